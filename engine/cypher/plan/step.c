// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/plan/step.h"

#include "engine/cypher/plan/eval.h"

void attrib_stepper_init(CypherStepper *stepper, const CypherBoundEdge *edge, bool reversed)
{
  const CypherDirection against = reversed ? CYPHER_RIGHT : CYPHER_LEFT;
  *stepper = (CypherStepper){
      .edge = edge,
      .incoming = edge->direction == CYPHER_BOTH || edge->direction == against,
      .outgoing = edge->direction == CYPHER_BOTH || edge->direction != against,
      .done = true,
  };
}

// The only type that fits, where there is but one.
static const CypherSymbol *only_type(const CypherBoundEdge *edge)
{
  return edge->types && edge->types->kind == CYPHER_LABEL_NAME ? &edge->types->symbol : NULL;
}

static void begin_phase(CypherStepper *stepper, const CypherExec *exec, bool in_phase)
{
  const AttribGraph *const graph = exec->context->graph;
  const CypherSymbol *const type = only_type(stepper->edge);
  const AttribNode node = stepper->from;
  AttribEdges edges = {NULL, 0, 0};
  if (!type) {
    edges = in_phase ? attrib_node_in(graph, node) : attrib_node_out(graph, node);
  } else if (type->is_type) {
    edges = in_phase ? attrib_node_in_of_type(graph, node, type->type)
                     : attrib_node_out_of_type(graph, node, type->type);
  }
  stepper->walk = (AttribWalk){exec->context->view, edges, 0};
  stepper->in_phase = in_phase;
}

void attrib_stepper_begin(CypherStepper *stepper, const CypherExec *exec, AttribNode from)
{
  stepper->from = from;
  stepper->done = false;
  begin_phase(stepper, exec, !stepper->outgoing);
}

bool attrib_step_type_fits(const AttribGraph *graph, const CypherBoundEdge *edge, AttribEdge which)
{
  const CypherValue value = attrib_cypher_edge(which);
  return !edge->types || attrib_cypher_labels_hold(graph, edge->types, &value) == CYPHER_TRUE;
}

bool attrib_stepper_next(CypherStepper *stepper, const CypherExec *exec, AttribEdge *edge,
                         AttribNode *to)
{
  const AttribGraph *const graph = exec->context->graph;
  while (!stepper->done) {
    while (attrib_walk_next(&stepper->walk, edge)) {
      const AttribNode source = attrib_edge_source(graph, *edge);
      const AttribNode target = attrib_edge_target(graph, *edge);
      const bool seen = stepper->in_phase && stepper->outgoing && source.index == target.index;
      if (!seen && attrib_step_type_fits(graph, stepper->edge, *edge)) {
        *to = stepper->in_phase ? source : target;
        return true;
      }
    }
    if (stepper->in_phase || !stepper->incoming) {
      stepper->done = true;
    } else {
      begin_phase(stepper, exec, true);
    }
  }
  return false;
}

bool attrib_step_has_edge(const CypherValue *value, AttribEdge edge)
{
  if (value->kind == CYPHER_EDGE) {
    return value->as.edge.index == edge.index;
  }
  for (size_t i = 0; value->kind == CYPHER_LIST && i < value->as.list.count; i++) {
    if (attrib_step_has_edge(&value->as.list.items[i], edge)) {
      return true;
    }
  }
  return false;
}

bool attrib_step_is_taken(const CypherExec *exec, const CypherExpansion *expansion, AttribEdge edge)
{
  for (uint32_t i = 0; i < expansion->earlier_count; i++) {
    if (attrib_step_has_edge(&exec->frame[expansion->earlier[i]->slot], edge)) {
      return true;
    }
  }
  return false;
}

AttribStatus attrib_step_node(CypherExec *exec, uint32_t slot, AttribNode *out, bool *is_node)
{
  const CypherValue *const value = &exec->frame[slot];
  *is_node = value->kind == CYPHER_NODE;
  if (*is_node) {
    *out = value->as.node;
  } else if (value->kind != CYPHER_NULL) {
    return attrib_cypher_fail(exec->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                              "a pattern wants a node, not %s",
                              attrib_cypher_kind_name(value->kind));
  }
  return ATTRIB_SUCCESS;
}

// EXPLAIN

static void describe_labels(const CypherBoundLabels *labels, AttribBuffer *out)
{
  switch (labels->kind) {
  case CYPHER_LABEL_NAME: attrib_buffer_add(out, labels->symbol.text); break;
  case CYPHER_LABEL_NOT:
    attrib_buffer_add_char(out, '!');
    describe_labels(labels->left, out);
    break;
  case CYPHER_LABEL_ANY: attrib_buffer_add_char(out, '%'); break;
  default:
    describe_labels(labels->left, out);
    attrib_buffer_add_char(out, labels->kind == CYPHER_LABEL_AND ? '&' : '|');
    describe_labels(labels->right, out);
    break;
  }
}

static void describe_edge(const CypherBoundEdge *edge, AttribBuffer *out)
{
  attrib_buffer_add_format(out, "[#%u", (unsigned)edge->slot);
  if (edge->types) {
    attrib_buffer_add_char(out, ':');
    describe_labels(edge->types, out);
  }
  if (edge->is_long && edge->to == UINT32_MAX) {
    attrib_buffer_add_format(out, "*%u..", (unsigned)edge->from);
  } else if (edge->is_long) {
    attrib_buffer_add_format(out, "*%u..%u", (unsigned)edge->from, (unsigned)edge->to);
  }
  attrib_buffer_add_char(out, ']');
}

void attrib_step_describe(const CypherExpansion *expansion, AttribBuffer *out)
{
  const CypherBoundEdge *const edge = expansion->edge;
  const CypherDirection along = expansion->reversed ? CYPHER_LEFT : CYPHER_RIGHT;
  attrib_buffer_add_format(out, "(#%u)", (unsigned)expansion->from);
  attrib_buffer_add_string(out,
                           edge->direction != CYPHER_BOTH && edge->direction != along ? "<-" : "-");
  describe_edge(edge, out);
  attrib_buffer_add_string(out, edge->direction == along ? "->" : "-");
  attrib_buffer_add_format(out, "(#%u)", (unsigned)expansion->to);
}
