"""A printed paper as others read it: its text by pdftotext, its codes by zbarimg, its fonts by pdffonts."""
import collections
import os
import re
import subprocess
import tempfile

Page = collections.namedtuple("Page", "variant kind number pages text")  # kind: questions, answers, key, overview


def output(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def pages_of(pdf):
    """Each page with what its foot says of it; an empty back is None."""
    pages = []
    for text in output("pdftotext", "-raw", pdf, "-").split("\f")[:-1]:
        foot = re.search(r"^(?:Variant (\d+) · )?Page (\d+) of (\d+)$", text, re.M)
        if not foot:
            pages.append(None)
            continue
        kind = re.search(r"^(?:.* · )?(Answer sheet|Key)(?: Variant \d+)?$", text, re.M)
        kind = {"Answer sheet": "answers", "Key": "key"}[kind[1]] if kind else "questions"
        if not foot[1]:
            kind = "overview"
        pages.append(Page(int(foot[1] or 0), kind, int(foot[2]), int(foot[3]), text))
    return pages


def codes_of(pdf, page_size, pages):
    """What zbarimg reads on each page, near the foot on the right."""
    scale = 150 / 72
    width, height = (round(side * scale) for side in page_size)
    side = round(100 * scale)
    with tempfile.TemporaryDirectory() as folder:
        output("pdftoppm", "-r", "150", "-gray", "-x", str(width - side - 40), "-y", str(height - side), "-W", str(side + 40), "-H", str(side), pdf,
               os.path.join(folder, "page"))
        files = sorted(os.path.join(folder, name) for name in os.listdir(folder))
        assert len(files) == pages, (len(files), pages)
        read = subprocess.run(["zbarimg", "-q", "--xml", *files], capture_output=True, check=False).stdout.decode("utf-8")
    codes = dict(re.findall(r"<source href='([^']*)'>.*?<!\[CDATA\[(.*?)\]\]>", read, re.S))
    return [codes.get(file, "") for file in files]


def fonts_of(pdf):
    """(name, embedded, readable) of each font."""
    rows = output("pdffonts", pdf).splitlines()[2:]
    return [(row.split()[0], *re.search(r"(yes|no) +(?:yes|no) +(yes|no) +\d+ +\d+ *$", row).groups()) for row in rows]


def squashed(text):
    return re.sub(r"\s", "", text)


def letters(options, first):
    return [chr(ord(first) + place) for place in range(len(options))]


class Unread(Exception):
    pass


def take(text, place, letter, options):
    """The option that stands behind its letter, and where it ends."""
    if text[place:place + 1] != letter:
        raise Unread(f"no {letter} at {text[place:place + 40]}")
    behind = [option for option in options if text.startswith(squashed(option), place + 1)]
    if not behind:
        raise Unread(f"no option behind {letter} at {text[place:place + 40]}")
    option = max(behind, key=len)
    return option, place + 1 + len(squashed(option))


def options_at(text, place, item):
    """letter -> text of the options and targets that follow the stem, as the page shows them."""
    options, targets = ([each["text"] for each in item.get(name, [])] for name in ("options", "targets"))
    shown = {}
    if item["response_kind"] in ("typed", "number"):
        return shown
    marks = list(zip(letters(options, "a"), [options] * len(options))) + list(zip(letters(targets, "A"), [targets] * len(targets)))
    while marks:  # side by side or one below the other: the next option or the next target
        following = [next(mark for mark in marks if mark[1] is words) for words in (options, targets) if any(mark[1] is words for mark in marks)]
        mark = next((mark for mark in following if text[place:place + 1] == mark[0]), following[0])
        shown[mark[0]], place = take(text, place, *mark)
        marks.remove(mark)
    return shown


def question_on(page, item):
    """(number, letter -> text) of an item on this page; None when it is not on it whole."""
    text, stem, begins = "", squashed(item["stem"]), set()  # where lines begin: with the number of a question
    for line in page.text.splitlines():
        begins.add(len(text))
        text += squashed(line)
    for found in re.finditer(re.escape(stem), text):
        place = max(begin for begin in begins if begin <= found.start())
        number = text[place:found.start()]
        try:
            if number.isdigit():
                return number, options_at(text, found.end(), item)
        except Unread:
            continue
    return None


def key_line(text, number, pattern):
    """The first line of the key that begins with this number and goes on as the pattern says."""
    return re.search(rf"^{number} +{pattern}", text, re.M)


def right_by_certificate(item):
    kind = item["response_kind"]
    options = [option["text"] for option in item.get("options", [])]
    if kind == "order":
        return [options[option] for option in item["key"]]
    if kind == "match":
        return {option: item["targets"][target]["text"] for option, target in zip(options, item["key"])}
    return {option["text"] for option in item["options"] if option.get("key")}


def right_by_sheet(item, number, shown, key):
    """The right answer, from the letters of the key sheet and what stands behind them on the question page."""
    kind = item["response_kind"]
    if kind in ("single_choice", "multiple_choice"):
        line = key_line(key, number, r"([a-z](?:, [a-z])*) ")
        return {shown[letter] for letter in line[1].split(", ")} if line else None
    count = len(item["options"])
    if kind == "order":
        line = key_line(key, number, r"[a-z] 1 +(?:.|\n)*")
        return [shown[letter] for letter, _ in re.findall(r"^(?:\d+ )?([a-z]) (\d+) ", line[0], re.M)[:count]] if line else None
    line = key_line(key, number, r"a [A-Z] +(?:.|\n)*")
    return {shown[a]: shown[b] for a, b in re.findall(r"^(?:\d+ )?([a-z]) ([A-Z]) ", line[0], re.M)[:count]} if line else None


def typed_words(item):
    if item["response_kind"] == "typed":
        return " / ".join(item["accepted"])
    number = item["accepted"][0]
    return f"{number['value']:g}"


def faults_of(items, pages, variant):
    """What is wrong with the questions and the key of one variant, sentence by sentence."""
    questions = [page for page in pages if page and page.variant == variant and page.kind == "questions"]
    key = "\n".join(page.text for page in pages if page and page.variant == variant and page.kind == "key")
    faults, numbers = [], []
    for item in items:
        found = next((found for page in questions if (found := question_on(page, item))), None)
        if not found:
            faults.append(f"variant {variant}: not whole on any page: {item['stem']}")
            continue
        number, shown = found
        numbers.append(number)
        if item["response_kind"] in ("typed", "number"):
            right = squashed(key).find(squashed(number + typed_words(item))) >= 0
        else:
            right = right_by_sheet(item, number, shown, key) == right_by_certificate(item)
        if not right:
            faults.append(f"variant {variant}: the key of {number} is not that of the certificate: {item['stem']}")
    if sorted(numbers) != sorted(str(number + 1) for number in range(len(items))):
        faults.append(f"variant {variant}: the questions are numbered {numbers}")
    return faults
