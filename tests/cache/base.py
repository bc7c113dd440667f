# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""A knowledge base in a scratch folder, and a program that answers from it."""

import os
import subprocess

TICK = 0.12  # Seconds until a snapshot of what was just written may be kept.
TIME_LIMIT = 60


def write_records(folder, actors, version):
    """Records of which `attrib query` tells the version."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "attrib.yaml"), "w", encoding="utf-8") as file:
        file.write("format: 1\n")
    with open(os.path.join(folder, "part.yaml"), "w", encoding="utf-8") as file:
        file.write("cite: s\nsources: {s: {title: T, publisher: P, published: 2021}}\nclaims:\n")
        for number in range(actors):
            file.write(f"  c{number}: {{act: comment, by: a{number}, quote: words {number}}}\n")
        file.write(f"  last: {{act: comment, by: a0, quote: version {version}}}\nactors:\n")
        for number in range(actors):
            file.write(f"  a{number}: {{name: Actor {number}, kind: state}}\n")


class Program:
    """The program with a home of its own."""

    def __init__(self, program, folder):
        self.program = os.path.abspath(program)
        self.folder = folder
        self.variables = {"PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8"}

    def command(self, *words):
        return [self.program, *words, "--kb", os.path.join(self.folder, "kb")]

    def run(self, *words):
        done = subprocess.run(self.command(*words), env=self.variables, capture_output=True,
                              timeout=TIME_LIMIT, check=False)
        return done.returncode, done.stdout, done.stderr

    def start(self, *words):
        return subprocess.Popen(self.command(*words), env=self.variables,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
