# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""drawn.py SUITE: dot draws the expected output of each case as SVG, without a word on stderr.

Skipped (77) where there is no dot."""

import glob
import os
import shutil
import subprocess
import sys


def problem_of(dot, path):
    done = subprocess.run([dot, "-Tsvg", path], capture_output=True, timeout=60, check=False)
    if done.returncode or done.stderr or b"</svg>" not in done.stdout:
        return f"status {done.returncode}\n{done.stderr.decode(errors='replace')}"
    return None


def main():
    dot = shutil.which("dot")
    if not dot:
        print("dot is not installed")
        sys.exit(77)
    pictures = sorted(glob.glob(os.path.join(sys.argv[1], "*.out")))
    failed = 0
    for path in pictures:
        problem = problem_of(dot, path)
        if problem:
            failed += 1
            print(f"{path}: {problem}")
    if failed or not pictures:
        sys.exit(f"{failed} of {len(pictures)} pictures are not drawn")


main()
