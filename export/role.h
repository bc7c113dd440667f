// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_ROLE_H
#define ATTRIB_EXPORT_ROLE_H

#include "engine/model/act.h"
#include "engine/result/answer.h"
#include "export/theme.h"

#include <stdbool.h>

/// What a claim does in a picture, which colours it. Colour is never the only sign: a claim names
/// its act, and each role has a dash and a head of its own.
typedef enum {
  ATTRIB_ROLE_NEUTRAL,
  ATTRIB_ROLE_ACCUSE,
  ATTRIB_ROLE_DENY,
  ATTRIB_ROLE_COUNTER,
  ATTRIB_ROLES,
} AttribRole;

/// The look of a role, as colours of SVG and DOT.
typedef struct {
  const char *name; ///< for `class`
  const char *line; ///< of frames, and of words on white
  const char *fill; ///< of a field behind cards
  const char *edge; ///< around such a field
} AttribRoleStyle;

/// Static storage.
const AttribRoleStyle *attrib_role_style(AttribTheme theme, AttribRole role);

/// The act of a claim; NULL where it has none that is known.
const AttribAct *attrib_picture_act(const AttribGraph *graph, AttribNode claim);

/// Whether an act stands behind another claim, or takes note of it; `act` may be NULL.
bool attrib_act_joins(const AttribAct *act);

/// The role of an act; `act` may be NULL.
AttribRole attrib_act_role(const AttribAct *act);

/// The role of a claim, by its act; a claim that stands behind another has that one's.
AttribRole attrib_claim_role(const AttribGraph *graph, const AttribClaimRow *row);

#endif // ATTRIB_EXPORT_ROLE_H
