// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_LOOKUP_H
#define ATTRIB_QUESTION_LOOKUP_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/graph/graph.h"
#include "engine/model/names.h"
#include "engine/result/answer.h"

/// What a name turned out to be.
typedef struct {
  AttribNode node;         ///< where exactly one fits
  AttribNodeArray several; ///< where more fit, by id
  AttribNode nearest;      ///< where none fits: what resembles the name most, or ATTRIB_NO_NODE
} AttribMatch;

/// Find the node with `label` (Actor, Incident, Claim, Source) that `name` names: by id; else by name, alias or title, folded (case, accents,
/// width); a claim by its id alone. A CVE or ATT&CK id finds no record. `arena` keeps `several`.
/// ATTRIB_NOT_FOUND, ATTRIB_AMBIGUOUS, ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_lookup(const AttribGraph *graph, AttribKnownLabel label,
                                      AttribText name, AttribArena *arena, AttribMatch *match);

#endif // ATTRIB_QUESTION_LOOKUP_H
