"""Items drawn by the program, cut down to what a guesser may see, and kept so that the next run need not draw again."""
import gzip
import hashlib
import json
import os
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass

KEPT = pathlib.Path(tempfile.gettempdir()) / "signatory-guesser"
TRUE_OR_FALSE = ("true_false",)


@dataclass(frozen=True)
class Item:
    kind: str
    stem: str
    texts: tuple   # of the options; of true or false the one value that is stated
    values: tuple  # likewise: ids, dates, numbers, texts
    subjects: tuple  # of true or false, whom the statement is about; else empty
    key: tuple     # places; of true or false (0,) for true and (1,) for false
    about: str     # of true or false: what true and false statements of one set have in common; else empty

    @property
    def choices(self):
        return 2 if self.subjects else len(self.texts)


def statement_of(line):
    """A false statement of true_false takes the object of another fact: both have only the relation in common."""
    stated = line["certificate"]["assertions"][0]
    about = stated["relation"] if line["question_kind"] == "true_false" else stated["subject"]
    value = (str(stated["object"]),)
    return Item(line["question_kind"], line["stem"], value, value, (stated["subject"],), tuple(line["key"]), about)


def item_of(line):
    if line["question_kind"] in TRUE_OR_FALSE:
        return statement_of(line)
    return Item(line["question_kind"], line["stem"], tuple(option["text"] for option in line["options"]),
                tuple(str(option["value"]) for option in line["options"]), (), tuple(line["key"]), "")


def digest(program, bank):
    files = [pathlib.Path(program), *sorted(pathlib.Path(bank).glob("*.json"))]
    return hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files)).hexdigest()[:16]


def generated(program, bank, kind, count, seed):
    command = [program, "generate", bank, "--count", str(count), "--seed", str(seed), "--kind", kind, "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        for line in run.stdout:
            yield item_of(json.loads(line))
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {run.returncode}")


def draw(program, bank, kind, count, seed):
    """`count` items of the kind, from the last run's file where program, bank and numbers are the same."""
    kept = KEPT / digest(program, bank) / f"{kind}-{count}-{seed}.jsonl.gz"
    if kept.exists():
        with gzip.open(kept, "rt") as file:
            return [Item(*(tuple(part) if isinstance(part, list) else part for part in json.loads(line))) for line in file]
    items = list(generated(program, bank, kind, count, seed))
    kept.parent.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_suffix(f".{os.getpid()}")
    with gzip.open(unfinished, "wt", compresslevel=1) as file:
        for item in items:
            file.write(json.dumps(list(item.__dict__.values())) + "\n")
    unfinished.rename(kept)
    return items
