#!/usr/bin/env python3
"""Files to import that are broken, each in a way of its own: {name: bytes}, the name a sentence with the file's extension.
`broken_files.py FOLDER` writes them there."""
import os
import sqlite3
import struct
import sys
import tempfile
import zipfile

import anki_packages as anki

MANY = 20_000


# --- Text

def of_any_text(good):
    """What may befall a text of any format."""
    raw = good.encode("utf-8")
    return {"is empty": b"", "is blank": b" \n\t\n  ", "is a byte order mark alone": b"\xef\xbb\xbf", "is in UTF-16": good.encode("utf-16"),
            "is in UTF-16 without a mark": good.encode("utf-16-le"), "has a NUL in the middle": raw[:len(raw) // 2] + b"\0" + raw[len(raw) // 2:],
            "has bytes that are no UTF-8": raw.replace(b"e", b"\xff\xc0\xe2"), "is cut in its middle": raw[:len(raw) // 2], "is a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
            "has lone carriage returns": raw.replace(b"\n", b"\r"), "is one endless line": raw.replace(b"\n", b" ") * 200, "has control characters": raw.replace(b"a", b"\x01\x1b[2J"),
            "is written backwards": raw[::-1], "ends in a lead byte": raw + b"\xf0\x9f", "has every other byte flipped": bytes(byte ^ (85 if at % 2 else 0) for at, byte in enumerate(raw))}


GIFT = "::T1::Two plus two {=4 =four ~%50%five#near}\n\n::T2::Match {=a -> b =c -> d}\n\nSix? {#6:0.5}\n\nIs it? {T}\n"
OF_GIFT = {
    "a brace that nothing closes": "What? {=a ~b\n", "a brace that nothing opens": "What? =a}\n", "two braces opened": "What? {{=a}\n", "braces the wrong way round": "What? }=a{\n",
    "braces within braces": "What? {=a{=b}}\n", "nothing in the braces": "What? {}\n", "only spaces in the braces": "What? {   }\n", "no question": "{=a ~b}\n",
    "a weight that nothing ends": "What? {~%50 a =b}\n", "a weight of letters": "What? {~%half%a =b}\n", "an endless weight": "What? {~%1e999%a =b}\n", "a weight that is none": "What? {~%nan%a =b}\n",
    "no number": "What? {#}\n", "a number of letters": "What? {#six}\n", "an endless tolerance": "What? {#6:1e400}\n", "a range that runs backwards": "What? {#6..1}\n", "a range without a start": "What? {#..6}\n",
    "a range of three": "What? {#1..2..3}\n", "a tolerance below nothing": "What? {#6:-2}\n", "a range without bounds": "What? {#-1e308..1e308}\n", "numbers beyond counting": "What? {#99999999999999999999999999:3}\n",
    "a pair without a right side": "What? {=a -> =b -> c}\n", "a pair without a left side": "What? {= -> a = -> b}\n", "one pair alone": "What? {=a -> b}\n", "arrows alone": "What? {-> -> ->}\n",
    "two truths": "What? {T F}\n", "a truth that is none": "What? {TRUEISH}\n", "a title that nothing ends": "::What? {=a}\n", "an empty title": ":::: What? {=a ~b}\n", "titles alone": "::::::::\n",
    "a format that nobody knows": "[latex]What? {=a}\n", "a format that nothing closes": "[html What? {=a}\n", "comments alone": "// one\n// two\n", "a category alone": "$CATEGORY: a/b\n",
    "a category within a question": "What? {=a\n$CATEGORY: x\n~b}\n", "a backslash at its end": "What? {=a}\\", "escapes of everything": "\\W\\h\\a\\t\\? \\{=\\a\\}\n", "feedback upon feedback": "What? {=a#####b####c####}\n",
    "feedback alone": "What? {####}\n", "wrong options alone": "What? {~a ~b ~c}\n", "an identity that nothing closes": "// [id:abc\nWhat? {=a}\n", "braces without end": "{" * MANY, "closing braces without end": "}" * MANY,
    "options without end": "What? {" + "~a " * MANY + "=b}\n", "questions without blank lines": "What? {=a}\n" * 500, "characters that are none": "[html]&#99999999;&#xD800;&nosuch; {=&#0; ~&#-1;}\n",
    "markup that nothing closes": "[html]" + "<b>" * MANY + " {=a}\n", "a script that nothing ends": "[html]<script>What? {=a}\n"}


def xml(question):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{question}\n</quiz>\n'


def multichoice(answers, more=""):
    return xml(f'<question type="multichoice"><questiontext format="html"><text>What?</text></questiontext>{answers}{more}</question>')


def numerical(answer, tolerance):
    return xml(f'<question type="numerical"><questiontext><text>How many?</text></questiontext><answer fraction="100"><text>{answer}</text><tolerance>{tolerance}</tolerance></answer></question>')


MOODLE = multichoice('<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text><feedback><text>no</text></feedback></answer>')
RIGHT = '<answer fraction="100"><text>a</text></answer>'
LAUGHS = '<!DOCTYPE quiz [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};&a{n - 1};&a{n - 1};&a{n - 1};&a{n - 1};&a{n - 1};&a{n - 1};">' for n in range(1, 12)) + "]>"
OF_XML = {  # ROOT and BODY stand for what the format has there
    "a tag cut off": "<ROOT><que", "an attribute cut off": '<ROOT><question type="multi', "a comment that nothing ends": "<ROOT><!-- x </ROOT>", "a CDATA that nothing ends": "<ROOT><![CDATA[ x </ROOT>",
    "an end that fits no beginning": "<ROOT><a></b></ROOT>", "two roots": "<ROOT></ROOT><ROOT></ROOT>", "a root of another kind": "<html><body>BODY</body></html>", "no root": '<?xml version="1.0"?>', "text before its root": "hello <ROOT></ROOT>",
    "an encoding it has not": '<?xml version="1.0" encoding="UTF-16"?><ROOT>BODY</ROOT>', "an encoding that nobody knows": '<?xml version="1.0" encoding="klingon"?><ROOT>BODY</ROOT>',
    "a billion laughs": LAUGHS.replace("quiz", "ROOT") + "<ROOT>&a11;</ROOT>", "a file of the computer in it": '<!DOCTYPE ROOT [<!ENTITY f SYSTEM "file:///etc/passwd">]><ROOT>&f;</ROOT>', "a document type that nothing ends": "<!DOCTYPE ROOT [<ROOT></ROOT>",
    "an instruction that nothing ends": "<?xml <ROOT></ROOT>", "an attribute twice": '<ROOT a="1" a="2">BODY</ROOT>', "an attribute without quotes": "<ROOT a=1>BODY</ROOT>", "an attribute without a value": "<ROOT a>BODY</ROOT>",
    "characters that XML forbids": "<ROOT>&#1;&#xFFFF;&#xD800;&#x110000;BODY</ROOT>", "entities that nobody declared": "<ROOT>&nosuch;BODY</ROOT>", "elements nested without end": "<ROOT>" + "<a>" * MANY, "elements nested deeply": "<ROOT>" + "<a>" * MANY + "</a>" * MANY + "</ROOT>",
    "an attribute of a megabyte": '<ROOT a="' + "x" * 1_000_000 + '">BODY</ROOT>', "namespaces": '<x:ROOT xmlns:x="y">BODY</x:ROOT>', "nothing in its root": "<ROOT/>", "JSON": '{"ROOT": []}', "a name of symbols": "<ROOT><§$%>BODY</§$%></ROOT>"}
OF_MOODLE = {
    "a question without a type": xml("<question><questiontext><text>What?</text></questiontext></question>"), "a type that nobody knows": xml('<question type="riddle"><questiontext><text>What?</text></questiontext></question>'),
    "a question without words": xml('<question type="multichoice">' + RIGHT + "</question>"), "a question without answers": multichoice(""), "wrong answers alone": multichoice(RIGHT.replace("100", "0") * 3), "weights of letters": multichoice(RIGHT.replace("100", "all")),
    "endless weights": multichoice(RIGHT.replace("100", "1e999")), "weights that are none": multichoice(RIGHT.replace("100", "nan")), "answers without text": multichoice('<answer fraction="100"/>'), "answers without end": multichoice(RIGHT * MANY),
    "a true or false of three": xml('<question type="truefalse"><questiontext><text>Is it?</text></questiontext>' + RIGHT * 3 + "</question>"), "a number of letters": numerical("six", 1), "an endless number": numerical("1e400", 1), "a number that is none": numerical("nan", "nan"),
    "a tolerance below nothing": numerical("6", "-3"), "a tolerance beyond counting": numerical("6", "1e300"), "a tolerance without end": numerical("6", "inf"), "a matching without pairs": xml('<question type="matching"><questiontext><text>Match</text></questiontext></question>'),
    "a pair without an answer": xml('<question type="matching"><questiontext><text>Match</text></questiontext><subquestion><text>a</text></subquestion></question>'),
    "a picture that is none": multichoice(RIGHT, '<file name="../../evil" encoding="base64">????</file>'), "tags without end": multichoice(RIGHT, "<tags>" + "<tag><text>t</text></tag>" * MANY + "</tags>"), "categories alone": xml('<question type="category"><category><text>a</text></category></question>'),
    "words of markup alone": multichoice(RIGHT).replace("What?", "&lt;br/&gt;&lt;img src='x'/&gt;"), "a question within a question": xml('<question type="multichoice"><question type="multichoice"></question></question>')}

KVTML = ('<kvtml version="2.0"><identifiers><identifier id="0"><name>English</name></identifier><identifier id="1"><locale>de</locale></identifier></identifiers><entries><entry id="0">'
         '<translation id="0"><text>dog</text></translation><translation id="1"><text>Hund</text></translation></entry></entries><lessons><container><name>Pets</name><entry id="0"/></container></lessons></kvtml>')


def entries(words, more=""):
    return f'<kvtml version="2.0">{more}<entries>{words}</entries></kvtml>'


PAIR = '<translation id="0"><text>dog</text></translation><translation id="1"><text>Hund</text></translation>'
OF_KVTML = {
    "entries without words": entries('<entry id="0"/>'), "one word alone": entries('<entry id="0"><translation id="0"><text>dog</text></translation></entry>'), "words of spaces": entries(f'<entry id="0">{PAIR}</entry>').replace("dog", "  ").replace("Hund", " "),
    "entries without numbers": entries(f"<entry>{PAIR}</entry>"), "entries with one number": entries(f'<entry id="0">{PAIR}</entry>' * 3), "numbers of letters": entries(f'<entry id="first">{PAIR}</entry>'), "languages that nobody declared": entries(f'<entry id="0">{PAIR.replace(chr(34) + "1", chr(34) + "77")}<translation id="88"><text>x</text></translation></entry>'),
    "lessons within lessons without end": entries(f'<entry id="0">{PAIR}</entry>', "<lessons>" + "<container><name>x</name>" * 2000 + '<entry id="0"/>' + "</container>" * 2000 + "</lessons>"), "lessons of entries that are not there": entries(f'<entry id="0">{PAIR}</entry>', '<lessons><container><entry id="9999"/></container></lessons>'),
    "a version of the future": f'<kvtml version="99.0"><entries><entry id="0">{PAIR}</entry></entries></kvtml>', "old entries without words": "<kvtml><e/><e><o/></e><e><t/></e></kvtml>", "old and new entries in one": entries(f'<entry id="0">{PAIR}</entry>').replace("</kvtml>", "<e><o>cat</o><t>Katze</t></e></kvtml>"),
    "words without end": entries('<entry id="0">' + '<translation id="0"><text>x</text></translation>' * 3000 + "</entry>"), "comments alone": entries('<entry id="0"><translation id="0"><comment>What is it?</comment></translation></entry>')}

TABLE = "question,answer,tags\nWhat is one?,1,numbers\nWhat is two?,2,numbers\n"
OF_TABLE = {
    "a quotation mark that nothing closes": 'question,answer\n"What,1\nWho,2\n', "a quotation mark alone": '"', "three quotation marks": 'a,"""\n', "words behind a closed quotation": 'a,"b"c"d"e\n', "separators alone": ",,,\n,,,\n", "a heading alone": "question,answer\n",
    "a heading without answers": "question,notes\nWhat?,none\n", "the same heading twice": "question,question,answer\na,b,c\n", "one column": "a\nb\nc\n", "columns without end": "question," + "x," * MANY + "answer\na,b\n", "a cell of a megabyte": "What?," + "x" * 1_000_000 + "\n", "rows that are short": "question,answer,tags\nWhat?\nWho\n",
    "rows that are long": "question,answer\na,b,c,d,e,f\n", "every separator at once": "a,b;c\td|e\nf;g,h\ti\n", "a line break in its heading": '"ques\ntion",answer\na,b\n', "formulas": "=1+1,@SUM(A1)\n'=2,+3\n", "blank lines without end": "\n" * MANY + "a,b\n", "a question of a thousand words": "why " * 1000 + ",because\n",
    "one question with many answers": "".join(f"What is it?,{n}\n" for n in range(100)), "answers of spaces": "What?,   \nWho?,\t\n", "letters that turn the line around": "\u202eWhat?,\u2066one\n", "quotation marks without end": '"' * MANY + "\n", "tags without end": "What?,one," + "t " * MANY + "\n", "markup alone": "<br>,<img src=x>\n", "an archive": "PK\x03\x04,1\n"}
OF_ANKI_TEXT = {"separator alone": "#separator:tab", "separator that nobody knows": "#separator:Klingon\nWhat?\tone\n", "headers without end": "#x:y\n" * MANY, "tags column beyond its columns": "#separator:tab\n#tags column:99\nWhat?\tone\n", "columns that say nothing": "#separator:tab\n#columns:\n\t\n"}

MNEMOSYNE = "dog\tHund<br>hund\nfish\tfɪʃ\tFisch\tnotes\n"
OF_MNEMOSYNE = {"no tab": "dog Hund\nfish Fisch\n", "tabs alone": "\t\t\t\n\t\n", "questions alone": "dog\t\nfish\t\n", "answers alone": "\tHund\n\tFisch\n", "columns without end": "a" + "\tb" * MANY + "\n", "pictures alone": "<img src=a.png>\t<audio src=b.mp3>\n", "characters that are none": "&#xZZ;&#99999999999;&#\t&;&amp\n",
                "markup that nothing closes": "<b <i\t<u\n", "lines without end": "a\tb\n" * MANY, "meanings that are missing": "foreign\tspoken\t\n"}

FACTS = "River,Country,Length\nRhine,Germany,1233\nVolga,Russia,3530\n"
OF_FACTS = {"a heading alone": "River,Country,Length\n", "one column": "River\nRhine\n", "more columns than are read": ",".join(f"c{n}" for n in range(150)) + "\n" + ",".join("x" for _ in range(150)) + "\n", "the same row ever again": "River,Country\n" + "Rhine,Germany\n" * 2000, "cells that say nothing": "River,Country\n,\n , \n",
            "values of another kind in each row": "Thing,Value\na,1992\nb,Rome\nc,3.5\nd,1992-13-45\ne,-\n", "dates that are none": "Treaty,Signed\na,0000-00-00\nb,9999-99-99\nc,-1\n", "a quotation that nothing closes": 'River,Country\n"Rhine,Germany\n', "names with braces": "River,Country\n{subject},{object}\n", "a name of a megabyte": "River,Country\n" + "x" * 1_000_000 + ",y\n",
            "formulas": "River,Country\n=cmd|' /C calc'!A0,@x\n", "headings of symbols": "!,?\na,b\n"}
ROW = '{"city": {"value": "Riga"}, "since": {"value": "1201"}}'
OF_JSON = {"an object cut off": '{"results": {"bindings": [' + ROW, "a number": "7", "null": "null", "a text": '"bindings"', "an empty list": "[]", "a list of numbers": "[1, 2, 3]", "a list of lists": "[[1, 2], [3, 4]]", "bindings that are null": '{"results": {"bindings": null}}', "bindings that are an object": '{"results": {"bindings": {"a": 1}}}',
           "rows that are numbers": '{"results": {"bindings": [1, 2]}}', "rows of rows": '{"results": {"bindings": [' + ROW.replace('"Riga"', '{"value": "x"}') + "]}}", "lists within lists without end": "[" * MANY, "lists within lists": "[" * MANY + "]" * MANY, "names twice": '{"results": {"bindings": [{"a": {"value": "x"}, "a": {"value": "y"}, "b": {"value": "z"}}]}}',
           "a comma too many": '{"results": {"bindings": [' + ROW + ",]}}", "a comment": '{"results": /* no */ {"bindings": []}}', "quotation marks of another kind": "{'results': {'bindings': []}}", "half a character": '[{"a": "\\ud800", "b": "\\udfff"}]', "an endless number": '[{"a": 1e999, "b": 2}]', "no number": '[{"a": NaN, "b": 2}]', "links alone": '[{"a": "http://x/1", "b": "http://x/2"}]',
           "columns without end": "[{" + ", ".join(f'"k{n}": "v"' for n in range(3000)) + "}]", "names that are empty": '[{"": "a", " ": "b"}]', "rows that share nothing": '[{"a": "1"}, {"b": "2"}, {"c": "3"}]', "two documents": '[{"a": "b", "c": "d"}][{"a": "b"}]'}


# --- Archives

NOTES = [anki.Note("a", ("What is one?", "1", ""), "numbers", state=2, due=10, interval=3, data='{"s":3.5,"d":5}', reviews=((1_700_000_000_000, 3, 3, 0, 0),)),
         anki.Note("b", ("What is two?", "2", ""), "numbers")]


def altered(statement, schema=11):
    """A collection after something was done to it that Anki would not do."""
    with tempfile.NamedTemporaryFile(suffix=".anki2") as keeper:
        keeper.write(anki.collection(NOTES, schema, 0))
        keeper.flush()
        file = sqlite3.connect(keeper.name)
        file.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        file.execute("PRAGMA writable_schema = ON")
        file.executescript(statement)
        file.commit()
        file.close()
        with open(keeper.name, "rb") as content:
            return content.read()


def package(collection):
    return anki.zipped({"collection.anki2": collection, "media": "{}"})


def newest(packed, meta=anki.message((1, 3))):
    return anki.zipped({"meta": meta, "collection.anki21b": packed, "collection.anki2": anki.dummy(), "media": anki.zstd(b"")}, zipfile.ZIP_STORED)


OF_TABLES = {
    **{f"no table {table}": f"DROP TABLE {table}" for table in ("col", "notes", "cards", "revlog")}, **{f"an empty table {table}": f"DELETE FROM {table}" for table in ("col", "notes", "cards", "revlog")},
    "two rows about itself": "INSERT INTO col SELECT 2, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags FROM col", "note types cut off": "UPDATE col SET models = substr(models, 1, 50)", "note types in a list": "UPDATE col SET models = '[1, 2]'", "note types of nothing": "UPDATE col SET models = ''",
    "a note type that is a number": "UPDATE col SET models = '{\"1600000000001\": 5}'", "fields that are a text": "UPDATE col SET models = '{\"1600000000001\": {\"flds\": \"Front\"}}'", "fields that are numbers": "UPDATE col SET models = '{\"1600000000001\": {\"flds\": [1, null, {\"name\": 3}]}}'", "a kind that is a text": "UPDATE col SET models = '{\"1600000000001\": {\"type\": \"x\", \"flds\": []}}'",
    "numbers of note types beyond counting": "UPDATE col SET models = '{\"99999999999999999999999\": {}, \"x\": {}, \"-1\": {}}'", "decks cut off": "UPDATE col SET decks = '{\"1\": {'", "decks without names": "UPDATE col SET decks = '{\"1\": {\"name\": null}}'", "note types nested without end": f"UPDATE col SET models = '{'[' * 5000}'",
    "fields that are bytes": "UPDATE notes SET flds = x'ff00fe1f80'", "fields that are a number": "UPDATE notes SET flds = 7", "fields without words": "UPDATE notes SET flds = char(31) || char(31)", "one field": "UPDATE notes SET flds = 'What?'", "fields without end": f"UPDATE notes SET flds = replace(hex(zeroblob({MANY})), '0', char(31))", "fields of a megabyte": "UPDATE notes SET flds = hex(zeroblob(500000)) || char(31) || 'a'",
    "names that are empty": "UPDATE notes SET guid = ''", "one name for all": "UPDATE notes SET guid = 'a'", "a note type that is not there": "UPDATE notes SET mid = 9", "a note type that is a text": "UPDATE notes SET mid = 'basic'", "tags of bytes": "UPDATE notes SET tags = x'fffe'", "sounds that nothing closes": "UPDATE notes SET flds = '[sound:[sound:' || char(31) || '[sound:]'",
    "days beyond counting": "UPDATE cards SET due = 9223372036854775807, ivl = 9223372036854775807", "days before all days": "UPDATE cards SET due = -9223372036854775808, ivl = -9223372036854775808", "an ease beyond counting": "UPDATE cards SET factor = 9223372036854775807, reps = -5, lapses = -5", "a beginning beyond counting": "UPDATE col SET crt = 9223372036854775807",
    "a beginning before all days": "UPDATE col SET crt = -9223372036854775808", "a beginning of letters": "UPDATE col SET crt = 'yesterday'", "a state that nobody knows": "UPDATE cards SET type = 77, queue = 99", "days of letters": "UPDATE cards SET due = 'soon', ivl = 'long'", "cards of notes that are not there": "UPDATE cards SET nid = 5", "two first cards of one note": "UPDATE cards SET nid = (SELECT min(id) FROM notes)",
    "cards of a later kind alone": "UPDATE cards SET ord = 9", "a memory cut off": "UPDATE cards SET data = '{\"s\":'", "an endless memory": "UPDATE cards SET data = '{\"s\":1e999,\"d\":-1e999}'", "a memory of letters": "UPDATE cards SET data = '{\"s\":\"long\",\"d\":[]}'", "a memory below nothing": "UPDATE cards SET data = '{\"s\":-5,\"d\":0}'", "a memory that is bytes": "UPDATE cards SET data = x'00ff'",
    "grades that nobody gives": "UPDATE revlog SET ease = 99", "grades below nothing": "UPDATE revlog SET ease = -1", "reviews before all days": "UPDATE revlog SET id = -9223372036854775808", "reviews beyond counting": "UPDATE revlog SET id = 9223372036854775807", "reviews of cards that are not there": "UPDATE revlog SET cid = 1", "intervals beyond counting": "UPDATE revlog SET ivl = 9223372036854775807, lastIvl = -9223372036854775808, time = 9223372036854775807",
    "a view for a table": "ALTER TABLE notes RENAME TO n; CREATE VIEW notes AS SELECT * FROM n", "a view of itself": "ALTER TABLE notes RENAME TO n; UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = 'CREATE VIEW n AS SELECT * FROM n' WHERE name = 'n'", "a view without end": "DROP TABLE cards; CREATE VIEW cards AS WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x) SELECT i id, i nid, 1 did, 0 ord, 2 type, 1 due, 1 ivl, 1 factor, 1 reps, 0 lapses, '' data, 0 odue, 0 odid FROM x LIMIT 2000",
    "a table that loads": "DROP TABLE revlog; CREATE VIEW revlog AS SELECT load_extension('x') id", "columns that are missing": "ALTER TABLE cards DROP COLUMN lapses", "tags that are missing": "ALTER TABLE notes DROP COLUMN tags", "a schema that is no SQL": "UPDATE sqlite_schema SET sql = 'CREATE TABLE notes (((' WHERE name = 'notes'", "tables at places that are not there": "UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'notes'",
    "two tables at one place": "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'col') WHERE name = 'notes'"}
OF_NEWER_TABLES = {
    **{f"no table {table}": f"DROP TABLE {table}" for table in ("fields", "decks")}, **{f"an empty table {table}": f"DELETE FROM {table}" for table in ("fields", "notetypes", "decks")}, "settings that are no message": "UPDATE notetypes SET config = x'ffffffffffffffffffffffffffff'", "settings cut off": "UPDATE notetypes SET config = x'0a7f41'", "settings that are empty": "UPDATE notetypes SET config = x''",
    "settings that are a text": "UPDATE notetypes SET config = 'kind'", "settings of a length beyond counting": "UPDATE notetypes SET config = x'0affffffffffffffffff01'", "fields of types that are not there": "UPDATE fields SET ntid = ntid + 5", "fields at places that are not there": "UPDATE fields SET ord = ord + 1000", "deck names of bytes": "UPDATE decks SET name = x'1fff1f' WHERE id = 1"}


def of_pages(good):
    """The file itself, beyond what SQL can do."""
    def put(at, value):
        return good[:at] + value + good[at + len(value):]
    return {"is no deck": b"nonsense" * 500, "has a header alone": good[:100], "is cut in its pages": good[:len(good) * 2 // 3], "is cut by a byte": good[:-1], "says a page size of one": put(16, b"\0\1"), "says a page size of three": put(16, b"\0\3"), "says it has pages without end": put(28, b"\xff\xff\xff\xff"), "says it is written ahead": put(18, b"\2\2"), "says it is of the future": put(18, b"\x09\x09"),
            "says it is in UTF-16": put(56, b"\0\0\0\3"), "has free pages that are not there": put(32, b"\0\0\xff\xff\0\0\0\x09"), "has a schema of no format": put(44, b"\0\0\0\x63"), "has a first page of zeros": put(100, bytes(412)), "has a first page of ones": put(100, b"\xff" * 412), "has pages that point to themselves": good[:512] + b"\x05\0\0\0\1\1\xf0\0\0\0\0\2" * 40 + good[992:], "has every 97th byte flipped": bytes(byte ^ (255 if at > 100 and at % 97 == 0 else 0) for at, byte in enumerate(good)),
            "has pages in another order": good[:512] + b"".join(reversed([good[at:at + 512] for at in range(512, len(good), 512)])), "is of zeros": bytes(len(good)), "is a text": good.hex().encode()}


def of_archives():
    deck = anki.collection(NOTES, 11, 0)
    good, entry = package(deck), {"collection.anki2": deck}
    directory, end = good.index(b"PK\1\2"), good.rindex(b"PK\5\6")

    def put(at, value):
        return good[:at] + value + good[at + len(value):]
    return {"is no archive": b"PK nonsense", "is a beginning alone": good[:30], "is cut in its deck": good[:directory // 2], "has no list of what it holds": good[:directory], "has no end": good[:end], "has an end alone": good[end:], "says it holds nothing": put(end + 8, b"\0\0\0\0"), "says it holds more": put(end + 8, b"\xff\0\xff\0"), "says its list is elsewhere": put(end + 16, b"\xff\xff\xff\x7f"),
            "has a deck whose sum is wrong": put(directory + 16, b"\0\0\0\0"), "has a deck packed in a way that nobody knows": put(directory + 10, b"\x63\0"), "has a deck that is locked": put(directory + 8, b"\1\0"), "has a deck that says it is smaller": put(directory + 24, struct.pack("<I", 10)), "has a deck that says it is larger": put(directory + 24, struct.pack("<I", 1 << 27)), "has a deck that says it is enormous": put(directory + 24, b"\xfe\xff\xff\xff"),
            "has packed bytes that are damaged": good[:200] + bytes(200) + good[400:], "has a deck that begins elsewhere": put(directory + 42, b"\x10\0\0\0"), "has words before it and no deck": b"hello" * 100 + good[directory:], "holds nothing": anki.zipped({}), "holds media alone": anki.zipped({"media": "{}"}), "holds a folder for a deck": anki.zipped({"collection.anki2/": ""}), "holds an archive": anki.zipped({"collection.anki2": good}),
            "holds an empty deck": package(b""), "climbs out by its parents": anki.zipped({**entry, "../evil": "x"}), "climbs out from within": anki.zipped({**entry, "a/../../evil": "x"}), "leads to the root": anki.zipped({**entry, "/etc/evil": "x"}), "leads to a drive": anki.zipped({**entry, "C:\\evil": "x"}), "climbs out by backslashes": anki.zipped({**entry, "..\\evil": "x"}), "leads to a server": anki.zipped({**entry, "\\\\server\\evil": "x"}),
            "ends in its parent": anki.zipped({**entry, "a/..": "x"}), "unpacks to 300 MiB": package(bytes(300 << 20)), "has a name of a NUL": good.replace(b"media", b"me\0ia"), "has names that are no UTF-8": good.replace(b"media", b"\xff\xfe\xfd\xfc\xfb")}


def of_newest():
    deck = anki.collection(NOTES, 18, 0)
    packed = anki.zstd(deck)
    return {"is packed by nobody": newest(deck), "is packed and cut": newest(packed[:len(packed) // 2]), "is packed and cut by a byte": newest(packed[:-1]), "is packed and damaged": newest(packed[:40] + bytes(40) + packed[80:]), "is packed to nothing": newest(anki.zstd(b"")), "is empty": newest(b""), "has words behind what is packed": newest(packed + b"hello, world, here I am"), "is packed twice": newest(anki.zstd(packed)),
            "begins by what is to be skipped": newest(b"\x50\x2a\x4d\x18\xff\xff\xff\xff" + packed), "wants a window without end": newest(b"\x28\xb5\x2f\xfd\x00\xff" + packed[6:]), "unpacks to 300 MiB": newest(anki.zstd(bytes(300 << 20))), "is of the future": newest(packed, anki.message((1, 4))), "is of no version": newest(packed, b""), "is of version nought": newest(packed, anki.message((1, 0))),
            "has a version beyond counting": newest(packed, b"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), "has a version of letters": newest(packed, b"three"), "says it is older than it is": newest(packed, anki.message((1, 2))), "has no deck beside the note to update": anki.zipped({"meta": anki.message((1, 3)), "collection.anki2": anki.dummy()})}


def all_files():
    files, seen = {}, {good.encode("utf-8") for good in (GIFT, MOODLE, KVTML, TABLE, MNEMOSYNE, FACTS)}

    def add(kind, extension, found, verb="has"):
        for what, content in found.items():
            name = f"{kind} that {verb + ' ' if verb else ''}{what}{extension}".replace("/", "|").replace("§$%", "symbols")
            content = content if isinstance(content, bytes) else content.encode("utf-8")
            assert name not in files, name
            if content not in seen:  # what does nothing to a format is no damage to it
                files[name] = content
            seen.add(content)

    for kind, extension, good, more in (("GIFT", ".gift", GIFT, OF_GIFT), ("Moodle XML", ".xml", MOODLE, OF_MOODLE), ("a vocabulary", ".kvtml", KVTML, OF_KVTML), ("a table", ".csv", TABLE, OF_TABLE), ("Anki text", ".txt", "#separator:tab\n" + TABLE, OF_ANKI_TEXT), ("Mnemosyne text", ".tab", MNEMOSYNE, OF_MNEMOSYNE),
                                        ("a table of facts", ".facts.csv", FACTS, OF_FACTS), ("an answer of a query", ".json", '{"results": {"bindings": [' + ROW + "]}}", OF_JSON)):
        add(kind, extension, of_any_text(good), "")
        add(kind, extension, more)
    for kind, extension, root, good in (("Moodle XML", ".xml", "quiz", MOODLE), ("a vocabulary", ".kvtml", "kvtml", KVTML)):
        body = good[good.index(f"<{root}") + len(root) + 2:good.rindex("</")]
        add(kind, extension, {what: text.replace("ROOT", root).replace("BODY", body) for what, text in OF_XML.items()})
    add("a package", ".apkg", {what: package(altered(statement)) for what, statement in OF_TABLES.items()})
    add("a package", ".apkg", {f"a deck that {what}": package(content) for what, content in of_pages(anki.collection(NOTES, 11, 0)).items()})
    add("a package", ".apkg", of_archives(), "")
    add("a newer package", ".colpkg", {what: newest(anki.zstd(altered(statement, 18))) for what, statement in OF_NEWER_TABLES.items()})
    add("a newer package", ".colpkg", of_newest(), "")
    return files


def write_all(folder):
    for name, content in all_files().items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


if __name__ == "__main__":
    write_all(sys.argv[1])
