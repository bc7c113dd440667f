# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""console.py PROGRAM INCIDENTS PAGE...: runs the commands in the console blocks of Markdown pages.

Fails where one prints anything else than the page shows below it. A line `…` stands for any lines."""

import os
import re
import subprocess
import sys
import tempfile

ANY = "…"


def blocks(page):
    with open(page, encoding="utf-8") as file:
        return re.findall(r"^```console\n(.*?)^```$", file.read(), re.MULTILINE | re.DOTALL)


def commands(block):
    """Each command of a block with the lines that are shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield command, shown


def pattern(shown):
    """Lines as one expression: `…` is any number of whole lines."""
    lines = ["(?:.*\n)*" if line == ANY else re.escape(line) + "\n" for line in shown]
    return "".join(lines)


def run(command, program, folder):
    tools = os.path.join(folder, "bin")
    variables = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=variables, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=60, check=False, encoding="utf-8")
    return done.stdout


def differences(page, program, incidents):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "bin"))
        os.symlink(os.path.abspath(program), os.path.join(folder, "bin", "attrib"))
        os.symlink(os.path.abspath(incidents), os.path.join(folder, "incidents"))
        for block in blocks(page):
            for command, shown in commands(block):
                printed = run(command, program, folder)
                yield command, printed, re.fullmatch(pattern(shown), printed) is not None


def main():
    program, incidents, *pages = sys.argv[1:]
    total = failed = 0
    for page in pages:
        for command, printed, same in differences(page, program, incidents):
            total += 1
            if not same:
                failed += 1
                print(f"{page}: `{command}` prints something else:\n{printed}")
    if total == 0:
        sys.exit("no command was found")
    print(f"{total} commands, {failed} of them print something else than shown")
    sys.exit(1 if failed else 0)


main()
