#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. --long adds the campaigns that take many minutes.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/app/packages.sh"
install_missing "${app_packages[@]}" doctest-dev librapidcheck-dev xvfb xauth xdotool x11-utils python3

export SIGNATORY_LONG=0
[ "${1:-}" = "--long" ] && export SIGNATORY_LONG=1
cd "$top"
for preset in release dev; do
  echo "Building $preset …"
  mkdir -p "build/$preset"
  if ! { cmake --preset "$preset"; cmake --build "build/$preset"; } >"build/$preset/build.log" 2>&1; then
    grep -E -A5 'error|FAILED' "build/$preset/build.log" | head -n 60 >&2
    echo "The $preset build failed; the whole log is in build/$preset/build.log" >&2
    exit 1
  fi
done
exec ctest --test-dir build/dev --output-on-failure --no-tests=error -j 2
