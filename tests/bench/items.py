#!/usr/bin/env python3
"""Speed of items: proven and verified single-choice items a second from the shipped bank, and the cost of an item as a
bank grows from 10^3 to 10^6 facts.

usage: items.py [LARGEST]      LARGEST: 1000, 10000, 100000 or 1000000 (the default)
The figures are those `signatory generate --format summary` prints of its own drawing, without reading the bank or
writing the items: the median of five runs of 20,000. A reference workload of the same run (hashing 64 MB) stands beside
them. Exits 1 when the shipped bank gives fewer than 10,000 single-choice items a second, or an item of a bank a thousand
times as large costs more than log2(10^6) / log2(10^3) = 2 times as much.
"""
import hashlib
import math
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import load

SHIPPED = os.path.join(load.TOP, "content", "collective-security")
SINGLE_CHOICE = ["choose_object", "choose_subject", "choose_date", "member_at_date", "which_came_first", "odd_one_out",
                 "like_another", "which_is_meant", "what_changed", "true_false"]
LEAST_A_SECOND = 10_000
DRAWS, RUNS = 20_000, 5


def rate(bank, kinds, seed):
    command = [load.PROGRAM, "generate", bank, "--count", str(DRAWS), "--seed", str(seed), "--format", "summary"]
    for kind in kinds:
        command += ["--kind", kind]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(re.search(r": (\d+) a second", told)[1])


def median_rate(bank, kinds):
    return statistics.median(rate(bank, kinds, seed) for seed in range(1, RUNS + 1))


def reference():
    began = time.monotonic()
    hashlib.sha256(bytes(64_000_000)).digest()
    return time.monotonic() - began


def of_size(size):
    folder = tempfile.mkdtemp()
    try:
        load.write_bank(folder, size)
        return 1e6 / median_rate(folder, ["choose_object", "true_false"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else load.SIZES[-1]
    print(f"reference: 64 MB hashed in {statistics.median(reference() for _ in range(5)):.3f} s")
    for kind in SINGLE_CHOICE:
        print(f"{kind:18} {rate(SHIPPED, [kind], 1):>7} a second", flush=True)
    shipped = median_rate(SHIPPED, SINGLE_CHOICE)
    print(f"shipped bank, all single-choice kinds: {shipped:.0f} a second (wanted {LEAST_A_SECOND})")
    sizes = [size for size in load.SIZES if size <= largest]
    costs = []
    for size in sizes:
        costs.append(of_size(size))
        megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{size:>9} facts {costs[-1]:>7.1f} µs an item, at most {megabytes:.0f} MB so far", flush=True)
    grown, allowed = costs[-1] / costs[0], math.log2(sizes[-1]) / math.log2(sizes[0])
    print(f"the cost grew {grown:.2f} times from {sizes[0]} to {sizes[-1]} facts; log n grew {allowed:.2f} times")
    sys.exit(0 if shipped >= LEAST_A_SECOND and grown <= allowed else 1)


if __name__ == "__main__":
    main()
