// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/procedure.h"

#include <string.h>
#include <strings.h>

// What the graph has

// The texts of the numbers that are marked.
static AttribStatus give_texts(CypherContext *context, const bool *used, uint32_t count,
                               AttribText (*text)(const AttribGraph *graph, uint32_t index),
                               CypherProcedureRows *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(CypherValue), &memory));
  CypherValue *const values = memory;
  size_t rows = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (used[i]) {
      values[rows++] = attrib_cypher_string(text(context->graph, i));
    }
  }
  *out = (CypherProcedureRows){values, rows};
  return ATTRIB_SUCCESS;
}

static AttribText label_text(const AttribGraph *graph, uint32_t index)
{
  return attrib_graph_label_text(graph, (AttribLabel){(uint16_t)index});
}

static AttribText type_text(const AttribGraph *graph, uint32_t index)
{
  return attrib_graph_type_text(graph, (AttribType){(uint16_t)index});
}

// A graph has the labels of its schema also where no node has them; those do not count.
static bool is_label_used(const CypherContext *context, AttribLabel label)
{
  const AttribNodes nodes = attrib_graph_labelled(context->graph, label);
  for (uint32_t i = 0; i < nodes.count; i++) {
    if (attrib_view_node(context->view, nodes.items[i]) != ATTRIB_ABSENT) {
      return true;
    }
  }
  return false;
}

static AttribStatus run_labels(const CypherProcedure *procedure, CypherContext *context,
                               const CypherValue *arguments, CypherProcedureRows *out)
{
  (void)procedure;
  (void)arguments;
  const uint32_t count = attrib_graph_label_count(context->graph);
  void *used;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(bool), &used));
  for (uint32_t i = 0; i < count; i++) {
    ((bool *)used)[i] = is_label_used(context, (AttribLabel){(uint16_t)i});
  }
  return give_texts(context, used, count, label_text, out);
}

static AttribStatus run_types(const CypherProcedure *procedure, CypherContext *context,
                              const CypherValue *arguments, CypherProcedureRows *out)
{
  (void)procedure;
  (void)arguments;
  const uint32_t count = attrib_graph_type_count(context->graph);
  const uint32_t edges = attrib_graph_edge_count(context->graph);
  void *used;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(bool), &used));
  for (uint32_t i = 0; i < edges; i++) {
    const AttribEdge edge = {i};
    bool *const is_used = (bool *)used + attrib_edge_type(context->graph, edge).index;
    ATTRIB_TRY(attrib_cypher_tick(context));
    *is_used = *is_used || attrib_view_edge(context->view, edge) != ATTRIB_ABSENT;
  }
  return give_texts(context, used, count, type_text, out);
}

// The registry

static const CypherField label_column = {ATTRIB_TEXT_INIT("label"), CYPHER_KINDS(CYPHER_STRING)};
static const CypherField type_column = {ATTRIB_TEXT_INIT("relationshipType"),
                                        CYPHER_KINDS(CYPHER_STRING)};

static const CypherProcedure procedures[] = {
    {
        .name = ATTRIB_TEXT_INIT("db.labels"),
        .columns = &label_column,
        .column_count = 1,
        .run = run_labels,
    },
    {
        .name = ATTRIB_TEXT_INIT("db.relationshipTypes"),
        .columns = &type_column,
        .column_count = 1,
        .run = run_types,
    },
};

enum { procedure_count = sizeof(procedures) / sizeof(procedures[0]) };

const CypherProcedure *attrib_cypher_procedure_at(uint32_t index)
{
  return index < procedure_count ? &procedures[index] : NULL;
}

static const CypherProcedure *find_in(const CypherProcedure *items, uint32_t count, AttribText name)
{
  for (uint32_t i = 0; i < count; i++) {
    if (items[i].name.length == name.length &&
        strncasecmp(items[i].name.data, name.data, name.length) == 0) {
      return &items[i];
    }
  }
  return NULL;
}

const CypherProcedure *attrib_cypher_procedure_find(CypherProcedures others, AttribText name)
{
  const CypherProcedure *const found = find_in(others.items, others.count, name);
  return found ? found : find_in(procedures, procedure_count, name);
}
