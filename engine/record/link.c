// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/link.h"

#include "engine/base/alloc.h"
#include "engine/record/linker.h"

#include <stdarg.h>
#include <stdio.h>

AttribRecord *attrib_linker_record(const AttribLinker *linker, uint32_t record)
{
  return (AttribRecord *)linker->records.data + record;
}

const AttribUnit *attrib_linker_unit(const AttribLinker *linker, const AttribRecord *record)
{
  return &linker->units[record->unit];
}

AttribText attrib_linker_id(const AttribLinker *linker, const AttribRecord *record)
{
  return attrib_interner_text(linker->texts, record->id);
}

AttribPlace attrib_linker_place(const AttribLinker *linker, const AttribRecord *record,
                                uint32_t item)
{
  const AttribUnit *unit = attrib_linker_unit(linker, record);
  return attrib_unit_place(unit, attrib_unit_item(unit, item));
}

AttribStatus attrib_linker_fault(const AttribLinker *linker, AttribRecord *record, uint32_t item,
                                 AttribProblemNumber problem, const char *format, ...)
{
  char message[600];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  record->left_out = true;
  return attrib_diagnostics_report(linker->diagnostics, attrib_problem(problem),
                                   attrib_linker_place(linker, record, item), "%s", message);
}

uint32_t attrib_linker_citing(const AttribLinker *linker, const AttribRecord *record,
                              uint32_t *first)
{
  const AttribUnit *unit = attrib_linker_unit(linker, record);
  *first = attrib_unit_find(unit, record->item, ATTRIB_KEY_CITE);
  if (*first < attrib_unit_item(unit, record->item)->end) {
    return record->item;
  }
  *first = unit->cite != 0 ? unit->cite : attrib_unit_item(unit, 0)->end;
  return 0;
}

void attrib_linker_unmark(AttribLinker *linker)
{
  ++linker->mark;
}

void attrib_linker_mark(AttribLinker *linker, uint32_t record)
{
  if (record < linker->records.length) {
    linker->marks[record] = linker->mark;
  }
}

bool attrib_linker_is_marked(const AttribLinker *linker, uint32_t record)
{
  return record < linker->records.length && linker->marks[record] == linker->mark;
}

uint32_t attrib_linker_cited(const AttribUnit *unit, uint32_t citation)
{
  const AttribItem *item = attrib_unit_item(unit, citation);
  if (item->form != ATTRIB_ITEM_MAP) {
    return item->value;
  }
  const uint32_t source = attrib_unit_find(unit, citation, ATTRIB_KEY_SOURCE);
  return source < item->end ? attrib_unit_item(unit, source)->value : ATTRIB_UNRESOLVED;
}

static AttribStatus check_all(AttribLinker *linker)
{
  ATTRIB_TRY(attrib_link_declare(linker));
  linker->marks = attrib_alloc_array(linker->records.length, sizeof(*linker->marks));
  if (linker->marks == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_link_resolve(linker));
  ATTRIB_TRY(attrib_link_check(linker));
  return attrib_link_follow(linker);
}

static uint32_t count_left_out(const AttribLinker *linker)
{
  uint32_t count = linker->dropped;
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    count += attrib_linker_record(linker, i)->left_out ? 1U : 0U;
  }
  return count;
}

static bool makes_graph(const AttribDiagnostics *diagnostics, bool keep_going)
{
  return diagnostics->errors == 0 || keep_going;
}

/// Check everything, and fill a builder where there is to be a graph; the texts are the builder's then.
static AttribStatus link_all(AttribLinker *linker, AttribUnits *units, AttribLinked *out,
                             AttribBuilder **builder)
{
  ATTRIB_TRY(check_all(linker));
  out->left_out = count_left_out(linker);
  if (!makes_graph(linker->diagnostics, linker->keep_going)) {
    return ATTRIB_SUCCESS;
  }
  *builder = attrib_builder_of(units->texts);
  if (*builder == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  units->texts = NULL;
  return attrib_link_build(linker, *builder);
}

/// Everything up to a builder that is full; what that took is freed.
static AttribStatus fill_builder(AttribUnits *units, AttribLinker *linker, AttribLinked *out,
                                 AttribBuilder **builder)
{
  linker->units = units->list.data;
  linker->unit_count = (uint32_t)units->list.length;
  linker->texts = units->texts;
  attrib_vector_init(&linker->records, sizeof(AttribRecord));
  attrib_vector_init(&linker->links, sizeof(AttribLink));
  const AttribStatus status = link_all(linker, units, out, builder);
  attrib_free(linker->by_id);
  attrib_vector_clear(&linker->records);
  attrib_vector_clear(&linker->links);
  attrib_free(linker->marks);
  return status;
}

AttribStatus attrib_link(AttribUnits *units, bool keep_going, AttribDiagnostics *diagnostics,
                         AttribLinked *out)
{
  *out = (AttribLinked){.graph = NULL};
  units->texts = units->texts != NULL ? units->texts : attrib_builder_strings_new();
  if (units->texts == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  AttribLinker linker = {.diagnostics = diagnostics, .keep_going = keep_going};
  AttribBuilder *builder = NULL;
  const uint32_t threads = units->threads;
  AttribStatus status = fill_builder(units, &linker, out, &builder);
  attrib_units_clear(units);
  if (status == ATTRIB_SUCCESS && builder != NULL) {
    status = attrib_builder_freeze_on(builder, threads, &out->graph);
  }
  attrib_builder_free(builder);
  return status;
}
