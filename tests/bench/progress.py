#!/usr/bin/env python3
"""The figures of the progress screen over 100,000 reviews: the time they take, and the same figures made again here from
the log alone by other code.

usage: progress.py [REVIEWS]
Time is the least of seven runs, everything included: weeks, calibration, topics, confusions, and all of it put in words.
Beside it stands the time this script takes for the part it makes again. Exits 1 when the program takes more than 0.3 s, or
a figure differs.
"""
import collections
import csv
import datetime
import math
import os
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.join(TOP, "build", "release")
MOST_SECONDS = 0.3
TODAY = 20779
Z = 1.6449


def built(folder):
    program = os.path.join(folder, "progress")
    subprocess.run(["c++", "-std=c++23", "-O2", "-I" + os.path.join(TOP, "app"), "-I" + TOP, os.path.join(TOP, "tests", "bench", "progress.cpp"),
                    os.path.join(TOP, "tests", "support", "simulated_year.cpp"), os.path.join(BUILD, "app", "core", "libsignatory_core.a"),
                    "-lfmt", "-o", program], check=True)
    return program


def day(number):
    return str(datetime.date(1970, 1, 1) + datetime.timedelta(days=number))


def wilson(right, n):
    share = right / n
    middle, half = share + Z * Z / (2 * n), Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return (middle - half) / (1 + Z * Z / n), (middle + half) / (1 + Z * Z / n)


def figures(log):
    monday = TODAY - (TODAY + 3) % 7
    weeks = {monday - 7 * back: [0, 0, 0.0] for back in range(11, -1, -1)}
    tenths = collections.defaultdict(lambda: [0.0, 0, 0])
    forms = collections.defaultdict(lambda: [0, 0, 0.0])
    for at, tests, recall, grade, milliseconds, kind, proposed, chance in log:
        week = weeks.get(at - (at + 3) % 7)
        if week is not None:
            week[2] += min(milliseconds, 60000) / 60000
            if tests:
                week[0] += 1
                week[1] += grade > 1
        if tests and recall is not None:
            tenth = tenths[min(9, int(recall * 10))]
            tenth[0] += recall
            tenth[1] += 1
            tenth[2] += grade > 1
        if proposed:
            form = forms[kind]
            form[0] += 1
            form[1] += proposed > 1
            form[2] += chance
    told = {}
    for first, (answers, recalled, minutes) in weeks.items():
        told["recalled", day(first)] = [answers, recalled, recalled / answers if answers else None]
        told["time", day(first)] = [minutes]
    for _, (foretold, answers, recalled) in sorted(tenths.items()):
        told["foretold", f"{foretold / answers:.4f}"] = [answers, recalled, recalled / answers, *wilson(recalled, answers)]
    for _, (answers, right, chance) in forms.items():
        told["forms", answers] = [right, right / answers, chance / answers]
    return told


def read_log(folder):
    with open(os.path.join(folder, "log.tsv"), encoding="utf-8") as file:
        return [(int(row[0]), row[1] == "1", float(row[2]) if row[2] else None, int(row[3]), int(row[4]), row[5], int(row[6]), float(row[7]))
                for row in csv.reader(file, delimiter="\t")]


def read_figures(folder):
    told = {}
    with open(os.path.join(folder, "figures.tsv"), encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t"):
            key, values = (row[0], row[1]), row[2:]
            if row[0] == "forms":
                key, values = (row[0], int(row[2])), row[3:]
            if row[0] in ("recalled", "time", "foretold", "forms"):
                told[key] = [float(value) if value else None for value in values]
    return told


def differs(chart, shown, again):
    if shown is None or again is None:
        return shown is not again
    return abs(shown - again) > (0.051 if chart == "time" else 6e-5)  # as they are rounded


def main():
    reviews = sys.argv[1] if len(sys.argv) > 1 else "100000"
    with tempfile.TemporaryDirectory() as folder:
        runs = subprocess.run([built(folder), reviews, folder], capture_output=True, text=True, check=True).stdout.split()
        log, shown = read_log(folder), read_figures(folder)
    begun = time.monotonic()
    again = figures(log)
    reference = time.monotonic() - begun
    wrong = [key for key in again.keys() | shown.keys()
             if key not in again or key not in shown or any(differs(key[0], *both) for both in zip(shown[key], again[key], strict=True))]
    seconds = min(map(float, runs))
    print(f"{reviews} reviews: all figures in {seconds:.3f} s (at most {MOST_SECONDS}); weeks, calibration, time and kinds made again in Python in {reference:.3f} s")
    print(f"{len(again)} rows of figures made again, {len(wrong)} differ{': ' + str(wrong[:5]) if wrong else ''}")
    sys.exit(0 if seconds <= MOST_SECONDS and not wrong else 1)


if __name__ == "__main__":
    main()
