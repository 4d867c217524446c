#!/usr/bin/env python3
"""The bank of the world's states: clean, whole, provable, and drawn without an empty box."""
import glob
import json
import os
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import PROGRAM, TOP  # noqa: E402

WORLD = os.path.join(TOP, "content", "world")
FONTS = ["/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"]


def run(*arguments, given=""):
    return subprocess.run([PROGRAM, *arguments], input=given, capture_output=True, text=True, check=False, timeout=300)


def bank():
    whole = {"entities": {}, "relations": {}, "facts": []}
    for path in sorted(glob.glob(os.path.join(WORLD, "*.json"))):
        with open(path, encoding="utf-8") as file:
            part = json.load(file)
        whole["entities"].update(part.get("entities", {}))
        whole["relations"].update(part.get("relations", {}))
        whole["facts"] += part.get("facts", [])
    return whole


def drawable():
    """The characters of the fonts the program loads."""
    found = set()
    for font in FONTS:
        ranges = subprocess.run(["fc-query", "--format", "%{charset}", font], capture_output=True, text=True, check=True).stdout
        for span in ranges.split():
            first, _, last = span.partition("-")
            found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


class WorldBank(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bank = bank()
        cls.facts = cls.bank["facts"]

    def test_it_is_clean(self):
        done = run("check", WORLD)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_it_holds_the_states_of_the_world(self):
        states = [entity for entity in self.bank["entities"].values() if entity["type"] == "state"]
        self.assertGreaterEqual(len(states), 190)
        self.assertGreaterEqual(len(self.facts), 1500)

    def test_every_item_is_proven(self):
        items = run("generate", WORLD, "--count", "300", "--seed", "11", "--format", "jsonl").stdout
        self.assertEqual(items.count("\n"), 300)
        self.assertEqual(run("verify", WORLD, "-", given=items).stdout, "300 proven, 0 refused\n")

    def test_neighbours_are_neighbours_of_each_other(self):
        pairs = {(fact["subject"], fact["object"]) for fact in self.facts if fact["relation"].startswith("borders-")}
        self.assertGreaterEqual(len(pairs), 600)
        self.assertEqual(pairs, {(right, left) for left, right in pairs})

    def test_a_border_that_is_not_settled_is_never_denied(self):
        for left, right in [("albania", "serbia"), ("morocco", "mauritania"), ("afghanistan", "india"), ("botswana", "zambia")]:
            for name, relation in self.bank["relations"].items():
                named = {fact[side] for fact in self.facts for side in ("subject", "object") if fact["relation"] == name}
                if name.startswith("borders-") and {left, right} <= named:
                    self.assertFalse({left, right} & set(relation["complete"]), name)

    def test_a_state_with_a_disputed_capital_has_none(self):
        with_capital = {fact["subject"] for fact in self.facts if fact["relation"].startswith("capital-")}
        self.assertFalse(with_capital & {"bolivia", "south-africa", "israel", "palestine", "eswatini", "sri-lanka"})
        self.assertGreaterEqual(len(with_capital), 180)

    @unittest.skipUnless(shutil.which("fc-query") and all(map(os.path.exists, FONTS)), "fontconfig or the fonts are missing")
    def test_every_character_has_a_glyph(self):
        text = set()
        for path in glob.glob(os.path.join(WORLD, "*.json")):
            with open(path, encoding="utf-8") as file:
                text.update(file.read())
        self.assertEqual(sorted(text - {"\n"} - {chr(code) for code in drawable()}), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
