// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Where rows begin: one empty row, or one for each node.

#include "engine/cypher/plan/plan.h"

// The argument: one row, which is the frame as it stands

typedef struct {
  CypherPlan plan;
  bool given;
} Argument;

static AttribStatus open_argument(CypherPlan *plan, CypherExec *exec)
{
  (void)exec;
  ((Argument *)plan)->given = false;
  return ATTRIB_SUCCESS;
}

static AttribStatus next_argument(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Argument *const argument = (Argument *)plan;
  (void)exec;
  *found = !argument->given;
  argument->given = true;
  return ATTRIB_SUCCESS;
}

static const CypherPlanRow argument_row = {"Argument", open_argument, next_argument, NULL};

CypherPlan *attrib_plan_argument(AttribArena *arena)
{
  return attrib_plan_new(arena, sizeof(Argument), &argument_row, NULL);
}

// Nodes, of a label or all

typedef struct {
  CypherPlan plan;
  const CypherBoundNode *node;
  const CypherSymbol *label; ///< NULL: all nodes
  AttribNodes nodes;         ///< of the label
  uint32_t count;
  uint32_t next;
  bool has_row;
} Scan;

static AttribStatus open_scan(CypherPlan *plan, CypherExec *exec)
{
  Scan *const scan = (Scan *)plan;
  const AttribGraph *const graph = exec->context->graph;
  scan->has_row = false;
  if (!scan->label) {
    scan->count = attrib_graph_node_count(graph);
  } else if (scan->label->is_label) {
    scan->nodes = attrib_graph_labelled(graph, scan->label->label);
    scan->count = scan->nodes.count;
  }
  return attrib_plan_open(plan->child, exec);
}

static bool step_scan(Scan *scan, CypherExec *exec)
{
  while (scan->next < scan->count) {
    const uint32_t index = scan->next++;
    const AttribNode node = scan->label ? scan->nodes.items[index] : (AttribNode){index};
    if (attrib_view_node(exec->context->view, node) != ATTRIB_ABSENT) {
      exec->frame[scan->node->slot] = attrib_cypher_node(node);
      return true;
    }
  }
  return false;
}

static AttribStatus next_scan(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Scan *const scan = (Scan *)plan;
  for (;;) {
    if (scan->has_row && step_scan(scan, exec)) {
      *found = true;
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, &scan->has_row));
    scan->next = 0;
    if (!scan->has_row) {
      *found = false;
      return ATTRIB_SUCCESS;
    }
  }
}

static void describe_scan(const CypherPlan *plan, AttribBuffer *out)
{
  const Scan *const scan = (const Scan *)plan;
  attrib_buffer_add_format(out, "#%u", (unsigned)scan->node->slot);
  if (scan->label) {
    attrib_buffer_add_char(out, ':');
    attrib_buffer_add(out, scan->label->text);
  }
}

static const CypherPlanRow scan_row = {"NodeScan", open_scan, next_scan, describe_scan};

CypherPlan *attrib_plan_scan(AttribArena *arena, CypherPlan *child, const CypherBoundNode *node,
                             const CypherSymbol *label)
{
  Scan *const scan = attrib_plan_new(arena, sizeof(Scan), &scan_row, child);
  if (!scan) {
    return NULL;
  }
  scan->node = node;
  scan->label = label;
  return &scan->plan;
}

// A node that is there already, and may be null

typedef struct {
  CypherPlan plan;
  uint32_t slot;
} CheckNode;

static AttribStatus open_check(CypherPlan *plan, CypherExec *exec)
{
  return attrib_plan_open(plan->child, exec);
}

static AttribStatus next_check(CypherPlan *plan, CypherExec *exec, bool *found)
{
  const CheckNode *const check = (const CheckNode *)plan;
  const CypherValue *const value = &exec->frame[check->slot];
  do {
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
  } while (*found && value->kind == CYPHER_NULL);
  if (*found && value->kind != CYPHER_NODE) {
    return attrib_cypher_fail(exec->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                              "a pattern wants a node, not %s",
                              attrib_cypher_kind_name(value->kind));
  }
  return ATTRIB_SUCCESS;
}

static void describe_check(const CypherPlan *plan, AttribBuffer *out)
{
  attrib_buffer_add_format(out, "#%u", (unsigned)((const CheckNode *)plan)->slot);
}

static const CypherPlanRow check_row = {"NodeCheck", open_check, next_check, describe_check};

CypherPlan *attrib_plan_check_node(AttribArena *arena, CypherPlan *child, uint32_t slot)
{
  CheckNode *const check = attrib_plan_new(arena, sizeof(CheckNode), &check_row, child);
  if (!check) {
    return NULL;
  }
  check->slot = slot;
  return &check->plan;
}
