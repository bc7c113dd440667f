#!/bin/sh
# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# run.sh PROGRAM ROOT: runs commands under valgrind, those that succeed and those that fail.

set -u

program=$1
root=$2
skipped=77
wrong=9 # What valgrind ends with where it found something.

if ! command -v valgrind >/dev/null; then
  echo "skipped: valgrind was not found"
  exit $skipped
fi

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
failed=0

# try STATUS ARGUMENT...: the program must end with that status, and valgrind must find nothing. What
# libraries keep until the end, and can still reach, is theirs.
try() {
  expected=$1
  shift
  valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect \
    --show-leak-kinds=definite,indirect --error-exitcode=$wrong --log-file="$folder/log" \
    "$program" "$@" >"$folder/out" 2>"$folder/err"
  status=$?
  if [ "$status" -ne "$expected" ] || [ -s "$folder/log" ]; then
    echo "attrib $*: status $status, expected $expected"
    cat "$folder/log" "$folder/err"
    failed=1
  fi
}

records=$root/incidents
faulty=$root/tests/golden/check/files

try 0 --kb "$records" check
try 0 --kb "$records" check --format sarif
try 0 --kb "$records" query --actor MSS
try 0 --kb "$records" query --actor MSS --json
try 0 --kb "$records" query --actor cn --below --as-of 2021-07-19 --format md
try 0 --kb "$records" query --act deny --since 2021-07 --format csv
try 0 --kb "$records" export --format dot
try 0 --kb "$records" export --actor MSS -o "$folder/mss.json"
try 0 --kb "$records" stats
try 0 schema
try 0 help E012
try 1 --kb "$records" query --actor MMS
try 2 --kb "$records" query --act acuse
try 3 --kb "$folder/nothing" query
for base in claims cycles forms keys refused references syntax words; do
  try 1 --kb "$faulty/$base" check
  try 0 --kb "$faulty/$base" query --keep-going --json
done

exit $failed
