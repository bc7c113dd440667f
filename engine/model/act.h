// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_ACT_H
#define ATTRIB_MODEL_ACT_H

#include "engine/model/names.h"
#include "engine/model/vocabulary.h"

#include <stdbool.h>

/// Acts of speech, in the order of the table.
typedef enum {
  ATTRIB_ACT_ACCUSE,
  ATTRIB_ACT_CHARGE,
  ATTRIB_ACT_SANCTION,
  ATTRIB_ACT_COUNTER_ACCUSE,
  ATTRIB_ACT_CRITICISE,
  ATTRIB_ACT_CONDEMN,
  ATTRIB_ACT_SUPPORT,
  ATTRIB_ACT_ACKNOWLEDGE,
  ATTRIB_ACT_DENY,
  ATTRIB_ACT_CLAIM_VICTIM,
  ATTRIB_ACT_ADMIT,
  ATTRIB_ACT_REWARD,
  ATTRIB_ACT_DEFER,
  ATTRIB_ACT_DECLINE,
  ATTRIB_ACT_COMMENT,
  ATTRIB_ACT_RETRACT,
} AttribActNumber;

/// At whom the derived edge of an act points.
typedef enum {
  ATTRIB_TOWARDS_NOBODY,
  ATTRIB_TOWARDS_ACCUSED,  ///< each actor in `against`
  ATTRIB_TOWARDS_ANSWERED, ///< whoever made the claims in `answers`
} AttribTowards;

/// To whom each incident in `over` is attributed.
typedef enum {
  ATTRIB_ATTRIBUTES_NONE,
  ATTRIB_ATTRIBUTES_ACCUSED, ///< each actor in `against`
  ATTRIB_ATTRIBUTES_SPEAKER, ///< each actor in `by`
} AttribAttributes;

/// Whether a claim with this act, and `answers`, is an answer to that claim.
typedef enum {
  ATTRIB_ANSWER_NEVER, ///< it joins the claim, or withdraws one
  ATTRIB_ANSWER_MAYBE, ///< where it has `answers`
  ATTRIB_ANSWER_ALWAYS,
} AttribAnswerRule;

/// One act: everything that the engine knows of it.
typedef struct {
  AttribWord word;
  const char *label;     ///< the second label of its claims
  const char *verb;      ///< third person, for prose: "accuses"
  const char *past;      ///< "accused"; an object stands behind its first word
  const char *cameo;     ///< CAMEO event code, for those who compare data sets
  AttribKnownType edge;  ///< derived edge type; ATTRIB_KNOWN_TYPES where there is none
  AttribTowards towards; ///< whom the derived edge reaches
  AttribAttributes attributes;
  AttribAnswerRule answer;
  AttribKey needs[2]; ///< keys without which the act makes no sense; ATTRIB_KEY_NONE fills up
  /// Whether `against` may stand on it: on what blames, and on what stands behind that.
  bool takes_against;
} AttribAct;

extern const AttribVocabulary attrib_acts;

/// The row of an act, by its number.
ATTRIB_API const AttribAct *attrib_act(size_t index);

#endif // ATTRIB_MODEL_ACT_H
