#!/usr/bin/env python3
"""How many planted flaws `lint` and `verify` catch, and how often they raise an alarm at items nobody touched.

    flaws.py SIGNATORY BANK [--flaws 300] [--untouched 1000] [--seed 1]

Items of every kind that raise no alarm are spoiled one by one, each in one way (planted_flaws.py). A flaw is caught when
lint or verify then names the item. Besides, the same flaws are planted in the items as a teacher would write them, with
stem, options and accepted answers alone, where only lint without a bank can see them: most flaws of truth cannot show
there, so that this share is told, but has no goal. Exit code 1 when a goal is missed.

Every alarm at an untouched item counts as false."""
import argparse
import collections
import copy
import random
import sys

from item_edits import CHOICES, Words
from planted_flaws import FLAWS
from running import Program

LEAST_CAUGHT, MOST_ALARMS = 0.95, 0.02


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("signatory")
    parser.add_argument("bank")
    parser.add_argument("--flaws", type=int, default=300)
    parser.add_argument("--untouched", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def alarms(program, bank, items):
    """Line index -> what verify and lint say of the item."""
    found = collections.defaultdict(list)
    for told in (program.verify(bank, items), program.lint(items, "--bank", bank)):
        for index, reasons in told.items():
            if index is not None:
                found[index] += reasons
    return found


def plant(sound, words, count, draw):
    """(name of the flaw, spoiled item): each flaw as often as the others, in carriers of all kinds."""
    by_kind = collections.defaultdict(list)
    for item in sound:
        by_kind[item["question_kind"]].append(item)
    planted, fruitless = [], collections.Counter()
    while len(planted) < count:
        flaw = FLAWS[(len(planted) + sum(fruitless.values())) % len(FLAWS)]
        spoiled = spoil(flaw, by_kind, words, draw)
        if spoiled is not None:
            planted.append((flaw.__name__, spoiled))
        else:
            fruitless[flaw.__name__] += 1
        if sum(fruitless.values()) > 50 * len(FLAWS):
            break
    return planted


def spoil(flaw, by_kind, words, draw, tries=60):
    for _ in range(tries):
        carrier = draw.choice(by_kind[draw.choice(sorted(by_kind))])
        spoiled = flaw(copy.deepcopy(carrier), words, draw)
        if spoiled is not None and spoiled != carrier:
            return spoiled
    return None


def by_hand(item):
    """The item as a teacher writes it; None where the format has no room for its kind."""
    if item["response_kind"] not in CHOICES:
        return {"stem": item["stem"], "accepted": item["accepted"]} if item["response_kind"] == "typed" else None
    options = [{"text": option["text"], "key": bool(option.get("key"))} for option in item["options"]]
    return {"stem": item["stem"], "options": options, "response_kind": item["response_kind"]}


def print_alarms(untouched, told):
    share = len(told) / len(untouched)
    print(f"untouched: {len(told)} of {len(untouched)} items raise an alarm ({100 * share:.1f} %)")
    kinds = collections.Counter((untouched[index]["question_kind"], reason) for index, reasons in told.items() for reason in set(reasons))
    for (kind, reason), count in sorted(kinds.items()):
        print(f"  {kind}: {reason}: {count}")
    return share


def print_recall(planted, told):
    caught, all_of = collections.Counter(), collections.Counter()
    for index, (name, _) in enumerate(planted):
        all_of[name] += 1
        caught[name] += index in told
    for name in all_of:
        reasons = collections.Counter(r for i, (n, _) in enumerate(planted) if n == name for r in set(told.get(i, [])))
        print(f"  {name}: {caught[name]} of {all_of[name]}  ({', '.join(reason for reason, _ in reasons.most_common(4))})")
    share = sum(caught.values()) / len(planted)
    print(f"planted: {sum(caught.values())} of {len(planted)} flaws of {len(all_of)} sorts caught ({100 * share:.1f} %)")
    return share


def main():
    given = arguments()
    program, words, draw = Program(given.signatory), Words(given.bank), random.Random(given.seed)
    untouched = program.generate(given.bank, given.untouched, given.seed)
    false_share = print_alarms(untouched, alarms(program, given.bank, untouched))
    carriers = program.generate(given.bank, max(1000, 3 * given.flaws), given.seed + 1)
    unsound = alarms(program, given.bank, carriers)
    planted = plant([item for index, item in enumerate(carriers) if index not in unsound], words, given.flaws, draw)
    share = print_recall(planted, alarms(program, given.bank, [item for _, item in planted]))
    written = [item for item in (by_hand(item) for _, item in planted) if item is not None]
    print(f"by hand: lint alone names {len([1 for index in program.lint(written) if index is not None])} of {len(written)} of them")
    return 0 if share >= LEAST_CAUGHT and false_share <= MOST_ALARMS else 1


if __name__ == "__main__":
    sys.exit(main())
