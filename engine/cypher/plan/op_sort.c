// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// ORDER BY: rows are held until the last one was taken.

#include "engine/cypher/plan/eval.h"
#include "engine/cypher/value/ordering.h"

#include <string.h>

typedef struct {
  CypherPlan plan;
  const CypherBoundProjection *projection;
  const uint32_t *slots; ///< what of a row is kept
  uint32_t slot_count;
  CypherValue *rows; ///< of each its keys, then its slots
  size_t capacity;
  size_t count;
  size_t *order; ///< numbers of rows, sorted
  size_t next;
  bool is_sorted;
} Sort;

static AttribStatus open_sort(CypherPlan *plan, CypherExec *exec)
{
  Sort *const sort = (Sort *)plan;
  sort->count = 0;
  sort->next = 0;
  sort->is_sorted = false;
  return attrib_plan_open(plan->child, exec);
}

static size_t width(const Sort *sort)
{
  return (size_t)sort->projection->sort_count + sort->slot_count;
}

static AttribStatus make_room(Sort *sort, CypherExec *exec)
{
  if (sort->count < sort->capacity) {
    return ATTRIB_SUCCESS;
  }
  const size_t capacity = sort->capacity ? sort->capacity * 2 : 16;
  void *rows;
  ATTRIB_TRY(
      attrib_cypher_allocate(exec->context, capacity, width(sort) * sizeof(CypherValue), &rows));
  if (sort->count) {
    memcpy(rows, sort->rows, sort->count * width(sort) * sizeof(CypherValue));
  }
  sort->rows = rows;
  sort->capacity = capacity;
  return ATTRIB_SUCCESS;
}

static AttribStatus take_row(Sort *sort, CypherExec *exec)
{
  const CypherBoundProjection *const projection = sort->projection;
  ATTRIB_TRY(make_room(sort, exec));
  CypherValue *const row = sort->rows + sort->count * width(sort);
  for (uint32_t i = 0; i < projection->sort_count; i++) {
    ATTRIB_TRY(attrib_cypher_eval(exec, projection->sorts[i].value, &row[i]));
  }
  for (uint32_t i = 0; i < sort->slot_count; i++) {
    row[projection->sort_count + i] = exec->frame[sort->slots[i]];
  }
  sort->count++;
  return ATTRIB_SUCCESS;
}

static bool comes_before(const Sort *sort, size_t a, size_t b)
{
  const CypherBoundProjection *const projection = sort->projection;
  const CypherValue *const keys_a = sort->rows + a * width(sort);
  const CypherValue *const keys_b = sort->rows + b * width(sort);
  for (uint32_t i = 0; i < projection->sort_count; i++) {
    const int order = attrib_cypher_order(&keys_a[i], &keys_b[i]);
    if (order) {
      return projection->sorts[i].descending ? order > 0 : order < 0;
    }
  }
  return false;
}

// Merge two sorted runs that lie side by side; equals keep their order.
static void merge(const Sort *sort, const size_t *from, size_t middle, size_t end, size_t *to)
{
  size_t left = 0;
  size_t right = middle;
  for (size_t i = 0; i < end; i++) {
    const bool take_right =
        right < end && (left >= middle || comes_before(sort, from[right], from[left]));
    to[i] = from[take_right ? right++ : left++];
  }
}

static AttribStatus sort_rows(Sort *sort, CypherExec *exec)
{
  const size_t count = sort->count;
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, count, 2 * sizeof(size_t), &memory));
  size_t *from = memory;
  size_t *to = from + count;
  for (size_t i = 0; i < count; i++) {
    from[i] = i;
  }
  for (size_t run = 1; run < count; run *= 2) {
    for (size_t start = 0; start < count; start += 2 * run) {
      const size_t end = count - start < 2 * run ? count - start : 2 * run;
      ATTRIB_TRY(attrib_cypher_tick(exec->context));
      merge(sort, from + start, run < end ? run : end, end, to + start);
    }
    size_t *const swap = from;
    from = to;
    to = swap;
  }
  sort->order = from;
  return ATTRIB_SUCCESS;
}

static AttribStatus take_all(Sort *sort, CypherExec *exec)
{
  bool found;
  ATTRIB_TRY(attrib_plan_next(sort->plan.child, exec, &found));
  while (found) {
    ATTRIB_TRY(take_row(sort, exec));
    ATTRIB_TRY(attrib_plan_next(sort->plan.child, exec, &found));
  }
  sort->is_sorted = true;
  return sort_rows(sort, exec);
}

static AttribStatus next_sort(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Sort *const sort = (Sort *)plan;
  if (!sort->is_sorted) {
    ATTRIB_TRY(take_all(sort, exec));
  }
  *found = sort->next < sort->count;
  if (!*found) {
    return ATTRIB_SUCCESS;
  }
  const CypherValue *const row = sort->rows + sort->order[sort->next++] * width(sort);
  for (uint32_t i = 0; i < sort->slot_count; i++) {
    exec->frame[sort->slots[i]] = row[sort->projection->sort_count + i];
  }
  return ATTRIB_SUCCESS;
}

static void describe_sort(const CypherPlan *plan, AttribBuffer *out)
{
  const CypherBoundProjection *const projection = ((const Sort *)plan)->projection;
  for (uint32_t i = 0; i < projection->sort_count; i++) {
    attrib_buffer_add_string(out, i > 0 ? ", " : "");
    attrib_cypher_bound_print_expr(projection->sorts[i].value, out);
    attrib_buffer_add_string(out, projection->sorts[i].descending ? " DESC" : "");
  }
}

static const CypherPlanRow sort_row = {"Sort", open_sort, next_sort, describe_sort};

CypherPlan *attrib_plan_sort(AttribArena *arena, CypherPlan *child,
                             const CypherBoundProjection *projection, const uint32_t *slots,
                             uint32_t slot_count)
{
  Sort *const sort = attrib_plan_new(arena, sizeof(Sort), &sort_row, child);
  if (!sort) {
    return NULL;
  }
  sort->projection = projection;
  sort->slots = slots;
  sort->slot_count = slot_count;
  return &sort->plan;
}
