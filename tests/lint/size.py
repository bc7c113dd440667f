# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""No source file is longer than the house style's 600 lines."""

LIMIT = 600


def problems(tree):
    for name in tree.files(".c", ".h", ".py", ".sh"):
        length = len(tree.lines(name))
        if length > LIMIT:
            yield f"{name}: {length} lines, {LIMIT} at most"
