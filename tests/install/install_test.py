# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""install_test.py BUILD CC PATH...: what `cmake --install` puts in place, and that it works there.

Each PATH is one that must exist below the prefix."""

import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DECLARATION = re.compile(r"^ATTRIB_API\b[^;(]*?\b(attrib_\w+)\(", re.MULTILINE)
ARGUMENTS = []


def output_of(*command, **environment):
    """What the command prints; raises with both its streams where it fails."""
    run = subprocess.run(command, capture_output=True, text=True, check=False,
                         env={**os.environ, **environment})
    if run.returncode:
        raise AssertionError(f"{command}\n{run.stdout}{run.stderr}")
    return run.stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        build, cls.compiler, *cls.paths = ARGUMENTS
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.prefix = folder.name
        output_of("cmake", "--install", build, "--prefix", cls.prefix)
        cls.library = glob.glob(cls.below("**/libattrib.so"), recursive=True)[0]

    @classmethod
    def below(cls, path):
        return os.path.join(cls.prefix, path)

    def headers(self):
        return glob.glob(self.below("include/attrib-0/**/*.h"), recursive=True)

    def version(self):
        with open(self.below("include/attrib-0/engine/base/version.h"), encoding="utf-8") as file:
            return re.search(r'ATTRIB_VERSION "(.*)"', file.read())[1]

    def pkg_config(self, *options):
        folder = os.path.join(os.path.dirname(self.library), "pkgconfig")
        return output_of("pkg-config", *options, "attrib", PKG_CONFIG_PATH=folder).split()

    def test_everything_is_in_place(self):
        for path in self.paths:
            with self.subTest(path):
                self.assertTrue(os.path.exists(self.below(path)))

    def test_the_program_answers_from_the_installed_records(self):
        program = self.below("bin/attrib")
        self.assertIn(self.version(), output_of(program, "--version"))
        records = self.below("share/attrib/incidents")
        output_of(program, "--kb", records, "check")
        self.assertIn("Ministry of State Security",
                      output_of(program, "--kb", records, "query", "--actor", "mss"))

    def test_the_files_that_the_program_made_can_be_read(self):
        with open(self.below("share/attrib/attrib.schema.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["$schema"], "http://json-schema.org/draft-07/schema#")
        output_of("bash", "-n", self.below("share/bash-completion/completions/attrib"))

    def test_the_library_exports_what_the_headers_declare(self):
        declared = set()
        for name in self.headers():
            with open(name, encoding="utf-8") as file:
                declared.update(DECLARATION.findall(file.read()))
        lines = output_of("nm", "-D", "--defined-only", self.library).splitlines()
        exported = {line.split()[-1] for line in lines}
        self.assertEqual(exported - declared, set(), "exported, in no installed header")
        self.assertEqual(declared - exported, set(), "in an installed header, not exported")

    def test_the_example_compiles_and_runs(self):
        program = self.below("example")
        output_of(self.compiler, "-std=c11", "-Wall", "-Werror", os.path.join(HERE, "example.c"),
                  "-o", program, *self.pkg_config("--cflags", "--libs"))
        printed = output_of(program, os.path.join(HERE, "kb"),
                            LD_LIBRARY_PATH=os.path.dirname(self.library))
        self.assertEqual(printed.splitlines(), [
            f"attrib {self.version()}", "2 claims",
            "north-accuses-south harbour.yaml:12", "south-denies harbour.yaml:19"])

    def test_the_versions_agree(self):
        version = self.version()
        self.assertEqual(self.pkg_config("--modversion"), [version])
        soname = re.search(r"SONAME +(\S+)", output_of("objdump", "-p", self.library))
        self.assertEqual(soname[1], "libattrib.so." + version.split(".")[0])


if __name__ == "__main__":
    ARGUMENTS = sys.argv[1:]
    unittest.main(argv=sys.argv[:1], verbosity=2)
