"""Strategies that never ask what is true: each takes an item's cues and gives the place it would mark."""
import collections
import statistics

from cues import Learnt, of_options, of_statement


class Reader:
    """Items as cues: of a choice a number for each option; of true or false the number against the usual one."""

    def __init__(self, bank, items):
        self.bank, self.learnt = bank, Learnt(items)
        stated = collections.defaultdict(list)
        for item in items:
            if item.subjects:
                for name, score in of_statement(item, bank, self.learnt).items():
                    stated[name].append(score)
        self.usual = {name: statistics.median(scores) for name, scores in stated.items()}

    def cues(self, item):
        if not item.subjects:
            return of_options(item, self.bank, self.learnt)
        scores = of_statement(item, self.bank, self.learnt)
        return {"true": [1.0, 0.0], **{name: [score, self.usual[name]] for name, score in scores.items()}}


def most(scores):
    return scores.index(max(scores))


def least(scores):
    return scores.index(min(scores))


class Tally:
    """How often each strategy was right. Of equal options the first is taken."""

    def __init__(self):
        self.right, self.items = collections.Counter(), 0

    def add(self, item, cues):
        self.items += 1
        for name, scores in cues.items():
            self.right[f"most: {name}"] += most(scores) in item.key
            self.right[f"least: {name}"] += least(scores) in item.key

    def rates(self):
        return {name: times / self.items for name, times in self.right.items()}
