#!/usr/bin/env python3
"""Frame times of the map while a hand pans it, beside Dear ImGui's demo window, in turn in one window of 1280x800 under Xvfb.

usage: map_frames.py [ROUNDS [FRAMES]]     needs: xvfb; the release build
Mesa's llvmpipe draws, so every pixel is computed by the processor. Prints median and 99th percentile of whole frames and of
our own share of them, and the processor's time, which says more while others use the machine; exits 1 when the map's 99th percentile is more than twice that of the demo window.
"""
import os
import statistics
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RELEASE = os.path.join(TOP, "build", "release", "app")
LIBRARIES = ("ui/libsignatory_ui.a", "adapters/libsignatory_adapters.a", "core/libsignatory_core.a", "ui/libsignatory_glad.a")


def built(folder):
    program = os.path.join(folder, "map_frames")
    # Those of screen readers and speech only where the release build found them.
    optional = [flag for package in ("atk-bridge-2.0 atk gio-2.0", "speech-dispatcher")
                for flag in subprocess.run(["pkg-config", "--libs", *package.split()], capture_output=True, text=True, check=False).stdout.split()]
    imgui = subprocess.run(["pkg-config", "--cflags", "--libs", "imgui"], capture_output=True, text=True, check=True).stdout.split()
    subprocess.run(["g++", "-std=c++23", "-O2", "-I", os.path.join(TOP, "app"), os.path.join(TOP, "tests", "bench", "map_frames.cpp"),
                    *(os.path.join(RELEASE, library) for library in LIBRARIES), *imgui, "-lfreetype", "-lglfw", "-lGL", "-lpng", "-lfmt",
                    "-lSQLiteCpp", "-lsqlite3", "-lcrypto", "-lpugixml", "-lzip", "-lutf8proc", *optional, "-lpthread", "-o", program], check=True)
    return program


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main():
    rounds, frames = (sys.argv[1:] + ["4", "240"][len(sys.argv) - 1:])[:2]
    with tempfile.TemporaryDirectory() as folder:
        program = built(folder)
        done = subprocess.run(["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", program, os.path.join(TOP, "content"), os.path.join(TOP, "shaders"),
                               rounds, frames], capture_output=True, text=True, check=True, env=dict(os.environ, LIBGL_ALWAYS_SOFTWARE="1"))
    rows = [line.split() for line in done.stdout.splitlines()]
    worst = {}
    for name in ("map", "demo"):
        whole = [float(row[1]) for row in rows if row[0] == name]
        own = [float(row[3]) for row in rows if row[0] == name]
        worst[name] = percentile(whole, 0.99)
        used = [float(row[4]) for row in rows if row[0] == name]
        print(f"{name:4}: {len(whole)} frames, median {statistics.median(whole):.1f} ms, p99 {worst[name]:.1f} ms; "
              f"processor median {statistics.median(used):.1f} ms, p99 {percentile(used, 0.99):.1f} ms; "
              f"before OpenGL median {statistics.median(own):.2f} ms, p99 {percentile(own, 0.99):.2f} ms")
    print(f"{rows[0][2]} states; p99 of the map is {worst['map'] / worst['demo']:.2f} times the demo window's")
    sys.exit(0 if worst["map"] <= 2 * worst["demo"] else 1)


if __name__ == "__main__":
    main()
