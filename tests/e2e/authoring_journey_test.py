#!/usr/bin/env python3
"""A bank written in the real window, from nothing to its first question, and killed while it saves."""
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from author import AuthorTest, check, readme_bank, text_of  # noqa: E402
from desktop import PROGRAM  # noqa: E402

KILLS = int(os.environ.get("SIGNATORY_KILLS", "6"))
SENTENCES = [("label", "signed on"), ("statement", "{subject} was signed on {object}."), ("ask_object", "When was {subject} signed?"),
             ("ask_subject", "Which treaty was signed on {object}?"), ("explanation", "{subject} was signed on {object}.")]


class ReadmeBank(unittest.TestCase):
    def test_the_bank_of_the_readme_is_sound_ten_lines_and_yields_questions(self):
        text = readme_bank()
        self.assertLessEqual(len(text.strip().splitlines()), 10)
        with tempfile.TemporaryDirectory() as folder:
            bank = os.path.join(folder, "treaties.json")
            with open(bank, "w", encoding="utf-8") as file:
                file.write(text)
            done = check(bank)
            self.assertEqual(done.returncode, 0, done.stdout)
            items = subprocess.run([PROGRAM, "generate", bank, "--count", "20"], capture_output=True, text=True, check=False)
            self.assertEqual(items.returncode, 0, items.stderr)
            self.assertIn("signed", items.stdout)


class Authoring(AuthorTest):
    def test_from_nothing_to_the_first_question(self):
        app = self.open()
        app.wait_for("home.start")
        app.press("ctrl+shift+n")
        app.wait_for("author.bank_title")
        self.write(app, "author.bank_title", "Four treaties")
        app.wait(lambda: self.value(app, "author.id") == "four-treaties", "the id made from the title")

        self.show(app, "entities", "author.name")
        self.add(app, "author.name")
        self.write(app, "author.name", "UN Charter")
        self.write(app, "author.in_sentence", "the UN Charter")
        self.write(app, "author.type", "treaty")
        self.add(app, "author.name")
        self.write(app, "author.name", "North Atlantic Treaty")
        self.assertEqual(self.value(app, "author.type"), "treaty")

        self.show(app, "relations", "author.subject_type")
        app.press("ctrl+n")
        app.wait_for("author.says.label")
        self.choose(app, "author.object.date")
        self.choose(app, "author.complete")
        self.write(app, "author.topic", "dates")
        for slot, sentence in SENTENCES:
            self.write(app, "author.says." + slot, sentence)
        app.wait(lambda: app.says("When was the UN Charter signed?") or app.says("signed?"), "an example of the sentence")

        self.show(app, "facts", "author.subject")
        app.press("ctrl+n")
        app.wait_for("author.subject")
        facts = [("UN Charter", "26 June 1945"), ("North Atlantic Treaty", "1949-04-04"), ("Warsaw Treaty", "14 May 1955"), ("Collective Security Treaty", "1992-05-15")]
        for number, (treaty, date) in enumerate(facts):
            if number > 0:
                app.press("ctrl+n")
                app.wait(lambda: self.value(app, "author.subject") == "" and app.find("author.relation")["focused"], "the next fact")
            self.pick(app, "author.subject", treaty)
            app.wait(lambda treaty=treaty: self.value(app, "author.subject") == treaty, treaty)
            self.write(app, "author.object", date)
            if number == 0:
                self.pick(app, "author.source", "United Nations Treaty Collection")
        app.wait(lambda: app.says("No problems"), "a bank without problems")
        app.wait(lambda: app.says("When was"), "the preview of the last fact's items")

        app.press("ctrl+s")
        bank = os.path.join(self.folder, "four-treaties.json")
        app.wait(lambda: os.path.exists(bank), "the bank on disk")
        app.wait(lambda: app.says("Saved"), "that it is saved")
        done = check(bank)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("4 facts", done.stdout)
        app.press("Escape")
        app.press("Escape")
        app.wait(lambda: app.says("Four treaties"), "the new bank at home")
        app.wait_for("home.start")
        app.press("space")
        app.wait(lambda: app.find("review.option.0") or app.find("review.answer"), "the first question")
        print(f"a bank of four facts written, saved and asked with {app.keys} keys beside the letters")

    def test_broken_input_is_refused_in_words_and_nothing_broken_is_written(self):
        bank = self.own_bank()
        before = text_of(bank)
        app = self.open("--bank", bank)
        app.wait_for("home.start")
        app.press("b")
        app.wait_for("bank.edit")
        app.press("e")
        app.wait_for("author.subject")
        self.write(app, "author.object", "1945-13-01")
        app.wait(lambda: app.says("There is no month 13"), "the month refused")
        self.write(app, "author.subject", "Nowhere")
        self.focus(app, "author.note")
        app.wait(lambda: app.says("There is no treaty “Nowhere”"), "the subject refused")
        self.write(app, "author.id", "Not an id")
        app.wait(lambda: app.says("cannot be an id"), "the id refused")
        app.press("ctrl+s")
        app.wait(lambda: app.says("Not saved yet"), "that it is not saved")
        self.show(app, "entities", "author.name")
        self.write(app, "author.iso", "xx")
        app.wait(lambda: app.says("is no ISO code"), "the code refused")
        self.show(app, "sources", "author.title")
        self.write(app, "author.url", "example.org")
        app.wait(lambda: app.says("that is no web address") or app.says("That is no web address"), "the address refused")
        self.show(app, "relations", "author.says.label")
        self.write(app, "author.says.ask_object", "When {whom}?")
        app.wait(lambda: app.says("There is no place {whom}"), "the placeholder refused")
        self.show(app, "bank", "author.as_of")
        self.write(app, "author.as_of", "yesterday")
        self.focus(app, "author.id")
        app.wait(lambda: app.says("“yesterday” is not a date"), "the day refused")
        self.assertEqual(text_of(bank), before)
        app.press("Escape")
        app.wait_for("author.leaving.save")
        self.choose(app, "author.leaving.discard")
        app.wait_gone("author.leaving.save")
        self.assertEqual(text_of(bank), before)

    def test_killed_in_the_middle_of_saving_the_file_is_whole(self):
        text = json.loads(readme_bank())
        text["entities"].update({f"treaty-{n}": {"type": "treaty", "name": {"en": f"Treaty number {n}"}} for n in range(3000)})
        bank = self.own_bank(json.dumps(text, indent=1))
        for kill in range(KILLS):
            before = text_of(bank)
            app = self.open("--bank", bank)
            app.wait_for("home.start")
            app.press("b")
            app.wait_for("bank.edit")
            app.press("e")
            app.wait_for("author.note")
            self.write(app, "author.note", f"Round {kill}.")
            app.press("ctrl+s")
            time.sleep(random.uniform(0, 0.08))
            app.kill()
            after = text_of(bank)
            self.assertTrue(after == before or f"Round {kill}." in after)
            self.assertEqual(check(bank).returncode, 0)
        print(f"killed {KILLS} times in the middle of saving; the file was whole each time")


if __name__ == "__main__":
    unittest.main(verbosity=2)
