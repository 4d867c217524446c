#!/usr/bin/env python3
"""Lets libFuzzer loose on what strangers may send: files to import, messages of phones.

usage: fuzz.py [SECONDS [PARSER...]]   processor seconds of each, 600 when not said; parsers: gift moodle-xml table kvtml mnemosyne apkg,
collection (what an apkg packs), facts (a table to become a bank), message
Builds the preset `fuzz` and begins from files that the program itself exports. Prints, for each parser, what was tried, how
much of the code it reached, and the most memory. Exits 1 when an input crashes, hangs for five seconds or takes more than
1 GiB; the input is kept in build/fuzz/found.
"""
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "e2e"))
import anki_packages  # noqa: E402

BUILD = os.path.join(TOP, "build", "fuzz")
PROGRAM = os.environ.get("SIGNATORY", os.path.join(TOP, "build", "release", "app", "signatory"))
BANK = os.path.join(TOP, "content", "collective-security")
FOUND = os.path.join(BUILD, "found")
EXPORTED = {"gift": ["gift"], "moodle-xml": ["moodle-xml"], "table": ["csv", "anki-text", "quizlet"], "apkg": ["apkg"]}
BEGUN = {
    "kvtml": ('<kvtml version="2.0"><identifiers><identifier id="0"><name>English</name></identifier><identifier id="1"><locale>de</locale></identifier></identifiers>'
              '<entries><entry id="0"><translation id="0"><text>dog</text></translation><translation id="1"><text>Hund</text><comment>m</comment></translation></entry></entries>'
              '<lessons><container><name>Pets</name><entry id="0"/></container></lessons></kvtml>',
              '<kvtml><lesson><desc no="1">Pets</desc></lesson><e m="1"><o l="en">dog</o><t l="de">Hund</t></e></kvtml>'),
    "mnemosyne": ('"dog"\tHund<br>hund\n\nfish\tfɪʃ\tFisch &amp; Co\tnotes &#x41;\n',),
    "facts": ('River,Country,Length\nRhine,"Germany, Netherlands",1233\nVolga,Russia,3530\n', 'a\tb\tc\td\n1\t1992-05\t3\t4\n',
              '{"results": {"bindings": [{"city": {"value": "http://x/Q1"}, "cityLabel": {"value": "Riga"}, "since": {"value": "1201-01-01"}}]}}', '[{"a": "b", "n": 2}]'),
    "message": ('{"do": "join", "code": "482193", "name": "Aigerim", "attempt": "3f"}', '{"do": "rejoin", "token": "00ff"}',
                '{"do": "answer", "question": 2, "round": 1, "choice": 0}', '{"do": "answer", "question": 2, "round": 1, "text": "Minsk"}',
                '{"do": "answer", "question": 2, "round": 1, "options": [2, 0, 1]}')}
STUDIED = anki_packages.Note("a", ("Front", "Back", "Why"), "tag", state=2, reviews=((1_700_000_000_000, 3, 1, 0, 0),))
PARSERS = (*EXPORTED, *BEGUN, "collection")
MOST_MEGABYTES, MOST_SECONDS = 1024, 5


def build():
    subprocess.run(["cmake", "--preset", "fuzz"], cwd=TOP, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", BUILD, "--target", "parser_fuzz"], check=True, stdout=subprocess.DEVNULL)


def corpus_of(parser):
    folder = os.path.join(BUILD, "corpus", parser)
    os.makedirs(folder, exist_ok=True)
    for number, text in enumerate(BEGUN.get(parser, ())):
        with open(os.path.join(folder, f"begun-{number}"), "w", encoding="utf-8") as file:
            file.write(text)
    for form in EXPORTED.get(parser, ()):
        subprocess.run([PROGRAM, "export", BANK, "--format", form, "--count", "6", "--seed", "1",
                        "--out", os.path.join(folder, "begun-" + form)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for schema in (11, 18) if parser == "collection" else ():
        with open(os.path.join(folder, f"begun-{schema}"), "wb") as file:
            file.write(anki_packages.collection([STUDIED], schema, 0))
    return folder


def last(pattern, text):
    found = re.findall(pattern, text)
    return found[-1] if found else ""


def once(parser, seconds):
    """One run of at most so many seconds by the clock: (whether clean, processor seconds, what it told)."""
    with tempfile.TemporaryFile("w+", errors="replace") as told:
        run = subprocess.Popen(
            [os.path.join(BUILD, "tests", "fuzz", "parser_fuzz"), f"-max_total_time={seconds}", "-max_len=65536", f"-timeout={MOST_SECONDS}",
             f"-rss_limit_mb={MOST_MEGABYTES}", "-print_final_stats=1", f"-artifact_prefix={FOUND}/{parser}-", corpus_of(parser)],
            env=dict(os.environ, SIGNATORY_PARSER=parser), stdout=subprocess.DEVNULL, stderr=told)
        _, status, used = os.wait4(run.pid, 0)
        told.seek(0)
        return status == 0, used.ru_utime + used.ru_stime, told.read()


def fuzz(parser, seconds):
    """On a busy machine a run gets less than its time: it goes on, from what it found, until the processor has given it all."""
    tried = spent = 0
    clean = True
    while clean and spent < seconds:
        clean, used, told = once(parser, max(1, round(seconds - spent)))
        spent += used
        tried += int(last(r"number_of_executed_units: *(\d+)", told) or 0)
    edges, memory = (last(pattern, told) for pattern in (r"cov: (\d+)", r"peak_rss_mb: *(\d+)"))
    outcome = "clean" if clean else "FOUND: " + told[-1500:]
    print(f"{parser:12} {spent:5.0f} processor seconds, {tried:>10} inputs, {edges:>6} edges, {memory:>5} MiB, {outcome}", flush=True)
    return clean


def main():
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    parsers = sys.argv[2:] or PARSERS
    build()
    os.makedirs(FOUND, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        clean = list(pool.map(lambda parser: fuzz(parser, seconds), parsers))
    sys.exit(0 if all(clean) else 1)


if __name__ == "__main__":
    main()
