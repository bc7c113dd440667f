# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""The source tree as the lint tests see it: its files and what each of them includes."""

import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDERS = ("engine", "export", "cli", "tests")
SKIPPED = {"node_modules", "corpus", "__pycache__"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


class Tree:
    def __init__(self, root):
        self.root = root

    def path(self, name):
        return os.path.join(self.root, name)

    def files(self, *suffixes):
        """The files with one of these suffixes, by their path from the root, sorted."""
        found = []
        for top in FOLDERS:
            for folder, below, names in os.walk(self.path(top)):
                below[:] = [name for name in below if name not in SKIPPED]
                found += [os.path.relpath(os.path.join(folder, name), self.root)
                          for name in names if name.endswith(suffixes)]
        return sorted(found)

    def lines(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read().splitlines()

    def includes(self, name):
        """(line number, header, whether in quotes) of each #include."""
        for number, line in enumerate(self.lines(name), 1):
            match = INCLUDE.match(line)
            if match:
                yield number, match[2], match[1] == '"'
