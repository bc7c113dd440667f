// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/record/linker.h"

#include <stdlib.h>

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
    const AttribRecord record = {.id = attrib_unit_text(unit, item),
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

static int by_shape_and_id(const void *left, const void *right)
{
  const AttribRecord *a = left;
  const AttribRecord *b = right;
  const int order =
      a->shape != b->shape ? (int)a->shape - (int)b->shape : attrib_text_compare(a->id, b->id);
  if (order != 0) {
    return order;
  }
  return a->unit != b->unit ? (a->unit > b->unit) - (a->unit < b->unit)
                            : (a->item > b->item) - (a->item < b->item);
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
                                 "the id `%s` is declared twice", attrib_show(second->id, &shown)));
  return attrib_diagnostics_relate(
      linker->diagnostics, attrib_linker_place(linker, first, first->item), "first declared here");
}

/// Number the ids, and drop records whose id is taken.
static AttribStatus number_records(AttribLinker *linker)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    AttribRecord *record = attrib_linker_record(linker, i);
    AttribString id = {0};
    if (attrib_interner_find(linker->ids, record->id, &id)) {
      ATTRIB_TRY(report_twice(linker, attrib_linker_record(linker, id.index - 1), record));
    } else {
      ATTRIB_TRY(attrib_interner_add(linker->ids, record->id, &id));
      *attrib_linker_record(linker, kept++) = *record;
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
  if (linker->records.length > 0) {
    qsort(linker->records.data, linker->records.length, sizeof(AttribRecord), by_shape_and_id);
  }
  return number_records(linker);
}
