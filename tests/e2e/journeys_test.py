#!/usr/bin/env python3
"""Journeys through the real window: real keys, a real profile, the shipped bank."""
import os
import random
import re
import shutil
import sqlite3
import sys
import time
import unittest
import unittest.mock

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import LONG, PROGRAM, TOP, App, WindowTest  # noqa: E402

MOST_WORDS = 150  # on the screens a newcomer passes before the first graded card
MOST_KEYS = 5


def reviews(profile):
    with sqlite3.connect(f"file:{profile}?mode=ro", uri=True) as database:
        return database.execute("SELECT count(*) FROM review").fetchone()[0]


def show_answer(app):
    """By the first option where there are options, else by Space."""
    if app.find("review.option.0"):
        app.press("1")
    else:
        app.press("Return" if app.find("review.answer") else "space")
    app.wait_for("review.grade.good")


class Journeys(WindowTest):
    def open_home(self, **how):
        app = self.open(**how)
        app.wait_for("home.start")
        return app

    def grade_one(self, app):
        show_answer(app)
        before = reviews(app.profile)
        app.press("3")
        app.wait(lambda: reviews(app.profile) == before + 1, "the review in the profile")

    def test_first_start_to_first_graded_card(self):
        app = self.open_home()
        words = app.words()
        app.press("space")
        app.wait(lambda: app.find("review.show") or app.find("review.option.0"), "the first card")
        words += app.words()
        self.grade_one(app)
        print(f"first graded card: {words} words passed, {app.keys} keys")
        self.assertLessEqual(words, MOST_WORDS)
        self.assertLessEqual(app.keys, MOST_KEYS)

    def test_nothing_is_lost_between_two_runs(self):
        app = self.open_home()
        app.press("space")
        for _ in range(4):
            app.wait(lambda: app.find("review.show") or app.find("review.option.0"), "a card")
            self.grade_one(app)
        app.close()
        self.assertEqual(reviews(app.profile), 4)
        again = self.open_home()
        again.press("space")
        again.wait(lambda: again.find("review.show") or again.find("review.option.0"), "a card")
        self.grade_one(again)
        self.assertEqual(reviews(again.profile), 5)

    def test_a_grade_is_taken_back(self):
        app = self.open_home()
        app.press("space")
        app.wait(lambda: app.find("review.show") or app.find("review.option.0"), "a card")
        self.grade_one(app)
        app.wait_gone("review.grade.good")
        app.press("ctrl+z")
        app.wait_for("review.grade.good")
        app.wait(lambda: reviews(app.profile) == 0, "the review gone from the profile")

    def test_a_quiz_to_its_result_and_resumed_in_between(self):
        app = self.open_home()
        app.press("q")
        app.wait_for("quiz_setup.start")
        app.press("Return")
        self.answer_items(app, 2)
        app.close()
        again = self.open_home()
        again.wait_for("home.resume")
        again.press("r")
        self.answer_items(again, None)
        again.wait_for("result.home")

    def answer_items(self, app, count):
        answered = 0
        while count is None or answered < count:
            app.wait(lambda: app.find("quiz.option.0") or app.find("quiz.answer") or app.find("result.home"), "an item")
            if app.find("result.home"):
                return
            self.answer_item(app)
            app.wait_for("quiz.next")
            answered += 1
            stem = app.widgets()
            app.press("Return")
            app.wait(lambda: not app.find("quiz.next") or app.widgets() != stem, "the next item")

    def answer_item(self, app):
        if app.find("quiz.check"):
            self.arrange(app)
        elif app.find("quiz.option.0"):
            app.press("1")
        else:
            app.type("1992")
            app.press("Return")

    def arrange(self, app):
        """A digit ticks an option or matches the next row, and does nothing to an order; Enter checks once all is set."""
        for _ in range(9):
            app.press("1")
            app.press("Return")
            try:
                return app.wait_for("quiz.next", 1)
            except AssertionError:
                continue  # a row is still open
        return None

    def test_cramming_leaves_no_trace_in_the_profile(self):
        app = self.open_home()
        app.press("space")
        app.wait(lambda: app.find("review.show") or app.find("review.option.0"), "a card")
        self.grade_one(app)
        app.press("Escape")
        app.wait_for("home.start")
        app.press("s")
        app.wait_for("set.start")
        for _ in range(20):
            if self.focused(app) == "set.cram":
                break
            app.press("Tab")
            time.sleep(0.1)
        app.press("Return")
        app.wait(lambda: app.says("It does not count"), "the way chosen")
        app.press("Escape")
        app.wait_for("home.start")
        app.press("s")
        app.wait_for("set.start")
        app.press("Return")
        app.wait(lambda: app.says("Cramming: it does not count"), "the round")
        for _ in range(3):
            app.wait(lambda: app.find("review.show") or app.find("review.option.0"), "a card")
            show_answer(app)
            self.assertIsNone(app.find("review.grade.easy"))
            app.press("3")
            app.wait_gone("review.grade.good")
        app.close()
        self.assertEqual(reviews(app.profile), 1)

    def focused(self, app):
        return next((widget["id"] for widget in app.widgets() if widget["focused"]), None)

    def test_a_mock_exam_is_left_taken_up_again_and_handed_in(self):
        app = self.open_home()
        app.press("x")
        app.wait_for("exam.set")
        app.press("Return")
        app.wait_for("exam.mock")
        app.press("k")
        app.wait(lambda: self.minutes_left(app), "the clock")
        app.close()
        again = self.open_home()
        again.wait_for("home.resume")
        again.press("r")
        again.wait(lambda: again.says("Mock exam"), "the paper")
        while again.find("quiz.answer"):  # letters would be typed there
            again.type("1992")
            before = again.widgets()
            again.press("Return")
            again.wait(lambda before=before: again.widgets() != before, "the next question")
        left = self.minutes_left(again)
        again.press("plus")
        again.wait(lambda: self.minutes_left(again) >= left + 4, "five minutes more")
        again.press("h")
        again.wait(lambda: again.says("Result of the mock exam"), "the result")

    def minutes_left(self, app):
        told = (re.match(r"(\d+) minutes left", widget["label"]) for widget in app.widgets())
        return next((int(match[1]) for match in told if match), 0)

    def test_a_broken_bank_is_refused_with_its_place_and_a_remedy(self):
        broken = os.path.join(self.folder, "broken.json")
        with open(broken, "w", encoding="utf-8") as file:
            file.write('{"format": 1,\n "id": "x"')
        app = self.open("--bank", broken)
        app.wait(lambda: app.says("broken.json"), "the refused bank")
        app.wait(lambda: app.says(":2:"), "the line of the problem")
        with open(os.path.join(self.folder, "signatory", "signatory.log"), encoding="utf-8") as log:
            self.assertIn("refused " + broken, log.read())

    def test_every_letter_typed_into_the_palette_arrives_and_an_action_is_done(self):
        app = self.open_home()
        for written in ["sett", "settings", "light"]:
            app.press("ctrl+k")
            app.type(written)  # at once: no letter may be lost while the palette opens
            app.wait(lambda written=written: app.value("palette.query") == written, f"“{written}” in the palette")
            app.press("Escape")
            app.wait_gone("palette.query")
        app.press("ctrl+k")
        app.type("sett")
        app.wait_for("palette.action.settings")
        app.press("Return")
        app.wait(lambda: app.ids("settings"), "the settings")

    def test_a_second_window_on_the_same_profile_is_refused(self):
        self.open_home()
        second = App(self.display, self.folder)
        self.apps.append(second)
        second.wait_for("start.close")
        self.assertIn("another", second.output())
        second.press("Escape")

    def test_a_kill_at_any_moment_loses_at_most_the_answer_in_hand(self):
        rounds = 100 if LONG else 6
        moment = random.Random(5)
        for kill in range(rounds):
            app = self.open_home()
            stored = reviews(app.profile)
            app.press("space")
            for _ in range(moment.randrange(1, 4)):
                app.wait(lambda: app.find("review.show") or app.find("review.option.0"), "a card")
                show_answer(app)
                app.press("1")
                stored += 1
                app.wait_gone("review.grade.good")
            app.kill()
            kept = reviews(app.profile)
            self.assertIn(stored - kept, (0, 1), f"kill {kill}")
        print(f"killed {rounds} times; never more than the answer in hand lost")

    def test_answers_are_stored_while_the_map_is_still_being_read(self):
        top = os.path.join(self.folder, "installed")
        data = os.path.join(top, "share", "signatory")
        os.makedirs(os.path.join(top, "bin"))
        program = shutil.copy(PROGRAM, os.path.join(top, "bin"))
        for part in ("content", "shaders"):
            shutil.copytree(os.path.join(TOP, part), os.path.join(data, part), ignore=shutil.ignore_patterns("node_modules"))
        outlines = os.path.join(data, "content", "atlas", "states.txt")
        os.remove(outlines)
        os.mkfifo(outlines)  # who reads it waits for ever
        with unittest.mock.patch("desktop.PROGRAM", program):
            app = self.open_home()
        app.press("space")
        app.wait(lambda: app.find("review.show") or app.find("review.option.0"), "a card")
        self.grade_one(app)
        app.kill()

    def test_an_idle_window_uses_no_processor_and_little_memory(self):
        app = self.open_home(shaded=True)
        time.sleep(2)
        before = app.cpu_seconds()
        time.sleep(10)
        share = (app.cpu_seconds() - before) / 10
        print(f"idle: {100 * share:.2f} % of one processor over 10 s, {app.resident_mib():.0f} MiB resident")
        self.assertLessEqual(share, 0.01)
        self.assertLessEqual(app.resident_mib(), 150)


if __name__ == "__main__":
    unittest.main(verbosity=2)
