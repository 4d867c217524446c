#!/usr/bin/env python3
"""One evening by keyboard alone: every screen is reached, something is done on it, and it is left."""
import os
import sqlite3
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import WindowTest, noting_program  # noqa: E402

TABS = 80  # more than any screen needs


class Keyboard(WindowTest):
    def focused(self):
        return next((widget["id"] for widget in self.app.widgets() if widget["focused"]), None)

    def reach(self, wanted):
        """By Tab, until the keyboard is on what carries that id, or begins with it where it ends in a dot."""
        def there():
            now = self.focused() or ""
            return now.startswith(wanted) if wanted.endswith(".") else now == wanted
        for _ in range(TABS):
            if there():
                return self.focused()
            before = self.focused()
            self.app.press("Tab")
            until = time.monotonic() + 1
            while self.focused() == before and time.monotonic() < until:
                time.sleep(0.01)
        raise AssertionError(f"Tab never reached {wanted}; it stands on {self.focused()}")

    def do(self, wanted, key="Return"):
        self.reach(wanted)
        self.app.press(key)

    def step(self, button, until=None):
        """Presses the button of a stepper, once or until its value ends so."""
        while True:
            before = self.app.value(button)
            self.do(button)
            now = self.app.wait(lambda before=before: self.app.value(button) != before and self.app.value(button), "the next value")
            if until is None or now.endswith(until):
                return

    def open(self, key, there):
        self.app.press(key)
        self.app.wait(lambda: self.app.ids(there), there)

    def home(self):
        for _ in range(4):
            if self.app.find("home.quiz"):
                return
            self.app.press("Escape")
            time.sleep(0.2)
        self.app.wait_for("home.quiz")

    def says(self, text):
        self.app.wait(lambda: self.app.says(text), f"“{text}”")

    def stored(self, question):
        with sqlite3.connect(f"file:{self.app.profile}?mode=ro", uri=True) as database:
            return database.execute(question).fetchone()[0]

    # -- The screens, in the order of an evening -----------------------------------------------------------------

    def review_a_card(self):
        self.app.press("space")
        self.app.wait(lambda: self.app.find("review.show") or self.app.find("review.answer"), "a card")
        self.app.press("Return" if self.app.find("review.answer") else "space")
        self.app.wait_for("review.grade.good")
        self.app.press("exclam")
        self.says("reported as doubtful")
        self.look_it_up()
        self.app.press("3")
        self.app.wait(lambda: self.stored("SELECT count(*) FROM review") == 1, "the review")
        with open(os.path.join(self.folder, "doubtful-items.jsonl"), encoding="utf-8") as kept:
            self.assertEqual(len(kept.readlines()), 1)

    def look_it_up(self):
        self.app.press("o")
        self.app.wait(lambda: os.path.exists(self.visited) and os.path.getsize(self.visited) > 0, "the browser")
        with open(self.visited, encoding="utf-8") as visited:
            self.assertRegex(visited.read(), r"^https?://\S+$")
        self.open("f", "bank.edit")
        self.app.press("Escape")
        self.app.wait_for("review.grade.good")

    def take_a_quiz(self):
        self.open("q", "quiz_setup.start")
        self.step("quiz_setup.count.less", until=": 10")
        self.do("quiz_setup.start")
        while not self.app.find("result.home"):
            self.app.wait(lambda: any(map(self.app.find, ("quiz.option.0", "quiz.answer", "quiz.check", "result.home"))), "a question")
            self.answer()
        self.do("result.item.0")
        self.app.wait_for("result.close")
        self.app.press("Escape")
        self.app.wait_for("result.home")
        if self.app.find("result.wrong"):
            self.app.press("w")
            self.app.wait(lambda: any(map(self.app.find, ("quiz.option.0", "quiz.answer", "quiz.check"))), "the wrong ones again")

    def presses(self, key):
        """And sees the screen change."""
        before = self.app.widgets()
        self.app.press(key)
        self.app.wait(lambda: self.app.widgets() != before, f"what {key} does")

    def answer(self):
        if self.app.find("quiz.answer"):
            self.app.type("1992")
            self.app.press("Return")
            self.app.wait_for("quiz.next")
        while not self.app.find("quiz.next"):  # a digit chooses or ticks an option, or matches the next row; Enter checks
            ready = (self.app.find("quiz.check") or {}).get("enabled")
            self.presses("Return" if ready else "1")
        self.presses("Return")

    def search_the_bank(self):
        self.open("slash", "bank.search")
        self.app.type("Tashkent")
        self.app.wait(lambda: self.app.value("bank.search") == "Tashkent", "what was typed")
        self.do("bank.fact.")
        self.app.wait_for("bank.edit")

    def read_a_chart(self):
        self.open("p", "progress.")
        self.app.wait(lambda: self.focused() == "progress.due", "the first chart")
        self.reach("progress.studied")
        self.app.press("Left")
        self.app.wait(lambda: self.app.value("progress.studied"), "the value it stands on")

    def set_an_exam(self):
        self.open("x", "exam.set")
        self.app.press("d")
        self.app.wait(lambda: self.focused() == "exam.date", "the field for the date")
        self.app.type("2031-06-01")
        self.app.press("Return")
        self.do("exam.set")
        self.app.wait_for("exam.mock")
        self.app.wait(lambda: self.stored("SELECT count(*) FROM exam") == 1, "the exam in the profile")

    def take_and_leave_a_mock_exam(self):
        self.app.press("k")
        self.says("Mock exam")
        while self.app.find("quiz.answer"):  # letters would be typed there
            self.app.type("1992")
            before = self.app.widgets()
            self.app.press("Return")
            self.app.wait(lambda before=before: self.app.widgets() != before, "the next question")
        self.app.press("h")
        self.says("Result of the mock exam")

    def try_other_settings(self):
        self.open("w", "workload.")
        self.step("workload.set.new.more")
        self.app.wait(lambda: (self.app.find("workload.use") or {}).get("enabled"), "the way to use it")

    def walk_the_map(self):
        self.open("m", "map.picture")
        self.reach("map.state.")
        before = self.focused()
        self.app.press("Right")
        self.app.wait(lambda: self.focused() != before, "a neighbour")
        self.app.press("Return")
        self.app.wait(lambda: self.app.ids("bank."), "its facts")

    def walk_the_time_line(self):
        self.open("y", "time.")
        self.reach("time.")
        before = self.focused()
        self.app.press("Right")
        self.app.wait(lambda: self.focused() != before, "what came after")

    def cram_a_set(self):
        self.open("s", "set.start")
        self.do("set.cram")
        self.says("It does not count")

    def change_the_look(self):
        self.open("ctrl+comma", "settings.")
        usual = self.app.value("settings.text.more")
        self.step("settings.text.more")
        self.app.press("ctrl+0")
        self.app.wait(lambda: self.app.value("settings.text.more") == usual, "the usual size")

    def edit_and_take_back(self):
        self.open("e", "author.note")
        self.reach("author.note")
        self.app.type("x")
        self.app.wait(lambda: self.app.find("author.save")["enabled"], "the edit")
        self.app.press("ctrl+z")
        self.app.wait(lambda: not self.app.find("author.save")["enabled"], "the edit taken back")

    def hold_a_class(self):
        self.open("h", "host.address.")
        self.do("host.address.127.0.0.1", "space")
        self.app.wait(lambda: self.focused() == "host.start", "the way on")
        self.app.press("Return")
        self.says("127.0.0.1")
        self.app.press("e")
        self.app.wait_for("host.delete")
        self.do("host.delete")
        self.app.wait_for("home.quiz")

    def open_another_bank(self):
        self.open("l", "library.installed.")
        self.do("library.installed.1")
        self.says("The world")

    def find_an_action(self):
        self.app.press("ctrl+k")
        self.app.wait_for("palette.query")
        self.app.type("gallery")
        self.app.wait(lambda: self.app.ids("palette."), "what the palette finds")
        self.app.press("Escape")
        self.app.wait_gone("palette.query")
        self.open("question", "keys")
        self.app.press("Escape")
        self.app.wait(lambda: not self.app.ids("keys"), "the key sheet gone")

    def test_an_evening_by_keyboard_alone(self):
        self.visited = noting_program(self.folder, "x-scheme-handler/http", "x-scheme-handler/https")
        self.app = super().open()
        self.app.wait_for("home.start")
        screens = [self.review_a_card, self.take_a_quiz, self.search_the_bank, self.read_a_chart, self.try_other_settings, self.walk_the_map,
                   self.walk_the_time_line, self.cram_a_set, self.change_the_look, self.edit_and_take_back, self.hold_a_class, self.set_an_exam,
                   self.take_and_leave_a_mock_exam, self.find_an_action, self.open_another_bank]
        for screen in screens:
            begun = time.monotonic()
            with self.subTest(screen=screen.__name__):
                screen()
            if screen != self.set_an_exam:  # the mock exam begins there
                self.home()
            print(f"{screen.__name__.replace('_', ' ')}: {time.monotonic() - begun:.1f} s")
        print(f"{self.app.keys} keys, no pointer")
        self.assertEqual(self.app.output().strip(), "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
