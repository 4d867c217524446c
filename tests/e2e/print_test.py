#!/usr/bin/env python3
"""Printed papers, read back by other programs: questions, keys, codes, fonts, pages."""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import printed  # noqa: E402
from desktop import CONTENT, PROGRAM  # noqa: E402

A4, LETTER = (595.276, 841.89), (612, 792)


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, check=False, timeout=300, text=True)


def names_in(*names):
    """A bank of treaties with these names."""
    treaty = {f"t{place}": {"type": "treaty", "name": {"en": name}} for place, name in enumerate(names)}
    facts = [{"id": f"f{place}", "subject": f"t{place}", "relation": "signed", "object": f"19{50 + 3 * place}-04-1{place % 10}", "sources": ["un"],
              "confidence": "high"} for place in range(len(names))]
    words = {"label": "signed on", "statement": "{subject} was signed on {object}.", "explanation": "{subject} was signed on {object}.",
             "ask_object": "When was {subject} signed?", "ask_subject": "Which treaty was signed on {object}?"}
    relation = {"subject_type": "treaty", "object_type": "date", "values": "one", "complete": True, "timed": False, "topic": "dates",
                "phrasings": {"en": words}}
    return {"format": 1, "id": "scripts", "title": {"en": "Scripts"}, "language": "en", "as_of": "2026-01-01",
            "sources": {"un": {"title": "United Nations Treaty Collection", "publisher": "United Nations"}}, "entities": treaty,
            "relations": {"signed": relation}, "facts": facts}


class Printed(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def print(self, *wishes, name="paper.pdf", code=0, bank=CONTENT):
        pdf = os.path.join(self.folder, name)
        done = run("print", bank, "--out", pdf, *wishes)
        self.assertEqual(done.returncode, code, done.stderr)
        return pdf, done

    def items(self, *wishes, bank=CONTENT):
        done = run("paper", bank, "--format", "jsonl", *wishes)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def check_keys(self, wishes, *layout, variants=4):
        pdf, _ = self.print(*wishes, *layout)
        items, pages = self.items(*wishes), printed.pages_of(pdf)
        self.assertGreater(len(items), 5)
        for variant in range(1, variants + 1):
            self.assertEqual(printed.faults_of(items, pages, variant), [])
        return pdf, pages

    def test_every_variant_asks_all_and_its_key_is_the_certificate(self):
        pdf, pages = self.check_keys(("--seed", "5"))
        firsts = [page.text.split("\n1 ")[1][:60] for page in pages if page.kind == "questions" and page.number == 1]
        self.assertGreater(len(set(firsts)), 1, "the variants begin alike")
        self.assertEqual({page.kind for page in pages}, {"questions", "answers", "key", "overview"})
        for name, embedded, readable in printed.fonts_of(pdf):
            self.assertEqual((embedded, readable), ("yes", "yes"), name)

    def test_every_way_of_answering_is_laid_out(self):
        kinds = ("put_in_order", "match_pairs", "sort_into_groups", "choose_several", "typed_name", "typed_year", "true_false", "choose_object")
        self.check_keys(("--seed", "3", *(word for kind in kinds for word in ("--part", f"kind={kind},count=2"))), "--variants", "2", variants=2)

    def test_large_print_two_columns_letter_and_answers_on_the_paper(self):
        for layout in (["--large"], ["--columns", "2"], ["--paper", "letter", "--columns", "2"], ["--on-paper"]):
            with self.subTest(layout):
                pdf, pages = self.check_keys(("--seed", "9", "--count", "12"), "--variants", "2", *layout, variants=2)
                size = LETTER if "letter" in layout else A4
                self.assertIn(f"Page size:       {size[0]:g} x {size[1]:g}", printed.output("pdfinfo", pdf))
                self.assertEqual("answers" in {page.kind for page in pages}, "--on-paper" not in layout)

    def test_codes_name_the_paper_and_the_variant(self):
        pdf, done = self.print("--count", "12", "--variants", "3")
        pages = printed.pages_of(pdf)
        code = done.stdout.rsplit("Quiz code ", 1)[1].strip()
        self.assertEqual(printed.codes_of(pdf, A4, len(pages)), [f"{code}/{page.variant}" if page.variant else code for page in pages])
        again, _ = self.print("--code", f"{code}/3", name="again.pdf")
        third = [page.text for page in pages if page.variant == 3]
        self.assertEqual([page.text for page in printed.pages_of(again) if page.variant], third)

    def test_neighbours_get_different_variants(self):
        pdf, _ = self.print("--count", "6", "--sheets", "15", "--row", "5", "--keys", "none")
        seats = [page.variant for page in printed.pages_of(pdf) if page.kind == "questions" and page.number == 1]
        self.assertEqual(len(seats), 15)
        for one in range(15):
            for other in range(one):
                if abs(one // 5 - other // 5) <= 1 and abs(one % 5 - other % 5) <= 1:
                    self.assertNotEqual(seats[one], seats[other])

    def test_double_sided_papers_begin_on_a_front(self):
        pdf, _ = self.print("--count", "20", "--double-sided", "--variants", "3", "--keys", "brief")
        pages = printed.pages_of(pdf)
        begins = [place for place, page in enumerate(pages) if page and page.kind == "questions" and page.number == 1]
        self.assertEqual(len(begins), 3)
        self.assertTrue(all(begin % 2 == 0 for begin in begins), begins)

    def test_the_same_wishes_give_the_same_bytes(self):
        one, _ = self.print("--seed", "8", "--variants", "2")
        other, _ = self.print("--seed", "8", "--variants", "2", name="other.pdf")
        with open(one, "rb") as left, open(other, "rb") as right:
            self.assertEqual(left.read(), right.read())

    def test_letters_of_many_scripts_are_printed_and_those_without_a_font_are_told(self):
        bank = os.path.join(self.folder, "bank.json")
        names = ["Հավաքական անվտանգություն", "Договор о коллективной безопасности", "Ұжымдық қауіпсіздік туралы шарт", "Συνθήκη της Ρώμης",
                 "კოლექტიური უსაფრთხოება", "Traité de l’Élysée", "Smlouva o přátelství", "Գ. Թումանյանի դաշնագիր"]
        for extra, code in ((["Łódź–Žilina Pact"], 0), (["\U00013000\U00013001 pact"], 1)):
            with open(bank, "w", encoding="utf-8") as file:
                json.dump(names_in(*names, *extra), file)
            pdf, done = self.print("--count", "6", "--kind", "choose_subject", "--kind", "choose_date", bank=bank, code=code)
            text = printed.squashed("".join(page.text for page in printed.pages_of(pdf)))
            for item in self.items("--count", "6", "--kind", "choose_subject", "--kind", "choose_date", bank=bank):
                for words in (item["stem"], *(option["text"] for option in item["options"])):
                    if code == 0:
                        self.assertIn(printed.squashed(words), text)
            self.assertEqual("have no font" in done.stderr, code == 1)

    def test_the_overview_has_the_right_letters_of_every_variant(self):
        pdf, _ = self.print("--seed", "6")
        items, pages = self.items("--seed", "6"), printed.pages_of(pdf)
        overview = next(page for page in pages if page.kind == "overview").text
        for variant in range(1, 5):
            cells = re.search(rf"^{variant}((?: [a-z·]+){{{len(items)}}})$", overview, re.M)[1].split()
            asked = [page for page in pages if page.variant == variant and page.kind == "questions"]
            for item in items:
                number, shown = next(found for page in asked if (found := printed.question_on(page, item)))
                if item["response_kind"] in ("single_choice", "multiple_choice"):
                    self.assertEqual({shown[letter] for letter in cells[int(number) - 1]}, printed.right_by_certificate(item))

    def test_cards_have_their_answers_behind_them(self):
        pdf, _ = self.print("--cards", "--count", "19", "--seed", "4")
        items = self.items("--count", "19", "--seed", "4")
        self.assertEqual(len(printed.output("pdftotext", pdf, "-").split("\f")) - 1, 6)
        for place, item in enumerate(items):
            sheet, card = divmod(place, 8)
            row, column = divmod(card, 2)
            front, back = (self.card_text(pdf, 2 * sheet + side, row, column if side == 1 else 1 - column) for side in (1, 2))
            self.assertIn(printed.squashed(item["stem"]), front)
            self.assertIn(printed.squashed(item["explanation"]), back)

    def card_text(self, pdf, page, row, column):
        width, height = A4[0] / 2, A4[1] / 4
        box = {"-x": column * width, "-y": row * height, "-W": width, "-H": height}
        words = [str(word) for option, length in box.items() for word in (option, round(length))]
        return printed.squashed(printed.output("pdftotext", "-r", "72", "-raw", "-f", str(page), "-l", str(page), *words, pdf, "-"))

    def test_what_cannot_be_done_is_told(self):
        for wishes, words in ((["--code", "AAAA/x"], "no sheet is called"), (["--as-of", "2099"], "knows nothing after"),
                              (["--out", "/nowhere/paper.pdf"], "/nowhere"), (["--code", "4T7Q-09KD-X"], "code")):
            done = run("print", CONTENT, *([] if "--out" in wishes else ["--out", os.path.join(self.folder, "none.pdf")]), *wishes)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(words, done.stderr)
        self.assertEqual(os.listdir(self.folder), [])


if __name__ == "__main__":
    unittest.main()
