# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""The programs that lint tests call, and the commands that the build recorded."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys

LLVM = "14"  # layout and checks differ from version to version
SKIP = 77


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIP)


def find(tool):
    """The path of `tool`; else says so and skips."""
    return shutil.which(tool) or skip(f"{tool} is not installed")


def find_llvm(tool):
    """The path of `tool` in the version the project is held to; else says so and skips."""
    for name in (f"{tool}-{LLVM}", tool):
        path = shutil.which(name)
        if path:
            version = subprocess.run([path, "--version"], capture_output=True, text=True,
                                     check=True).stdout
            if re.search(rf"version {LLVM}\.", version):
                return path
    return skip(f"{tool} {LLVM} is not installed")


def compile_commands(tree, build):
    """From each compiled file, by its path from the root, to its command as a list."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    commands = {}
    for entry in entries:
        name = os.path.relpath(entry["file"], tree.root)
        if not name.startswith("..") and os.path.exists(entry["file"]):
            commands.setdefault(name, shlex.split(entry["command"]))
    return commands
