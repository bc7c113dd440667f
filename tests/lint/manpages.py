# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""mandoc has no warning about the man pages that the build made."""

import glob
import os
import subprocess

import tools


def problems(tree, build):
    pages = sorted(glob.glob(os.path.join(build, "man", "*.[1-9]")))
    if not pages:
        tools.skip("no man pages were built")
    mandoc = tools.find("mandoc")
    run = subprocess.run([mandoc, "-T", "lint", "-W", "warning", *pages], cwd=tree.root,
                         capture_output=True, text=True, check=False)
    if run.returncode:
        yield run.stdout + run.stderr
