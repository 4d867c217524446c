#!/usr/bin/env python3
"""Guessers against every kind of choice: nobody may do better than chance without knowing the answer.

usage: guesser.py SIGNATORY BANK [--draws 40000] [--kind KIND ...]

Ends with 1 when the best strategy or the trained guesser of a kind is more than one point above chance.
"""
import argparse
import os
import sys

from measure import ENOUGH_DRAWS, KINDS, measure, table_head, table_row


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("bank")
    parser.add_argument("--draws", type=int, default=ENOUGH_DRAWS)
    parser.add_argument("--kind", nargs="+", default=KINDS, choices=KINDS)
    return parser.parse_args()


def main():
    given = arguments()
    os.nice(max(0, 10 - os.nice(0)))  # nobody waits for it
    print(table_head(), flush=True)
    fair = True
    for kind in given.kind:
        result = measure(given.program, given.bank, kind, given.draws)
        print(table_row(result), flush=True)
        fair = fair and result.is_fair
    return 0 if fair else 1


if __name__ == "__main__":
    sys.exit(main())
