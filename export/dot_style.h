// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DOT_STYLE_H
#define ATTRIB_EXPORT_DOT_STYLE_H

#include "engine/result/answer.h"
#include "export/cgraph_bridge.h"
#include "export/role.h"

#include <stdbool.h>

// The look of dot.h; for it alone.

/// Whether a claim belongs to the right of what it answers: it is an answer, or joins one.
bool attrib_claim_stands_right(const AttribAnswer *answer, const AttribClaimRow *row);

/// Kinds of edges.
typedef enum {
  ATTRIB_LINE_SAYS,
  ATTRIB_LINE_JOINS,
  ATTRIB_LINE_NAMES, ///< whom a claim is against, what it is over
  ATTRIB_LINE_DENIES,
  ATTRIB_LINE_COUNTERS,
  ATTRIB_LINE_ANSWERS, ///< in any other way
  ATTRIB_LINE_SUPERSEDES,
} AttribLine;

typedef struct {
  const char *name; ///< for `class`
  const char *style;
  const char *head;
  const char *width;
} AttribLineStyle;

const AttribLineStyle *attrib_line_style(AttribLine line);

/// How a claim with a role is tied to what it is against, and to what it answers.
AttribLine attrib_line_against(AttribRole role);
AttribLine attrib_line_answers(const AttribGraph *graph, const AttribClaimRow *row,
                               AttribRole role);

/// Set the defaults of the graph, its nodes and its edges.
void attrib_dot_set_defaults(AttribCgraph *picture);

#endif // ATTRIB_EXPORT_DOT_STYLE_H
