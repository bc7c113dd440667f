# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""Every source file begins with its copyright and its licence."""

MARKS = ("Copyright 2026 The attrib authors", "SPDX-License-Identifier: MIT")
AT_TOP = 4


def problems(tree):
    for name in tree.files(".c", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt"):
        top = [line.lstrip("/#* ") for line in tree.lines(name)[:AT_TOP]]
        for mark in MARKS:
            if mark not in top:
                yield f"{name}: no line \"{mark}\" in the first {AT_TOP}"
