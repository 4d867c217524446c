"""A real window under Xvfb, driven by real keys and read through its screen map."""
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("SIGNATORY", os.path.join(TOP, "build", "release", "app", "signatory"))
LONG = os.environ.get("SIGNATORY_LONG") == "1"
CONTENT = os.path.join(TOP, "content", "collective-security")


class Display:
    """An X server of our own, at the first free number."""

    def __enter__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as lines:
            self.name = ":" + lines.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


def noting_program(folder, *kinds):
    """The learner's program for these kinds of files or addresses: it only notes what it is to open, in the file returned."""
    noted, program = os.path.join(folder, "noted"), os.path.join(folder, "noting-program")
    with open(program, "w", encoding="utf-8") as script:
        script.write(f'#!/bin/sh\nprintf "%s" "$1" > "{noted}"\n')
    os.chmod(program, 0o755)
    os.makedirs(os.path.join(folder, "applications"))
    with open(os.path.join(folder, "applications", "noting.desktop"), "w", encoding="utf-8") as entry:
        entry.write(f"[Desktop Entry]\nType=Application\nName=Noting\nExec={program} %u\n")
    with open(os.path.join(folder, "mimeapps.list"), "w", encoding="utf-8") as defaults:
        defaults.write("[Default Applications]\n" + "".join(f"{kind}=noting.desktop\n" for kind in kinds))
    return noted


class App:
    """One run of the program. `folder` is the learner's: give it again to reopen. What is on screen is read from its map,
    so Mesa's renderer in software is told to leave out the shading, most of its work, unless the run is timed."""

    def __init__(self, display, folder, *arguments, shaded=LONG):
        self.display, self.folder = display, folder
        self.map_file = os.path.join(folder, "screen-map")
        self.log = os.path.join(folder, "output")
        if os.path.exists(self.map_file):
            os.remove(self.map_file)
        environment = dict(os.environ, DISPLAY=display.name, HOME=folder, XDG_DATA_HOME=folder, XDG_STATE_HOME=folder,
                           XDG_CONFIG_HOME=folder)
        environment.pop("WAYLAND_DISPLAY", None)
        if not shaded:
            environment["LP_PERF"] = "no_shade"
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "--profile", self.profile, "--seed", "1", "--screen-map", self.map_file, *arguments],
                env=environment, stdout=log, stderr=log)
        self.keys = 0

    @property
    def profile(self):
        return os.path.join(self.folder, "profile.sqlite")

    def widgets(self):
        try:
            with open(self.map_file, encoding="utf-8") as lines:
                return [json.loads(line) for line in lines if line.strip()]
        except FileNotFoundError:
            return []

    def find(self, identity):
        return next((w for w in self.widgets() if w["id"] == identity), None)

    def value(self, identity):
        found = self.find(identity)
        return found and found["value"]

    def ids(self, prefix=""):
        return [w["id"] for w in self.widgets() if w["id"] and w["id"].startswith(prefix)]

    def words(self):
        return sum(len(w["label"].split()) for w in self.widgets() if w["role"] == "text")

    def says(self, text):
        return any(text in w["label"] for w in self.widgets())

    def wait(self, condition, what, seconds=60):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = condition()
            if found:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended ({self.process.returncode}) before {what}: {self.output()}")
            time.sleep(0.02)
        raise AssertionError(f"never saw {what}; on screen: {[w['id'] or w['label'] for w in self.widgets()]}")

    def wait_for(self, identity, seconds=60):
        return self.wait(lambda: self.find(identity), identity, seconds)

    def wait_gone(self, identity, seconds=60):
        return self.wait(lambda: not self.find(identity), f"{identity} gone", seconds)

    def press(self, *keys):
        for key in keys:
            self.keys += 1
            subprocess.run(["xdotool", "key", "--delay", "60", key], env=dict(os.environ, DISPLAY=self.display.name),
                           check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], env=dict(os.environ, DISPLAY=self.display.name),
                       check=True)

    def output(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def close(self):
        """As a learner closes it: the window manager asks, here by the program's own way out."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def cpu_seconds(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_mib(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


class LearnerFolder:
    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="signatory-")
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


class WindowTest(unittest.TestCase):
    """Tests of the real window: one display for all of them, a learner's folder of its own for each."""

    @classmethod
    def setUpClass(cls):
        cls.display = Display().__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.display.__exit__()

    def setUp(self):
        self.learner = LearnerFolder()
        self.folder = self.learner.__enter__()
        self.apps = []

    def tearDown(self):
        for app in self.apps:
            if app.process.poll() is None:
                app.kill()
        self.learner.__exit__()

    def open(self, *arguments, **how):
        app = App(self.display, self.folder, *arguments, **how)
        self.apps.append(app)
        return app
