"""Readers of the exported formats, by the rules of the programs that read them. Each gives {item id: Asked}, or a list of
Asked where the format has no place for ids."""
import csv
import html
import io
import json
import os
import re
import sqlite3
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import dataclass, field

import openpyxl
from lxml import etree

SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemas")


@dataclass
class Asked:
    """What is asked, what is right and what is told. `answer`: of a choice {option: right}, of typed answers a set, of a
    number (least, most), of a matching ({option: target}, unused targets), of an order a list."""
    stem: str
    answer: object
    reasons: dict = field(default_factory=dict)  # by option
    told: str = ""                               # whatever the answer was


def valid(document, schema):
    etree.RelaxNG(etree.parse(os.path.join(SCHEMAS, schema))).assertValid(document)


def plain(markup):
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<br\s*/?>", "\n", markup)))


def fraction_signs(answers):
    """{option: weight} -> {option: right}, the right ones being worth one together."""
    total = sum(weight for weight in answers.values() if weight > 0)
    assert abs(total - 100) < 0.001, total
    return {option: weight > 0 for option, weight in answers.items()}


# --- GIFT

def gift_parts(text, mark):
    """Splits at a sign that no backslash stands before."""
    return re.split(r"(?<!\\)(?:\\\\)*" + re.escape(mark), text)


def gift_plain(text):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text.strip())


def gift_answers(body):
    """[(sign, weight, text, feedback)]"""
    found = []
    for sign, rest in re.findall(r"(?<!\\)([=~])((?:\\.|[^=~\\])*)", body, re.S):
        weight = re.match(r"%(-?[\d.]+)%", rest.strip())
        words = rest.strip()[weight.end():] if weight else rest.strip()
        pieces = re.split(r"(?<!\\)#", words)
        found.append((sign, weight and float(weight[1]), pieces[0].strip(), gift_plain(pieces[1]) if len(pieces) > 1 else ""))
    return found


def gift_asked(stem, body):
    body, told = body.split("####")
    told = gift_plain(told)
    words = body.strip()
    truth = re.fullmatch(r"(TRUE|FALSE)#(.*)#(.*)", words, re.S)
    if truth:
        wrong, right = gift_plain(truth[2]), gift_plain(truth[3])
        is_true = truth[1] == "TRUE"
        reasons = {"True": right if is_true else wrong, "False": wrong if is_true else right}
        return Asked(stem, {"True": is_true, "False": not is_true}, reasons, told)
    if words.startswith("#"):
        exact, bounds = re.fullmatch(r"#([\d.e+-]+):0", words), re.fullmatch(r"#([\d.e+-]+?)\.\.([\d.e+-]+)", words)
        return Asked(stem, (float(exact[1]),) * 2 if exact else (float(bounds[1]), float(bounds[2])), {}, told)
    answers = gift_answers(words)
    if any(sign == "~" for sign, *_ in answers):
        weights = {gift_plain(text): weight if weight is not None else 100 if sign == "=" else 0 for sign, weight, text, _ in answers}
        return Asked(stem, fraction_signs(weights), {gift_plain(text): feedback for _, _, text, feedback in answers}, told)
    if all("->" in text for _, _, text, _ in answers):
        pairs = [tuple(gift_plain(side) for side in text.split("->")) for _, _, text, _ in answers]
        return Asked(stem, ({left: right for left, right in pairs if left}, sorted(right for left, right in pairs if not left)), {}, told)
    return Asked(stem, {gift_plain(text) for _, _, text, _ in answers}, {}, told)


def gift(data):
    found = {}
    for block in re.split(r"\n\s*\n", data.decode("utf-8").strip()):
        text = "\n".join(line for line in block.splitlines() if not line.startswith("//"))
        if not text:
            continue
        whole = re.fullmatch(r"::(.+?)::\[plain\](.*?)(?<!\\)\{(.*)(?<!\\)\}", text, re.S)
        found[whole[1]] = gift_asked(gift_plain(whole[2]), whole[3])
    return found


# --- Moodle XML

def moodle_answer(kind, question):
    answers = {plain(answer.findtext("text")): float(answer.get("fraction")) for answer in question.findall("answer")}
    if kind == "multichoice":
        return fraction_signs(answers)
    if kind == "truefalse":
        return {"True": answers["true"] == 100, "False": answers["false"] == 100}
    if kind == "shortanswer":
        return set(answers)
    if kind == "numerical":
        (value,), tolerance = answers, float(question.find("answer").findtext("tolerance"))
        return (float(value) - tolerance, float(value) + tolerance)
    pairs = [(plain(each.findtext("text") or ""), each.findtext("answer/text")) for each in question.findall("subquestion")]
    return ({left: right for left, right in pairs if left}, sorted(right for left, right in pairs if not left))


def moodle(data):
    valid(etree.fromstring(data), "moodle.rng")
    found = {}
    for question in ElementTree.fromstring(data).findall("question"):
        kind = question.get("type")
        if kind == "category":
            continue
        reasons = {plain(answer.findtext("text")).replace("true", "True").replace("false", "False") if kind == "truefalse"
                   else plain(answer.findtext("text")): plain(answer.findtext("feedback/text") or "") for answer in question.findall("answer")}
        found[question.findtext("idnumber")] = Asked(plain(question.findtext("questiontext/text")), moodle_answer(kind, question),
                                                     reasons if kind in ("multichoice", "truefalse") else {}, plain(question.findtext("generalfeedback/text")))
    return found


# --- Aiken, as Moodle's reader takes it line by line

def aiken(data):
    found, stem, options = [], "", {}
    for line in data.decode("utf-8").splitlines():
        if len(line.strip()) < 2:
            continue
        option, key = re.match(r"([A-Z])[.)] (.*)", line), re.fullmatch(r"ANSWER: ([A-Z])", line)
        if option:
            options[option[1]] = option[2]
        elif key:
            found.append(Asked(stem, {text: letter == key[1] for letter, text in options.items()}))
            stem, options = "", {}
        else:
            assert not stem, f"two stems: {stem!r}, {line!r}"
            stem = line
    assert not stem and not options
    return found


# --- QTI

TO_2 = {"qti-" + hyphens: camel for hyphens, camel in (
    (re.sub(r"([A-Z])", lambda letter: "-" + letter[1].lower(), name), name) for name in (
        "assessmentItem responseDeclaration outcomeDeclaration correctResponse defaultValue value mapping mapEntry itemBody prompt "
        "choiceInteraction orderInteraction matchInteraction textEntryInteraction simpleChoice simpleMatchSet simpleAssociableChoice "
        "responseProcessing responseCondition responseIf responseElse setOutcomeValue baseValue variable correct match mapResponse and "
        "gte lte modalFeedback contentBody").split())}


def as_version_2(root):
    for element in root.iter():
        local = etree.QName(element).localname
        if local != "p":
            local = TO_2[local]  # an element that QTI 3 does not know is an error
        element.tag = local
        for name in list(element.attrib):
            if "-" in name and "{" not in name:
                element.set(re.sub(r"-([a-z])", lambda letter: letter[1].upper(), name), element.attrib.pop(name))
    for body in root.findall(".//contentBody"):
        parent = body.getparent()
        parent.extend(body.getchildren())
        parent.remove(body)


def qti_options(root, element):
    return {each.get("identifier"): each.text for each in root.iter(element)}


def qti_answer(root):
    right = [value.text for value in root.findall("responseDeclaration/correctResponse/value")]
    entries = {entry.get("mapKey"): float(entry.get("mappedValue")) for entry in root.iter("mapEntry")}
    if root.find(".//choiceInteraction") is not None:
        assert not entries or (set(entries) == set(right) and abs(sum(entries.values()) - 1) < 1e-3)
        return {text: name in right for name, text in qti_options(root, "simpleChoice").items()}
    if root.find(".//orderInteraction") is not None:
        names = qti_options(root, "simpleChoice")
        return [names[name] for name in right]
    if root.find(".//matchInteraction") is not None:
        names = qti_options(root, "simpleAssociableChoice")
        pairs = [pair.split() for pair in right]
        assert set(entries) == set(right)
        unused = set(names) - {name for pair in pairs for name in pair}
        return ({names[option]: names[target] for option, target in pairs}, sorted(names[name] for name in unused))
    if entries:
        return set(entries)
    bounds = [float(each.text) for each in root.findall(".//and//baseValue")]
    assert bounds[0] <= float(right[0]) <= bounds[1]
    return tuple(bounds)


def qti_item(document, version):
    root = etree.fromstring(document)
    assert etree.QName(root).namespace == {"2.1": "http://www.imsglobal.org/xsd/imsqti_v2p1", "2.2": "http://www.imsglobal.org/xsd/imsqti_v2p2",
                                           "3": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"}[version]
    if version == "3":
        as_version_2(root)
    for element in root.iter():
        element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(root, keep_ns_prefixes=["xsi"])
    root = etree.fromstring(etree.tostring(root))
    valid(root, "qti_item.rng")
    options = qti_options(root, "simpleChoice")
    told = {(each.get("outcomeIdentifier"), each.get("identifier")): "\n".join(p.text or "" for p in each) for each in root.iter("modalFeedback")}
    stem = root.findtext(".//prompt") or root.findtext("itemBody/p")
    reasons = {options[name]: words for (outcome, name), words in told.items() if outcome == "FEEDBACK"}
    return root.get("identifier"), Asked(stem, qti_answer(root), reasons, told["EXPLANATION", "shown"])


def qti(version):
    def read(data):
        found = {}
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert package.testzip() is None and package.namelist()[0] == "imsmanifest.xml"
            manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
            spaces = {"": re.match(r"\{(.*)\}", manifest.tag)[1]}
            listed = [resource.get("href") for resource in manifest.findall("resources/resource", spaces)]
            assert listed == [file.get("href") for file in manifest.findall("resources/resource/file", spaces)]
            assert sorted(listed) == sorted(package.namelist()[1:])
            types = {resource.get("type") for resource in manifest.findall("resources/resource", spaces)}
            assert types == {f"imsqti_item_xmlv{'3p0' if version == '3' else version.replace('.', 'p')}"}, types
            for name in listed:
                identifier, asked = qti_item(package.read(name), version)
                found[identifier.removeprefix("item-")] = asked
        return found
    return read


# --- Common Cartridge

def cartridge_item(item, spaces):
    def words(element):
        return plain(element.findtext(".//q:mattext", namespaces=spaces))
    options = {label.get("ident"): words(label) for label in item.findall(".//q:response_label", spaces)}
    told = {each.get("ident"): words(each) for each in item.findall("q:itemfeedback", spaces)}
    scored = next(each for each in item.findall(".//q:respcondition", spaces) if each.find("q:setvar", spaces) is not None)
    wrong = {each.text for each in scored.findall(".//q:not/q:varequal", spaces)}
    named = {each.text for each in scored.findall(".//q:varequal", spaces)}
    answer = {text: name in named - wrong for name, text in options.items()} if options else named
    if wrong:
        assert named == set(options)
    reasons = {text: told[name.replace("option", "feedback")] for name, text in options.items()}
    return Asked(words(item.find("q:presentation/q:material", spaces)), answer, reasons, told["general_feedback"])


def cartridge(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.namelist() == ["imsmanifest.xml", "assessment/assessment.xml"]
        manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
        spaces = {"": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"}
        assert manifest.findtext("metadata/schema", namespaces=spaces) == "IMS Common Cartridge"
        resource = manifest.find("resources/resource", spaces)
        assert resource.get("type") == "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
        assert resource.find("file", spaces).get("href") == "assessment/assessment.xml"
        document = package.read("assessment/assessment.xml")
    valid(etree.fromstring(document), "cartridge_assessment.rng")
    spaces = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
    return {item.get("ident").removeprefix("item_"): cartridge_item(item, spaces) for item in ElementTree.fromstring(document).iter("{%s}item" % spaces["q"])}


# --- H5P

def h5p_asked(library, params):
    name = library.split()[0]
    told = plain(params["overallFeedback"][0]["feedback"]) if "overallFeedback" in params else ""
    if name == "H5P.MultiChoice":
        reasons = {plain(each["text"]): plain(each["tipsAndFeedback"]["chosenFeedback"]) for each in params["answers"]}
        assert params["behaviour"]["type"] in ("single", "multi")
        return Asked(plain(params["question"]), {plain(each["text"]): each["correct"] for each in params["answers"]}, reasons, told)
    if name == "H5P.TrueFalse":
        is_true = params["correct"] == "true"
        return Asked(plain(params["question"]), {params["l10n"]["trueText"]: is_true, params["l10n"]["falseText"]: not is_true}, {}, params["behaviour"]["feedbackOnWrong"])
    if name == "H5P.Blanks":
        return Asked(plain(params["text"]), set(re.fullmatch(r"\*(.*)\*", plain(params["questions"][0]))[1].split("/")), {}, told)
    assert name == "H5P.DragText", name
    pairs = dict(re.fullmatch(r"(.*): \*([^*]*)\*", line).groups() for line in params["textField"].split("\n"))
    return Asked(plain(params["taskDescription"]), (pairs, sorted(re.findall(r"\*([^*]+)\*", params["distractors"]))), {}, told)


def h5p(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        about, content = json.loads(package.read("h5p.json")), json.loads(package.read("content/content.json"))
    needed = {f"{each['machineName']} {each['majorVersion']}.{each['minorVersion']}" for each in about["preloadedDependencies"]}
    used = {question["library"] for question in content["questions"]}
    assert about["mainLibrary"] == "H5P.QuestionSet" and used < needed and about["title"] and about["embedTypes"] == ["iframe"]
    assert len({question["subContentId"] for question in content["questions"]}) == len(content["questions"])
    return {question["metadata"]["title"]: h5p_asked(question["library"], question["params"]) for question in content["questions"]}


# --- tables and cards

def kahoot(data):
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    rows = list(sheet.iter_rows(min_row=8, values_only=True))
    assert rows[0][1].startswith("Question") and [str(cell).split(" -")[0] for cell in rows[0][2:6]] == [f"Answer {n}" for n in range(1, 5)]
    found = []
    for number, (place, stem, *options, seconds, right) in enumerate(rows[1:], 1):
        assert place == number and seconds in (5, 10, 20, 30, 60, 90, 120, 240) and len(stem) <= 120
        keys = {int(each) for each in right.split(",")}
        found.append(Asked(stem, {text: at in keys for at, text in enumerate(options, 1) if text}))
        assert all(len(text) <= 75 for text in options if text) and max(keys) <= len(found[-1].answer)
    return found


def table(data):
    """CSV: {id: row}."""
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    return {row["id"]: row for row in rows}


def quizlet(data):
    return [tuple(line.split("\t")) for line in data.decode("utf-8").splitlines()]


def anki_text(data):
    text = data.decode("utf-8")
    heads = dict(re.findall(r"^#([a-z ]+):(.*)$", text, re.M))
    assert heads["separator"] == "tab" and heads["html"] == "true" and heads["tags column"] == "3"
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return [(plain(front), plain(back), tags) for front, back, tags in csv.reader(io.StringIO(body), delimiter="\t", strict=True)]


def anki_package(data):
    """{guid: {field: text}} and the rows of cards."""
    with zipfile.ZipFile(io.BytesIO(data)) as package, tempfile.TemporaryDirectory() as folder:
        assert sorted(package.namelist()) == ["collection.anki2", "media"] and json.loads(package.read("media")) == {}
        file = sqlite3.connect(package.extract("collection.anki2", folder))
        assert file.execute("pragma integrity_check").fetchone() == ("ok",)
        version, models, decks = file.execute("select ver, models, decks from col").fetchone()
        assert version == 11
        models, decks = json.loads(models), json.loads(decks)
        names = [each["name"] for each in next(iter(models.values()))["flds"]]
        notes = {guid: dict(zip(names, map(plain, fields.split("\x1f")), strict=True)) for guid, fields in file.execute("select guid, flds from notes")}
        assert {str(number) for (number,) in file.execute("select mid from notes")} == set(models)
        cards = file.execute("select c.did, c.queue, c.due from cards c join notes n on c.nid = n.id order by c.due").fetchall()
        assert {str(place) for place, _, _ in cards} < set(decks)
        file.close()
        return notes, cards


def amc(data):
    """AMC-TXT by the rules of AMC::Filter::plain: [(id, multiple, open, stem, [(right, text)])] and comments by id."""
    found, notes, said = [], {}, []
    for line in data.decode("utf-8").splitlines():
        if line.startswith("#"):
            said.append(line[1:].strip())
        question = re.fullmatch(r"(\*{1,2})(<[^>]*>)?\[id=([^]]*)\](?:\{[^}]*\})? (.*)", line)
        option = re.fullmatch(r"([+-])(?:\[[^]]*\])?(?:\{[^}]*\})? (.*)", line)
        if question:
            found.append((question[3], len(question[1]) == 2, bool(question[2]), question[4], []))
            notes[question[3]], said = "\n".join(said), []
        elif option:
            found[-1][4].append((option[1] == "+", option[2]))
    return found, notes


def page(data):
    """The items in a page, which asks nothing of any network."""
    text = data.decode("utf-8")
    assert "default-src 'none'" in text and not re.search(r"<(?:link|img|iframe|script src)|@import|url\(|fetch\(|XMLHttpRequest|WebSocket", text)
    return {item["id"]: item for item in json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)[1])["items"]}
