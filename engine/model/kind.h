// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_KIND_H
#define ATTRIB_MODEL_KIND_H

#include "engine/model/vocabulary.h"

/// Kinds of actors, in the order of the table.
typedef enum {
  ATTRIB_KIND_STATE,
  ATTRIB_KIND_AGENCY,
  ATTRIB_KIND_OFFICE,
  ATTRIB_KIND_MISSION,
  ATTRIB_KIND_ALLIANCE,
  ATTRIB_KIND_ORGANISATION,
  ATTRIB_KIND_GROUP,
  ATTRIB_KIND_COMPANY,
  ATTRIB_KIND_MEDIA,
  ATTRIB_KIND_PERSON,
  ATTRIB_KIND_CLASS,
} AttribKind;

/// One kind of actor.
typedef struct {
  AttribWord word;
  const char *label; ///< the second label of its nodes
} AttribKindRow;

extern const AttribVocabulary attrib_actor_kinds;

/// The row of a kind, by its number.
ATTRIB_API const AttribKindRow *attrib_kind(size_t index);

/// For masks of kinds that a reference accepts.
#define ATTRIB_KIND_BIT(kind) (1U << (ATTRIB_KIND_##kind))

#endif // ATTRIB_MODEL_KIND_H
