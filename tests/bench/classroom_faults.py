#!/usr/bin/env python3
"""A live room that is cut and killed: 50 rounds, each a question in which phones and the program fail while they answer.

usage: classroom_faults.py [ROUNDS] [PHONES]     default: 50 rounds, 30 phones

In every round three in ten of the sockets are cut in mid-question, some before, some after their answer is on its way,
and the host is killed (SIGKILL) at a moment drawn at random while the answers arrive. It is started again with its log,
the phones come back by their tokens, and who has no acknowledgement sends the answer again. Every answer that was ever
acknowledged must be in the log, once, as it was sent, and be told to its phone; in the end the scores must be those of
the answers. Prints one line of figures; exits 1 when an answer was lost, doubled or changed."""
import csv
import os
import random
import statistics
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "e2e"))
from live_phone import Closed, Host, Phone, some_response  # noqa: E402

CUT = 0.3
LONGEST = 0.03  # seconds until the kill, from the first answer on; the answers are spread over as long


class Tally:
    def __init__(self):
        self.before, self.acknowledged, self.cut, self.kills, self.again, self.back, self.wrong = 0, 0, 0, 0, 0, [], []

    def problem(self, words):
        self.wrong.append(words)


def acknowledgements(phone, question):
    """Whether the answer was acknowledged in what arrived before the connection broke."""
    phone.socket.settimeout(0.5)
    try:
        while True:
            message = phone.receive()
            if message["is"] == "kept" and message["question"] == question:
                return True
    except (Closed, OSError):
        return False


def answer_while_all_fails(host, phones, question, item, draw, tally):
    """The responses, and who of the phones has an acknowledgement."""
    responses = [some_response(item, number + question) for number in range(len(phones))]
    cut = set(draw.sample(range(len(phones)), round(CUT * len(phones))))
    order = draw.sample(range(len(phones)), len(phones))
    killed_after, begun, asked = draw.random() * LONGEST, time.monotonic(), []
    for number in order:
        if time.monotonic() - begun > killed_after:
            break
        time.sleep(LONGEST / len(phones) * draw.random() * 2)
        if number in cut and draw.random() < 0.5:
            phones[number].close()
            continue
        try:
            phones[number].send({"do": "answer", "question": question, "round": 1, **responses[number]})
        except Closed:
            continue
        asked.append(number)
        if number in cut:
            phones[number].close()
    time.sleep(max(0, killed_after - (time.monotonic() - begun)))
    host.kill()
    kept = {number for number in asked if number not in cut and acknowledgements(phones[number], question)}
    for number, phone in enumerate(phones):
        phone.close()
    tally.cut += len(cut)
    tally.kills += 1
    tally.before += len(kept)
    return responses, kept


def come_back(host, phones, question, responses, kept, tally):
    begun = time.monotonic()
    for number, old in enumerate(phones):
        phone = Phone(host)
        phone.rejoin(old.token)
        own = phone.until("own")
        sent = {name: own[name] for name in ("choice", "chosen", "text") if name in own}
        if number in kept and sent != responses[number]:
            tally.problem(f"question {question + 1}: phone {number} was acknowledged {responses[number]}, and is told {sent}")
        if not own.get("answered"):
            tally.again += 1
            if phone.answer(question, responses[number])["is"] != "kept":
                tally.problem(f"question {question + 1}: phone {number} cannot send its answer again")
        phones[number] = phone
    tally.back.append(time.monotonic() - begun)
    tally.acknowledged += len(phones)


def check_log(events, phones, sent, tally):
    found = {}
    for event in events:
        if event["event"] != "answered":
            continue
        place = (event["player"], event["question"])
        if place in found:
            tally.problem(f"the answer of {place} stands twice")
        found[place] = {name: event[name] for name in ("choice", "chosen", "text") if name in event}
    for question, responses in enumerate(sent):
        for player in range(len(phones)):
            if found.get((player, question)) != responses[player]:
                tally.problem(f"the log has {found.get((player, question))} for {(player, question)}, not {responses[player]}")


def main():
    rounds, count = (int(word) for word in (sys.argv[1:] + ["50", "30"][len(sys.argv) - 1:])[:2])
    draw, tally, sent = random.Random(1), Tally(), []
    with tempfile.TemporaryDirectory() as folder:
        results = os.path.join(folder, "results.csv")
        host = Host("--count", str(rounds), "--seed", "11", "--kind", "choose_object", "--kind", "choose_subject", "--kind", "choose_date", "--kind", "typed_year",
                    "--kind", "match_pairs", "--kind", "choose_several", folder=folder)
        port, items = host.port, host.items()
        phones = [Phone(host) for _ in range(count)]
        for number, phone in enumerate(phones):
            phone.join(f"Player {number}")
        for question, item in enumerate(items):
            host.says("next", f"asked {question + 1}")
            for phone in phones:
                phone.until("state", phase="asking")
            responses, kept = answer_while_all_fails(host, phones, question, item, draw, tally)
            host.close()
            host = Host("--port", str(port), "--results", results, folder=folder)
            come_back(host, phones, question, responses, kept, tally)
            sent.append(responses)
            host.says("reveal", f"revealed {question + 1}")
        host.says("end", "results in")
        check_log(host.events(), phones, sent, tally)
        points = {phone.name: last_points(phone) for phone in phones}
        host.close()
        with open(results, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if round(1000 * float(row["points"])) != points[row["name"]]:
                    tally.problem(f"{row['name']} has {row['points']} points in the table and {points[row['name']]} on the phone")
    print(f"{len(items)} rounds, {count} phones: {tally.cut} sockets cut, the host killed {tally.kills} times; {tally.before} answers acknowledged before a kill, "
          f"{tally.acknowledged} in all ({tally.again} sent again), {len(tally.wrong)} lost, doubled or changed; all back in {statistics.median(tally.back):.2f} s (at worst {max(tally.back):.2f} s)")
    for words in tally.wrong[:10]:
        print("  " + words)
    return 1 if tally.wrong else 0


def last_points(phone):
    phone.until("state", phase="ended")
    return phone.until("own")["points"]


if __name__ == "__main__":
    sys.exit(main())
