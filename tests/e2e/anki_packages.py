"""Writes what Anki writes, in each form it has had: schema 11 (`.apkg` for older versions) and schema 18, packed by zstd, with
note types, fields and decks in tables of their own and their settings as protocol buffers. After the SQL of Anki's
rslib/src/storage and the messages of its proto folder."""
import io
import json
import os
import sqlite3
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass, field

DAY = 86400
BASIC, GAPS, BOTH_WAYS, DECK, DEFAULT = 1_600_000_000_001, 1_600_000_000_002, 1_600_000_000_003, 1_600_000_000_100, 1
UPDATE = "Please update to the latest Anki version, then import the .colpkg/.apkg file again."

SHARED = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL,
  usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL,
  flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
  lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
  lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn); CREATE INDEX ix_cards_usn ON cards (usn); CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid); CREATE INDEX ix_cards_sched ON cards (did, queue, due); CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""
NEWER = """
CREATE TABLE deck_config (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE config (key text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) WITHOUT ROWID;
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL,
  config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid); CREATE INDEX idx_templates_usn ON templates (usn);
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name); CREATE INDEX idx_notetypes_usn ON notetypes (usn);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
CREATE TABLE tags (tag text NOT NULL PRIMARY KEY COLLATE unicase, usn integer NOT NULL, collapsed boolean NOT NULL, config blob NULL) WITHOUT ROWID;
CREATE TABLE graves (oid integer NOT NULL, type integer NOT NULL, usn integer NOT NULL, PRIMARY KEY (oid, type)) WITHOUT ROWID;
CREATE INDEX idx_graves_pending ON graves (usn); CREATE INDEX idx_notes_mid ON notes (mid); CREATE INDEX idx_cards_odid ON cards (odid) WHERE odid != 0;
"""
OLDER = "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);"
FIELDS = {BASIC: ("Front", "Back", "Explanation"), GAPS: ("Text", "Back Extra"), BOTH_WAYS: ("State", "Capital", "River")}
NAMES = {BASIC: "Basic", GAPS: "Cloze", BOTH_WAYS: "Both ways"}
FACES = {BASIC: (("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"),), GAPS: (("{{cloze:Text}}", "{{cloze:Text}}<br>{{Back Extra}}"),),
         BOTH_WAYS: (("The capital of <b>{{State}}</b>?{{type:Capital}}", "{{FrontSide}}<hr id=answer>{{Capital}}{{#River}}<br>On the {{River}}{{/River}}"),
                     ("Whose capital is {{text:Capital}}{{#River}}, on the {{River}}{{/River}}?", "{{FrontSide}}<hr id=answer>{{State}}"))}
DECKS = {DEFAULT: "Default", DECK: "Geography::Europe"}


@dataclass
class Note:
    """`due` is a day since the collection began, `state` 0 new, 1 learning, 2 review, 3 relearning; `reviews`: (ms, grade, interval, interval before, kind)."""
    guid: str
    fields: tuple
    tags: str = ""
    kind: int = BASIC
    deck: int = DEFAULT
    state: int = 0
    due: int = 1
    interval: int = 0
    lapses: int = 0
    data: str = ""
    reviews: tuple = field(default_factory=tuple)
    cards: int = 1  # the others are new


# --- Protocol buffers

def varint(value):
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes(found + bytes([value]))


def message(*fields):
    """(number, value) pairs: an int is a varint, everything else bytes."""
    found = b""
    for number, value in fields:
        if isinstance(value, int):
            found += varint(number << 3) + varint(value)
        else:
            value = value.encode("utf-8") if isinstance(value, str) else value
            found += varint(number << 3 | 2) + varint(len(value)) + value
    return found


def zstd(content):
    return subprocess.run(["zstd", "-q", "-c"], input=content, check=True, capture_output=True).stdout


# --- Collections

def new_collection(schema):
    keeper = tempfile.NamedTemporaryFile(suffix=".anki2", delete=False)
    keeper.close()
    file = sqlite3.connect(keeper.name)
    file.create_collation("unicase", lambda one, other: (one.lower() > other.lower()) - (one.lower() < other.lower()))
    file.executescript(SHARED + (NEWER if schema >= 15 else OLDER))
    return keeper.name, file


def closed(path, file):
    file.commit()
    file.execute("PRAGMA page_size = 512")
    file.execute("VACUUM")
    file.close()
    with open(path, "rb") as content:
        found = content.read()
    os.unlink(path)
    return found


def json_columns():
    models = {str(kind): {"id": kind, "name": NAMES[kind], "type": int(kind == GAPS), "mod": 0, "usn": -1, "sortf": 0, "did": None, "css": "", "latexPre": "", "latexPost": "",
                          "flds": [{"name": name, "ord": place, "sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []} for place, name in enumerate(names)],
                          "tmpls": [{"name": f"Card {place + 1}", "ord": place, "qfmt": front, "afmt": back, "bqfmt": "", "bafmt": "", "did": None} for place, (front, back) in enumerate(FACES[kind])],
                          "req": [[0, "any", [0]]], "tags": [], "vers": []} for kind, names in FIELDS.items()}
    decks = {str(deck): {"id": deck, "name": name, "mod": 0, "usn": -1, "desc": "", "dyn": 0, "conf": 1, "collapsed": False, "extendNew": 10, "extendRev": 50,
                         "newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0]} for deck, name in DECKS.items()}
    return json.dumps(models), json.dumps(decks)


def add_tables(file):
    for kind, names in FIELDS.items():
        file.execute("INSERT INTO notetypes VALUES (?, ?, 0, -1, ?)", (kind, NAMES[kind], message((1, int(kind == GAPS)), (3, ".card { font-size: 20px; }"), (8, message((1, 0), (2, 1), (3, b"\0"))))))
        for place, name in enumerate(names):
            file.execute("INSERT INTO fields VALUES (?, ?, ?, ?)", (kind, place, name, message((3, "Arial"), (4, 20), (9, 1234567 + place))))
        for place, faces in enumerate(FACES[kind]):
            file.execute("INSERT INTO templates VALUES (?, ?, ?, 0, -1, ?)", (kind, place, f"Card {place + 1}", message((1, faces[0]), (2, faces[1]))))
    for deck, name in DECKS.items():
        file.execute("INSERT INTO decks VALUES (?, ?, 0, -1, ?, ?)", (deck, name.replace("::", "\x1f"), message((3, 800), (4, 12)), message((1, message((1, 1), (4, "About it"))))))
    file.execute("INSERT INTO deck_config VALUES (1, 'Default', 0, 0, ?)", (message((1, b"\0\0\x80?\0\0 A"), (9, 20), (10, 200)),))
    file.execute("INSERT INTO config VALUES ('creationOffset', 0, 0, ?), ('curDeck', 0, 0, '1')", (b"-60",))


def add_note(file, number, note):
    identity = 1_700_000_000_000 + number
    file.execute("INSERT INTO notes VALUES (?, ?, ?, 1700000000, -1, ?, ?, ?, 0, 0, '')",
                 (identity, note.guid, note.kind, f" {note.tags} " if note.tags else "", "\x1f".join(note.fields), note.fields[0]))
    queue = {0: 0, 1: 1, 2: 2, 3: 1}[note.state]
    file.execute("INSERT INTO cards VALUES (?, ?, ?, 0, 1700000000, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)",
                 (identity + 500_000, identity, note.deck, note.state, queue, note.due, note.interval, 2500 if note.state else 0, len(note.reviews), note.lapses, note.data))
    for place in range(1, note.cards):
        file.execute("INSERT INTO cards VALUES (?, ?, ?, ?, 1700000000, -1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '')", (identity + 500_000 + 100_000 * place, identity, note.deck, place))
    for at, grade, interval, before, kind in note.reviews:
        file.execute("INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, 2500, 4000, ?)", (at, identity + 500_000, grade, interval, before, kind))


def collection(notes, schema, created):
    path, file = new_collection(schema)
    models, decks = json_columns() if schema < 15 else ("", "")
    file.execute("INSERT INTO col VALUES (1, ?, 0, 0, ?, 0, 0, 0, ?, ?, ?, ?, ?)", (created, schema, *(("{}", models, decks, "{}", "{}") if schema < 15 else ("", "", "", "", ""))))
    if schema >= 15:
        add_tables(file)
    for number, note in enumerate(notes):
        add_note(file, number, note)
    return closed(path, file)


# --- Packages

def zipped(entries, compression=zipfile.ZIP_DEFLATED):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as archive:
        for name, each in entries.items():
            archive.writestr(name, each)
    return content.getvalue()


def dummy():
    return collection([Note("dummy", (UPDATE, "", ""))], 11, 0)


def oldest(notes, created=0):
    """“Legacy 1”: anki2 alone."""
    return zipped({"collection.anki2": collection(notes, 11, created), "media": "{}"})


def older(notes, created=0):
    """“Legacy 2”: anki21, and the dummy for who cannot read it."""
    return zipped({"meta": message((1, 2)), "collection.anki21": collection(notes, 11, created), "collection.anki2": dummy(), "media": "{}"})


def newest(notes, created=0, pictures=()):
    """“Latest”: schema 18 packed by zstd, the map of the pictures a packed message. Stored, as Anki does it."""
    entries = b"".join(message((1, message((1, name), (2, 5), (3, bytes(20))))) for name in pictures)
    return zipped({"meta": message((1, 3)), "collection.anki21b": zstd(collection(notes, 18, created)), "collection.anki2": dummy(),
                   **{str(number): zstd(b"image") for number, _ in enumerate(pictures)}, "media": zstd(entries)}, zipfile.ZIP_STORED)
