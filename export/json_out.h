// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_JSON_OUT_H
#define ATTRIB_EXPORT_JSON_OUT_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

#include <jansson.h>

#include <stdbool.h>
#include <stdint.h>

/// What every JSON writer shares. Values are jansson's, owned by whoever holds them; NULL stands for
/// one that memory did not suffice for, and is carried on until the end, where attrib_json_write
/// turns it into ATTRIB_NO_MEMORY.

/// A string. What is not UTF-8 is escaped as attrib_utf8_escape does it, since JSON cannot hold it.
json_t *attrib_json_text(AttribText text);

/// A string, or null where the text is empty.
json_t *attrib_json_text_or_null(AttribText text);

/// A number, or null where it is 0.
json_t *attrib_json_number_or_null(uint32_t number);

/// Put a value at the end of an object, or of a list, which takes it over. Without one the container
/// is freed, and NULL returned; a NULL container frees the value.
json_t *attrib_json_set(json_t *object, const char *key, json_t *value);
json_t *attrib_json_push(json_t *list, json_t *value);

/// Append a value, indented by two columns, keys in the order in which they were set, and a line
/// end; the value is freed. Characters that could act on a terminal are written as `\uXXXX`.
/// ATTRIB_NO_MEMORY is the only failure; `out` holds what it held before, unless it is `out` that
/// could not grow.
AttribStatus attrib_json_write(json_t *value, AttribBuffer *out);

/// The same on one line, without white space.
AttribStatus attrib_json_write_line(json_t *value, AttribBuffer *out);

#endif // ATTRIB_EXPORT_JSON_OUT_H
