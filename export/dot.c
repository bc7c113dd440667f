// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot.h"

#include "engine/base/alloc.h"
#include "engine/model/names.h"
#include "export/cgraph_bridge.h"
#include "export/dot_style.h"
#include "export/dot_text.h"

#include <inttypes.h>
#include <stdint.h>

/// A picture being drawn.
typedef struct {
  const AttribAnswer *answer;
  const AttribGraph *graph;
  AttribCgraph *picture;
  AttribCgraphObject **objects; ///< by node; NULL where it is not in the picture
  uint8_t *marks;               ///< by node: SHOWN, and bits of the roles that an actor has
  AttribBuffer text;            ///< of whatever is written at the time
} Drawing;

enum { SHOWN = 128 };

static AttribText id_of(const Drawing *drawing, AttribNode node)
{
  return attrib_value_text(drawing->graph,
                           attrib_node_property(drawing->graph, node, ATTRIB_KEY(ID)));
}

static bool has_label(const Drawing *drawing, AttribNode node, AttribKnownLabel label)
{
  return attrib_node_has_label(drawing->graph, node, (AttribLabel){(uint16_t)label});
}

/// What a node is called in the picture: its kind and its id.
static void write_key(Drawing *drawing, AttribNode node)
{
  const AttribText id = id_of(drawing, node);
  attrib_buffer_add_string(&drawing->text, has_label(drawing, node, ATTRIB_LABEL_CLAIM) ? "claim:"
                                           : has_label(drawing, node, ATTRIB_LABEL_INCIDENT)
                                               ? "incident:"
                                               : "actor:");
  if (id.length > 0) {
    attrib_cgraph_escape(id, ATTRIB_CGRAPH_TEXT_LIMIT, &drawing->text);
  } else {
    attrib_buffer_add_format(&drawing->text, "#%" PRIu32, node.index);
  }
}

/// The text that was written, as a string that lasts until the next one.
static const char *take_text(const Drawing *drawing)
{
  return drawing->text.status == ATTRIB_SUCCESS && drawing->text.length > 0 ? drawing->text.data
                                                                            : "";
}

static void begin_text(Drawing *drawing)
{
  attrib_buffer_truncate(&drawing->text, 0);
}

// What is in the picture

static void mark(Drawing *drawing, AttribNodeArray nodes, uint32_t roles)
{
  for (uint32_t i = 0; i < nodes.count; ++i) {
    drawing->marks[nodes.items[i].index] |= (uint8_t)(SHOWN | roles);
  }
}

static void mark_claim(Drawing *drawing, const AttribClaimRow *row)
{
  const uint32_t role = 1U << attrib_claim_role(drawing->graph, row);
  drawing->marks[row->claim.index] |= SHOWN;
  mark(drawing, row->by, role);
  mark(drawing, row->against, 0);
  mark(drawing, row->over, 0);
  for (uint32_t i = 0; i < row->with.count; ++i) {
    drawing->marks[row->with.items[i].actor.index] |= (uint8_t)(SHOWN | role);
  }
}

static void mark_all(Drawing *drawing)
{
  const AttribAnswer *const answer = drawing->answer;
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    mark_claim(drawing, &answer->claims.items[i]);
  }
  if (answer->about == ATTRIB_ABOUT_ACTOR || answer->about == ATTRIB_ABOUT_INCIDENT) {
    drawing->marks[answer->subject.index] |= SHOWN;
  }
}

// Nodes

static void set(const Drawing *drawing, AttribCgraphObject *object, const char *key,
                const char *value)
{
  attrib_cgraph_set(drawing->picture, object, key, value);
}

/// Add a node; its `id` is its name, too. Its class is its kind and role.
static AttribCgraphObject *add_node(Drawing *drawing, AttribNode node, const char *kind,
                                    const char *role)
{
  begin_text(drawing);
  write_key(drawing, node);
  AttribCgraphObject *const object = attrib_cgraph_node(drawing->picture, take_text(drawing));
  drawing->objects[node.index] = object;
  set(drawing, object, "id", take_text(drawing));
  begin_text(drawing);
  attrib_buffer_add_format(&drawing->text, "%s %s", kind, role);
  set(drawing, object, "class", take_text(drawing));
  return object;
}

/// Who blames is blue, who else denies orange, who else accuses in return purple.
static AttribRole role_of_actor(const Drawing *drawing, AttribNode actor)
{
  for (AttribRole role = ATTRIB_ROLE_ACCUSE; role < ATTRIB_ROLES; ++role) {
    if ((drawing->marks[actor.index] >> role & 1U) != 0) {
      return role;
    }
  }
  return ATTRIB_ROLE_NEUTRAL;
}

static void add_actor(Drawing *drawing, AttribNode actor)
{
  const AttribRoleStyle *const style =
      attrib_role_style(ATTRIB_THEME_PRINT, role_of_actor(drawing, actor));
  AttribCgraphObject *const object = add_node(drawing, actor, "actor", style->name);
  const bool subject = actor.index == drawing->answer->subject.index;
  begin_text(drawing);
  attrib_dot_write_name(drawing->graph, actor, &drawing->text);
  set(drawing, object, "label", take_text(drawing));
  set(drawing, object, "tooltip", take_text(drawing));
  set(drawing, object, "color", style->line);
  set(drawing, object, "penwidth", subject ? "2.2" : "1.2");
}

static void add_incident(Drawing *drawing, AttribNode incident)
{
  AttribCgraphObject *const object = add_node(drawing, incident, "incident", "neutral");
  const AttribValue alleged = attrib_node_property(drawing->graph, incident, ATTRIB_KEY(ALLEGED));
  begin_text(drawing);
  attrib_dot_write_name(drawing->graph, incident, &drawing->text);
  if (alleged.type == ATTRIB_BOOLEAN && alleged.as.boolean) {
    attrib_buffer_add_string(&drawing->text, " (alleged)");
  }
  set(drawing, object, "label", take_text(drawing));
  set(drawing, object, "tooltip", take_text(drawing));
  set(drawing, object, "style", "filled");
  set(drawing, object, "fillcolor", "#F0E442");
}

static void add_claim(Drawing *drawing, const AttribClaimRow *row)
{
  const AttribRoleStyle *const style =
      attrib_role_style(ATTRIB_THEME_PRINT, attrib_claim_role(drawing->graph, row));
  AttribCgraphObject *const object = add_node(drawing, row->claim, "statement", style->name);
  begin_text(drawing);
  attrib_dot_write_claim(drawing->graph, row, &drawing->text);
  set(drawing, object, "label", take_text(drawing));
  begin_text(drawing);
  attrib_dot_write_tooltip(drawing->graph, row, &drawing->text);
  set(drawing, object, "tooltip", take_text(drawing));
  set(drawing, object, "style", "filled");
  set(drawing, object, "color", style->line);
  set(drawing, object, "fillcolor", style->fill);
}

/// Nodes of the graph stand in the order of their ids, kind by kind.
static void add_nodes(Drawing *drawing, AttribKnownLabel label,
                      void (*add)(Drawing *drawing, AttribNode node))
{
  const AttribNodes nodes = attrib_graph_labelled(drawing->graph, (AttribLabel){(uint16_t)label});
  for (uint32_t i = 0; i < nodes.count; ++i) {
    if ((drawing->marks[nodes.items[i].index] & SHOWN) != 0) {
      add(drawing, nodes.items[i]);
    }
  }
}

// Edges

/// An edge between two nodes of the graph; what it is called begins with what it is.
typedef struct {
  const char *what;
  AttribLine line;
  AttribNode from;
  AttribNode to;
} Tie;

/// Those of an answer are written backwards and drawn forwards.
static void add_tie(Drawing *drawing, Tie tie, AttribRole role, bool backwards)
{
  const AttribLineStyle *const style = attrib_line_style(tie.line);
  AttribCgraphObject *const from = drawing->objects[tie.from.index];
  AttribCgraphObject *const to = drawing->objects[tie.to.index];
  if (from == NULL || to == NULL) {
    return;
  }
  AttribCgraphObject *const object =
      attrib_cgraph_edge(drawing->picture, backwards ? to : from, backwards ? from : to);
  begin_text(drawing);
  attrib_buffer_add_format(&drawing->text, "%s/", tie.what);
  write_key(drawing, tie.from);
  attrib_buffer_add_char(&drawing->text, '/');
  write_key(drawing, tie.to);
  set(drawing, object, "id", take_text(drawing));
  set(drawing, object, "class", style->name);
  set(drawing, object, "color", attrib_role_style(ATTRIB_THEME_PRINT, role)->line);
  set(drawing, object, "style", style->style);
  set(drawing, object, "penwidth", style->width);
  set(drawing, object, "dir", backwards ? "back" : "forward");
  set(drawing, object, backwards ? "arrowtail" : "arrowhead", style->head);
}

static void add_ties(Drawing *drawing, const AttribClaimRow *row)
{
  const AttribGraph *const graph = drawing->graph;
  const AttribRole role = attrib_claim_role(graph, row);
  const bool back = attrib_claim_stands_right(drawing->answer, row);
  const struct {
    const char *what;
    AttribLine line;
    AttribNodeArray nodes;
  } outward[] = {
      {"against", attrib_line_against(role), row->against},
      {"over", ATTRIB_LINE_NAMES, row->over},
      {"answers", attrib_line_answers(graph, row, role), row->answers},
      {"supersedes", ATTRIB_LINE_SUPERSEDES, row->supersedes},
  };
  for (uint32_t i = 0; i < row->by.count; ++i) {
    add_tie(drawing, (Tie){"made", ATTRIB_LINE_SAYS, row->by.items[i], row->claim}, role, back);
  }
  for (uint32_t i = 0; i < row->with.count; ++i) {
    add_tie(drawing, (Tie){"joined", ATTRIB_LINE_JOINS, row->with.items[i].actor, row->claim}, role,
            back);
  }
  for (size_t i = 0; i < sizeof(outward) / sizeof(outward[0]); ++i) {
    for (uint32_t j = 0; j < outward[i].nodes.count; ++j) {
      const Tie tie = {outward[i].what, outward[i].line, row->claim, outward[i].nodes.items[j]};
      add_tie(drawing, tie, role, back);
    }
  }
}

// The whole

static const AttribClaimRow *row_at(const Drawing *drawing, uint32_t place)
{
  return &drawing->answer->claims.items[drawing->answer->by_node.items[place]];
}

static AttribStatus draw(Drawing *drawing, AttribBuffer *out)
{
  const uint32_t claims = drawing->answer->by_node.count;
  attrib_dot_set_defaults(drawing->picture);
  attrib_dot_write_title(drawing->answer, &drawing->text);
  attrib_cgraph_default(drawing->picture, ATTRIB_CGRAPH_ROOT, "label", take_text(drawing));
  mark_all(drawing);
  add_nodes(drawing, ATTRIB_LABEL_ACTOR, add_actor);
  for (uint32_t i = 0; i < claims; ++i) {
    add_claim(drawing, row_at(drawing, i));
  }
  add_nodes(drawing, ATTRIB_LABEL_INCIDENT, add_incident);
  for (uint32_t i = 0; i < claims; ++i) {
    add_ties(drawing, row_at(drawing, i));
  }
  ATTRIB_TRY(drawing->text.status);
  return attrib_cgraph_write(drawing->picture, out);
}

/// Bytes that cgraph is likely to need: some hundreds for a node or an edge, and for its texts.
static size_t estimate(const AttribAnswer *answer)
{
  enum { base = 65536, each = 2048 };
  size_t things = 1;
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    const AttribClaimRow *const row = &answer->claims.items[i];
    things += 1 + 2 * ((size_t)row->by.count + row->with.count + row->against.count +
                       row->over.count + row->answers.count + row->supersedes.count);
  }
  return things < (SIZE_MAX - base) / each ? base + things * each : SIZE_MAX;
}

static AttribStatus draw_all(Drawing *drawing, AttribBuffer *out)
{
  const size_t nodes = attrib_graph_node_count(drawing->graph);
  drawing->objects = attrib_alloc_array(nodes, sizeof(AttribCgraphObject *));
  drawing->marks = attrib_alloc_array(nodes, sizeof(*drawing->marks));
  if (drawing->objects == NULL || drawing->marks == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_cgraph_begin("attrib", estimate(drawing->answer), &drawing->picture));
  return draw(drawing, out);
}

AttribStatus attrib_answer_write_dot(const AttribAnswer *answer, AttribBuffer *out)
{
  Drawing drawing = {.answer = answer, .graph = answer->graph};
  attrib_buffer_init(&drawing.text);
  const AttribStatus status = draw_all(&drawing, out);
  attrib_cgraph_end(drawing.picture);
  attrib_buffer_clear(&drawing.text);
  attrib_free(drawing.objects);
  attrib_free(drawing.marks);
  return status;
}
