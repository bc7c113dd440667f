// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Edges of the graph as rows. What becomes what is a table.

#include "engine/model/act.h"
#include "engine/store/database_parts.h"

/// An edge on its way into a table.
typedef struct {
  AttribRows *rows;
  AttribEdge edge;
  AttribNode source;
  AttribNode target;
} Edge;

static AttribValue property(const Edge *edge, AttribKey key)
{
  return attrib_edge_property(edge->rows->graph, edge->edge, (AttribString){key});
}

// Two ends and no more

static void write_forward(const Edge *edge, AttribRowsTable table)
{
  attrib_rows_begin(edge->rows, table);
  attrib_rows_id(edge->rows, edge->source);
  attrib_rows_id(edge->rows, edge->target);
  attrib_rows_end(edge->rows);
}

/// An edge from what is named to the record.
static void write_backward(const Edge *edge, AttribRowsTable table)
{
  attrib_rows_begin(edge->rows, table);
  attrib_rows_id(edge->rows, edge->target);
  attrib_rows_id(edge->rows, edge->source);
  attrib_rows_end(edge->rows);
}

// Edges that say more

static void write_joiner(const Edge *edge, AttribRowsTable table)
{
  attrib_rows_begin(edge->rows, table);
  attrib_rows_id(edge->rows, edge->target);
  attrib_rows_id(edge->rows, edge->source);
  attrib_rows_value(edge->rows, property(edge, ATTRIB_KEY_ACT));
  attrib_rows_end(edge->rows);
}

/// Of actors a membership, of incidents a part.
static void write_tie(const Edge *edge, AttribRowsTable table)
{
  AttribRows *rows = edge->rows;
  if (attrib_node_has_label(rows->graph, edge->source, (AttribLabel){ATTRIB_LABEL_INCIDENT})) {
    write_forward(edge, ATTRIB_ROWS_INCIDENT_PARTS);
    return;
  }
  const bool part = attrib_edge_type(rows->graph, edge->edge).index == ATTRIB_TYPE_PART_OF;
  attrib_rows_begin(rows, table);
  attrib_rows_null(rows);
  attrib_rows_id(rows, edge->source);
  attrib_rows_text(rows, part ? ATTRIB_TEXT("part_of") : ATTRIB_TEXT("member_of"));
  attrib_rows_id(rows, edge->target);
  attrib_rows_date(rows, property(edge, ATTRIB_KEY_FROM),
                   property(edge, ATTRIB_KEY_FROM_AS_WRITTEN));
  attrib_rows_date(rows, property(edge, ATTRIB_KEY_UNTIL),
                   property(edge, ATTRIB_KEY_UNTIL_AS_WRITTEN));
  attrib_rows_origin(rows, attrib_edge_origin(rows->graph, edge->edge));
  attrib_rows_end(rows);
}

static AttribText how(const AttribAct *act)
{
  if (act == NULL || act->answer != ATTRIB_ANSWER_NEVER) {
    return ATTRIB_TEXT("answers");
  }
  return act->edge == ATTRIB_TYPE_SUPPORTS ? ATTRIB_TEXT("joins") : ATTRIB_TEXT("follows");
}

static const AttribAct *act_of(const AttribRows *rows, AttribNode claim)
{
  const AttribValue word = attrib_node_property(rows->graph, claim, ATTRIB_KEY(ACT));
  const size_t act = attrib_vocabulary_find(&attrib_acts, attrib_value_text(rows->graph, word));
  return act != ATTRIB_NO_WORD ? attrib_act(act) : NULL;
}

static void add_bound(AttribRows *rows, int32_t days)
{
  if (days == ATTRIB_DAY_MIN || days == ATTRIB_DAY_MAX) {
    attrib_rows_null(rows);
  } else {
    attrib_rows_integer(rows, days);
  }
}

static void write_reply(const Edge *edge, AttribRowsTable table)
{
  AttribRows *rows = edge->rows;
  const AttribGraph *graph = rows->graph;
  AttribDate said = {0, 0, 0};
  AttribDate answered = {0, 0, 0};
  AttribLag lag = {ATTRIB_DAY_MIN, ATTRIB_DAY_MAX};
  if (attrib_node_said(graph, edge->source, &said) &&
      attrib_node_said(graph, edge->target, &answered)) {
    lag = attrib_date_lag(answered, said);
  }
  attrib_rows_begin(rows, table);
  attrib_rows_id(rows, edge->source);
  attrib_rows_id(rows, edge->target);
  attrib_rows_text(rows, how(act_of(rows, edge->source)));
  add_bound(rows, lag.least);
  add_bound(rows, lag.most);
  attrib_rows_end(rows);
}

static void write_citation(const Edge *edge, AttribRowsTable table)
{
  (void)table;
  const AttribRows *rows = edge->rows;
  const AttribDatabaseCite cite = {
      .record = attrib_rows_id_of(rows, edge->source),
      .source = attrib_rows_id_of(rows, edge->target),
      .origin = attrib_edge_origin(rows->graph, edge->edge),
      .at = property(edge, ATTRIB_KEY_AT),
      .via = property(edge, ATTRIB_KEY_VIA),
      .lang = property(edge, ATTRIB_KEY_LANG),
      .original = property(edge, ATTRIB_KEY_ORIGINAL),
      .credibility = property(edge, ATTRIB_KEY_CREDIBILITY),
      .quotes = property(edge, ATTRIB_KEY_QUOTE),
  };
  attrib_database_write_cite(edge->rows, &cite);
}

// What follows from a claim

static AttribNode claim_of(const Edge *edge)
{
  return attrib_edge_record(edge->rows->graph, edge->edge);
}

static void write_derived(const Edge *edge, AttribRowsTable table)
{
  AttribRows *rows = edge->rows;
  const AttribType type = attrib_edge_type(rows->graph, edge->edge);
  attrib_rows_begin(rows, table);
  attrib_rows_id(rows, claim_of(edge));
  attrib_rows_text(rows, attrib_graph_type_text(rows->graph, type));
  attrib_rows_id(rows, edge->source);
  attrib_rows_id(rows, edge->target);
  attrib_rows_value(rows, property(edge, ATTRIB_KEY_ACT));
  attrib_rows_integer(rows, attrib_rows_superseded(rows, claim_of(edge)));
  attrib_rows_origin(rows, attrib_edge_origin(rows->graph, edge->edge));
  attrib_rows_end(rows);
}

static void write_allegation(const Edge *edge, AttribRowsTable table)
{
  AttribRows *rows = edge->rows;
  const AttribValue negated = property(edge, ATTRIB_KEY_NEGATED);
  attrib_rows_begin(rows, table);
  attrib_rows_id(rows, claim_of(edge));
  attrib_rows_id(rows, edge->source);
  attrib_rows_value(rows, property(edge, ATTRIB_KEY_TIE));
  attrib_rows_id(rows, edge->target);
  attrib_rows_value(rows, property(edge, ATTRIB_KEY_WORDING));
  attrib_rows_integer(rows, negated.type == ATTRIB_BOOLEAN && negated.as.boolean);
  attrib_rows_integer(rows, attrib_rows_superseded(rows, claim_of(edge)));
  attrib_rows_origin(rows, attrib_edge_origin(rows->graph, edge->edge));
  attrib_rows_end(rows);
}

/// What edges of one type become.
typedef struct {
  void (*write)(const Edge *edge, AttribRowsTable table);
  AttribRowsTable table;
} Rule;

static const Rule rules[ATTRIB_KNOWN_TYPES] = {
    [ATTRIB_TYPE_PART_OF] = {write_tie, ATTRIB_ROWS_MEMBERSHIPS},
    [ATTRIB_TYPE_MEMBER_OF] = {write_tie, ATTRIB_ROWS_MEMBERSHIPS},
    [ATTRIB_TYPE_LOCATED_IN] = {write_forward, ATTRIB_ROWS_LOCATED_IN},
    [ATTRIB_TYPE_ACCREDITED_TO] = {write_forward, ATTRIB_ROWS_ACCREDITED_TO},
    [ATTRIB_TYPE_TARGETS] = {write_forward, ATTRIB_ROWS_INCIDENT_TARGETS},
    [ATTRIB_TYPE_EXPLOITS] = {write_forward, ATTRIB_ROWS_INCIDENT_EXPLOITS},
    [ATTRIB_TYPE_USES] = {write_forward, ATTRIB_ROWS_INCIDENT_TECHNIQUES},
    [ATTRIB_TYPE_MADE] = {write_backward, ATTRIB_ROWS_CLAIM_BY},
    [ATTRIB_TYPE_VOICED] = {write_backward, ATTRIB_ROWS_CLAIM_VOICE},
    [ATTRIB_TYPE_JOINED] = {write_joiner, ATTRIB_ROWS_CLAIM_WITH},
    [ATTRIB_TYPE_AGAINST] = {write_forward, ATTRIB_ROWS_CLAIM_AGAINST},
    [ATTRIB_TYPE_OVER] = {write_forward, ATTRIB_ROWS_CLAIM_OVER},
    [ATTRIB_TYPE_ANSWERS] = {write_reply, ATTRIB_ROWS_CLAIM_ANSWERS},
    [ATTRIB_TYPE_SUPERSEDES] = {write_forward, ATTRIB_ROWS_CLAIM_SUPERSEDES},
    [ATTRIB_TYPE_CITES] = {write_citation, ATTRIB_ROWS_CITES},
    [ATTRIB_TYPE_RELAYS] = {write_forward, ATTRIB_ROWS_SOURCE_RELAYS},
    [ATTRIB_TYPE_ACCUSES] = {write_derived, ATTRIB_ROWS_EDGES},
    [ATTRIB_TYPE_ATTRIBUTED_TO] = {write_derived, ATTRIB_ROWS_EDGES},
    [ATTRIB_TYPE_COUNTER_ACCUSES] = {write_derived, ATTRIB_ROWS_EDGES},
    [ATTRIB_TYPE_CRITICISES] = {write_derived, ATTRIB_ROWS_EDGES},
    [ATTRIB_TYPE_SUPPORTS] = {write_derived, ATTRIB_ROWS_EDGES},
    [ATTRIB_TYPE_DENIES] = {write_derived, ATTRIB_ROWS_EDGES},
    [ATTRIB_TYPE_ALLEGED] = {write_allegation, ATTRIB_ROWS_ALLEGES},
};

/// An edge is in the database where both its ends and the record that made it are.
static bool is_in(const Edge *edge)
{
  const AttribNode record = attrib_edge_record(edge->rows->graph, edge->edge);
  return attrib_rows_presence(edge->rows, edge->source) != ATTRIB_ABSENT &&
         attrib_rows_presence(edge->rows, edge->target) != ATTRIB_ABSENT &&
         (record.index == ATTRIB_NO_NODE.index ||
          attrib_rows_presence(edge->rows, record) != ATTRIB_ABSENT);
}

void attrib_database_write_edge(AttribRows *rows, AttribEdge edge)
{
  const AttribType type = attrib_edge_type(rows->graph, edge);
  const Edge row = {rows, edge, attrib_edge_source(rows->graph, edge),
                    attrib_edge_target(rows->graph, edge)};
  if (type.index < ATTRIB_KNOWN_TYPES && rules[type.index].write != NULL && is_in(&row)) {
    rules[type.index].write(&row, rules[type.index].table);
  }
}
