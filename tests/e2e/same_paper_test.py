#!/usr/bin/env python3
"""The same seed, the same questions: whatever compiler made the program, for release or for debugging, and in whatever
order the facts stand in their files."""
import glob
import hashlib
import json
import os
import random
import subprocess
import tempfile
import unittest

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("SIGNATORY", os.path.join(TOP, "build", "release", "app", "signatory"))
LONG = os.environ.get("SIGNATORY_LONG") == "1"
BANK = os.path.join(TOP, "content", "collective-security")
# The program for debugging is some thirty times as slow.
ASKED = [["generate", "--count", "4000" if LONG else "400", "--seed", "7", "--format", "jsonl"],
         ["paper", "--count", "30", "--seed", "11", "--key"],
         ["paper", "--count", "12", "--level", "reason", "--as-of", "2013-06-01", "--seed", "12", "--format", "jsonl"]]


def built(preset):
    return os.path.join(TOP, "build", preset, "app", "signatory")


def said(program, bank):
    """What the program writes, for each thing asked; by its hash, since it is long."""
    environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0")
    runs = [subprocess.run([program, verb, bank, *rest], capture_output=True, check=True, env=environment).stdout for verb, *rest in ASKED]
    assert all(len(run) > 4000 for run in runs), "too little to compare"
    return [hashlib.sha256(run).hexdigest() for run in runs]


def shuffled(folder, seed):
    order = random.Random(seed)
    for path in glob.glob(os.path.join(BANK, "*.json")):
        with open(path, encoding="utf-8") as file:
            bank = json.load(file)
        if isinstance(bank.get("facts"), list):
            order.shuffle(bank["facts"])
        with open(os.path.join(folder, os.path.basename(path)), "w", encoding="utf-8") as file:
            json.dump(bank, file, ensure_ascii=False)
    return folder


class SamePaper(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.expected = said(PROGRAM, BANK)

    def test_another_seed_asks_something_else(self):
        other = [["generate", "--count", "400", "--seed", "8", "--format", "jsonl"]]
        run = subprocess.run([PROGRAM, other[0][0], BANK, *other[0][1:]], capture_output=True, check=True).stdout
        self.assertNotIn(hashlib.sha256(run).hexdigest(), self.expected)

    def test_the_program_for_debugging_asks_the_same(self):
        self.assertEqual(said(built("dev"), BANK), self.expected)

    @unittest.skipUnless(LONG, "takes another build")
    def test_the_program_of_another_compiler_asks_the_same(self):
        self.assertEqual(said(built("clang"), BANK), self.expected)

    def test_the_order_of_facts_in_their_files_changes_nothing(self):
        for seed in range(3):
            with tempfile.TemporaryDirectory() as folder:
                self.assertEqual(said(PROGRAM, shuffled(folder, seed)), self.expected)


if __name__ == "__main__":
    unittest.main(verbosity=2)
