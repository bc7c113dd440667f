// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_SCHEMA_H
#define ATTRIB_MODEL_SCHEMA_H

#include "engine/model/names.h"
#include "engine/model/scalar.h"
#include "engine/model/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The one table of the record format: every key of every map is one row.
///
/// The loader, its suggestions, the JSON Schema, the templates of `new`, the completion and the reference page of the docs
/// read it. A field is added here, and its key in names.h.

/// The maps that a record file is made of.
typedef enum {
  ATTRIB_SHAPE_ACTOR, ///< the four kinds of records come first
  ATTRIB_SHAPE_INCIDENT,
  ATTRIB_SHAPE_CLAIM,
  ATTRIB_SHAPE_SOURCE,
  ATTRIB_SHAPE_FILE, ///< a record file as a whole
  ATTRIB_SHAPE_BASE, ///< attrib.yaml
  ATTRIB_SHAPE_ALIAS,
  ATTRIB_SHAPE_MEMBERSHIP,
  ATTRIB_SHAPE_MOMENT,
  ATTRIB_SHAPE_CITATION,
  ATTRIB_SHAPE_FIGURE,
  ATTRIB_SHAPE_ALLEGATION,
  ATTRIB_SHAPES,
  ATTRIB_SHAPE_NONE = ATTRIB_SHAPES,
} AttribShapeNumber;

#define ATTRIB_RECORD_SHAPES 4

/// For masks of the kinds of records that a reference may name.
#define ATTRIB_SHAPE_BIT(shape) (1U << (ATTRIB_SHAPE_##shape))

typedef enum {
  ATTRIB_FIELD_REQUIRED = 1, ///< must be there
  ATTRIB_FIELD_MANY = 2,     ///< one value, or a list of them
  ATTRIB_FIELD_KEYED =
      4, ///< (also) a map whose keys are the analyst's: ids, names of outside catalogues
  ATTRIB_FIELD_REVERSE = 8, ///< its edge runs from what is named to the record
} AttribFieldFlag;

/// One key. A value is a scalar of type `scalar`; or, where there is a `shape`, a map of that shape, whose first field is what
/// a scalar in its place stands for. With KEYED it is a map from `key_scalar` to such values.
typedef struct {
  const char *key;    ///< as written in a record: kebab-case
  AttribKey property; ///< as programs read it: snake_case
  AttribScalar scalar;
  uint32_t flags; ///< AttribFieldFlag
  AttribShapeNumber shape;
  const AttribVocabulary *vocabulary; ///< of words, or of what may stand in place of a reference
  uint32_t targets;                   ///< shapes that a reference may name
  uint32_t kinds;                     ///< kinds of actors that it may name; 0: any
  AttribKnownType edge;  ///< the recorded edge that it makes; ATTRIB_KNOWN_TYPES: a property
  AttribKnownLabel node; ///< the label of nodes made from its scalars; ATTRIB_KNOWN_LABELS: none
  const char *help;      ///< one line
  const char *example;   ///< a value as YAML
} AttribField;

/// One map: its fields, in the order in which they are shown.
typedef struct {
  const char *name; ///< singular, for messages: "claim"
  const char *help;
  const AttribField *fields;
  size_t count;
  AttribKnownLabel label; ///< of the nodes that records of this shape become
  bool open;              ///< takes keys that begin with `x-`, the analyst's own
} AttribShape;

/// No shape has more fields than this; so a set of them fits in a word.
#define ATTRIB_FIELD_LIMIT 60

ATTRIB_API const AttribShape *attrib_shape(AttribShapeNumber number);

/// The index of a field by its key as written, or `shape->count`.
ATTRIB_API size_t attrib_shape_find(const AttribShape *shape, AttribText key);

/// Likewise; looked for from field `start` on, then before it: keys are often written in the order of the schema.
ATTRIB_API size_t attrib_shape_find_from(const AttribShape *shape, AttribText key, size_t start);

/// The index of a field by its property, or `shape->count`.
ATTRIB_API size_t attrib_shape_find_property(const AttribShape *shape, AttribKey property);

#endif // ATTRIB_MODEL_SCHEMA_H
