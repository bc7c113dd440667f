// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_group.h"

#include "engine/base/alloc.h"

#include <stdlib.h>

/// What one mark is for the box at one of its ends.
typedef struct {
  uint32_t box;
  uint32_t other;
  uint32_t line;
  uint32_t outward;
} End;

/// A box that may stand together with others, and its part of the ends.
typedef struct {
  const AttribBox *box;
  const End *ends;
  AttribText bloc; ///< empty where blocs do not matter
  uint32_t count;
  uint32_t index;
} Candidate;

typedef struct {
  AttribModel *model;
  AttribGrouping wanted;
  End *ends;
  Candidate *candidates;
  uint32_t *moved; ///< by box: where it stands after grouping
  size_t end_count;
  size_t candidate_count;
} Grouping;

static int order(uint32_t a, uint32_t b)
{
  return (a > b) - (a < b);
}

/// By all but the box itself.
static int compare_ties(const End *a, const End *b)
{
  const int by_other = order(a->other, b->other);
  const int by_line = by_other != 0 ? by_other : order(a->line, b->line);
  return by_line != 0 ? by_line : order(a->outward, b->outward);
}

static int compare_ends(const void *left, const void *right)
{
  const End *const a = left;
  const End *const b = right;
  const int by_box = order(a->box, b->box);
  return by_box != 0 ? by_box : compare_ties(a, b);
}

/// Candidates that may stand together are equal.
static int compare_kinds(const Candidate *a, const Candidate *b)
{
  int found = order(a->box->part, b->box->part);
  found = found != 0 ? found : attrib_text_compare(a->bloc, b->bloc);
  found = found != 0 ? found : order(a->count, b->count);
  for (uint32_t i = 0; found == 0 && i < a->count; ++i) {
    found = compare_ties(&a->ends[i], &b->ends[i]);
  }
  return found;
}

static int compare_candidates(const void *left, const void *right)
{
  const Candidate *const a = left;
  const Candidate *const b = right;
  const int by_kind = compare_kinds(a, b);
  return by_kind != 0 ? by_kind : order(a->index, b->index);
}

// Collecting

static void collect_ends(Grouping *grouping)
{
  const AttribMark *const marks = grouping->model->marks.data;
  for (size_t i = 0; i < grouping->model->marks.length; ++i) {
    const AttribMark *const mark = &marks[i];
    grouping->ends[grouping->end_count++] = (End){mark->from, mark->to, mark->line, true};
    grouping->ends[grouping->end_count++] = (End){mark->to, mark->from, mark->line, false};
  }
  if (grouping->end_count > 1) {
    qsort(grouping->ends, grouping->end_count, sizeof(End), compare_ends);
  }
}

/// Drop what stands twice, so that a box with two claims behind one stroke is like one with one.
static void drop_repeats(Grouping *grouping)
{
  size_t kept = 0;
  for (size_t i = 0; i < grouping->end_count; ++i) {
    if (kept == 0 || compare_ends(&grouping->ends[kept - 1], &grouping->ends[i]) != 0) {
      grouping->ends[kept++] = grouping->ends[i];
    }
  }
  grouping->end_count = kept;
}

/// A box that has a stroke, is no statement, and is not what the picture is about.
static bool may_be_grouped(const AttribModel *model, const AttribBox *box)
{
  return attrib_part(box->part)->shape != ATTRIB_BOX_STATEMENT &&
         box->node.index != model->answer->subject.index;
}

static void collect_candidates(Grouping *grouping)
{
  const AttribModel *const model = grouping->model;
  for (size_t at = 0; at < grouping->end_count;) {
    const uint32_t index = grouping->ends[at].box;
    size_t next = at;
    while (next < grouping->end_count && grouping->ends[next].box == index) {
      ++next;
    }
    const AttribBox *const box = attrib_model_box(model, index);
    if (may_be_grouped(model, box)) {
      grouping->candidates[grouping->candidate_count++] = (Candidate){
          box, &grouping->ends[at], grouping->wanted.across ? ATTRIB_TEXT("") : box->bloc,
          (uint32_t)(next - at), index};
    }
    at = next;
  }
  if (grouping->candidate_count > 1) {
    qsort(grouping->candidates, grouping->candidate_count, sizeof(Candidate), compare_candidates);
  }
}

// Moving together

static AttribStatus join(Grouping *grouping, const Candidate *first, size_t count)
{
  AttribModel *const model = grouping->model;
  AttribBox *const box = attrib_model_box(model, first->index);
  box->members.items = attrib_arena_array(&model->arena, count, sizeof(AttribNode));
  if (box->members.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    grouping->moved[first[i].index] = first->index;
    const AttribBox *const member = attrib_model_box(model, first[i].index);
    box->members.items[box->members.count++] = member->node;
    box->bloc = attrib_text_equal(box->bloc, member->bloc) ? box->bloc : ATTRIB_TEXT("");
  }
  box->node = ATTRIB_NO_NODE;
  return ATTRIB_SUCCESS;
}

static AttribStatus join_all(Grouping *grouping)
{
  const size_t count = grouping->candidate_count;
  for (size_t at = 0; at < count;) {
    size_t next = at + 1;
    while (next < count &&
           compare_kinds(&grouping->candidates[at], &grouping->candidates[next]) == 0) {
      ++next;
    }
    if (next - at >= grouping->wanted.fewest) {
      ATTRIB_TRY(join(grouping, &grouping->candidates[at], next - at));
    }
    at = next;
  }
  return ATTRIB_SUCCESS;
}

/// Close the gaps that boxes leave which stand elsewhere now, and point the marks at them there.
static void close_up(Grouping *grouping)
{
  AttribModel *const model = grouping->model;
  size_t kept = 0;
  // A group stands where its first box, which comes before its others, stood.
  for (uint32_t i = 0; i < model->boxes.length; ++i) {
    if (grouping->moved[i] == i) {
      *attrib_model_box(model, (uint32_t)kept) = *attrib_model_box(model, i);
      grouping->moved[i] = (uint32_t)kept++;
    } else {
      grouping->moved[i] = grouping->moved[grouping->moved[i]];
    }
  }
  model->boxes.length = kept;
  AttribMark *const marks = model->marks.data;
  for (size_t i = 0; i < model->marks.length; ++i) {
    marks[i].from = grouping->moved[marks[i].from];
    marks[i].to = grouping->moved[marks[i].to];
  }
}

static AttribStatus group(Grouping *grouping)
{
  const size_t boxes = grouping->model->boxes.length;
  grouping->ends = attrib_alloc_array(grouping->model->marks.length, 2 * sizeof(End));
  grouping->candidates = attrib_alloc_array(boxes, sizeof(Candidate));
  grouping->moved = attrib_alloc_array(boxes, sizeof(uint32_t));
  if (grouping->ends == NULL || grouping->candidates == NULL || grouping->moved == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < boxes; ++i) {
    grouping->moved[i] = i;
  }
  collect_ends(grouping);
  drop_repeats(grouping);
  collect_candidates(grouping);
  ATTRIB_TRY(join_all(grouping));
  close_up(grouping);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_picture_group(AttribModel *model, AttribGrouping wanted)
{
  Grouping grouping = {.model = model, .wanted = wanted};
  const AttribStatus status = group(&grouping);
  attrib_free(grouping.ends);
  attrib_free(grouping.candidates);
  attrib_free(grouping.moved);
  return status;
}
