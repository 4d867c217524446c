#!/usr/bin/env python3
"""Who was a member when: the bank against membership_records.csv, which was gathered independently of it.

usage: membership_history_test.py [SIGNATORY [BANK]]

Both sides are read here, from their files alone. `until` is the first day no longer a member. A day inside the
unknown part of a bound ("1999") decides nothing for that state and is passed over.
"""
import calendar
import csv
import datetime
import glob
import json
import os
import random
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import desktop  # noqa: E402

PROGRAM, BANK = desktop.PROGRAM, desktop.CONTENT
RECORDS = os.path.join(desktop.TOP, "tests", "cases", "membership_records.csv")
DATES, SEED = 200, 1949

# The organisation in the records: the relation and object that say the same in the bank.
ORGANISATIONS = {
    "Collective Security Treaty": ("party-to", "cst"),
    "CSTO": ("member-of", "csto"),
    "NATO": ("member-of", "nato"),
    "SCO": ("member-of", "sco"),
    "EAEU": ("member-of", "eaeu"),
    "Warsaw Pact": ("member-of", "warsaw-pact"),
}


def bounds(date):
    """The first and the last day that a date of any precision can mean."""
    year, month, day = (list(map(int, date.split("-"))) + [0, 0])[:3]
    if day:
        return (datetime.date(year, month, day),) * 2
    last = month or 12
    return datetime.date(year, month or 1, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])


def covers(start, end, day):
    """True, False, or None where the span does not decide."""
    if day < bounds(start)[0] or (end and day >= bounds(end)[1]):
        return False
    return True if day >= bounds(start)[1] and not (end and day >= bounds(end)[0]) else None


def state_at(spans, day):
    """Whether any span of a state covers the day; None where one may."""
    answers = [covers(start, end, day) for start, end in spans]
    return True if True in answers else None if None in answers else False


def read_records():
    spans = {}
    with open(RECORDS, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            spans.setdefault(row["organisation"], {}).setdefault(row["state"], []).append((row["from"], row["until"]))
    return spans


def read_bank():
    parts = []
    for path in sorted(glob.glob(os.path.join(BANK, "*.json"))):
        with open(path, encoding="utf-8") as file:
            parts.append(json.load(file))
    names = {key: entity["name"]["en"] for part in parts for key, entity in part.get("entities", {}).items()}
    organisations = {said: name for name, said in ORGANISATIONS.items()}
    spans = {}
    for fact in (fact for part in parts for fact in part.get("facts", [])):
        organisation = organisations.get((fact["relation"], fact["object"]))
        if organisation:
            spans.setdefault(organisation, {}).setdefault(names[fact["subject"]], []).append(
                (fact["from"], fact.get("until", "")))
    return spans, next(part["as_of"] for part in parts if "as_of" in part)


def random_days(until):
    chance = random.Random(SEED)
    first = datetime.date(1949, 1, 1)
    return [first + datetime.timedelta(days=chance.randrange((until - first).days + 1)) for _ in range(DATES)]


class MembershipHistory(unittest.TestCase):
    def setUp(self):
        self.records = read_records()
        self.bank, self.as_of = read_bank()

    def test_the_bank_is_one_the_program_accepts(self):
        done = subprocess.run([PROGRAM, "check", BANK], capture_output=True, text=True, check=False, timeout=300)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_both_name_the_same_states(self):
        for organisation in ORGANISATIONS:
            self.assertEqual(set(self.records[organisation]), set(self.bank[organisation]), organisation)

    def test_the_members_agree_on_random_days(self):
        compared = passed_over = 0
        for day in random_days(datetime.date.fromisoformat(self.as_of)):
            for organisation in ORGANISATIONS:
                members = {True: [], False: []}
                for state, spans in self.records[organisation].items():
                    recorded = state_at(spans, day)
                    banked = state_at(self.bank[organisation].get(state, []), day)
                    if recorded is None or banked is None:
                        passed_over += 1
                        continue
                    compared += 1
                    members[True].extend([state] if banked else [])
                    members[False].extend([state] if recorded else [])
                self.assertEqual(members[True], members[False], f"{organisation} on {day}: bank, then records")
        print(f"{DATES} days, {compared} memberships agree, {passed_over} passed over")
        self.assertGreater(compared, 50 * passed_over)

    def test_every_dated_change_agrees_to_the_day(self):
        """The days around each bound of the records, where a slip of one day would show."""
        for organisation, states in self.records.items():
            for state, spans in states.items():
                for bound in (date for span in spans for date in span if date.count("-") == 2):
                    for shift in (-1, 0, 1):
                        day = datetime.date.fromisoformat(bound) + datetime.timedelta(days=shift)
                        recorded = state_at(spans, day)
                        banked = state_at(self.bank[organisation][state], day)
                        if None not in (recorded, banked):
                            self.assertEqual(banked, recorded, f"{state}, {organisation}, {day}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        PROGRAM = sys.argv.pop(1)
    if len(sys.argv) > 1:
        BANK = sys.argv.pop(1)
    unittest.main(verbosity=2)
