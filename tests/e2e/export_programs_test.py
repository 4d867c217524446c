#!/usr/bin/env python3
"""Exports, opened by the programs of others that teachers use or could: only with SIGNATORY_LONG=1, since these programs are
large. What is not installed is installed by tests/run.sh --long; here it is a failure, not a silence."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import export_readers as readers  # noqa: E402
from desktop import CONTENT, PROGRAM  # noqa: E402
from export_test import CHOICES, TYPED, answer, is_true_or_false  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
NODE = os.path.join(HERE, "readers")
LONG = os.environ.get("SIGNATORY_LONG") == "1"


@unittest.skipUnless(LONG, "programs of others: with SIGNATORY_LONG=1")
class Programs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.path.isdir(os.path.join(NODE, "node_modules")):
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=NODE, check=True, stdout=subprocess.DEVNULL)
        cls.keeper = tempfile.TemporaryDirectory()
        cls.folder = cls.keeper.name

    @classmethod
    def tearDownClass(cls):
        cls.keeper.cleanup()

    def exported(self, name, count=1000):
        """The file, and the same items in our JSON."""
        given, out = os.path.join(self.folder, f"{count}.jsonl"), os.path.join(self.folder, f"{name}.out")
        if not os.path.exists(given):
            subprocess.run([PROGRAM, "export", CONTENT, "--format", "json", "--count", str(count), "--seed", "3", "--out", given], check=True, capture_output=True)
        done = subprocess.run([PROGRAM, "export", CONTENT, "--format", name, "--items", given, "--out", out], check=False, capture_output=True, text=True)
        left_out = set(re.findall(r"^  ([0-9a-f]{16})$", done.stdout, re.M))
        with open(given, encoding="utf-8") as lines:
            return out, [item for item in map(json.loads, lines) if item["id"] not in left_out]

    def node(self, kind, path):
        done = subprocess.run(["node", os.path.join(NODE, "read.mjs"), kind, path], check=True, capture_output=True, text=True)
        told = json.loads(done.stdout.splitlines()[-1])  # some talk before
        self.assertNotIn("error", told, str(told)[:2000])
        return told["read"]

    def test_gift_pegjs_reads_the_same_questions(self):
        path, items = self.exported("gift")
        questions = [each for each in self.node("gift", path) if each["type"] != "Category"]
        self.assertEqual(len(questions), len(items))
        for question, item in zip(questions, items):
            self.assertEqual((question["title"], question["stem"]["text"]), (item["id"], item["stem"]))
            self.assertEqual(self.gift_answer(question), answer(item), item["id"])
            self.assertIn(item["explanation"].strip(), question["globalFeedback"]["text"])
        print(f"gift-pegjs: {len(questions)} questions with the right keys", file=sys.stderr)

    @staticmethod
    def gift_answer(question):
        kind = question["type"]
        if kind == "TF":
            return {"True": question["isTrue"], "False": not question["isTrue"]}
        if kind == "MC":
            return {each["text"]["text"]: each["isCorrect"] or (each["weight"] or 0) > 0 for each in question["choices"]}
        if kind == "Short":
            return {each["text"]["text"] for each in question["choices"]}
        if kind == "Numerical":
            number = question["choices"]
            return (number["numberLow"], number["numberHigh"]) if number["type"] == "high-low" else (number["number"] - number["range"], number["number"] + number["range"])
        found = [(each["subquestion"]["text"] if each["subquestion"] else "", each["subanswer"]) for each in question["matchPairs"]]
        return ({left: right for left, right in found if left}, sorted(right for left, right in found if not left))

    def test_anki_reader_reads_every_card(self):
        path, items = self.exported("apkg")
        read = self.node("schedule", path)
        self.assertEqual((len(read["cards"]), len(read["notes"])), (len(items), len(items)))
        fields = {note["guid"]: readers.plain(note["flds"]) for note in read["notes"]}
        for item in items:
            told = fields[item["id"]]
            self.assertIn(item["stem"], told)
            self.assertIn(item["explanation"].strip(), told)
            for option in item["options"] if item["response_kind"] not in TYPED and not is_true_or_false(item) else ():
                self.assertIn(option["text"], told)
        print(f"anki-reader: {len(read['cards'])} cards with their questions and explanations", file=sys.stderr)

    def test_moodlexml_to_json_reads_the_same_questions(self):
        path, items = self.exported("moodle-xml")
        questions = [each for each in self.node("moodle", path)["questions"] if each["type"] != "category"]
        self.assertEqual(len(questions), len(items))
        for question, item in zip(questions, items):
            if isinstance(question["name"], str):  # it takes “21e46…” for a number
                self.assertEqual(question["name"], item["id"])
            self.assertEqual(readers.plain(question["questiontext"]), item["stem"])
            self.assertEqual(self.moodle_answer(question), self.moodle_key(item), item["id"])
            self.assertIn(item["explanation"].strip(), readers.plain(question["generalfeedback"]))
        print(f"moodlexml-to-json: {len(questions)} questions with the right keys", file=sys.stderr)

    @staticmethod
    def moodle_answer(question):
        def plain(words):
            return readers.plain(str(words))
        if question["type"] == "truefalse":
            return question["correctAnswer"]
        if question["type"] == "numerical":
            return float(question["answers"][0])
        if question["type"] in ("multichoice", "shortanswer"):
            return {plain(each["text"]): each["score"] > 0 for each in question["answers"]}
        return {plain(each["text"]): plain(each["answer"]) for each in question["answers"] if each["text"] not in ("", [""])}

    @staticmethod
    def moodle_key(item):
        """A number's bounds are not among what this program reads; its value is."""
        if is_true_or_false(item):
            return next(option["value"] == "true" for option in item["options"] if option.get("key"))
        if item["response_kind"] == "number":
            least, most = (item["accepted"][0][bound] for bound in ("min", "max"))
            return (least + most) / 2
        if item["response_kind"] == "typed":
            return dict.fromkeys(item["accepted"], True)
        return answer(item) if item["response_kind"] in CHOICES else answer(item)[0]

    def test_aiken_to_moodlexml_reads_the_same_questions(self):
        path, items = self.exported("aiken", count=2200)  # so that a thousand fit
        questions = self.node("aiken", path)["questions"]
        self.assertEqual(len(questions), len(items))
        for question, item in zip(questions, items):
            self.assertEqual(readers.plain(question["questiontext"]), item["stem"])
            self.assertEqual({readers.plain(str(each["text"])): each["score"] > 0 for each in question["answers"]}, answer(item), item["id"])
        print(f"aiken-to-moodlexml: {len(questions)} questions with the right keys", file=sys.stderr)

    def test_mnemosyne_imports_every_card(self):
        path, items = self.exported("apkg")
        package = os.path.join(self.folder, "deck.apkg")
        shutil.copy(path, package)
        done = subprocess.run(["/usr/bin/python3", os.path.join(HERE, "mnemosyne_import.py"), package], check=False, capture_output=True, text=True,
                              env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout.splitlines()[-1])
        self.assertEqual((told["cards"], told["unseen"]), (len(items), len(items)))
        self.assertLessEqual({tag for item in items for tag in (item["topic"], item["question_kind"])}, set(told["tags"]))
        questions, backs = ("\n".join(readers.plain(side) for side in sides) for sides in zip(*told["sides"]))
        for item in items:
            self.assertIn(item["stem"], questions)
            self.assertIn(item["explanation"].strip(), backs)
            self.assertIn(item["sources"][0]["title"], backs)
        print(f"Mnemosyne: {told['cards']} cards", file=sys.stderr)

    def test_xapi_validation_finds_nothing_to_warn_of(self):
        path, items = self.exported("xapi")
        self.assertEqual(self.node("xapi", path), [])
        answers, single = os.path.join(self.folder, "answers.jsonl"), [item for item in items if item["response_kind"] == "single_choice"]
        with open(answers, "w", encoding="utf-8") as file:
            for item in single:
                file.write(json.dumps({"item": item["id"], "learner": "Ada", "response": 0, "at": "2026-01-15T09:30:00Z", "seconds": 3.5}) + "\n")
        statements = os.path.join(self.folder, "statements.json")
        subprocess.run([PROGRAM, "export", CONTENT, "--format", "xapi", "--items", os.path.join(self.folder, "1000.jsonl"), "--answers", answers, "--out", statements],
                       check=True, stdout=subprocess.DEVNULL)
        self.assertEqual(self.node("xapi", statements), [])
        print(f"xapi-validation: {len(items)} activities and {len(single)} statements without a warning", file=sys.stderr)

    def test_the_h5p_server_finds_the_package_valid(self):
        path, items = self.exported("h5p")
        folder = os.path.join(self.folder, "h5p")
        with zipfile.ZipFile(path) as package:
            package.extractall(folder)
        self.assertEqual(self.node("h5p", folder), "valid")
        print(f"h5p-server: valid, {len(items)} questions", file=sys.stderr)

    def attempts(self, item):
        """Right first, then wrong ones."""
        def options(name, indices):
            return [f"{name}-{index + 1}" for index in indices]
        kind = item["response_kind"]
        if kind == "single_choice":
            right = item["key"][0]
            return [{"value": f"option-{index + 1}", "click": True} for index in [right] + [other for other in range(len(item["options"])) if other != right]]
        if kind == "multiple_choice":
            wrong = [index for index in range(len(item["options"])) if index not in item["key"]]
            return [{"value": options("option", item["key"]), "click": True}, {"value": options("option", wrong), "click": True}]
        if kind == "order":
            return [{"value": options("option", order)} for order in (item["key"], item["key"][::-1])]
        if kind == "match":
            targets = len(item["targets"])
            return [{"value": [f"option-{index + 1} target-{(key + turn) % targets + 1}" for index, key in enumerate(item["key"])]} for turn in range(2)]
        if kind == "number":
            least, most = item["accepted"][0]["min"], item["accepted"][0]["max"]
            return [{"value": str(value)} for value in (least, most, least - 1, most + 1)]
        return [{"value": value} for value in item["accepted"] + [item["accepted"][0].upper(), "Atlantis"]]

    def wanted(self, item):
        kind, tries = item["response_kind"], len(self.attempts(item))
        right = {"number": 2, "typed": tries - 1}.get(kind, 1)
        return [1] * right + [0] * (tries - right)

    def test_a_qti_player_gives_each_key_its_score_and_each_wrong_answer_none(self):
        path, items = self.exported("qti3")
        with zipfile.ZipFile(path) as package:
            self.play("qti-components", items, {item["id"]: package.read(f"items/item-{item['id']}.xml").decode("utf-8") for item in items})

    def test_qti_2_plays_the_same_after_a_converter(self):
        for form in ("qti21", "qti22"):
            with self.subTest(form):
                path, items = self.exported(form)
                folder = os.path.join(self.folder, form)
                with zipfile.ZipFile(path) as package:
                    package.extractall(folder)
                documents = self.node("qti2", os.path.join(folder, "items"))
                self.play(f"{form} by qti-convert and qti-components", items, {item["id"]: documents[f"item-{item['id']}.xml"] for item in items})

    def play(self, name, items, documents):
        """Every item answered as in attempts(), and scored as it should be."""
        documents = [{"name": item["id"], "xml": documents[item["id"]], "tries": self.attempts(item)} for item in items]
        with open(os.path.join(NODE, "qti_player.html"), encoding="utf-8") as file:
            page = file.read()
        player = os.path.join(NODE, "node_modules", "@citolab", "qti-components", "cdn", "index.global.js")
        page = page.replace("PLAYER", "file://" + player).replace("ITEMS</script>", json.dumps(documents).replace("<", "\\u003c") + "</script>")
        results = self.in_chromium("qti.html", page)
        tried = 0
        for item in items:
            scores = [each.get("score", each) for each in results[item["id"]]]
            for got, right in zip(scores, self.wanted(item), strict=True):
                self.assertAlmostEqual(got, right, 4, f"{item['id']} {item['response_kind']}: {results[item['id']]}")
            if item["response_kind"] == "single_choice":
                for each, attempt in zip(results[item["id"]], self.attempts(item)):
                    self.assertEqual(each["feedback"], attempt["value"])
            tried += len(scores)
        print(f"{name} in Chromium: {len(items)} items, {tried} answers scored as they should be", file=sys.stderr)

    def in_chromium(self, name, page):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(page)
        done = subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={self.folder}/chromium",
                               "--virtual-time-budget=3000000", "--allow-file-access-from-files", "--dump-dom", "file://" + path],
                              check=True, capture_output=True, text=True, timeout=900)
        return json.loads(readers.html.unescape(re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.S)[1]))

    def test_the_page_marks_itself(self):
        """Every question answered right, then every choice answered wrong, by its own controls."""
        path, items = self.exported("html")
        with open(path, encoding="utf-8") as file:
            page = file.read()
        for is_right in (True, False):
            script = DRIVER.replace("RIGHT", json.dumps(is_right))
            results = self.in_chromium("page.html", page.replace("</body>", f'<pre id="result"></pre><script>{script}</script></body>'))
            self.assertEqual([each["item"] for each in results["credits"]], [item["id"] for item in items])
            for each, item in zip(results["credits"], items):
                if is_right:
                    self.assertEqual(each["credit"], 1, item)
                elif item["response_kind"] == "single_choice":
                    self.assertEqual(each["credit"], 0, item)
                else:
                    self.assertLess(each["credit"], 1, item)
                self.assertIn(item["explanation"].strip(), each["told"])
                for option in item["options"] if item["response_kind"] in CHOICES else ():
                    self.assertIn(option["rationale"].strip(), each["told"])
                for source in item["sources"]:
                    self.assertIn(source["title"], each["told"])
            self.assertEqual(results["unlabelled"], 0)
        print(f"the page in Chromium: {len(items)} questions marked right and wrong", file=sys.stderr)

    def test_auto_multiple_choice_prepares_every_question(self):
        """In papers of 250: it numbers pages of a paper up to 63."""
        _, items = self.exported("amc-txt", count=1300)  # so that a thousand fit
        with open(os.path.join(self.folder, "1300.jsonl"), encoding="utf-8") as lines:
            line_of = {json.loads(line)["id"]: line for line in lines}
        for begin in range(0, len(items), 250):
            self.prepare_paper(f"amc-{begin}", items[begin:begin + 250], line_of)
        print(f"auto-multiple-choice: {len(items)} questions prepared", file=sys.stderr)

    def prepare_paper(self, name, items, line_of):
        folder = os.path.join(self.folder, name)
        os.makedirs(os.path.join(folder, "data"))
        with open(os.path.join(folder, "items.jsonl"), "w", encoding="utf-8") as file:
            file.writelines(line_of[item["id"]] for item in items)
        subprocess.run([PROGRAM, "export", CONTENT, "--format", "amc-txt", "--items", os.path.join(folder, "items.jsonl"), "--out", os.path.join(folder, "source.txt")],
                       check=True, stdout=subprocess.DEVNULL)
        done = subprocess.run(["auto-multiple-choice", "prepare", "--mode", "s", "--prefix", folder, "--filter", "plain", "--filtered-source", os.path.join(folder, "source.tex"),
                               "--n-copies", "1", "--with", "xelatex", "--out-sujet", os.path.join(folder, "subject.pdf"), "--out-corrige", os.path.join(folder, "solution.pdf"),
                               "--out-calage", os.path.join(folder, "layout.xy"), "--data", os.path.join(folder, "data"), os.path.join(folder, "source.txt")],
                              check=False, capture_output=True, text=True, cwd=folder)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotRegex(done.stdout, r"(?m)^ERR|^VAR: ERRORS=[1-9]")
        solution = subprocess.run(["pdftotext", "-layout", os.path.join(folder, "solution.pdf"), "-"], check=True, capture_output=True, text=True).stdout
        words = re.sub(r"\s+", "", solution)
        for item in items:
            self.assertIn(re.sub(r"\s+", "", item["stem"]).replace("“", "").replace("”", "")[:25].replace("'", "’"), words.replace("“", "").replace("”", ""))


DRIVER = r"""{
const right = RIGHT, credits = [];
quiz.items.forEach((item, at) => {
  const form = document.getElementById("question-" + (at + 1)), fields = form.querySelector("fieldset");
  const wrong = index => !item.key.includes(index);
  if (item.kind === "single_choice" || item.kind === "multiple_choice")
    [...fields.querySelectorAll("input")].forEach((input, index) => { if (right !== wrong(index) && (right || item.kind === "multiple_choice" || !fields.querySelector(":checked"))) input.click(); });
  else if (item.kind === "typed") fields.querySelector("input").value = right ? item.accepted[0].toUpperCase() : "Atlantis";
  else if (item.kind === "number") fields.querySelector("input").value = right ? String(item.number.max) : "-7";
  else if (item.kind === "match") [...fields.querySelectorAll("select")].forEach((select, option) => { select.value = String((item.key[option] + (right ? 0 : 1)) % item.targets.length); });
  else {
    const rows = () => [...fields.querySelectorAll(".row")], text = row => row.querySelector(".name").textContent;
    const order = right ? item.key : [...item.key].reverse();
    order.forEach((option, place) => {
      const name = item.options[option].text;
      while (rows().findIndex(row => text(row) === name) > place) rows().find(row => text(row) === name).querySelector("button").click();
    });
  }
  form.querySelector("button.check").click();
  credits.push({item: form.dataset.item, credit: Number(form.dataset.credit), told: form.textContent});
});
const unlabelled = [...document.querySelectorAll("input, select, button")].filter(each => !each.labels?.length && !each.textContent && !each.ariaLabel).length;
document.getElementById("result").textContent = JSON.stringify({credits, unlabelled});
}"""


if __name__ == "__main__":
    unittest.main()
