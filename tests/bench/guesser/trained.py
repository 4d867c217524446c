"""A guesser that learns: a logistic regression on all cues, trained on one half of the entities and tried on the other.

A choice of one is a softmax over its options; of several, each option is weighed alone. Plain gradient descent with a step
of its own for each weight (AdaGrad); the standard library is enough.
"""
import hashlib
import math
import operator
import random
import statistics

ROUNDS = 3
STEP = 0.1
KEEP_SMALL = 1e-4
MOST_EXAMPLES = 10000  # more teach it nothing, and fill the memory


def half_of(name):
    return hashlib.sha256(name.encode()).digest()[0] % 2


def places_of_half(item, half):
    """The options whose value is of this half; of a statement both answers, or none."""
    named = [item.about] * 2 if item.about else item.values
    return [place for place, name in enumerate(named) if half_of(name) == half]


def is_for_trial(item):
    return 2 * len(places_of_half(item, 1)) > item.choices


def rows_of(cues):
    """A row of features for each option: every cue against the item's mean, and whether it is the most or the least."""
    columns = []
    for scores in cues.values():
        mean, high, low = sum(scores) / len(scores), max(scores), min(scores)
        columns.append([score - mean for score in scores])
        columns.append([float(score == high != low) for score in scores])
        columns.append([float(score == low != high) for score in scores])
    columns.append([1.0] * len(columns[0]))
    return list(zip(*columns))


def scales(examples):
    """What brings every feature to a spread of one; their means are near none."""
    rows = [row for rows, _ in examples for row in rows]
    return [math.sqrt(len(rows) / sum(map(operator.mul, column, column))) if any(column) else 1.0 for column in zip(*rows)]


def weigh(weights, row):
    return sum(map(operator.mul, weights, row))


def softmax(scores):
    high = max(scores)
    parts = [math.exp(score - high) for score in scores]
    total = sum(parts)
    return [part / total for part in parts]


def chances(weights, rows, several):
    scores = [weigh(weights, row) for row in rows]
    return [1 / (1 + math.exp(-max(-30, min(30, score)))) for score in scores] if several else softmax(scores)


def fitted(examples, several):
    weights = [0.0] * len(examples[0][0][0])
    spent = [1e-6] * len(weights)
    order = random.Random(7)
    for _ in range(ROUNDS):
        order.shuffle(examples)
        for rows, key in examples:
            wrong = [chance - (place in key) for place, chance in enumerate(chances(weights, rows, several))]
            for at, column in enumerate(zip(*rows)):
                slope = weigh(wrong, column)
                if slope:
                    slope += KEEP_SMALL * weights[at]
                    spent[at] += slope * slope
                    weights[at] -= STEP * slope / math.sqrt(spent[at])
    return weights


def is_right(weights, rows, key, several):
    """The share of marks that are right: one of one, or of each option."""
    found = chances(weights, rows, several)
    if several:
        return statistics.fmean((chance > 0.5) == (place in key) for place, chance in enumerate(found))
    return float(found.index(max(found)) in key)


class Guesser:
    """Learns on the options of one half, then is tried on sets that are mostly of the other: both blind to the key.

    (Were items split by their keys, the guesser would learn which values belong to its half, and be wrong of the rest.)
    """

    def __init__(self, several):
        self.several, self.examples = several, []
        self.scale, self.weights = [], []
        self.tried, self.right, self.chance = [], 0.0, 0.0

    def learn(self, item, cues):
        if len(self.examples) >= MOST_EXAMPLES:
            return
        places = places_of_half(item, 0)
        key = tuple(at for at, place in enumerate(places) if place in item.key)
        if len(places) < 2 or not (key or self.several):
            return
        rows = rows_of(cues)
        self.examples.append(([rows[place] for place in places], key))

    def settle(self):
        self.scale = scales(self.examples[:4000])
        self.weights = fitted([(self.scaled(rows), key) for rows, key in self.examples], self.several)
        self.examples = []

    def scaled(self, rows):
        return [tuple(map(operator.mul, self.scale, row)) for row in rows]

    def attempt(self, item, cues):
        if not is_for_trial(item):
            return
        places = places_of_half(item, 1) if self.several else range(item.choices)
        rows = self.scaled(rows_of(cues))
        self.tried.append(item)
        self.right += is_right(self.weights, [rows[place] for place in places],
                               [at for at, place in enumerate(places) if place in item.key], self.several)
        self.chance += 0.5 if self.several else 1 / item.choices
