// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/gather.h"
#include "engine/question/question.h"
#include "engine/question/row.h"

static AttribStatus add_row(AttribTable *table, AttribText what, AttribText which, int64_t count)
{
  AttribCell cell;
  ATTRIB_TRY(attrib_table_text(table, what, &cell) ? attrib_table_add_cell(table, cell)
                                                   : ATTRIB_NO_MEMORY);
  ATTRIB_TRY(attrib_table_text(table, which, &cell) ? attrib_table_add_cell(table, cell)
                                                    : ATTRIB_NO_MEMORY);
  return attrib_table_add_cell(table,
                               (AttribCell){.type = ATTRIB_CELL_INTEGER, .as.integer = count});
}

/// Nodes of each label: kinds of records first, then their kinds and acts.
static AttribStatus count_nodes(const AttribView *view, AttribTable *table)
{
  const AttribGraph *graph = attrib_view_graph(view);
  for (uint32_t i = 0; i < attrib_graph_label_count(graph); ++i) {
    const AttribLabel label = {(uint16_t)i};
    const AttribNodes nodes = attrib_graph_labelled(graph, label);
    int64_t count = 0;
    for (uint32_t j = 0; j < nodes.count; ++j) {
      count += attrib_view_node(view, nodes.items[j]) != ATTRIB_ABSENT ? 1 : 0;
    }
    if (count > 0) {
      ATTRIB_TRY(
          add_row(table, ATTRIB_TEXT("nodes"), attrib_graph_label_text(graph, label), count));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus count_edges(const AttribView *view, AttribTable *table)
{
  int64_t counts[ATTRIB_KNOWN_TYPES] = {0};
  const AttribGraph *graph = attrib_view_graph(view);
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    const AttribEdge edge = {i};
    const uint16_t type = attrib_edge_type(graph, edge).index;
    if (type < ATTRIB_KNOWN_TYPES && attrib_view_edge(view, edge) != ATTRIB_ABSENT) {
      ++counts[type];
    }
  }
  for (size_t i = 0; i < ATTRIB_KNOWN_TYPES; ++i) {
    if (counts[i] > 0) {
      ATTRIB_TRY(add_row(table, ATTRIB_TEXT("edges"), attrib_type_texts[i], counts[i]));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus count_states(const AttribView *view, AttribTable *table)
{
  const AttribGraph *graph = attrib_view_graph(view);
  const AttribNodes claims = attrib_graph_labelled(graph, (AttribLabel){ATTRIB_LABEL_CLAIM});
  int64_t undated = 0;
  int64_t unanswered = 0;
  for (uint32_t i = 0; i < claims.count; ++i) {
    const AttribNode claim = claims.items[i];
    if (attrib_view_node(view, claim) == ATTRIB_ABSENT) {
      continue;
    }
    undated += attrib_node_property(graph, claim, ATTRIB_KEY(SAID)).type == ATTRIB_NULL ? 1 : 0;
    unanswered +=
        attrib_act_blames(attrib_claim_act(graph, claim)) && !attrib_row_is_answered(view, claim)
            ? 1
            : 0;
  }
  ATTRIB_TRY(add_row(table, ATTRIB_TEXT("claims"), ATTRIB_TEXT("without a day"), undated));
  return add_row(table, ATTRIB_TEXT("claims"), ATTRIB_TEXT("blaming somebody, without an answer"),
                 unanswered);
}

static AttribStatus count_all(const AttribView *view, AttribTable *table)
{
  static const char *const columns[] = {"what", "which", "count"};
  for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); ++i) {
    ATTRIB_TRY(attrib_table_add_column(table, attrib_text(columns[i])));
  }
  ATTRIB_TRY(count_nodes(view, table));
  ATTRIB_TRY(count_edges(view, table));
  return count_states(view, table);
}

AttribStatus attrib_statistics(const AttribView *view, AttribTable *table)
{
  attrib_table_init(table, attrib_view_graph(view));
  const AttribStatus status = count_all(view, table);
  if (status != ATTRIB_SUCCESS) {
    attrib_table_clear(table);
  }
  return status;
}
