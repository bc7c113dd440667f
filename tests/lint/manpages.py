# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""mandoc has no warning about the man pages that the build made."""

import glob
import os
import subprocess

import tools

# scdoc itself begins every section and list with a paragraph macro too many.
OF_SCDOC = "WARNING: skipping paragraph macro"


def problems(tree, build):
    pages = sorted(glob.glob(os.path.join(build, "man", "*.[1-9]")))
    if not pages:
        tools.skip("no man pages were built")
    mandoc = tools.find("mandoc")
    run = subprocess.run([mandoc, "-T", "lint", "-W", "warning", *pages], cwd=tree.root,
                         capture_output=True, text=True, check=False)
    yield from (line for line in (run.stdout + run.stderr).splitlines() if OF_SCDOC not in line)
