#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. --long adds the campaigns that take many minutes.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/app/packages.sh"
install_missing "${app_packages[@]}" doctest-dev librapidcheck-dev xvfb xauth xdotool x11-utils python3 python3-openpyxl python3-pil poppler-utils zbar-tools zstd \
  at-spi2-core dbus-daemon procps python3-pyatspi gir1.2-atspi-2.0 speech-dispatcher

export SIGNATORY_LONG=0
if [ "${1:-}" = "--long" ]; then
  export SIGNATORY_LONG=1
  # Programs of others that open what is exported.
  command -v npm >/dev/null || install_missing nodejs npm # other packages bring both in one
  install_missing clang-19 chromium mnemosyne kdeedu-kvtml-data auto-multiple-choice texlive-xetex texlive-latex-extra fonts-linuxlibertine
fi
cd "$top"
build() { # PRESET TARGET
  echo "Building $1 …"
  mkdir -p "build/$1"
  if ! { cmake --preset "$1"; cmake --build "build/$1" --target "$2"; } >"build/$1/build.log" 2>&1; then
    grep -E -A5 'error|FAILED' "build/$1/build.log" | head -n 60 >&2
    echo "The $1 build failed; the whole log is in build/$1/build.log" >&2
    exit 1
  fi
}
build release signatory # for the end-to-end tests: the program as people have it
build dev all
if [ "$SIGNATORY_LONG" = 1 ]; then
  build apart all # each file by itself: none lives by what its neighbour includes
  build clang signatory # another compiler's program asks the same questions
  python3 tests/fuzz/fuzz.py
fi
exec ctest --test-dir build/dev --output-on-failure --no-tests=error -j $(($(nproc) + 1)) # the tests of the window mostly wait
