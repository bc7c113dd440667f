// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_SCALAR_H
#define ATTRIB_MODEL_SCALAR_H

#include "engine/base/text.h"

#include <stdbool.h>

/// What a scalar of a record is. Every scalar is text until the schema says otherwise.
typedef enum {
  ATTRIB_SCALAR_NONE, ///< no scalar is allowed: a map only
  ATTRIB_SCALAR_ANY,  ///< the analyst's own: text, list or map
  ATTRIB_SCALAR_TEXT,
  ATTRIB_SCALAR_ID, ///< of a record
  ATTRIB_SCALAR_INTEGER,
  ATTRIB_SCALAR_BOOLEAN,
  ATTRIB_SCALAR_DATE,
  ATTRIB_SCALAR_WORD,      ///< of the field's vocabulary
  ATTRIB_SCALAR_REFERENCE, ///< the id of a record, or a word of the field's vocabulary
  ATTRIB_SCALAR_COUNTRY,
  ATTRIB_SCALAR_LANGUAGE,
  ATTRIB_SCALAR_URL,
  ATTRIB_SCALAR_CVE,
  ATTRIB_SCALAR_TECHNIQUE,
} AttribScalar;

/// One type of scalar.
typedef struct {
  const char *expected; ///< for messages, after "expected"
  const char *
      pattern; ///< the same rule as an ECMA 262 expression, for JSON Schema; NULL where it has none
  bool (*accepts)(
      AttribText text); ///< NULL: any text; dates, words and references have checks of their own
} AttribScalarRow;

/// The row of a type.
const AttribScalarRow *attrib_scalar(AttribScalar scalar);

/// Ids are lower-case kebab with dots, at most 100 bytes.
#define ATTRIB_ID_LIMIT 100
bool attrib_is_id(AttribText text);

/// The text as an id would be spelt: lower case, hyphens for blanks and underscores; cut to the first ATTRIB_ID_LIMIT + 1 bytes,
/// which are written to `out` and borrowed from there. It may be no id all the same.
AttribText attrib_id_respell(AttribText text, char out[ATTRIB_ID_LIMIT + 1]);

#endif // ATTRIB_MODEL_SCALAR_H
