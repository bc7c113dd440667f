#!/bin/sh
# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# See usage below.

set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..

usage() {
  cat <<'END'
usage: tests/bench/run.sh [N] [--floor DIR] [--json FILE] [--runs R] [--program FILE --work DIR]

Makes a corpus of N incidents (10000) and prints how loading it, the memory that takes, and a
dossier compare with what they are measured against.

  --floor DIR     compare dossiers and queries with the C floor there (ref.c, gen_corpus.py, params.py),
                  and cold queries with C on SQLite (sq.c, load_sqlite.sh, q_sqlite.sql) and a walk (statwalk.c)
  --json FILE     write the figures there as well
  --runs R        time the bare loop and the load R times in turn (11)
  --program FILE  use this attrib_bench, and build none
  --work DIR      keep corpora there (build/release/bench)
END
}

count=10000 floor='' json='' runs=11 program='' work=$root/build/release/bench
while [ $# -gt 0 ]; do
  case $1 in
  --floor | --json | --runs | --program | --work)
    [ $# -gt 1 ] || { usage >&2; exit 2; }
    case $1 in
    --floor) floor=$2 ;;
    --json) json=$2 ;;
    --runs) runs=$2 ;;
    --program) program=$2 ;;
    --work) work=$2 ;;
    esac
    shift 2
    ;;
  -h | --help)
    usage
    exit 0
    ;;
  *[!0-9]* | '')
    usage >&2
    exit 2
    ;;
  *)
    count=$1
    shift
    ;;
  esac
done

if [ -z "$program" ]; then
  (cd "$root" && cmake --preset release >/dev/null &&
    cmake --build --preset release --target attrib_bench >/dev/null)
  program=$root/build/release/tests/bench/attrib_bench
fi

# A corpus is kept until what makes it changes.
mkdir -p "$work"
base=$work/kb-$count
if [ ! -e "$base.txt" ] || [ "$here/make_corpus.py" -nt "$base.txt" ]; then
  rm -rf "$base" "$base.txt"
  python3 "$here/make_corpus.py" "$count" "$base" >"$base.part"
  mv "$base.part" "$base.txt"
fi

ready=''
if [ -n "$floor" ]; then
  ready=$work/floor-$count
  if [ ! -e "$ready/snapshot" ]; then
    rm -rf "$ready"
    mkdir -p "$ready"
    "${CC:-cc}" -O2 -march=native -o "$ready/ref" "$floor/ref.c"
    python3 "$floor/gen_corpus.py" --incidents "$count" --out "$ready/kb" --csv "$ready/csv" >&2
    python3 "$floor/params.py" "$ready/csv" >&2
    "$ready/ref" build "$ready/csv" "$ready/part" >&2
    mv "$ready/part" "$ready/snapshot"
  fi
  # What cold queries are held against, where the floor has it.
  if [ -e "$floor/statwalk.c" ] && [ ! -e "$ready/statwalk" ]; then
    "${CC:-cc}" -O2 -o "$ready/statwalk" "$floor/statwalk.c"
  fi
  if [ -e "$floor/sq.c" ] && [ ! -e "$ready/sq" ] && command -v sqlite3 >/dev/null; then
    cp "$floor/q_sqlite.sql" "$ready"
    "$floor/load_sqlite.sh" "$ready/csv" "$ready/sqlite"
    "${CC:-cc}" -O2 -w -o "$ready/sq" "$floor/sq.c" -lsqlite3
  fi
fi

exec python3 -B "$here/report.py" --program "$program" --base "$base" --summary "$base.txt" \
  --runs "$runs" ${ready:+--floor "$ready"} ${json:+--json "$json"}
