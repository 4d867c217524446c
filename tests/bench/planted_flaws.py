"""Ways to spoil an item. Each takes a copy of a good item and the bank's words, spoils it and returns it, or returns None
where the flaw does not fit the item."""
import re

from item_edits import (CHOICES, add_option, distractor, drop_flags, in_stem, insert_before_end, key_of, permuted, single,
                        with_key)

MONTHS = "January February March April May June July August September October November December".split()
DATE = re.compile(r"(?:(\d{1,2}) )?(%s) (\d{4})" % "|".join(MONTHS))


# The key.

def duplicate_key(item, bank, random):
    if not single(item):
        return None
    other = distractor(item, random)
    item["options"][other].update(text=item["options"][key_of(item)]["text"], value=item["options"][key_of(item)]["value"])
    return item


def two_keys(item, bank, random):
    return with_key(item, sorted([key_of(item), distractor(item, random)])) if single(item) else None


def no_key(item, bank, random):
    return with_key(item, []) if item["key"] else None


def wrong_key(item, bank, random):
    return with_key(item, [distractor(item, random)]) if single(item) else None


def key_out_of_range(item, bank, random):
    return with_key(item, [len(item["options"]) + 2]) if item["response_kind"] == "single_choice" else None


def truth_turned(item, bank, random):
    return with_key(item, [1 - item["key"][0]]) if item["question_kind"] == "true_false" else None


def order_swapped(item, bank, random):
    if item["response_kind"] != "order":
        return None
    item["key"][0], item["key"][1] = item["key"][1], item["key"][0]
    return item


def match_moved(item, bank, random):
    if item["response_kind"] != "match":
        return None
    item["key"][0] = (item["key"][0] + 1) % len(item["targets"])
    return item


def key_of_several_missing(item, bank, random):
    return with_key(item, item["key"][1:]) if item["response_kind"] == "multiple_choice" and len(item["key"]) > 1 else None


def nothing_accepted(item, bank, random):
    if item["response_kind"] not in ("typed", "number"):
        return None
    item["accepted"] = []
    return item


def wrong_number_accepted(item, bank, random):
    if item["response_kind"] != "number":
        return None
    for end in ("value", "min", "max"):
        item["accepted"][0][end] += 1
    return item


def wrong_answer_accepted(item, bank, random):
    if item["response_kind"] != "typed":
        return None
    item["accepted"].append("Atlantis")
    return item


# The options.

def alias_twin(item, bank, random):
    names = bank.other_names(item["options"][key_of(item)]["value"]) if single(item) else []
    if not names:
        return None
    item["options"][distractor(item, random)]["text"] = random.choice(names)
    return item


def longest_key(item, bank, random):
    if not single(item):
        return None
    item["options"][key_of(item)]["text"] += ", as its founding members had long agreed"
    return item


def clang_word(item, bank, random):
    words = [word for word in re.findall(r"[a-z]{6,}", item["stem"]) if word not in ("between", "happened")]
    if not single(item) or not words:
        return None
    item["options"][key_of(item)]["text"] += f" ({random.choice(words)})"
    return item


def all_of_the_above(item, bank, random):
    return add_option(item, "All of the above") if item["response_kind"] in CHOICES and len(item["options"]) > 2 else None


def none_of_the_above(item, bank, random):
    return add_option(item, "None of these") if item["response_kind"] in CHOICES and len(item["options"]) > 2 else None


def two_in_one(item, bank, random):
    if not single(item):
        return None
    texts = [option["text"] for option in item["options"]]
    item["options"][-1]["text"] = f"{texts[0]} and {texts[1]}"
    return item if len(texts) > 2 else None


def absolute_word(item, bank, random):
    if not single(item):
        return None
    other = item["options"][distractor(item, random)]
    other["text"] = f"Always {other['text']}"
    return item


def overlapping_ranges(item, bank, random):
    if item["question_kind"] != "choose_date":
        return None
    for index, option in enumerate(item["options"]):
        option["text"] = f"{1990 + 5 * index}–{1996 + 5 * index}"
    return item


def unsorted_dates(item, bank, random):
    if item["question_kind"] != "choose_date":
        return None
    order = list(range(len(item["options"])))
    return permuted(item, order[1:] + order[:1])


def mixed_precision(item, bank, random):
    if item["question_kind"] != "choose_date":
        return None
    option = item["options"][distractor(item, random)]
    if len(option["value"]) < 7:
        return None
    option.update(text=option["value"][:4], value=option["value"][:4])
    return item


def overlapping_dates(item, bank, random):
    if item["question_kind"] != "choose_date" or len(item["options"][key_of(item)]["value"]) < 7:
        return None
    year = item["options"][key_of(item)]["value"][:7]
    item["options"][distractor(item, random)].update(text=f"{MONTHS[int(year[5:]) - 1]} {year[:4]}", value=year)
    return item


def other_kind_of_option(item, bank, random):
    if not single(item):
        return None
    item["options"][distractor(item, random)].update(text="42")
    return item


def other_script(item, bank, random):
    if not single(item):
        return None
    found = [(option, name) for option in item["options"] for name in bank.other_names(option["value"])
             if re.search("[а-яА-Я]", name)]
    if not found:
        return None
    option, name = random.choice(found)
    option["text"] = name
    return item


def small_letter(item, bank, random):
    if not single(item):
        return None
    option = item["options"][distractor(item, random)]
    small = option["text"][0].lower() + option["text"][1:]
    if small == option["text"]:
        return None
    option["text"] = small
    return item


def empty_option(item, bank, random):
    if not single(item):
        return None
    item["options"][distractor(item, random)]["text"] = ""
    return item


def long_option(item, bank, random):
    if not single(item):
        return None
    item["options"][distractor(item, random)]["text"] += " which some of the sources name first of all in this matter"
    return item


def distractor_that_holds(item, bank, random):
    """Another value that the bank knows to be right, as a distractor, with the certificate saying no."""
    if item["question_kind"] not in ("choose_subject", "member_at_date") or item["direction"] != "subject":
        return None
    right = next(a for a in item["certificate"]["assertions"] if a["option"] == key_of(item))
    if "at" in right:
        return None
    used = {option["value"] for option in item["options"]}
    others = [s for s in bank.subjects(right["relation"], right["object"]) if s not in used]
    if not others:
        return None
    other, subject = distractor(item, random), random.choice(others)
    item["options"][other].update(value=subject, text=bank.name(subject))
    for assertion in item["certificate"]["assertions"]:
        if assertion["option"] == other:
            assertion["subject"] = subject
    return item


def option_of_another_time(item, bank, random):
    """A wrong answer that was not there at the date, or no longer: its assertion is as right as that of any other."""
    if not single(item) or not item["certificate"]["at"]:
        return None
    place = distractor(item, random)
    about = [each for each in item["certificate"]["assertions"] if each["option"] == place]
    if len(about) != 1 or about[0]["relation"] != "member-of" or item["direction"] != "subject" or about[0]["because"] != "complete":
        return None
    year = int(item["certificate"]["at"][0][:4])
    gone = "east-germany" if year > 1990 else "kazakhstan"
    if gone in [option["value"] for option in item["options"]]:
        return None
    about[0]["subject"] = gone
    about[0]["facts"] = []
    item["options"][place].update(value=gone, text=bank.name(gone))
    return item


def unknown_value(item, bank, random):
    if not single(item):
        return None
    item["options"][distractor(item, random)]["value"] = "atlantis"
    return item


def too_few_options(item, bank, random):
    if not single(item) or len(item["options"]) < 3:
        return None
    keep = [key_of(item), distractor(item, random)]
    return permuted(item, sorted(keep))


# The stem.

def negative_stem(item, bank, random):
    return in_stem(item, r" (was|were|is|did|does) ", r" \1 not ") if item["question_kind"] != "odd_one_out" else None


def not_left_out(item, bank, random):
    return in_stem(item, r"NOT ", "")


def small_not(item, bank, random):
    return in_stem(item, r"NOT ", "not ")


def double_negation(item, bank, random):
    return in_stem(item, r"NOT ", "NOT never ")


def date_left_out(item, bank, random):
    return in_stem(item, r" on %s" % DATE.pattern, "") if item["certificate"]["at"] else None


def other_date(item, bank, random):
    if not item["certificate"]["at"]:
        return None
    return in_stem(item, DATE.pattern, lambda found: found[0][:-4] + str(int(found[0][-4:]) - 1))


def banned_word(item, bank, random):
    return insert_before_end(item, " " + random.choice(["currently", "today", "now", "recently"]))


def name_leak(item, bank, random):
    if item["response_kind"] not in ("single_choice", "typed") or len(item["options"]) == 2 or not item["options"]:
        return None
    value = item["options"][key_of(item)]["value"] if single(item) else item["options"][0]["value"]
    names = bank.names(value)
    return insert_before_end(item, f", as in {random.choice(names)}") if names else None


def two_blanks(item, bank, random):
    return in_stem(item, r"\b(of|is|was|in|by) ", r"_____ ") if "_____" in item["stem"] else None


def short_blank(item, bank, random):
    return in_stem(item, "_____", "___")


def unfilled_place(item, bank, random):
    return insert_before_end(item, " of {object}")


def cut_stem(item, bank, random):
    item["stem"] = item["stem"].rsplit(" ", 1)[0]
    return item


def long_stem(item, bank, random):
    item["stem"] = ("As those who have for many years studied the long and winding story of these bodies and of their "
                    "many treaties, sessions, exercises and members well know, it is asked: ") + item["stem"]
    return item


def two_questions(item, bank, random):
    item["stem"] += " And what came of it in the end?"
    return item


def doubled_word(item, bank, random):
    return in_stem(item, r" the ", " the the ")


def wrong_article(item, bank, random):
    return insert_before_end(item, ", in a orderly way")


def hard_words(item, bank, random):
    return insert_before_end(item, " notwithstanding institutionally predetermined constitutional considerations regarding "
                                   "intergovernmental responsibilities")


def invitation_left_out(item, bank, random):
    return in_stem(item, " Select all that apply.", "")


def invitation_out_of_place(item, bank, random):
    if not single(item):
        return None
    item["stem"] += " Select all that apply."
    return item


# The certificate and the record.

def an_assertion(item, random):
    return random.choice(item["certificate"]["assertions"])


def wrong_fact(item, bank, random):
    assertion = an_assertion(item, random)
    if not assertion["facts"]:
        return None
    assertion["facts"] = [random.choice(bank.facts_of_other_relations(assertion["relation"]))]
    return item


def unknown_fact(item, bank, random):
    an_assertion(item, random)["facts"] = ["no-such-fact"]
    return item


def assertion_turned(item, bank, random):
    assertion = an_assertion(item, random)
    assertion["holds"] = "no" if assertion["holds"] == "yes" else "yes"
    return item


def other_ground(item, bank, random):
    assertion = an_assertion(item, random)
    assertion["because"] = "family" if assertion["because"] != "family" else "one_value"
    return item


def other_date_proven(item, bank, random):
    dated = [assertion for assertion in item["certificate"]["assertions"] if "at" in assertion]
    if not dated:
        return None
    assertion = random.choice(dated)
    assertion["at"] = str(int(assertion["at"][:4]) - 3) + assertion["at"][4:]
    return item


def assertion_missing(item, bank, random):
    item["certificate"]["assertions"].pop(random.randrange(len(item["certificate"]["assertions"])))
    return item


def missing_source(item, bank, random):
    item["sources"] = []
    return item


def foreign_source(item, bank, random):
    used = {source for fact in item["uses"] for source in bank.sources_of(fact)}
    item["sources"] = [{"id": random.choice([source for source in bank.sources if source not in used])}]
    return item


def empty_rationale(item, bank, random):
    random.choice(item["options"])["rationale"] = ""
    return item


def empty_explanation(item, bank, random):
    item["explanation"] = ""
    return item


def nothing_asked(item, bank, random):
    item["asks"] = []
    return item


def as_of_the_future(item, bank, random):
    item["as_of"] = "2199-01-01"
    return item


FLAWS = [value for value in list(globals().values())
         if callable(value) and getattr(value, "__code__", None) and value.__code__.co_varnames[:3] == ("item", "bank", "random")]
