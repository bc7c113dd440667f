// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_FORMAT_H
#define ATTRIB_CLI_FORMAT_H

#include "cli/command.h"
#include "engine/result/table.h"

#include <stdint.h>

/// Forms of an answer.
typedef enum {
  ATTRIB_FORMAT_TEXT,
  ATTRIB_FORMAT_DOT,
  ATTRIB_FORMAT_SVG,
  ATTRIB_FORMAT_PNG,
  ATTRIB_FORMAT_PDF,
  ATTRIB_FORMAT_HTML,
  ATTRIB_FORMAT_JSON,
  ATTRIB_FORMAT_JSONL,
  ATTRIB_FORMAT_CSV,
  ATTRIB_FORMAT_TSV,
  ATTRIB_FORMAT_MD,
  ATTRIB_FORMAT_SARIF,
  ATTRIB_FORMAT_GRAPHML,
  ATTRIB_FORMAT_SQLITE,
  ATTRIB_FORMATS,
} AttribFormat;

/// For the masks of command rows.
#define ATTRIB_FORMAT_BIT(format) (1U << (ATTRIB_FORMAT_##format))

/// Whether a format is for programs alone, so that it must not reach a terminal.
bool attrib_format_is_binary(AttribFormat format);

/// Whether a format is a picture, or a page with pictures.
bool attrib_format_is_picture(AttribFormat format);

/// What a format is called, in options and as a suffix of files.
const char *attrib_format_name(AttribFormat format);

/// The format that is asked for: by --format or --json, whichever came last; else by the suffix of
/// the output file; else the command's usual one. One that the command does not have is said, and
/// so is, where there is no usual text, a suffix that tells nothing.
AttribExit attrib_format_choose(const AttribCli *cli, AttribFormat *format);

/// Append a table in a format that tables have: not text, sarif or a picture. ATTRIB_NO_MEMORY.
AttribStatus attrib_format_write_table(AttribFormat format, const AttribTable *table,
                                       AttribBuffer *out);

/// Append the rows of a table alone, below others of the same columns, in a format that has_rows says can be written so.
bool attrib_format_has_rows(AttribFormat format);
AttribStatus attrib_format_write_rows(AttribFormat format, const AttribTable *table,
                                      AttribBuffer *out);

/// Append the names of some formats, with `separator` between them.
void attrib_format_list(uint32_t formats, const char *separator, AttribBuffer *out);

#endif // ATTRIB_CLI_FORMAT_H
