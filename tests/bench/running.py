"""The program as the measuring scripts call it: one run for many items, and which lines it complained about."""
import json
import re
import subprocess


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *arguments, given=None):
        return subprocess.run([self.path, *arguments], input=given, capture_output=True, text=True, check=False, timeout=600)

    def generate(self, bank, count, seed, *more):
        done = self.run("generate", bank, "--count", str(count), "--seed", str(seed), "--format", "jsonl", *more)
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]

    def verify(self, bank, items):
        """Line index -> reasons."""
        return complaints(self.run("verify", bank, "-", given=lines_of(items)).stdout, r"-:(\d+): [^:]*: ([a-z_-]+): ")

    def lint(self, items, *more):
        """Line index -> rules; what is said of the whole set stands under None."""
        return complaints(self.run("lint", "-", *more, given=lines_of(items)).stdout, r"-:?(\d+)?: (R\d+): ")


def lines_of(items):
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


def complaints(output, pattern):
    found = {}
    for line in output.splitlines():
        told = re.match(pattern, line)
        if told:
            number = int(told[1]) - 1 if told[1] else None
            found.setdefault(number, []).append(told[2])
        elif re.match(r"-:\d+: ", line):  # a line that could not be read
            found.setdefault(int(line.split(":")[1]) - 1, []).append("unreadable")
    return found
