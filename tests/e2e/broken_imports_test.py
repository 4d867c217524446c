#!/usr/bin/env python3
"""Every broken file is refused in a sentence or taken in part with a report: by the program, in bounded memory and without a
change to the learner's data; and by the readers as they are built with the sanitizers."""
import concurrent.futures
import os
import re
import resource
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import anki_packages as anki  # noqa: E402
import broken_files  # noqa: E402
from desktop import LONG, PROGRAM  # noqa: E402

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
READER = os.environ.get("SIGNATORY_READER", os.path.join(TOP, "build", "dev", "tests", "adapters", "read_imports"))
MOST_MEMORY = 1 << 30  # bytes of address space: the largest entry of an archive several times
FEWEST = 200
EVERY = 1 if LONG else 8  # of the files, by the whole program


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


class BrokenImports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keeper = tempfile.TemporaryDirectory()
        cls.folder = cls.keeper.name
        broken_files.write_all(cls.folder)
        cls.files = sorted(os.path.join(cls.folder, name) for name in os.listdir(cls.folder))

    @classmethod
    def tearDownClass(cls):
        cls.keeper.cleanup()

    def test_there_are_many_and_no_two_alike(self):
        self.assertGreaterEqual(len(self.files), FEWEST)
        self.assertEqual(len({(os.path.splitext(path)[1], bytes_of(path)) for path in self.files}), len(self.files))

    def test_the_readers_withstand_them_all(self):
        done = subprocess.run([READER, *self.files], capture_output=True, check=False, timeout=900, env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"))
        self.assertEqual(done.returncode, 0, done.stderr.decode("utf-8", "replace")[-3000:])
        told = dict(line.split("\t", 1) for line in done.stdout.decode("utf-8", "replace").splitlines() if line.startswith(self.folder + "/"))
        self.assertEqual(sorted(told), self.files)
        for path, outcome in told.items():
            self.assertRegex(outcome, r"^(read: \d+ (cards, \d+ passed over|facts, \d+ problems)|refused: .+ — .+)", path)

    def test_the_program_withstands_them_and_changes_nothing_it_refuses(self):
        learner = os.path.join(self.keeper.name + "-learner")
        os.makedirs(learner)
        self.addCleanup(lambda: subprocess.run(["rm", "-r", learner], check=True))
        good = os.path.join(learner, "good.apkg")
        with open(good, "wb") as file:
            file.write(anki.oldest(broken_files.NOTES))
        profile = os.path.join(learner, "profile.sqlite")
        subprocess.run([PROGRAM, "import", good, "--bank", os.path.join(learner, "good.json"), "--history", "--profile", profile], check=True, capture_output=True)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda each: self.outcome(*each, learner, bytes_of(profile)), enumerate(self.files[::EVERY])))
        self.assertGreater(outcomes.count(2), len(outcomes) // 4)  # most of them say nothing that could be taken

    def outcome(self, number, path, learner, before):
        profile, bank = os.path.join(learner, f"{number}.sqlite"), os.path.join(learner, f"{number}.json")
        with open(profile, "wb") as file:
            file.write(before)
        wishes = ["--table"] if path.endswith((".facts.csv", ".json")) else ["--history", "--profile", profile]
        done = subprocess.run([PROGRAM, "import", path, "--bank", bank, *wishes], capture_output=True, text=True, errors="replace", check=False, timeout=120, preexec_fn=bounded)
        with self.subTest(path):
            self.assertIn(done.returncode, (0, 1, 2), done.stderr[-1000:])
            if done.returncode == 1:
                self.assertRegex(done.stderr, r"passed over, |line \d+: ")
            if done.returncode == 2:
                self.assertRegex(done.stderr.strip().splitlines()[-1], re.escape(path) + r".*: .+ — .+\.$", path)
                self.assertFalse(os.path.exists(bank), path)
                self.assertEqual(bytes_of(profile), before, path)
        return done.returncode


if __name__ == "__main__":
    unittest.main()
