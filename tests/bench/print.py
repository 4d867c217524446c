#!/usr/bin/env python3
"""Papers on paper: seconds for 200 variants of 20 questions with codes and keys; what pdftotext, zbarimg and pdffonts
read back. `print.py [--program P] [--variants N] [--amc]`; --amc runs auto-multiple-choice alongside, on the same questions."""
import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "e2e"))
import printed  # noqa: E402

A4 = (595.276, 841.89)
CONTENT = os.path.join(TOP, "content", "collective-security")


def timed(*command, **more):
    """Wall clock and processor seconds."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, **more)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def read_back(pdf, items, variants, code):
    pages = printed.pages_of(pdf)
    faults = [fault for variant in range(1, variants + 1) for fault in printed.faults_of(items, pages, variant)]
    codes = printed.codes_of(pdf, A4, len(pages))
    misread = sum(read != (f"{code}/{page.variant}" if page.variant else code) for read, page in zip(codes, pages))
    print(f"  {len(pages)} pages, {os.path.getsize(pdf) / 1e6:.1f} MB; codes misread {misread} of {len(codes)}")
    print(f"  keys and questions re-derived from the text: {variants * len(items) - len(faults)} of {variants * len(items)}")
    for fault in faults[:5]:
        print("   ", fault)
    fonts = printed.fonts_of(pdf)
    bad = [name for name, embedded, readable in fonts if (embedded, readable) != ("yes", "yes")]
    print(f"  fonts {len(fonts)}, not embedded or not readable {len(bad)}")
    return not faults and misread == 0 and not bad


def alongside(program, folder, items):
    """auto-multiple-choice prepares the choices among the same questions, 30 copies."""
    lines, source = os.path.join(folder, "items.jsonl"), os.path.join(folder, "paper.txt")
    with open(lines, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    subprocess.run([program, "export", CONTENT, "--items", lines, "--format", "amc-txt", "--out", source], capture_output=True, check=False)
    done, wall, used = timed("auto-multiple-choice", "prepare", "--mode", "s", "--filter", "plain", "--with", "xelatex", "--n-copies", "30",
                             "--out-sujet", "subject.pdf", "--out-corrige", "", "--out-catalog", "", "--out-calage", "x.xy", source, cwd=folder)
    made = os.path.exists(os.path.join(folder, "subject.pdf"))
    print(f"auto-multiple-choice, 30 copies, no keys: {wall:.2f} s ({used:.2f} s of processor){'' if made else ', nothing made: ' + done.stderr[-200:]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.path.join(TOP, "build", "release", "app", "signatory"))
    parser.add_argument("--variants", type=int, default=200)
    parser.add_argument("--seed", default="5")
    parser.add_argument("--amc", action="store_true")
    arguments = parser.parse_args()
    wishes = ["--count", "20", "--seed", arguments.seed]
    drawn = subprocess.run([arguments.program, "paper", CONTENT, *wishes, "--format", "jsonl"], capture_output=True, text=True, check=False)
    items, ok = [json.loads(line) for line in drawn.stdout.splitlines()], True
    with tempfile.TemporaryDirectory() as folder:
        for variants in sorted({30, arguments.variants}):
            pdf = os.path.join(folder, f"{variants}.pdf")
            command = [arguments.program, "print", CONTENT, *wishes, "--variants", str(variants), "--out", pdf]
            runs = sorted(timed(*command)[1:] for _ in range(3))
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            print(f"{variants} variants of {len(items)} questions, answer sheets, full keys: {runs[0][0]:.2f} s, {min(used for _, used in runs):.2f} s of processor")
            ok = read_back(pdf, items, variants, done.stdout.rsplit("Quiz code ", 1)[1].strip()) and ok
        if arguments.amc and shutil.which("auto-multiple-choice"):
            alongside(arguments.program, folder, items)
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
