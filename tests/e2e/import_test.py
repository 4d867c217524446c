#!/usr/bin/env python3
"""Imports: what we export comes back as the same cards; what others wrote is read; what is broken or hostile is refused."""
import io
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import CONTENT, PROGRAM  # noqa: E402

CHOICES = {"single_choice", "multiple_choice"}


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=120)


class Imports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keeper = tempfile.TemporaryDirectory()
        cls.folder = cls.keeper.name
        cls.given = os.path.join(cls.folder, "items.jsonl")
        assert run("export", CONTENT, "--format", "json", "--count", "150", "--seed", "21", "--out", cls.given).returncode == 0
        with open(cls.given, encoding="utf-8") as lines:
            cls.items = [json.loads(line) for line in lines]

    @classmethod
    def tearDownClass(cls):
        cls.keeper.cleanup()

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def cards(self, name, content=None, code=0):
        done = run("import", name if content is None else self.file(name, content))
        self.assertEqual(done.returncode, code, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def refused(self, name, content, *reasons):
        done = run("import", self.file(name, content))
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        for reason in reasons:
            self.assertIn(reason, done.stderr)

    def exported(self, format_name, extension):
        path = os.path.join(self.folder, "back" + extension)
        self.assertEqual(run("export", CONTENT, "--format", format_name, "--items", self.given, "--out", path).returncode, 0)
        return path

    def test_questions_come_back_from_moodles_formats(self):
        for name, extension in (("gift", ".gift"), ("moodle-xml", ".xml")):
            with self.subTest(name):
                found = {}
                for card in self.cards(self.exported(name, extension)):
                    found.setdefault(card["id"], []).append(card)
                self.assertEqual(list(found), [item["id"] for item in self.items])
                for item in self.items:
                    self.assert_same(item, found[item["id"]])

    def assert_same(self, item, cards):
        self.assertIn(item["topic"], cards[0]["tags"])
        self.assertIn(item["explanation"].strip(), cards[0]["explanation"])
        if item["response_kind"] in ("order", "match"):
            asked = item["options"]
            place = {option: number for number, option in enumerate(item["key"], 1)}
            right = [str(place[index]) for index in range(len(asked))] if item["response_kind"] == "order" else [item["targets"][key]["text"] for key in item["key"]]
            self.assertEqual([(card["stem"], card["accepted"]) for card in cards],
                             [(f"{item['stem']} — {option['text']}", [answer]) for option, answer in zip(asked, right)])
            return
        self.assertEqual([card["stem"] for card in cards], [item["stem"]])
        if item["response_kind"] in CHOICES:
            self.assertEqual([(option["text"], option.get("key", False), option.get("rationale", "")) for option in cards[0]["options"]],
                             [(option["text"], option.get("key", False), option["rationale"].strip()) for option in item["options"]])
        elif item["response_kind"] == "typed":
            self.assertEqual(cards[0]["accepted"], item["accepted"])
        else:
            self.assertEqual(cards[0]["accepted"][0], str(item["accepted"][0]["value"]))

    def test_cards_come_back_from_tables_and_packages(self):
        for name, extension in (("csv", ".csv"), ("quizlet", ".txt"), ("anki-text", ".txt"), ("apkg", ".apkg")):
            with self.subTest(name):
                cards = self.cards(self.exported(name, extension))
                self.assertEqual(len(cards), len(self.items))
                by_stem = {card["stem"]: card for card in cards}
                for item in self.items:
                    card = next((by_stem[stem] for stem in by_stem if stem.startswith(item["stem"])), None)
                    self.assertIsNotNone(card, item["stem"])
                found = {tag for card in cards for tag in card.get("tags", [])}
                if name != "quizlet":
                    self.assertLessEqual({item["topic"] for item in self.items}, found)

    def test_cards_can_be_linted(self):
        cards = os.path.join(self.folder, "cards.jsonl")
        self.assertEqual(run("import", self.exported("gift", ".gift"), "--out", cards).returncode, 0)
        self.assertNotIn("not read", run("lint", cards).stdout)

    def test_what_people_write_by_hand(self):
        self.assertEqual([(card["stem"], card["accepted"]) for card in self.cards("a.csv", 'front;back;tags\n"Wer ""war"" das?";Otto;x y\n\nb;c\n')],
                         [('Wer "war" das?', ["Otto"]), ("b", ["c"])])
        self.assertEqual([(card["stem"], card["accepted"]) for card in self.cards("a.tsv", "eins\tone\nzwei\ttwo\n")], [("eins", ["one"]), ("zwei", ["two"])])
        cards = self.cards("a.gift", "Two plus two {=4 =four}\n\nMembers are {~%50%A ~%50%B ~%-100%C}\n\nSix? {#6:0.5}\n\nIs it? {T}\n\nWrite. {}\n", code=1)
        self.assertEqual([card.get("accepted") for card in cards], [["4", "four"], None, ["6"], None])
        self.assertEqual([option.get("key", False) for option in cards[1]["options"]], [True, True, False])

    def test_wrong_options_that_a_bank_does_not_keep_are_told(self):
        path, bank = self.file("choice.gift", "What? {=yes ~no ~never}\n\nWhere? {=here ~there}\n"), os.path.join(self.folder, "choice.json")
        done = run("import", path, "--bank", bank)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("3 wrong options are not kept: those of a bank come from its own answers", done.stderr)

    def test_a_row_of_very_many_names_is_refused_at_once(self):
        row = {f"name {number}": number for number in range(100_000)}
        begun = time.process_time() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = run("import", self.file("wide.json", json.dumps([row])), "--table", "--bank", os.path.join(self.folder, "wide-bank.json"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("a row has more than 1000 values", done.stderr)
        self.assertLess(time.process_time() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begun, 2)  # all of them squared take a minute

    def test_the_vocabulary_of_kde_comes_in(self):
        """Version 2 with three languages, lessons within lessons and words that are asked for by a clue; version 1 of KVocTrain."""
        cards = self.cards("a.kvtml", """<?xml version="1.0"?><!DOCTYPE kvtml PUBLIC "kvtml2.dtd" "http://edu.kde.org/kvtml/kvtml2.dtd">
            <kvtml version="2.0"><identifiers><identifier id="0"><name>English</name></identifier><identifier id="1"><name>German</name></identifier>
            <identifier id="2"><locale>fr</locale></identifier></identifiers><entries>
            <entry id="0"><translation id="0"><text>dog &amp; cat</text></translation><translation id="1"><text>Hund und Katze</text><comment>both</comment>
              <pronunciation>hʊnt</pronunciation><grade><currentgrade>3</currentgrade></grade></translation></entry>
            <entry id="1"><translation id="0"><text>ice</text></translation><translation id="1"><text>Eis</text></translation><translation id="2"><text>glace</text></translation></entry>
            <entry id="2"><translation id="0"><text>london</text><comment>Capital of England</comment></translation><translation id="1"><text/></translation></entry>
            <entry id="3"><translation id="0"><text>alone</text></translation></entry></entries>
            <lessons><container><name>Animals</name><container><name>Pets</name><entry id="0"/></container></container><lesson><name>Cold</name><entryid>1</entryid></lesson></lessons></kvtml>""", code=1)
        self.assertEqual([(card["stem"], card["accepted"], card.get("explanation"), card.get("tags")) for card in cards],
                         [("dog & cat", ["Hund und Katze"], "both; hʊnt", ["Pets"]), ("ice (German)", ["Eis"], None, ["Cold"]), ("ice (fr)", ["glace"], None, ["Cold"]),
                          ("Capital of England", ["london"], None, None)])
        old = self.cards("old.kvtml", '<kvtml encoding="UTF-8"><lesson><desc no="1">First</desc></lesson><e m="1"><o l="en">dog</o><t l="de" r="male">Hund</t></e></kvtml>')
        self.assertEqual([(card["stem"], card["accepted"], card["explanation"], card["tags"]) for card in old], [("dog", ["Hund"], "male", ["First"])])

    def test_mnemosynes_text_comes_in_with_its_quotation_marks(self):
        text = '"Yes", he said\t"Oui"<br>dit-il\n\n寒い\tさむい\tcold &amp; chilly\tadjective\nno tab\n<img src="a.png">\tpicture\n'
        for name in ("a.tab", "a.txt"):
            self.assertEqual([(card["stem"], card["accepted"], card.get("explanation")) for card in self.cards(name, text, code=1)],
                             [('"Yes", he said', ['"Oui"\ndit-il'], None), ("寒い", ["cold & chilly"], "さむい; adjective")])

    def test_what_is_broken_is_refused_with_a_sentence(self):
        self.refused("open.csv", 'a,"b\nc,d\n', "line 1", "quotation mark")
        self.refused("old.tsv", "one\ttwo\ncaf\u00e9\tcoffee\n".encode("latin-1"), "not in UTF-8", "line 2", "Save it again as UTF-8")
        self.refused("one.csv", "a\nb\n", "no card")
        self.refused("not.xml", "<quiz><question>", "this is no XML", "line 1")
        self.refused("other.xml", "<html></html>", "no quiz of Moodle")
        self.refused("not.kvtml", "<kvtml><entries>", "this is no XML")
        self.refused("other.kvtml", "<quiz></quiz>", "no vocabulary of KDE")
        self.refused("one.tab", "one column\nalone\n", "no card", "no tab between question and answer")
        self.refused("open.gift", "What? {=a\n", "a “}” is missing")
        self.refused("not.apkg", b"PK nonsense", "no zip archive")
        self.refused("odd.bin", b"?", "Say it with --format")

    @staticmethod
    def package(entries):
        bytes_of_it = io.BytesIO()
        with zipfile.ZipFile(bytes_of_it, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in entries.items():
                archive.writestr(name, content)
        return bytes_of_it.getvalue()

    def test_hostile_packages_are_refused(self):
        with open(self.exported("apkg", ".apkg"), "rb") as file, zipfile.ZipFile(file) as archive:
            collection = archive.read("collection.anki2")
        for name in ("../../evil", "/etc/evil", "a/../../evil", "C:\\evil", "..\\evil"):
            self.refused("out.apkg", self.package({"collection.anki2": collection, name: "x"}), "leads out of it")
        self.refused("bomb.apkg", self.package({"collection.anki2": bytes(300 << 20)}), "would unpack to 300 MiB")
        self.refused("newer.apkg", self.package({"meta": b"\x08\x04", "collection.anki2": collection}), "newer kind", "older Anki versions")
        self.refused("empty.apkg", self.package({"media": "{}"}), "no deck")
        self.refused("nonsense.apkg", self.package({"collection.anki2": b"SQLite format 3\0" + bytes(4000)}), "cannot be read")
        self.refused("cut.apkg", self.package({"collection.anki2": collection[:len(collection) // 3]}), "cannot be read")

    def test_no_damage_to_a_file_is_more_than_a_refusal(self):
        for name, extension in (("gift", ".gift"), ("moodle-xml", ".xml"), ("csv", ".csv"), ("apkg", ".apkg")):
            with open(self.exported(name, extension), "rb") as file:
                whole = file.read()
            for turn in range(8):
                cut = bytearray(whole[:len(whole) * (turn + 1) // 9])
                for at in range(turn, len(cut), 997):
                    cut[at] ^= 0x55
                self.assertIn(run("import", self.file("damaged" + extension, bytes(cut))).returncode, (0, 1, 2))

    def test_a_view_in_a_package_runs_nothing(self):
        path = os.path.join(self.folder, "view.anki2")
        with sqlite3.connect(path) as file:
            file.executescript("CREATE TABLE col (models); INSERT INTO col VALUES ('{}'); CREATE VIEW notes AS SELECT 'a' guid, 1 mid, load_extension('x') flds, '' tags, 1 id;")
        file.close()
        with open(path, "rb") as content:
            self.refused("view.apkg", self.package({"collection.anki2": content.read()}), "cannot be read")


if __name__ == "__main__":
    unittest.main()
