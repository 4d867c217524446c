#!/usr/bin/env python3
"""The goal and the reminder that the first session ends with, and the reminder itself over a real session bus, whose
notifications we receive in the desktop's stead."""
import datetime
import os
import sqlite3
import subprocess
import sys
import threading
import time
import unittest

from gi.repository import Gio, GLib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import PROGRAM, WindowTest  # noqa: E402

INTERFACE = """<node><interface name="org.freedesktop.Notifications">
<method name="Notify"><arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/><arg direction="in" type="s"/>
<arg direction="in" type="s"/><arg direction="in" type="as"/><arg direction="in" type="a{sv}"/><arg direction="in" type="i"/><arg direction="out" type="u"/></method>
<method name="GetServerInformation"><arg direction="out" type="s"/><arg direction="out" type="s"/><arg direction="out" type="s"/><arg direction="out" type="s"/></method>
<method name="GetCapabilities"><arg direction="out" type="as"/></method>
</interface></node>"""


class Desktop:
    """A session bus of our own, and whoever shows notifications on it."""

    def __init__(self):
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True)
        self.address = self.bus.stdout.readline().strip()
        self.shown = []
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        self.connection.register_object("/org/freedesktop/Notifications", Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], self.called)
        Gio.bus_own_name_on_connection(self.connection, "org.freedesktop.Notifications", Gio.BusNameOwnerFlags.NONE)
        self.loop = GLib.MainLoop()
        self.thread = threading.Thread(target=self.loop.run, daemon=True)
        self.thread.start()

    def called(self, _connection, _sender, _path, _interface, method, parameters, invocation):
        if method == "Notify":
            self.shown.append(parameters.unpack()[4])
            return invocation.return_value(GLib.Variant("(u)", (len(self.shown),)))
        answer = {"GetServerInformation": GLib.Variant("(ssss)", ("test", "test", "1", "1.2")), "GetCapabilities": GLib.Variant("(as)", (["body"],))}
        return invocation.return_value(answer[method])

    def close(self):
        self.loop.quit()
        self.connection.close_sync()
        self.bus.stdout.close()
        self.bus.terminate()
        self.bus.wait()


class Reminder(WindowTest):
    def setUp(self):
        super().setUp()
        self.desktop = Desktop()
        self.addCleanup(self.desktop.close)
        before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.desktop.address
        self.addCleanup(lambda: os.environ.pop("DBUS_SESSION_BUS_ADDRESS") if before is None else os.environ.update(DBUS_SESSION_BUS_ADDRESS=before))

    @property
    def profile(self):
        return os.path.join(self.folder, "profile.sqlite")

    def remind(self, *arguments):
        return subprocess.run([PROGRAM, "remind", "--profile", self.profile, *arguments], capture_output=True, text=True, check=False, timeout=60)

    def waiting(self):
        """The reminders that run for this profile."""
        found = subprocess.run(["pgrep", "-f", f"remind --profile {self.profile}"], capture_output=True, text=True, check=False)
        return found.stdout.split()

    def settings(self, text):
        with sqlite3.connect(self.profile) as database:
            return database.execute(text).fetchone()

    def end_the_first_session(self, app):
        app.wait_for("home.start")
        app.press("space")
        app.wait(lambda: app.find("review.show") or app.find("review.answer"), "the only card")
        app.press("Return" if app.find("review.answer") else "space")
        app.wait_for("review.grade.easy")
        app.press("4")
        app.wait_for("goal.done")

    def reach(self, app, identity):
        for _ in range(30):
            if (app.find(identity) or {}).get("focused"):
                return
            app.press("Tab")
            time.sleep(0.05)
        raise AssertionError(f"Tab never reached {identity}")

    def one_fact_a_day(self):
        self.open().wait_for("home.start")
        self.apps[-1].press("ctrl+plus", "ctrl+0")  # the settings are kept
        self.apps[-1].wait(lambda: self.settings("SELECT count(*) FROM settings")[0] == 1, "the settings")
        self.apps[-1].close()
        with sqlite3.connect(self.profile) as database:
            database.execute("UPDATE settings SET new_per_day = 1")

    def test_the_first_session_ends_with_a_goal_and_a_reminder_that_keep_to_what_is_set(self):
        self.one_fact_a_day()
        app = self.open()
        self.end_the_first_session(app)
        self.reach(app, "goal.minutes.10")
        app.press("space")
        app.wait(lambda: self.settings("SELECT minutes_per_day FROM settings")[0] == 10, "the goal")
        self.reach(app, "goal.reminder.19")
        app.press("space")
        app.wait(lambda: self.settings("SELECT reminder_minute FROM settings")[0] == 19 * 60, "the time")
        entry = os.path.join(self.folder, "autostart", "signatory-reminder.desktop")
        app.wait(lambda: os.path.exists(entry) and len(self.waiting()) == 1, "the reminder waiting")
        with open(entry, encoding="utf-8") as lines:
            self.assertIn(f'Exec="{PROGRAM}" remind --profile "{self.profile}"\n', lines.readlines())
        self.assertEqual(self.remind().returncode, 0)  # one is enough: a second ends at once
        self.reach(app, "goal.reminder.0")
        app.press("space")
        app.wait(lambda: not os.path.exists(entry), "the reminder taken back")
        self.reach(app, "goal.done")
        app.press("Return")
        app.wait_gone("goal.done")
        app.close()
        for process in self.waiting():
            os.kill(int(process), 15)

    def test_a_day_with_a_review_is_not_disturbed_and_one_without_is_reminded_of_once(self):
        self.one_fact_a_day()
        app = self.open()
        self.end_the_first_session(app)
        app.close()
        self.assertEqual(self.remind("--now").returncode, 0)
        self.assertEqual(self.desktop.shown, [])
        with sqlite3.connect(self.profile) as database:  # as it stands twenty days later
            database.execute("UPDATE review SET local_day = local_day - 20")
            database.execute("UPDATE card SET due = due - 20 * 86400")
        self.assertEqual(self.remind("--now").returncode, 0)
        self.assertEqual(self.desktop.shown, ["1 card has come back. A short session keeps it."])

    def test_it_waits_for_its_minute(self):
        self.one_fact_a_day()
        soon = datetime.datetime.now() + datetime.timedelta(seconds=61)
        with sqlite3.connect(self.profile) as database:
            database.execute("UPDATE settings SET reminder_minute = ?", (60 * soon.hour + soon.minute,))
        waits = subprocess.Popen([PROGRAM, "remind", "--profile", self.profile])
        self.addCleanup(waits.wait)
        self.addCleanup(waits.kill)
        until = time.monotonic() + 75
        while not self.desktop.shown and time.monotonic() < until:
            self.assertIsNone(waits.poll())
            time.sleep(0.1)
        self.assertEqual(len(self.desktop.shown), 1)
        self.assertEqual(datetime.datetime.now().minute, soon.minute)
        time.sleep(2)
        self.assertEqual(len(self.desktop.shown), 1)

    def test_without_a_desktop_the_reason_is_told(self):
        self.one_fact_a_day()
        bare = dict(os.environ, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
        told = subprocess.run([PROGRAM, "remind", "--now", "--profile", self.profile], env=bare, capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(told.returncode, 2)
        self.assertIn("within a desktop session", told.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
