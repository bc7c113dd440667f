// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/base/show.h"
#include "engine/graph/sort.h"
#include "engine/record/linker.h"

#include <string.h>

/// The number of a vocabulary's word in a field of a record, as the kind of the record.
static uint8_t kind_of(const AttribUnit *unit, uint32_t item, uint8_t shape)
{
  static const AttribKey keys[ATTRIB_RECORD_SHAPES] = {
      [ATTRIB_SHAPE_ACTOR] = ATTRIB_KEY_KIND, [ATTRIB_SHAPE_CLAIM] = ATTRIB_KEY_ACT};
  if (keys[shape] == ATTRIB_KEY_NONE) {
    return ATTRIB_UNKNOWN_KIND;
  }
  const uint32_t word = attrib_unit_find(unit, item, keys[shape]);
  const bool known = word < attrib_unit_item(unit, item)->end &&
                     attrib_unit_item(unit, word)->value != ATTRIB_UNRESOLVED;
  return known ? (uint8_t)attrib_unit_item(unit, word)->value : ATTRIB_UNKNOWN_KIND;
}

static AttribStatus gather_unit(AttribLinker *linker, uint32_t number)
{
  const AttribUnit *unit = &linker->units[number];
  size_t bad = 0;
  for (uint32_t i = 1; i < unit->items.length; i = attrib_unit_item(unit, i)->end) {
    const AttribItem *item = attrib_unit_item(unit, i);
    if (item->form != ATTRIB_ITEM_ENTRY || item->shape >= ATTRIB_RECORD_SHAPES) {
      continue;
    }
    const bool is_bad =
        bad < unit->bad.length && *(const uint32_t *)attrib_vector_at(&unit->bad, bad) == i;
    bad += is_bad ? 1U : 0U;
    const AttribRecord record = {.id = item->text,
                                 .unit = number,
                                 .item = i,
                                 .node = UINT32_MAX,
                                 .shape = item->shape,
                                 .kind = kind_of(unit, i, item->shape),
                                 .left_out = is_bad || unit->useless};
    ATTRIB_TRY(attrib_vector_push(&linker->records, &record));
  }
  return ATTRIB_SUCCESS;
}

/// Of one shape. Records were gathered in order of their places, which decides between equal ids.
static bool is_before(const void *context, uint32_t left, uint32_t right)
{
  const AttribLinker *linker = context;
  const AttribRecord *a = attrib_linker_record(linker, left);
  const AttribRecord *b = attrib_linker_record(linker, right);
  const int order = attrib_text_compare(attrib_linker_id(linker, a), attrib_linker_id(linker, b));
  return order != 0 ? order < 0 : left < right;
}

/// Append the numbers of the records of a shape, in order of their places; how many there are.
static uint32_t add_shape(const AttribLinker *linker, uint8_t shape, uint32_t *order)
{
  uint32_t count = 0;
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    if (attrib_linker_record(linker, i)->shape == shape) {
      order[count++] = i;
    }
  }
  return count;
}

/// Put the records in an order; `rows` has room for as many.
static void reorder(const AttribLinker *linker, const uint32_t *order, AttribRecord *rows)
{
  const size_t count = linker->records.length;
  for (size_t i = 0; i < count; ++i) {
    rows[i] = *attrib_linker_record(linker, order[i]);
  }
  memcpy(linker->records.data, rows, count * sizeof(*rows));
}

/// Files are often in order, and what is in one of them too, so that the records of one shape nearly are.
static void sort_shapes(const AttribLinker *linker, uint32_t *order, uint32_t *scratch)
{
  const AttribOrder by_id = {is_before, linker};
  for (uint8_t shape = 0; shape < ATTRIB_RECORD_SHAPES; ++shape) {
    const uint32_t count = add_shape(linker, shape, order);
    attrib_sort(order, count, scratch, by_id);
    order += count;
  }
}

static AttribStatus sort_records(const AttribLinker *linker)
{
  const size_t count = linker->records.length;
  uint32_t *order = attrib_alloc_array(count, 2 * sizeof(*order));
  AttribRecord *rows = attrib_alloc_array(count, sizeof(*rows));
  const bool ready = order != NULL && rows != NULL;
  if (ready && count > 0) {
    sort_shapes(linker, order, order + count);
    reorder(linker, order, rows);
  }
  attrib_free(order);
  attrib_free(rows);
  return ready ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

/// Two records claim one id: which of them is meant cannot be known, so neither is kept.
static AttribStatus report_twice(AttribLinker *linker, AttribRecord *kept, AttribRecord *other)
{
  const bool swapped =
      other->unit < kept->unit || (other->unit == kept->unit && other->item < kept->item);
  const AttribRecord *first = swapped ? other : kept;
  AttribRecord *second = swapped ? kept : other;
  AttribShown shown;
  kept->left_out = true;
  ++linker->dropped;
  ATTRIB_TRY(attrib_linker_fault(linker, second, second->item, ATTRIB_PROBLEM_DUPLICATE_ID,
                                 "the id `%s` is declared twice",
                                 attrib_show(attrib_linker_id(linker, second), &shown)));
  return attrib_diagnostics_relate(
      linker->diagnostics, attrib_linker_place(linker, first, first->item), "first declared here");
}

/// Number the ids, and drop records whose id is taken.
static AttribStatus number_records(AttribLinker *linker)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    AttribRecord *record = attrib_linker_record(linker, i);
    uint32_t *number = &linker->by_id[record->id.index];
    if (*number != 0) {
      ATTRIB_TRY(report_twice(linker, attrib_linker_record(linker, *number - 1), record));
    } else {
      *attrib_linker_record(linker, kept++) = *record;
      *number = kept;
    }
  }
  linker->records.length = kept;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_link_declare(AttribLinker *linker)
{
  for (uint32_t i = 0; i < linker->unit_count; ++i) {
    ATTRIB_TRY(gather_unit(linker, i));
  }
  ATTRIB_TRY(sort_records(linker));
  linker->by_id =
      attrib_alloc_array(attrib_interner_strings(linker->texts).count, sizeof(*linker->by_id));
  return linker->by_id != NULL ? number_records(linker) : ATTRIB_NO_MEMORY;
}
