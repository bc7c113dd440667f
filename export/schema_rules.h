// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_SCHEMA_RULES_H
#define ATTRIB_EXPORT_SCHEMA_RULES_H

#include "engine/model/schema.h"

#include <jansson.h>

// Which keys a record must have, and may have together; for schema_json.h alone.

/// Put the keys that must be there into the schema of a shape.
json_t *attrib_schema_set_required(json_t *object, const AttribShape *shape);

/// Put what the schema table cannot say there: what each act needs and refuses, that a source has a
/// title or a description.
json_t *attrib_schema_set_rules(json_t *object, AttribShapeNumber number);

#endif // ATTRIB_EXPORT_SCHEMA_RULES_H
