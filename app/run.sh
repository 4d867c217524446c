#!/usr/bin/env bash
# Installs what is missing, builds, and opens Signatory. Further arguments go to the program:
#   app/run.sh check content/collective-security
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/app/packages.sh"
install_missing "${app_packages[@]}"

build=$top/build/release
log=$build/build.log
mkdir -p "$build"
if ! { [ -f "$build/build.ninja" ] || cmake -S "$top" --preset release; cmake --build "$build" --target signatory; } >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  echo "The build failed; the whole log is in $log" >&2
  exit 1
fi
exec "$build/app/signatory" "$@"
