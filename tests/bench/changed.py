#!/usr/bin/env python3
"""Time to name the items that a changed bank touches, among 100,000: `signatory verify --changed OLD NEW ITEMS`.

usage: changed.py
One fact of every file gets another note; the items that must be named are read off their own JSON. The figure is the
median of five runs of the whole program. Exits 1 above 5 s, or when other items are named.
"""
import glob
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import load

BANK = os.path.join(load.TOP, "content", "collective-security")
ITEMS, MOST_SECONDS = 100_000, 5.0


def change(folder):
    changed = set()
    for name in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(name, encoding="utf-8") as file:
            document = json.load(file)
        for fact in document.get("facts", [])[:1]:
            fact["note"] = "It was so, as the second edition says too."
            changed.add(fact["id"])
        with open(name, "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)
    return changed


def main():
    folder = tempfile.mkdtemp()
    try:
        items, new = os.path.join(folder, "items.jsonl"), shutil.copytree(BANK, os.path.join(folder, "bank"))
        with open(items, "w", encoding="utf-8") as file:
            subprocess.run([load.PROGRAM, "generate", BANK, "--count", str(ITEMS), "--seed", "3", "--format", "jsonl"], stdout=file, check=True)
        changed = change(new)
        with open(items, encoding="utf-8") as file:
            expected = {number for number, line in enumerate(file, 1) if changed & set((item := json.loads(line))["uses"] + item["asks"])}
        seconds = []
        for _ in range(5):
            begun = time.monotonic()
            told = subprocess.run([load.PROGRAM, "verify", "--changed", BANK, new, items], capture_output=True, text=True, check=False).stdout
            seconds.append(time.monotonic() - begun)
        named = {int(number) for number in re.findall(r"\.jsonl:(\d+): ", told)}
        print(f"{len(changed)} facts changed: {len(named)} of {ITEMS} items named, {len(expected)} rest on them, "
              f"{statistics.median(seconds):.2f} s (median of {len(seconds)})")
        sys.exit(0 if named == expected and statistics.median(seconds) <= MOST_SECONDS else 1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
