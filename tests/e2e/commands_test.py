#!/usr/bin/env python3
"""The command line, as its users and other programs meet it."""
import csv
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import CONTENT, PROGRAM, TOP  # noqa: E402


def run(*arguments, given="", **environment):
    return subprocess.run([PROGRAM, *arguments], input=given, capture_output=True, text=True, check=False,
                          env=dict(os.environ, **environment), timeout=300)


class Commands(unittest.TestCase):
    def test_help_and_version(self):
        self.assertIn("check", run("--help").stdout)
        with open(os.path.join(TOP, "CMakeLists.txt"), encoding="utf-8") as file:
            version = file.read().split("VERSION ")[2].split()[0]
        self.assertEqual(run("--version").stdout.split(), ["signatory", version])

    def test_the_shipped_bank_is_clean_and_large_enough(self):
        done = run("check", CONTENT)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertGreaterEqual(int(done.stdout.split(": ")[1].split()[0]), 200)

    def test_check_counts_topics_and_relations_that_add_up(self):
        lines = run("check", CONTENT).stdout.splitlines()
        self.assertRegex(lines[0], r": \d+ facts, \d+ claims, \d+ of \d+ sources used; no problems$")
        total = int(lines[0].split(": ")[1].split()[0])
        topics = [re.fullmatch(r"  [a-z-]+: (\d+) facts \((.*)\)", line) for line in lines[1:]]
        self.assertEqual(sum(int(topic[1]) for topic in topics), total)
        for topic in topics:
            self.assertEqual(sum(int(each.split()[-1]) for each in topic[2].split(", ")), int(topic[1]))

    def test_advice_is_printed_like_problems_but_is_none(self):
        done = run("check", "--advice", CONTENT)
        self.assertEqual(done.returncode, 0)
        advice = [line for line in done.stdout.splitlines() if " — " in line]
        for line in advice:
            self.assertRegex(line, r"\.json:\d+:\d+: /[^:]*: .+ — .+")
        self.assertIn(f"{len(advice)} pieces of advice", done.stdout)
        self.assertEqual([line for line in run("check", CONTENT).stdout.splitlines() if " — " in line], [])

    def test_coverage_names_every_fact_without_an_item(self):
        told = json.loads(run("coverage", CONTENT, "--format", "json").stdout)
        self.assertEqual(sum(topic["facts"] for topic in told["topics"].values()), told["facts"])
        self.assertEqual(told["facts"] - told["yield"], len(told["without_item"]))
        self.assertTrue(all(reason for reasons in told["without_item"].values() for reason in reasons))
        text = run("coverage", CONTENT).stdout
        self.assertIn(f"{told['yield']} of {told['facts']} facts yield an item", text)
        for fact in told["without_item"]:
            self.assertIn(f"\n  {fact} — ", text)

    def test_a_problem_is_printed_with_place_and_advice(self):
        with tempfile.TemporaryDirectory() as folder:
            bank = os.path.join(folder, "bank.json")
            with open(bank, "w", encoding="utf-8") as file:
                file.write('{"format": 1, "id": "x", "id": "y"}')
            done = run("check", bank)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"bank\.json:1:\d+: /.*: .+ — .+")

    def test_ten_thousand_items_are_proven_and_repeat_byte_for_byte(self):
        arguments = ["generate", CONTENT, "--count", "10000", "--seed", "7", "--format", "jsonl"]
        first = run(*arguments).stdout
        self.assertEqual(first.count("\n"), 10000)
        self.assertEqual(first, run(*arguments).stdout)
        verified = run("verify", CONTENT, "-", given=first)
        print(verified.stdout.strip().splitlines()[-1])
        self.assertEqual(verified.stdout, "10000 proven, 0 refused\n")

    def test_generate_refuses_unknown_words_with_the_known_ones(self):
        done = run("generate", CONTENT, "--kind", "riddle")
        self.assertEqual(done.returncode, 2)
        self.assertIn("choose_object", done.stderr)
        self.assertEqual(run("generate", CONTENT, "--as-of", "2011-13").returncode, 2)

    def test_a_paper_repeats_byte_for_byte_by_its_code_whatever_the_order_of_the_files(self):
        first = run("paper", CONTENT, "--count", "20", "--seed", "11", "--key")
        self.assertEqual(first.returncode, 0, first.stderr)
        code = re.search(r"quiz code (\S+)", first.stdout)[1]
        self.assertLessEqual(len(code), 24)
        self.assertEqual(run("paper", CONTENT, "--code", code.lower(), "--key").stdout, first.stdout)
        with tempfile.TemporaryDirectory() as folder:
            for name in os.listdir(CONTENT):
                with open(os.path.join(CONTENT, name), encoding="utf-8") as file:
                    part = json.load(file)
                if "facts" in part:
                    part["facts"] = part["facts"][::-1]
                with open(os.path.join(folder, "x" + name[::-1] + ".json"), "w", encoding="utf-8") as file:
                    json.dump(part, file)
            self.assertEqual(run("paper", folder, "--code", code, "--key").stdout, first.stdout)

    def test_a_paper_is_numbered_lettered_and_proven_and_asks_no_fact_twice(self):
        text = run("paper", CONTENT, "--count", "30", "--seed", "2").stdout
        self.assertEqual([int(number) for number in re.findall(r"^(\d+)\. ", text, re.M)], list(range(1, 31)))
        self.assertIn("\n   a) ", text)
        self.assertIn("\n   ____", text)
        self.assertNotIn("Source:", text)
        lines = run("paper", CONTENT, "--count", "30", "--seed", "2", "--format", "jsonl").stdout
        self.assertEqual(run("verify", CONTENT, "-", given=lines).stdout, "30 proven, 0 refused\n")
        items = [json.loads(line) for line in lines.splitlines()]
        asked = [fact for item in items for fact in item["asks"]]
        self.assertEqual(len(asked), len(set(asked)))

    def test_a_paper_follows_its_parts_and_says_what_is_lacking(self):
        done = run("paper", CONTENT, "--part", "topic=clauses,level=reason,count=3", "--part", "kind=typed_year,count=2", "--format", "jsonl")
        self.assertEqual([item["topic"] for item in map(json.loads, done.stdout.splitlines())][:3], ["clauses"] * 3, done.stderr)
        short = run("paper", CONTENT, "--topic", "clauses", "--level", "recall", "--count", "200")
        self.assertEqual(short.returncode, 1)
        self.assertRegex(short.stderr, r"The topic “clauses” yields \d+ of the 200 items wanted at level recall: of \d+ facts that may be asked .+\.")

    def test_a_quiz_code_with_a_slip_or_of_another_bank_is_told(self):
        code = re.search(r"quiz code (\S+)", run("paper", CONTENT, "--count", "3").stdout)[1]
        other = "7" if code[2] != "7" else "8"
        slip = run("paper", CONTENT, "--code", code[:2] + other + code[3:])
        self.assertEqual(slip.returncode, 2)
        self.assertIn("the quiz code has a slip in it", slip.stderr)
        strange = run("paper", os.path.join(os.path.dirname(CONTENT), "world"), "--code", code)
        self.assertEqual(strange.returncode, 2)
        self.assertIn("another bank", strange.stderr)
        self.assertEqual(run("paper", CONTENT, "--code", code, "--count", "5").returncode // 100, 1) # the code has its own

    def test_a_paper_of_unknown_words_is_refused(self):
        for words in (["--topic", "cooking"], ["--kind", "riddle"], ["--part", "colour=red"], ["--as-of", "2999"], ["--count", "0"]):
            done = run("paper", CONTENT, *words)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertIn(" — ", done.stderr)

    def test_trace_prints_a_json_line_for_every_review(self):
        done = run("trace", given="3:0 3:2 1:9\n4:0\n")
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([(row["sequence"], row["step"]) for row in rows], [(0, 0), (0, 1), (0, 2), (1, 0)])
        self.assertAlmostEqual(rows[0]["stability"], 2.3065)
        self.assertIsNone(rows[0]["retrievability_before"])
        self.assertEqual(run("trace", given="5:0").returncode, 2)

    def test_trace_of_fsrs7_tells_both_traces(self):
        rows = [json.loads(line) for line in run("trace", "--model", "fsrs7", given="3:0 3:0.5\n").stdout.splitlines()]
        self.assertAlmostEqual(rows[0]["stability_short"], 0.8 * rows[0]["stability"])
        self.assertNotIn("stability_short", run("trace", given="3:0").stdout)
        refused = run("trace", "--model", "fsrs7", "--parameters", "1 2 3", given="3:0")
        self.assertEqual((refused.returncode, refused.stderr), (2, "There are 3 FSRS-7 parameters; give 34.\n"))

    def test_a_log_is_fitted_and_evaluated(self):
        rows = ["card_id,day,elapsed_days,grade"]
        for day in range(0, 40, 4):  # forty facts, of which two in five are forgotten within four days
            rows += [f"{card},{day},{4 if day else 0},{1 if day and (card + day // 4) % 5 < 2 else 3}" for card in range(40)]
        with tempfile.TemporaryDirectory() as folder:
            log, out = os.path.join(folder, "log.csv"), os.path.join(folder, "fit.json")
            with open(log, "w", encoding="utf-8") as file:
                file.write("\n".join(rows) + "\n")
            fit = json.loads(run("fit", "--log", log).stdout)
            self.assertEqual((fit["model"], len(fit["parameters"]), fit["reviews"]), ("fsrs6", 21, 360))
            told = run("fit", "--log", log, "--model", "fsrs7", "--out", out).stdout
            with open(out, encoding="utf-8") as file:
                self.assertEqual(file.read(), told)
            self.assertEqual(len(json.loads(told)["parameters"]), 34)
            parameters = " ".join(str(w) for w in fit["parameters"])
            found = json.loads(run("evaluate", "--log", log, "--parameters", parameters).stdout)
            self.assertAlmostEqual(found["log_loss"], fit["train_log_loss"], places=6)
            self.assertLess(found["log_loss"], json.loads(run("evaluate", "--log", log).stdout)["log_loss"])
            with open(log, "a", encoding="utf-8") as file:
                file.write("1,44,4,7\n")
            for verb in ("fit", "evaluate"):
                refused = run(verb, "--log", log)
                self.assertEqual((refused.returncode, refused.stdout), (2, ""))
                self.assertIn('Line 402 has grade "7"; write 1 again, 2 hard, 3 good or 4 easy.', refused.stderr)

    def test_without_a_log_the_profile_is_fitted(self):
        with tempfile.TemporaryDirectory() as folder:
            profile = os.path.join(folder, "profile.sqlite")
            refused = run("fit", "--profile", profile)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("nothing has been learnt yet", refused.stderr)
            self.assertFalse(os.path.exists(profile))
            run("study", "--text", "--profile", profile, "--seed", "3", CONTENT, given="\n3\nq\n")
            self.assertEqual(json.loads(run("fit", "--profile", profile).stdout)["reviews"], 0)

    def test_a_plan_for_an_exam_keeps_within_its_minutes(self):
        day = datetime.date.today() + datetime.timedelta(days=20)
        with tempfile.TemporaryDirectory() as folder:
            profile = os.path.join(folder, "profile.sqlite")
            done = run("plan", "--exam", str(day), "--minutes", "12", "--bank", CONTENT, "--profile", profile)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stdout, rf"Exam on {day:%A} {day.day} {day:%B %Y}, in (19|20|21) days: \d+ cards, \d+ of them not yet seen")
            score, low, high, untouched = map(int, re.search(
                r"Expected score (\d+) %, likely (\d+) % to (\d+) %. Without study (\d+) %", done.stdout).groups())
            self.assertTrue(0 == untouched < low <= score <= high, done.stdout)
            spent, given = map(int, re.search(r"Today, (\d+) of (\d+) minutes: ", done.stdout).groups())
            self.assertTrue(0 < spent <= given == 12, done.stdout)
            weeks = re.findall(r"(\d+) of (\d+) +(\d+) +(\d+) +(\d+) %$", done.stdout, re.M)
            self.assertGreaterEqual(len(weeks), 3)
            self.assertTrue(all(int(week[0]) <= int(week[1]) for week in weeks))
            more = int(re.search(r"Ten minutes more a day: (\d+) %", done.stdout)[1])
            self.assertGreater(more, score)

    def test_a_plan_that_cannot_be_made_says_why(self):
        soon = str(datetime.date.today() + datetime.timedelta(days=9))
        for arguments, sentence in (
                (("--exam", "2020-01-01", "--minutes", "10"), "2020-01-01 is past"),
                (("--exam", "tomorrow", "--minutes", "10"), "“tomorrow” is no day"),
                (("--exam", "2030", "--minutes", "10"), "“2030” is no day"),
                (("--exam", "9999-01-01", "--minutes", "10"), "days away"),
                (("--exam", soon, "--minutes", "-5"), "a day has 0 to 1,440 minutes"),
                (("--exam", soon, "--minutes", "0"), "there is no time to study in"),
                (("--exam", soon, "--minutes", "5,5"), "there are 2 numbers of minutes"),
                (("--exam", soon, "--minutes", "5", "--free", "soon"), "“soon” is no day"),
                (("--exam", soon, "--minutes", "5", "--weight", "nothing=2"), "no topic “nothing”")):
            with self.subTest(arguments), tempfile.TemporaryDirectory() as folder:
                done = run("plan", *arguments, "--bank", CONTENT, "--profile", os.path.join(folder, "profile.sqlite"))
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn(sentence, done.stderr)
                self.assertIn(" — ", done.stderr)

    def test_progress_is_told_in_words_and_written_as_a_table_without_formulas(self):
        with tempfile.TemporaryDirectory() as folder:
            bank, profile, table = (os.path.join(folder, name) for name in ("bank", "profile.sqlite", "progress.csv"))
            shutil.copytree(CONTENT, bank)
            with open(os.path.join(bank, "bank.json"), encoding="utf-8") as file:
                header = json.load(file)
            header["topics"]["membership"]["en"] = '=1+1, "so"'
            with open(os.path.join(bank, "bank.json"), "w", encoding="utf-8") as file:
                json.dump(header, file)
            refused = run("progress", "--profile", profile, "--bank", bank)
            self.assertEqual((refused.returncode, refused.stdout), (2, ""))
            self.assertIn("nothing has been learnt yet", refused.stderr)
            run("study", "--text", "--profile", profile, "--seed", "3", bank, given="\n3\n\n3\nq\n")
            told = run("progress", "--profile", profile, "--bank", bank)
            self.assertEqual(told.returncode, 0, told.stderr)
            self.assertIn("Studied, last 26 weeks: 1 day. 2 reviews, 1 day in a row.", told.stdout)
            self.assertIn("Recalled, last twelve weeks: Not yet known.", told.stdout)
            self.assertIn('=1+1, "so": ', told.stdout)
            written = run("progress", "--profile", profile, "--bank", bank, "--csv", table)
            self.assertEqual((written.returncode, written.stdout), (0, ""), written.stderr)
            with open(table, encoding="utf-8-sig", newline="") as file:
                text = file.read()
            self.assertEqual(text.count("\n"), text.count("\r\n"))
            rows = list(csv.reader(text.splitlines()))
            self.assertEqual(rows[0], ["chart", "of", "measure", "value"])
            self.assertEqual({len(row) for row in rows}, {4})
            self.assertEqual(sum(int(row[3]) for row in rows if row[0] == "studied" and row[2] == "reviews"), 2)
            self.assertIn("'=1+1, \"so\"", {row[1] for row in rows if row[0] == "topics"})
            self.assertNotIn("=", {cell[:1] for row in rows for cell in row})
            nowhere = run("progress", "--profile", profile, "--bank", bank, "--csv", os.path.join(folder, "no", "where.csv"))
            self.assertEqual(nowhere.returncode, 2)
            self.assertIn("where.csv", nowhere.stderr)

    def test_difficulty_sets_what_was_foretold_beside_what_came(self):
        with tempfile.TemporaryDirectory() as folder:
            profile = os.path.join(folder, "profile.sqlite")
            refused = run("difficulty", CONTENT, "--profile", profile)
            self.assertEqual((refused.returncode, refused.stdout), (2, ""))
            self.assertIn("nothing has been answered yet", refused.stderr)
            # Each card gets an answer, right or wrong, and the grade that is proposed.
            run("study", "--text", "--profile", profile, "--seed", "3", CONTENT, given="1\n\n" * 30 + "q\n")
            told = run("difficulty", CONTENT, "--profile", profile)
            self.assertEqual(told.returncode, 0, told.stderr)
            answers, still = map(int, re.match(r"(\d+) answers, (\d+) of them to questions the bank still gives", told.stdout).groups())
            self.assertTrue(10 < still <= answers, told.stdout)
            kinds = re.findall(r"^([a-z_]+) +(\d+) +(\d+) % +(\d+)$", told.stdout, re.M)
            self.assertEqual(sum(int(kind[1]) for kind in kinds), still, told.stdout)
            self.assertTrue(all(int(kind[2]) <= 100 and 0 < int(kind[3]) <= 1000 for kind in kinds), told.stdout)
            bins = re.findall(r"^ +(\d+) % +(\d+) % +(\d+)$", told.stdout, re.M)
            self.assertEqual(sum(int(each[2]) for each in bins), still, told.stdout)

    def test_studying_in_the_terminal_grades_and_keeps_a_card(self):
        with tempfile.TemporaryDirectory() as folder:
            profile = os.path.join(folder, "profile.sqlite")
            first = run("study", "--text", "--profile", profile, "--seed", "3", CONTENT, given="\n3\nq\n")
            self.assertEqual(first.returncode, 0, first.stderr)
            self.assertIn("Source:", first.stdout)
            self.assertIn("1 graded", first.stdout)
            again = run("study", "--text", "--profile", profile, "--seed", "3", CONTENT, given="q\n")
            self.assertIn("19 new", again.stdout)

    def test_three_cards_are_studied_as_text_and_their_results_read(self):
        with tempfile.TemporaryDirectory() as folder:
            profile = os.path.join(folder, "profile.sqlite")
            done = run("study", "--text", "--profile", profile, "--seed", "3", CONTENT, given="1\n\n" * 3 + "q\n")
            self.assertEqual(done.returncode, 0, done.stderr)
            results = re.findall(r"\b(Right|Not right|Nearly|Partly right)\.[^\n]*\nAnswer: \S.*\n\S.*\n(?:Source: \S.*\n)+", done.stdout)
            self.assertEqual(len(results), 3, done.stdout)
            self.assertIn("3 graded in this session", done.stdout)

    def test_a_set_is_crammed_in_the_terminal_without_a_trace(self):
        with tempfile.TemporaryDirectory() as folder:
            learner = ["--text", "--profile", os.path.join(folder, "profile.sqlite"), "--seed", "3"]
            cram = run("study", *learner, "--cram", "--topic", "founding", CONTENT, given="\n1\n\n3\nu\n3\nq\n")
            self.assertEqual(cram.returncode, 0, cram.stderr)
            left = [int(number) for number in re.findall(r"Cramming, which does not count: (\d+) left", cram.stdout)]
            self.assertEqual(len(set(left)), 2, left)  # one was known; the one missed stays
            self.assertNotIn("graded in this session", cram.stdout)
            self.assertIn("20 new", run("study", *learner, CONTENT, given="q\n").stdout)
            for words in (("--topic", "nothing"), ("--relation", "nothing"), ("--entity", "nothing")):
                refused = run("study", *learner, *words, CONTENT, given="q\n")
                self.assertEqual(refused.returncode, 2)
                self.assertIn("“nothing”", refused.stderr)
            ahead = run("study", *learner, "--ahead", "3", CONTENT, given="q\n")
            self.assertIn("All done for now: 0 graded", ahead.stdout)  # nothing was met yet

    def test_without_a_display_the_window_says_so_and_offers_the_terminal(self):
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        done = subprocess.run([PROGRAM], capture_output=True, text=True, check=False, env=environment, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn("signatory study --text", done.stderr)

    def test_a_picture_is_written_without_a_display(self):
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "home.png")
            done = subprocess.run([PROGRAM, "picture", "home", "--out", out], capture_output=True, text=True, check=False,
                                  env=environment, timeout=120)
            self.assertEqual(done.returncode, 0, done.stderr)
            with open(out, "rb") as file:
                self.assertEqual(file.read(8), b"\x89PNG\r\n\x1a\n")

    def test_an_installed_program_finds_its_content(self):
        build = os.path.dirname(os.path.dirname(PROGRAM))
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["cmake", "--install", build, "--prefix", folder], check=True, capture_output=True)
            program = os.path.join(folder, "bin", "signatory")
            bank = os.path.join(folder, "share", "signatory", "content", "collective-security")
            self.assertEqual(subprocess.run([program, "check", bank], check=False, capture_output=True).returncode, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
