#!/usr/bin/env python3
"""Guessers that look at the options (and words shared with the stem) must stay at chance.

usage: option_strategies.py SIGNATORY BANK [DRAWS]

The strategies of tests/bench/guesser with few draws (DRAWS, 2,500 of each kind), so that only what is surely above chance
fails; with SIGNATORY_LONG=1, 40,000 draws and the trained guesser, too.
"""
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench" / "guesser"))

import items
from measure import ENOUGH_DRAWS, KINDS, measure, table_head, table_row

FEW_DRAWS = 2500


def main():
    program, bank = sys.argv[1:3]
    is_long = os.environ.get("SIGNATORY_LONG") == "1"
    draws = int(sys.argv[3]) if len(sys.argv) > 3 else ENOUGH_DRAWS if is_long else FEW_DRAWS
    print(table_head())
    fair = True
    with tempfile.TemporaryDirectory() as folder:
        items.KEPT = pathlib.Path(folder)  # a test draws anew
        for kind in KINDS:
            result = measure(program, bank, kind, draws, with_training=is_long)
            print(table_row(result), flush=True)
            fair = fair and result.is_fair
    sys.exit(0 if fair else 1)


if __name__ == "__main__":
    main()
