#!/usr/bin/env python3
"""Learners who guess, scheduled by plain grading and by grading that weighs lucky guesses.

Stability is the mean ratio of the stability believed to the true one; recall is the true one when a review is due, wanted
at 90 %. Exits 1 when guess-aware grading is off by more than 3 % (4 options) or 6 % (true or false) in stability, or by more
than 1.2 points in recall.
"""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "memory"))
from tool import measuring_tool  # noqa: E402

MOST_BIAS = {"4 options": 0.03, "true or false": 0.06}
MOST_RECALL_OFF, TARGET = 0.012, 0.9


def main():
    rows = [json.loads(line) for line in subprocess.run([measuring_tool(), "grading"], capture_output=True, text=True,
                                                        check=True).stdout.splitlines()]
    passed = True
    print(f"{'asked by':<50} {'graded':<12} {'stability':>9} {'recall when due':>16} {'log loss':>9}")
    for row in rows:
        print(f"{row['forms']:<50} {row['rule']:<12} {row['stability_ratio'] - 1:>+8.1%} {row['recall_when_due']:>15.1%} "
              f"{row['log_loss']:>10.4f}")
        if row["rule"] == "guess-aware":
            passed &= abs(row["stability_ratio"] - 1) <= MOST_BIAS.get(row["forms"], 0.06)
            passed &= abs(row["recall_when_due"] - TARGET) <= MOST_RECALL_OFF
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
