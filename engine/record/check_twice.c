// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/base/show.h"
#include "engine/record/check_record.h"
#include "engine/record/problem.h"

#include <stdlib.h>
#include <string.h>

/// A sibling, as it is sorted: equal texts become neighbours, the first of them first.
typedef struct {
  AttribText text;
  uint32_t item;
} Sibling;

static int by_text_then_item(const void *left, const void *right)
{
  const Sibling *a = left;
  const Sibling *b = right;
  const int order = attrib_text_compare(a->text, b->text);
  if (order != 0) {
    return order;
  }
  return (a->item > b->item) - (a->item < b->item);
}

static AttribStatus report_twice(const AttribUnit *unit, const Sibling *first,
                                 const Sibling *second, AttribDiagnostics *diagnostics)
{
  const AttribItem *item = attrib_unit_item(unit, second->item);
  const bool key = item->form == ATTRIB_ITEM_ENTRY;
  AttribShown shown;
  ATTRIB_TRY(attrib_diagnostics_report(
      diagnostics, attrib_problem(key ? ATTRIB_PROBLEM_DUPLICATE_KEY : ATTRIB_PROBLEM_TWICE),
      attrib_unit_place(unit, item), "`%s` stands twice here", attrib_show(second->text, &shown)));
  return attrib_diagnostics_relate(
      diagnostics, attrib_unit_place(unit, attrib_unit_item(unit, first->item)), "first here");
}

static AttribStatus compare_siblings(const AttribUnit *unit, Sibling *siblings, size_t count,
                                     AttribDiagnostics *diagnostics)
{
  qsort(siblings, count, sizeof(*siblings), by_text_then_item);
  for (size_t i = 1; i < count; ++i) {
    if (attrib_text_equal(siblings[i - 1].text, siblings[i].text)) {
      ATTRIB_TRY(report_twice(unit, &siblings[i - 1], &siblings[i], diagnostics));
    }
  }
  return ATTRIB_SUCCESS;
}

/// Siblings from `first` to `end` that are scalars or keys; with `own` only the analyst's own. Lists of maps have nothing to
/// compare, and what stands in for a refused value has no text.
static size_t gather(const AttribUnit *unit, uint32_t first, uint32_t end, bool own,
                     Sibling *siblings)
{
  size_t count = 0;
  for (uint32_t i = first; i < end; i = attrib_unit_item(unit, i)->end) {
    const AttribItem *item = attrib_unit_item(unit, i);
    const bool named = item->form == ATTRIB_ITEM_SCALAR || item->form == ATTRIB_ITEM_ENTRY;
    if (named && attrib_unit_text(unit, item).length > 0 &&
        (!own || item->field == ATTRIB_FIELD_OWN)) {
      if (siblings != NULL) {
        siblings[count] = (Sibling){attrib_unit_text(unit, item), i};
      }
      ++count;
    }
  }
  return count;
}

static AttribStatus check_range(const AttribUnit *unit, uint32_t first, uint32_t end, bool own,
                                AttribDiagnostics *diagnostics)
{
  enum { FEW = 16 };
  Sibling few[FEW];
  const size_t count = gather(unit, first, end, own, NULL);
  if (count < 2) {
    return ATTRIB_SUCCESS;
  }
  Sibling *siblings = count <= FEW ? few : attrib_alloc_array(count, sizeof(*siblings));
  if (siblings == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  gather(unit, first, end, own, siblings);
  const AttribStatus status = compare_siblings(unit, siblings, count, diagnostics);
  if (siblings != few) {
    attrib_free(siblings);
  }
  return status;
}

AttribStatus attrib_check_twice(const AttribUnit *unit, uint32_t first,
                                AttribDiagnostics *diagnostics)
{
  return check_range(unit, first, (uint32_t)unit->items.length, false, diagnostics);
}

AttribStatus attrib_check_own_twice(const AttribUnit *unit, uint32_t parent,
                                    AttribDiagnostics *diagnostics)
{
  return check_range(unit, parent + 1, (uint32_t)unit->items.length, true, diagnostics);
}
