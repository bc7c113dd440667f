// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// From patterns to operators: where to start, which edge next, each condition as soon as it can be
// tested.

#include "engine/cypher/array.h"
#include "engine/cypher/plan/plan.h"

/// An edge of a pattern that is to be passed.
typedef struct {
  const CypherBoundPattern *pattern;
  uint32_t index;
  bool done;
} Task;

/// A MATCH being planned.
typedef struct {
  CypherContext *context;
  CypherStart start;
  const CypherBoundMatch *match;
  CypherPlan *plan;
  bool *known;    ///< by slot from the clause's first: it has its value by now
  bool *placed;   ///< by condition: it is tested
  bool *has_path; ///< by pattern: its path has its value
  Task *tasks;
  uint32_t task_count;
  CypherArray earlier; ///< of const CypherBoundEdge *: the edges that were passed
} Matching;

static AttribStatus put(Matching *matching, CypherPlan *plan)
{
  if (!plan) {
    return ATTRIB_NO_MEMORY;
  }
  matching->plan = plan;
  return ATTRIB_SUCCESS;
}

// What is known

static bool is_known(const Matching *matching, uint32_t slot)
{
  const CypherBoundMatch *const match = matching->match;
  return slot < match->first_slot || slot >= match->end_slot ||
         matching->known[slot - match->first_slot];
}

static void learn(Matching *matching, uint32_t slot)
{
  const CypherBoundMatch *const match = matching->match;
  if (slot >= match->first_slot && slot < match->end_slot) {
    matching->known[slot - match->first_slot] = true;
  }
}

// Conditions

/// Whether all that a condition reads is known, and which of the clause's slots it reads.
typedef struct {
  const Matching *matching;
  bool ready;
  uint32_t only; ///< the one slot of the clause that is read; CYPHER_NO_SLOT where there are more
  uint32_t reads;
} Reading;

static void note_slot(void *data, uint32_t slot)
{
  Reading *const reading = data;
  const CypherBoundMatch *const match = reading->matching->match;
  reading->ready = reading->ready && is_known(reading->matching, slot);
  if (slot >= match->first_slot && slot < match->end_slot) {
    reading->only = reading->reads == 0 || reading->only == slot ? slot : CYPHER_NO_SLOT;
    reading->reads++;
  }
}

static Reading read_condition(const Matching *matching, const CypherBound *condition)
{
  Reading reading = {matching, true, CYPHER_NO_SLOT, 0};
  attrib_cypher_bound_slots(condition, note_slot, &reading);
  return reading;
}

// Take all conditions that are ready, and not placed yet.
static AttribStatus take_ready(Matching *matching, CypherConditions *out)
{
  const CypherConditions all = matching->match->conditions;
  CypherArray ready = {NULL, 0, 0};
  for (uint32_t i = 0; i < all.count; i++) {
    if (!matching->placed[i] && read_condition(matching, all.items[i]).ready) {
      matching->placed[i] = true;
      ATTRIB_TRY(attrib_cypher_array_add_pointer(matching->context->arena, &ready, all.items[i]));
    }
  }
  *out = (CypherConditions){ready.items, ready.count};
  return ATTRIB_SUCCESS;
}

static bool pattern_is_known(const Matching *matching, const CypherBoundPattern *pattern)
{
  for (uint32_t i = 0; i < pattern->edge_count; i++) {
    if (!is_known(matching, pattern->edges[i].slot) ||
        !is_known(matching, pattern->nodes[i + 1].slot)) {
      return false;
    }
  }
  return is_known(matching, pattern->nodes[0].slot);
}

static bool pattern_is_done(const Matching *matching, const CypherBoundPattern *pattern)
{
  for (uint32_t i = 0; i < matching->task_count; i++) {
    if (matching->tasks[i].pattern == pattern && !matching->tasks[i].done) {
      return false;
    }
  }
  return pattern_is_known(matching, pattern);
}

// Give the paths whose edges are all passed their values, then test what can be tested.
static AttribStatus settle(Matching *matching)
{
  const CypherBoundMatch *const match = matching->match;
  AttribArena *const arena = matching->context->arena;
  CypherConditions ready;
  ATTRIB_TRY(take_ready(matching, &ready));
  if (ready.count) {
    ATTRIB_TRY(put(matching, attrib_plan_filter(arena, matching->plan, ready)));
  }
  bool any = false;
  for (uint32_t i = 0; i < match->pattern_count; i++) {
    const CypherBoundPattern *const pattern = &match->patterns[i];
    if (pattern->path && !matching->has_path[i] && pattern_is_done(matching, pattern)) {
      ATTRIB_TRY(put(matching,
                     attrib_plan_assign(arena, matching->plan, pattern->path, pattern->path_slot)));
      matching->has_path[i] = true;
      learn(matching, pattern->path_slot);
      any = true;
    }
  }
  ATTRIB_TRY(take_ready(matching, &ready));
  return any && ready.count ? put(matching, attrib_plan_filter(arena, matching->plan, ready))
                            : ATTRIB_SUCCESS;
}

// Where to start

static double count_labelled(const Matching *matching, const CypherBoundLabels *labels)
{
  const AttribGraph *const graph = matching->context->graph;
  const double all = attrib_graph_node_count(graph);
  if (!labels) {
    return all;
  }
  switch (labels->kind) {
  case CYPHER_LABEL_NAME:
    return labels->symbol.is_label ? attrib_graph_labelled(graph, labels->symbol.label).count : 0;
  case CYPHER_LABEL_AND: {
    const double left = count_labelled(matching, labels->left);
    const double right = count_labelled(matching, labels->right);
    return left < right ? left : right;
  }
  default: return all;
  }
}

// A condition on the node alone leaves a tenth of what it is asked of.
static double cost_of_start(const Matching *matching, const CypherBoundNode *node)
{
  const CypherConditions conditions = matching->match->conditions;
  double cost = count_labelled(matching, node->labels);
  for (uint32_t i = 0; i < conditions.count; i++) {
    const Reading reading = read_condition(matching, conditions.items[i]);
    if (reading.only == node->slot && conditions.items[i]->kind != CYPHER_BOUND_LABELS) {
      cost /= 10;
    }
  }
  return cost;
}

static const CypherBoundNode *choose_start(const Matching *matching)
{
  const CypherBoundMatch *const match = matching->match;
  const CypherBoundNode *best = NULL;
  double best_cost = 0;
  for (uint32_t i = 0; i < match->pattern_count; i++) {
    const CypherBoundPattern *const pattern = &match->patterns[i];
    for (uint32_t j = 0; j <= pattern->edge_count; j++) {
      const CypherBoundNode *const node = &pattern->nodes[j];
      if (is_known(matching, node->slot)) {
        continue;
      }
      const double cost =
          matching->start == CYPHER_START_BY_COST ? cost_of_start(matching, node) : 0;
      if (!best || cost < best_cost || matching->start == CYPHER_START_LAST) {
        best = node;
        best_cost = cost;
      }
    }
  }
  return best;
}

// The label to scan: of several that all must hold, the rarest.
static const CypherBoundLabels *choose_label(const Matching *matching,
                                             const CypherBoundLabels *labels)
{
  if (!labels || labels->kind == CYPHER_LABEL_NAME) {
    return labels;
  }
  if (labels->kind != CYPHER_LABEL_AND) {
    return NULL;
  }
  const CypherBoundLabels *const left = choose_label(matching, labels->left);
  const CypherBoundLabels *const right = choose_label(matching, labels->right);
  if (!left || !right) {
    return left ? left : right;
  }
  return count_labelled(matching, left) <= count_labelled(matching, right) ? left : right;
}

// A scan of a label makes the test for it needless.
static void drop_label_test(Matching *matching, const CypherBoundNode *node,
                            const CypherBoundLabels *label)
{
  const CypherConditions conditions = matching->match->conditions;
  for (uint32_t i = 0; i < conditions.count; i++) {
    if (conditions.items[i]->kind == CYPHER_BOUND_LABELS && conditions.items[i]->labels == label &&
        conditions.items[i]->args[0]->slot == node->slot) {
      matching->placed[i] = true;
    }
  }
}

static AttribStatus scan(Matching *matching, const CypherBoundNode *node)
{
  const CypherBoundLabels *const label = choose_label(matching, node->labels);
  if (label) {
    drop_label_test(matching, node, label);
  }
  learn(matching, node->slot);
  return put(matching, attrib_plan_scan(matching->context->arena, matching->plan, node,
                                        label ? &label->symbol : NULL));
}

// Which edge next

/// How well an edge can be passed now; more is worse.
typedef enum { pass_given, pass_into, pass_typed, pass_any, pass_long, pass_never } Ease;

static const CypherBoundEdge *edge_of(const Task *task)
{
  return &task->pattern->edges[task->index];
}

static Ease ease_of(const Matching *matching, const Task *task)
{
  const CypherBoundEdge *const edge = edge_of(task);
  const bool left = is_known(matching, task->pattern->nodes[task->index].slot);
  const bool right = is_known(matching, task->pattern->nodes[task->index + 1].slot);
  if (task->pattern->shortest) {
    return left && right ? pass_long : pass_never;
  }
  if (edge->is_bound && !edge->is_long) {
    return pass_given;
  }
  if (!left && !right) {
    return pass_never;
  }
  if (edge->is_long) {
    return pass_long;
  }
  return left && right ? pass_into : edge->types ? pass_typed : pass_any;
}

static Task *choose_task(Matching *matching)
{
  Task *best = NULL;
  Ease best_ease = pass_never;
  for (uint32_t i = 0; i < matching->task_count; i++) {
    Task *const task = &matching->tasks[i];
    const Ease ease = task->done ? pass_never : ease_of(matching, task);
    if (ease < best_ease) {
      best = task;
      best_ease = ease;
    }
  }
  return best;
}

static CypherExpansion make_expansion(const Matching *matching, const Task *task)
{
  const CypherBoundEdge *const edge = edge_of(task);
  const uint32_t left = task->pattern->nodes[task->index].slot;
  const uint32_t right = task->pattern->nodes[task->index + 1].slot;
  const bool left_known = is_known(matching, left);
  const bool right_known = is_known(matching, right);
  const bool reversed = right_known && (!left_known || matching->start == CYPHER_START_LAST);
  return (CypherExpansion){
      .from = reversed ? right : left,
      .to = reversed ? left : right,
      .edge = edge,
      .reversed = reversed,
      .into = (left_known && right_known) || left == right,
      .wanted = edge->name.length > 0 || task->pattern->path || matching->task_count > 1,
      .earlier = matching->earlier.items,
      .earlier_count = matching->earlier.count,
  };
}

// The ends of an edge that was there before the clause; from left to right.
static CypherPlan *pass_ends(const Matching *matching, const Task *task, CypherExpansion expansion)
{
  const uint32_t left = task->pattern->nodes[task->index].slot;
  const uint32_t right = task->pattern->nodes[task->index + 1].slot;
  expansion.from = left;
  expansion.to = right;
  expansion.reversed = false;
  expansion.into = is_known(matching, right);
  return attrib_plan_ends(matching->context->arena, matching->plan, expansion,
                          is_known(matching, left));
}

static AttribStatus pass_shortest(Matching *matching, const Task *task, CypherExpansion expansion)
{
  const CypherBoundPattern *const pattern = task->pattern;
  CypherConditions conditions;
  learn(matching, expansion.edge->slot);
  learn(matching, pattern->path_slot);
  matching->has_path[pattern - matching->match->patterns] = true;
  ATTRIB_TRY(take_ready(matching, &conditions));
  return put(matching, attrib_plan_shortest(matching->context->arena, matching->plan, expansion,
                                            pattern, conditions));
}

static AttribStatus pass(Matching *matching, Task *task)
{
  AttribArena *const arena = matching->context->arena;
  const CypherBoundEdge *const edge = edge_of(task);
  const CypherExpansion expansion = make_expansion(matching, task);
  task->done = true;
  if (task->pattern->shortest) {
    return pass_shortest(matching, task, expansion);
  }
  if (edge->is_bound && !edge->is_long) {
    ATTRIB_TRY(put(matching, pass_ends(matching, task, expansion)));
  } else if (edge->is_long) {
    ATTRIB_TRY(put(matching, attrib_plan_long(arena, matching->plan, expansion)));
  } else {
    ATTRIB_TRY(put(matching, attrib_plan_expand(arena, matching->plan, expansion)));
  }
  learn(matching, task->pattern->nodes[task->index].slot);
  learn(matching, task->pattern->nodes[task->index + 1].slot);
  learn(matching, edge->slot);
  return attrib_cypher_array_add_pointer(arena, &matching->earlier, edge);
}

// The whole

static AttribStatus list_tasks(Matching *matching)
{
  const CypherBoundMatch *const match = matching->match;
  AttribArena *const arena = matching->context->arena;
  uint32_t count = 0;
  for (uint32_t i = 0; i < match->pattern_count; i++) {
    count += match->patterns[i].edge_count;
  }
  if (count > CYPHER_MAX_PLAN_DEPTH || match->pattern_count > CYPHER_MAX_PLAN_DEPTH) {
    attrib_plan_too_deep(matching->context);
    return ATTRIB_BAD_ARGUMENT;
  }
  matching->tasks = attrib_arena_array(arena, count, sizeof(Task));
  matching->known = attrib_arena_array(arena, match->end_slot - match->first_slot, sizeof(bool));
  matching->placed = attrib_arena_array(arena, match->conditions.count, sizeof(bool));
  matching->has_path = attrib_arena_array(arena, match->pattern_count, sizeof(bool));
  if (!matching->tasks || !matching->known || !matching->placed || !matching->has_path) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < match->pattern_count; i++) {
    for (uint32_t j = 0; j < match->patterns[i].edge_count; j++) {
      matching->tasks[matching->task_count++] = (Task){&match->patterns[i], j, false};
    }
  }
  return ATTRIB_SUCCESS;
}

// A node alone that was there before must be one, and not null.
static AttribStatus check_lone_nodes(Matching *matching)
{
  const CypherBoundMatch *const match = matching->match;
  for (uint32_t i = 0; i < match->pattern_count; i++) {
    const CypherBoundNode *const node = &match->patterns[i].nodes[0];
    if (match->patterns[i].edge_count == 0 && node->is_bound) {
      ATTRIB_TRY(put(matching,
                     attrib_plan_check_node(matching->context->arena, matching->plan, node->slot)));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_plan_match(CypherContext *context, CypherStart start,
                               const CypherBoundMatch *match, CypherPlan **plan)
{
  Matching matching = {.context = context, .start = start, .match = match, .plan = *plan};
  bool more = true;
  ATTRIB_TRY(list_tasks(&matching));
  ATTRIB_TRY(check_lone_nodes(&matching));
  while (more) {
    ATTRIB_TRY(settle(&matching));
    Task *const task = choose_task(&matching);
    const CypherBoundNode *const node = task ? NULL : choose_start(&matching);
    more = task || node;
    if (task) {
      ATTRIB_TRY(pass(&matching, task));
    } else if (node) {
      ATTRIB_TRY(scan(&matching, node));
    }
  }
  *plan = matching.plan;
  return ATTRIB_SUCCESS;
}
