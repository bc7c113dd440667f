// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/model/kind.h"
#include "engine/record/linker.h"

#include <stdio.h>
#include <string.h>

/// Suggestions are a scan over all ids; after this many only the error is given.
#define SUGGESTION_LIMIT 40

/// Citations that the records of one file inherit, all together.
#define INHERITED_LIMIT 4000000U

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
  unit->cites_badly = true;
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

/// Suggest the nearest id of a record that may be named here, other than the record itself, or a word that may.
static AttribStatus suggest(const Reference *reference, AttribText wanted, const AttribField *field)
{
  AttribLinker *linker = reference->linker;
  if (linker->suggestions++ >= SUGGESTION_LIMIT) {
    return ATTRIB_SUCCESS;
  }
  char spelt[ATTRIB_ID_LIMIT + 1];
  AttribSuggestion suggestion;
  attrib_suggestion_begin(&suggestion, attrib_id_respell(wanted, spelt));
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    const AttribRecord *record = attrib_linker_record(linker, i);
    const AttribText id = attrib_linker_id(linker, record);
    if (i != reference->record && (field->targets >> record->shape & 1U) != 0 && attrib_is_id(id)) {
      attrib_suggestion_offer(&suggestion, id);
    }
  }
  const bool keyed = (field->flags & ATTRIB_FIELD_KEYED) != 0;
  for (size_t i = 0; field->vocabulary != NULL && !keyed && i < field->vocabulary->count; ++i) {
    attrib_suggestion_offer(&suggestion,
                            attrib_text(attrib_vocabulary_word(field->vocabulary, i)->word));
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
  return suggest(reference, id, field);
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

static const char *article_of(const char *noun)
{
  return strchr("aeiou", noun[0]) != NULL ? "an" : "a";
}

/// "an actor of kind `alliance` or `organisation`": what a field may name, in full.
static void write_wanted(const AttribField *field, AttribBuffer *out)
{
  for (uint32_t i = 0; i < ATTRIB_RECORD_SHAPES; ++i) {
    if ((field->targets >> i & 1U) == 0) {
      continue;
    }
    const char *name = attrib_shape((AttribShapeNumber)i)->name;
    attrib_buffer_add_format(out, "%s%s %s", out->length > 0 ? " or " : "", article_of(name), name);
    const char *before = " of kind ";
    for (size_t kind = 0; i == ATTRIB_SHAPE_ACTOR && kind < attrib_actor_kinds.count; ++kind) {
      if ((field->kinds >> kind & 1U) != 0) {
        attrib_buffer_add_format(out, "%s`%s`", before, attrib_kind(kind)->word.word);
        before = " or ";
      }
    }
  }
}

static AttribStatus report_found(Reference *reference, uint32_t item, const AttribRecord *target,
                                 const AttribField *field, AttribText wanted)
{
  const bool shape_fits = (field->targets >> target->shape & 1U) != 0;
  const char *name = attrib_shape((AttribShapeNumber)target->shape)->name;
  char found[40];
  char message[400];
  AttribShown shown;
  if (shape_fits) {
    snprintf(found, sizeof(found), "of kind `%s`", attrib_kind(target->kind)->word.word);
  } else {
    snprintf(found, sizeof(found), "%s %s", article_of(name), name);
  }
  snprintf(message, sizeof(message), "`%s` is %s, and `%s` takes %.*s",
           attrib_show(attrib_linker_id(reference->linker, target), &shown), found, field->key,
           ATTRIB_TEXT_ARGS(wanted));
  ATTRIB_TRY(report(reference, item, ATTRIB_PROBLEM_WRONG_KIND, message));
  return attrib_diagnostics_relate(reference->linker->diagnostics,
                                   attrib_linker_place(reference->linker, target, target->item),
                                   "declared here");
}

static AttribStatus report_kind(Reference *reference, uint32_t item, const AttribRecord *target,
                                const AttribField *field)
{
  AttribBuffer wanted;
  attrib_buffer_init(&wanted);
  write_wanted(field, &wanted);
  const AttribStatus status =
      wanted.status != ATTRIB_SUCCESS
          ? wanted.status
          : report_found(reference, item, target, field, attrib_buffer_text(&wanted));
  attrib_buffer_clear(&wanted);
  return status;
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
  item->value = ATTRIB_UNRESOLVED;
  if (item->text.index == 0) {
    return ATTRIB_SUCCESS; // it stands in for what was refused
  }
  if (linker->by_id[item->text.index] == 0) {
    return report_dangling(reference, index, attrib_unit_text(unit, item), field);
  }
  const uint32_t target = linker->by_id[item->text.index] - 1;
  if (!fits(attrib_linker_record(linker, target), field)) {
    ++attrib_linker_record(linker, target)->references;
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

/// What a file cites holds for its records: an error in it is one in all that cite nothing else.
static AttribStatus resolve_file(AttribLinker *linker, uint32_t number)
{
  Reference reference = {linker, number, ATTRIB_UNRESOLVED, ATTRIB_KEY_CITE};
  return linker->units[number].items.length > 0 ? resolve_fields(&reference, 0) : ATTRIB_SUCCESS;
}

static bool inherits_citations(const AttribLinker *linker, const AttribRecord *record)
{
  uint32_t first = 0;
  return record->shape != ATTRIB_SHAPE_SOURCE &&
         attrib_linker_citing(linker, record, &first) == 0 &&
         attrib_linker_unit(linker, record)->cite != 0;
}

/// A list of sources at the top of a file of many records is as many edges as both multiplied.
static AttribStatus check_inherited(AttribLinker *linker, uint32_t number)
{
  AttribUnit *unit = &linker->units[number];
  const uint64_t citations = unit->cite != 0 ? attrib_unit_count(unit, 0, ATTRIB_KEY_CITE) : 0;
  if (citations * unit->inheriting <= INHERITED_LIMIT) {
    return ATTRIB_SUCCESS;
  }
  unit->cites_badly = true;
  ATTRIB_TRY(attrib_diagnostics_report(linker->diagnostics, attrib_problem(ATTRIB_PROBLEM_TOO_MUCH),
                                       attrib_unit_place(unit, attrib_unit_item(unit, unit->cite)),
                                       "%u records inherit %u citations each", unit->inheriting,
                                       (unsigned)citations));
  return attrib_diagnostics_hint(linker->diagnostics, "cite fewer sources for the whole file");
}

static AttribStatus resolve_files(AttribLinker *linker)
{
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    const AttribRecord *record = attrib_linker_record(linker, i);
    linker->units[record->unit].inheriting += inherits_citations(linker, record) ? 1U : 0U;
  }
  for (uint32_t i = 0; i < linker->unit_count; ++i) {
    ATTRIB_TRY(resolve_file(linker, i));
    ATTRIB_TRY(check_inherited(linker, i));
  }
  return ATTRIB_SUCCESS;
}

/// A link to whatever a citation of the file names.
static AttribStatus link_to_citation(AttribLinker *linker, uint32_t number, uint32_t citation)
{
  const AttribRecord *record = attrib_linker_record(linker, number);
  const AttribUnit *unit = attrib_linker_unit(linker, record);
  const uint32_t end = attrib_unit_item(unit, citation)->end;
  for (uint32_t i = citation; i < end; ++i) {
    const AttribItem *item = attrib_unit_item(unit, i);
    if (item->scalar == ATTRIB_SCALAR_REFERENCE && item->value != ATTRIB_UNRESOLVED) {
      const AttribLink link = {number, item->value, record->item, ATTRIB_KEY_CITE};
      ATTRIB_TRY(attrib_vector_push(&linker->links, &link));
    }
  }
  return ATTRIB_SUCCESS;
}

/// Records that have no `cite` of their own depend on the file's.
static AttribStatus link_to_file(AttribLinker *linker, uint32_t number)
{
  AttribRecord *record = attrib_linker_record(linker, number);
  const AttribUnit *unit = attrib_linker_unit(linker, record);
  if (!inherits_citations(linker, record)) {
    return ATTRIB_SUCCESS;
  }
  if (unit->cites_badly) {
    record->left_out = true;
    return ATTRIB_SUCCESS;
  }
  const uint32_t end = attrib_unit_item(unit, 0)->end;
  for (uint32_t i = unit->cite; linker->keep_going && i < end; i = attrib_unit_next(unit, 0, i)) {
    ATTRIB_TRY(link_to_citation(linker, number, i));
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_link_resolve(AttribLinker *linker)
{
  ATTRIB_TRY(resolve_files(linker));
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    Reference reference = {linker, attrib_linker_record(linker, i)->unit, i, ATTRIB_KEY_NONE};
    ATTRIB_TRY(resolve_fields(&reference, attrib_linker_record(linker, i)->item));
    ATTRIB_TRY(link_to_file(linker, i));
  }
  return ATTRIB_SUCCESS;
}
