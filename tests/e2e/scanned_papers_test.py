#!/usr/bin/env python3
"""Papers for a scanner: prepared by auto-multiple-choice, filled in and scanned by this script, read and marked by
auto-multiple-choice, and its marks beside ours. Only with SIGNATORY_LONG=1, since that program and its TeX are large."""
import json
import math
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import unittest

from PIL import Image, ImageDraw, ImageFilter

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import CONTENT, PROGRAM  # noqa: E402

LONG = os.environ.get("SIGNATORY_LONG") == "1"
COPIES = 30
PARTS = (("single_choice", None, 11), *(("multiple_choice", keys, 1) for keys in (1, 2, 3, 4)), ("multiple_choice", 3, 1), ("typed", None, 2), ("number", None, 2))
DOTS = 150  # an inch, of a school's scanner
ANSWER_BOX = 1  # role in the table layout_box
WRONG, PARTLY, RIGHT = 1, 2, 3  # boxes of who marks an open question
LONG_NAME = 10  # letters; in shorter ones a slip counts as wrong


def export(*arguments):
    done = subprocess.run([PROGRAM, "export", CONTENT, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def sheet(item, student, chance):
    """What a student does to one question: (ticked boxes, counted from 1; the response as our own lines of answers say it)."""
    count, kind = len(item["options"]), item["response_kind"]
    if kind == "single_choice":
        fate = chance.random()
        if fate < 0.1:
            return [], None
        if fate < 0.2:  # two ticks: no answer to a question with one
            return chance.sample(range(1, count + 1), 2), None
        option = item["key"][0] if fate < 0.6 else chance.randrange(count)
        return [option + 1], option
    if kind == "multiple_choice":
        options = sorted(item["key"]) if student % 5 == 0 else [option for option in range(count) if chance.random() < 0.5]
        return [option + 1 for option in options], options or None
    if chance.random() < 0.2:  # nothing written, nothing marked
        return [], None
    right = item["accepted"][0] if kind == "typed" else str(item["accepted"][0]["value"])
    if kind == "typed" and len(right) >= LONG_NAME and chance.random() < 0.4:
        return [PARTLY], right[:3] + right[4:]  # a slip of the pen
    return ([RIGHT], right) if chance.random() < 0.5 else ([WRONG], "Atlantis" if kind == "typed" else "-7")


class Scanner:
    """A page as it comes from a scanner: ticked with a pen, laid a little askew, somewhat blurred."""

    def __init__(self, subject, layout, folder, chance):
        self.layout, self.folder, self.chance = layout, folder, chance
        subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", subject, os.path.join(folder, "page")], check=True)
        self.pages = sorted(name for name in os.listdir(folder) if name.startswith("page-"))

    def scan(self, ticked):
        """`ticked`: {(student, question): boxes}. The scans' paths."""
        scans = []
        for student, page, place, dots in self.layout.execute("SELECT student, page, subjectpage, dpi FROM layout_page ORDER BY subjectpage").fetchall():
            image = Image.open(os.path.join(self.folder, self.pages[place - 1])).convert("L")
            boxes = self.layout.execute("SELECT question, answer, xmin, xmax, ymin, ymax FROM layout_box WHERE student = ? AND page = ? AND role = ?", (student, page, ANSWER_BOX))
            for question, answer, *corners in boxes.fetchall():
                if answer in ticked[student, question]:
                    self.tick(ImageDraw.Draw(image), *(at * DOTS / dots for at in corners))
            scans.append(os.path.join(self.folder, f"scan-{place:04}.png"))
            self.laid(image).save(scans[-1])
        return scans

    def tick(self, pen, left, right, top, bottom):
        if self.chance.random() < 0.5:
            pen.ellipse((left - 1, top - 1, right + 1, bottom + 1), fill=self.chance.randrange(20, 90))
            return
        for begin, end in (((left, top), (right, bottom)), ((left, bottom), (right, top))):
            pen.line((*begin, *end), fill=self.chance.randrange(10, 60), width=4)

    def laid(self, image):
        askew, aside, below = self.chance.uniform(-0.6, 0.6), self.chance.randint(-6, 6), self.chance.randint(-6, 6)
        turned = image.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255, translate=(aside, below))
        return turned.filter(ImageFilter.GaussianBlur(0.5))


@unittest.skipUnless(LONG, "programs of others: with SIGNATORY_LONG=1")
class ScannedPapers(unittest.TestCase):
    def setUp(self):
        keeper = tempfile.TemporaryDirectory()
        self.addCleanup(keeper.cleanup)
        self.folder = keeper.name
        os.makedirs(self.path("data"))
        os.makedirs(self.path("cr"))

    def path(self, name):
        return os.path.join(self.folder, name)

    def amc(self, verb, *arguments):
        done = subprocess.run(["auto-multiple-choice", verb, "--data", self.path("data"), *arguments], capture_output=True, text=True, check=False, cwd=self.folder)
        self.assertEqual(done.returncode, 0, verb + done.stdout + done.stderr)
        self.assertNotRegex(done.stdout, r"(?m)^ERR|^VAR: ERRORS=[1-9]")

    def rows(self, name):
        rows = sqlite3.connect(self.path(f"data/{name}.sqlite"))
        self.addCleanup(rows.close)
        return rows

    def questions(self):
        """Some of each kind that can be marked from a sheet, in a file too."""
        export("--format", "json", "--count", "400", "--seed", "7", "--out", self.path("all.jsonl"))
        with open(self.path("all.jsonl"), encoding="utf-8") as lines:
            drawn = [(line, json.loads(line)) for line in lines]
        taken = []
        for kind, keys, count in PARTS:
            fitting = [each for each in drawn if each not in taken and each[1]["response_kind"] == kind and keys in (None, len(each[1]["key"]))]
            if kind == "typed":
                fitting.sort(key=lambda each: -len(each[1]["accepted"][0]))
            taken += fitting[:count]
        self.assertEqual(len(taken), sum(count for _, _, count in PARTS))
        with open(self.path("items.jsonl"), "w", encoding="utf-8") as file:
            file.writelines(line for line, _ in taken)
        return {item["id"]: item for _, item in taken}

    def prepare(self):
        export("--format", "amc-txt", "--items", self.path("items.jsonl"), "--out", self.path("source.txt"))
        source = ("--prefix", self.folder, "--filter", "plain", "--filtered-source", self.path("source.tex"), "--n-copies", str(COPIES), "--with", "xelatex")
        self.amc("prepare", "--mode", "s", *source, "--out-sujet", self.path("subject.pdf"), "--out-corrige", self.path("solution.pdf"), "--out-calage", self.path("layout.xy"), self.path("source.txt"))
        self.amc("meptex", "--src", self.path("layout.xy"))
        self.amc("prepare", "--mode", "b", *source, self.path("source.txt"))

    def our_marks(self, answers):
        """{(student, item): mark}, from the statements of an export; what was not answered has none."""
        with open(self.path("answers.jsonl"), "w", encoding="utf-8") as file:
            for (student, item), response in answers.items():
                file.write(json.dumps({"item": item, "learner": str(student), "response": response, "at": "2026-01-15T09:30:00Z"}) + "\n")
        export("--format", "xapi", "--items", self.path("items.jsonl"), "--answers", self.path("answers.jsonl"), "--out", self.path("statements.json"))
        with open(self.path("statements.json"), encoding="utf-8") as file:
            return {(int(each["actor"]["account"]["name"]), each["object"]["id"].rsplit("/", 1)[1]): each["result"]["score"]["scaled"] for each in json.load(file)}

    def test_a_scanned_paper_has_our_marks(self):
        items = self.questions()
        self.prepare()
        chance, layout = random.Random(11), self.rows("layout")
        names = dict(layout.execute("SELECT question, name FROM layout_question").fetchall())
        self.assertEqual(set(names.values()), set(items))
        filled = {(student, question): sheet(items[name], student, chance) for student in range(1, COPIES + 1) for question, name in names.items()}
        scans = Scanner(self.path("subject.pdf"), layout, self.folder, chance).scan({place: ticks for place, (ticks, _) in filled.items()})
        self.amc("analyse", "--projet", self.folder, "--cr", self.path("cr"), *scans)
        self.amc("note", "--seuil", "0.15")
        theirs = {(student, names[question]): score for student, question, score in self.rows("scoring").execute("SELECT student, question, score FROM scoring_score").fetchall()}
        ours = dict.fromkeys(((student, name) for student in range(1, COPIES + 1) for name in items), 0.0)
        ours |= self.our_marks({(student, names[question]): response for (student, question), (_, response) in filled.items() if response is not None})
        self.assertEqual(set(theirs), set(ours))
        for place, mark in ours.items():
            finest = 0.0005 if 0 < mark < 1 else 1e-9  # ours are whole per mille
            self.assertTrue(math.isclose(theirs[place], mark, rel_tol=0, abs_tol=finest), f"{place}: {theirs[place]} by the scanner, {mark} by us; {items[place[1]]}")
        totals = {student: total for student, total in self.rows("scoring").execute("SELECT student, total FROM scoring_mark").fetchall()}
        most = [row[0] for row in self.rows("scoring").execute("SELECT DISTINCT max FROM scoring_mark").fetchall()]
        self.assertEqual(most, [len(items)])
        for student in range(1, COPIES + 1):
            self.assertAlmostEqual(totals[student], sum(mark for (who, _), mark in ours.items() if who == student), 2)
        print(f"auto-multiple-choice: {len(scans)} scans, {len(items)} questions on {COPIES} copies, {len(ours)} marks equal ours, "
              f"{sum(0 < mark < 1 for mark in ours.values())} of them partial", file=sys.stderr)


if __name__ == "__main__":
    unittest.main()
