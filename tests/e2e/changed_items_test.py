#!/usr/bin/env python3
"""Which items a changed bank touches (`signatory verify --changed`), against what the items' own JSON names; and items
that stay the same whatever the order of the facts in the files."""
import glob
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import CONTENT, PROGRAM  # noqa: E402


def run(*words, codes=(0,)):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=600)
    if done.returncode not in codes:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def generate(bank, count, seed=1):
    return run("generate", bank, "--count", str(count), "--seed", str(seed), "--format", "jsonl")


class Bank:
    """A copy whose files can be rewritten."""

    def __init__(self):
        self.folder = tempfile.mkdtemp()
        self.path = shutil.copytree(CONTENT, os.path.join(self.folder, "bank"))

    def change(self, edit):
        for name in sorted(glob.glob(os.path.join(self.path, "*.json"))):
            with open(name, encoding="utf-8") as file:
                document = json.load(file)
            edit(document)
            with open(name, "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False)

    def remove(self):
        shutil.rmtree(self.folder)


class ChangedItems(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.items = [json.loads(line) for line in generate(CONTENT, 1500).splitlines()]
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as file:
            file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in cls.items)
        cls.path = file.name

    @classmethod
    def tearDownClass(cls):
        os.unlink(cls.path)

    def setUp(self):
        self.bank = Bank()
        self.addCleanup(self.bank.remove)

    def touched(self, edit):
        self.bank.change(edit)
        told = run("verify", "--changed", CONTENT, self.bank.path, self.path, codes=(0, 1))
        self.assertRegex(told, r"\d+ of 1500 items touched")
        return {int(line) for line in re.findall(r"\.jsonl:(\d+): ", told)}

    def resting_on(self, ids):
        return {number for number, item in enumerate(self.items, 1) if ids & (set(item["uses"]) | set(item["asks"]))}

    def test_an_unchanged_bank_touches_nothing(self):
        self.assertEqual(self.touched(lambda document: None), set())

    def test_a_changed_fact_touches_the_items_that_rest_on_it_and_no_others(self):
        chosen = set(random.Random(5).sample(sorted({fact for item in self.items for fact in item["uses"]}), 20))

        def note(document):
            for fact in document.get("facts", []):
                if fact["id"] in chosen:
                    fact["note"] = "It was so, as the second edition says too."

        self.assertEqual(self.touched(note), self.resting_on(chosen))

    def test_a_source_that_is_named_otherwise_touches_the_items_that_show_it(self):
        source = self.items[0]["sources"][0]["id"]

        def rename(document):
            if source in document.get("sources", {}):
                document["sources"][source]["title"] = "Another title of the same"

        shown = {number for number, item in enumerate(self.items, 1) if source in {one["id"] for one in item["sources"]}}
        self.assertEqual(self.touched(rename), shown)

    def naming(self, entity):
        """Those that name the entity, or tell a fact of which it is an end."""
        ends = {}
        for name in glob.glob(os.path.join(CONTENT, "*.json")):
            with open(name, encoding="utf-8") as file:
                ends |= {fact["id"]: {fact["subject"], str(fact["object"])} for fact in json.load(file).get("facts", [])}
        named = set()
        for number, item in enumerate(self.items, 1):
            words = {option.get("value") for option in item["options"] + item.get("targets", [])} | {item["certificate"].get("like")}
            for one in item["certificate"]["assertions"]:
                words |= {one["subject"], str(one["object"])}
            told = set(item["uses"] + item["asks"]) | {fact for one in item["certificate"]["assertions"] for fact in one["facts"]}
            if entity in words or any(entity in ends[fact] for fact in told):
                named.add(number)
        return named

    def test_an_entity_with_another_name_touches_the_items_that_speak_of_it(self):
        def rename(document):
            if "belarus" in document.get("entities", {}):
                document["entities"]["belarus"]["aliases"] = {"en": ["White Ruthenia"]}

        expected = self.naming("belarus")
        self.assertGreater(len(expected), 50)
        self.assertEqual(self.touched(rename), expected)

    def test_a_relation_with_other_words_touches_the_items_that_ask_it(self):
        def reword(document):
            if "signed-in" in document.get("relations", {}):
                document["relations"]["signed-in"]["phrasings"]["en"]["label"] = "place of signing"

        asking = {number for number, item in enumerate(self.items, 1)
                  if any(one["relation"] == "signed-in" for one in item["certificate"]["assertions"])}
        self.assertGreater(len(asking), 5)
        self.assertEqual(self.touched(reword), asking)

    def test_a_new_claim_touches_the_items_it_makes_doubtful(self):
        number, item = next((number, item) for number, item in enumerate(self.items, 1)
                            if item["question_kind"] == "choose_object" and any(one["holds"] == "no" and one["because"] == "one_value"
                                                                                   for one in item["certificate"]["assertions"]))
        wrong = next(one for one in item["certificate"]["assertions"] if one["holds"] == "no")

        def claim(document):
            if "claims" in document and not getattr(self, "added", False):
                self.added = True
                document["claims"].append({"id": "a-new-claim", "source": item["sources"][0]["id"],
                                           "says": "It was another one.", "verdict": "disputed", "why": "Two editions differ.",
                                           "subject": wrong["subject"], "relation": wrong["relation"], "object": wrong["object"]})

        self.assertIn(number, self.touched(claim))

    def test_the_order_of_facts_in_the_files_changes_no_item(self):
        def shuffle(document):
            random.Random(len(document.get("facts", []))).shuffle(document.get("facts", []))

        self.bank.change(shuffle)
        self.assertEqual(generate(self.bank.path, 400, seed=9), generate(CONTENT, 400, seed=9))


if __name__ == "__main__":
    unittest.main()
