# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""clang-format would change nothing."""

import re
import subprocess

import tools

COMPLAINT = re.compile(r"^(.+?):(\d+):\d+: error:", re.MULTILINE)


def problems(tree):
    clang_format = tools.find_llvm("clang-format")
    run = subprocess.run([clang_format, "--dry-run", "-Werror", *tree.files(".c", ".h")],
                         cwd=tree.root, capture_output=True, text=True, check=False)
    first_lines = {}
    for name, line in COMPLAINT.findall(run.stderr):
        first_lines.setdefault(name, line)
    if run.returncode and not first_lines:
        yield run.stderr
    for name, line in first_lines.items():
        yield f"{name}:{line}: from here on not as clang-format -i leaves it"
