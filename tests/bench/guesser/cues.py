"""What can be seen of an option without knowing the answer: a number for each option, by the name of the cue.

Each cue makes two strategies (the most, the least), and all together are what the trained guesser learns from.
"""
import collections
import functools
import glob
import json
import math
import re
import statistics

QUALIFIERS = {"all", "always", "any", "every", "least", "may", "most", "must", "never", "no", "none", "not", "often", "only",
              "or", "some", "sometimes", "usually", "without", "except", "until", "unless"}
NEAR = 6  # years: neighbours of the simulations in the background notes
PLACES = 5


@functools.lru_cache(None)
def words(text):
    return frozenset(re.findall(r"\w{3,}", text.lower()))


@functools.lru_cache(None)
def grams(text):
    text = text.lower()
    return frozenset(text[place:place + 3] for place in range(len(text) - 2))


@functools.lru_cache(None)
def number(value):
    """A date or number to sort by, in years; else none."""
    if re.fullmatch(r"\d{4}(-\d\d){1,2}", value):
        year, month, day = (value.split("-") + ["0"])[:3]
        return int(year) + int(month) / 13 + int(day) / 500
    return float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else None


@functools.lru_cache(None)
def traits(text):
    """Of its form: what only one option may have."""
    return (text[:1].isdigit(), any(c.isdigit() for c in text), "," in text, "(" in text, "-" in text, "'" in text or "’" in text,
            text.endswith("s"), " " in text, bool(re.match(r"(The|A|An) ", text)), " and " in text, " of " in text,
            text.isupper(), bool(words(text) & QUALIFIERS), len(text) > 40)


@functools.lru_cache(None)
def stem_years(stem):
    return [float(year) for year in re.findall(r"\b(?:1[89]|20)\d\d\b", stem)]


class Bank:
    """How well known everything is: the facts that touch it, and what it has in common with others."""

    def __init__(self, folder):
        self.touching = collections.Counter()
        self.traits = collections.defaultdict(set)
        for name in glob.glob(f"{folder}/*.json"):
            for fact in json.load(open(name, encoding="utf-8")).get("facts", []):
                subject, relation, value = fact["subject"], fact["relation"], str(fact["object"])
                self.touching.update([subject, value])
                self.touching.update(str(fact[part]) for part in ("from", "until") if part in fact)
                self.traits[subject].add((relation, value))
                self.traits[value].add((subject, relation))
        self.in_common = functools.lru_cache(None)(lambda one, other: len(self.traits[one] & self.traits[other]))


class Learnt:
    """What other items of the kind tell: how often each text was offered, was the key, was named in a stem."""

    def __init__(self, items):
        self.offered, self.key, self.place, self.together = (collections.Counter() for _ in range(4))
        for item in items:
            self.offered.update(item.texts)
            right = [text for place, text in enumerate(item.texts) if place in item.key]
            self.key.update(right)
            self.place.update(item.key)
            self.together.update((one, other) for one in right for other in right if one != other)
        stems = {item.stem.lower() for item in items}
        self.in_stems = functools.lru_cache(None)(lambda text: sum(text.lower() in stem for stem in stems))

    def rate(self, text):
        return (self.key[text] + 1) / (self.offered[text] + 4)


def of_numbers(item):
    """Distances between the options: by their numbers, else by their lengths."""
    numbers = [number(value) for value in item.values]
    are_numbers = None not in numbers
    numbers = numbers if are_numbers else [float(len(text)) for text in item.texts]
    mean, median = statistics.fmean(numbers), statistics.median(numbers)
    order = sorted(range(len(numbers)), key=lambda place: numbers[place] if are_numbers else item.texts[place])
    years = [year for year in stem_years(item.stem)] or [mean]
    found = {
        "distance from the mean": [abs(one - mean) for one in numbers],
        "distance from the median": [abs(one - median) for one in numbers],
        "neighbours within 6": [sum(abs(one - other) <= NEAR for other in numbers) for one in numbers],
        "options of its decade": [sum(one // 10 == other // 10 for other in numbers) for one in numbers],
        "distance from the stem's year": [min(abs(one - year) for year in years) if are_numbers else 0 for one in numbers],
        "size, or place in the alphabet": [order.index(place) for place in range(len(numbers))],
        "round number": [float(are_numbers and int(one) % 10 == 0) for one in numbers],
        "odd number": [float(are_numbers and int(one) % 2 == 1) for one in numbers],
    }
    for rank, name in ((1, "second smallest"), (len(numbers) - 2, "second largest")):
        found[name] = [float(place == order[rank]) for place in range(len(numbers))]
    return found


def of_texts(item):
    texts, lengths = item.texts, [len(text) for text in item.texts]
    middle = statistics.median(lengths)
    others = [[other for place, other in enumerate(texts) if place != own] for own in range(len(texts))]
    asked_for = words(" ".join(item.stem.split()[1:4]))
    return {
        "length": lengths,
        "distance from the middle length": [abs(length - middle) for length in lengths],
        "words": [text.count(" ") for text in texts],
        "capitals": [sum(c.isupper() for c in text) for text in texts],
        "figures": [sum(c.isdigit() for c in text) for text in texts],
        "words shared with the stem": [len(words(text) & words(item.stem)) for text in texts],
        "letters shared with the stem": [len(grams(text) & grams(item.stem)) / max(1, len(grams(text))) for text in texts],
        "is of the type the stem asks for": [len(words(text) & asked_for) for text in texts],
        "words shared with other options": [sum(len(words(text) & words(other)) for other in others[own]) for own, text in enumerate(texts)],
        "letters shared with other options": [sum(len(grams(text) & grams(other)) for other in others[own]) / max(1, len(text))
                                              for own, text in enumerate(texts)],
        "qualifiers": [len(words(text) & QUALIFIERS) for text in texts],
        "plural": [text.rstrip(".").endswith("s") and not text.endswith("ss") for text in texts],
        "alone in its form": [sum(sum(column) == 1 and column[own] or sum(column) == len(texts) - 1 and not column[own]
                                  for column in zip(*map(traits, texts))) for own in range(len(texts))],
    }


def of_knowing(item, bank, learnt):
    values, texts = item.values, item.texts
    return {
        "facts in the bank": [math.log1p(bank.touching[value]) for value in values],
        "in common with other options": [sum(bank.in_common(value, other) for place, other in enumerate(values) if place != own)
                                         for own, value in enumerate(values)],
        "times offered": [math.log1p(learnt.offered[text]) for text in texts],
        "times the key": [math.log1p(learnt.key[text]) for text in texts],
        "times the key when offered": [learnt.rate(text) for text in texts],
        "times right with other options": [sum(learnt.together[text, other] for other in texts) for text in texts],
        "named in other stems": [math.log1p(learnt.in_stems(text)) for text in texts],
        "modal place": [learnt.place[place] for place in range(len(texts))],
    }


def of_places(item):
    return {f"place {place + 1}": [float(own == place) for own in range(len(item.texts))] for place in range(PLACES)}


def of_options(item, bank, learnt):
    return {**of_texts(item), **of_numbers(item), **of_knowing(item, bank, learnt), **of_places(item),
            "place": list(range(len(item.texts)))}


def of_statement(item, bank, learnt):
    """True or false: what can be seen of the statement and the value it states."""
    text, value, subject = item.texts[0], item.values[0], item.subjects[0]
    size = number(value)
    title, _, said = item.stem.rpartition("” ")
    return {
        "length": len(item.stem), "words": item.stem.count(" "), "length of the value": len(text),
        "figures": sum(c.isdigit() for c in item.stem), "capitals": sum(c.isupper() for c in item.stem),
        "qualifiers": len(words(item.stem) & QUALIFIERS),
        "is a number": float(size is not None), "number": size or 0.0,
        "round number": float(size is not None and int(size) % 10 == 0), "odd number": float(size is not None and int(size) % 2),
        "a date to the day": float(value.count("-") == 2),
        "words the value shares with its subject": len(words(text) & words(subject.replace("-", " "))),
        "words the value shares with the stem": len(words(text) & words(item.stem)),
        "letters the value shares with its subject": len(grams(text) & grams(subject)) / max(1, len(text)),
        "facts about the subject": math.log1p(bank.touching[subject]), "facts about the value": math.log1p(bank.touching[value]),
        "in common, subject and value": bank.in_common(subject, value),
        "times stated": math.log1p(learnt.offered[text]), "times true when stated": learnt.rate(text),
        "named in other stems": math.log1p(learnt.in_stems(text)),
        "words the source's title shares with what it says": len(words(title) & words(said)),
        "numbers the source's title shares with what it says": len(set(re.findall(r"\d+", title)) & set(re.findall(r"\d+", said))),
        "distance from the stem's other years":
            min([abs(size - year) for year in stem_years(item.stem) if year != int(size)] or [0]) if size is not None else 0,
    }
