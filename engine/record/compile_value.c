// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The values of fields: scalars, lists, maps of a known shape, maps whose keys are the analyst's.

#include "engine/record/check_record.h"
#include "engine/record/check_scalar.h"
#include "engine/record/compiler.h"

static AttribItem *item_at(AttribCompiler *compiler, uint32_t index)
{
  return attrib_vector_at(&compiler->unit->items, index);
}

static bool is_keyed(const AttribField *field)
{
  return (field->flags & ATTRIB_FIELD_KEYED) != 0;
}

static bool takes_many(const AttribField *field)
{
  return (field->flags & ATTRIB_FIELD_MANY) != 0;
}

static const char *expected_of(const AttribField *field)
{
  if (is_keyed(field) && !takes_many(field)) {
    return field->shape != ATTRIB_SHAPE_NONE ? "a map from ids to records" : "a map";
  }
  return field->scalar == ATTRIB_SCALAR_WORD ? "a word" : attrib_scalar(field->scalar)->expected;
}

/// Report a value of the wrong form, and step over it.
static AttribStatus refuse_value(AttribCompiler *compiler, const AttribEvent *event,
                                 AttribSlot slot, const char *expected)
{
  ATTRIB_TRY(attrib_compiler_expect(compiler, event, expected));
  ATTRIB_TRY(attrib_compiler_stand_in(compiler, event, slot));
  return attrib_reader_skip(compiler->reader, *event);
}

static AttribStatus refuse_empty(AttribCompiler *compiler, const AttribEvent *event,
                                 AttribSlot slot, const char *what)
{
  ATTRIB_TRY(attrib_diagnostics_report(
      compiler->diagnostics, attrib_problem(ATTRIB_PROBLEM_NO_VALUE), event->place, "%s", what));
  ATTRIB_TRY(attrib_diagnostics_hint(compiler->diagnostics, "fill it, or leave it out"));
  return attrib_compiler_stand_in(compiler, event, slot);
}

static AttribStatus read_scalar(AttribCompiler *compiler, const AttribEvent *event, AttribSlot slot)
{
  if (event->refused) {
    return attrib_compiler_stand_in(compiler, event, slot);
  }
  if (slot.field->scalar == ATTRIB_SCALAR_NONE ||
      (is_keyed(slot.field) && !takes_many(slot.field))) {
    return refuse_value(compiler, event, slot, expected_of(slot.field));
  }
  AttribItem row = {.form = ATTRIB_ITEM_SCALAR,
                    .field = slot.number,
                    .shape = ATTRIB_SHAPE_NONE,
                    .scalar = (uint8_t)slot.field->scalar};
  ATTRIB_TRY(attrib_check_scalar(compiler->unit, compiler->diagnostics, event, slot.field, &row));
  uint32_t index = 0;
  return attrib_compiler_add(compiler, event, row, &index);
}

static AttribStatus read_map(AttribCompiler *compiler, const AttribEvent *event, AttribSlot slot)
{
  const uint32_t before = compiler->diagnostics->errors;
  AttribItem row = {.form = ATTRIB_ITEM_MAP,
                    .field = slot.number,
                    .shape = (uint8_t)slot.field->shape,
                    .scalar = ATTRIB_SCALAR_NONE};
  uint32_t index = 0;
  ATTRIB_TRY(attrib_compiler_add(compiler, event, row, &index));
  ATTRIB_TRY(attrib_compiler_fields(compiler, index, event->place));
  attrib_compiler_close(compiler, index);
  if (compiler->diagnostics->errors == before && item_at(compiler, index)->end == index + 1 &&
      !attrib_reader_gave_up(compiler->reader)) {
    return refuse_empty(compiler, event, slot, "an empty map");
  }
  return attrib_check_map(compiler->unit, index, compiler->diagnostics);
}

// Maps whose keys are the analyst's: a section of records, `with`, `refs`

/// What the keys are: ids of new records, references, or names of the analyst's.
static AttribScalar key_scalar(const AttribField *field)
{
  if (field->shape != ATTRIB_SHAPE_NONE) {
    return ATTRIB_SCALAR_ID;
  }
  return field->scalar == ATTRIB_SCALAR_REFERENCE ? ATTRIB_SCALAR_REFERENCE : ATTRIB_SCALAR_TEXT;
}

/// What stands behind such a key, where it is no record: a word for a reference, else a text.
static AttribStatus read_entry_value(AttribCompiler *compiler, const AttribEvent *event,
                                     AttribSlot slot)
{
  const bool word = slot.field->scalar == ATTRIB_SCALAR_REFERENCE;
  const AttribField value = {.key = slot.field->key,
                             .scalar = word ? ATTRIB_SCALAR_WORD : ATTRIB_SCALAR_TEXT,
                             .shape = ATTRIB_SHAPE_NONE,
                             .vocabulary = slot.field->vocabulary};
  const AttribSlot inner = {&value, slot.number};
  return event->type == ATTRIB_EVENT_SCALAR
             ? read_scalar(compiler, event, inner)
             : refuse_value(compiler, event, inner, word ? "a word" : "a text");
}

static AttribStatus read_record(AttribCompiler *compiler, const AttribEvent *event, uint32_t entry)
{
  if (event->type != ATTRIB_EVENT_MAP) {
    ATTRIB_TRY(event->refused ? ATTRIB_SUCCESS : attrib_compiler_expect(compiler, event, "a map"));
    return attrib_reader_skip(compiler->reader, *event);
  }
  ATTRIB_TRY(attrib_compiler_fields(compiler, entry,
                                    attrib_unit_place(compiler->unit, item_at(compiler, entry))));
  attrib_compiler_close(compiler, entry);
  return attrib_check_map(compiler->unit, entry, compiler->diagnostics);
}

static AttribStatus read_behind_key(AttribCompiler *compiler, const AttribEvent *key,
                                    AttribSlot slot, uint32_t entry)
{
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  if (attrib_compiler_is_empty(&value)) {
    const AttribItem *item = item_at(compiler, entry);
    ATTRIB_TRY(attrib_compiler_report_no_value(
        compiler, key->place, attrib_unit_text(compiler->unit, item), key->in_braces));
  } else if (slot.field->shape != ATTRIB_SHAPE_NONE) {
    ATTRIB_TRY(read_record(compiler, &value, entry));
  } else {
    ATTRIB_TRY(read_entry_value(compiler, &value, slot));
  }
  attrib_compiler_close(compiler, entry);
  return ATTRIB_SUCCESS;
}

/// An error in a record, or in its id, marks it as bad, and nothing else of the file.
static AttribStatus read_entry(AttribCompiler *compiler, const AttribEvent *key, AttribSlot slot)
{
  const uint32_t before = compiler->diagnostics->errors;
  const AttribItem row = {.form = ATTRIB_ITEM_ENTRY,
                          .field = slot.number,
                          .shape = (uint8_t)slot.field->shape,
                          .scalar = (uint8_t)key_scalar(slot.field),
                          .value = ATTRIB_UNRESOLVED};
  uint32_t entry = 0;
  ATTRIB_TRY(attrib_check_key(compiler->diagnostics, key, (AttribScalar)row.scalar));
  ATTRIB_TRY(attrib_compiler_add(compiler, key, row, &entry));
  ATTRIB_TRY(read_behind_key(compiler, key, slot, entry));
  const uint32_t errors = compiler->diagnostics->errors - before;
  if (slot.field->shape == ATTRIB_SHAPE_NONE || errors == 0) {
    return ATTRIB_SUCCESS;
  }
  compiler->inside += errors;
  return attrib_vector_push(&compiler->unit->bad, &entry);
}

static AttribStatus read_entries(AttribCompiler *compiler, const AttribEvent *begin,
                                 AttribSlot slot)
{
  const uint32_t first = (uint32_t)compiler->unit->items.length;
  bool any = false;
  for (;;) {
    AttribEvent key;
    bool odd = false;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &key));
    if (key.type == ATTRIB_EVENT_MAP_END || key.type == ATTRIB_EVENT_END) {
      any = any || key.type == ATTRIB_EVENT_END;
      break;
    }
    any = true;
    ATTRIB_TRY(attrib_compiler_refuse_odd_key(compiler, &key, &odd));
    ATTRIB_TRY(odd ? ATTRIB_SUCCESS : read_entry(compiler, &key, slot));
  }
  if (!any) {
    return refuse_empty(compiler, begin, slot, "an empty map");
  }
  // Linking finds ids that are declared twice, also across files.
  return slot.field->shape == ATTRIB_SHAPE_NONE
             ? attrib_check_twice(compiler->unit, first, compiler->diagnostics)
             : ATTRIB_SUCCESS;
}

// Lists

static AttribStatus read_list_item(AttribCompiler *compiler, const AttribEvent *event,
                                   AttribSlot slot)
{
  if (event->type == ATTRIB_EVENT_LIST) {
    return refuse_value(compiler, event, slot, "one value of the list");
  }
  if (event->type == ATTRIB_EVENT_MAP && is_keyed(slot.field)) {
    ATTRIB_TRY(attrib_compiler_expect(compiler, event, expected_of(slot.field)));
    ATTRIB_TRY(attrib_diagnostics_hint(
        compiler->diagnostics, "a map in place of the list has no dashes: {nato: support}"));
    ATTRIB_TRY(attrib_compiler_stand_in(compiler, event, slot));
    return attrib_reader_skip(compiler->reader, *event);
  }
  return attrib_compiler_is_empty(event)
             ? refuse_empty(compiler, event, slot, "an empty item of the list")
             : attrib_compiler_value(compiler, event, slot);
}

static AttribStatus read_list(AttribCompiler *compiler, const AttribEvent *begin, AttribSlot slot)
{
  if (!takes_many(slot.field)) {
    return refuse_value(compiler, begin, slot,
                        is_keyed(slot.field) ? expected_of(slot.field) : "one value");
  }
  const uint32_t first = (uint32_t)compiler->unit->items.length;
  for (;;) {
    AttribEvent event;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &event));
    if (event.type == ATTRIB_EVENT_END) {
      return ATTRIB_SUCCESS;
    }
    if (event.type == ATTRIB_EVENT_LIST_END) {
      break;
    }
    ATTRIB_TRY(read_list_item(compiler, &event, slot));
  }
  return compiler->unit->items.length == first
             ? refuse_empty(compiler, begin, slot, "an empty list")
             : attrib_check_twice(compiler->unit, first, compiler->diagnostics);
}

AttribStatus attrib_compiler_value(AttribCompiler *compiler, const AttribEvent *event,
                                   AttribSlot slot)
{
  switch (event->type) {
  case ATTRIB_EVENT_SCALAR: return read_scalar(compiler, event, slot);
  case ATTRIB_EVENT_LIST: return read_list(compiler, event, slot);
  case ATTRIB_EVENT_MAP:
    if (is_keyed(slot.field)) {
      return read_entries(compiler, event, slot);
    }
    return slot.field->shape != ATTRIB_SHAPE_NONE
               ? read_map(compiler, event, slot)
               : refuse_value(compiler, event, slot, expected_of(slot.field));
  case ATTRIB_EVENT_LIST_END:
  case ATTRIB_EVENT_MAP_END:
  case ATTRIB_EVENT_END: break;
  }
  return ATTRIB_SUCCESS;
}
