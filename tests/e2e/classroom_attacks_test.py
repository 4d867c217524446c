#!/usr/bin/env python3
"""What a clever pupil, a flooding neighbour or a page of another site may try on a live room: each attack a case of its own.

Every attack runs beside an honest player in a room whose question is open. It must get what its row says, and afterwards
the log must hold nothing that the attacker was not entitled to, the honest player must still be there, and no byte the
attacker heard may tell the key.
"""
import json
import os
import secrets
import socket
import struct
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from live_phone import Closed, Host, Phone, PollPhone, masked, request, some_response  # noqa: E402

ATTACKS = {}


def attack(*rows):
    """Registers a function once for every row: a name, then its arguments."""
    def register(function):
        for name, *arguments in rows:
            assert name not in ATTACKS, name
            ATTACKS[name] = (function, arguments)
        return function
    return register


def own(room):
    return f"127.0.0.1:{room.host.port}"


# -- HTTP --------------------------------------------------------------------------------------------------------------

@attack(("a page of another site by DNS rebinding", "evil.example:{port}"), ("another host without a port", "evil.example"),
        ("the right address with another port", "127.0.0.1:1"), ("an address that is not the one it came to", "192.168.250.1:{port}"),
        ("a host that begins with the address", "127.0.0.1:{port}.evil.example"), ("a host with a user before it", "127.0.0.1:{port}@evil.example"),
        ("an empty host", ""), ("localhost with a dot and more", "localhost.evil.example:{port}"))
def foreign_host(room, host):
    host = host.format(port=room.host.port)
    assert request(room.host.port, "GET", "/", {"Host": host, "Connection": "close"})[0] in (400, 421)
    assert request(room.host.port, "POST", "/open", {"Host": host, "Origin": "http://" + host, "Connection": "close"})[0] in (400, 421)
    refused(lambda: Phone(room.host, {"Host": host, "Origin": "http://" + host}))


@attack(("no host at all", "GET / HTTP/1.1\r\n\r\n"), ("two hosts", "GET / HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\n\r\n"),
        ("the same host twice", "GET / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\n\r\n"))
def bad_hosts(room, raw):
    assert request(room.host.port, "GET", "/", {}, raw=raw.format(own=own(room)).encode())[0] in (0, 400, 421)


@attack(("a WebSocket of another site", "http://evil.example"), ("a WebSocket from a sandboxed frame", "null"),
        ("a WebSocket from the same host by TLS", "https://{own}"), ("an origin that begins with ours", "http://{own}.evil.example"),
        ("an origin with another port", "http://127.0.0.1:1"), ("an origin with a path", "http://{own}/"), ("an empty origin", ""),
        ("a WebSocket without an origin", None))
def foreign_origin(room, origin):
    origin = origin and origin.format(own=own(room))
    assert refused(lambda: Phone(room.host, {"Origin": origin})) == 403
    lines = {"Host": own(room), "Connection": "close"}
    if origin is not None:
        lines["Origin"] = origin
    assert request(room.host.port, "POST", "/open", lines)[0] == 403
    poll = PollPhone(room.host)
    assert request(room.host.port, "POST", "/say", {**lines, "X-Signatory-Session": poll.session}, json.dumps({"do": "join"}))[0] == 403


@attack(("a way up the folders", "/../../../../etc/passwd"), ("a way up, encoded", "/%2e%2e/%2e%2e/etc/passwd"), ("the log of the room", "/room.log"),
        ("the bank", "/content/collective-security/bank.json"), ("the results", "/results.csv"), ("a line break in the address", "/%0d%0aX-Evil:1"),
        ("an address without a slash", "http://evil.example/"), ("a host's page that could be there", "/host"), ("an interface that could be there", "/api/quiz"))
def other_files(room, path):
    status, head, body = request(room.host.port, "GET", path, {"Host": own(room), "Connection": "close"})
    assert status in (400, 404), status
    assert body == "" and "Evil" not in head, body


@attack(*((f"the method {method}", method) for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "POST")))
def other_methods(room, method):
    status, head, _ = request(room.host.port, method, "/", {"Host": own(room), "Connection": "close"})
    assert status in (0, 400, 404, 405), status
    assert "access-control" not in head.lower()


@attack(("a header without end", b"GET / HTTP/1.1\r\nHost: {own}\r\nX: " + b"a" * 100_000),
        ("ten thousand headers", b"GET / HTTP/1.1\r\nHost: {own}\r\n" + b"X: a\r\n" * 10_000 + b"\r\n"),
        ("a body said to be enormous", b"POST /open HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\nContent-Length: 99999999999\r\n\r\n"),
        ("a body of a negative length", b"POST /open HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\nContent-Length: -1\r\n\r\n"),
        ("a body of two lengths", b"POST /open HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        ("a request hidden in another", b"POST /open HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x"),
        ("a chunk without end", b"POST /open HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n" + b"a" * 9000),
        ("no HTTP at all", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200), ("zero bytes", b"\x00" * 1000))
def bad_requests(room, raw):
    status = request(room.host.port, "GET", "/", {}, raw=raw.replace(b"{own}", own(room).encode()), timeout=3)[0]
    assert status in (0, 400, 413, 431), status


@attack(("a WebSocket at another address", {"target": "/host"}), ("a WebSocket of an old version", {"headers": {"Sec-WebSocket-Version": "8"}}),
        ("a WebSocket without a key", {"headers": {"Sec-WebSocket-Key": None}}))
def bad_upgrade(room, how):
    assert refused(lambda: Phone(room.host, **how)) in (400, 404, 426)


@attack(("a page that could be framed or run other scripts",))
def the_page_is_locked_down(room):
    pages = [request(room.host.port, "GET", "/", {"Host": own(room), "Connection": "close"}) for _ in range(2)]
    policies = [next(line for line in head.split("\r\n") if line.startswith("Content-Security-Policy")) for _, head, _ in pages]
    for part in ("default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", f"connect-src 'self' ws://{own(room)};"):
        assert part in policies[0], policies[0]
    assert "unsafe" not in policies[0] and policies[0] != policies[1]
    assert "{{" not in pages[0][2] and "innerHTML" not in pages[0][2] and " on" + "click=" not in pages[0][2]


# -- Frames ------------------------------------------------------------------------------------------------------------

@attack(("a frame without a mask", masked(b'{"do":"rejoin","token":"x"}', mask=False)), ("a frame that is too long", masked(b"a" * 5000)),
        ("a frame said to be enormous", b"\x81\xff" + struct.pack(">Q", 2**62) + b"\0\0\0\0aaaa"), ("a frame of a length with its top bit set", b"\x81\xff" + b"\xff" * 8 + b"\0\0\0\0"),
        ("parts that add up to too much", masked(b"a" * 3000, final=False) + masked(b"a" * 3000, opcode=0)), ("bytes instead of text", masked(b"\x01\x02", opcode=2)),
        ("text that is no UTF-8", masked(b'{"do":"\xff\xfe"}')), ("a reserved kind of frame", masked(b"x", opcode=3)), ("a reserved bit", b"\xc1" + masked(b"{}")[1:]),
        ("a ping that is too long", masked(b"a" * 200, opcode=9)), ("a ping in parts", masked(b"a", opcode=9, final=False)),
        ("a part without a beginning", masked(b"a", opcode=0)), ("noise", bytes(range(128, 256)) * 8))
def bad_frames(room, raw):
    phone = Phone(room.host)
    phone.socket.sendall(raw)
    assert phone.is_closed()


@attack(("compression that swells",))
def no_compression(room):
    phone = Phone(room.host, {"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"})
    assert b"permessage-deflate" not in phone.raw
    phone.socket.sendall(b"\xc1" + masked(b"x" * 50)[1:])
    assert phone.is_closed()


@attack(("a flood of messages", masked(b'{"do":"rejoin","token":"x"}') * 300), ("a flood of pings", masked(b"a", opcode=9) * 3000))
def floods(room, raw):
    phone = Phone(room.host)
    try:
        phone.socket.sendall(raw)
    except OSError:
        pass
    assert phone.is_closed()


# -- Messages ----------------------------------------------------------------------------------------------------------

@attack(("no JSON", "hello"), ("a list", "[1, 2]"), ("a very deep list", "[" * 4000), ("a number", "1e999"), ("nothing", ""), ("a word twice", '{"do":"join","do":"next"}'),
        ("a message of an unknown kind", '{"do":"dance"}'), ("a kind that is no text", '{"do":{"do":"join"}}'), ("an answer before joining", '{"do":"answer","question":0,"round":1,"choice":0}'),
        *((f"the teacher's {word} from a phone", json.dumps({"do": word, "name": "Honest", "seconds": 60, "role": "host"})) for word in
          ("next", "reveal", "close", "again", "reopen", "skip", "back", "pause", "extend", "lock", "kick", "rename", "end", "tick", "created", "revealed", "host")))
def bad_messages(room, text):
    phone = Phone(room.host)
    phone.send(text)
    assert phone.is_closed()
    joined = room.attacker()
    if "answer" not in text:
        joined.send(text)
        assert joined.is_closed()


@attack(("a token that was guessed", secrets.token_hex(16)), ("no token", ""), ("the number of a player as token", "0"), ("a token with a quote", "' OR '1'='1"),
        ("a token without its last digit", "{token:.31}"), ("a token with one more", "{token}0"), ("a token in capitals", "{token_upper}"),
        ("a token that is a pattern", "*"), ("a token with a zero byte", "{token}\u0000"))
def bad_tokens(room, token):
    capitals = room.honest.token.upper()
    if "upper" in token and capitals == room.honest.token:
        capitals = "X"
    phone = Phone(room.host)
    assert phone.rejoin(token.format(token=room.honest.token, token_upper=capitals)) ["reason"] == "unknown"


@attack(("a wrong code", "000000"), ("an empty code", ""), ("a code with a blank", " {code}"), ("the code and more", "{code}0"), ("a code that is a number", 482193), ("a code that is a pattern", "%"))
def bad_codes(room, code):
    phone = Phone(room.host)
    phone.send({"do": "join", "code": code.format(code=room.host.code) if isinstance(code, str) else code, "name": "Guest"})
    assert phone.receive()["reason"] == "code"


@attack(("joining twice at once", {"do": "join"}), ("becoming another while joined", {"do": "rejoin"}))
def twice(room, message):
    phone = room.attacker()
    phone.send({**message, "code": room.host.code, "name": "Second", "token": room.honest.token, "attempt": secrets.token_hex(16)})
    assert phone.is_closed()


@attack(("an option that is not there", {"choice": 99}), ("an enormous option", {"choice": 2**63}), ("an option beyond 64 bits", {"choice": 2**64 - 1}))
def options_not_there(room, response):
    phone = room.attacker()
    assert phone.answer(0, response)["is"] == "not_taken"


@attack(("a negative option", {"choice": -1}), ("half an option", {"choice": 0.5}), ("an option in words", {"choice": "0"}), ("all options", {"choice": [0, 1, 2, 3]}), ("an option that is true", {"choice": True}),
        ("two answers in one", {"choice": 0, "text": "x"}), ("no answer", {}), ("a negative question", {"question": -1, "choice": 0}), ("no question", {"question": None, "choice": 0}),
        ("vote nought", {"round": 0, "choice": 0}), ("vote three", {"round": 3, "choice": 0}), ("a list of ten thousand", {"chosen": [0] * 1500}))
def answers_that_are_none(room, more):
    phone = room.attacker()
    phone.send({"do": "answer", "question": 0, "round": 1, **more})
    assert phone.is_closed()


@attack(("the next question before it is asked", 1, 1), ("a question beyond the last", 99, 1), ("the second vote before there is one", 0, 2))
def other_questions(room, question, number):
    phone = room.attacker()
    answer = phone.answer(question, {"choice": 0}, number)
    assert answer["is"] == "not_taken" and answer["reason"] == "question", answer


@attack(("several where one is asked", {"chosen": [0, 1, 2, 3]}), ("words where an option is asked", {"text": "the right one"}))
def other_kinds(room, response):
    phone = room.attacker()
    assert phone.answer(0, response)["reason"] == "misfit"


@attack(("an answer in the name of another", {"player": 0}), ("an answer with its own credit", {"credit": 1000, "points": 9999}), ("an answer with its own time", {"at": 0, "took": 0, "left": 99999}))
def extra_members(room, more):
    phone = room.attacker()
    assert phone.answer(0, {"choice": 0, **more})["is"] == "kept"
    kept = room.host.events()[-1]
    assert set(kept) == {"at", "event", "player", "question", "round", "choice"} and kept["player"] != 0
    assert kept["at"] > 1_600_000_000_000


@attack(("changing the answer",))
def changing(room):
    phone = room.attacker()
    phone.answer(0, {"choice": 0})
    before = room.host.events()
    assert phone.answer(0, {"choice": 1})["is"] == "kept"
    assert room.host.events() == before


# -- Names -------------------------------------------------------------------------------------------------------------

@attack(("a name with a turn of direction", "Ann\u202egnirebA", "AnngnirebA"), ("a name with what cannot be seen", "An\u200bto\u200dn\ufeff", "Anton"), ("a name with a line break", "Anne\nended", "Anne ended"),
        ("a name that drives a terminal", "\u001b[2J\u001b]0;x\u0007Ines", "[2J]0;xInes"), ("a name in wide letters", "Ｍａｒｉａ", "Maria"), ("a name of blanks", "   Ina   Mara  ", "Ina Mara"),
        ("a name that is markup", "<b>Tom</b>", "<b>Tom</b>"), ("a name that is a script", "<script>x()</script>", "<script>x()</script>"), ("a name that is a formula", "=1+cmd|'/c x'!A1", "=1+cmd|'/c x'!A1"),
        ("a name in quotes", '"},{"is":"x', '"},{"is":"x'))
def cleaned_names(room, name, shown):
    phone = Phone(room.host)
    welcome = phone.join(name)
    assert welcome["is"] == "welcome" and welcome["name"] == shown, welcome
    assert "\n" not in welcome["name"]


@attack(("the name of another", "Honest"), ("the name of another in capitals", "HONEST"), ("the name of another with accents", "Hönést"), ("the name of another in wide letters", "Ｈｏｎｅｓｔ"), ("the name of another with blanks within", "  Honest\u200b "),
        ("the name of another with a look-alike letter", "H\u043enest"), ("a name that is too long", "a" * 25), ("a name of 4000 bytes", "a" * 3500), ("letters under a heap of marks", "Z\u0310\u0311\u0312\u0313\u0314algo"),
        ("the teacher's name", "Teacher"), ("the teacher's name in wide letters", "ｔｅａｃｈｅｒ"), ("an insult with digits", "sh1t"), ("an insult with blanks", "f u c k"), ("a name of one dot", "."),
        ("a private letter", "\ue000\ue001"), ("a letter that is not assigned", "\u0378"))
def refused_names(room, name):
    phone = Phone(room.host)
    answer = phone.join(name)
    if name in ("\ue000\ue001",):  # nothing of it is left: a made-up name
        assert answer["is"] == "welcome" and answer["name"].isascii(), answer
        return
    assert answer["is"] == "refused" and answer["reason"] in ("name", "taken"), answer


# -- Long polling ------------------------------------------------------------------------------------------------------

@attack(("a session that was guessed", "0" * 32), ("no session", ""), ("the token of another as session", "{token}"))
def bad_sessions(room, session):
    lines = {"Host": own(room), "Origin": "http://" + own(room), "Connection": "close", "X-Signatory-Session": session.format(token=room.honest.token)}
    assert request(room.host.port, "GET", "/hear", lines)[0] == 410
    assert request(room.host.port, "POST", "/say", lines, "{}")[0] == 410


@attack(("a flood by polling",))
def poll_flood(room):
    phone = PollPhone(room.host)
    assert 429 in [phone.send({"do": "rejoin", "token": "x"}) for _ in range(60)]


@attack(("a body by polling that is too long",))
def poll_too_long(room):
    phone = PollPhone(room.host)
    assert phone.request("POST", "/say", "a" * 5000)[0] in (0, 413)


@attack(("hearing what another session is told",))
def poll_of_another(room):
    phone, other = PollPhone(room.host), PollPhone(room.host)
    phone.send({"do": "join", "code": room.host.code, "name": ""})
    other.send({"do": "rejoin", "token": "x"})
    assert phone.until("welcome")["token"] and other.until("refused")
    assert not any(message["is"] == "welcome" for message in other.waiting)


def refused(connect):
    try:
        connect()
    except Closed as closed:
        return closed.args[0] if closed.args else 0
    raise AssertionError("it was let in")


class Room:
    """One room for all: an honest player, and a question that is open."""

    def __init__(self):
        self.host = Host("--count", "3", "--kind", "choose_object", "--seed", "5", "--most", "2000")
        self.honest = Phone(self.host)
        self.honest.join("Honest")
        self.host.says("next", "asked 1 of 3")
        self.honest.until("state", phase="asking")
        self.attackers = []

    def attacker(self):
        phone = Phone(self.host)
        assert phone.join()["is"] == "welcome"
        self.attackers.append(phone)
        return phone


class Attacks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.room = Room()
        cls.slow = []
        for begun in (b"", b"GET / HTTP/1.1\r\nHost: ", b"POST /open HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 10\r\n\r\na" % cls.room.host.port):
            connection = socket.create_connection(("127.0.0.1", cls.room.host.port))
            connection.sendall(begun)
            cls.slow.append(connection)
        cls.begun = time.monotonic()
        item = cls.room.host.items()[0]
        cls.secret = [item["explanation"], *(option["rationale"] for option in item["options"]), *(source["title"] for source in item["sources"])]
        cls.passed = 0

    @classmethod
    def tearDownClass(cls):
        cls.room.honest.send_frame(b"still", opcode=9)
        while cls.room.honest.frame() != (10, b"still"):
            pass
        print(f"{cls.passed} of {len(ATTACKS)} attacks had no success")
        cls.room.host.close()

    def after(self, before):
        events = self.room.host.events()
        self.assertEqual(events[:len(before)], before)
        for event in events[len(before):]:
            self.assertIn(event["event"], ("joined", "answered"), event)
            self.assertNotEqual(event["player"], 0)
        self.assertIsNone(self.room.host.process.poll())
        self.assertTrue(self.room.honest.is_there())
        for phone in self.room.attackers:
            for words in self.secret:
                self.assertNotIn(words.encode(), phone.raw)
            self.assertNotIn(b'"key"', phone.raw)
            self.assertNotIn(b"credit", phone.raw)
            phone.close()
        self.room.attackers.clear()
        type(self).passed += 1

    def test_zz_slow_requests_are_ended(self):
        for connection in self.slow:
            connection.settimeout(max(0.1, 12 - (time.monotonic() - self.begun)))
            try:
                while connection.recv(4096):
                    pass
            except ConnectionError:
                pass
            except socket.timeout:
                self.fail("a request that is never finished is kept")


def case(name, function, arguments):
    def test(self):
        before = self.room.host.events()
        function(self.room, *arguments)
        self.after(before)
    test.__doc__ = name
    return test


for place, (title, (function, arguments)) in enumerate(ATTACKS.items()):
    setattr(Attacks, f"test_{place:03}_" + "".join(letter if letter.isalnum() else "_" for letter in title), case(title, function, arguments))


class Floods(unittest.TestCase):
    def test_codes_cannot_be_tried_out(self):
        with Host("--count", "1") as host:
            honest = Phone(host)
            honest.join("Honest")
            heard = []
            for _ in range(12):
                phone = Phone(host)
                try:
                    for _ in range(5):
                        phone.send({"do": "join", "code": str(secrets.randbelow(900000) + 100000), "name": ""})
                        heard.append(phone.receive()["reason"])
                    self.assertTrue(phone.is_closed())
                except Closed:
                    pass
            self.assertIn("slowly", heard)
            self.assertLessEqual(heard.count("code"), 35)
            host.line("! Many wrong codes come from 127.0.0.1")
            self.assertEqual(Phone(host).rejoin(honest.token)["is"], "welcome")

    def test_a_room_takes_no_more_than_it_has_places_and_its_players_stay(self):
        with Host("--count", "1", "--most", "20") as host:
            honest = Phone(host)
            honest.join("Honest")
            heard = [Phone(host).join().get("reason") for _ in range(30)]
            self.assertEqual(heard[:19], [None] * 19)
            self.assertTrue(set(heard[19:]) <= {"full", "slowly"}, heard)
            honest.close()
            self.assertEqual(Phone(host).rejoin(honest.token)["name"], "Honest")

    def test_sockets_that_never_join_do_not_keep_others_out(self):
        with Host("--count", "1", "--most", "10") as host:
            held = [socket.create_connection(("127.0.0.1", host.port)) for _ in range(300)]
            honest = Phone(host)
            self.assertEqual(honest.join("Honest")["name"], "Honest")
            host.says("next", "asked 1")
            honest.until("state", phase="asking")
            for connection in held:
                connection.close()

    def test_a_phone_that_does_not_read_is_dropped_and_harms_nobody(self):
        with Host("--count", "1", "--most", "50") as host:
            deaf, honest = Phone(host), Phone(host)
            deaf.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            deaf.join("Deaf")
            honest.join("Honest")
            host.says("next", "asked 1")
            for _ in range(400):
                host.says("pause", "paused")
                honest.until("state", paused=True)
                host.says("resume", "resumed")
            self.assertIn("(1 connected)", host.says("close", "closed") and self.answered(host, honest))
            self.assertTrue(deaf.is_closed())

    def answered(self, host, phone):
        host.command("reopen")
        phone.until("state", phase="closed")
        phone.until("state", phase="asking")
        phone.answer(0, some_response(host.items()[0], 0))
        return host.line("answered")

    def test_who_is_kicked_stays_out(self):
        with Host("--count", "2") as host:
            phone = Phone(host)
            phone.join("Rascal")
            host.says("kick rascal", "kicked Rascal")
            self.assertEqual(phone.until("goodbye")["reason"], "kicked")
            self.assertTrue(phone.is_closed())
            self.assertEqual(Phone(host).rejoin(phone.token)["reason"], "kicked")
            self.assertEqual(Phone(host).join("rascal")["reason"], "taken")

    def test_late_paused_and_closed_answers_are_not_taken(self):
        with Host("--count", "2", "--kind", "choose_object") as host:
            phone = Phone(host)
            phone.join("Ann")
            self.assertEqual(phone.answer(0, {"choice": 0})["reason"], "closed")
            host.says("next", "asked 1")
            host.says("pause", "paused")
            self.assertEqual(phone.answer(0, {"choice": 0})["reason"], "paused")
            host.says("resume", "resumed")
            host.says("close", "closed")
            self.assertEqual(phone.answer(0, {"choice": 0})["reason"], "closed")
            host.says("reveal", "revealed")
            self.assertEqual(phone.answer(0, {"choice": 0})["reason"], "closed")
            host.says("lock", "locked")
            self.assertEqual(Phone(host).join("Late")["reason"], "locked")
            self.assertEqual([event["event"] for event in host.events() if event["event"] == "answered"], [])

    def test_the_log_is_for_its_owner_alone(self):
        with Host("--count", "1") as host:
            self.assertEqual(os.stat(host.log).st_mode & 0o777, 0o600)


if __name__ == "__main__":
    unittest.main(verbosity=int(os.environ.get("VERBOSE", "1")), warnings="ignore")
