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
echo "— planted flaws of items, planted faults of the bank"
python3 "$top/tests/bench/flaws.py" "$top/build/release/app/signatory" "$top/content/collective-security"
python3 "$top/tests/bench/faults.py" "$top/build/release/app/signatory" "$top/content/collective-security"
echo "— learners who plan for an exam, the simulator, balanced days"
python3 "$top/tests/bench/exam.py"
