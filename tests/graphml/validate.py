# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""validate.py PROBE FOLDER FOLDER [SCHEMA]: xmllint accepts every graph by that schema."""

import shutil
import subprocess
import sys

import samples


def problems_by(schema, graphs):
    # The published schema is in several files; none is fetched.
    run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema,
                          *(graphml for _, graphml, _ in graphs)],
                         capture_output=True, text=True, check=False)
    if run.returncode:
        yield run.stderr


def main(probe, *rest):
    *folders, schema = rest if len(rest) > 2 else (*rest, "")
    if not shutil.which("xmllint"):
        samples.skip("xmllint was not found")
    if not schema:
        samples.skip("no published schema is here: say cmake -D ATTRIB_GRAPHML_XSD=FILE")
    samples.report(lambda graphs: problems_by(schema, graphs), probe, *folders)


if __name__ == "__main__":
    main(*sys.argv[1:])
