#!/usr/bin/python3
"""Studying blind: the window as assistive technology has it, by names, roles, states and actions alone."""
import os
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Display, LearnerFolder, PROGRAM  # noqa: E402

INSIDE = "SIGNATORY_SESSION"  # set once this file runs in a session of its own

if os.environ.get(INSIDE) != "1":
    # A bus of our own, and a display on it; nothing of the session this was started from.
    with Display() as display, LearnerFolder() as folder:
        environment = dict(os.environ, DISPLAY=display.name, HOME=folder, XDG_DATA_HOME=folder, XDG_STATE_HOME=folder,
                           XDG_CONFIG_HOME=folder, XDG_CACHE_HOME=folder, XDG_RUNTIME_DIR=folder,
                           GSETTINGS_BACKEND="memory", PYTHONWARNINGS="ignore", **{INSIDE: "1"})
        for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "GNOME_ACCESSIBILITY"):
            environment.pop(name, None)
        sys.exit(subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment, check=False).returncode)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402

LABELS = (pyatspi.ROLE_LABEL, pyatspi.ROLE_HEADING)
OPTIONS = (pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_LIST_ITEM)


def switch_on():
    """As Orca does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                  GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True))), None,
                  Gio.DBusCallFlags.NONE, -1, None)


def is_in(state, thing):
    return thing.getState().contains(state)


class Reader:
    """A screen reader in so far as it goes through the tree; what it is told without asking lies in `heard`."""

    def __init__(self, process):
        self.process = process
        self.heard = []
        self.focused = []
        pyatspi.Registry.registerEventListener(self.hear, "object:announcement")
        pyatspi.Registry.registerEventListener(self.follow, "object:state-changed:focused")

    def hear(self, event):
        self.heard.append(event.any_data)

    def follow(self, event):
        try:
            if event.detail1:
                self.focused.append(event.source.name)
        except GLib.Error:
            pass  # it has gone since

    def application(self):
        return next((each for each in pyatspi.Registry.getDesktop(0) if each and each.name == "Signatory"), None)

    def things(self, *roles):
        """In reading order; what goes away meanwhile is left out."""
        found = []

        def gather(thing):
            try:
                if not roles or thing.getRole() in roles:
                    found.append(thing)
                for child in thing:
                    if child:
                        gather(child)
            except (LookupError, RuntimeError, GLib.Error):
                pass

        if self.application():
            gather(self.application())
        return found

    def names(self, *roles):
        return [thing.name for thing in self.things(*roles)]

    def find(self, name, *roles):
        return next((thing for thing in self.things(*roles) if thing.name == name), None)

    def pump(self, seconds=0.05):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.005)

    def wait(self, condition, what, seconds=30):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                found = condition()
            except (LookupError, RuntimeError, GLib.Error):
                found = None
            if found:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended before {what}")
            self.pump()
        raise AssertionError(f"never came to {what}; there is {[(t.getRoleName(), t.name) for t in self.things()]}; heard {self.heard}")

    def click(self, thing):
        assert thing.queryAction().doAction(0), f"{thing.name} can be clicked"


class Blind(unittest.TestCase):
    def open(self, *arguments, enabled=True, **variables):
        self.folder = LearnerFolder()
        path = self.folder.__enter__()
        self.addCleanup(self.folder.__exit__)
        if enabled:
            switch_on()
        environment = dict(os.environ, LP_PERF="no_shade", **variables)
        process = subprocess.Popen([PROGRAM, "--profile", os.path.join(path, "profile.sqlite"), "--seed", "1", *arguments],
                                   env=environment, stdout=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return Reader(process)

    def start_studying(self, reader):
        start = reader.wait(lambda: reader.find("Start", pyatspi.ROLE_PUSH_BUTTON), "the button Start")
        self.assertTrue(is_in(pyatspi.STATE_FOCUSED, start) and is_in(pyatspi.STATE_SENSITIVE, start))
        reader.click(start)
        reader.wait(lambda: reader.find("Review", pyatspi.ROLE_PANEL), "the screen Review")

    def answer(self, reader):
        """Answers the question as it is asked. Returns how."""
        options = [option for option in reader.things(*OPTIONS) if is_in(pyatspi.STATE_FOCUSABLE, option)]
        field = next(iter(reader.things(pyatspi.ROLE_ENTRY)), None)
        if field:
            self.assertTrue(is_in(pyatspi.STATE_EDITABLE, field))
            field.queryEditableText().setTextContents("1992")
            reader.wait(lambda: field.queryText().getText(0, -1) == "1992", "what was written")
            reader.click(field)
            return "written"
        self.assertGreater(len(options), 1)
        if options[0].getRole() == pyatspi.ROLE_RADIO_BUTTON:
            reader.click(options[0])
            return "chosen"
        reader.click(reader.find("Show answer", pyatspi.ROLE_PUSH_BUTTON) or reader.find("Check", pyatspi.ROLE_PUSH_BUTTON))
        return "shown"

    def question_of(self, reader):
        """The title that ends as a question does, or asks for an answer."""
        return next(iter(reader.names(pyatspi.ROLE_HEADING)), None)

    def test_three_cards_are_answered_and_their_results_read(self):
        reader = self.open()
        self.start_studying(reader)
        asked = set()
        for number in range(3):
            show = lambda: reader.find("Show answer", pyatspi.ROLE_PUSH_BUTTON) or reader.things(pyatspi.ROLE_ENTRY)
            reader.wait(show, "a question")
            question = reader.wait(lambda: self.question_of(reader), "its words")
            self.assertNotIn(question, asked)
            asked.add(question)
            reader.wait(lambda question=question: any(question in words for words in reader.heard), "the question told")
            before = len(reader.heard)
            how = self.answer(reader)
            good = reader.wait(lambda: reader.find("Good", pyatspi.ROLE_PUSH_BUTTON), "the grades")
            told = reader.wait(lambda before=before: " ".join(reader.heard[before:]), "the result told")
            self.assertRegex(told, r"\b(right|wrong)\b")
            right = [option for option in reader.things(*OPTIONS) if option.description.startswith("right")]
            self.assertTrue(right, "the right answer can be read")
            self.assertIn(right[0].name, told)
            if how == "chosen":
                self.assertEqual(len(right), 1)
                for option in reader.things(pyatspi.ROLE_RADIO_BUTTON):
                    self.assertFalse(is_in(pyatspi.STATE_SENSITIVE, option))
                    self.assertTrue(option.description, "each option says what is true of it")
            grades = reader.names(pyatspi.ROLE_PUSH_BUTTON)
            self.assertEqual([grade for grade in grades if grade in ("Again", "Hard", "Good", "Easy")], ["Again", "Hard", "Good", "Easy"])
            self.assertTrue(good.description, "when the card comes back")
            reader.click(good)
            reader.wait(lambda: not reader.find("Good", pyatspi.ROLE_PUSH_BUTTON), "the next question")
            done = reader.wait(lambda: reader.names(pyatspi.ROLE_PROGRESS_BAR), "how far it is")[0]
            self.assertEqual(done.split()[0], str(number + 1))

    def test_the_date_of_the_map_is_set_on_its_slider(self):
        reader = self.open()
        reader.wait(lambda: reader.find("Start", pyatspi.ROLE_PUSH_BUTTON), "the bank")
        reader.click(reader.find("Map", pyatspi.ROLE_LINK))
        slider = reader.wait(lambda: next(iter(reader.things(pyatspi.ROLE_SLIDER)), None), "the slider")
        before = slider.queryValue().currentValue
        slider.queryValue().currentValue = before / 2
        reader.wait(lambda: abs(slider.queryValue().currentValue - before / 2) < 0.01, "another date")

    def test_focus_events_follow_the_focus_and_places_are_on_the_screen(self):
        reader = self.open()
        start = reader.wait(lambda: reader.find("Start", pyatspi.ROLE_PUSH_BUTTON), "the button Start")
        settings = reader.find("Settings", pyatspi.ROLE_LINK)
        self.assertTrue(settings.queryComponent().grabFocus())
        reader.wait(lambda: "Settings" in reader.focused, "the focus event")
        reader.wait(lambda: is_in(pyatspi.STATE_FOCUSED, settings) and not is_in(pyatspi.STATE_FOCUSED, start), "the focus")
        place = settings.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        at = reader.application()[0].queryComponent().getAccessibleAtPoint(place.x + place.width // 2, place.y + place.height // 2,
                                                                           pyatspi.DESKTOP_COORDS)
        while at.name != "Settings" and at.queryComponent().getAccessibleAtPoint(place.x + 5, place.y + 5, pyatspi.DESKTOP_COORDS):
            at = at.queryComponent().getAccessibleAtPoint(place.x + place.width // 2, place.y + place.height // 2, pyatspi.DESKTOP_COORDS)
        self.assertEqual(at.name, "Settings")
        reader.click(settings)
        panel = reader.wait(lambda: reader.find("Settings", pyatspi.ROLE_PANEL), "the screen")
        motion = reader.find("Motion", pyatspi.ROLE_TOGGLE_BUTTON)
        self.assertTrue(is_in(pyatspi.STATE_CHECKED, motion))
        reader.click(motion)
        reader.wait(lambda: not is_in(pyatspi.STATE_CHECKED, motion), "the switch, the same object still")
        self.assertEqual(panel.name, "Settings")

    def test_switched_on_later_it_is_published_then_and_answering_draws_nothing(self):
        reader = self.open(enabled=False)
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                      GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", False))), None,
                      Gio.DBusCallFlags.NONE, -1, None)
        reader.pump(2)
        self.assertIsNone(reader.application())
        switch_on()
        reader.wait(lambda: reader.find("Start", pyatspi.ROLE_PUSH_BUTTON), "the button Start")
        time.sleep(2)
        before = self.cpu_seconds(reader.process)
        started = time.monotonic()
        while time.monotonic() < started + 3:  # a question a tenth of a second
            self.assertEqual(reader.find("Start", pyatspi.ROLE_PUSH_BUTTON).name, "Start")
            reader.pump(0.1)
        asked = (self.cpu_seconds(reader.process) - before) / (time.monotonic() - started)
        before, seconds = self.cpu_seconds(reader.process), 4
        time.sleep(seconds)
        idle = (self.cpu_seconds(reader.process) - before) / seconds
        print(f"with a reader connected: {100 * idle:.2f} % of one processor idle, {100 * asked:.2f} % while it asks for all ten times a second")
        self.assertLessEqual(idle, 0.01)

    def cpu_seconds(self, process):
        with open(f"/proc/{process.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    unittest.main(verbosity=2)
