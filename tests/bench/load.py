#!/usr/bin/env python3
"""Time and memory to load and check generated banks of 10^3 to 10^6 facts, with `signatory check`.

usage: load.py [LARGEST]      LARGEST: 1000, 10000, 100000 or 1000000 (the default)
Each figure is the least of several runs of the whole program, files in the page cache. The program has one thread and
waits for nothing, so on a quiet machine its processor time is the time on the clock; both are printed, and processor
time is judged, since other programs may be running. The time per fact leaves out what a bank of ten facts takes: the
program's start and the schema. Memory is the peak of the process.
Exits 1 when 100,000 facts take more than 2 s or 300 MB, or the time per fact differs by more than a factor of 2.
"""
import json
import os
import random
import shutil
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("SIGNATORY", os.path.join(TOP, "build", "release", "app", "signatory"))
SIZES = (1_000, 10_000, 100_000, 1_000_000)
MOST_SECONDS, MOST_MEGABYTES, MOST_SPREAD = 2.0, 300.0, 2.0  # the first two of 100,000 facts
TYPES = ("state", "organisation", "treaty", "person", "place")
SHAPES = ("member", "holder", "seat", "dated", "counted", "worded")  # of relations, each once for each type
FACTS_A_FILE = 20_000  # a file may hold 300,000 values; a fact has about eleven


def sentences(timed, word):
    at = " on {at}" if timed else ""
    phrasing = {
        "label": word,
        "statement": "{subject} was " + word + " {object}" + at + ".",
        "ask_subject": "What was " + word + " {object}" + at + "?",
        "ask_object": "What was {subject} " + word + at + "?",
        "explanation": "{subject} was " + word + " {object}" + ("{span}" if timed else "") + ".",
    }
    if timed:
        phrasing |= {"ask_from": "When did {subject} become " + word + " {object}?", "ask_until": ""}
    return {"en": phrasing}


def relation(shape, subject, other):
    timed = shape in ("member", "holder", "counted")
    objects = {"dated": "date", "counted": "number", "worded": "text"}
    return {"subject_type": subject, "object_type": objects.get(shape, other), "topic": shape, "timed": timed,
            "values": "many" if shape == "member" else "one", "complete": shape == "seat",
            "phrasings": sentences(timed, f"{shape} of")}


def date(chance, year):
    """A day, and now and then only a month or a year."""
    text = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return text[:chance.choice((10, 10, 10, 7, 4))]


def object_of(chance, shape, other, entities):
    if shape == "dated":
        return date(chance, chance.randint(1900, 2020))
    if shape == "counted":
        return chance.randint(1, 5000)
    if shape == "worded":
        return f"the words that article {chance.randint(1, 9999)} has"
    return f"{other}-{chance.randrange(entities)}"


def fact(chance, number, shape, subject, other, index, entities, sources):
    made = {"id": f"fact-{number}-of-{shape}", "subject": f"{subject}-{index // 2}", "relation": f"{shape}-of-{subject}",
            "object": object_of(chance, shape, other, entities),
            "sources": [f"source-{chance.randrange(sources)}"], "confidence": "high"}
    if number % 3 == 0:
        made["sources"].append({"source": f"source-{chance.randrange(sources)}", "where": f"Article {number % 50}"})
    if number % 5 == 0:
        made["note"] = f"It was so in the year of fact {number}."
    if shape in ("member", "holder", "counted"):  # two spans that do not overlap
        first = 1950 + 40 * (index % 2)
        made["from"] = date(chance, first + chance.randint(0, 9))
        if index % 2 == 0:
            made["until"] = date(chance, first + chance.randint(11, 29))
    else:
        made["subject"] = f"{subject}-{index}"
    return made


def facts_of(chance, size, entities, sources):
    ways = [(shape, subject, TYPES[(place + 1) % len(TYPES)]) for shape in SHAPES for place, subject in enumerate(TYPES)]
    for number in range(size):
        shape, subject, other = ways[number % len(ways)]
        yield fact(chance, number, shape, subject, other, number // len(ways), entities, sources)


def claim(chance, number, size):
    concerned = chance.randrange(size)
    shape = SHAPES[concerned % (len(SHAPES) * len(TYPES)) // len(TYPES)]
    return {"id": f"claim-{number}", "source": "source-0", "says": f"It was not so in case {number}.",
            "verdict": "imprecise", "why": "The treaty says otherwise.", "fact": f"fact-{concerned}-of-{shape}"}


def write_bank(folder, size):
    chance = random.Random(size)
    entities, sources = max(size // 30 + 1, 3), max(size // 10, 1)
    ring = zip(TYPES, TYPES[1:] + TYPES[:1])
    write(folder, "bank", {
        "format": 1, "id": "generated", "title": {"en": "Generated"}, "language": "en", "as_of": "2025-01-31",
        "relations": {f"{shape}-of-{subject}": relation(shape, subject, other) for subject, other in ring for shape in SHAPES}})
    for kind in TYPES:
        write_parts(folder, f"entities-{kind}", "entities", {
            f"{kind}-{index}": {"type": kind, "name": {"en": f"The {kind} named {index}"}, "short_name": {"en": f"{kind} {index}"}}
            for index in range(entities)})
    write_parts(folder, "sources", "sources", {
        f"source-{index}": {"title": f"Document {index}", "publisher": "A ministry", "date": "1999-03-04",
                            "url": f"https://example.org/{index}"} for index in range(sources)})
    facts = facts_of(chance, size, entities, sources)
    for part in range((size + FACTS_A_FILE - 1) // FACTS_A_FILE):
        write(folder, f"facts-{part:03}", {"facts": [one for _, one in zip(range(FACTS_A_FILE), facts)]})
    write(folder, "claims", {"claims": [claim(chance, number, size) for number in range(size // 50)]})


def write_parts(folder, name, section, records):
    entries = list(records.items())
    for part, start in enumerate(range(0, len(entries), FACTS_A_FILE)):
        write(folder, f"{name}-{part:03}", {section: dict(entries[start:start + FACTS_A_FILE])})


def write(folder, name, content):
    """One record a line, as people write banks."""
    with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
        file.write(json.dumps(content, ensure_ascii=False).replace("}, {\"id\"", "},\n{\"id\""))


def one_run(folder):
    """Seconds on the clock, seconds of the processor, megabytes at the peak."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        begun = time.monotonic()
        child = os.posix_spawn(PROGRAM, [PROGRAM, "check", folder], os.environ,
                               file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)])
        _, status, usage = os.wait4(child, 0)
        seconds = time.monotonic() - begun
    if status != 0:
        raise SystemExit(f"signatory check refused the bank in {folder}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measured(size):
    folder = tempfile.mkdtemp()
    try:
        write_bank(folder, size)
        runs = [one_run(folder) for _ in range(3 if size > 100_000 else 5 if size > 10_000 else 20)]
        return tuple(min(figures) for figures in zip(*runs))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    _, start, _ = measured(10)
    print(f"{'facts':>9} {'seconds':>8} {'processor':>10} {'µs a fact':>10} {'MB at most':>11}    (start-up {start * 1000:.1f} ms)")
    each, passed = [], True
    for size in (size for size in SIZES if size <= largest):
        seconds, processor, megabytes = measured(size)
        each.append((processor - start) / (size - 10) * 1e6)
        print(f"{size:>9} {seconds:>8.3f} {processor:>10.3f} {each[-1]:>10.2f} {megabytes:>11.0f}", flush=True)
        if size == 100_000:
            passed = processor <= MOST_SECONDS and megabytes <= MOST_MEGABYTES
    spread = max(each) / min(each)
    print(f"time per fact within a factor of {spread:.2f}")
    sys.exit(0 if passed and spread <= MOST_SPREAD else 1)


if __name__ == "__main__":
    main()
