// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/model/kind.h"
#include "engine/record/linker.h"

#include <stdio.h>

/// Suggestions are a scan over all ids; after this many only the error is given.
#define SUGGESTION_LIMIT 40

/// References to follow: those that must not come back to where they began.
static bool is_followed(const AttribLinker *linker, AttribKey key)
{
  return linker->keep_going || key == ATTRIB_KEY_PART_OF || key == ATTRIB_KEY_SUPERSEDES ||
         key == ATTRIB_KEY_ANSWERS || key == ATTRIB_KEY_RELAYS;
}

/// A reference on its way: which record, or (for what a file cites) which unit, holds it.
typedef struct {
  AttribLinker *linker;
  uint32_t unit;
  uint32_t record; ///< ATTRIB_UNRESOLVED in the fields of the file itself
  AttribKey key;   ///< of the record's field around it
} Reference;

static AttribStatus report(Reference *reference, uint32_t item, AttribProblemNumber problem,
                           const char *message)
{
  AttribLinker *linker = reference->linker;
  if (reference->record != ATTRIB_UNRESOLVED) {
    return attrib_linker_fault(linker, attrib_linker_record(linker, reference->record), item,
                               problem, "%s", message);
  }
  AttribUnit *unit = &linker->units[reference->unit];
  unit->useless = true;
  return attrib_diagnostics_report(linker->diagnostics, attrib_problem(problem),
                                   attrib_unit_place(unit, attrib_unit_item(unit, item)), "%s",
                                   message);
}

/// "actor", "actor or incident": what a field may name.
static void write_targets(uint32_t targets, char *out, size_t room)
{
  size_t used = 0;
  out[0] = '\0';
  for (uint32_t i = 0; i < ATTRIB_RECORD_SHAPES; ++i) {
    if ((targets >> i & 1U) != 0 && used < room) {
      used += (size_t)snprintf(out + used, room - used, "%s%s", used > 0 ? " or " : "",
                               attrib_shape((AttribShapeNumber)i)->name);
    }
  }
}

/// A file that could not be read whole may hold what is missed.
static AttribStatus hint_at_broken_file(const AttribLinker *linker)
{
  for (uint32_t i = 0; i < linker->unit_count; ++i) {
    if (linker->units[i].useless) {
      AttribShown shown;
      return attrib_diagnostics_hint(
          linker->diagnostics, "it may be declared in %s, which could not be read whole",
          attrib_show(attrib_diagnostics_path(linker->diagnostics, linker->units[i].file), &shown));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus suggest(AttribLinker *linker, AttribText wanted, uint32_t targets)
{
  if (linker->suggestions++ >= SUGGESTION_LIMIT) {
    return ATTRIB_SUCCESS;
  }
  AttribSuggestion suggestion;
  attrib_suggestion_begin(&suggestion, wanted);
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    const AttribRecord *record = attrib_linker_record(linker, i);
    if ((targets >> record->shape & 1U) != 0) {
      attrib_suggestion_offer(&suggestion, record->id);
    }
  }
  return attrib_suggestion_found(&suggestion)
             ? attrib_diagnostics_hint(linker->diagnostics, "did you mean `%.*s`?",
                                       ATTRIB_TEXT_ARGS(suggestion.best))
             : hint_at_broken_file(linker);
}

static AttribStatus report_dangling(Reference *reference, uint32_t item, AttribText id,
                                    const AttribField *field)
{
  char targets[64];
  char message[300];
  AttribShown shown;
  write_targets(field->targets, targets, sizeof(targets));
  snprintf(message, sizeof(message), "there is no %s `%s`", targets, attrib_show(id, &shown));
  ATTRIB_TRY(report(reference, item, ATTRIB_PROBLEM_DANGLING, message));
  return suggest(reference->linker, id, field->targets);
}

/// Whether the record is of a kind that the field may name.
static bool fits(const AttribRecord *record, const AttribField *field)
{
  if ((field->targets >> record->shape & 1U) == 0) {
    return false;
  }
  return record->shape != ATTRIB_SHAPE_ACTOR || field->kinds == 0 ||
         record->kind == ATTRIB_UNKNOWN_KIND || (field->kinds >> record->kind & 1U) != 0;
}

static AttribStatus report_kind(Reference *reference, uint32_t item, const AttribRecord *target,
                                const AttribField *field)
{
  char message[300];
  char wanted[160];
  const bool shape_fits = (field->targets >> target->shape & 1U) != 0;
  write_targets(field->targets, wanted, sizeof(wanted));
  size_t used = 0;
  for (size_t i = 0; shape_fits && i < attrib_actor_kinds.count; ++i) {
    if ((field->kinds >> i & 1U) != 0 && used < sizeof(wanted)) {
      used += (size_t)snprintf(wanted + used, sizeof(wanted) - used, "%s%s", used > 0 ? " or " : "",
                               attrib_kind(i)->word.word);
    }
  }
  const char *found = shape_fits ? attrib_kind(target->kind)->word.word
                                 : attrib_shape((AttribShapeNumber)target->shape)->name;
  snprintf(message, sizeof(message), "`%.*s` is of kind `%s`, and `%s` takes: %s",
           ATTRIB_TEXT_ARGS(target->id), found, field->key, wanted);
  ATTRIB_TRY(report(reference, item, ATTRIB_PROBLEM_WRONG_KIND, message));
  return attrib_diagnostics_relate(reference->linker->diagnostics,
                                   attrib_linker_place(reference->linker, target, target->item),
                                   "declared here");
}

/// Note that one record depends on another.
static AttribStatus note_link(Reference *reference, uint32_t item, uint32_t target)
{
  AttribLinker *linker = reference->linker;
  if (target != reference->record) {
    ++attrib_linker_record(linker, target)->references;
  }
  if (reference->record == ATTRIB_UNRESOLVED || !is_followed(linker, reference->key)) {
    return ATTRIB_SUCCESS;
  }
  const AttribLink link = {reference->record, target, item, reference->key};
  return attrib_vector_push(&linker->links, &link);
}

static AttribStatus resolve(Reference *reference, uint32_t index, const AttribField *field)
{
  AttribLinker *linker = reference->linker;
  AttribUnit *unit = &linker->units[reference->unit];
  AttribItem *item = attrib_vector_at(&unit->items, index);
  const AttribText id = attrib_unit_text(unit, item);
  AttribString number = {0};
  item->value = ATTRIB_UNRESOLVED;
  if (id.length == 0 || !attrib_interner_find(linker->ids, id, &number)) {
    return attrib_is_id(id) ? report_dangling(reference, index, id, field) : ATTRIB_SUCCESS;
  }
  const uint32_t target = number.index - 1;
  if (!fits(attrib_linker_record(linker, target), field)) {
    return report_kind(reference, index, attrib_linker_record(linker, target), field);
  }
  item->value = target;
  return note_link(reference, index, target);
}

/// Resolve what stands below a map of a known shape. The nesting is that of the schema: a record, a citation, a figure.
static AttribStatus resolve_fields(Reference *reference, uint32_t parent)
{
  const AttribUnit *unit = &reference->linker->units[reference->unit];
  const AttribItem *map = attrib_unit_item(unit, parent);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)map->shape);
  const bool is_record = map->form == ATTRIB_ITEM_ENTRY;
  for (uint32_t i = parent + 1; i < map->end; i = attrib_unit_item(unit, i)->end) {
    const AttribItem *item = attrib_unit_item(unit, i);
    if (item->field >= shape->count) {
      continue;
    }
    const AttribField *field = &shape->fields[item->field];
    if (is_record) {
      reference->key = field->property;
    }
    if (item->scalar == ATTRIB_SCALAR_REFERENCE) {
      ATTRIB_TRY(resolve(reference, i, field));
    } else if (item->form == ATTRIB_ITEM_MAP) {
      ATTRIB_TRY(resolve_fields(reference, i));
    }
  }
  return ATTRIB_SUCCESS;
}

/// What a file cites holds for its records: an error in it is one in all of them.
static AttribStatus resolve_file(AttribLinker *linker, uint32_t number)
{
  Reference reference = {linker, number, ATTRIB_UNRESOLVED, ATTRIB_KEY_CITE};
  return linker->units[number].items.length > 0 ? resolve_fields(&reference, 0) : ATTRIB_SUCCESS;
}

/// Records that have no `cite` of their own depend on the file's.
static AttribStatus link_to_file(AttribLinker *linker, uint32_t number)
{
  const AttribRecord *record = attrib_linker_record(linker, number);
  if (!linker->keep_going || record->shape == ATTRIB_SHAPE_SOURCE ||
      attrib_linker_citing(linker, record) != 0) {
    return ATTRIB_SUCCESS;
  }
  const AttribUnit *unit = attrib_linker_unit(linker, record);
  const uint32_t end = attrib_unit_item(unit, 0)->end;
  for (uint32_t i = attrib_unit_find(unit, 0, ATTRIB_KEY_CITE); i < end;
       i = attrib_unit_next(unit, 0, i)) {
    const uint32_t source = attrib_linker_cited(unit, i);
    if (source != ATTRIB_UNRESOLVED) {
      const AttribLink link = {number, source, record->item, ATTRIB_KEY_CITE};
      ATTRIB_TRY(attrib_vector_push(&linker->links, &link));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_link_resolve(AttribLinker *linker)
{
  for (uint32_t i = 0; i < linker->unit_count; ++i) {
    ATTRIB_TRY(resolve_file(linker, i));
  }
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    AttribRecord *record = attrib_linker_record(linker, i);
    Reference reference = {linker, record->unit, i, ATTRIB_KEY_NONE};
    record->left_out = record->left_out || linker->units[record->unit].useless;
    ATTRIB_TRY(resolve_fields(&reference, record->item));
    ATTRIB_TRY(link_to_file(linker, i));
  }
  return ATTRIB_SUCCESS;
}
