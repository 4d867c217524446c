#!/usr/bin/python3
"""What the window says through a real speech-dispatcher, whose voice writes instead of speaking."""
import os
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import WindowTest  # noqa: E402

# The voice is a command of the shell; the audio output is one that needs no sound card to begin.
SERVER = """LogLevel 1
LogDir "{folder}"
AudioOutputMethod "libao"
AddModule "writer" "sd_generic" "writer.conf"
DefaultModule writer
LanguageDefaultModule "en" "writer"
DisableAutoSpawn
"""
VOICE = """Debug 0
GenericExecuteSynth "printf '%s ' '$DATA' >> '{said}'"
GenericStripPunctChars "'"
GenericRecodeFallback "?"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
DefaultVoice "en"
"""


class ReadAloud(WindowTest):
    def setUp(self):
        super().setUp()
        self.said = os.path.join(self.folder, "said")
        self.socket = os.path.join(self.folder, "speech")
        os.environ["SPEECHD_ADDRESS"] = "unix_socket:" + self.socket
        self.addCleanup(os.environ.pop, "SPEECHD_ADDRESS")

    def start_server(self):
        configuration = os.path.join(self.folder, "speechd")
        os.makedirs(os.path.join(configuration, "modules"), exist_ok=True)
        with open(os.path.join(configuration, "speechd.conf"), "w", encoding="utf-8") as file:
            file.write(SERVER.format(folder=self.folder))
        with open(os.path.join(configuration, "modules", "writer.conf"), "w", encoding="utf-8") as file:
            file.write(VOICE.format(said=self.said))
        server = subprocess.Popen(["speech-dispatcher", "-s", "-c", "unix_socket", "-C", configuration, "-S", self.socket, "-P",
                                   os.path.join(self.folder, "pid"), "-L", self.folder, "-t", "0"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        until = time.monotonic() + 30
        while not os.path.exists(self.socket):
            self.assertLess(time.monotonic(), until, "speech-dispatcher began")
            self.assertIsNone(server.poll(), "speech-dispatcher goes on")
            time.sleep(0.05)
        return server

    def words(self):
        """All that was said so far; the voice drops apostrophes and marks the ends of sentences."""
        if not os.path.exists(self.said):
            return ""
        with open(self.said, encoding="utf-8") as file:
            return " ".join(file.read().replace("\\n", " ").split())

    def hears(self, app, text):
        plain = " ".join(text.replace("'", " ").split())
        try:
            app.wait(lambda: plain in self.words(), f"“{plain}” said", 20)
        except AssertionError as missed:
            raise AssertionError(f"said was “{self.words()}”") from missed

    def switch_on(self, app):
        app.wait_for("home.start")
        app.press("ctrl+comma")
        app.wait_for("settings.aloud")
        focused = lambda: next((w["id"] for w in app.widgets() if w["focused"]), "")
        while (here := focused()) != "settings.aloud":
            app.press("Tab")
            app.wait(lambda here=here: focused() not in ("", here), "the next widget", 10)
        app.press("space")
        app.wait(lambda: app.value("settings.aloud") == "on", "reading aloud on")

    def test_the_question_and_its_answer_are_read_aloud_and_a_server_that_dies_is_missed_by_nobody(self):
        server = self.start_server()
        app = self.open()
        self.switch_on(app)
        self.hears(app, "Text size")
        app.press("Escape")
        app.wait_for("home.start")
        app.press("space")
        app.wait(lambda: app.find("review.show") or app.find("review.answer"), "a question")
        stem = next(w["label"] for w in app.widgets() if w["role"] == "text" and w["label"].endswith("?"))
        self.hears(app, stem.rstrip("?"))
        app.press("1" if app.find("review.option.0") else "Return")
        app.wait_for("review.grade.good")
        self.hears(app, "right")
        server.kill()
        server.wait()
        app.press("3")
        app.wait_gone("review.grade.good")
        app.press("alt+a")
        app.wait(lambda: app.find("review.show") or app.find("review.answer"), "the next question")
        os.remove(self.socket)
        self.start_server()
        os.remove(self.said)
        app.press("alt+a")
        app.wait(self.words, "words through the new server", 20)

    def test_without_a_server_nothing_is_amiss(self):
        app = self.open()
        self.switch_on(app)
        app.press("Escape")
        app.wait_for("home.start")
        app.press("alt+a", "space")
        app.wait(lambda: app.find("review.show") or app.find("review.answer"), "a question")
        self.assertEqual(app.output(), "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
