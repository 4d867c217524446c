"""Every screen in each theme, text size and window (in every one of their twelve pairings with --long), drawn by the program: the rules of the screen, the contrast of what is written as it came out
in pixels, and screens as they were. SIGNATORY_RENEW=1 writes down how screens are now."""
import collections
import copy
import glob
import json
import os
import re
import subprocess
import tempfile
import unittest

from PIL import Image, ImageChops

from desktop import CONTENT, LONG, PROGRAM, TOP, Display

KEPT = os.path.join(TOP, "tests", "cases", "screens")
RENEW = os.environ.get("SIGNATORY_RENEW") == "1"
USUAL = "light-100-1280x800"
PICTURED = ("review-revealed", "quiz-answered", "quiz-map", "map-nato", "time-line", "host-reveal")
LEAST_CONTRAST = 4.5    # WCAG 2.2, 1.4.3
EDGE = 40               # pixels at 100 %: what scrolls out fades
STRONG = 48             # of 255 in one channel
MOST_CHANGED = 60       # pixels that differ strongly: another renderer's rounding, not another place


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (channel / 255 for channel in colour[:3])]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def items_of(path):
    with open(path + ".map", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def inside(inner, outer):
    return (outer[0] <= inner[0] + 1 and outer[1] <= inner[1] + 1 and inner[0] + inner[2] <= outer[0] + outer[2] + 1
            and inner[1] + inner[3] <= outer[1] + outer[3] + 1)


def in_full(item, picture, edge):
    """The part of its scrolling area where nothing fades; all of the picture where nothing scrolls."""
    left, top, width, height = item["view"]
    if height > picture.height:
        return [0, 0, picture.width, picture.height]
    return [left, top + edge, width, height - 2 * edge]


def pale_texts(path, scale):
    """Texts that stand wholly in view, are not switched off, and whose strongest ink is too near to what they stand on."""
    picture = Image.open(path + ".png").convert("RGB")
    items = items_of(path)
    top = max(item["layer"] for item in items)
    off = [item["rect"] for item in items if not item["enabled"]]
    found = []
    for item in items:
        x, y, width, height = item["rect"]
        wholly = inside(item["rect"], in_full(item, picture, EDGE * scale))
        if item["role"] != "text" or not any(sign.isalnum() for sign in item["label"]) or item["layer"] != top or not wholly or any(inside(item["rect"], o) for o in off):
            continue
        counts = picture.crop((int(x), int(y), int(x + width) + 1, int(y + height) + 1)).getcolors(1 << 20)
        ground = max(counts)[1]
        best = max(contrast(ground, colour) for _, colour in counts)
        if best < LEAST_CONTRAST:
            found.append(f'“{item["label"]}” at {x:.0f},{y:.0f}: {best:.2f}')
    return found


def as_text(items):
    return "".join(f'{item["role"]} {item["id"] or "-"} "{item["label"]}"{" = " + item["value"] if item["value"] else ""} '
                   f'at {",".join(f"{round(length)}" for length in item["rect"])}{"" if item["enabled"] else " off"}\n' for item in items)


def changed(one, other):
    """How many pixels differ strongly."""
    if one.size != other.size:
        return one.width * one.height
    worst = ImageChops.difference(one, other).convert("RGB").split()
    strongest = ImageChops.lighter(ImageChops.lighter(worst[0], worst[1]), worst[2])
    return sum(strongest.histogram()[STRONG:])


class Pictures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        with Display() as display:
            environment = dict(os.environ, DISPLAY=display.name, HOME="/home/learner", XDG_DATA_HOME=cls.folder.name,
                               XDG_STATE_HOME=cls.folder.name, XDG_CONFIG_HOME=cls.folder.name)
            environment.pop("WAYLAND_DISPLAY", None)
            cls.done = subprocess.run([PROGRAM, "picture", "all", "--out", cls.folder.name, "--bank", CONTENT, *(["--every-look"] if LONG else [])], env=environment,
                                      capture_output=True, text=True, check=False)
        cls.pictures = sorted(path[:-len(".png")] for path in glob.glob(os.path.join(cls.folder.name, "*.png")))
        cls.screens = sorted({os.path.basename(path)[:-len(USUAL) - 1] for path in cls.pictures if path.endswith(USUAL)})

    def usual(self, screen):
        return os.path.join(self.folder.name, f"{screen}-{USUAL}")

    def test_every_screen_keeps_the_rules_in_every_look(self):
        self.assertEqual(self.done.returncode, 0, self.done.stdout + self.done.stderr)
        self.assertGreater(len(self.screens), 30)
        self.assertEqual(len(self.pictures), (12 if LONG else 3) * len(self.screens))

    def test_no_option_stands_out_by_its_height(self):
        told = 0
        for path in self.pictures:
            rows = collections.defaultdict(set)
            for item in items_of(path):
                if re.fullmatch(r"(review|quiz|result)\.option\.\d+", item["id"] or "") and item["role"] in ("radio", "tick"):
                    rows[item["id"].split(".")[0]].add(round(item["rect"][3]))
            if "quiz-map" in path:
                continue  # there they are states
            for heights in rows.values():
                told += 1
                self.assertEqual(len(heights), 1, os.path.basename(path))
        self.assertGreater(told, 5)

    maxDiff = None

    def test_what_is_written_stands_out_from_what_it_is_written_on(self):
        pale = collections.defaultdict(list)
        for path in self.pictures:
            for text in pale_texts(path, 2 if "-200-" in path else 1):
                pale[os.path.basename(path)].append(text)
        self.assertEqual(dict(pale), {})

    def test_screens_are_as_they_were(self):
        for screen in self.screens:
            with self.subTest(screen=screen):
                now = as_text(items_of(self.usual(screen)))
                kept = os.path.join(KEPT, screen + ".txt")
                if RENEW:
                    with open(kept, "w", encoding="utf-8") as file:
                        file.write(now)
                with open(kept, encoding="utf-8") as file:
                    self.assertEqual(now.splitlines(), file.read().splitlines(), "SIGNATORY_RENEW=1 keeps how it is now")

    def test_pictures_are_as_they_were(self):
        for screen in PICTURED:
            with self.subTest(screen=screen):
                now = Image.open(self.usual(screen) + ".png").convert("RGB")
                kept = os.path.join(KEPT, screen + ".png")
                if RENEW:
                    now.save(kept, optimize=True)
                self.assertLessEqual(changed(now, Image.open(kept).convert("RGB")), MOST_CHANGED, "SIGNATORY_RENEW=1 keeps how it is now")

    def test_a_widget_that_moves_is_noticed(self):
        for screen in PICTURED:
            with self.subTest(screen=screen):
                items = items_of(self.usual(screen))
                now = Image.open(self.usual(screen) + ".png").convert("RGB")
                moved = copy.deepcopy(items)
                widget = next(item for item in moved if item["focusable"] and inside(item["rect"], in_full(item, now, 0)) and item["enabled"])
                x, y, width, height = (round(length) for length in widget["rect"])
                widget["rect"][0] += 3
                self.assertNotEqual(as_text(items), as_text(moved))
                shifted = now.copy()
                shifted.paste(now.crop((x, y, x + width, y + height)), (x + 3, y))
                self.assertGreater(changed(now, shifted), MOST_CHANGED)


if __name__ == "__main__":
    unittest.main()
