#!/usr/bin/env python3
"""4,000 cards as an Anki package: seconds of `export --schedule`, all of the program, beside genanki-js, which writes the same
words without loading its libraries counted. `packages.py [--program P] [--cards N]`. Exits 1 above a second."""
import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "e2e"))
import anki_packages as anki  # noqa: E402

WRITERS = os.path.join(TOP, "tests", "e2e", "writers")
MOST_SECONDS, RUNS = 1.0, 5


def deck(program, folder, cards):
    """A bank of so many cards and a learner who has seen one of them."""
    notes = [anki.Note(f"guid{number}", (f"What is the number of stone {number}?", f"It is {number}.", ""), "stones") for number in range(cards)]
    notes[0].state, notes[0].reviews = 2, ((1_700_000_000_000, 3, 1, 0, 0),)
    given, bank, profile = (os.path.join(folder, name) for name in ("given.apkg", "bank.json", "profile.sqlite"))
    with open(given, "wb") as file:
        file.write(anki.oldest(notes))
    subprocess.run([program, "import", given, "--bank", bank, "--history", "--profile", profile], check=True, stdout=subprocess.DEVNULL)
    return bank, profile


def cards_in(package):
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(package) as archive:
        rows = sqlite3.connect(archive.extract("collection.anki2", folder))
        count, fields = rows.execute("SELECT count(*) FROM cards").fetchone()[0], [row[0].split("\x1f") for row in rows.execute("SELECT flds FROM notes")]
        rows.close()
    return count, fields


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.path.join(TOP, "build", "release", "app", "signatory"))
    parser.add_argument("--cards", type=int, default=4000)
    arguments = parser.parse_args()
    if not os.path.isdir(os.path.join(WRITERS, "node_modules")):
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=WRITERS, check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        bank, profile = deck(arguments.program, folder, arguments.cards)
        out, other = os.path.join(folder, "out.apkg"), os.path.join(folder, "other.apkg")
        ours, theirs = [], []
        for _ in range(RUNS):
            began = time.perf_counter()
            subprocess.run([arguments.program, "export", bank, "--format", "apkg", "--schedule", "--profile", profile, "--out", out], check=True, stdout=subprocess.DEVNULL)
            ours.append(time.perf_counter() - began)
            count, fields = cards_in(out)
            notes = json.dumps([{"front": each[0], "back": each[1], "tags": ["stones"]} for each in fields])
            done = subprocess.run(["node", os.path.join(WRITERS, "write.mjs"), "genanki-js", other], input=notes, check=True, capture_output=True, text=True)
            theirs.append(float(done.stdout.splitlines()[-1]) / 1000)
        print(f"{count} cards: signatory {statistics.median(ours):.2f} s (all of the program), genanki-js {statistics.median(theirs):.2f} s (writing alone, {cards_in(other)[0]} cards)")
        sys.exit(0 if count == arguments.cards and statistics.median(ours) <= MOST_SECONDS else 1)


if __name__ == "__main__":
    main()
