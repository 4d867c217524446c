"""Ways to spoil a bank. Each takes the bank's documents (a copy), changes one of them and returns a Fault, or None where
the bank has nothing to spoil that way. Two classes: a fault that contradicts the rest of the bank can be noticed from it;
a wrong date typed in, or a member left out of a list that says it is complete, cannot."""
import dataclasses

RIVAL_FAMILY = "participation"


@dataclasses.dataclass
class Fault:
    file: str                 # the one that changed
    topic: str                # of the touched relation
    touched: set              # ids of facts and entities that an item must use to be touched
    wrong: object = None      # item -> is it wrong because of this fault? None: the original bank judges it


class Documents:
    """A bank's files, with its records by section and the file each is in."""

    def __init__(self, files):
        self.files = files

    def all(self, section):
        for name, document in sorted(self.files.items()):
            found = document.get(section, [])
            for key, record in (found.items() if isinstance(found, dict) else ((each["id"], each) for each in found)):
                yield name, key, record

    def relation(self, identity):
        return next(record for _, key, record in self.all("relations") if key == identity)

    def facts(self, wanted):
        return [(name, fact) for name, _, fact in self.all("facts") if wanted(fact, self.relations[fact["relation"]])]

    @property
    def relations(self):
        if not hasattr(self, "_relations"):
            self._relations = {key: record for _, key, record in self.all("relations")}
        return self._relations

    def topic(self, fact):
        return self.relations[fact["relation"]]["topic"]

    def complete_for(self, fact):
        complete = self.relations[fact["relation"]].get("complete", False)
        return complete is True or (isinstance(complete, list) and bool({fact["subject"], fact["object"]} & set(complete)))


def one_of(documents, random, wanted):
    found = documents.facts(wanted)
    return random.choice(found) if found else (None, None)


def touched_by(documents, name, fact, wrong=None):
    return Fault(name, documents.topic(fact), {fact["id"], fact["subject"]}, wrong)


def add_after(documents, name, fact, **changes):
    new = dict(fact, id=fact["id"] + "-again", **changes)
    documents.files[name]["facts"].append({key: value for key, value in new.items() if value is not None})
    return new


def is_timed(fact, relation):
    return bool(relation.get("timed")) and "from" in fact


def is_day(date):
    return isinstance(date, str) and len(date) == 10


def years_later(date, years):
    return str(int(date[:4]) + years) + date[4:]


def is_wrong_if_both_are_options(first, second):
    return lambda item: {first, second} <= {option["value"] for option in item["options"] if isinstance(option["value"], str)}


# Faults that the bank itself contradicts.

def overlapping_spans(documents, random):
    """The same fact again, begun within the first."""
    name, fact = one_of(documents, random, lambda f, r: is_timed(f, r) and is_day(f["from"]) and f["from"] < "2020")
    if fact is None:
        return None
    add_after(documents, name, fact, **{"from": years_later(fact["from"], 1)})
    return touched_by(documents, name, fact)


def from_and_until_swapped(documents, random):
    name, fact = one_of(documents, random, lambda f, r: is_timed(f, r) and "until" in f)
    if fact is None:
        return None
    fact["from"], fact["until"] = fact["until"], fact["from"]
    return touched_by(documents, name, fact)


def second_value(documents, random):
    """A one-valued relation with another value of the same kind."""
    name, fact = one_of(documents, random, lambda f, r: r["values"] == "one" and not r.get("timed"))
    others = {f["object"] for _, f in documents.facts(lambda f, r: f["relation"] == fact["relation"])} - {fact["object"]}
    if not others:
        return None
    add_after(documents, name, fact, object=random.choice(sorted(others, key=str)))
    return touched_by(documents, name, fact)


def second_holder(documents, random):
    """A timed one-valued relation with two values at once."""
    name, fact = one_of(documents, random, lambda f, r: r["values"] == "one" and is_timed(f, r))
    if fact is None:
        return None
    others = {f["object"] for _, f in documents.facts(lambda f, r: f["relation"] == fact["relation"])} - {fact["object"]}
    if not others:
        return None
    add_after(documents, name, fact, object=random.choice(sorted(others, key=str)))
    return touched_by(documents, name, fact)


def two_standings_at_once(documents, random):
    """Member and observer of one organisation at once."""
    family = [key for key, relation in documents.relations.items() if relation.get("family") == RIVAL_FAMILY]
    name, fact = one_of(documents, random, lambda f, r: r.get("family") == RIVAL_FAMILY and is_timed(f, r))
    if fact is None or len(family) < 2:
        return None
    add_after(documents, name, fact, relation=random.choice([each for each in family if each != fact["relation"]]))
    return touched_by(documents, name, fact)


def alias_twin(documents, random):
    """A second entity under another's name, with one of its facts."""
    name, fact = one_of(documents, random, lambda f, r: isinstance(f["object"], str))
    entities = {key: (file, record) for file, key, record in documents.all("entities")}
    file, entity = entities[fact["subject"]]
    twin = fact["subject"] + "-twin"
    aliases = [alias for of in entity.get("aliases", {}).values() for alias in of] or [entity["name"]["en"]]
    documents.files[file]["entities"][twin] = {"type": entity["type"], "name": {"en": random.choice(aliases)}}
    documents.files[file].setdefault("facts", []).append(dict(fact, id=fact["id"] + "-twin", subject=twin))
    return Fault(file, documents.topic(fact), {twin}, is_wrong_if_both_are_options(twin, fact["subject"]))


def object_made_a_twin(documents, random):
    """A fact moved to a new entity that shares a name with the object."""
    entities = {key: (file, record) for file, key, record in documents.all("entities")}
    name, fact = one_of(documents, random, lambda f, r: f["object"] in entities)
    file, entity = entities[fact["object"]]
    old, twin = fact["object"], fact["object"] + "-twin"
    documents.files[file]["entities"][twin] = dict(entity, name={"en": "So-called " + entity["name"]["en"]}, short_name={},
                                                   in_sentence={}, aliases={"en": [entity["name"]["en"]]})
    documents.files[file].setdefault("facts", []).append(dict(fact, id=fact["id"] + "-twin", object=twin))
    return Fault(file, documents.topic(fact), {twin}, is_wrong_if_both_are_options(twin, old))


def claim_for_a_distractor(documents, random):
    """A source that claims another value: from then on that value is no plain distractor."""
    name, fact = one_of(documents, random, lambda f, r: not r.get("timed") and r["values"] == "one")
    others = {f["object"] for _, f in documents.facts(lambda f, r: f["relation"] == fact["relation"])} - {fact["object"]}
    if not others:
        return None
    claimed = random.choice(sorted(others, key=str))
    documents.files["claims.json"]["claims"].append({
        "id": "planted-claim", "source": source_of(fact), "says": "It was otherwise.", "verdict": "contradicted",
        "why": "Planted.", "fact": fact["id"], "subject": fact["subject"], "relation": fact["relation"], "object": claimed})

    def offers_the_claim(item):
        if item["certificate"]["rule"] in ("source", "order", "match"):
            return False
        return any(each["subject"] == fact["subject"] and each["relation"] == fact["relation"] and each["object"] == claimed
                   and each["holds"] == "no" for each in item["certificate"]["assertions"])
    return Fault("claims.json", documents.topic(fact), {fact["id"]}, offers_the_claim)


def claim_against_a_key(documents, random):
    """A source that disputes a fact: it is no plain key any more."""
    name, fact = one_of(documents, random, lambda f, r: True)
    documents.files["claims.json"]["claims"].append({
        "id": "planted-claim", "source": source_of(fact), "says": "It was otherwise.", "verdict": "disputed", "why": "Planted.",
        "fact": fact["id"]})
    return Fault("claims.json", documents.topic(fact), {fact["id"]},
                 lambda item: fact["id"] in item["asks"] and item["certificate"]["rule"] != "source")


def source_of(fact):
    first = fact["sources"][0]
    return first["id"] if isinstance(first, dict) else first


def impossible_date(documents, random):
    name, fact = one_of(documents, random, lambda f, r: is_timed(f, r) and is_day(f["from"]))
    if fact is None:
        return None
    fact["from"] = fact["from"][:5] + random.choice(["13-01", "02-30", "00-10"])
    return touched_by(documents, name, fact)


def dangling_object(documents, random):
    entities = {key for _, key, _ in documents.all("entities")}
    name, fact = one_of(documents, random, lambda f, r: f["object"] in entities)
    fact["object"] = "atlantis"
    return touched_by(documents, name, fact)


def object_of_another_kind(documents, random):
    kinds = {key: record["type"] for _, key, record in documents.all("entities")}
    name, fact = one_of(documents, random, lambda f, r: f["object"] in kinds)
    fact["object"] = random.choice([key for key, kind in kinds.items() if kind != kinds[fact["object"]]])
    return touched_by(documents, name, fact)


def unknown_source(documents, random):
    name, fact = one_of(documents, random, lambda f, r: True)
    fact["sources"] = ["no-such-source"]
    return touched_by(documents, name, fact)


def without_source(documents, random):
    name, fact = one_of(documents, random, lambda f, r: True)
    fact["sources"] = []
    return touched_by(documents, name, fact)


def coarser_date(documents, random):
    """A day made a year: true still, but less is certain; items must not claim more."""
    name, fact = one_of(documents, random, lambda f, r: is_timed(f, r) and is_day(f["from"]))
    if fact is None:
        return None
    fact["from"] = fact["from"][:4]
    return touched_by(documents, name, fact)


def coarser_object(documents, random):
    name, fact = one_of(documents, random, lambda f, r: r["object_type"] == "date" and is_day(f["object"]))
    if fact is None:
        return None
    fact["object"] = fact["object"][:4]
    return touched_by(documents, name, fact)


def date_after_as_of(documents, random):
    name, fact = one_of(documents, random, lambda f, r: is_timed(f, r) and is_day(f["from"]) and "until" not in f)
    if fact is None:
        return None
    fact["from"] = "2031-01-01"
    return touched_by(documents, name, fact)


def list_not_marked_and_shortened(documents, random):
    """A list that no longer says it is complete, with one missing: nothing may be concluded from its silence."""
    name, fact = one_of(documents, random, lambda f, r: documents.complete_for(f) and r["values"] == "many")
    if fact is None:
        return None
    relation = documents.relation(fact["relation"])
    relation["complete"] = False
    documents.files[name]["facts"].remove(fact)
    return Fault("*", documents.topic(fact), {fact["subject"]})


# Faults that only someone who knows the matter can see.

def member_left_out(documents, random):
    """A list that still says it is complete, with one missing."""
    name, fact = one_of(documents, random, lambda f, r: documents.complete_for(f) and r["values"] == "many")
    if fact is None:
        return None
    documents.files[name]["facts"].remove(fact)
    return touched_by(documents, name, fact)


def wrong_start(documents, random):
    name, fact = one_of(documents, random, lambda f, r: is_timed(f, r) and is_day(f["from"]) and "until" not in f and f["from"] < "2015")
    if fact is None:
        return None
    fact["from"] = years_later(fact["from"], random.choice([-3, 3, 7]))
    return touched_by(documents, name, fact)


def wrong_date(documents, random):
    name, fact = one_of(documents, random, lambda f, r: r["object_type"] == "date" and is_day(f["object"]) and f["object"] < "2015")
    if fact is None:
        return None
    fact["object"] = years_later(fact["object"], random.choice([-4, 4, 9]))
    return touched_by(documents, name, fact)


def wrong_number(documents, random):
    name, fact = one_of(documents, random, lambda f, r: r["object_type"] == "number")
    if fact is None:
        return None
    fact["object"] += random.choice([1, 2, 5])
    return touched_by(documents, name, fact)


def wrong_object(documents, random):
    """Another value of the right kind: the wrong capital."""
    kinds = {key: record["type"] for _, key, record in documents.all("entities")}
    name, fact = one_of(documents, random, lambda f, r: f["object"] in kinds and r["values"] == "one")
    others = sorted({f["object"] for _, f in documents.facts(lambda f, r: f["relation"] == fact["relation"])} - {fact["object"]})
    if not others:
        return None
    fact["object"] = random.choice(others)
    return touched_by(documents, name, fact)


NOTICEABLE = [overlapping_spans, from_and_until_swapped, second_value, second_holder, two_standings_at_once, alias_twin,
              object_made_a_twin, claim_for_a_distractor, claim_against_a_key, impossible_date, dangling_object,
              object_of_another_kind, unknown_source, without_source, coarser_date, coarser_object, date_after_as_of,
              list_not_marked_and_shortened]
UNNOTICEABLE = [member_left_out, wrong_start, wrong_date, wrong_number, wrong_object]
