#!/usr/bin/env python3
"""The fact bank that ships: how much it holds, every claim of the five source articles, and the questions that a
generator without dates, spans and sources would get wrong.

usage: content_test.py SIGNATORY BANK
"""
import collections
import functools
import glob
import json
import os
import re
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = os.path.join(os.path.dirname(HERE), "cases")
PROGRAM, BANK = sys.argv[1:3]

CLAIMS_OF_ARTICLES = {"S0": 16, "S1": 20, "S2": 22, "S3": 30, "S4": 28}
ARTICLES = {"S0": "wpr-anti-nato", "S1": "valdai-what-is-involved", "S2": "csto-explainer", "S3": "past-struggles",
            "S4": "valvo-nato-of-the-east"}
GEOGRAPHY = {"places", "geography"}
MEMBERSHIP = {"member-of", "observer-of", "partner-of", "dialogue-partner-of", "party-to", "suspended-from",
              "froze-participation-in", "held-back-from"}
A_DATE = re.compile(r"\b(\d{1,2} )?((January|February|March|April|May|June|July|August|September|October|November"
                    r"|December) )?\d{4}\b")


def bank():
    """The files of the bank, merged."""
    merged = {"facts": [], "claims": [], "entities": {}, "relations": {}, "sources": {}}
    for path in sorted(glob.glob(os.path.join(BANK, "*.json"))):
        with open(path, encoding="utf-8") as file:
            for member, records in json.load(file).items():
                if isinstance(merged.get(member), list):
                    merged[member] += records
                elif member in merged:
                    merged[member].update(records)
    return merged


def cases(name):
    with open(os.path.join(CASES, name), encoding="utf-8") as file:
        return json.load(file)


def cited(fact):
    return {source if isinstance(source, str) else source["source"] for source in fact["sources"]}


def refusals(item):
    """The reasons for which the verifier refuses an item; none if it is proven."""
    line = json.dumps(item, ensure_ascii=False)
    done = subprocess.run([PROGRAM, "verify", BANK, "-"], input=line + "\n", capture_output=True, text=True, check=False)
    reasons = {found.group(1) for found in re.finditer(r"^-:1: naive: ([a-z_-]+): ", done.stdout, re.MULTILINE)}
    return reasons, done.stdout


@functools.cache
@functools.cache
def drawn(topic, count=10000):
    command = [PROGRAM, "generate", BANK, "--count", str(count), "--seed", "11", "--topic", topic, "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Content(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bank = bank()
        cls.facts = {fact["id"]: fact for fact in cls.bank["facts"]}
        cls.claims = {claim["id"]: claim for claim in cls.bank["claims"]}

    def topic(self, fact):
        return self.bank["relations"][fact["relation"]]["topic"]

    def type_of(self, name):
        entity = self.bank["entities"].get(name) if isinstance(name, str) else None
        return entity and entity["type"]

    def is_carried(self, name):
        return name in self.facts or name in self.claims

    def test_the_bank_is_clean(self):
        done = subprocess.run([PROGRAM, "check", BANK], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_the_bank_is_as_large_as_promised(self):
        facts = self.facts.values()
        topics = collections.Counter(self.topic(fact) for fact in facts)
        about_clauses = [fact for fact in facts
                         if {self.type_of(fact["subject"]), self.type_of(fact["object"])} & {"clause", "provision"}]
        clauses = {name for fact in facts for name in (fact["subject"], fact["object"]) if self.type_of(name) == "clause"}
        used = set().union(*(cited(fact) for fact in facts))
        counted = {
            "facts": (len(facts), 1000),
            "outside geography": (sum(count for topic, count in topics.items() if topic not in GEOGRAPHY), 800),
            "about clauses": (len(about_clauses), 110),
            "clauses": (len(clauses), 60),
            "operations and exercises": (topics["operations"] + topics["exercises"], 100),
            "memberships": (sum(fact["relation"] in MEMBERSHIP for fact in facts), 140),
            "sources used": (len(used), 350),
        }
        print("  " + ", ".join(f"{topic} {count}" for topic, count in sorted(topics.items())))
        print("  " + ", ".join(f"{what} {count}" for what, (count, _) in counted.items()),
              f", relations {len(self.bank['relations'])}", sep="")
        for what, (count, least) in counted.items():
            self.assertGreaterEqual(count, least, what)
        self.assertLessEqual(len(self.bank["relations"]), 80)

    def test_every_fact_has_a_source_and_every_source_a_title(self):
        for fact in self.facts.values():
            self.assertTrue(cited(fact), fact["id"])
        for name, source in self.bank["sources"].items():
            self.assertTrue(source["title"], name)

    def test_every_claim_of_the_articles_is_carried_by_the_bank(self):
        mapping = cases("article_claims.json")
        numbers = [f"{article}-{number:02}" for article, count in CLAIMS_OF_ARTICLES.items()
                   for number in range(1, count + 1)]
        self.assertEqual(len(numbers), 116)
        self.assertEqual(sorted(mapping), sorted(numbers))
        for number, carried in mapping.items():
            self.assertTrue(carried["ids"], number)
            for name in carried["ids"]:
                self.assertTrue(self.is_carried(name), f"{number}: {name}")

    def test_every_claim_is_traced_to_its_article(self):
        for number, carried in cases("article_claims.json").items():
            sources = set()
            for name in carried["ids"]:
                sources |= {self.claims[name]["source"]} if name in self.claims else cited(self.facts[name])
            self.assertIn(ARTICLES[number[:2]], sources, number)

    def check_case(self, case):
        for name in case["carried_by"]:
            self.assertTrue(self.is_carried(name), name)
        reasons, said = refusals(case["naive"])
        self.assertTrue(reasons, f"the naive item was not refused: {said}")
        self.assertTrue(reasons & set(case["reasons"]), said)
        if case["expect"] == "dated":
            self.check_dated(case["relation"])

    def check_dated(self, relation):
        asked = [item for item in drawn(self.bank["relations"][relation]["topic"])
                 if any(self.facts[fact]["relation"] == relation for fact in item["asks"])]
        self.assertTrue(asked, relation)
        for item in asked:
            asks_the_date = item["direction"] in ("from", "until")
            self.assertTrue(asks_the_date or A_DATE.search(item["stem"]), item["stem"])

    def test_the_sixteen_conflicts_end_in_no_naive_question(self):
        conflicts = cases("conflicts.json")
        self.assertEqual([case["id"] for case in conflicts], [f"C-{number:02}" for number in range(1, 17)])
        for case in conflicts:
            with self.subTest(case["id"]):
                self.check_case(case)

    def test_the_ten_traps_catch_nobody(self):
        traps = cases("traps.json")
        self.assertEqual(len({case["id"] for case in traps}), 10)
        for case in traps:
            with self.subTest(case["id"]):
                self.check_case(case)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
