#!/usr/bin/env python3
"""A class and its teacher: joining, answering, the reveal, phones that reload, a program that is killed."""
import csv
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
import unittest

import openpyxl

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import CONTENT, PROGRAM, TOP  # noqa: E402
from live_phone import Host, Phone, PollPhone, request, right_response, some_response  # noqa: E402


def run(*arguments, **more):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=120, **more)


class Room(unittest.TestCase):
    def test_what_a_class_answered_badly_is_asked_again_live_and_on_paper(self):
        with tempfile.TemporaryDirectory() as folder:
            results, weak = os.path.join(folder, "results.csv"), os.path.join(folder, "again.txt")
            with Host("--count", "6", "--seed", "5", "--results", results, "--results", weak) as host:
                items, ann = host.items(), Phone(host)
                ann.join("Ann")
                for number, item in enumerate(items):
                    host.says("next", f"asked {number + 1} of 6")
                    ann.until("state", phase="asking")
                    if number % 2 == 0:
                        ann.answer(number, right_response(item))
                    host.says("reveal", f"revealed {number + 1}")
                    ann.until("state", phase="revealed")
                host.says("end", f"results in {results}")
                host.line(f"results in {weak}")
            expected = {fact for number, item in enumerate(items) if number % 2 for fact in item["asks"]}
            with open(weak, encoding="utf-8") as file:
                self.assertEqual({line.split()[0] for line in file if not line.startswith("#")}, expected)
            with Host("--facts", weak) as host:
                again = host.items()
            self.assertTrue(again)
            for item in again:
                self.assertTrue(set(item["asks"]) & expected, item["stem"])
            self.assertFalse({item["id"] for item in again} >= {item["id"] for item in items[1::2]}, "the same questions again")
            paper = run("paper", CONTENT, "--facts", weak, "--format", "jsonl")
            code = paper.stderr.split("quiz code ")[1].splitlines()[0]
            self.assertEqual(run("paper", CONTENT, "--code", code, "--format", "jsonl").stdout, paper.stdout)
            for line in [*paper.stdout.splitlines(), *run("generate", CONTENT, "--facts", weak, "--count", "20", "--format", "jsonl").stdout.splitlines()]:
                self.assertTrue(set(json.loads(line)["asks"]) & expected, line)
            self.assertEqual(run("print", CONTENT, "--facts", weak, "--out", os.path.join(folder, "again.pdf")).returncode in (0, 1), True)
            self.assertTrue(os.path.exists(os.path.join(folder, "again.pdf")))
            self.assertTrue(run("export", CONTENT, "--facts", weak, "--count", "3", "--format", "gift", "--out", "-").stdout)
            with open(weak, "w", encoding="utf-8") as file:
                file.write("no-such-fact\n")
            for verb in ("paper", "generate", "host"):
                refused = run(verb, CONTENT, "--facts", weak)
                self.assertEqual(refused.returncode, 2)
                self.assertIn("the bank has no fact “no-such-fact”", refused.stderr)

    def test_a_class_is_planned_as_a_paper_is(self):
        with Host("--seed", "5", "--part", "kind=put_in_order,count=2", "--part", "kind=typed_year,count=1", "--count", "4") as host:
            kinds = [item["question_kind"] for item in host.items()]
            self.assertEqual((kinds.count("put_in_order") >= 2, kinds.count("typed_year") >= 1, len(kinds)), (True, True, 4), kinds)
        paper = run("paper", CONTENT, "--count", "3", "--seed", "9", "--format", "jsonl")
        with Host("--code", paper.stderr.split("quiz code ")[1].splitlines()[0]) as host:
            self.assertEqual([item["stem"] for item in host.items()], [json.loads(line)["stem"] for line in paper.stdout.splitlines()])

    def test_players_choose_their_team_and_the_first_five_are_told_between_questions(self):
        with Host("--count", "2", "--kind", "choose_object", "--teams", "3", "--choose-team", "--board", "top") as host:
            phones = [Phone(host) for _ in range(7)]
            wishes = [{"team": 2}, {"team": 2}, {}, {"team": 7}, {"team": -1}, {"team": "0"}, {"team": 1e99}]
            teams = [phone.join(f"Player {number}", **wish)["team"] for number, (phone, wish) in enumerate(zip(phones, wishes))]
            self.assertEqual(teams, ["Herons", "Herons", "Eagles", "Foxes", "Eagles", "Foxes", "Eagles"])
            host.says("next", "asked 1")
            key = host.items()[0]["key"][0]
            for number, phone in enumerate(phones):
                phone.until("state", phase="asking")
                self.assertEqual(phone.answer(0, {"choice": key if number != 3 else (key + 1) % 3})["is"], "kept")
            host.says("reveal", "revealed 1")
            board = phones[0].until("state", phase="revealed")["board"]
            self.assertEqual({row["rank"] for row in board}, {1})
            self.assertEqual(sorted(row["name"] for row in board), [f"Player {number}" for number in (0, 1, 2, 4, 5, 6)])
        self.assertEqual(run("host", CONTENT, "--choose-team").returncode != 0, True)

    def test_a_quiz_from_joining_to_the_results(self):
        with tempfile.TemporaryDirectory() as folder:
            results = os.path.join(folder, "results.csv")
            workbook = os.path.join(folder, "results.xlsx")
            with Host("--count", "12", "--seed", "3", "--results", results, "--results", workbook, "--board", "top") as host:
                items = host.items()
                ann, ben = Phone(host), Phone(host)
                self.assertEqual(ann.join("Ann")["name"], "Ann")
                ben.join("=Ben")
                self.assertEqual(host.line("joined Ann"), "joined Ann")
                points = 0
                for number, item in enumerate(items):
                    host.says("next", f"asked {number + 1} of 12")
                    told = ann.until("state", phase="asking")
                    self.assertEqual(told["question"]["stem"], item["stem"])
                    self.assertEqual(told["question"]["kind"], item["response_kind"])
                    self.assertEqual(ann.answer(number, right_response(item))["is"], "kept")
                    self.assertEqual(host.events()[-1]["event"], "answered")  # on disk before it was acknowledged
                    ben.until("state", phase="asking")
                    ben.answer(number, some_response(item, number))
                    host.line("answered 2 of 2")
                    host.says("reveal", f"revealed {number + 1}")
                    shown, mine = ann.until("state", phase="revealed"), ann.until("own")
                    self.assertEqual(shown["question"]["explanation"], item["explanation"])
                    self.assertTrue(shown["question"]["sources"])
                    self.assertEqual((mine["mark"]["credit"], mine["mark"]["verdict"]), (1000, "Right"))
                    ben.until("state", phase="revealed")
                    points = ben.until("own")["points"]
                host.says("end", "results in")
                self.assertEqual(ann.until("state", phase="ended")["board"][0], {"rank": 1, "name": "Ann", "points": 12000})
                self.assertEqual(ann.until("own")["rank"], 1)
                ben.until("state", phase="ended")
                self.assertEqual(ben.until("own")["points"], points)
                self.assertEqual(host.says("next", "!"), "! The room has ended.")
            with open(results, newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
            self.assertEqual([(row["rank"], row["name"], float(row["points"])) for row in rows], [("1", "Ann", 12.0), ("2", "'=Ben", points / 1000)])
            self.assertEqual([rows[0][f"q{n}"] for n in range(1, 13)], ["1"] * 12)
            self.assertIn("2 students, 12 questions", run("statistics", results).stdout)
            sheets = openpyxl.load_workbook(workbook)
            self.assertEqual(sheets.sheetnames, ["Students", "Questions"])
            head, *students = sheets["Students"].iter_rows(values_only=True)
            with open(results, newline="", encoding="utf-8") as file:
                table = list(csv.reader(file))
            self.assertEqual(list(head), table[0])
            self.assertEqual([row[:2] + row[3:5] for row in students], [(1, "Ann", 12, 12), (2, "=Ben", points / 1000, int(table[2][4]))])
            self.assertEqual([None if cell == "" else cell for cell in table[1][7::2]], [None if cell is None else str(cell) for cell in students[0][7::2]])
            head, *questions = sheets["Questions"].iter_rows(values_only=True)
            self.assertEqual([row[:2] for row in questions], [(number, item["stem"]) for number, item in enumerate(items, 1)])
            self.assertEqual([row[2] for row in questions], [sum(float(line[6 + 2 * number] or 0) for line in table[1:]) / 2 for number in range(12)])
            self.assertEqual({row[4] for row in questions}, {"too few students"})

    def test_no_byte_tells_the_key_before_the_reveal(self):
        with Host("--count", "20", "--seed", "9", "--most", "100") as host:
            items = host.items()
            phones = [Phone(host) for _ in range(6)]
            poll = PollPhone(host)
            poll.send({"do": "join", "code": host.code, "name": ""})
            poll.until("own")
            for phone in phones:
                phone.join()
            kinds = set()
            for number, item in enumerate(items):
                host.says("next", f"asked {number + 1}")
                before = {}
                for which, phone in enumerate(phones):
                    phone.raw = b""
                    phone.until("state", phase="asking")
                    phone.answer(number, right_response(item) if which == 0 else some_response(item, which))
                poll_told = poll.until("state")
                while poll_told["phase"] != "asking" or poll_told["question"]["number"] != number:
                    poll_told = poll.until("state")
                host.says("close", "closed")
                for phone in phones:
                    before[phone] = phone.until("state", phase="closed")
                late = Phone(host)
                late.join()
                kinds.add(item["response_kind"])
                words = [item["explanation"], item["id"], item["question_kind"], *(option["rationale"] for option in item["options"]), *(source["title"] for source in item["sources"])]
                if item["response_kind"] in ("typed", "number"):
                    words += [json.dumps(one if isinstance(one, str) else one["value"]) for one in item["accepted"]]
                words = [said for said in words if said not in item["stem"] and said not in [option["text"] for option in item["options"]]]
                for phone in (*phones[1:], late):  # the first has typed the answer itself
                    for said in words:
                        self.assertNotIn(json.dumps(said, ensure_ascii=False).strip('"').encode(), phone.raw, (number, said))
                    for sign in (b'"key"', b'"reasons"', b'"credit"', b'"mark"', b'"points"', b'"rank"', b'"answer"', b'"accepted"', b'"seed"', b'"certificate"'):
                        self.assertNotIn(sign, phone.raw)
                self.assertEqual(set(poll_told["question"]) - {"options", "targets", "unit"}, {"number", "kind", "stem"})
                host.says("reveal", "revealed")
                for phone in phones:
                    self.assertIn("explanation", phone.until("state", phase="revealed")["question"])
                    phone.until("own")
                late.close()
            self.assertGreaterEqual(len(kinds), 4, kinds)

    def test_a_reload_a_second_window_and_a_late_joiner(self):
        with Host("--count", "2", "--kind", "choose_object") as host:
            phone = Phone(host)
            phone.join("Ann")
            host.says("next", "asked 1")
            phone.until("state", phase="asking")
            phone.answer(0, {"choice": 1})
            phone.close()
            back = Phone(host)
            self.assertEqual(back.rejoin(phone.token)["name"], "Ann")
            self.assertEqual(back.until("state")["question"]["number"], 0)
            self.assertEqual(back.until("own")["choice"], 1)
            elsewhere = Phone(host)
            elsewhere.rejoin(phone.token)
            self.assertEqual(back.until("goodbye")["reason"], "elsewhere")
            self.assertTrue(back.is_closed())
            late = Phone(host)
            late.join("Late")
            self.assertEqual(late.answer(0, {"choice": 0})["is"], "kept")
            host.line("answered 2 of 2")

    def test_a_lost_welcome_does_not_make_a_second_player(self):
        with Host("--count", "1") as host:
            message = {"do": "join", "code": host.code, "name": "Ann", "attempt": "a" * 32}
            first, second = Phone(host), Phone(host)
            first.send(message)
            token = first.until("welcome")["token"]
            second.send(message)
            self.assertEqual(second.until("welcome")["token"], token)
            self.assertEqual(len([event for event in host.events() if event["event"] == "joined"]), 1)

    def test_killed_in_mid_question_everything_comes_back(self):
        with tempfile.TemporaryDirectory() as folder:
            host = Host("--count", "3", "--kind", "choose_object", "--seed", "4", "--teams", "3", folder=folder)
            phones = [Phone(host) for _ in range(30)]
            for number, phone in enumerate(phones):
                phone.join(f"Player {number}")
            host.says("next", "asked 1")
            for number, phone in enumerate(phones[:20]):
                self.assertEqual(phone.answer(0, {"choice": number % 4})["is"], "kept")
            for phone in phones[:9]:  # nearly a third of the sockets, and then the program
                phone.close()
            host.kill()
            kept = host.events()
            with open(host.log, "ab") as log:
                log.write(b'{"at":1,"event":"answ')  # what a kill in mid-write leaves
            code, port = host.code, host.port
            host.close()
            host = Host("--port", str(port), folder=folder)
            self.assertEqual((host.code, host.port), (code, port))
            begun = time.monotonic()
            self.assertEqual(host.events()[:len(kept)], kept)
            for number, old in enumerate(phones):
                phone = Phone(host)
                self.assertEqual(phone.rejoin(old.token)["name"], f"Player {number}")
                self.assertEqual(phone.until("state")["phase"], "asking")
                own = phone.until("own")
                self.assertEqual(own.get("choice"), number % 4 if number < 20 else None)
                if number >= 20:
                    self.assertEqual(phone.answer(0, {"choice": 0})["is"], "kept")
                phones[number] = phone
            self.assertLess(time.monotonic() - begun, 3)
            host.says("reveal", "revealed 1")
            right = host.items()[0]["key"][0]
            for number, phone in enumerate(phones):
                chosen = number % 4 if number < 20 else 0
                phone.until("state", phase="revealed")
                self.assertEqual(phone.until("own")["points"], 1000 if chosen == right else 0)
            host.close()

    def test_a_log_that_cannot_be_kept_or_read_is_told(self):
        bank = os.path.join(TOP, "content", "collective-security")
        full = run("host", bank, "--log", "/dev/full", "--port", "0", "--count", "1", stdin=subprocess.DEVNULL)
        self.assertEqual((full.returncode, full.stdout), (2, ""))
        self.assertIn("the log of the room cannot be written", full.stderr)
        with tempfile.TemporaryDirectory() as folder:
            with Host("--count", "1", folder=folder) as host:
                other = run("host", bank, "--log", host.log, "--port", "0", stdin=subprocess.DEVNULL)
                self.assertIn("another room is being held with this log", other.stderr)
                taken = run("host", bank, "--log", host.log + "2", "--port", str(host.port), "--count", "1", stdin=subprocess.DEVNULL)
                self.assertIn("another program has port", taken.stderr)
            self.assertIn("another bank", run("host", os.path.join(TOP, "content", "world"), "--log", host.log, stdin=subprocess.DEVNULL).stderr)
            with open(host.log, encoding="utf-8") as file:
                lines = file.readlines()
            created = json.loads(lines[1])
            item = created["questions"][0]["item"]
            item["options"][0]["text"], item["stem"] = "Atlantis", "Where is it?"
            for change, words in ((json.dumps(created), "is not proven by the bank"), ('{"at": 2, "event": "revealed"}', "A room begins by being made"), ("{}", "no event of a room")):
                with open(host.log, "w", encoding="utf-8") as file:
                    file.writelines([lines[0], change + "\n"])
                done = run("host", bank, "--log", host.log, "--port", "0", stdin=subprocess.DEVNULL)
                self.assertEqual(done.returncode, 2)
                self.assertIn(words, done.stderr)

    def test_by_polling_everything_goes_too(self):
        with Host("--count", "1", "--kind", "choose_object") as host:
            phone = PollPhone(host)
            phone.send({"do": "join", "code": host.code, "name": "Ann"})
            token = phone.until("welcome")["token"]
            host.says("next", "asked 1")
            while phone.until("state")["phase"] != "asking":
                pass
            phone.send({"do": "answer", "question": 0, "round": 1, "choice": 0})
            phone.until("kept")
            host.says("reveal", "revealed")
            while phone.until("state")["phase"] != "revealed":
                pass
            again = PollPhone(host)
            again.send({"do": "rejoin", "token": token})
            self.assertEqual(again.until("own")["mark"]["choice"], 0)

    def test_time_runs_out_by_itself_and_pauses(self):
        with Host("--count", "1", "--seconds", "1", "--reading", "1") as host:
            phone = Phone(host)
            phone.join("Ann")
            host.says("next", "asked 1")
            told = phone.until("state", phase="asking")
            self.assertLessEqual(told["left"], 2000)
            self.assertEqual(phone.answer(0, some_response(host.items()[0], 1))["reason"], "early")
            host.line("closed", timeout=6)
            phone.until("state", phase="closed")

    def test_at_their_own_pace_and_with_a_second_vote(self):
        with Host("--count", "3", "--kind", "choose_object", "--own-pace") as host:
            phone = Phone(host)
            phone.join("Ann")
            host.says("next", "asked all")
            for number in range(3):
                self.assertEqual(phone.until("state", phase="asking")["question"]["number"], number)
                phone.answer(number, right_response(host.items()[number]))
            self.assertNotIn("question", phone.until("state"))
            host.says("reveal", "revealed all")
            self.assertEqual(len(phone.until("state")["all"]), 3)
            self.assertEqual([mark["credit"] for mark in phone.until("own")["marks"]], [1000] * 3)
        with Host("--count", "1", "--kind", "choose_object") as host:
            phone = Phone(host)
            phone.join("Ann")
            right = host.items()[0]["key"][0]
            host.says("next", "asked 1")
            phone.answer(0, {"choice": (right + 1) % 4})
            host.says("again", "asked 1 of 1, second vote")
            phone.until("state", round=2)
            phone.answer(0, {"choice": right}, 2)
            host.says("reveal", "revealed 1")
            phone.until("state", phase="revealed")
            self.assertEqual(phone.until("own")["points"], 1000)

    def test_the_page_comes_in_one_request_and_is_small(self):
        with Host("--count", "1") as host:
            status, head, page = request(host.port, "GET", "/", {"Host": f"127.0.0.1:{host.port}", "Connection": "close"})
            self.assertEqual(status, 200)
            self.assertLess(len(page.encode()), 60_000)
            for outside in ("http://", "https://", "src=", "@import", "url("):
                self.assertNotIn(outside, page.replace("http://www.w3.org/2000/svg", ""))
            self.assertIn("no-store", head)
            self.assertEqual(request(host.port, "HEAD", "/", {"Host": f"127.0.0.1:{host.port}", "Connection": "close"})[2], "")

    def test_anonymous_players_have_made_up_names(self):
        with Host("--count", "1", "--anonymous") as host:
            phone = Phone(host)
            phone.join("Ann Qwyx")
            self.assertNotIn("Qwyx", phone.name)
            with open(host.log, encoding="utf-8") as log:
                self.assertNotIn("Qwyx", log.read())

    def test_the_teacher_is_helped(self):
        with Host("--count", "1") as host:
            self.assertIn("ask the next question", host.says("help", "  next"))
            self.assertEqual(host.says("revael", "!"), "! Did you mean “reveal”?")
            self.assertEqual(host.says("reveal", "!"), "! The room has not begun.")
            self.assertEqual(host.says("kick nobody", "!"), "! There is nobody of this name.")
            self.assertEqual(host.says("extend soon", "!"), "! Say by how many seconds: extend 30.")


# -- An implementation of its own of the statistics ---------------------------------------------------------------------

def mean(values):
    return math.fsum(values) / len(values)


def correlation(left, right):
    a, b = mean(left), mean(right)
    up = math.fsum((x - a) * (y - b) for x, y in zip(left, right))
    down = math.sqrt(math.fsum((x - a) ** 2 for x in left) * math.fsum((y - b) ** 2 for y in right))
    return up / down if down > 1e-12 else None


def point_biserial(item, rest):
    """(M1 - M0) / sigma * sqrt(p q), as a book has it; for right and wrong answers only."""
    right, wrong = [r for x, r in zip(item, rest) if x == 1], [r for x, r in zip(item, rest) if x == 0]
    m = mean(rest)
    sigma = math.sqrt(mean([(r - m) ** 2 for r in rest]))
    p = len(right) / len(item)
    return (mean(right) - mean(wrong)) / sigma * math.sqrt(p * (1 - p)) if right and wrong and sigma > 1e-9 else None


def variance(values):
    m = mean(values)
    return mean([(v - m) ** 2 for v in values])


def a_class(chance):
    """Names of options chosen and credits, by a Rasch-like model with some partial credit and blanks."""
    students, questions = chance.randint(5, 120), chance.randint(2, 25)
    partial = chance.random() < 0.5
    ability = [chance.gauss(0, 1) for _ in range(students)]
    hard = [chance.gauss(0, 1) for _ in range(questions)]
    choice = [not (partial and chance.random() < 0.4) for _ in range(questions)]
    rows = []
    for who in ability:
        row = []
        for number in range(questions):
            if chance.random() < 0.05:
                row.append(("", ""))
                continue
            right = chance.random() < 1 / (1 + math.exp(hard[number] - who))
            if choice[number]:
                row.append(("1", "Right, said") if right else ("0", f"Wrong “{chance.choice('aab')}”"))
            else:
                credit = chance.choice(("0.5", "0.333", "1") if right else ("0", "0.5"))
                row.append((credit, f"text {chance.randint(1, 9)}"))
        rows.append(row)
    return rows


class Statistics(unittest.TestCase):
    def close(self, ours, theirs, what):
        if theirs is None or ours is None:
            self.assertIsNone(ours, what)
        else:
            self.assertLess(abs(ours - theirs), 1e-9, what)

    def test_fifty_classes_agree_with_another_implementation(self):
        chance = random.Random(2026)
        reliable = 0
        with tempfile.TemporaryDirectory() as folder:
            for number in range(50):
                rows = a_class(chance)
                questions = len(rows[0])
                file = os.path.join(folder, f"{number}.csv")
                with open(file, "w", newline="", encoding="utf-8") as out:
                    writer = csv.writer(out)
                    writer.writerow(["name", *(name for q in range(questions) for name in (f"q{q + 1}", f"q{q + 1} answer: Where?"))])
                    writer.writerows([f"Student {i}", *(cell for pair in row for cell in pair)] for i, row in enumerate(rows))
                told = json.loads(run("statistics", file, "--format", "json").stdout)
                reliable += self.compare(rows, told)
        self.assertGreaterEqual(reliable, 15)

    def compare(self, rows, told):
        students, questions = len(rows), len(rows[0])
        credits = [[float(cell[0] or 0) for cell in row] for row in rows]
        scores = [math.fsum(row) for row in credits]
        dichotomous = all(value in (0, 1) for row in credits for value in row)
        self.close(told["mean"], mean(scores), "mean")
        self.close(told["deviation"], math.sqrt(variance(scores)), "deviation")
        for q, each in enumerate(told["each"]):
            column = [row[q] for row in credits]
            rest = [score - value for score, value in zip(scores, column)]
            self.close(each["facility"], mean(column), "facility")
            self.close(each["blanks"], sum(row[q][0] == "" for row in rows) / students, "blanks")
            enough = students >= 20
            self.close(each["discrimination"], correlation(column, rest) if enough else None, (students, q))
            if enough and all(value in (0, 1) for value in column):
                self.close(each["discrimination"], point_biserial(column, rest), "point-biserial")
            self.close(each["upper_lower"], self.upper_lower(column, scores) if enough else None, "upper-lower")
            self.options(each, [row[q] for row in rows], rest, enough)
        if students < 30 or questions < 10:
            self.assertIsNone(told["alpha"])
            self.assertIsNone(told["kr20"])
            return 0
        alpha = questions / (questions - 1) * (1 - math.fsum(variance([row[q] for row in credits]) for q in range(questions)) / variance(scores))
        self.close(told["alpha"], alpha, "alpha")
        self.close(told["error"], math.sqrt(variance(scores)) * math.sqrt(1 - alpha), "error")
        if dichotomous:
            p = [mean([row[q] for row in credits]) for q in range(questions)]
            self.close(told["kr20"], questions / (questions - 1) * (1 - math.fsum(x * (1 - x) for x in p) / variance(scores)), "kr20")
        else:
            self.assertIsNone(told["kr20"])
        return 1

    def upper_lower(self, column, scores):
        places = int(0.27 * len(column) + 0.5)

        def best(sign):
            edge = sorted((sign * s for s in scores), reverse=True)[places - 1]
            inside = [x for x, s in zip(column, scores) if sign * s > edge + 1e-9]
            tied = [x for x, s in zip(column, scores) if abs(sign * s - edge) <= 1e-9]
            return (math.fsum(inside) + (places - len(inside)) * mean(tied)) / places
        return best(1) - best(-1)

    def options(self, each, cells, rest, enough):
        right = {text for credit, text in cells if credit == "1"}
        if not each["options"]:
            return self.assertFalse(len(right) == 1 and all(credit in ("", "0", "1") for credit, _ in cells) and not any(credit == "0" and text in right for credit, text in cells))
        wrong = [text for credit, text in cells if credit == "0"]
        working = 0
        for option in each["options"]:
            chosen = [1.0 if cell[0] != "" and cell[1] == option["text"] else 0.0 for cell in cells]
            self.assertEqual(option["chosen"], int(sum(chosen)))
            self.close(option["share"], mean(chosen), "share")
            self.close(option["discrimination"], correlation(chosen, rest) if enough else None, option)
            share = 0.0 if option["text"] in right else wrong.count(option["text"]) / len(wrong) if wrong else None
            self.close(option["share_of_wrong"], share, "share of wrong")
            working += option["text"] not in right and bool(share) and share >= 0.05
        self.close(each["distractors_working"], working / max(1, len(each["options"]) - 1) if wrong else None, "working")

    def test_what_is_no_table_of_results_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "x.csv")
            for text, words in (("", "no columns q1"), ("name,q1\nAnn,seven\n", "row 2, q1"), ("name,q1\nAnn,2\n", "no credit from 0 to 1")):
                with open(file, "w", encoding="utf-8") as out:
                    out.write(text)
                done = run("statistics", file)
                self.assertEqual(done.returncode, 2)
                self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
