"""A phone in a live room, over raw sockets: WebSocket frames by hand (RFC 6455), and the long-poll fallback."""
import base64
import hashlib
import json
import os
import secrets
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import CONTENT, PROGRAM  # noqa: E402


class Host:
    """`signatory host` with the teacher at its standard input."""

    def __init__(self, *arguments, folder=None, bank=CONTENT, log="room.log"):
        self.folder = folder or tempfile.mkdtemp()
        self.log = os.path.join(self.folder, log)
        self.process = subprocess.Popen(
            [PROGRAM, "host", bank, "--log", self.log, *(() if "--port" in arguments else ("--port", "0")), *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
            env=dict(os.environ, HOME=self.folder, XDG_DATA_HOME=self.folder))
        self.text = b""
        self.url = self.line("listening on ").split()[-1]
        self.code = self.line("code ").split()[-1]
        self.port = int(self.url.rstrip("/").rsplit(":", 1)[1])

    def line(self, beginning, timeout=60):
        """The next line that begins so; what comes before it is passed over."""
        end = time.monotonic() + timeout
        while True:
            while b"\n" in self.text:
                line, self.text = self.text.split(b"\n", 1)
                if line.decode().startswith(beginning):
                    return line.decode()
            if not select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"no line “{beginning}…” came")
            part = os.read(self.process.stdout.fileno(), 65536)
            if not part:
                raise AssertionError(f"the program ended before “{beginning}…”: {self.process.stderr.read().decode()}")
            self.text += part

    def says(self, command, answer):
        self.process.stdin.write((command + "\n").encode())
        return self.line(answer)

    def command(self, command):
        self.process.stdin.write((command + "\n").encode())

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            try:
                self.process.stdin.close()
            except BrokenPipeError:
                pass
            self.process.wait(20)
        self.process.stdout.close()
        self.process.stderr.close()

    def events(self):
        with open(self.log, encoding="utf-8") as lines:
            return [json.loads(line) for line in list(lines)[1:]]

    def items(self):
        return [question["item"] for question in self.events()[0]["questions"]]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Closed(Exception):
    """The server ended the connection."""


def masked(data, opcode=1, final=True, mask=True):
    head = bytes([(0x80 if final else 0) | opcode])
    bit, size = (0x80 if mask else 0), len(data)
    head += bytes([bit | size]) if size < 126 else bytes([bit | 126]) + struct.pack(">H", size) if size < 65536 else bytes([bit | 127]) + struct.pack(">Q", size)
    if not mask:
        return head + data
    key = secrets.token_bytes(4)
    return head + key + bytes(byte ^ key[at % 4] for at, byte in enumerate(data))


class Phone:
    def __init__(self, host, headers=None, target="/live", origin=True, key=None):
        self.host, self.heard, self.raw, self.rest = host, [], b"", b""
        self.socket = socket.create_connection(("127.0.0.1", host.port), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        key = key or base64.b64encode(secrets.token_bytes(16)).decode()
        lines = {"Host": f"127.0.0.1:{host.port}", "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Key": key, "Sec-WebSocket-Version": "13"}
        if origin:
            lines["Origin"] = f"http://127.0.0.1:{host.port}"
        lines.update(headers or {})
        self.socket.sendall((f"GET {target} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value is not None) + "\r\n").encode())
        while b"\r\n\r\n" not in self.rest:
            self.more()
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        self.status = int(head.split()[1])
        if self.status != 101:
            raise Closed(self.status)
        accept = base64.b64encode(hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest())
        assert accept in head

    def more(self):
        try:
            part = self.socket.recv(65536)
        except socket.timeout:
            raise
        except OSError as error:
            raise Closed() from error
        if not part:
            raise Closed()
        self.raw += part
        self.rest += part

    def send_frame(self, data, **how):
        try:
            self.socket.sendall(masked(data, **how))
        except OSError as error:
            raise Closed() from error

    def send(self, message):
        self.send_frame((message if isinstance(message, str) else json.dumps(message)).encode())

    def frame(self):
        while len(self.rest) < 2:
            self.more()
        size, at = self.rest[1] & 0x7F, 2
        if size >= 126:
            at = 4 if size == 126 else 10
            while len(self.rest) < at:
                self.more()
            size = int.from_bytes(self.rest[2:at], "big")
        while len(self.rest) < at + size:
            self.more()
        opcode, data = self.rest[0] & 0x0F, self.rest[at:at + size]
        self.rest = self.rest[at + size:]
        return opcode, data

    def receive(self):
        while True:
            opcode, data = self.frame()
            if opcode == 8:
                raise Closed(int.from_bytes(data[:2], "big"))
            if opcode == 9:
                self.send_frame(data, opcode=10)
            if opcode == 1:
                self.heard.append(json.loads(data))
                return self.heard[-1]

    def until(self, kind, **members):
        while True:
            message = self.receive()
            if message["is"] == kind and all(message.get(name) == value for name, value in members.items()):
                return message

    def join(self, name="", code=None, **more):
        self.send({"do": "join", "code": code or self.host.code, "name": name, "attempt": secrets.token_hex(16), **more})
        message = self.receive()
        if message["is"] == "welcome":
            self.token, self.name = message["token"], message["name"]
            self.until("own")
        return message

    def rejoin(self, token):
        self.send({"do": "rejoin", "token": token})
        message = self.receive()
        if message["is"] == "welcome":
            self.token, self.name = token, message["name"]
        return message

    def answer(self, question, response, number=1):
        self.send({"do": "answer", "question": question, "round": number, **response})
        while True:
            message = self.receive()
            if message["is"] in ("kept", "not_taken") and message["question"] == question:
                return message

    def is_closed(self, timeout=5):
        """Whether the server ends the connection, having said nothing but farewell."""
        self.socket.settimeout(timeout)
        try:
            while True:
                self.receive()
        except Closed:
            return True
        except socket.timeout:
            return False

    def is_there(self):
        """Whether the connection stands, without a word."""
        self.socket.setblocking(False)
        try:
            return self.socket.recv(1, socket.MSG_PEEK) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False
        finally:
            self.socket.settimeout(10)

    def close(self):
        self.socket.close()


class PollPhone:
    """The same by long polling."""

    def __init__(self, host):
        self.host, self.waiting = host, []
        status, body = self.request("POST", "/open")
        assert status == 200, status
        self.session = json.loads(body)["session"]

    def request(self, method, path, body="", session=None, **headers):
        lines = {"Host": f"127.0.0.1:{self.host.port}", "Origin": f"http://127.0.0.1:{self.host.port}", "Connection": "close", **headers}
        if session or getattr(self, "session", None):
            lines["X-Signatory-Session"] = session or self.session
        status, _, content = request(self.host.port, method, path, lines, body)
        return status, content

    def send(self, message):
        return self.request("POST", "/say", json.dumps(message))[0]

    def until(self, kind):
        while True:
            while self.waiting:
                message = self.waiting.pop(0)
                if message["is"] == kind:
                    return message
            status, body = self.request("GET", "/hear")
            assert status == 200, status
            self.waiting = json.loads(body)


def request(port, method, path, headers, body="", raw=None, timeout=40):
    """Status, head and body of one HTTP exchange; status 0 when the server closed without an answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as connection:
        data = body.encode() if isinstance(body, str) else body
        lines = dict(headers)
        if method != "GET" and "Transfer-Encoding" not in lines:
            lines.setdefault("Content-Length", str(len(data)))
        sent = raw if raw is not None else (f"{method} {path} HTTP/1.1\r\n" + "".join(f"{n}: {v}\r\n" for n, v in lines.items()) + "\r\n").encode() + data
        answer = b""
        try:
            connection.sendall(sent)
            while True:
                part = connection.recv(65536)
                if not part:
                    break
                answer += part
                head, separator, content = answer.partition(b"\r\n\r\n")
                length = next((int(l.split(b":")[1]) for l in head.split(b"\r\n") if l.lower().startswith(b"content-length:")), None)
                if separator and length is not None and len(content) >= length and method != "HEAD":
                    break
        except (ConnectionError, socket.timeout):
            pass
    head, _, content = answer.partition(b"\r\n\r\n")
    return (int(head.split()[1]) if head.startswith(b"HTTP/") else 0), head.decode("latin-1"), content.decode("utf-8", "replace")


def right_response(item):
    """As the log tells it: what a phone must never be able to know."""
    if item["response_kind"] == "single_choice":
        return {"choice": item["key"][0]}
    if item["response_kind"] in ("multiple_choice", "order", "match"):
        return {"chosen": item["key"]}
    if item["response_kind"] == "number":
        return {"text": str(item["accepted"][0]["value"])}
    return {"text": item["accepted"][0]}


def some_response(item, which):
    """One that fits, right or not."""
    count = len(item["options"])
    return {"single_choice": {"choice": which % max(1, count)},
            "multiple_choice": {"chosen": sorted({which % max(1, count), 0})},
            "order": {"chosen": [(place + which) % max(1, count) for place in range(count)]},
            "match": {"chosen": [(place + which) % max(1, len(item.get("targets", []))) for place in range(count)] if item.get("targets") else []},
            "typed": {"text": f"answer {which}"}, "number": {"text": str(1900 + which)}}[item["response_kind"]]
