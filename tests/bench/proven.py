#!/usr/bin/env python3
"""So many items of every kind, checked again: how many the verifier refuses, and how many breach a rule of item writing.

    proven.py [SIGNATORY [BANK]] [--items 10000] [--seed 1]

Exit code 1 when there is one."""
import argparse
import os
import re
import subprocess
import sys
import tempfile

import load


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("signatory", nargs="?", default=load.PROGRAM)
    parser.add_argument("bank", nargs="?", default=os.path.join(load.TOP, "content", "collective-security"))
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def kinds(program, bank):
    refusal = subprocess.run([program, "generate", bank, "--kind", "?"], capture_output=True, text=True, check=False).stderr
    return refusal.split("Choose of: ")[1].strip().rstrip(".").split(", ")


def main():
    given, bad = arguments(), 0
    print(f"{'kind':18} {'items':>7} {'different':>9} {'refused':>8} {'breaches':>9}")
    for kind in kinds(given.signatory, given.bank):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
            file.write(said(given.signatory, "generate", given.bank, "--kind", kind, "--count", str(given.items), "--seed", str(given.seed), "--format", "jsonl"))
        with open(file.name, encoding="utf-8") as lines:
            drawn = [line.split('"seed"')[0] for line in lines]
        proven, refused = map(int, re.search(r"(\d+) proven, (\d+) refused", said(given.signatory, "verify", given.bank, file.name)).groups())
        # What lint says of the set, that it holds one kind only, stands without a line.
        breaches = len(re.findall(r"^[^\n]*:\d+: R\d+: ", said(given.signatory, "lint", file.name, "--bank", given.bank), re.M))
        os.unlink(file.name)
        print(f"{kind:18} {proven + refused:>7} {len(set(drawn)):>9} {refused:>8} {breaches:>9}", flush=True)
        bad += refused + breaches + (proven + refused != given.items)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
