#!/usr/bin/env python3
"""How many faults planted in copies of a bank never reach an item.

    faults.py SIGNATORY BANK [--faults 300] [--items 2000] [--seed 1]

For each fault either `check` refuses the bank, or items are drawn from the spoiled bank, of every kind that its topic
makes, and held against the truth: the original bank's verifier re-checks them, and where the fault is a twin or a claim,
which the original does not know, the fault itself says which items are wrong. Faults that the bank does not contradict
(planted_faults.UNNOTICEABLE) are counted apart: no program can notice them, so they prove nothing either way. Exit code
1 when fewer than 99 % of the others are kept out."""
import argparse
import collections
import copy
import glob
import json
import os
import random
import sys
import tempfile

from planted_faults import NOTICEABLE, UNNOTICEABLE, Documents
from running import Program

LEAST_KEPT_OUT = 0.99
# What the original bank's verifier says of truth. The rest (a changed text, another source) is no wrong answer.
UNTRUE = {"fact", "one_value", "complete", "family", "span", "source", "not-one-key", "key-mismatch", "accepted",
          "unsure-order", "wrong-window", "not-alike", "wrong-clues"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("signatory")
    parser.add_argument("bank")
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def read_bank(folder):
    files = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            files[os.path.basename(path)] = json.load(file)
    return files


def write_bank(folder, original, files, changed):
    """Only what changed is written; the rest is linked."""
    for name, document in files.items():
        path = os.path.join(folder, name)
        if changed not in ("*", name):
            os.symlink(os.path.abspath(os.path.join(original, name)), path)
            continue
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)


def is_touched(item, fault):
    named = set(item["asks"]) | set(item["uses"]) | {option["value"] for option in item["options"] if isinstance(option["value"], str)}
    return bool(named & fault.touched)


def wrong_items(program, bank, items, fault):
    if fault.wrong is not None:
        return [item for item in items if fault.wrong(item)]
    told = program.verify(bank, items)
    return [items[index] for index, reasons in told.items() if set(reasons) & UNTRUE]


def outcome(program, bank, spoiled, fault, count, seed):
    """("refused" | "kept out" | "reached", number of touched items, an example)."""
    if program.run("check", spoiled).returncode != 0:
        return "refused", 0, None
    items = program.generate(spoiled, count, seed, "--topic", fault.topic)
    touched = [item for item in items if is_touched(item, fault)]
    wrong = wrong_items(program, bank, items, fault)
    return ("reached" if wrong else "kept out"), len(touched), wrong[0]["stem"] if wrong else None


def try_one(program, bank, original, plant, given, draw):
    files = copy.deepcopy(original)
    fault = plant(Documents(files), draw)
    if fault is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        write_bank(folder, bank, files, fault.file)
        return outcome(program, bank, folder, fault, given.items, draw.randrange(1 << 30))


def run(program, given, plants, count, draw):
    original, tally, examples, touched = read_bank(given.bank), collections.defaultdict(collections.Counter), {}, []
    for number in range(count):
        plant = plants[number % len(plants)]
        done = try_one(program, given.bank, original, plant, given, draw)
        if done is None:
            continue
        tally[plant.__name__][done[0]] += 1
        if done[0] != "refused":
            touched.append(done[1])
        if done[2]:
            examples.setdefault(plant.__name__, done[2])
    print_tally(tally, examples, touched)
    return tally


def print_tally(tally, examples, touched):
    for name, counts in tally.items():
        print(f"  {name}: {', '.join(f'{counts[how]} {how}' for how in ('refused', 'kept out', 'reached') if counts[how])}"
              + (f"; as in “{examples[name]}”" if name in examples else ""))
    if touched:
        print(f"  where the bank was accepted, {sum(touched) / len(touched):.0f} items on average touch the fault, "
              f"{sum(1 for each in touched if each == 0)} of {len(touched)} banks have none")


def share_kept_out(tally):
    total = sum(sum(counts.values()) for counts in tally.values())
    return total, sum(counts["refused"] + counts["kept out"] for counts in tally.values())


def main():
    given = arguments()
    program, draw = Program(given.signatory), random.Random(given.seed)
    print("noticeable:")
    total, kept = share_kept_out(run(program, given, NOTICEABLE, given.faults, draw))
    print(f"noticeable: {kept} of {total} faults never reach an item ({100 * kept / total:.1f} %)")
    print("not to be noticed from the bank alone:")
    others, missed = share_kept_out(run(program, given, UNNOTICEABLE, max(len(UNNOTICEABLE), given.faults // 6), draw))
    print(f"not to be noticed: {others} faults, {others - missed} reach an item (none is counted above)")
    return 0 if kept >= LEAST_KEPT_OUT * total else 1


if __name__ == "__main__":
    sys.exit(main())
