#!/usr/bin/env python3
"""The fit of the memory model beside fsrs-rs: log loss on unseen reviews of simulated learners, seconds, updates.

usage: fit.py [LEARNERS] [SEED] [SIZES]      24, 1 and 300,1000,3000,10000,30000 when not given
Needs node and npm. Exits 1 when the fit is behind fsrs-rs at any size, gains less than 0.003 over the first three sizes,
leaves more than 1 learner in 24 more than 0.001 worse off than the defaults, is slower at 10,000 or 100,000 reviews, or
when state updates and replays take too long. About six minutes.
"""
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "memory"))
from tool import PROGRAM, measuring_tool, node, peers  # noqa: E402

if __name__ == "__main__":
    peers()
    tool = measuring_tool()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(node("fit.mjs", PROGRAM, tool, folder, *sys.argv[1:]))
