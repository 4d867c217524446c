#!/usr/bin/env python3
"""4,000 cards as an Anki package: seconds of `export --format apkg`, all of the program, which also draws and proves what it
writes, beside genanki-js, which writes the same words, its libraries loaded before. `packages.py [--program P] [--cards N]`.
Exits 1 when even the fastest run takes above a second."""
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
WRITERS = os.path.join(TOP, "tests", "e2e", "writers")
MOST_SECONDS, RUNS = 1.0, 5


def notes_in(package):
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(package) as archive:
        rows = sqlite3.connect(archive.extract("collection.anki2", folder))
        found = [(fields.split("\x1f"), tags.split()) for fields, tags in rows.execute("SELECT flds, tags FROM notes JOIN cards ON cards.nid = notes.id")]
        rows.close()
    return found


def beside(notes, out):
    given = json.dumps([{"front": fields[0], "back": "<hr>".join(fields[1:]), "tags": tags} for fields, tags in notes])
    done = subprocess.run(["node", os.path.join(WRITERS, "write.mjs"), "genanki-js", out], input=given, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[-1]) / 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.path.join(TOP, "build", "release", "app", "signatory"))
    parser.add_argument("--cards", type=int, default=4000)
    arguments = parser.parse_args()
    if not os.path.isdir(os.path.join(WRITERS, "node_modules")):
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=WRITERS, check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        out, other = os.path.join(folder, "out.apkg"), os.path.join(folder, "other.apkg")
        ours, theirs = [], []
        for seed in range(RUNS):
            began = time.perf_counter()
            subprocess.run([arguments.program, "export", os.path.join(TOP, "content", "world"), "--format", "apkg", "--count", str(arguments.cards),
                            "--seed", str(seed), "--out", out], check=True, stdout=subprocess.DEVNULL)
            ours.append(time.perf_counter() - began)
            notes = notes_in(out)
            theirs.append(beside(notes, other))
        count = (len(notes), len(notes_in(other)))
        print(f"{count[0]} cards: signatory {statistics.median(ours):.2f} s (all of the program; the fastest of {RUNS} {min(ours):.2f}), genanki-js {statistics.median(theirs):.2f} s (writing alone, {count[1]} cards)")
        sys.exit(0 if count == (arguments.cards,) * 2 and min(ours) <= MOST_SECONDS else 1)


if __name__ == "__main__":
    main()
