#!/usr/bin/python3
"""Makes cards of the pairs on standard input (JSON) in a fresh Mnemosyne 2.9 without a window, and has it export them as text."""
import json
import os
import sys
import tempfile

from mnemosyne.script import Mnemosyne, ScriptMainWidget

for name in ("show_information", "show_error"):
    setattr(ScriptMainWidget, name, lambda self, *rest, **named: None)

with tempfile.TemporaryDirectory() as folder:
    mnemosyne = Mnemosyne(os.path.join(folder, "data"))
    front_to_back = mnemosyne.card_type_with_id("1")
    for front, back in json.load(sys.stdin):
        mnemosyne.controller().create_new_cards({"f": front, "b": back.replace("\n", "<br>")}, front_to_back, grade=-1, tag_names=["made"], check_for_duplicates=False)
    text = next(each for each in mnemosyne.component_manager.all("file_format") if each.__class__.__name__ == "Tsv")
    text.do_export(sys.argv[1])
    mnemosyne.finalise()
