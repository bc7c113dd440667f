#!/bin/sh
# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# build.sh SOURCE BUILD: makes the packages, as a user would, but in the folder BUILD.

set -eu
source=$1
build=$2

for tool in dpkg-deb dpkg-shlibdeps dpkg-parsechangelog file gzip scdoc; do
  command -v "$tool" >/dev/null || {
    echo "skipped: $tool was not found"
    exit 77
  }
done

mkdir -p "$build"
rm -f "$build"/*.deb
cd "$source"
{
  cmake --preset package -B "$build"
  cmake --build "$build" --target package
} >"$build/log" 2>&1 || {
  cat "$build/log"
  exit 1
}
ls "$build"/*.deb
