// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Turns the events of one YAML file into a unit, led by the schema table. One function reads any map of the format, one any
// value; what a key means is a row of the table.

#include "engine/record/check_record.h"
#include "engine/record/compiler.h"

/// Keys of one map that were seen.
typedef struct {
  const AttribShape *shape;
  uint64_t fields;                        ///< one bit for each
  uint64_t meant;                         ///< likewise, of keys that were misspelt
  size_t next;                            ///< the field after the one that was seen last
  uint32_t own;                           ///< the analyst's own
  AttribPlace places[ATTRIB_FIELD_LIMIT]; ///< of those in `fields`; the others are not set
} Seen;

static void see_nothing(Seen *seen, const AttribShape *shape)
{
  seen->shape = shape;
  seen->fields = seen->meant = 0;
  seen->next = 0;
  seen->own = 0;
}

static AttribStatus refuse_second(AttribCompiler *compiler, const Seen *seen, size_t number,
                                  AttribPlace place)
{
  AttribEvent value;
  ATTRIB_TRY(attrib_diagnostics_report(
      compiler->diagnostics, attrib_problem(ATTRIB_PROBLEM_DUPLICATE_KEY), place,
      "`%s` stands twice in this map", seen->shape->fields[number].key));
  ATTRIB_TRY(attrib_diagnostics_relate(compiler->diagnostics, seen->places[number], "first here"));
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  return attrib_reader_skip(compiler->reader, value);
}

/// A key of the schema, and its value.
static AttribStatus read_field(AttribCompiler *compiler, const AttribEvent *key, size_t number,
                               Seen *seen)
{
  const AttribSlot slot = {&seen->shape->fields[number], (uint8_t)number};
  if ((seen->fields >> number & 1U) != 0) {
    return refuse_second(compiler, seen, number, key->place);
  }
  seen->fields |= UINT64_C(1) << number;
  seen->places[number] = key->place;
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  if (!attrib_compiler_is_empty(&value)) {
    return attrib_compiler_value(compiler, &value, slot);
  }
  ATTRIB_TRY(attrib_compiler_report_no_value(compiler, key->place, attrib_text(slot.field->key),
                                             key->in_braces));
  return attrib_compiler_stand_in(compiler, &value, slot);
}

static AttribStatus report_missing(AttribCompiler *compiler, const Seen *seen, AttribPlace place)
{
  for (size_t i = 0; i < seen->shape->count; ++i) {
    const AttribField *field = &seen->shape->fields[i];
    const bool is_there = ((seen->fields | seen->meant) >> i & 1U) != 0;
    if ((field->flags & ATTRIB_FIELD_REQUIRED) != 0 && !is_there) {
      ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                           attrib_problem(ATTRIB_PROBLEM_MISSING_KEY), place,
                                           "this %s has no `%s`", seen->shape->name, field->key));
      ATTRIB_TRY(
          attrib_diagnostics_hint(compiler->diagnostics, "`%s`: %s", field->key, field->help));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus read_key(AttribCompiler *compiler, const AttribEvent *key, Seen *seen)
{
  bool odd = false;
  ATTRIB_TRY(attrib_compiler_refuse_odd_key(compiler, key, &odd));
  if (odd) {
    return ATTRIB_SUCCESS;
  }
  const size_t number = attrib_shape_find_from(seen->shape, key->text, seen->next);
  if (number < seen->shape->count) {
    seen->next = number + 1;
    return read_field(compiler, key, number, seen);
  }
  if (!seen->shape->open || !attrib_text_starts_with(key->text, ATTRIB_TEXT("x-"))) {
    size_t meant = 0;
    ATTRIB_TRY(attrib_compiler_refuse_key(compiler, seen->shape, key, &meant));
    seen->meant |= meant < seen->shape->count ? UINT64_C(1) << meant : 0;
    return ATTRIB_SUCCESS;
  }
  ++seen->own;
  return attrib_compiler_own_field(compiler, key);
}

/// Read keys and their values up to the end of the map, or of the file, which `*whole` tells apart.
static AttribStatus read_keys(AttribCompiler *compiler, Seen *seen, bool *whole)
{
  for (;;) {
    AttribEvent key;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &key));
    *whole = key.type == ATTRIB_EVENT_MAP_END;
    if (*whole || key.type == ATTRIB_EVENT_END) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(read_key(compiler, &key, seen));
  }
}

AttribStatus attrib_compiler_fields(AttribCompiler *compiler, uint32_t parent, AttribPlace place)
{
  const AttribItem *map = attrib_unit_item(compiler->unit, parent);
  Seen seen;
  see_nothing(&seen, attrib_shape((AttribShapeNumber)map->shape));
  bool whole = false;
  ATTRIB_TRY(read_keys(compiler, &seen, &whole));
  ATTRIB_TRY(attrib_unit_index(compiler->unit, parent));
  if (!whole) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(report_missing(compiler, &seen, place));
  return seen.own > 1 ? attrib_check_own_twice(compiler->unit, parent, compiler->diagnostics)
                      : ATTRIB_SUCCESS;
}

// The file

static AttribStatus compile_file(AttribCompiler *compiler, AttribShapeNumber shape)
{
  AttribEvent event;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &event));
  AttribItem row = {.form = ATTRIB_ITEM_MAP, .shape = (uint8_t)shape, .scalar = ATTRIB_SCALAR_NONE};
  const AttribEvent whole = {.type = ATTRIB_EVENT_MAP, .place = event.place};
  uint32_t file = 0;
  ATTRIB_TRY(attrib_compiler_add(compiler, &whole, row, &file));
  if (event.type == ATTRIB_EVENT_MAP) {
    ATTRIB_TRY(attrib_compiler_fields(compiler, file, event.place));
  } else if (event.type != ATTRIB_EVENT_END && !attrib_compiler_is_empty(&event)) {
    ATTRIB_TRY(event.refused ? ATTRIB_SUCCESS : attrib_compiler_expect(compiler, &event, "a map"));
    ATTRIB_TRY(attrib_reader_skip(compiler->reader, event));
  }
  attrib_compiler_close(compiler, file);
  // What is behind the map could be a second document.
  return attrib_reader_next(compiler->reader, &event);
}

/// A file with more than a unit takes gives none: nothing of it is kept.
static AttribStatus give_up(AttribUnit *unit, AttribDiagnostics *diagnostics)
{
  const AttribItem *last = attrib_unit_item(unit, (uint32_t)unit->items.length - 1);
  ATTRIB_TRY(attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_TOO_MUCH),
                                       attrib_unit_place(unit, last),
                                       "too many keys and values in one file"));
  unit->items.length = 0;
  unit->spelt.length = 0;
  unit->bad.length = 0;
  return attrib_diagnostics_hint(diagnostics, "cut the file into several");
}

/// Where the citations of the file itself begin; records that inherit them need not look for them.
static uint32_t find_citations(const AttribUnit *unit)
{
  const uint32_t cite = attrib_unit_find(unit, 0, ATTRIB_KEY_CITE);
  return cite < attrib_unit_item(unit, 0)->end ? cite : 0;
}

AttribStatus attrib_unit_compile(AttribUnit *unit, AttribText bytes, AttribShapeNumber shape,
                                 AttribDiagnostics *diagnostics, uint32_t file)
{
  unit->file = file;
  unit->first_text = attrib_interner_strings(unit->texts).count;
  const uint32_t before = diagnostics->errors;
  AttribCompiler compiler = {attrib_reader_new(bytes, diagnostics, file), unit, diagnostics, 0};
  if (compiler.reader == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  AttribStatus status = compile_file(&compiler, shape);
  if (status == ATTRIB_LIMIT) {
    status = give_up(unit, diagnostics);
  }
  if (status == ATTRIB_SUCCESS) {
    status = attrib_unit_number(unit);
  }
  unit->useless =
      diagnostics->errors - before > compiler.inside || attrib_reader_gave_up(compiler.reader);
  unit->cite = unit->items.length > 0 ? find_citations(unit) : 0;
  unit->end_text = attrib_interner_strings(unit->texts).count;
  attrib_reader_free(compiler.reader);
  return status;
}
