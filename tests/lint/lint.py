# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""lint.py NAME [BUILD]: run one lint test over the project; BUILD is a configured build folder."""

import importlib
import sys

from tree import ROOT, Tree


def main(name, *build):
    found = 0
    for problem in importlib.import_module(name).problems(Tree(ROOT), *build):
        print(problem)
        found += 1
    print(f"{name}: {found or 'no'} problem{'' if found == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
