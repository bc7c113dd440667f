# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""Each header compiles on its own, and twice over, without a warning."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import tools

WITH_A_VALUE = {"-o", "-c", "-MT", "-MF"}


def flags_for(header, commands):
    """How the compiled file nearest to `header` is compiled, without what names that file."""
    nearest = max(sorted(commands),
                  key=lambda name: len(os.path.commonprefix([name, header])))
    words = iter(commands[nearest])
    kept = []
    for word in words:
        if word in WITH_A_VALUE:
            next(words)
        elif word not in {"-MD", "-MMD"}:
            kept.append(word)
    return kept


def problem_of(tree, header, commands):
    command = [*flags_for(header, commands), "-Werror", "-fsyntax-only", "-x", "c", "-"]
    unit = f'#include "{header}"\n' * 2 + "extern int not_empty;\n"
    run = subprocess.run(command, input=unit, cwd=tree.root, capture_output=True, text=True,
                         check=False)
    return run.stderr if run.returncode else None


def problems(tree, build):
    commands = tools.compile_commands(tree, build)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda header: problem_of(tree, header, commands), tree.files(".h"))
        yield from filter(None, found)
