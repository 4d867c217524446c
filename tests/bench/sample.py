#!/usr/bin/env python3
"""Random items as a reader would see them, the right answer marked: so many of every topic and kind, unedited.

usage: sample.py [--each 10] [--seed 1] [BANK]
"""
import argparse
import collections
import json
import os
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("SIGNATORY", os.path.join(TOP, "build", "release", "app", "signatory"))
DRAWS = 150  # for each item wanted of a kind: enough to meet every topic it fits


def drawn(bank, count, seed):
    command = [PROGRAM, "generate", bank, "--count", str(count), "--seed", str(seed), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        yield from (json.loads(line) for line in run.stdout)


def answer(item):
    texts = [option["text"] for option in item["options"]]
    if item["response_kind"] in ("typed", "number"):
        return f"[{texts[0]}]"
    if item.get("targets"):
        return "; ".join(f"{text} → {item['targets'][target]['text']}" for text, target in zip(texts, item["key"]))
    if item["response_kind"] == "order":
        return " < ".join(texts[place] for place in item["key"])
    return " / ".join(("*" if place in item["key"] else "") + text for place, text in enumerate(texts))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bank", nargs="?", default=os.path.join(TOP, "content", "collective-security"))
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    cells = collections.defaultdict(list)
    for item in drawn(arguments.bank, DRAWS * arguments.each * 21, arguments.seed):
        cell = cells[item["topic"], item["question_kind"]]
        if len(cell) < arguments.each:
            cell.append(item)
    for (topic, kind), items in sorted(cells.items()):
        print(f"\n{topic}, {kind}")
        for item in items:
            print(f"- {item['stem']} {answer(item)}")


if __name__ == "__main__":
    main()
