# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""crowd.py PROGRAM: eight at once read, write and remove one snapshot while the records change."""

import os
import random
import re
import sys
import tempfile
import threading
import time

import base

CROWD = 8
SECONDS = 20
ACTORS = 100
QUESTION = ("query", "--actor", "a0", "--format", "csv")
# On two threads answers are made while the records are looked at.
THREADS = ("1", "2")
OTHERS = (("cache", "build"), ("cache", "clear"), ("cache", "status"))


class Versions:
    """Which versions the records may have had between two moments."""

    def __init__(self):
        self.begun = 0  # The last version that somebody began to write.
        self.done = 0   # The last one that is there.

    def answer_is_right(self, out, before):
        found = re.search(rb"version (\d+)", out)
        return found and before <= int(found[1]) <= self.begun


def take_part(program, versions, stop, problems, seed):
    chance = random.Random(seed)
    while not stop.is_set() and not problems:
        if chance.random() < 0.3:
            program.run(*chance.choice(OTHERS))
            continue
        before = versions.done
        status, out, error = program.run(*QUESTION, "--jobs", chance.choice(THREADS))
        if status != 0 or error or not versions.answer_is_right(out, before):
            problems.append(f"{status} {out} {error}: version {before} to {versions.begun}")


def replace_records(folder, version):
    """As editors do: the new file takes the old one's place at once."""
    base.write_records(os.path.join(folder, "next"), ACTORS, version)
    os.replace(os.path.join(folder, "next/part.yaml"), os.path.join(folder, "kb/part.yaml"))


def main():
    chance = random.Random(6)
    versions = Versions()
    stop = threading.Event()
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        base.write_records(os.path.join(folder, "kb"), ACTORS, 0)
        program = base.Program(sys.argv[1], folder)
        crowd = [threading.Thread(target=take_part, args=(program, versions, stop, problems, seed))
                 for seed in range(CROWD)]
        for member in crowd:
            member.start()
        end = time.monotonic() + SECONDS
        while time.monotonic() < end and not problems:
            time.sleep(chance.choice((0.01, 0.05, 0.3, 1)))
            versions.begun += 1
            replace_records(folder, versions.begun)
            versions.done = versions.begun
        stop.set()
        for member in crowd:
            member.join()
        print(f"{versions.done} versions of the records")
    if problems:
        sys.exit(problems[0])


main()
