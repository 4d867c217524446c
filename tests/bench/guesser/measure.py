"""One kind of question against all guessers."""
import collections
import math
import re
import statistics
from dataclasses import dataclass

import items as drawn
import trained
from cues import Bank
from strategies import Reader, Tally

SINGLE = ["choose_object", "choose_subject", "choose_date", "member_at_date", "which_came_first", "odd_one_out", "like_another",
          "which_is_meant", "what_changed"]
KINDS = [*SINGLE, *drawn.TRUE_OR_FALSE, "choose_several"]
ALLOWED = 0.010        # above chance, beyond three standard errors: the luckiest of so many strategies
ENOUGH_DRAWS = 40000
LEARNT_SEED, SEED = 991, 4242


@dataclass
class Result:
    kind: str
    draws: int
    chance: float
    best: str
    rate: float
    error: float  # standard error of the rate, were it chance
    trained: float | None
    trained_above: float
    trained_error: float
    strategies: int

    @property
    def above(self):
        return self.rate - self.chance

    @property
    def is_fair(self):
        return is_fair(self.above, self.error) and is_fair(self.trained_above, self.trained_error)


def is_fair(above, error):
    return above <= ALLOWED + 3 * error


def chance_of(items, several):
    """What marking without looking gives: of one, one of the choices; of several, the better of marking all and none."""
    if not several:
        return statistics.fmean(1 / item.choices for item in items)
    right = statistics.fmean(len(item.key) / item.choices for item in items)
    return max(right, 1 - right)


def question_of(item):
    """What a cue of the stem meets again: the question, at whatever date, and its right answers. Guessed once, guessed always."""
    return re.sub(r"\d+", "", item.stem), tuple(item.texts[place] for place in item.key) if not item.subjects else item.texts


def error_of(chance, items, by_question):
    """The standard error of a rate that is chance. A bank has only so many questions, and what is read off the stem is right
    or wrong for all draws of one of them together: then questions are counted, not draws. So are statements."""
    if not items:
        return 0.0
    alike = collections.Counter(question_of(item) if by_question else item.stem if item.subjects else place
                                for place, item in enumerate(items))
    return math.sqrt(chance * (1 - chance) * sum(times * times for times in alike.values())) / len(items)


def best_of(rates, chance, items):
    """The strategy that stands out most: its name and the error of its rate."""
    errors = {by_question: error_of(chance, items, by_question) for by_question in (False, True)}
    error = {name: errors["stem" in name] for name in rates}
    best = max(rates, key=lambda name: rates[name] - 3 * error[name])
    return best, error[best]


def rates_of(tally, several):
    rates = tally.rates()
    if several:  # an option may as well be marked wrong
        rates |= {f"not {name}": 1 - rate for name, rate in rates.items()}
    return rates


def guessed(items, reader, several, with_training):
    """All strategies and the trained guesser over the items."""
    tally, guesser = Tally(), trained.Guesser(several)
    for item in items:
        cues = reader.cues(item)
        tally.add(item, cues)
        if with_training:
            guesser.learn(item, cues)
    if guesser.examples:
        guesser.settle()
        for item in items:
            guesser.attempt(item, reader.cues(item))
    return tally, guesser


def measure(program, folder, kind, draws, with_training=True):
    several = kind == "choose_several"
    learnt = drawn.draw(program, folder, kind, max(1000, draws // 4), LEARNT_SEED)
    items = drawn.draw(program, folder, kind, draws, SEED)
    tally, guesser = guessed(items, Reader(Bank(folder), learnt), several, with_training)
    chance = chance_of(items, several)
    rates = rates_of(tally, several)
    best, error = best_of(rates, chance, items)
    tried = max(1, len(guesser.tried))
    return Result(kind, len(items), chance, best, rates[best], error,
                  guesser.right / tried if guesser.tried else None, (guesser.right - guesser.chance) / tried,
                  error_of(guesser.chance / tried, guesser.tried, by_question=True), len(rates))


def table_head():
    return f"{'kind':18} {'draws':>6} {'chance':>7} {'rate':>7} {'above':>7} {'error':>6}  {'trained':>7} {'above':>7} {'error':>6}     best strategy"


def table_row(result):
    learnt = f"{result.trained:7.4f}" if result.trained is not None else "      –"
    return (f"{result.kind:18} {result.draws:6} {result.chance:7.4f} {result.rate:7.4f} {100 * result.above:+7.2f} {100 * result.error:6.2f}  "
            f"{learnt} {100 * result.trained_above:+7.2f} {100 * result.trained_error:6.2f} {'   ' if result.is_fair else 'NO '} "
            f"{result.best} (of {result.strategies})")
