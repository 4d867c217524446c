"""Small edits of items, and the words of the bank that edits need."""
import glob
import json
import os
import re

CHOICES = ("single_choice", "multiple_choice")


def single(item):
    """One of three or more is chosen, and the key is sound."""
    return item["response_kind"] == "single_choice" and len(item["options"]) > 2 and len(item["key"]) == 1


def key_of(item):
    return item["key"][0]


def distractor(item, random):
    return random.choice([index for index in range(len(item["options"])) if index not in item["key"]])


def drop_flags(item):
    for index, option in enumerate(item["options"]):
        option.pop("key", None)
        if item["response_kind"] in CHOICES and index in item["key"]:
            option["key"] = True
    return item


def with_key(item, key):
    item["key"] = key
    return drop_flags(item)


def add_option(item, text):
    item["options"].append({"text": text, "value": text, "rationale": "It is said of the others."})
    return item


def permuted(item, order):
    """The options in another order, or fewer of them, with all that points at them."""
    item["options"] = [item["options"][old] for old in order]
    place = {old: new for new, old in enumerate(order)}
    item["certificate"]["assertions"] = [dict(assertion, option=place[assertion["option"]])
                                         for assertion in item["certificate"]["assertions"] if assertion["option"] in place]
    return with_key(item, sorted(place[key] for key in item["key"] if key in place))


def in_stem(item, pattern, replacement):
    stem = re.sub(pattern, replacement, item["stem"], count=1)
    if stem == item["stem"]:
        return None
    item["stem"] = stem
    return item


def insert_before_end(item, text):
    end = re.search(r"[?.](?: (?:Select all that apply|Give the year|An answer may fit more than one)\.)?$", item["stem"])
    if not end:
        return None
    item["stem"] = item["stem"][:end.start()] + text + item["stem"][end.start():]
    return item


def records_of(folder):
    """Every record of a bank's files, by section."""
    records = {}
    files = sorted(glob.glob(os.path.join(folder, "*.json"))) if os.path.isdir(folder) else [folder]
    for path in files:
        with open(path, encoding="utf-8") as file:
            for section, found in json.load(file).items():
                if isinstance(found, dict):  # by id
                    found = [dict(record, id=name) for name, record in found.items() if isinstance(record, dict)]
                if isinstance(found, list):
                    records.setdefault(section, []).extend(found)
    return records


class Words:
    """What a bank calls things, and what it knows of whom."""

    def __init__(self, folder):
        records = records_of(folder)
        self.entities = {entity["id"]: entity for entity in records["entities"]}
        self.facts = {fact["id"]: fact for fact in records["facts"]}
        self.sources = [source["id"] for source in records["sources"]]

    def name(self, entity):
        record = self.entities[entity]
        return record.get("short_name", record["name"])["en"]

    def names(self, entity):
        record = self.entities.get(entity) if isinstance(entity, str) else None
        if record is None:
            return []
        aliases = [alias for of in record.get("aliases", {}).values() for alias in of]
        return [*record["name"].values(), *record.get("short_name", {}).values(), *aliases]

    def other_names(self, entity):
        return [name for name in self.names(entity) if name != self.name(entity)]

    def subjects(self, relation, obj):
        return [fact["subject"] for fact in self.facts.values()
                if fact["relation"] == relation and fact["object"] == obj and "from" not in fact]

    def facts_of_other_relations(self, relation):
        return [fact["id"] for fact in self.facts.values() if fact["relation"] != relation]

    def sources_of(self, fact):
        return [reference["id"] if isinstance(reference, dict) else reference for reference in self.facts[fact]["sources"]]
