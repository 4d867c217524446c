#!/usr/bin/env python3
"""What following a learner's form gains: log loss of the last fifth of 10,000 reviews, with the fit alone and calibrated,
for learners whose form swings by 0.8 on the log odds in 90 days and for learners whose form does not change.

usage: calibration.py [LEARNERS] [SEED]      12 and 1 when not given
Needs node. Exits 1 when the gain is below 0.008 or the cost without drift above 0.0005.
"""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "memory"))
from tool import measuring_tool, node  # noqa: E402

LEAST_GAIN, MOST_COST = 0.008, 0.0005


def losses(tool, learners, seed, drift):
    with tempfile.TemporaryDirectory() as folder:
        if node("logs.mjs", folder, str(learners), str(seed), "10000", str(drift)) != 0:
            sys.exit(2)
        found = [json.loads(subprocess.run([tool, "calibration", os.path.join(folder, name)], capture_output=True, text=True,
                                           check=True).stdout) for name in sorted(os.listdir(folder))]
    return [sum(one[key] for one in found) / len(found) for key in ("fitted", "calibrated")]


def main():
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    tool = measuring_tool()
    change = {}
    for drift in (0.8, 0):
        fitted, calibrated = losses(tool, learners, seed, drift)
        change[drift] = calibrated - fitted
        print(f"drift {drift}: fitted {fitted:.5f}, calibrated {calibrated:.5f} ({change[drift]:+.5f}), mean of {learners}")
    sys.exit(0 if change[0.8] <= -LEAST_GAIN and change[0] <= MOST_COST else 1)


if __name__ == "__main__":
    main()
