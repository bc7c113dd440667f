# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""The graphs that are tried: knowledge bases, whole and as of a day, and random ones."""

import os
import subprocess
import sys
import tempfile

RANDOM = 60
DAYS = ("-", "2021-07-19", "2021-02-01", "2012-01-01")


def write_all(folder, probe, *bases):
    """(what it is, path of the GraphML, path of the probe's plain form) of each, in `folder`."""
    graphs = [(f"{os.path.basename(base)} as of {day}", ("kb", base, day))
              for base in bases for day in DAYS]
    graphs += [(f"random graph {seed}", ("random", str(seed))) for seed in range(RANDOM)]
    for name, arguments in graphs:
        paths = [os.path.join(folder, name.replace(" ", "-") + end) for end in (".graphml", ".json")]
        subprocess.run([probe, *arguments, *paths], check=True)
        yield name, *paths


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def report(find_problems, probe, *bases):
    """Prints what is found wrong with all the graphs, and ends with that."""
    with tempfile.TemporaryDirectory() as folder:
        problems = list(find_problems(list(write_all(folder, probe, *bases))))
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
