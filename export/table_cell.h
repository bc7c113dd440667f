// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TABLE_CELL_H
#define ATTRIB_EXPORT_TABLE_CELL_H

#include "engine/base/buffer.h"
#include "engine/result/table.h"

#include <jansson.h>

#include <stddef.h>
#include <stdint.h>

// What the formats of table.h share, and other formats where they write the same.

/// Append a cell as plain text, not escaped for any format. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_cell_write(const AttribTable *table, const AttribCell *cell, AttribBuffer *out);

/// The next character of such a text; U+FFFD for a control character that is no white space and for
/// a byte that is not UTF-8. Below the text's length only.
uint32_t attrib_cell_character(AttribText text, size_t *offset);

/// Append all of such a text, each character as attrib_cell_character() gives it.
void attrib_cell_write_shown(AttribText text, AttribBuffer *out);

/// Append a number, as short as it is read back the same; `NaN`, `Infinity`, `-Infinity`.
void attrib_cell_write_real(double real, AttribBuffer *out);

/// A cell as JSON; NULL where memory ran out.
json_t *attrib_cell_json(const AttribTable *table, const AttribCell *cell);

#endif // ATTRIB_EXPORT_TABLE_CELL_H
