// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TABLE_H
#define ATTRIB_EXPORT_TABLE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/table.h"
#include "export/text_style.h"

/// Tables in the formats that other programs read. Each appends the whole table, its column names
/// first, to `out`; ATTRIB_NO_MEMORY is the only failure.
///
/// In the formats of plain cells a node is its id, an edge `us -[ACCUSES]-> mss`, a path a chain of
/// these; the items of a list have `; ` between them, and what is nested deeper is JSON. A control
/// character, or a byte that is not UTF-8, is U+FFFD; only white space stays.

/// Comma-separated values, RFC 4180, but that a line ends with a line feed alone, as other programs
/// here expect it. A cell that a spreadsheet could take for a formula (its first character is one of
/// `=` `+` `-` `@`, their full-width forms, or white space other than a blank) gets an apostrophe in
/// front, unless it is a number.
ATTRIB_API AttribStatus attrib_table_write_csv(const AttribTable *table, AttribBuffer *out);

/// Tab-separated values: the same with tabs and no quotation marks. Tabs, line ends and backslashes
/// in a cell are `\t`, `\n`, `\r` and `\\`.
ATTRIB_API AttribStatus attrib_table_write_tsv(const AttribTable *table, AttribBuffer *out);

/// The rows alone, to stand below others of the same columns.
ATTRIB_API AttribStatus attrib_table_write_csv_rows(const AttribTable *table, AttribBuffer *out);
ATTRIB_API AttribStatus attrib_table_write_tsv_rows(const AttribTable *table, AttribBuffer *out);

/// A table of GitHub-flavoured Markdown. No text of a cell becomes HTML, a link (but for a bare mail
/// address, which Markdown has no way to stop), code or emphasis; a
/// line end in it is a blank.
ATTRIB_API AttribStatus attrib_table_write_markdown(const AttribTable *table, AttribBuffer *out);

/// One JSON document, `{"format": "attrib/1", "columns": […], "rows": [{…}]}`: a row is an object by
/// column, a node `{"id", "name", "labels"}` (of a source `"title"`), an edge
/// `{"type", "source", "target", "properties"}`, a path a list of both, a date
/// `{"text", "earliest", "latest"}`.
ATTRIB_API AttribStatus attrib_table_write_json(const AttribTable *table, AttribBuffer *out);

/// The rows of the same, each on a line of its own.
ATTRIB_API AttribStatus attrib_table_write_jsonl(const AttribTable *table, AttribBuffer *out);

/// For people: columns side by side below their names, numbers to the right. What does not fit the
/// width is broken into lines within its column; with very many columns it is wider all the same.
ATTRIB_API AttribStatus attrib_table_write_text(const AttribTable *table, AttribTextStyle style,
                                                AttribBuffer *out);

#endif // ATTRIB_EXPORT_TABLE_H
