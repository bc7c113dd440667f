// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot_style.h"

bool attrib_claim_stands_right(const AttribAnswer *answer, const AttribClaimRow *row)
{
  const AttribAct *const act = attrib_picture_act(answer->graph, row->claim);
  if (act == NULL || row->answers.count == 0) {
    return false;
  }
  if (!attrib_act_joins(act)) {
    return act->answer != ATTRIB_ANSWER_NEVER;
  }
  const AttribClaimRow *const joined = attrib_answer_row(answer, row->answers.items[0]);
  const AttribAct *const its =
      joined != NULL ? attrib_picture_act(answer->graph, joined->claim) : NULL;
  return its != NULL && joined->answers.count > 0 && its->answer != ATTRIB_ANSWER_NEVER;
}

static const AttribLineStyle lines[] = {
    [ATTRIB_LINE_SAYS] = {"says", "solid", "none", "1.2"},
    [ATTRIB_LINE_JOINS] = {"support", "dashed", "empty", "1.2"},
    [ATTRIB_LINE_NAMES] = {"names", "solid", "normal", "1.2"},
    [ATTRIB_LINE_DENIES] = {"deny", "dashed,bold", "tee", "1.6"},
    [ATTRIB_LINE_COUNTERS] = {"counter", "solid", "vee", "2.4"},
    [ATTRIB_LINE_ANSWERS] = {"answers", "dotted", "open", "1.2"},
    [ATTRIB_LINE_SUPERSEDES] = {"supersedes", "dotted", "odot", "1.2"},
};

const AttribLineStyle *attrib_line_style(AttribLine line)
{
  return &lines[line];
}

AttribLine attrib_line_against(AttribRole role)
{
  return role == ATTRIB_ROLE_COUNTER ? ATTRIB_LINE_COUNTERS : ATTRIB_LINE_NAMES;
}

AttribLine attrib_line_answers(const AttribGraph *graph, const AttribClaimRow *row, AttribRole role)
{
  static const AttribLine answers[] = {
      [ATTRIB_ROLE_ACCUSE] = ATTRIB_LINE_ANSWERS,
      [ATTRIB_ROLE_DENY] = ATTRIB_LINE_DENIES,
      [ATTRIB_ROLE_COUNTER] = ATTRIB_LINE_ANSWERS,
      [ATTRIB_ROLE_NEUTRAL] = ATTRIB_LINE_ANSWERS,
  };
  return attrib_act_joins(attrib_picture_act(graph, row->claim)) ? ATTRIB_LINE_JOINS
                                                                 : answers[role];
}

// Defaults

typedef struct {
  AttribCgraphKind kind;
  const char *key;
  const char *value;
} Default;

#define FONTS "Noto Sans,Helvetica,Arial,sans-serif"
#define INK "#1A1A1A"

static const Default defaults[] = {
    {ATTRIB_CGRAPH_ROOT, "rankdir", "LR"},
    {ATTRIB_CGRAPH_ROOT, "newrank", "true"},
    {ATTRIB_CGRAPH_ROOT, "splines", "true"},
    {ATTRIB_CGRAPH_ROOT, "outputorder", "edgesfirst"},
    {ATTRIB_CGRAPH_ROOT, "nodesep", "0.14"},
    {ATTRIB_CGRAPH_ROOT, "ranksep", "0.72"},
    {ATTRIB_CGRAPH_ROOT, "pad", "0.3"},
    {ATTRIB_CGRAPH_ROOT, "bgcolor", "#FFFFFF"},
    {ATTRIB_CGRAPH_ROOT, "fontname", FONTS},
    {ATTRIB_CGRAPH_ROOT, "fontsize", "16"},
    {ATTRIB_CGRAPH_ROOT, "fontcolor", INK},
    {ATTRIB_CGRAPH_ROOT, "labelloc", "t"},
    {ATTRIB_CGRAPH_ROOT, "labeljust", "l"},
    {ATTRIB_CGRAPH_NODES, "shape", "box"},
    {ATTRIB_CGRAPH_NODES, "style", "rounded,filled"},
    {ATTRIB_CGRAPH_NODES, "fillcolor", "#FFFFFF"},
    {ATTRIB_CGRAPH_NODES, "color", "#767676"},
    {ATTRIB_CGRAPH_NODES, "penwidth", "1.2"},
    {ATTRIB_CGRAPH_NODES, "fontname", FONTS},
    {ATTRIB_CGRAPH_NODES, "fontsize", "11"},
    {ATTRIB_CGRAPH_NODES, "fontcolor", INK},
    {ATTRIB_CGRAPH_NODES, "margin", "0.10,0.05"},
    {ATTRIB_CGRAPH_NODES, "height", "0.32"},
    {ATTRIB_CGRAPH_NODES, "label", ""},
    {ATTRIB_CGRAPH_NODES, "tooltip", ""},
    {ATTRIB_CGRAPH_NODES, "class", ""},
    {ATTRIB_CGRAPH_NODES, "id", ""},
    {ATTRIB_CGRAPH_EDGES, "color", "#767676"},
    {ATTRIB_CGRAPH_EDGES, "style", "solid"},
    {ATTRIB_CGRAPH_EDGES, "penwidth", "1.2"},
    {ATTRIB_CGRAPH_EDGES, "arrowsize", "0.8"},
    {ATTRIB_CGRAPH_EDGES, "arrowhead", "normal"},
    {ATTRIB_CGRAPH_EDGES, "arrowtail", "normal"},
    {ATTRIB_CGRAPH_EDGES, "dir", "forward"},
    {ATTRIB_CGRAPH_EDGES, "class", ""},
    {ATTRIB_CGRAPH_EDGES, "id", ""},
};

void attrib_dot_set_defaults(AttribCgraph *picture)
{
  for (size_t i = 0; i < sizeof(defaults) / sizeof(defaults[0]); ++i) {
    attrib_cgraph_default(picture, defaults[i].kind, defaults[i].key, defaults[i].value);
  }
}
