#!/usr/bin/env python3
"""How long the statistics of a large class take: facility, discrimination, options, reliability and advice.

usage: classroom_statistics.py [STUDENTS] [QUESTIONS]     default: 1000 students, 100 questions

Times the whole command, the reading of the table included. Prints the median of five; exits 1 above 0.2 s for the
default."""
import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "e2e"))
from desktop import PROGRAM  # noqa: E402

RUNS, MOST_SECONDS = 5, 0.2


def write_table(file, students, questions):
    draw, options = random.Random(1), ["the key", "one wrong", "another wrong", "a third wrong"]
    writer = csv.writer(file)
    writer.writerow([name for question in range(1, questions + 1) for name in (f"q{question}", f"q{question} answer: which is right?")])
    hardness = [draw.gauss(0, 1) for _ in range(questions)]
    for _ in range(students):
        ability, row = draw.gauss(0, 1), []
        for hard in hardness:
            right = draw.random() < 1 / (1 + 2.718281828 ** (hard - ability))
            row += ["1", options[0]] if right else ["0", draw.choice(options[1:])]
        writer.writerow(row)


def main():
    students, questions = (int(word) for word in (sys.argv[1:] + ["1000", "100"][len(sys.argv) - 1:])[:2])
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "results.csv")
        with open(table, "w", newline="", encoding="utf-8") as file:
            write_table(file, students, questions)
        times = []
        for _ in range(RUNS):
            begun = time.monotonic()
            done = subprocess.run([PROGRAM, "statistics", table], capture_output=True, text=True, check=True)
            times.append(time.monotonic() - begun)
        assert f"{students} students, {questions} questions" in done.stdout, done.stdout[:200]
    print(f"statistics of {students} students and {questions} questions, the table read: {statistics.median(times):.3f} s (median of {RUNS})")
    return 1 if students * questions <= 100_000 and statistics.median(times) > MOST_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
