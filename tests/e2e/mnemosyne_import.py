#!/usr/bin/python3
"""Imports an .apkg into a fresh Mnemosyne 2.9 without a window and prints on its last line what arrived, as JSON."""
import json
import os
import shutil
import sys
import tempfile

from mnemosyne.script import Mnemosyne, ScriptMainWidget

for name in ("show_information", "show_error"):
    setattr(ScriptMainWidget, name, lambda self, *rest, **named: None)

with tempfile.TemporaryDirectory() as folder:
    package = shutil.copy(sys.argv[1], folder)  # the importer writes beside the file
    mnemosyne = Mnemosyne(os.path.join(folder, "data"))
    anki = next(each for each in mnemosyne.component_manager.all("file_format") if each.__class__.__name__ == "Anki2")
    anki.do_import(package, extra_tag_names="")
    mnemosyne.database().save()
    rows = mnemosyne.database().con
    told = {"cards": mnemosyne.database().card_count(),
            "unseen": rows.execute("select count(*) from cards where grade = -1").fetchone()[0],
            "tags": sorted(name for (name,) in rows.execute("select name from tags")),
            "sides": rows.execute("select question, answer from cards order by _id").fetchall(),
            "schedule": rows.execute("select cards.id, cards.next_rep, cards.lapses, cards.ret_reps, cards.tags, facts.id from cards join facts on facts._id = cards._fact_id").fetchall(),
            "log": sorted(at for (at,) in rows.execute("select timestamp from log where event_type = 9"))}
    mnemosyne.finalise()
print(json.dumps(told))
