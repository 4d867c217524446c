#!/usr/bin/env bash
# Every benchmark, on the release build. Figures are medians; compare within one run only.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/app/packages.sh"
install_missing "${app_packages[@]}" xvfb xauth xdotool python3 mnemosyne
cmake -S "$top" --preset release >/dev/null
cmake --build "$top/build/release" --target signatory >/dev/null
echo "— start-up against Mnemosyne"
python3 "$top/tests/bench/start_up.py"
echo "— loading and checking generated banks"
python3 "$top/tests/bench/load.py"
echo "— items a second, and their cost as a bank grows"
python3 "$top/tests/bench/items.py"
echo "— items that a changed bank touches"
python3 "$top/tests/bench/changed.py"
echo "— 10,000 items of each kind, checked again"
python3 "$top/tests/bench/proven.py"
echo "— planted flaws of items, planted faults of the bank"
python3 "$top/tests/bench/flaws.py" "$top/build/release/app/signatory" "$top/content/collective-security"
python3 "$top/tests/bench/faults.py" "$top/build/release/app/signatory" "$top/content/collective-security"
install_missing nodejs npm
echo "— 4,000 cards as an Anki package, beside genanki-js"
python3 "$top/tests/bench/packages.py"
echo "— the fit of the memory model beside fsrs-rs"
python3 "$top/tests/bench/fit.py"
echo "— grading that weighs lucky guesses, and following a learner's form"
python3 "$top/tests/bench/grading.py"
python3 "$top/tests/bench/calibration.py"
echo "— the figures of the progress screen over 100,000 reviews"
python3 "$top/tests/bench/progress.py"
echo "— a live room: 1,000 students beside 5,000 tries to join a second, and how a class of 100, 1,000 and 10,000 fares"
python3 "$top/tests/bench/classroom_load.py" 1000 --flood
python3 "$top/tests/bench/classroom_load.py" 100 1000 10000
echo "— a live room that is cut and killed in every question, and the statistics of 1,000 students"
python3 "$top/tests/bench/classroom_faults.py"
python3 "$top/tests/bench/classroom_statistics.py"
echo "— learners who plan for an exam, the simulator, balanced days"
python3 "$top/tests/bench/exam.py"
echo "— printed papers, read back"
install_missing poppler-utils zbar-tools
python3 "$top/tests/bench/print.py"
echo "— the map while it is panned, beside Dear ImGui's demo window"
python3 "$top/tests/bench/map_frames.py"
echo "— our own share of every frame with 10,000 cards and five years of reviews"
python3 "$top/tests/bench/frames.py"
