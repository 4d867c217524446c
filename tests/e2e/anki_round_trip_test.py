#!/usr/bin/env python3
"""A learner's deck goes out as an Anki package and comes back: nothing is lost, nothing doubled. With SIGNATORY_LONG=1 it has
2,000 cards and 20,000 reviews, and Mnemosyne and anki-reader say what they find in it."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import anki_packages as anki  # noqa: E402
from anki_packages import DAY, Note  # noqa: E402
from desktop import LONG, PROGRAM  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
NODE = os.path.join(HERE, "readers")
CARDS, REVIEWS = (2000, 10) if LONG else (60, 10)
CREATED = 1_600_041_600  # a midnight
BEGUN = 1_700_000_000


def note(number):
    """Ten reviews, the third of every other card a lapse; one card in eleven is in its steps again."""
    reviews, before = [], 0
    for turn in range(REVIEWS):
        lapsed = turn == 2 and number % 2 == 1
        interval = 1 if lapsed else turn * 3 + 1
        reviews.append(((BEGUN + number * 40 + turn * 5 * DAY) * 1000 + turn, 1 if lapsed else 2 + (number + turn) % 3, interval, before, 0 if turn == 0 else 1))
        before = interval
    relearning = number % 11 == 0
    due = BEGUN + 60 * DAY + number * 7 if relearning else 1200 + number % 90
    return Note(f"guid{number}", (f"What is the number of stone {number}?", f"It is {number}.", "Counted."), f"stones row{number % 7}", state=3 if relearning else 2,
                due=due, interval=before, lapses=number % 2, data=json.dumps({"s": 10 + number % 50 + 0.25, "d": 4.5}), reviews=tuple(reviews))


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=300)


def profile_rows(path):
    rows = sqlite3.connect(path)
    cards = rows.execute("SELECT fact, direction, round(stability, 3), round(difficulty, 2), phase, due, interval_days, lapses, repetitions FROM card ORDER BY fact, direction").fetchall()
    reviews = rows.execute("SELECT fact, direction, at, grade, milliseconds FROM review ORDER BY fact, direction, at").fetchall()
    rows.close()
    return cards, reviews


class RoundTrip(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keeper = tempfile.TemporaryDirectory()
        cls.folder = cls.keeper.name
        cls.notes = [note(number) for number in range(CARDS)]
        with open(cls.path("given.apkg"), "wb") as file:
            file.write(anki.newest(cls.notes, CREATED))
        cls.given = run("import", cls.path("given.apkg"), "--bank", cls.path("bank.json"), "--history", "--profile", cls.path("first.sqlite"))
        cls.written = run("export", cls.path("bank.json"), "--format", "apkg", "--schedule", "--profile", cls.path("first.sqlite"), "--out", cls.path("out.apkg"))

    @classmethod
    def tearDownClass(cls):
        cls.keeper.cleanup()

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder, name)

    def wanted(self):
        """Of each card its question: (due, lapses, reviews, times of the reviews)."""
        return {each.fields[0]: (each.due if each.state == 3 else CREATED // DAY + each.due, each.lapses, len(each.reviews), sorted(at // 1000 for at, *_ in each.reviews))
                for each in self.notes}

    def question_of(self, text):
        return next(part.split("<")[0] for part in text.split("\x1f") if part.startswith("What is the number"))

    def test_all_of_a_deck_comes_in(self):
        self.assertIn(f"{CARDS} cards with their schedule and {CARDS * REVIEWS} reviews taken in, 0 cards and 0 reviews were there already", self.given.stdout, self.given.stderr)
        cards, reviews = profile_rows(self.path("first.sqlite"))
        self.assertEqual((len(cards), len(reviews)), (CARDS, CARDS * REVIEWS))

    def test_all_of_it_goes_out(self):
        with zipfile.ZipFile(self.path("out.apkg")) as package:
            package.extract("collection.anki2", self.folder)
        rows = sqlite3.connect(self.path("collection.anki2"))
        rows.row_factory = sqlite3.Row
        self.check({"crt": rows.execute("SELECT crt FROM col").fetchone()[0], **{table: [dict(row) for row in rows.execute(f"SELECT * FROM {name}")]
                                                                                for table, name in (("notes", "notes"), ("cards", "cards"), ("revlog", "revlog"))}})
        rows.close()

    def check(self, read):
        """`read`: the rows of a package as they are."""
        self.assertEqual((len(read["notes"]), len(read["cards"]), len(read["revlog"])), (CARDS, CARDS, CARDS * REVIEWS))
        notes, log, found = {row["id"]: row for row in read["notes"]}, {}, {}
        for row in read["revlog"]:
            log.setdefault(row["cid"], []).append(row["id"] // 1000)
        for card in read["cards"]:
            due = card["due"] if card["type"] in (1, 3) else read["crt"] // DAY + card["due"]
            self.assertIn(" stones ", notes[card["nid"]]["tags"])
            found[self.question_of(notes[card["nid"]]["flds"])] = (due, card["lapses"], card["reps"], sorted(log[card["id"]]))
        self.assertEqual(found, self.wanted())

    def test_what_comes_back_is_neither_lost_nor_doubled(self):
        before = profile_rows(self.path("first.sqlite"))
        again = run("import", self.path("out.apkg"), "--history", "--profile", self.path("first.sqlite"))
        self.assertIn(f"0 cards with their schedule and 0 reviews taken in, {CARDS} cards and {CARDS * REVIEWS} reviews were there already", again.stdout, again.stderr)
        self.assertEqual(profile_rows(self.path("first.sqlite")), before)
        fresh = run("import", self.path("out.apkg"), "--history", "--profile", self.path("second.sqlite"))
        self.assertIn(f"{CARDS} cards with their schedule and {CARDS * REVIEWS} reviews taken in", fresh.stdout, fresh.stderr)
        self.assertEqual(profile_rows(self.path("second.sqlite")), before)
        self.assertEqual(run("export", self.path("bank.json"), "--format", "apkg", "--schedule", "--profile", self.path("second.sqlite"), "--out", self.path("again.apkg")).returncode, 0)
        with zipfile.ZipFile(self.path("out.apkg")) as one, zipfile.ZipFile(self.path("again.apkg")) as other:
            self.assertEqual(one.read("collection.anki2"), other.read("collection.anki2"))

    def test_what_the_bank_asks_no_more_stays_out_and_is_told(self):
        with open(self.path("bank.json"), encoding="utf-8") as file:
            bank = json.load(file)
        gone = bank["cards"].pop(7) if "cards" in bank else bank["facts"].pop(7)
        self.assertTrue(gone)
        with open(self.path("shorter.json"), "w", encoding="utf-8") as file:
            json.dump(bank, file)
        done = run("export", self.path("shorter.json"), "--format", "apkg", "--schedule", "--profile", self.path("first.sqlite"), "--out", self.path("shorter.apkg"))
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"1 card and {REVIEWS} reviews stayed out: the bank does not ask those facts any more", done.stderr)
        with zipfile.ZipFile(self.path("shorter.apkg")) as package, tempfile.TemporaryDirectory() as folder:
            rows = sqlite3.connect(package.extract("collection.anki2", folder))
            self.assertEqual(rows.execute("SELECT (SELECT count(*) FROM cards), (SELECT count(*) FROM revlog)").fetchone(), (CARDS - 1, (CARDS - 1) * REVIEWS))
            rows.close()

    @unittest.skipUnless(LONG, "programs of others: with SIGNATORY_LONG=1")
    def test_anki_reader_finds_all_of_it(self):
        if not os.path.isdir(os.path.join(NODE, "node_modules")):
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=NODE, check=True, stdout=subprocess.DEVNULL)
        told = json.loads(subprocess.run(["node", os.path.join(NODE, "read.mjs"), "schedule", self.path("out.apkg")], check=True, capture_output=True, text=True).stdout)
        self.check(told["read"])
        print(f"anki-reader: {CARDS} notes and cards, {CARDS * REVIEWS} reviews", file=sys.stderr)

    @unittest.skipUnless(LONG, "programs of others: with SIGNATORY_LONG=1")
    def test_mnemosyne_finds_all_of_it(self):
        done = subprocess.run(["/usr/bin/python3", os.path.join(HERE, "mnemosyne_import.py"), self.path("out.apkg")], check=True, capture_output=True, text=True,
                              env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        told = json.loads(done.stdout.splitlines()[-1])
        self.assertEqual((told["cards"], told["unseen"], len(told["log"])), (CARDS, 0, CARDS * REVIEWS))
        self.assertIn("stones", told["tags"])
        self.assertEqual(told["log"], sorted(at // 1000 for each in self.notes for at, *_ in each.reviews))
        wanted = self.wanted()
        # Mnemosyne counts days, and lets cards in steps wait for their next turn with all others.
        in_days = {each.fields[0] for each in self.notes if each.state == 2}
        found = {front: (due // DAY, lapses, reviews) for (front, _), (due, lapses, reviews) in zip(map(self.sides, told["sides"]), [row[1:4] for row in told["schedule"]])}
        self.assertEqual({front: told for front, told in found.items() if front in in_days}, {front: wanted[front][:3] for front in in_days})
        self.assertEqual({front: told[1:] for front, told in found.items()}, {front: wanted[front][1:3] for front in wanted})
        print(f"Mnemosyne: {CARDS} cards, {CARDS * REVIEWS} reviews", file=sys.stderr)

    def sides(self, row):
        return self.question_of("\x1f".join(part for part in row[0].replace(">", "\x1f").split("\x1f"))), row[1]


if __name__ == "__main__":
    unittest.main()
