// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Turns the events of one YAML file into a unit, led by the schema table. One function reads any map of the format, one any
// value; what a key means is a row of the table.

#include "engine/record/check_record.h"
#include "engine/record/check_scalar.h"
#include "engine/record/compiler.h"

/// The field whose value is read.
typedef struct {
  const AttribField *field;
  uint8_t number; ///< of the field in the shape
} Slot;

static AttribStatus read_value(AttribCompiler *compiler, const AttribEvent *event, Slot slot);
static AttribStatus read_fields(AttribCompiler *compiler, uint32_t parent, AttribPlace place);

static AttribItem *item_at(AttribCompiler *compiler, uint32_t index)
{
  return attrib_vector_at(&compiler->unit->items, index);
}

static bool is_empty(const AttribEvent *event)
{
  return event->type == ATTRIB_EVENT_SCALAR && event->text.length == 0 && !event->refused;
}

static AttribStatus read_scalar(AttribCompiler *compiler, const AttribEvent *event, Slot slot)
{
  if (event->refused) {
    return ATTRIB_SUCCESS;
  }
  if (slot.field->scalar == ATTRIB_SCALAR_NONE) {
    return attrib_compiler_expect(compiler, event, "a map");
  }
  AttribItem row = {.form = ATTRIB_ITEM_SCALAR,
                    .field = slot.number,
                    .shape = ATTRIB_SHAPE_NONE,
                    .scalar = (uint8_t)slot.field->scalar};
  ATTRIB_TRY(attrib_check_scalar(compiler->unit, compiler->diagnostics, event, slot.field, &row));
  uint32_t index = 0;
  return attrib_compiler_add(compiler, event, row, &index);
}

static AttribStatus read_map_value(AttribCompiler *compiler, const AttribEvent *event, Slot slot)
{
  AttribItem row = {.form = ATTRIB_ITEM_MAP,
                    .field = slot.number,
                    .shape = (uint8_t)slot.field->shape,
                    .scalar = ATTRIB_SCALAR_NONE};
  uint32_t index = 0;
  ATTRIB_TRY(attrib_compiler_add(compiler, event, row, &index));
  ATTRIB_TRY(read_fields(compiler, index, event->place));
  attrib_compiler_close(compiler, index);
  return ATTRIB_SUCCESS;
}

/// What the keys of a keyed map are: ids of new records, references, or names of the analyst's.
static AttribScalar key_scalar(const AttribField *field)
{
  if (field->shape != ATTRIB_SHAPE_NONE) {
    return ATTRIB_SCALAR_ID;
  }
  return field->scalar == ATTRIB_SCALAR_REFERENCE ? ATTRIB_SCALAR_REFERENCE : ATTRIB_SCALAR_TEXT;
}

/// What stands behind such a key, where it is no record: a word for a reference, else a text.
static AttribStatus read_entry_value(AttribCompiler *compiler, const AttribEvent *event, Slot slot)
{
  if (event->type != ATTRIB_EVENT_SCALAR) {
    ATTRIB_TRY(attrib_compiler_expect(compiler, event, "a text"));
    return attrib_reader_skip(compiler->reader, *event);
  }
  const bool word = slot.field->scalar == ATTRIB_SCALAR_REFERENCE;
  const AttribField value = {.key = slot.field->key,
                             .scalar = word ? ATTRIB_SCALAR_WORD : ATTRIB_SCALAR_TEXT,
                             .shape = ATTRIB_SHAPE_NONE,
                             .vocabulary = slot.field->vocabulary};
  return read_scalar(compiler, event, (Slot){&value, slot.number});
}

/// A record: the fields behind its id. An error inside marks it as bad.
static AttribStatus read_record(AttribCompiler *compiler, const AttribEvent *event, uint32_t entry)
{
  const uint32_t before = compiler->diagnostics->errors;
  if (event->type == ATTRIB_EVENT_MAP) {
    ATTRIB_TRY(
        read_fields(compiler, entry, attrib_unit_place(compiler->unit, item_at(compiler, entry))));
    attrib_compiler_close(compiler, entry);
    ATTRIB_TRY(attrib_check_record(compiler->unit, entry, compiler->diagnostics));
  } else {
    ATTRIB_TRY(attrib_compiler_expect(compiler, event, "a map"));
    ATTRIB_TRY(attrib_reader_skip(compiler->reader, *event));
  }
  const uint32_t errors = compiler->diagnostics->errors - before;
  compiler->inside += errors;
  return errors == 0 ? ATTRIB_SUCCESS : attrib_vector_push(&compiler->unit->bad, &entry);
}

static AttribStatus read_entry(AttribCompiler *compiler, const AttribEvent *key, Slot slot)
{
  const AttribShapeNumber shape = slot.field->shape;
  AttribItem row = {.form = ATTRIB_ITEM_ENTRY,
                    .field = slot.number,
                    .shape = (uint8_t)shape,
                    .scalar = (uint8_t)key_scalar(slot.field),
                    .value = ATTRIB_UNRESOLVED};
  uint32_t entry = 0;
  ATTRIB_TRY(attrib_check_key(compiler->diagnostics, key, (AttribScalar)row.scalar));
  ATTRIB_TRY(attrib_compiler_add(compiler, key, row, &entry));
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  if (is_empty(&value)) {
    ATTRIB_TRY(attrib_compiler_report_no_value(
        compiler, attrib_unit_place(compiler->unit, item_at(compiler, entry)), value.in_braces));
    return shape == ATTRIB_SHAPE_NONE ? ATTRIB_SUCCESS
                                      : attrib_vector_push(&compiler->unit->bad, &entry);
  }
  if (shape != ATTRIB_SHAPE_NONE) {
    return read_record(compiler, &value, entry);
  }
  ATTRIB_TRY(read_entry_value(compiler, &value, slot));
  attrib_compiler_close(compiler, entry);
  return ATTRIB_SUCCESS;
}

/// A map whose keys are the analyst's: a section of records, `with`, `refs`.
static AttribStatus read_entries(AttribCompiler *compiler, Slot slot)
{
  const uint32_t first = (uint32_t)compiler->unit->items.length;
  for (;;) {
    AttribEvent key;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &key));
    if (key.type == ATTRIB_EVENT_MAP_END || key.type == ATTRIB_EVENT_END) {
      break;
    }
    if (key.type != ATTRIB_EVENT_SCALAR || key.refused) {
      ATTRIB_TRY(key.refused ? ATTRIB_SUCCESS : attrib_compiler_expect(compiler, &key, "a key"));
      ATTRIB_TRY(attrib_reader_skip(compiler->reader, key));
      AttribEvent value;
      ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
      ATTRIB_TRY(attrib_reader_skip(compiler->reader, value));
    } else {
      ATTRIB_TRY(read_entry(compiler, &key, slot));
    }
  }
  // Linking finds ids that are declared twice, also across files.
  return slot.field->shape == ATTRIB_SHAPE_NONE
             ? attrib_check_twice(compiler->unit, first, compiler->diagnostics)
             : ATTRIB_SUCCESS;
}

static AttribStatus read_list(AttribCompiler *compiler, const AttribEvent *begin, Slot slot)
{
  if ((slot.field->flags & ATTRIB_FIELD_MANY) == 0) {
    ATTRIB_TRY(attrib_compiler_expect(compiler, begin, "one value"));
    return attrib_reader_skip(compiler->reader, *begin);
  }
  const uint32_t first = (uint32_t)compiler->unit->items.length;
  for (;;) {
    AttribEvent event;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &event));
    if (event.type == ATTRIB_EVENT_LIST_END || event.type == ATTRIB_EVENT_END) {
      break;
    }
    const bool list = event.type == ATTRIB_EVENT_LIST;
    const bool keyed = event.type == ATTRIB_EVENT_MAP && slot.field->shape == ATTRIB_SHAPE_NONE;
    if (list || keyed) {
      ATTRIB_TRY(attrib_compiler_expect(compiler, &event, "a value of the list"));
      ATTRIB_TRY(attrib_reader_skip(compiler->reader, event));
    } else {
      ATTRIB_TRY(read_value(compiler, &event, slot));
    }
  }
  return attrib_check_twice(compiler->unit, first, compiler->diagnostics);
}

static AttribStatus read_value(AttribCompiler *compiler, const AttribEvent *event, Slot slot)
{
  switch (event->type) {
  case ATTRIB_EVENT_SCALAR:
    if (is_empty(event)) {
      return attrib_diagnostics_report(compiler->diagnostics,
                                       attrib_problem(ATTRIB_PROBLEM_NO_VALUE), event->place,
                                       "an empty text");
    }
    return read_scalar(compiler, event, slot);
  case ATTRIB_EVENT_LIST: return read_list(compiler, event, slot);
  case ATTRIB_EVENT_MAP:
    if ((slot.field->flags & ATTRIB_FIELD_KEYED) != 0) {
      return read_entries(compiler, slot);
    }
    if (slot.field->shape != ATTRIB_SHAPE_NONE) {
      return read_map_value(compiler, event, slot);
    }
    ATTRIB_TRY(
        attrib_compiler_expect(compiler, event, attrib_scalar(slot.field->scalar)->expected));
    return attrib_reader_skip(compiler->reader, *event);
  case ATTRIB_EVENT_LIST_END:
  case ATTRIB_EVENT_MAP_END:
  case ATTRIB_EVENT_END: break;
  }
  return ATTRIB_SUCCESS;
}

// Maps of a known shape

/// Keys of one map that were seen.
typedef struct {
  const AttribShape *shape;
  uint64_t fields; ///< one bit for each
} Seen;

/// Report a key that says nothing, and step over its value.
static AttribStatus refuse_key(AttribCompiler *compiler, const AttribShape *shape,
                               const AttribEvent *key)
{
  if (key->type != ATTRIB_EVENT_SCALAR) {
    ATTRIB_TRY(attrib_compiler_expect(compiler, key, "a key"));
    ATTRIB_TRY(attrib_reader_skip(compiler->reader, *key));
  } else if (key->plain && attrib_text_equal(key->text, ATTRIB_TEXT("<<"))) {
    ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                         attrib_problem(ATTRIB_PROBLEM_MERGE), key->place,
                                         "merge keys are not allowed"));
    ATTRIB_TRY(attrib_diagnostics_hint(compiler->diagnostics, "write the keys out"));
  } else if (is_empty(key)) {
    ATTRIB_TRY(attrib_compiler_report_no_value(compiler, key->place, key->in_braces));
  } else if (!key->refused) {
    ATTRIB_TRY(attrib_compiler_report_key(compiler, shape, key));
  }
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  return attrib_reader_skip(compiler->reader, value);
}

static AttribStatus refuse_second(AttribCompiler *compiler, const AttribField *field,
                                  AttribPlace place)
{
  AttribEvent value;
  ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                       attrib_problem(ATTRIB_PROBLEM_DUPLICATE_KEY), place,
                                       "`%s` stands twice in this map", field->key));
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  return attrib_reader_skip(compiler->reader, value);
}

/// A key of the schema, and its value.
static AttribStatus read_field(AttribCompiler *compiler, const AttribEvent *key, size_t number,
                               Seen *seen)
{
  const AttribField *field = &seen->shape->fields[number];
  const AttribPlace place = key->place;
  const bool in_braces = key->in_braces;
  if ((seen->fields >> number & 1U) != 0) {
    return refuse_second(compiler, field, place);
  }
  seen->fields |= UINT64_C(1) << number;
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  if (is_empty(&value)) {
    return attrib_compiler_report_no_value(compiler, place, in_braces);
  }
  return read_value(compiler, &value, (Slot){field, (uint8_t)number});
}

static AttribStatus report_missing(AttribCompiler *compiler, const Seen *seen, AttribPlace place)
{
  for (size_t i = 0; i < seen->shape->count; ++i) {
    const AttribField *field = &seen->shape->fields[i];
    if ((field->flags & ATTRIB_FIELD_REQUIRED) != 0 && (seen->fields >> i & 1U) == 0) {
      ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                           attrib_problem(ATTRIB_PROBLEM_MISSING_KEY), place,
                                           "this %s has no `%s`", seen->shape->name, field->key));
      ATTRIB_TRY(
          attrib_diagnostics_hint(compiler->diagnostics, "`%s`: %s", field->key, field->help));
    }
  }
  return ATTRIB_SUCCESS;
}

/// Read the fields of a map up to its end, as children of item `parent`. `place` is where a missing key is reported.
static AttribStatus read_fields(AttribCompiler *compiler, uint32_t parent, AttribPlace place)
{
  Seen seen = {attrib_shape((AttribShapeNumber)item_at(compiler, parent)->shape), 0};
  uint32_t own = 0;
  for (;;) {
    AttribEvent key;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &key));
    if (key.type == ATTRIB_EVENT_MAP_END) {
      break;
    }
    if (key.type == ATTRIB_EVENT_END) {
      return ATTRIB_SUCCESS;
    }
    const bool text = key.type == ATTRIB_EVENT_SCALAR && !key.refused;
    const size_t number = text ? attrib_shape_find(seen.shape, key.text) : seen.shape->count;
    if (number < seen.shape->count) {
      ATTRIB_TRY(read_field(compiler, &key, number, &seen));
    } else if (text && seen.shape->open && attrib_text_starts_with(key.text, ATTRIB_TEXT("x-"))) {
      ATTRIB_TRY(attrib_compiler_own_field(compiler, &key));
      ++own;
    } else {
      ATTRIB_TRY(refuse_key(compiler, seen.shape, &key));
    }
  }
  ATTRIB_TRY(report_missing(compiler, &seen, place));
  return own > 1 ? attrib_check_own_twice(compiler->unit, parent, compiler->diagnostics)
                 : ATTRIB_SUCCESS;
}

// The file

static AttribStatus compile_file(AttribCompiler *compiler, AttribShapeNumber shape)
{
  AttribEvent event;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &event));
  AttribItem row = {.form = ATTRIB_ITEM_MAP, .shape = (uint8_t)shape, .scalar = ATTRIB_SCALAR_NONE};
  uint32_t file = 0;
  ATTRIB_TRY(attrib_compiler_add(compiler, &event, row, &file));
  if (event.type == ATTRIB_EVENT_MAP) {
    ATTRIB_TRY(read_fields(compiler, file, event.place));
    AttribEvent rest;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &rest));
  } else if (event.type != ATTRIB_EVENT_END && !is_empty(&event)) {
    ATTRIB_TRY(attrib_compiler_expect(compiler, &event, "a map"));
  }
  attrib_compiler_close(compiler, file);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_unit_compile(AttribUnit *unit, AttribText bytes, AttribShapeNumber shape,
                                 AttribDiagnostics *diagnostics, uint32_t file)
{
  unit->file = file;
  const uint32_t before = diagnostics->errors;
  AttribCompiler compiler = {attrib_reader_new(bytes, diagnostics, file), unit, diagnostics, 0};
  if (compiler.reader == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  const AttribStatus status = compile_file(&compiler, shape);
  unit->useless =
      diagnostics->errors - before > compiler.inside || attrib_reader_gave_up(compiler.reader);
  attrib_reader_free(compiler.reader);
  return status;
}
