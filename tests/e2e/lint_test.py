#!/usr/bin/env python3
"""The verb lint on what a teacher writes, and short forms of the two measures of lint and verify (tests/bench)."""
import json
import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import CONTENT, PROGRAM, TOP  # noqa: E402

BENCH = os.path.join(TOP, "tests", "bench")


def lint(items, *more):
    given = "".join((item if isinstance(item, str) else json.dumps(item, ensure_ascii=False)) + "\n" for item in items)
    return subprocess.run([PROGRAM, "lint", "-", *more], input=given, capture_output=True, text=True, check=False, timeout=300)


def rules(done):
    return sorted({found[1] for found in (re.match(r"-:\d+: (R\d+): .+ — .+\.$", line) for line in done.stdout.splitlines()) if found})


def choice(stem, *texts, key=0):
    return {"stem": stem, "options": [{"text": text, "key": index == key} for index, text in enumerate(texts)]}


class Lint(unittest.TestCase):
    def test_hand_written_items_are_told_what_is_wrong_with_them_and_nothing_else(self):
        with open(os.path.join(TOP, "tests", "cases", "lint", "hand_written.jsonl"), encoding="utf-8") as file:
            cases = [json.loads(line) for line in file]
        self.assertGreaterEqual(len(cases), 40)
        for case in cases:
            with self.subTest(case["case"]):
                done = lint([case])
                told = [rule for rule in rules(done) if not (rule == "R19" and "spelled out" in done.stdout)]
                self.assertEqual(told, sorted(case["breaches"]), done.stdout)
                self.assertEqual(done.returncode, 1 if case["breaches"] else 0)

    def test_the_summary_counts_items_and_breaches(self):
        sound = choice("Which city is the capital of Armenia?", "Yerevan", "Baku", "Minsk")
        self.assertEqual(lint([sound]).stdout, "1 item, 0 breaches\n")
        self.assertIn("2 items, 1 breach\n", lint([sound, choice("Which city is now the capital of Latvia?", "Riga", "Oslo", "Rome")]).stdout)

    def test_a_line_that_cannot_be_read_is_told_with_its_number(self):
        sound = choice("Which city is the capital of Armenia?", "Yerevan", "Baku", "Minsk")
        for line, told in (("{", "not a JSON object"), ("[]", "not a JSON object"), ('{"options": []}', "no stem"),
                           ('{"stem": "What is it?"}', "neither options"), ('{"stem": "?", "options": [{}]}', "no text"),
                           ('{"stem": "What?", "options": 3}', "not a list"), ('{"stem": "What?", "accepted": [[]]}', "not a text"),
                           ('{"stem": "What?", "options": [{"text": "x", "key": 1}]}', "neither true nor false"),
                           ('{"stem": "What?", "options": ["x", "y"], "key": ["x"]}', "indices"),
                           ('{"stem": "What?", "certificate": {}}', "is missing")):
            with self.subTest(line):
                done = lint([sound, line])
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stdout, r"(?m)^-:2: .*" + told + r".* — .+\.$")
                self.assertIn("1 line not read", done.stdout)

    def test_a_missing_file_and_a_missing_bank_are_told(self):
        self.assertEqual(subprocess.run([PROGRAM, "lint", "/no/such/file"], capture_output=True, check=False).returncode, 2)
        self.assertNotEqual(lint([], "--bank", "/no/such/bank").returncode, 0)

    def test_a_paper_has_no_runs_no_repeats_and_explains_its_acronyms(self):
        asked = [choice(f"Which city is the capital of state number {n}?", "Yerevan", "Baku", "Minsk") for n in range(4)]
        self.assertIn("4th time running", lint(asked).stdout)
        self.assertIn("asked twice", lint([asked[0], asked[0]]).stdout)
        acronym = choice("Which city hosts the secretariat of the OSCE?", "Vienna", "Baku", "Minsk")
        self.assertIn("“OSCE” is not spelled out", lint([acronym]).stdout)

    def test_a_pool_whose_key_is_the_longest_too_often_is_told(self):
        asked = [choice(f"Which city is the capital of state number {n}?", *(["Samarkand", "Baku", "Oslo"] if n % 3 == 0 else
                        ["Baku", "Samarkand", "Oslo"] if n % 3 == 1 else ["Oslo", "Baku", "Samarkand"]), key=n % 3) for n in range(150)]
        self.assertRegex(lint(asked).stdout, r"(?m)^-: R3: the key is the longest option in 100.0 % of 150 items")
        self.assertNotRegex(lint(asked).stdout, "R11")
        first = [choice(f"Which city is the capital of state number {n}?", "Oslo", "Baku", "Rome") for n in range(150)]
        self.assertRegex(lint(first).stdout, r"(?m)^-: R11: the places of the key")


class Measures(unittest.TestCase):
    def measure(self, script, *more):
        done = subprocess.run([sys.executable, os.path.join(BENCH, script), PROGRAM, CONTENT, *more], capture_output=True, text=True,
                              check=False, timeout=900)
        print(done.stdout[-2500:])
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_planted_flaws_are_caught_and_untouched_items_let_through(self):
        self.measure("flaws.py", "--flaws", "120", "--untouched", "300")

    def test_planted_faults_of_a_bank_do_not_reach_an_item(self):
        self.measure("faults.py", "--faults", "36", "--items", "600")


if __name__ == "__main__":
    unittest.main(verbosity=2)
