// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_model.h"

#include "engine/model/calendar.h"
#include "engine/model/names.h"

#include <stdlib.h>

/// Whether each day that a claim has lies, for all that is known, in the same year.
static bool have_one_year(const AttribAnswer *answer)
{
  bool found = false;
  int32_t year = 0;
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    AttribDate date;
    if (!attrib_node_said(answer->graph, answer->claims.items[i].claim, &date)) {
      continue;
    }
    const int32_t first = attrib_calendar_civil(date.earliest).year;
    if (first != attrib_calendar_civil(date.latest).year || (found && first != year)) {
      return false;
    }
    year = first;
    found = true;
  }
  return found;
}

void attrib_model_init(AttribModel *model, const AttribAnswer *answer)
{
  *model = (AttribModel){.answer = answer, .one_year = have_one_year(answer)};
  attrib_arena_init(&model->arena);
  attrib_vector_init(&model->boxes, sizeof(AttribBox));
  attrib_vector_init(&model->marks, sizeof(AttribMark));
  attrib_vector_init(&model->strokes, sizeof(AttribStroke));
}

void attrib_model_clear(AttribModel *model)
{
  attrib_arena_clear(&model->arena);
  attrib_vector_clear(&model->boxes);
  attrib_vector_clear(&model->marks);
  attrib_vector_clear(&model->strokes);
  model->drawn = 0;
}

AttribBox *attrib_model_box(const AttribModel *model, uint32_t index)
{
  return attrib_vector_at(&model->boxes, index);
}

const AttribStroke *attrib_model_stroke(const AttribModel *model, uint32_t index)
{
  return attrib_vector_at(&model->strokes, index);
}

// Strokes

static int order(uint32_t a, uint32_t b)
{
  return (a > b) - (a < b);
}

/// By all but the claim.
static int compare_places(const AttribMark *a, const AttribMark *b)
{
  const int by_from = order(a->from, b->from);
  const int by_to = by_from != 0 ? by_from : order(a->to, b->to);
  return by_to != 0 ? by_to : order(a->line, b->line);
}

static int compare_marks(const void *left, const void *right)
{
  const AttribMark *const a = left;
  const AttribMark *const b = right;
  const int by_place = compare_places(a, b);
  return by_place != 0 ? by_place : order(a->claim.index, b->claim.index);
}

/// How many marks from the first one on make one stroke.
static size_t count_alike(const AttribMark *marks, size_t count)
{
  size_t alike = 1;
  while (alike < count && compare_places(&marks[0], &marks[alike]) == 0) {
    ++alike;
  }
  return alike;
}

/// Whoever joined a statement, it is not said how, and by another claim stands behind it, has one
/// stroke, which says how. The marks are of one pair of boxes; returns whether any changed.
static bool settle_pair(AttribMark *marks, size_t count)
{
  size_t how = 0;
  bool changed = false;
  while (how < count && marks[how].line == ATTRIB_LINE_JOINS) {
    ++how;
  }
  for (size_t i = 0; i < count && how < count; ++i) {
    if (marks[i].line == ATTRIB_LINE_JOINS) {
      marks[i].line = marks[how].line;
      marks[i].role = marks[how].role;
      changed = true;
    }
  }
  return changed;
}

/// Only the marks of a pair in which one changed are to be sorted again.
static void settle_joins(AttribMark *marks, size_t count)
{
  for (size_t at = 0; at < count;) {
    size_t next = at + 1;
    while (next < count && marks[next].from == marks[at].from && marks[next].to == marks[at].to) {
      ++next;
    }
    if (settle_pair(&marks[at], next - at)) {
      qsort(&marks[at], next - at, sizeof(*marks), compare_marks);
    }
    at = next;
  }
}

static AttribStatus add_stroke(AttribModel *model, const AttribMark *marks, size_t count)
{
  AttribStroke stroke = {marks->from, marks->to, marks->line, marks->role, {NULL, 0}};
  stroke.claims.items = attrib_arena_array(&model->arena, count, sizeof(AttribNode));
  if (stroke.claims.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    if (i == 0 || marks[i].claim.index != marks[i - 1].claim.index) {
      stroke.claims.items[stroke.claims.count++] = marks[i].claim;
    }
  }
  ++attrib_model_box(model, stroke.from)->weight;
  ++attrib_model_box(model, stroke.to)->weight;
  return attrib_vector_push(&model->strokes, &stroke);
}

// Who leads

static void find_leads(AttribModel *model)
{
  AttribBox *first[ATTRIB_COLUMNS] = {NULL};
  uint32_t next[ATTRIB_COLUMNS] = {0};
  for (uint32_t i = 0; i < model->boxes.length; ++i) {
    AttribBox *const box = attrib_model_box(model, i);
    const AttribPartRow *const part = attrib_part(box->part);
    if (part->shape != ATTRIB_BOX_ACTOR || box->node.index == ATTRIB_NO_NODE.index) {
      continue;
    }
    AttribBox **const best = &first[part->column];
    if (*best == NULL || box->weight > (*best)->weight) {
      next[part->column] = *best != NULL ? (*best)->weight : 1;
      *best = box;
    } else if (box->weight > next[part->column]) {
      next[part->column] = box->weight;
    }
  }
  for (int i = 0; i < ATTRIB_COLUMNS; ++i) {
    if (first[i] != NULL) {
      first[i]->lead = first[i]->weight > next[i];
    }
  }
}

AttribStatus attrib_model_finish(AttribModel *model)
{
  AttribMark *const marks = model->marks.data;
  const size_t count = model->marks.length;
  if (count > 1) {
    qsort(marks, count, sizeof(*marks), compare_marks);
    settle_joins(marks, count);
  }
  for (size_t at = 0; at < count;) {
    const size_t alike = count_alike(&marks[at], count - at);
    ATTRIB_TRY(add_stroke(model, &marks[at], alike));
    at += alike;
  }
  find_leads(model);
  return ATTRIB_SUCCESS;
}
