# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""schema.py SCHEMA PAGE: the page lists just the tables, views and columns that the schema makes."""

import re
import sqlite3
import sys

ROW = re.compile(r"^\| `(\w+)` \| ((?:`[\w…]+` ?)+)\|", re.MULTILINE)
DATE = ("", "_earliest", "_latest", "_as_written")


def documented(page):
    """Name: columns. `said…` stands for the columns of a date."""
    for name, columns in ROW.findall(page):
        expanded = []
        for column in re.findall(r"`(.*?)`", columns):
            ends = DATE if column.endswith("…") else ("",)
            expanded += [column.rstrip("…") + end for end in ends]
        yield name, expanded


def made(schema):
    """The same of a database; without what FTS5 makes for itself."""
    database = sqlite3.connect(":memory:")
    database.executescript(schema)
    for name, in database.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND "
                                  "type <> 'shadow' AND name NOT LIKE 'sqlite%'").fetchall():
        columns = database.execute("SELECT name FROM pragma_table_info(?)", [name]).fetchall()
        yield name, [column for column, in columns]


def main():
    schema, page = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
    real, told = dict(made(schema)), dict(documented(page))
    for name in sorted(real.keys() | told.keys()):
        if real.get(name) != told.get(name):
            print(f"{name}: the schema has {real.get(name)}, the page {told.get(name)}")
    sys.exit(0 if real == told and real else 1)


main()
