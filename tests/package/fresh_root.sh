#!/bin/sh
# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# fresh_root.sh PACKAGES WORK: installs the packages into a new Debian, and uses them there. WORK keeps
# the archives that were fetched, for the next time.

set -eu
suite=
if [ "$1" = --inside ]; then
  suite=$2
  shift 2
fi
packages=$1
work=$2
root=$work/root
mirror=${ATTRIB_DEBIAN_MIRROR:-http://deb.debian.org/debian}
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

# The picture, as it is drawn in the new root.
draw='attrib export --incident exchange-2021 -o picture.svg'

skip() {
  echo "skipped: $*"
  exit 77
}

fail() {
  echo "failed: $*"
  exit 1
}

suite_of_this_machine() {
  # shellcheck disable=SC1091
  . /etc/os-release
  [ "$ID" = debian ] && echo "$VERSION_CODENAME"
}

# All that follows runs in namespaces of its own: whatever ends it ends its processes and mounts.
enter_namespaces() {
  [ "$(id -u)" -eq 0 ] || skip "only root can make a new root"
  for tool in debootstrap unshare wget; do
    command -v "$tool" >/dev/null || skip "$tool was not found"
  done
  suite=$(suite_of_this_machine) || skip "the packages were not built on Debian"
  wget -q --spider --tries=1 --timeout=10 "$mirror/dists/$suite/InRelease" ||
    skip "the mirror $mirror cannot be reached"
  unshare --mount --pid --fork --kill-child true || skip "this machine gives no namespaces"
  exec unshare --mount --propagation private --pid --fork --kill-child \
    sh "$0" --inside "$suite" "$@"
}

# In memory, as dpkg waits for the disk at every file.
make_root() {
  mkdir -p "$root" "$work/cache/base" "$work/cache/apt/partial"
  mount -t tmpfs -o size=2g,mode=755 attrib-root "$root" || skip "nothing can be mounted here"
  mknod "$root/null" c 1 3 || skip "no device can be made here"
  rm "$root/null"
  debootstrap --variant=minbase --cache-dir="$work/cache/base" "$suite" "$root" "$mirror" \
    >"$work/debootstrap.log" 2>&1 || {
    tail -n 5 "$work/debootstrap.log"
    skip "debootstrap failed"
  }
  mount --bind "$work/cache/apt" "$root/var/cache/apt/archives"
  cp "$packages"/*.deb "$root/tmp"
  inside apt-get update >"$work/apt.log" 2>&1 || skip "apt-get update failed in the new root"
}

inside() {
  chroot "$root" "$@"
}

# Installs without recommended packages, so that it stays small.
install_inside() {
  inside sh -c "apt-get install -q -y --no-install-recommends $*" >>"$work/apt.log" 2>&1 || {
    tail -n 20 "$work/apt.log"
    fail "apt-get install $*"
  }
}

expect_recommended() {
  inside sh -c 'apt-get install -s /tmp/attrib_*.deb' >"$work/simulated.log"
  for name in graphviz fonts-noto-core fonts-noto-cjk librsvg2-bin; do
    grep -q "^Inst $name " "$work/simulated.log" || fail "apt does not see that $name is recommended"
  done
}

expect_answer() {
  install_inside '/tmp/attrib_*.deb'
  inside sh -c 'cd / && attrib query --actor MSS' >"$work/answer.txt" || fail "attrib query"
  grep -q '^Ministry of State Security  (mss)$' "$work/answer.txt" || fail "no dossier of the MSS"
}

expect_picture() {
  install_inside graphviz
  inside sh -c "cd /tmp && $draw" || fail "$draw"
  grep -q '<svg' "$root/tmp/picture.svg" || fail "the picture is no SVG"
  grep -q 'Ministry of State Security' "$root/tmp/picture.svg" || fail "nobody is accused in the picture"
}

# The linker's cache is renewed by a trigger, not by a script of the package.
expect_library() {
  install_inside '/tmp/libattrib*.deb'
  inside ldconfig -p | grep -q 'libattrib\.so\.0 ' || fail "the linker does not know the library"
  inside dpkg --verify attrib libattrib0 libattrib-dev || fail "dpkg --verify"
}

expect_nothing_left() {
  inside apt-get purge -q -y attrib libattrib0 libattrib-dev >>"$work/apt.log" 2>&1 ||
    fail "apt-get purge"
  left=$(find "$root/usr" "$root/etc" "$root/var/lib" -path '*/lists/*' -prune -o -name '*attrib*' \
    ! -name '*attribut*' -print)
  [ -z "$left" ] || fail "left behind: $left"
}

[ -n "$suite" ] || enter_namespaces "$@"
make_root
expect_recommended
expect_answer
expect_picture
expect_library
expect_nothing_left
