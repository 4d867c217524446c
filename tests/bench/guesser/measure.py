"""One kind of question against all guessers."""
import collections
import math
import statistics
from dataclasses import dataclass

import items as drawn
import trained
from cues import Bank
from strategies import Reader, Tally

SINGLE = ["choose_object", "choose_subject", "choose_date", "member_at_date", "which_came_first", "odd_one_out", "like_another",
          "which_is_meant", "what_changed"]
KINDS = [*SINGLE, *drawn.TRUE_OR_FALSE, "choose_several"]
ALLOWED = 0.010        # above chance
ENOUGH_DRAWS = 40000   # luck alone then stays below +0.7 points, whoever is the luckiest; with fewer, three standard errors are allowed
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
        return (is_fair(self.above, self.error, self.draws, self.kind) and
                is_fair(self.trained_above, self.trained_error, self.draws, self.kind))


def is_fair(above, error, draws, kind):
    # A statement that is true stays true however often it is drawn, and a bank has only so many.
    luck = 0 if draws >= ENOUGH_DRAWS and kind not in drawn.TRUE_OR_FALSE else 3 * error
    return above <= ALLOWED + luck


def chance_of(items, several):
    """What marking without looking gives: of one, one of the choices; of several, the better of marking all and none."""
    if not several:
        return statistics.fmean(1 / item.choices for item in items)
    right = statistics.fmean(len(item.key) / item.choices for item in items)
    return max(right, 1 - right)


def error_of(chance, items):
    """The standard error of a rate that is chance. The draws of one statement are right or wrong together."""
    if not items:
        return 0.0
    alike = collections.Counter(item.stem if item.subjects else place for place, item in enumerate(items))
    return math.sqrt(chance * (1 - chance) * sum(times * times for times in alike.values())) / len(items)


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
    best = max(rates, key=rates.get)
    tried = max(1, len(guesser.tried))
    return Result(kind, len(items), chance, best, rates[best], error_of(chance, items),
                  guesser.right / tried if guesser.tried else None, (guesser.right - guesser.chance) / tried,
                  error_of(guesser.chance / tried, guesser.tried), len(rates))


def table_head():
    return f"{'kind':18} {'draws':>6} {'chance':>7} {'rate':>7} {'above':>7} {'error':>6}  {'trained':>7} {'above':>7} {'error':>6}     best strategy"


def table_row(result):
    learnt = f"{result.trained:7.4f}" if result.trained is not None else "      –"
    return (f"{result.kind:18} {result.draws:6} {result.chance:7.4f} {result.rate:7.4f} {100 * result.above:+7.2f} {100 * result.error:6.2f}  "
            f"{learnt} {100 * result.trained_above:+7.2f} {100 * result.trained_error:6.2f} {'   ' if result.is_fair else 'NO '} "
            f"{result.best} (of {result.strategies})")
