#!/bin/sh
# Writes requirements/{run,test,build}.txt anew from pyproject.toml: hashes, markers for three systems, no index line.
set -eu
cd "$(dirname "$0")/.."
for purpose in run test build; do
  extra=""
  [ "$purpose" = run ] || extra="--extra $purpose"
  # shellcheck disable=SC2086
  uv pip compile pyproject.toml --extra install $extra --universal --python-version 3.11 \
    --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file "requirements/$purpose.txt"
done
