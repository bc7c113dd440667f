#!/bin/sh
# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# usage: draw.sh FOLDER: draws the pictures that the docs show into FOLDER. `attrib` is looked for in
# PATH; the records are those of --kb, $ATTRIB_KB or ./incidents.

set -eu
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }

attrib export --incident exchange-2021 -o "$1/exchange.png"
attrib export --incident exchange-2021 -o "$1/exchange.dot"
attrib export --incident exchange-2021 --picture timeline -o "$1/timeline.png"
attrib export --incident exchange-2021 --picture timeline -o "$1/timeline.svg"
