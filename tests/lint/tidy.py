# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""clang-tidy has nothing to say. A file that has passed is not read again until it, one of the
headers of ours that it includes, its command or the configuration changes."""

import hashlib
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import tools


def closure(tree, name, seen):
    """Adds `name` and what it includes of ours, directly or not, to `seen`."""
    seen.add(name)
    for _, header, quoted in tree.includes(name):
        if quoted and header not in seen and os.path.exists(tree.path(header)):
            closure(tree, header, seen)
    return seen


def configurations(tree, name):
    """The .clang-tidy files that apply to `name`, from its folder up to the root."""
    folder = os.path.dirname(name)
    above = configurations(tree, folder) if folder else []
    own = os.path.join(folder, ".clang-tidy")
    return [own, *above] if os.path.exists(tree.path(own)) else above


def fingerprint(tree, name, command, clang_tidy):
    digest = hashlib.sha256(repr((command, os.path.realpath(clang_tidy))).encode())
    for part in [*configurations(tree, name), *sorted(closure(tree, name, set()))]:
        with open(tree.path(part), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def problem_of(tree, name, build, clang_tidy):
    run = subprocess.run([clang_tidy, "--quiet", "-p", build, tree.path(name)], cwd=tree.root,
                         capture_output=True, text=True, check=False)
    return (run.stdout or run.stderr) if run.returncode else None


def problems(tree, build):
    clang_tidy = tools.find_llvm("clang-tidy")
    passed = os.path.join(build, "tidy-passed")
    os.makedirs(passed, exist_ok=True)
    commands = tools.compile_commands(tree, build)

    def check(name):
        mark = os.path.join(passed, fingerprint(tree, name, commands[name], clang_tidy))
        if os.path.exists(mark):
            return None
        problem = problem_of(tree, name, build, clang_tidy)
        if not problem:
            with open(mark, "w", encoding="ascii"):
                pass
        return problem

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from filter(None, pool.map(check, sorted(commands)))
