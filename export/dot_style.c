// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot_style.h"

#include <stddef.h>

typedef struct {
  AttribCgraphKind kind;
  const char *key;
  const char *value;
} Default;

#define FONTS "Noto Sans,Helvetica,Arial,sans-serif"
#define INK "#1A1A1A"
#define SMALL_PRINT "#555555"
#define GRAPH ATTRIB_CGRAPH_ROOT
#define NODES ATTRIB_CGRAPH_NODES
#define EDGES ATTRIB_CGRAPH_EDGES

// No dpi: it would scale the contents of an SVG and not its frame. A property that any object has
// must stand here.
static const Default defaults[] = {
    {GRAPH, "rankdir", "LR"},
    {GRAPH, "compound", "true"},
    {GRAPH, "newrank", "true"},
    {GRAPH, "splines", "true"},
    {GRAPH, "outputorder", "edgesfirst"},
    {GRAPH, "nodesep", "0.14"},
    {GRAPH, "ranksep", "0.72"},
    {GRAPH, "pad", "0.3"},
    {GRAPH, "bgcolor", "#FFFFFF"},
    {GRAPH, "fontname", FONTS},
    {GRAPH, "fontsize", "16"},
    {GRAPH, "fontcolor", INK},
    {GRAPH, "labelloc", "t"},
    {GRAPH, "labeljust", "l"},
    {GRAPH, "rank", ""},
    {GRAPH, "id", ""},
    {GRAPH, "class", ""},
    {GRAPH, "tooltip", ""},
    {GRAPH, "style", ""},
    {GRAPH, "color", "#000000"},
    {GRAPH, "fillcolor", "#FFFFFF"},
    {GRAPH, "penwidth", "1"},
    {GRAPH, "margin", ""},
    {NODES, "shape", "box"},
    {NODES, "style", "rounded,filled"},
    {NODES, "fillcolor", "#FFFFFF"},
    {NODES, "color", "#767676"},
    {NODES, "penwidth", "1.2"},
    {NODES, "fontname", FONTS},
    {NODES, "fontsize", "11"},
    {NODES, "fontcolor", INK},
    {NODES, "margin", "0.10,0.05"},
    {NODES, "width", "0.75"},
    {NODES, "height", "0.32"},
    {NODES, "label", "\\N"},
    {NODES, "tooltip", ""},
    {NODES, "class", ""},
    {NODES, "id", ""},
    {NODES, "URL", ""},
    {EDGES, "color", "#767676"},
    {EDGES, "style", "solid"},
    {EDGES, "penwidth", "1.2"},
    {EDGES, "arrowsize", "0.8"},
    {EDGES, "arrowhead", "normal"},
    {EDGES, "arrowtail", "normal"},
    {EDGES, "dir", "forward"},
    {EDGES, "tailport", ""},
    {EDGES, "headport", ""},
    {EDGES, "lhead", ""},
    {EDGES, "ltail", ""},
    {EDGES, "constraint", "true"},
    {EDGES, "weight", "1"},
    {EDGES, "tooltip", ""},
    {EDGES, "class", ""},
    {EDGES, "id", ""},
};

void attrib_dot_set_defaults(AttribCgraph *picture)
{
  for (size_t i = 0; i < sizeof(defaults) / sizeof(defaults[0]); ++i) {
    attrib_cgraph_default(picture, defaults[i].kind, defaults[i].key, defaults[i].value);
  }
}

const AttribDotProperty *attrib_dot_look(AttribBoxShape shape)
{
  static const AttribDotProperty actor[] = {{NULL, NULL}};
  static const AttribDotProperty statement[] = {
      {"shape", "plain"}, {"style", ""}, {"width", "0.05"}, {NULL, NULL}};
  static const AttribDotProperty incident[] = {{"style", "filled"}, {NULL, NULL}};
  static const AttribDotProperty *const looks[] = {
      [ATTRIB_BOX_ACTOR] = actor,
      [ATTRIB_BOX_STATEMENT] = statement,
      [ATTRIB_BOX_INCIDENT] = incident,
  };
  return looks[shape];
}

const AttribDotProperty *attrib_dot_look_of_lead(void)
{
  static const AttribDotProperty look[] = {
      {"fontsize", "12.5"}, {"height", "0.44"}, {"penwidth", "2.2"}, {NULL, NULL}};
  return look;
}

const AttribDotProperty *attrib_dot_look_of_several(void)
{
  static const AttribDotProperty look[] = {{"style", "rounded,filled,dashed"}, {NULL, NULL}};
  return look;
}

const AttribDotProperty *attrib_dot_look_of_cluster(void)
{
  static const AttribDotProperty look[] = {
      {"labelloc", "t"},           {"labeljust", "l"}, {"fontsize", "11"}, {"penwidth", "1"},
      {"style", "rounded,filled"}, {"margin", "10"},   {NULL, NULL}};
  return look;
}

const AttribDotProperty *attrib_dot_look_of_frame(void)
{
  static const AttribDotProperty look[] = {{"label", ""},
                                           {"labelloc", "b"},
                                           {"labeljust", "l"},
                                           {"fontsize", "10"},
                                           {"fontcolor", SMALL_PRINT},
                                           {"penwidth", "0"},
                                           {"style", ""},
                                           {"margin", "6"},
                                           {NULL, NULL}};
  return look;
}

const AttribDotProperty *attrib_dot_look_of_key(void)
{
  static const AttribDotProperty look[] = {
      {"shape", "plaintext"}, {"label", ""},      {"style", ""},           {"fontsize", "10"},
      {"width", "0.05"},      {"height", "0.16"}, {"margin", "0.03,0.01"}, {NULL, NULL}};
  return look;
}

const char *attrib_dot_width(AttribColumn column)
{
  static const char *const widths[ATTRIB_COLUMNS] = {
      [ATTRIB_COLUMN_LEFT] = "1.6",
      [ATTRIB_COLUMN_STATEMENTS] = "1.6",
      [ATTRIB_COLUMN_MIDDLE] = "2.35",
      [ATTRIB_COLUMN_RIGHT] = "1.8",
  };
  return widths[column];
}
