#!/usr/bin/env python3
"""Packages as each version of Anki wrote them come in alike: words, tags, decks, where the learner stands, every review."""
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import anki_packages as anki  # noqa: E402
from anki_packages import BOTH_WAYS, DAY, DECK, GAPS, Note  # noqa: E402
from desktop import PROGRAM  # noqa: E402

CREATED = 1_690_000_000 // DAY * DAY + 4 * 3600  # days begin at four in the morning
FIRST = 1_700_000_000_000
NOTES = (Note("a", ("What is <b>new</b>?", "This &amp; that", "Because."), "founding treaties"),
         Note("b", ("Capital of Latvia?[sound:riga.mp3]", "Riga<img src=riga.jpg>", ""), deck=DECK, state=2, due=300, interval=12, lapses=1, data='{"s":14.5,"d":6.25,"dr":0.9}',
              reviews=((FIRST, 1, -60, 0, 0), (FIRST + 600_000, 3, 1, -60, 0), (FIRST + 90_000_000, 4, 12, 1, 1))),
         Note("c", ("In steps?", "Yes", ""), "steps", state=1, due=1_700_500_000, reviews=((FIRST + 5, 3, -600, -60, 0),)),
         Note("d", ("Without FSRS?", "SM-2", ""), "steps", state=2, due=200, interval=7, reviews=((FIRST + 7, 3, 7, 0, 0),)),
         Note("e", ("Paris is {{c1::the capital}} of <i>{{c2::France::a state}}</i>", "Since 987."), "gaps", kind=GAPS, state=2, due=9, interval=4, cards=2,
              reviews=((FIRST + 9, 3, 4, 0, 0),)),
         Note("g", ("Latvia", "Riga", "Daugava"), "ways", kind=BOTH_WAYS, cards=2),
         Note("h", ("Malta", "Valletta", ""), "ways", kind=BOTH_WAYS, cards=2),
         Note("i", ("{{c1::image-occlusion:rect:left=.1}}", "a.png"), kind=GAPS),
         Note("f", ("<img src=a.png>", "Only a picture asks", "")))


class Packages(unittest.TestCase):
    def setUp(self):
        self.keeper = tempfile.TemporaryDirectory()
        self.addCleanup(self.keeper.cleanup)
        self.folder = self.keeper.name

    def path(self, name, content=None):
        path = os.path.join(self.folder, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content)
        return path

    def run_import(self, *arguments):
        return subprocess.run([PROGRAM, "import", *arguments], capture_output=True, text=True, check=False, timeout=60)

    def cards(self, path):
        done = self.run_import(path)
        self.assertEqual(done.stderr.count("passed over"), 2, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_every_form_holds_the_same_cards(self):
        forms = {"oldest.apkg": anki.oldest(NOTES, CREATED), "older.colpkg": anki.older(NOTES, CREATED),
                 "newest.apkg": anki.newest(NOTES, CREATED, ("riga.jpg", "riga.mp3")), "newest.colpkg": anki.newest(NOTES, CREATED)}
        read = {name: self.cards(self.path(name, content)) for name, content in forms.items()}
        for name, cards in read.items():
            with self.subTest(name):
                self.assertEqual(cards, read["oldest.apkg"])
        self.assertEqual([(card["id"], card["stem"], card["accepted"], card.get("explanation"), card["tags"]) for card in read["newest.apkg"]],
                         [("a", "What is new?", ["This & that"], "Because.", ["founding", "treaties"]), ("b", "Capital of Latvia?", ["Riga"], None, ["Geography::Europe"]),
                          ("c", "In steps?", ["Yes"], None, ["steps"]), ("d", "Without FSRS?", ["SM-2"], None, ["steps"]),
                          ("e", "Paris is […] of France", ["the capital"], "Since 987.", ["gaps"]), ("e 2", "Paris is the capital of [a state]", ["France"], "Since 987.", ["gaps"]),
                          ("g", "The capital of Latvia?", ["Riga"], "Daugava", ["ways"]), ("g 2", "Whose capital is Riga, on the Daugava?", ["Latvia"], None, ["ways"]),
                          ("h", "The capital of Malta?", ["Valletta"], None, ["ways"]), ("h 2", "Whose capital is Valletta?", ["Malta"], None, ["ways"])])

    def history(self, name, content):
        """What the profile knows after the import, by the text of the cards."""
        bank, profile = self.path(name + ".json"), self.path(name + ".sqlite")
        done = self.run_import(self.path(name, content), "--bank", bank, "--history", "--profile", profile)
        self.assertEqual(done.returncode, 1, done.stderr)  # two notes were passed over
        self.assertIn("4 cards with their schedule and 6 reviews taken in", done.stdout)
        with open(bank, encoding="utf-8") as file:
            facts = {fact["id"] for fact in json.load(file)["facts"]}
        rows = sqlite3.connect(profile)
        rows.row_factory = sqlite3.Row
        found = [[{key: value for key, value in dict(row).items() if key not in ("bank", "id")} for row in rows.execute(query)]
                 for query in ("SELECT * FROM card ORDER BY fact", "SELECT * FROM review ORDER BY at, id")]
        rows.close()
        self.assertLessEqual({row["fact"] for row in found[0]}, facts)
        return found

    def test_the_learner_stands_where_anki_left_them(self):
        cards, reviews = self.history("newest.apkg", anki.newest(NOTES, CREATED))
        self.assertEqual([(row["due"] // DAY, row["interval_days"], row["lapses"]) for row in cards if abs(row["stability"] - 14.5) < 1e-9 and abs(row["difficulty"] - 6.25) < 1e-9],
                         [(CREATED // DAY + 300, 12, 1)])
        self.assertEqual([row["due"] for row in cards if row["interval_days"] == 0], [1_700_500_000])
        self.assertEqual([(row["at"], row["grade"]) for row in reviews],
                         [(FIRST // 1000, 1), (FIRST // 1000, 3), (FIRST // 1000, 3), (FIRST // 1000, 3), (FIRST // 1000 + 600, 3), (FIRST // 1000 + 90_000, 4)])
        self.assertEqual((cards, reviews), tuple(self.history("oldest.apkg", anki.oldest(NOTES, CREATED))))

    def test_a_deck_made_to_take_forever_does_not(self):
        many = 120_000
        slow = {"gaps in gaps": Note("a", ("{{c1::" * many + "}}" * many, ""), kind=GAPS), "sounds": Note("a", ("What?" + "[sound:]" * many, "This", "")),
                "gaps without end": Note("a", ("{{c1::x{{c2::" * many, ""), kind=GAPS)}
        packages = {name: anki.oldest([note]) for name, note in slow.items()}
        faces = anki.FACES[anki.BASIC]
        self.addCleanup(anki.FACES.__setitem__, anki.BASIC, faces)
        for name, front in (("filters", "{{" + "a:" * many + "Front}}"), ("fields", "{{Front}}" * many), ("sections", "{{#Front}}{{/Front}}" * many)):
            anki.FACES[anki.BASIC] = ((front, faces[0][1]),)
            packages[name] = anki.oldest([Note(str(number), ("x" * 100_000, "This", "")) for number in range(20)])
        for name, content in packages.items():
            with self.subTest(name):
                before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
                self.assertIn(self.run_import(self.path("slow.apkg", content)).returncode, (0, 1, 2))
                self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, 10)  # a second is enough; squared, minutes

    def test_a_front_drawn_by_a_script_asks_with_the_first_field(self):
        faces = anki.FACES[anki.BASIC]
        self.addCleanup(anki.FACES.__setitem__, anki.BASIC, faces)
        anki.FACES[anki.BASIC] = (("<script>draw()</script>", "<script>draw()</script>"),)
        done = self.run_import(self.path("drawn.apkg", anki.oldest([Note("a", ("Where?", "Here", ""))])))
        self.assertEqual([(card["stem"], card["accepted"]) for card in map(json.loads, done.stdout.splitlines())], [("Where?", ["Here"])])

    def refused(self, content, *reasons):
        done = self.run_import(self.path("bad.colpkg", content))
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        for reason in reasons:
            self.assertIn(reason, done.stderr)

    def test_the_note_that_asks_to_update_is_never_taken_for_the_deck(self):
        packed = anki.zstd(anki.collection(NOTES, 18, CREATED))
        entries = {"meta": anki.message((1, 3)), "collection.anki2": anki.dummy(), "media": b""}
        self.refused(anki.zipped(entries), "no deck in the archive")
        self.refused(anki.zipped({**entries, "collection.anki21b": packed[:len(packed) // 2]}), "cut off")
        self.refused(anki.zipped({**entries, "collection.anki21b": b"nonsense" * 99}), "damaged")
        self.refused(anki.zipped({**entries, "collection.anki21b": packed, "meta": anki.message((1, 4))}), "newer kind", "older Anki versions")
        self.refused(anki.zipped({**entries, "collection.anki21b": anki.zstd(bytes(300 << 20))}), "more than 256 MiB")


if __name__ == "__main__":
    unittest.main()
