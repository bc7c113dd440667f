// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/base/utf8.h"
#include "engine/record/linker.h"

#include <stdlib.h>

/// A name of an actor, folded as look-ups compare it.
typedef struct {
  AttribText folded;
  uint32_t offset; ///< of the folded text in the buffer, until all are there
  uint32_t record;
  uint32_t item;
} Name;

/// All names of all actors.
typedef struct {
  const AttribLinker *linker;
  AttribVector names; ///< of Name
  AttribBuffer folded;
} Names;

static AttribStatus add_name(Names *names, uint32_t record, uint32_t item)
{
  const AttribUnit *unit =
      attrib_linker_unit(names->linker, attrib_linker_record(names->linker, record));
  Name name = {.offset = (uint32_t)names->folded.length, .record = record, .item = item};
  attrib_utf8_fold(attrib_unit_text(unit, attrib_unit_item(unit, item)), &names->folded);
  ATTRIB_TRY(names->folded.status);
  name.folded.length = names->folded.length - name.offset;
  return name.folded.length > 0 ? attrib_vector_push(&names->names, &name) : ATTRIB_SUCCESS;
}

static AttribStatus add_names(Names *names, uint32_t number)
{
  const AttribRecord *record = attrib_linker_record(names->linker, number);
  const AttribUnit *unit = attrib_linker_unit(names->linker, record);
  const uint32_t end = attrib_unit_item(unit, record->item)->end;
  const uint32_t name = attrib_unit_find(unit, record->item, ATTRIB_KEY_NAME);
  ATTRIB_TRY(name < end ? add_name(names, number, name) : ATTRIB_SUCCESS);
  for (uint32_t i = attrib_unit_find(unit, record->item, ATTRIB_KEY_ALIASES); i < end;
       i = attrib_unit_next(unit, record->item, i)) {
    const AttribItem *alias = attrib_unit_item(unit, i);
    const uint32_t text =
        alias->form == ATTRIB_ITEM_MAP ? attrib_unit_find(unit, i, ATTRIB_KEY_NAME) : i;
    ATTRIB_TRY(text < alias->end ? add_name(names, number, text) : ATTRIB_SUCCESS);
  }
  return ATTRIB_SUCCESS;
}

static int by_text_then_place(const void *left, const void *right)
{
  const Name *a = left;
  const Name *b = right;
  const int order = attrib_text_compare(a->folded, b->folded);
  if (order != 0) {
    return order;
  }
  return a->record != b->record ? (a->record > b->record) - (a->record < b->record)
                                : (a->item > b->item) - (a->item < b->item);
}

static AttribStatus report_shared(const Names *names, const Name *first, const Name *second)
{
  const AttribLinker *linker = names->linker;
  const AttribRecord *record = attrib_linker_record(linker, second->record);
  const AttribRecord *other = attrib_linker_record(linker, first->record);
  const AttribUnit *unit = attrib_linker_unit(linker, record);
  AttribShown shown;
  AttribShown id;
  ATTRIB_TRY(attrib_diagnostics_report(
      linker->diagnostics, attrib_problem(ATTRIB_PROBLEM_SHARED_NAME),
      attrib_linker_place(linker, record, second->item), "`%s` is also a name of `%s`",
      attrib_show(attrib_unit_text(unit, attrib_unit_item(unit, second->item)), &shown),
      attrib_show(attrib_linker_id(linker, other), &id)));
  return attrib_diagnostics_relate(linker->diagnostics,
                                   attrib_linker_place(linker, other, first->item), "named here");
}

static AttribStatus compare_names(Names *names)
{
  Name *rows = names->names.data;
  const size_t count = names->names.length;
  for (size_t i = 0; i < count; ++i) {
    rows[i].folded.data = names->folded.data + rows[i].offset;
  }
  if (count > 1) {
    qsort(rows, count, sizeof(*rows), by_text_then_place);
  }
  for (size_t i = 1; i < count; ++i) {
    if (rows[i - 1].record != rows[i].record &&
        attrib_text_equal(rows[i - 1].folded, rows[i].folded)) {
      ATTRIB_TRY(report_shared(names, &rows[i - 1], &rows[i]));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_link_check_names(const AttribLinker *linker)
{
  Names names = {.linker = linker};
  attrib_vector_init(&names.names, sizeof(Name));
  attrib_buffer_init(&names.folded);
  AttribStatus status = ATTRIB_SUCCESS;
  for (uint32_t i = 0; status == ATTRIB_SUCCESS && i < linker->records.length &&
                       attrib_linker_record(linker, i)->shape == ATTRIB_SHAPE_ACTOR;
       ++i) {
    status = add_names(&names, i);
  }
  if (status == ATTRIB_SUCCESS) {
    status = compare_names(&names);
  }
  attrib_vector_clear(&names.names);
  attrib_buffer_clear(&names.folded);
  return status;
}
