#!/usr/bin/env python3
"""Time until the window is mapped, ours and Mnemosyne's in turn, in one run on one display.

usage: start_up.py [ROUNDS]      needs: xvfb, xdotool, mnemosyne (Debian packages)
Prints the median of each and their ratio; exits 1 when ours takes more than half of Mnemosyne's time.
"""
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))
from desktop import PROGRAM, Display  # noqa: E402


def environment(display, folder):
    return dict(os.environ, DISPLAY=display.name, HOME=folder, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder,
                XDG_STATE_HOME=folder, XDG_RUNTIME_DIR=folder, QT_QPA_PLATFORM="xcb", QTWEBENGINE_DISABLE_SANDBOX="1")


def seconds_until_mapped(display, command, name):
    """A first start, in an empty home: a killed Mnemosyne would ask about its lock at the second."""
    folder = tempfile.mkdtemp()
    env = environment(display, folder)
    begun = time.monotonic()
    program = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        while time.monotonic() - begun < 60:
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], env=env, capture_output=True, check=False)
            if found.stdout.strip():
                return time.monotonic() - begun
            time.sleep(0.005)
        raise SystemExit(f"{command[0]} showed no window in a minute")
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        time.sleep(0.3)
        shutil.rmtree(folder, ignore_errors=True)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    ours, theirs = [], []
    with Display() as display:
        for round_ in range(rounds + 1):  # the first warms the caches
            times = (seconds_until_mapped(display, [PROGRAM], "Signatory"),
                     seconds_until_mapped(display, ["mnemosyne"], "[Mm]nemosyne"))
            if round_:
                ours.append(times[0])
                theirs.append(times[1])
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"window mapped, median of {rounds}: Signatory {statistics.median(ours):.2f} s, "
          f"Mnemosyne {statistics.median(theirs):.2f} s, ratio {ratio:.2f}")
    sys.exit(0 if ratio <= 0.5 else 1)


if __name__ == "__main__":
    main()
