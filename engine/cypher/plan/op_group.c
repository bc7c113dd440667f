// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Grouping with aggregates, and DISTINCT.

#include "engine/cypher/plan/eval.h"
#include "engine/cypher/value/tuples.h"

#include <string.h>

typedef struct {
  CypherPlan plan;
  const CypherBoundProjection *projection;
  uint32_t key_count;
  CypherTuples groups;
  CypherGathered **gathered; ///< for each group, one for each aggregate
  size_t capacity;           ///< groups that there is room for
  uint32_t next;             ///< the group to be given next
  bool is_full;              ///< all rows were taken
} Group;

static AttribStatus open_group(CypherPlan *plan, CypherExec *exec)
{
  Group *const group = (Group *)plan;
  attrib_cypher_tuples_init(&group->groups, group->key_count);
  group->capacity = 0;
  group->next = 0;
  group->is_full = false;
  return attrib_plan_open(plan->child, exec);
}

static AttribStatus make_room(Group *group, CypherExec *exec)
{
  const uint32_t aggregates = group->projection->aggregate_count;
  const size_t used = group->groups.count - 1;
  if (group->groups.count <= group->capacity) {
    return ATTRIB_SUCCESS;
  }
  const size_t capacity = group->capacity ? group->capacity * 2 : 8;
  void *gathered;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, capacity, aggregates * sizeof(CypherGathered *),
                                    &gathered));
  if (used) {
    memcpy(gathered, group->gathered, used * aggregates * sizeof(CypherGathered *));
  }
  group->gathered = gathered;
  group->capacity = capacity;
  return ATTRIB_SUCCESS;
}

static AttribStatus begin_group(Group *group, CypherExec *exec, uint32_t number)
{
  const CypherBoundProjection *const projection = group->projection;
  ATTRIB_TRY(make_room(group, exec));
  for (uint32_t i = 0; i < projection->aggregate_count; i++) {
    const CypherBoundAggregate *const aggregate = &projection->aggregates[i];
    ATTRIB_TRY(attrib_cypher_aggregate_begin(
        exec->context, aggregate->aggregate, aggregate->distinct,
        &group->gathered[(size_t)number * projection->aggregate_count + i]));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus find_group(Group *group, CypherExec *exec, const CypherValue *keys,
                               uint32_t *number)
{
  bool is_new;
  ATTRIB_TRY(attrib_cypher_tuples_add(&group->groups, exec->context, keys, number, &is_new));
  return is_new ? begin_group(group, exec, *number) : ATTRIB_SUCCESS;
}

enum { most_arguments = 2 };

static AttribStatus add_to_aggregate(CypherExec *exec, const CypherBoundAggregate *aggregate,
                                     CypherGathered *gathered)
{
  CypherValue args[most_arguments];
  for (uint32_t i = 0; i < aggregate->arg_count && i < most_arguments; i++) {
    ATTRIB_TRY(attrib_cypher_eval(exec, aggregate->args[i], &args[i]));
  }
  exec->context->range = aggregate->source->range;
  return attrib_cypher_aggregate_add(exec->context, gathered, args, aggregate->arg_count);
}

static AttribStatus take_row(Group *group, CypherExec *exec, CypherValue *keys)
{
  const CypherBoundProjection *const projection = group->projection;
  uint32_t key = 0;
  uint32_t number;
  for (uint32_t i = 0; i < projection->item_count; i++) {
    if (!projection->items[i].has_aggregate) {
      ATTRIB_TRY(attrib_cypher_eval(exec, projection->items[i].value, &keys[key]));
      key++;
    }
  }
  ATTRIB_TRY(find_group(group, exec, keys, &number));
  for (uint32_t i = 0; i < projection->aggregate_count; i++) {
    CypherGathered *const gathered =
        group->gathered[(size_t)number * projection->aggregate_count + i];
    ATTRIB_TRY(add_to_aggregate(exec, &projection->aggregates[i], gathered));
  }
  return ATTRIB_SUCCESS;
}

// Without keys there is one group, also of no rows.
static AttribStatus take_all(Group *group, CypherExec *exec)
{
  void *keys;
  uint32_t number;
  bool found;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, group->key_count, sizeof(CypherValue), &keys));
  if (group->key_count == 0) {
    ATTRIB_TRY(find_group(group, exec, keys, &number));
  }
  ATTRIB_TRY(attrib_plan_next(group->plan.child, exec, &found));
  while (found) {
    ATTRIB_TRY(take_row(group, exec, keys));
    ATTRIB_TRY(attrib_plan_next(group->plan.child, exec, &found));
  }
  group->is_full = true;
  return ATTRIB_SUCCESS;
}

static AttribStatus give_group(const Group *group, CypherExec *exec, uint32_t number)
{
  const CypherBoundProjection *const projection = group->projection;
  const CypherValue *keys = attrib_cypher_tuples_at(&group->groups, number);
  for (uint32_t i = 0; i < projection->item_count; i++) {
    if (!projection->items[i].has_aggregate) {
      exec->frame[projection->items[i].slot] = *keys++;
    }
  }
  for (uint32_t i = 0; i < projection->aggregate_count; i++) {
    const CypherBoundAggregate *const aggregate = &projection->aggregates[i];
    exec->context->range = aggregate->source->range;
    ATTRIB_TRY(attrib_cypher_aggregate_end(
        exec->context, group->gathered[(size_t)number * projection->aggregate_count + i],
        &exec->frame[aggregate->slot]));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus next_group(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Group *const group = (Group *)plan;
  if (!group->is_full) {
    ATTRIB_TRY(take_all(group, exec));
  }
  *found = group->next < group->groups.count;
  return *found ? give_group(group, exec, group->next++) : ATTRIB_SUCCESS;
}

static void describe_group(const CypherPlan *plan, AttribBuffer *out)
{
  const CypherBoundProjection *const projection = ((const Group *)plan)->projection;
  const char *joint = "by ";
  for (uint32_t i = 0; i < projection->item_count; i++) {
    if (!projection->items[i].has_aggregate) {
      attrib_buffer_add_format(out, "%s#%u = ", joint, (unsigned)projection->items[i].slot);
      attrib_cypher_bound_print_expr(projection->items[i].value, out);
      joint = ", ";
    }
  }
  for (uint32_t i = 0; i < projection->aggregate_count; i++) {
    const CypherBoundAggregate *const aggregate = &projection->aggregates[i];
    attrib_buffer_add_format(out, "%s#%u = %s(%s", i || joint[0] == ',' ? ", " : "",
                             (unsigned)aggregate->slot,
                             attrib_cypher_aggregate_row(aggregate->aggregate)->name,
                             aggregate->distinct    ? "DISTINCT "
                             : aggregate->arg_count ? ""
                                                    : "*");
    for (uint32_t j = 0; j < aggregate->arg_count; j++) {
      attrib_buffer_add_string(out, j > 0 ? ", " : "");
      attrib_cypher_bound_print_expr(aggregate->args[j], out);
    }
    attrib_buffer_add_char(out, ')');
  }
}

static const CypherPlanRow group_row = {"Group", open_group, next_group, describe_group};

CypherPlan *attrib_plan_group(AttribArena *arena, CypherPlan *child,
                              const CypherBoundProjection *projection)
{
  Group *const group = attrib_plan_new(arena, sizeof(Group), &group_row, child);
  if (!group) {
    return NULL;
  }
  group->projection = projection;
  for (uint32_t i = 0; i < projection->item_count; i++) {
    group->key_count += projection->items[i].has_aggregate ? 0 : 1;
  }
  return &group->plan;
}

// DISTINCT: the first row of each that are equivalent

typedef struct {
  CypherPlan plan;
  const uint32_t *slots;
  uint32_t count;
  CypherTuples seen;
  CypherValue *values; ///< of one row
} Distinct;

static AttribStatus open_distinct(CypherPlan *plan, CypherExec *exec)
{
  Distinct *const distinct = (Distinct *)plan;
  attrib_cypher_tuples_init(&distinct->seen, distinct->count);
  return attrib_plan_open(plan->child, exec);
}

static AttribStatus next_distinct(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Distinct *const distinct = (Distinct *)plan;
  bool is_new = false;
  do {
    uint32_t number;
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
    if (!*found) {
      return ATTRIB_SUCCESS;
    }
    for (uint32_t i = 0; i < distinct->count; i++) {
      distinct->values[i] = exec->frame[distinct->slots[i]];
    }
    ATTRIB_TRY(attrib_cypher_tuples_add(&distinct->seen, exec->context, distinct->values, &number,
                                        &is_new));
  } while (!is_new);
  return ATTRIB_SUCCESS;
}

static void describe_distinct(const CypherPlan *plan, AttribBuffer *out)
{
  const Distinct *const distinct = (const Distinct *)plan;
  for (uint32_t i = 0; i < distinct->count; i++) {
    attrib_buffer_add_format(out, "%s#%u", i > 0 ? ", " : "", (unsigned)distinct->slots[i]);
  }
}

static const CypherPlanRow distinct_row = {"Distinct", open_distinct, next_distinct,
                                           describe_distinct};

CypherPlan *attrib_plan_distinct(AttribArena *arena, CypherPlan *child, const uint32_t *slots,
                                 uint32_t count)
{
  Distinct *const distinct = attrib_plan_new(arena, sizeof(Distinct), &distinct_row, child);
  if (!distinct) {
    return NULL;
  }
  distinct->slots = slots;
  distinct->count = count;
  distinct->values = attrib_arena_array(arena, count, sizeof(CypherValue));
  return distinct->values ? &distinct->plan : NULL;
}
