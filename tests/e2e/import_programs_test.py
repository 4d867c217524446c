#!/usr/bin/env python3
"""Files that programs of others wrote come in whole: only with SIGNATORY_LONG=1, since these programs are large. What is not
installed is installed by tests/run.sh --long; here it is a failure, not a silence."""
import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import LONG, PROGRAM  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
WRITERS = os.path.join(HERE, "writers")
KDE = "/usr/share/apps/kvtml"


def imported(*paths):
    done = subprocess.run([PROGRAM, "import", *paths], capture_output=True, text=True, check=False, timeout=120)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


@unittest.skipUnless(LONG, "programs of others: with SIGNATORY_LONG=1")
class Programs(unittest.TestCase):
    def setUp(self):
        keeper = tempfile.TemporaryDirectory()
        self.addCleanup(keeper.cleanup)
        self.folder = keeper.name

    def test_packages_that_others_write_come_in_whole(self):
        if not os.path.isdir(os.path.join(WRITERS, "node_modules")):
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=WRITERS, check=True, stdout=subprocess.DEVNULL)
        for name, count in (("anki-apkg-export", 400), ("genanki-js", 4000)):  # the memory of the first is bounded
            notes = [{"front": f"What is <b>number</b> {number}?", "back": f"It is {number} &amp; more<br>lines", "tags": ["numbers", f"t{number % 7}"]} for number in range(count)]
            path = os.path.join(self.folder, name + ".apkg")
            subprocess.run(["node", os.path.join(WRITERS, "write.mjs"), name, path], input=json.dumps(notes), check=True, capture_output=True, text=True)
            cards, told = imported(path)
            self.assertEqual(sorted((card["stem"], card["accepted"], sorted(card["tags"])) for card in cards),
                             sorted((f"What is number {number}?", [f"It is {number} & more\nlines"], ["numbers", f"t{number % 7}"]) for number in range(count)), told)
            print(f"{name}: {count} notes", file=sys.stderr)

    def test_every_vocabulary_that_comes_with_kde_comes_in(self):
        files, words = glob.glob(KDE + "/*/*.kvtml"), 0
        self.assertGreater(len(files), 300)
        for path in files:
            try:
                entries = ElementTree.parse(path).getroot().iter("entry")
            except ElementTree.ParseError:  # one of them is no XML by the letter
                continue
            wanted = sorted(pair for pair in map(asked, entries) if pair)
            cards, told = imported(path)
            self.assertEqual(sorted((card["stem"], card["accepted"][0]) for card in cards), wanted, f"{path}: {told}")
            words += len(cards)
        print(f"KDE's vocabularies: {len(files)} files, {words} cards", file=sys.stderr)

    def test_what_mnemosyne_exports_comes_in(self):
        sides = [(f'Word "{number}" & <b>more</b>', f"Antwort {number}\n„zweite“ Zeile") for number in range(500)] + [("日本", "Japan"), ('"', "a quotation mark")]
        path = os.path.join(self.folder, "export.txt")
        subprocess.run(["/usr/bin/python3", os.path.join(HERE, "mnemosyne_export.py"), path], input=json.dumps(sides), check=True, capture_output=True, text=True,
                       env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        cards, told = imported(path)
        self.assertEqual([(card["stem"], card["accepted"][0]) for card in cards], [(front.replace("<b>", "").replace("</b>", ""), back) for front, back in sides], told)
        print(f"Mnemosyne's text: {len(cards)} cards", file=sys.stderr)


def asked(entry):
    """(question, answer) of two languages, or of a word and what is said of it."""
    words = [(said(word, "text"), said(word, "comment")) for word in entry.findall("translation")]
    words = [word for word in words if word[0]]
    if len(words) > 1:
        return words[0][0], words[1][0]
    return (words[0][1], words[0][0]) if words and words[0][1] else None


def said(word, name):
    return (word.findtext(name) or "").strip()


if __name__ == "__main__":
    unittest.main()
