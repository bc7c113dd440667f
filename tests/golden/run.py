# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""run.py PROGRAM SUITE [--update] [--cache STATE] [CASE...]: runs the cases of a golden suite.

NAME.cmd is a shell script in which `attrib` is the program. What it prints and returns must be
NAME.out, NAME.err and NAME.status; where one of them is missing, nothing, nothing and 0. NAME.tty is
the same on a terminal of 80 columns and 24 lines, where both outputs are one. Each case runs in a
folder of its own with a copy of SUITE/files; $SHIPPED is the knowledge base that ships. --update
writes down what comes out, for a reader to check. --cache says what snapshots of the knowledge bases in
it there are: cold, none (so that the first command of a case makes one); warm, fresh ones; damaged, the
same with bytes changed at random; off, no place for any; hurried, fresh ones again, and stale, of records
in which everything had another name. With the last two, and damaged ones, queries answer before it is known
whether they hold. It makes no difference."""

import argparse
import fcntl
import glob
import os
import pty
import random
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

PARTS = ("out", "err", "status")
TIME_LIMIT = 120
CACHES = ("cold", "warm", "damaged", "off", "hurried", "stale")
HURRIED = ("hurried", "stale")  # Of no interest to cases without such queries.
# With a number of threads asked for, one looks at the records whatever their number.
HURRY = """#!/bin/sh
case $1 in
query | stats) command=$1 && shift && set -- "$command" --jobs 2 "$@" ;;
esac
exec %s "$@"
"""
TICK = 0.12  # Seconds until a snapshot of what was just written may be kept.
KEPT = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")


def environment(program, folder, hurries):
    """What a case sees of the outside; nothing of who runs it."""
    tools = os.path.join(folder, "bin")
    tool = os.path.join(tools, "attrib")
    os.mkdir(tools)
    if hurries:
        with open(tool, "w", encoding="utf-8") as file:
            file.write(HURRY % shlex.quote(os.path.abspath(program)))
        os.chmod(tool, 0o755)
    else:
        os.symlink(os.path.abspath(program), tool)
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin", "HOME": folder,
            "LC_ALL": "C.UTF-8", "SHIPPED": os.path.abspath("incidents")}


def damage(path, chance):
    with open(path, "r+b") as file:
        size = os.path.getsize(path)
        for _ in range(chance.randrange(1, 9)):
            file.seek(chance.randrange(size))
            file.write(bytes([chance.randrange(256)]))


def build_snapshots(work, variables):
    time.sleep(TICK)
    for folder, below, names in os.walk(work):
        if any(name.endswith((".yaml", ".yml")) for name in names):
            below.clear()
            subprocess.run(["attrib", "cache", "build", "--kb", folder], env=variables, check=False,
                           capture_output=True, timeout=TIME_LIMIT)


def build_stale_snapshots(work, variables):
    """Of records in which all that has a name has another; then they are put back."""
    paths = [path for pattern in ("*.yaml", "*.yml")
             for path in glob.glob(os.path.join(work, "**", pattern), recursive=True)
             if os.path.isfile(path) and not os.path.islink(path)]
    kept = {}
    for path in paths:
        with open(path, "rb") as file:
            kept[path] = file.read()
        with open(path, "wb") as file:
            file.write(kept[path].replace(b"name: ", b"name: Old "))
    build_snapshots(work, variables)
    for path, content in kept.items():
        with open(path, "wb") as file:
            file.write(content)


def prepare_cache(state, case, work, variables):
    """Snapshots of all knowledge bases in `work`, as `state` has them."""
    if state == "off":
        variables["XDG_CACHE_HOME"] = "/dev/null"
    if state == "stale":
        build_stale_snapshots(work, variables)
    if state in ("warm", "damaged", "hurried"):
        build_snapshots(work, variables)
    if state == "damaged":
        chance = random.Random(case)
        for path in glob.glob(os.path.join(variables["HOME"], ".cache/attrib/*")):
            damage(path, chance)


def read_terminal(master, chunks):
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:  # The last process on the terminal is gone.
            chunk = b""
        if not chunk:
            return
        chunks.append(chunk)


def run_on_terminal(command, work, variables):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    with subprocess.Popen(command, cwd=work, env={**variables, "TERM": "xterm"}, stdin=slave,
                          stdout=slave, stderr=slave, start_new_session=True) as process:
        os.close(slave)
        chunks = []
        reader = threading.Thread(target=read_terminal, args=(master, chunks))
        reader.start()
        try:
            process.wait(TIME_LIMIT)
        finally:
            process.kill()
            reader.join()
            os.close(master)
    return b"".join(chunks).replace(b"\r\n", b"\n"), b"", process.returncode


def run(program, suite, case, cache):
    """The outputs and the status of a case: PARTS in order, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        work = os.path.join(folder, "work")
        files = os.path.join(suite, "files")
        if os.path.exists(files):
            shutil.copytree(files, work, symlinks=True)
        else:
            os.mkdir(work)
        command = ["sh", os.path.abspath(case)]
        variables = environment(program, folder, cache in (*HURRIED, "damaged"))
        prepare_cache(cache, os.path.basename(case), work, variables)
        if case.endswith(".tty"):
            out, err, status = run_on_terminal(command, work, variables)
        else:
            done = subprocess.run(command, cwd=work, env=variables, stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=TIME_LIMIT, check=False)
            out, err, status = done.stdout, done.stderr, done.returncode
    return out, err, b"%d\n" % status if status else b""


def expected(case):
    for part in PARTS:
        try:
            with open(f"{os.path.splitext(case)[0]}.{part}", "rb") as file:
                yield file.read()
        except FileNotFoundError:
            yield b""


def update(case, found):
    for part, content in zip(PARTS, found):
        path = f"{os.path.splitext(case)[0]}.{part}"
        if content:
            with open(path, "wb") as file:
                file.write(content)
        elif os.path.exists(path):
            os.remove(path)


def show_difference(case, part, wanted, content):
    print(f"{case}: {part} is not as expected")
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("expected", "found")]
        for path, text in zip(paths, (wanted, content)):
            with open(path, "wb") as file:
                file.write(text)
        subprocess.run(["diff", "-u", "--label", "expected", "--label", "found", *paths],
                       check=False)


def find_cases(suite, cache):
    cases = sorted(glob.glob(os.path.join(suite, "*.cmd")) +
                   glob.glob(os.path.join(suite, "*.tty")))
    return [case for case in cases if cache not in HURRIED or asks_in_a_hurry(case)]


def asks_in_a_hurry(case):
    with open(case, encoding="utf-8") as file:
        return re.search("attrib (query|stats)", file.read())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("suite")
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--cache", choices=CACHES, default="cold")
    options = parser.parse_args()
    cases = find_cases(options.suite, options.cache)
    failed = 0
    for case in cases:
        name = os.path.splitext(os.path.basename(case))[0]
        if options.cases and name not in options.cases:
            continue
        found = run(options.program, options.suite, case, options.cache)
        if options.update:
            update(case, found)
            continue
        differing = [trio for trio in zip(PARTS, expected(case), found) if trio[1] != trio[2]]
        for part, wanted, content in differing:
            show_difference(name, part, wanted, content)
        failed += bool(differing)
    sys.stdout.flush()
    if not cases:
        sys.exit(f"{options.suite}: no cases")
    if failed:
        sys.exit(f"{failed} of {len(cases)} cases failed")


main()
