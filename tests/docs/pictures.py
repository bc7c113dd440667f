# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""pictures.py PROGRAM INCIDENTS PICTURES: runs PICTURES/draw.sh, which makes the pictures of the docs.

What it writes as text must be what the docs have, byte for byte; a picture of pixels must be there,
and be one. Exits with 77 where a program that draws is missing."""

import os
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
DRAWERS = ("dot", "rsvg-convert")
PNG = b"\x89PNG\r\n\x1a\n"


def read(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def problems(drawn, shown):
    names = sorted(set(os.listdir(shown)) - {"draw.sh", "README.md"})
    if names != sorted(os.listdir(drawn)):
        yield f"{sorted(os.listdir(drawn))} were drawn, but the docs have {names}"
        return
    for name in names:
        if name.endswith(".png"):
            if not (read(drawn, name).startswith(PNG) and read(shown, name).startswith(PNG)):
                yield f"{name} is no picture"
        elif read(drawn, name) != read(shown, name):
            yield f"{name} in the docs is not as it is drawn now: run docs/pictures/draw.sh again"


def main():
    program, incidents, shown = map(os.path.abspath, sys.argv[1:])
    missing = [name for name in DRAWERS if shutil.which(name) is None]
    if missing:
        print(f"{' and '.join(missing)} not found: the pictures are not drawn")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        drawn = os.path.join(folder, "drawn")
        os.mkdir(drawn)
        os.symlink(program, os.path.join(folder, "attrib"))
        variables = {"PATH": f"{folder}:/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8",
                     "ATTRIB_KB": incidents}
        subprocess.run(["sh", os.path.join(shown, "draw.sh"), drawn], env=variables, check=True,
                       stdin=subprocess.DEVNULL, timeout=120)
        found = list(problems(drawn, shown))
    print("\n".join(found) or "the pictures of the docs are as they are drawn now")
    sys.exit(1 if found else 0)


main()
