#!/usr/bin/env python3
"""Exports, read back by other readers: the same questions, keys, reasons and sources as our own JSON has."""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import export_readers as readers  # noqa: E402
from desktop import CONTENT, PROGRAM  # noqa: E402
from export_readers import Asked  # noqa: E402

COUNT = 1000 if os.environ.get("SIGNATORY_LONG") == "1" else 100
GIVEN = 2200 if os.environ.get("SIGNATORY_LONG") == "1" else 400  # so many that each format holds COUNT of them
CHOICES, TYPED = {"single_choice", "multiple_choice"}, {"typed", "number"}
FORMATS = ("gift", "moodle-xml", "aiken", "qti21", "qti22", "qti3", "common-cartridge", "h5p", "kahoot", "quizlet", "anki-text", "apkg",
           "amc-txt", "xapi", "csv", "html", "json")


def run(*arguments, **more):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, check=False, timeout=300, **more)


def is_true_or_false(item):
    return [option["value"] for option in item["options"]] == ["true", "false"]


def accepted(item):
    """The bounds of a number."""
    return (item["accepted"][0]["min"], item["accepted"][0]["max"])


def by_letter(item):
    if item["response_kind"] == "typed":
        return set(item["accepted"])
    least, most = accepted(item)
    return {str(number) for number in range(int(least), int(most) + 1)}


def pairs(item):
    used = {item["targets"][key]["text"] for key in item["key"]}
    return ({option["text"]: item["targets"][key]["text"] for option, key in zip(item["options"], item["key"])},
            sorted(target["text"] for target in item["targets"] if target["text"] not in used))


def places(item):
    return ({item["options"][option]["text"]: str(place) for place, option in enumerate(item["key"], 1)}, [])


def answer(item, order=places, number=accepted):
    kind = item["response_kind"]
    if kind in CHOICES:
        return {option["text"]: option.get("key", False) for option in item["options"]}
    if kind == "order":
        return order(item)
    return pairs(item) if kind == "match" else set(item["accepted"]) if kind == "typed" else number(item)


def reasons(item):
    return {option["text"]: option["rationale"] for option in item["options"]} if item["response_kind"] in CHOICES else {}


def in_order(item):
    return [item["options"][option]["text"] for option in item["key"]]


class Exports(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.given = os.path.join(cls.folder.name, "items.jsonl")
        done = run("export", CONTENT, "--format", "json", "--count", str(GIVEN), "--seed", "11", "--out", cls.given)
        assert done.returncode == 0, done.stderr
        with open(cls.given, encoding="utf-8") as lines:
            cls.items = {item["id"]: item for item in map(json.loads, lines)}
        assert len(cls.items) == GIVEN

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def exported(self, name, *more):
        out = os.path.join(self.folder.name, name + ".out")
        done = run("export", CONTENT, "--format", name, "--out", out, *more)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        with open(out, "rb") as file:
            return file.read(), done.stdout.decode("utf-8")

    def given_items(self, name):
        """The bytes, and the items the report does not call left out."""
        data, report = self.exported(name, "--items", self.given)
        left_out = set(re.findall(r"^  ([0-9a-f]{16})$", report, re.M))
        self.assertEqual(sum(int(count) for count in re.findall(r"^(\d+) items? left out", report, re.M)), len(left_out))
        held = [item for item in self.items.values() if item["id"] not in left_out]
        self.assertRegex(report, rf"(?m)^{len(held)} items as ")
        self.assertGreaterEqual(len(held), COUNT)
        return data, held

    def assert_told(self, item, told):
        """The explanation, each source and the date."""
        self.assertIn(item["explanation"].strip(), told)
        for source in item["sources"]:
            self.assertIn(source["title"], told)
        self.assertIn(f"As of {item['as_of']}", told)

    def compare(self, name, read, kinds, with_reasons=True, **forms):
        data, held = self.given_items(name)
        found = read(data)
        self.assertEqual({item["response_kind"] for item in held}, kinds)
        self.assertEqual(list(found), [item["id"] for item in held])
        for item in held:
            asked = found[item["id"]]
            self.assertEqual((asked.stem, asked.answer), (item["stem"], answer(item, **forms)), item["id"])
            if with_reasons:
                self.assertEqual(asked.reasons, reasons(item), item["id"])
            self.assert_told(item, asked.told)

    EVERY = CHOICES | TYPED | {"order", "match"}

    def test_gift(self):
        self.compare("gift", readers.gift, self.EVERY)

    def test_moodle_xml(self):
        self.compare("moodle-xml", readers.moodle, self.EVERY)

    def test_qti(self):
        for version in ("2.1", "2.2", "3"):
            with self.subTest(version):
                self.compare("qti" + version.replace(".", ""), readers.qti(version), self.EVERY, order=in_order)

    def test_common_cartridge(self):
        self.compare("common-cartridge", readers.cartridge, CHOICES | TYPED, number=by_letter)

    def test_h5p(self):
        data, held = self.given_items("h5p")
        found = readers.h5p(data)
        self.assertEqual({item["response_kind"] for item in held}, self.EVERY)
        self.assertEqual(list(found), [item["id"] for item in held])
        for item in held:
            asked = found[item["id"]]
            self.assertEqual((asked.stem, asked.answer), (item["stem"], answer(item, number=by_letter)), item["id"])
            if not is_true_or_false(item):
                self.assertEqual(asked.reasons, reasons(item))
            self.assert_told(item, asked.told)

    def test_lists_of_questions_without_ids(self):
        for name, read in (("aiken", readers.aiken), ("kahoot", readers.kahoot)):
            with self.subTest(name):
                data, held = self.given_items(name)
                for asked, item in zip(read(data), held, strict=True):
                    self.assertEqual(asked, Asked(item["stem"], answer(item)))

    def right_words(self, item):
        """What the back of a card must say."""
        if item["response_kind"] in CHOICES:
            return [option["text"] for option in item["options"] if option.get("key")]
        if item["response_kind"] == "number":
            return [str(item["accepted"][0]["value"])]
        if item["response_kind"] == "order":
            return [" → ".join(in_order(item))]
        return item["accepted"] or [f"{option}: {target}" for option, target in pairs(item)[0].items()]

    def assert_card(self, item, front, back):
        self.assertIn(item["stem"], front)
        if item["response_kind"] not in TYPED and not is_true_or_false(item):
            for option in item["options"] + item.get("targets", []):
                self.assertIn(option["text"], front)
        ungrouped = re.sub(r"(?<=\d),(?=\d{3})", "", back) if item["response_kind"] == "number" else back
        for words in self.right_words(item):
            self.assertIn(words, ungrouped)

    def test_cards_in_text(self):
        for name, read in (("quizlet", readers.quizlet), ("anki-text", readers.anki_text)):
            with self.subTest(name):
                data, held = self.given_items(name)
                self.assertEqual(len(held), len(self.items))
                for (front, back, *_), item in zip(read(data), held, strict=True):
                    self.assert_card(item, front, back)
                    self.assert_told(item, back)
                    if name == "anki-text":
                        for option in item["options"] if item["response_kind"] in CHOICES and not is_true_or_false(item) else ():
                            self.assertEqual(f"Not {option['text']}: {option['rationale']}" in back, not option.get("key", False))

    def test_anki_package(self):
        data, held = self.given_items("apkg")
        notes, cards = readers.anki_package(data)
        self.assertEqual(set(notes), {item["id"] for item in held})
        self.assertEqual([(queue, due) for _, queue, due in cards], [(0, place) for place in range(1, len(held) + 1)])
        for item in held:
            fields = notes[item["id"]]
            self.assert_card(item, fields["Question"], fields["Answer"])
            self.assertEqual((fields["Explanation"], fields["As of"]), (item["explanation"], item["as_of"]))
            for source in item["sources"]:
                self.assertIn(source["title"], fields["Source"])

    def test_auto_multiple_choice(self):
        data, held = self.given_items("amc-txt")
        questions, notes = readers.amc(data)
        for (identifier, multiple, is_open, stem, options), item in zip(questions, held, strict=True):
            self.assertEqual((identifier, stem), (item["id"], item["stem"]))
            self.assertEqual((multiple, is_open), (item["response_kind"] == "multiple_choice", item["response_kind"] in TYPED))
            if not is_open:
                self.assertEqual({text: right for right, text in options}, answer(item))
            self.assert_told(item, notes[identifier])

    def test_csv(self):
        data, held = self.given_items("csv")
        rows = readers.table(data)
        self.assertEqual(list(rows), [item["id"] for item in held])
        for item in held:
            row = rows[item["id"]]
            self.assertEqual((row["stem"], row["explanation"]), (item["stem"], item["explanation"]))
            for number, option in enumerate(item["options"], 1):
                self.assertEqual((row[f"option_{number}"].removeprefix("'"), row[f"why_{number}"]), (option["text"], option["rationale"]))
                if item["response_kind"] in CHOICES:
                    self.assertEqual(row[f"key_{number}"], "yes" if option.get("key") else "no")
            if item["response_kind"] == "number":
                self.assertEqual(row["answer"].removeprefix("'").split(" (")[0], str(item["accepted"][0]["value"]))
            for source in item["sources"]:
                self.assertIn(source["title"], row["sources"])
        formula = re.compile(r"\s*[=+@-]")
        self.assertFalse([cell for line in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in line if formula.match(cell)])

    def test_page(self):
        data, held = self.given_items("html")
        found = readers.page(data)
        self.assertEqual(list(found), [item["id"] for item in held])
        for item in held:
            shown = found[item["id"]]
            self.assertEqual((shown["stem"], shown["key"], shown["kind"]), (item["stem"], item["key"], item["response_kind"]))
            self.assertEqual([(each["text"], each["why"]) for each in shown["options"]], [(each["text"], each["rationale"]) for each in item["options"]])
            self.assertEqual([each.get("url", "") for each in item["sources"]], [each["url"] for each in shown["sources"]])

    def test_json_is_without_loss(self):
        data, held = self.given_items("json")
        with open(self.given, "rb") as file:
            self.assertEqual(file.read(), data)
        self.assertEqual(len(held), len(self.items))

    def test_activities_and_statements(self):
        data, held = self.given_items("xapi")
        self.assertEqual([activity["id"].rsplit("/", 1)[1] for activity in json.loads(data)], [item["id"] for item in held])
        answers = os.path.join(self.folder.name, "answers.jsonl")
        single = [item for item in held if item["response_kind"] == "single_choice"][:20]
        with open(answers, "w", encoding="utf-8") as file:
            for number, item in enumerate(single):
                for learner, choice in (("Ada", item["key"][0]), ("Bo", (item["key"][0] + 1) % len(item["options"]))):
                    file.write(json.dumps({"item": item["id"], "learner": learner, "response": choice, "at": f"2026-01-15T09:30:{number:02}Z", "seconds": 4.2}) + "\n")
        statements = json.loads(self.exported("xapi", "--items", self.given, "--answers", answers)[0])
        self.assertEqual(len({statement["id"] for statement in statements}), 40)
        for statement in statements:
            result, definition = statement["result"], statement["object"]["definition"]
            right = statement["actor"]["account"]["name"] == "Ada"
            self.assertEqual((result["success"], result["score"]["scaled"], result["duration"]), (right, 1 if right else 0, "PT4.2S"))
            self.assertEqual(result["response"] in definition["correctResponsesPattern"], right)

    def test_so_many_are_asked_for_so_many_are_written(self):
        count = {"gift": lambda data: len(readers.gift(data)), "moodle-xml": lambda data: len(readers.moodle(data)), "aiken": lambda data: len(readers.aiken(data)),
                 "qti21": lambda data: len(readers.qti("2.1")(data)), "qti22": lambda data: len(readers.qti("2.2")(data)), "qti3": lambda data: len(readers.qti("3")(data)),
                 "common-cartridge": lambda data: len(readers.cartridge(data)), "h5p": lambda data: len(readers.h5p(data)), "kahoot": lambda data: len(readers.kahoot(data)),
                 "quizlet": lambda data: len(set(readers.quizlet(data))), "anki-text": lambda data: len(readers.anki_text(data)), "apkg": lambda data: len(readers.anki_package(data)[0]),
                 "amc-txt": lambda data: len(readers.amc(data)[0]), "xapi": lambda data: len(json.loads(data)), "csv": lambda data: len(readers.table(data)),
                 "html": lambda data: len(readers.page(data)), "json": lambda data: len(data.splitlines())}
        self.assertEqual(set(count), set(FORMATS))
        for name in FORMATS:
            with self.subTest(name):
                data, report = self.exported(name, "--count", str(COUNT), "--seed", "5")
                self.assertEqual(count[name](data), COUNT)
                self.assertNotIn("left out", report)
                self.assertEqual(data, self.exported(name, "--count", str(COUNT), "--seed", "5")[0], "the same seed gives the same bytes")

    def test_strict_writes_nothing_that_would_lose_an_item(self):
        out = os.path.join(self.folder.name, "strict.txt")
        done = run("export", CONTENT, "--format", "aiken", "--items", self.given, "--strict", "--out", out)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"nothing was written", done.stderr)
        self.assertFalse(os.path.exists(out))

    def test_what_cannot_be_done_is_said(self):
        out = os.path.join(self.folder.name, "none.txt")

        def refused(*arguments, given=""):
            done = run("export", CONTENT, "--out", out, *arguments, input=given.encode())
            self.assertNotEqual(done.returncode, 0)
            self.assertFalse(os.path.exists(out))
            return done.stderr.decode("utf-8") + done.stdout.decode("utf-8")
        self.assertIn("cannot hold put_in_order: it holds questions with options only", refused("--format", "kahoot", "--kind", "put_in_order"))
        self.assertRegex(refused("--format", "aiken", "--kind", "true_false", "--topic", "currencies", "--count", "100000"), r"the bank yields \d+ different items that Aiken can hold, not 100000")
        self.assertIn("there is no question kind “riddle”", refused("--format", "gift", "--kind", "riddle"))
        self.assertIn("-:1: ", refused("--format", "gift", "--items", "-", given="{}"))
        tampered = json.loads(json.dumps(next(item for item in self.items.values() if item["response_kind"] == "single_choice")))
        tampered["key"] = [(tampered["key"][0] + 1) % len(tampered["options"])]
        self.assertIn("does not prove", refused("--format", "gift", "--items", "-", given=json.dumps(tampered)))
        self.assertIn("cannot be saved", run("export", CONTENT, "--format", "gift", "--out", "/nowhere/at/all.gift").stderr.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
