// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_SCHEMA_JSON_H
#define ATTRIB_EXPORT_SCHEMA_JSON_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"

/// Append the JSON Schema (draft-07) of a record file, made from the schema table, for editors: keys
/// and words are completed, explained and checked while an analyst writes. What it cannot say (that
/// a reference exists, that a day does) the loader checks; what it refuses the loader does, too, but
/// for a text that YAML takes for nothing (`~`, `null`).
///
/// Scalars are text to the loader but not to an editor, which reads `2021` as a number and `true` as
/// a truth value, so these types stand beside `string` wherever a text may look like one. Besides
/// `description` there is what the YAML language server shows: `markdownDescription`,
/// `markdownEnumDescriptions`, `patternErrorMessage`. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_schema_write_json(AttribBuffer *out);

#endif // ATTRIB_EXPORT_SCHEMA_JSON_H
