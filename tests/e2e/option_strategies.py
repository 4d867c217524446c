#!/usr/bin/env python3
"""Guessers that look at the options (and words shared with the stem) must stay at chance.

usage: option_strategies.py SIGNATORY BANK [DRAWS]

Draws DRAWS items (10,000; with SIGNATORY_LONG=1, 40,000) of every kind with three or more options and lets each
strategy answer them all. Fails when the best is more than one percentage point above chance. With 40,000 draws at
four options the standard error is 0.22 points, so that even the luckiest of twenty strategies stays below about +0.7
by chance alone. With fewer draws luck goes further, and three standard errors are allowed on top: what fails then is
surely above.
"""
import json
import math
import os
import re
import statistics
import subprocess
import sys

KINDS = ["choose_object", "choose_subject", "choose_date", "member_at_date"]
ALLOWED = 0.010  # above chance
ENOUGH_DRAWS = 40000


def allowed(chance, draws):
    luck = 0 if draws >= ENOUGH_DRAWS else 3 * math.sqrt(chance * (1 - chance) / draws)
    return ALLOWED + luck


def words(text):
    return set(re.findall(r"\w{3,}", text.lower()))


def number(option):
    """A year or number to sort by, when the option is one."""
    value = str(option["value"])
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
        year, month, day = (value.split("-") + ["0", "0"])[:3]
        return int(year) + int(month) / 13 + int(day) / 500
    return float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else None


def shared_with_others(item, place):
    own = words(item["options"][place]["text"])
    return sum(len(own & words(o["text"])) for i, o in enumerate(item["options"]) if i != place)


def by(score, best=max):
    """A strategy from a score of (item, place); the first of equals."""
    def choose(item):
        places = range(len(item["options"]))
        return best(places, key=lambda place: score(item, place))
    return choose


def ranked(rank):
    """The option at a rank of the sorted numbers; names by alphabet."""
    def choose(item):
        options = item["options"]
        keys = [number(o) for o in options]
        if None in keys:
            keys = [o["text"] for o in options]
        order = sorted(range(len(options)), key=lambda place: keys[place])
        return order[rank if rank >= 0 else len(order) + rank]
    return choose


def distance_from(centre):
    def score(item, place):
        numbers = [number(o) for o in item["options"]]
        if None in numbers:
            numbers = [len(o["text"]) for o in item["options"]]
        return abs(numbers[place] - centre(numbers))
    return score


def popularity_of(items):
    keys = {}
    for item in items:
        text = item["options"][item["key"][0]]["text"]
        keys[text] = keys.get(text, 0) + 1
    return keys


def strategies(seen):
    popular = popularity_of(seen)  # of another half of the draws: what a guesser could have learnt
    offered = {}
    for item in seen:
        for option in item["options"]:
            offered[option["text"]] = offered.get(option["text"], 0) + 1
    length = lambda item, place: len(item["options"][place]["text"])
    stem = lambda item, place: len(words(item["stem"]) & words(item["options"][place]["text"]))
    def rate(item, place):
        text = item["options"][place]["text"]
        return popular.get(text, 0) / max(1, offered.get(text, 1))
    table = {
        "longest": by(length), "shortest": by(length, min),
        "most words shared with the stem": by(stem), "fewest words shared with the stem": by(stem, min),
        "most words shared with other options": by(shared_with_others),
        "fewest words shared with other options": by(shared_with_others, min),
        "nearest to the mean": by(distance_from(statistics.mean), min),
        "farthest from the mean": by(distance_from(statistics.mean)),
        "nearest to the median": by(distance_from(statistics.median), min),
        "most often the key elsewhere": by(lambda item, place: popular.get(item["options"][place]["text"], 0)),
        "most often the key when offered": by(rate),
        "least often the key when offered": by(rate, min),
        "round number": by(lambda item, place: str(item["options"][place]["value"])[:4].endswith("0")),
        "odd number": by(lambda item, place: str(item["options"][place]["value"])[-1:] in "13579"),
    }
    for place in range(3):
        table[f"place {place + 1}"] = lambda item, place=place: place
    table["last place"] = lambda item: len(item["options"]) - 1
    for rank, name in enumerate(["smallest", "second smallest"]):
        table[name] = ranked(rank)
        table["largest" if rank == 0 else "second largest"] = ranked(-1 - rank)
    return table


def draw(program, bank, kind, count, seed):
    command = [program, "generate", bank, "--count", str(count), "--seed", str(seed), "--kind", kind, "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        for line in run.stdout:
            item = json.loads(line)
            yield {"stem": item["stem"], "options": item["options"], "key": item["key"]}
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {run.returncode}")


def report(program, bank, kind, draws):
    learnt = list(draw(program, bank, kind, max(2000, draws // 10), 991))
    items = list(draw(program, bank, kind, draws, 4242))
    chance = statistics.mean(1 / len(item["options"]) for item in items)
    rates = {name: statistics.mean(choose(item) in item["key"] for item in items)
             for name, choose in strategies(learnt).items()}
    best = max(rates, key=rates.get)
    above = rates[best] - chance
    print(f"{kind}: {len(items)} draws, chance {chance:.4f}, best of {len(rates)} strategies: "
          f"“{best}” {rates[best]:.4f} ({100 * above:+.2f} points)")
    return above <= allowed(chance, draws)


def main():
    program, bank = sys.argv[1:3]
    draws = int(sys.argv[3]) if len(sys.argv) > 3 else ENOUGH_DRAWS if os.environ.get("SIGNATORY_LONG") == "1" else 10000
    results = [report(program, bank, kind, draws) for kind in KINDS]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
