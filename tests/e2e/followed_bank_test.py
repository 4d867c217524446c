#!/usr/bin/env python3
"""A bank that another program writes while it is open in the real window. Timed: nothing else may run beside it."""
import os
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from author import AuthorTest, readme_bank, text_of  # noqa: E402


class FollowedBank(AuthorTest):
    def test_the_open_window_follows_the_file_within_a_second_and_asks_when_there_are_edits(self):
        bank = self.own_bank()
        app = self.open("--bank", bank, shaded=True)
        app.wait_for("home.start")
        app.press("b")
        app.wait_for("bank.edit")
        self.own_bank(readme_bank().replace("Three treaties", "Changed").replace("UN Charter", "Charter of the UN"))
        begun = time.monotonic()
        app.wait(lambda: app.says("Charter of the UN"), "the change on screen", 5)
        took = time.monotonic() - begun
        print(f"a saved bank is on screen after {took:.2f} s")
        self.assertLess(took, 1)
        app.press("e")
        app.wait_for("author.note")
        self.write(app, "author.note", "Mine.")
        self.own_bank(readme_bank())
        app.wait_for("author.outside.mine")
        self.choose(app, "author.outside.mine")
        app.wait_gone("author.outside.mine")
        app.press("ctrl+s")
        app.wait(lambda: "Mine." in text_of(bank), "mine on disk")
        self.assertIn("Charter of the UN", text_of(bank))


if __name__ == "__main__":
    unittest.main(verbosity=2)
