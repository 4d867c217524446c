#!/usr/bin/env python3
"""A class held from the real window: a phone joins what the wall shows, answers, and the window is killed in between."""
import csv
import os
import re
import sys
import time
import types
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import LONG, WindowTest  # noqa: E402
from live_phone import Phone, request, some_response  # noqa: E402

MOST_KEYS, MOST_SECONDS = 6, 60  # from the start of the program to the first question on a phone
LARGEST_PAGE = 60_000  # bytes


def listens(process):
    """The ports on which the process waits for connections."""
    sockets = set()
    for descriptor in os.listdir(f"/proc/{process.pid}/fd"):
        try:
            sockets.add(os.readlink(f"/proc/{process.pid}/fd/{descriptor}"))
        except FileNotFoundError:
            continue
    with open("/proc/net/tcp", encoding="ascii") as table:
        rows = [line.split() for line in list(table)[1:]]
    return {int(row[1].split(":")[1], 16) for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in sockets}


class Hosting(WindowTest):
    def phone(self, room):
        phone = Phone(room)
        self.addCleanup(phone.close)
        return phone

    def open_home(self):
        app = self.open()
        app.wait_for("home.start")
        return app

    def reach(self, app, identity):
        """By Tab, until the keyboard is there."""
        for _ in range(60):
            if (app.find(identity) or {}).get("focused"):
                return
            app.press("Tab")
            time.sleep(0.05)
        raise AssertionError(f"Tab never reached {identity}")

    def shown(self, app, pattern):
        return app.wait(lambda: next((m for w in app.widgets() if w["role"] == "text" and (m := re.fullmatch(pattern, w["label"]))), None), pattern)

    def way_in(self, app):
        """Where and with which code, as a pupil reads it off the wall."""
        port = int(self.shown(app, r"127\.0\.0\.1:(\d+)")[1])
        return types.SimpleNamespace(port=port, code="".join(self.shown(app, r"(\d{3}) (\d{3})").groups()))

    def open_room(self, app):
        app.press("h")
        app.wait_for("host.address.127.0.0.1")
        self.assertEqual(listens(app.process), set(), "nothing listens before the room is opened")
        counted = app.keys
        self.reach(app, "host.address.127.0.0.1")
        app.keys = counted  # one click
        app.press("space")
        app.wait(lambda: (app.find("host.start") or {}).get("focused"), "the way on")
        app.press("Return")
        room = self.way_in(app)
        self.assertEqual(listens(app.process), {room.port})
        return room

    def phase(self, app, control):
        return app.wait(lambda: (app.find("host.go_on") or {}).get("label") == control, control)

    def test_a_class_from_its_lobby_to_its_results_with_a_kill_in_between(self):
        begun = time.monotonic()
        app = self.open_home()
        room = self.open_room(app)
        aigerim, tigran = self.phone(room), self.phone(room)
        self.assertEqual(aigerim.join("Aigerim")["is"], "welcome")
        tigran.join("Tigran")
        app.wait(lambda: app.says("Tigran") and app.says("2 are here"), "both names")
        app.press("space")
        asked = aigerim.until("state", phase="asking")
        self.assertLessEqual(app.keys, MOST_KEYS)
        seconds = time.monotonic() - begun
        print(f"from the start of the program to the first question on a phone: {app.keys} keys or clicks, {seconds:.1f} s")
        self.assertLessEqual(seconds, MOST_SECONDS)
        status, _, page = request(room.port, "GET", "/", {"Host": f"127.0.0.1:{room.port}"})
        outside = re.findall(r"""(?:src|href|action)=["']?(?!data:)[^"' >]+|url\((?!data:)|@import""", page)
        print(f"the phones’ page: {len(page.encode())} bytes, {1 + len(outside)} request")
        self.assertEqual((status, outside), (200, []))
        self.assertLessEqual(len(page.encode()), LARGEST_PAGE)
        question = asked["question"]
        app.wait(lambda: app.says(question["stem"]), "the question")
        self.assertNotIn("answers", question)
        item = {"response_kind": question["kind"], "options": question.get("options", []), "targets": question.get("targets", [])}
        self.assertEqual(aigerim.answer(0, some_response(item, 0))["is"], "kept")
        app.wait(lambda: app.says("1 of 2"), "the count of answers")
        app.press("space")
        told = aigerim.until("state", phase="revealed")["question"]
        mine = aigerim.until("own")
        self.assertTrue(told["sources"])
        self.assertIn("mark", mine)
        right = 1 if mine["mark"]["credit"] == 1000 else 0
        app.wait(lambda: app.says(f"{right} of 1 right"), "the result")
        app.kill()

        again = self.open_home()
        again.wait(lambda: (again.find("home.host") or {}).get("label") == "Resume class", "the class on offer")
        again.press("h")
        again.wait_for("host.resume")
        self.assertEqual(listens(again.process), set())
        self.reach(again, "host.resume")
        again.press("Return")
        self.phase(again, "Next question")
        self.assertEqual(listens(again.process), {room.port})
        back = self.phone(room)
        self.assertEqual(back.rejoin(aigerim.token)["name"], "Aigerim")
        again.press("space")
        back.until("state", phase="asking")
        again.press("Escape")
        again.wait_for("host.leaving.stay")
        again.press("Escape")
        again.wait_gone("host.leaving.stay")
        again.press("space")
        back.until("state", phase="revealed")
        again.press("e")
        back.until("state", phase="ended")
        results = again.wait_for("host.results")["value"]
        self.assertEqual(os.path.dirname(results), self.folder)
        self.reach(again, "host.save")
        again.press("Return")
        again.wait(lambda: os.path.exists(results), "the results")
        with open(results, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual({row["name"] for row in rows}, {"Aigerim", "Tigran"})
        self.assertEqual(next(row for row in rows if row["name"] == "Aigerim")["q1"], f"{mine['mark']['credit'] / 1000:g}")
        rooms = os.path.join(self.folder, "rooms")
        self.assertEqual(len(os.listdir(rooms)), 1)
        self.reach(again, "host.delete")
        again.press("Return")
        again.wait_for("home.start")
        again.wait(lambda: not os.listdir(rooms), "the class deleted")
        again.wait(lambda: not listens(again.process), "nothing listening")

    def test_a_lobby_that_waits_uses_hardly_any_processor(self):
        app = self.open_home()
        room = self.open_room(app)
        self.phone(room).join("Aigerim")
        app.wait(lambda: app.says("Aigerim"), "the name")
        time.sleep(1)
        before, seconds = app.cpu_seconds(), 10 if LONG else 3
        time.sleep(seconds)
        share = (app.cpu_seconds() - before) / seconds
        print(f"waiting in the lobby: {100 * share:.2f} % of one processor")
        self.assertLessEqual(share, 0.02)


if __name__ == "__main__":
    unittest.main(verbosity=2)
