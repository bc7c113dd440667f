# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""killed.py PROGRAM: kills writers of a snapshot at any moment; every answer afterwards is right."""

import os
import random
import sys
import tempfile
import time

import base

ROUNDS = 200
EDIT_EVERY = 20
ACTORS = 300
QUESTION = ("query", "--actor", "a0", "--format", "csv")


def measure(program):
    """How long it takes to make a snapshot of records that are settled."""
    begin = time.monotonic()
    status, _, error = program.run("cache", "build")
    if status != 0:
        sys.exit(f"no snapshot can be made: {error}")
    return time.monotonic() - begin


def kill_one(program, delay):
    with program.start("cache", "build") as writer:
        time.sleep(delay)
        writer.kill()


def main():
    chance = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        program = base.Program(sys.argv[1], folder)
        expected = longest = None
        for number in range(ROUNDS):
            if number % EDIT_EVERY == 0:
                base.write_records(os.path.join(folder, "kb"), ACTORS, number)
                time.sleep(base.TICK)
                expected = program.run(*QUESTION, "--no-cache")
                if f"version {number}".encode() not in expected[1]:
                    sys.exit(f"the records are not read: {expected}")
                longest = longest or measure(program)
            kill_one(program, chance.uniform(0, longest))
            for option in ((), ("--trust-cache",)) if number % EDIT_EVERY else ((),):
                found = program.run(*QUESTION, *option)
                if found != expected:
                    sys.exit(f"round {number} {option}: {found} instead of {expected}")
        left = [name for name in os.listdir(os.path.join(folder, ".cache/attrib"))
                if name.endswith(".tmp")]
        print(f"{ROUNDS} writers killed, {len(left)} of them while they wrote")


main()
