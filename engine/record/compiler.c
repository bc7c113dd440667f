// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/compiler.h"

#include "engine/base/show.h"
#include "engine/base/suggest.h"

/// Items of one file: far beyond what people write, well below what 32-bit offsets bear.
#define ITEM_LIMIT 4000000U

AttribStatus attrib_compiler_add(AttribCompiler *compiler, const AttribEvent *event, AttribItem row,
                                 uint32_t *index)
{
  AttribUnit *unit = compiler->unit;
  if (unit->items.length >= ITEM_LIMIT) {
    return ATTRIB_LIMIT;
  }
  row.text = (uint32_t)unit->text.length;
  row.length = (uint32_t)event->text.length;
  row.line = event->place.line;
  row.column = event->place.column;
  row.span = event->place.length;
  attrib_buffer_add(&unit->text, event->text);
  *index = (uint32_t)unit->items.length;
  row.end = *index + 1;
  ATTRIB_TRY(unit->text.status);
  return attrib_vector_push(&unit->items, &row);
}

void attrib_compiler_close(AttribCompiler *compiler, uint32_t index)
{
  ((AttribItem *)attrib_vector_at(&compiler->unit->items, index))->end =
      (uint32_t)compiler->unit->items.length;
}

AttribStatus attrib_compiler_stand_in(AttribCompiler *compiler, const AttribEvent *event,
                                      AttribSlot slot)
{
  const AttribEvent nothing = {.type = ATTRIB_EVENT_SCALAR, .place = event->place};
  const AttribItem row = {.form = ATTRIB_ITEM_SCALAR,
                          .field = slot.number,
                          .shape = ATTRIB_SHAPE_NONE,
                          .scalar = (uint8_t)slot.field->scalar,
                          .value = ATTRIB_UNRESOLVED};
  uint32_t index = 0;
  return attrib_compiler_add(compiler, &nothing, row, &index);
}

bool attrib_compiler_is_empty(const AttribEvent *event)
{
  return event->type == ATTRIB_EVENT_SCALAR && !event->refused &&
         attrib_text_trim(event->text).length == 0;
}

// Findings

AttribStatus attrib_compiler_expect(AttribCompiler *compiler, const AttribEvent *event,
                                    const char *expected)
{
  static const char *const names[] = {"a text", "a list",           "the end of a list",
                                      "a map",  "the end of a map", "the end of the file"};
  return attrib_diagnostics_report(compiler->diagnostics, attrib_problem(ATTRIB_PROBLEM_WRONG_FORM),
                                   event->place, "expected %s, found %s", expected,
                                   names[event->type]);
}

static const char comma_hint[] =
    "inside {…} a text with a comma must be quoted, else YAML cuts it there";

AttribStatus attrib_compiler_report_no_value(AttribCompiler *compiler, AttribPlace place,
                                             AttribText key, bool in_braces)
{
  AttribShown shown;
  ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                       attrib_problem(ATTRIB_PROBLEM_NO_VALUE), place,
                                       "`%s` has no value", attrib_show(key, &shown)));
  return attrib_diagnostics_hint(compiler->diagnostics, "%s",
                                 in_braces ? comma_hint : "give the key a value, or leave it out");
}

/// What may help with a key that is unknown: NULL where nothing does.
static const char *help_with_key(const AttribShape *shape, AttribText key)
{
  if (shape == attrib_shape(ATTRIB_SHAPE_FILE)) {
    return "a record stands below `actors`, `incidents`, `claims` or `sources`";
  }
  if (shape->open) {
    return "keys of your own begin with `x-`";
  }
  return attrib_text_starts_with(key, ATTRIB_TEXT("x-"))
             ? "keys of your own stand on a record, not in a map inside it"
             : NULL;
}

static AttribText nearest_key(const AttribShape *shape, AttribText key)
{
  AttribSuggestion suggestion;
  attrib_suggestion_begin(&suggestion, key);
  for (size_t i = 0; i < shape->count; ++i) {
    attrib_suggestion_offer(&suggestion, attrib_text(shape->fields[i].key));
  }
  return attrib_suggestion_found(&suggestion) ? suggestion.best : ATTRIB_TEXT("");
}

AttribStatus attrib_compiler_refuse_key(AttribCompiler *compiler, const AttribShape *shape,
                                        const AttribEvent *key)
{
  AttribShown shown;
  attrib_show(key->text, &shown);
  const AttribText nearest = nearest_key(shape, key->text);
  const char *help = help_with_key(shape, key->text);
  // The text of the key is gone with the next step.
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                       attrib_problem(ATTRIB_PROBLEM_UNKNOWN_KEY), key->place,
                                       "unknown %s key `%s`", shape->name, shown.bytes));
  if (key->in_braces && attrib_compiler_is_empty(&value)) {
    ATTRIB_TRY(attrib_diagnostics_hint(compiler->diagnostics, "%s", comma_hint));
  } else if (nearest.length > 0) {
    ATTRIB_TRY(attrib_diagnostics_hint(compiler->diagnostics, "did you mean `%.*s`?",
                                       ATTRIB_TEXT_ARGS(nearest)));
  } else if (help != NULL) {
    ATTRIB_TRY(attrib_diagnostics_hint(compiler->diagnostics, "%s", help));
  }
  return attrib_reader_skip(compiler->reader, value);
}

static AttribStatus report_odd_key(AttribCompiler *compiler, const AttribEvent *key)
{
  if (key->type != ATTRIB_EVENT_SCALAR) {
    ATTRIB_TRY(attrib_compiler_expect(compiler, key, "a key"));
    return attrib_reader_skip(compiler->reader, *key);
  }
  if (key->refused) {
    return ATTRIB_SUCCESS;
  }
  if (attrib_compiler_is_empty(key)) {
    ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                         attrib_problem(ATTRIB_PROBLEM_NO_VALUE), key->place,
                                         "there is no key here"));
    return attrib_diagnostics_hint(compiler->diagnostics, "write one before the `:`");
  }
  ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics, attrib_problem(ATTRIB_PROBLEM_MERGE),
                                       key->place, "merge keys are not allowed"));
  return attrib_diagnostics_hint(compiler->diagnostics, "write the keys out");
}

AttribStatus attrib_compiler_refuse_odd_key(AttribCompiler *compiler, const AttribEvent *key,
                                            bool *odd)
{
  *odd = key->type != ATTRIB_EVENT_SCALAR || key->refused || attrib_compiler_is_empty(key) ||
         (key->plain && attrib_text_equal(key->text, ATTRIB_TEXT("<<")));
  if (!*odd) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(report_odd_key(compiler, key));
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  return attrib_reader_skip(compiler->reader, value);
}
