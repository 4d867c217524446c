#!/usr/bin/python3
"""Imports an .apkg into a fresh Mnemosyne 2.9 without a window and prints what arrived: mnemosyne_import.py FILE.apkg"""
import json, os, shutil, sys, tempfile, time
from mnemosyne.script import Mnemosyne, ScriptMainWidget
for n in ('show_information', 'show_error'):
    setattr(ScriptMainWidget, n, lambda self, *a, **k: None)
d = tempfile.mkdtemp()
try:
    src = os.path.join(d, os.path.basename(sys.argv[1])); shutil.copy(sys.argv[1], src)  # the importer writes __TMP__ beside the file
    m = Mnemosyne(os.path.join(d, 'data'))
    f = [x for x in m.component_manager.all('file_format') if x.__class__.__name__ == 'Anki2'][0]
    t = time.time(); f.do_import(src, extra_tag_names=''); m.database().save(); con = m.database().con
    r = {'seconds': round(time.time() - t, 2), 'facts': m.database().fact_count(), 'cards': m.database().card_count(),
         'scheduled': con.execute('select count(*) from cards where grade>=2').fetchone()[0],
         'unseen': con.execute('select count(*) from cards where grade=-1').fetchone()[0],
         'log_rows': con.execute('select count(*) from log where event_type=9').fetchone()[0],
         'tags': sorted(x[0] for x in con.execute('select name from tags')),
         'first': [dict(zip(('id', 'grade', 'lapses', 'reps', 'last_rep', 'next_rep', 'question', 'answer'), x)) for x in con.execute('select id,grade,lapses,ret_reps,last_rep,next_rep,question,answer from cards order by id limit 3')]}
    print(json.dumps(r, ensure_ascii=False, indent=1)); m.finalise()
finally:
    shutil.rmtree(d, ignore_errors=True)
