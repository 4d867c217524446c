"""What an author does in the real window, and the bank of the README that they begin with."""
import os
import re
import subprocess
import time

from desktop import PROGRAM, TOP, WindowTest


def check(bank):
    return subprocess.run([PROGRAM, "check", bank], capture_output=True, text=True, check=False)


def text_of(file):
    with open(file, encoding="utf-8") as opened:
        return opened.read()


def readme_bank():
    with open(os.path.join(TOP, "README.md"), encoding="utf-8") as readme:
        section = readme.read().split("## Write your own bank", 1)[1].split("\n## ", 1)[0]
    return re.search(r"```json\n(.*?)```", section, re.S).group(1)


class AuthorTest(WindowTest):
    """An author at the keyboard, with a bank of their own."""

    def own_bank(self, text=None):
        bank = os.path.join(self.folder, "own.json")
        with open(bank, "w", encoding="utf-8") as file:
            file.write(text or readme_bank())
        return bank

    def value(self, app, identity):
        widget = app.find(identity)
        return widget["value"] if widget else None

    def focused(self, app):
        """Once nothing moves any more: the map is written a frame after the key."""
        seen = None
        while True:
            now = [w["id"] for w in app.widgets() if w["focused"]]
            if now and now == seen:
                return now[0]
            seen = now
            time.sleep(0.15)

    def focus(self, app, identity):
        """By Tab, as a person without a mouse."""
        here = self.focused(app)
        for _ in range(150):
            if here == identity:
                here = self.focused(app)  # it stays there
            if here == identity:
                return
            app.press("Tab")
            here = app.wait(lambda: next((w["id"] for w in app.widgets() if w["focused"] and w["id"] != here), None), "the focus moved on")
        self.fail(f"Tab never came to {identity}")

    def write(self, app, identity, text):
        self.focus(app, identity)
        app.press("ctrl+a")
        app.type(text)
        try:
            app.wait(lambda: self.value(app, identity) == text, f"“{text}” in {identity}", 30)
        except AssertionError as error:
            focused = [(w["id"], w["value"]) for w in app.widgets() if w["focused"]]
            raise AssertionError(f"{str(error)[:80]}; focused: {focused}; now {self.value(app, identity)!r}") from None

    def add(self, app, field):
        app.press("ctrl+n")
        app.wait(lambda: (app.find(field) or {}).get("focused") and not app.find(field)["value"], f"a new record with the keyboard in {field}")

    def choose(self, app, identity):
        self.focus(app, identity)
        app.press("space")

    def pick(self, app, identity, text):
        self.write(app, identity, text)
        app.press("Return")
        app.wait(lambda: not app.ids(identity + "."), f"{identity} chosen")

    def show(self, app, section, field):
        self.choose(app, "author.section." + section)
        app.wait(lambda: app.find(field) or app.find("author.first"), section)
