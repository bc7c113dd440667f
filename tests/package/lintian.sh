#!/bin/sh
# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# lintian.sh BUILD: what Debian's own checker says of the packages; no error, and no warning.

set -eu
command -v lintian >/dev/null || {
  echo "skipped: lintian was not found"
  exit 77
}
exec lintian --allow-root --display-info --fail-on error,warning "$1"/*.deb
