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
  const AttribSpelt spelt = {(uint32_t)unit->written.length, (uint32_t)event->text.length};
  row.line = event->place.line;
  row.column = event->place.column;
  row.span = event->place.length;
  attrib_buffer_add(&unit->written, event->text);
  *index = (uint32_t)unit->items.length;
  row.end = *index + 1;
  ATTRIB_TRY(unit->written.status);
  ATTRIB_TRY(attrib_vector_push(&unit->spelt, &spelt));
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
  // Most texts begin with something.
  const bool filled = event->text.length > 0 && (unsigned char)event->text.data[0] > ' ';
  return event->type == ATTRIB_EVENT_SCALAR && !event->refused && !filled &&
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
  return attrib_diagnostics_hint(compiler->diagnostics, "give the key a value, or leave it out%s%s",
                                 in_braces ? "; " : "", in_braces ? comma_hint : "");
}

/// The field whose key is near to an unknown one, or begins with it; `shape->count` where none is.
static size_t find_nearest(const AttribShape *shape, AttribText key)
{
  AttribSuggestion suggestion;
  size_t longer = shape->count;
  attrib_suggestion_begin(&suggestion, key);
  for (size_t i = 0; i < shape->count; ++i) {
    const AttribText candidate = attrib_text(shape->fields[i].key);
    attrib_suggestion_offer(&suggestion, candidate);
    if (key.length > 2 && attrib_text_starts_with(candidate, key)) {
      longer = i;
    }
  }
  return attrib_suggestion_found(&suggestion) ? attrib_shape_find(shape, suggestion.best) : longer;
}

/// The sorts of maps that do have a key: "`quote` is a key of: claim, citation".
static bool write_owners(const AttribShape *shape, AttribText key, AttribBuffer *out)
{
  bool any = false;
  for (size_t i = 0; i < ATTRIB_SHAPES; ++i) {
    const AttribShape *other = attrib_shape((AttribShapeNumber)i);
    if (other != shape && attrib_shape_find(other, key) < other->count) {
      attrib_buffer_add_format(out, any ? ", %s" : "it is a key of: %s", other->name);
      any = true;
    }
  }
  return any;
}

/// What may help with an unknown key, `meant` or not; nothing is written where nothing helps.
static void write_help(const AttribShape *shape, AttribText key, size_t meant, AttribBuffer *out)
{
  if (meant < shape->count) {
    attrib_buffer_add_format(out, "did you mean `%s`?", shape->fields[meant].key);
  } else if (shape == attrib_shape(ATTRIB_SHAPE_FILE)) {
    attrib_buffer_add_string(out,
                             "a record stands below `actors`, `incidents`, `claims` or `sources`");
  } else if (!write_owners(shape, key, out)) {
    const bool own = attrib_text_starts_with(key, ATTRIB_TEXT("x-"));
    attrib_buffer_add_string(out, shape->open ? "keys of your own begin with `x-`"
                                  : own
                                      ? "keys of your own stand on a record, not in a map inside it"
                                      : "");
  }
}

/// Report an unknown key, whose text may be gone by now but for what is shown of it.
static AttribStatus report_key(AttribCompiler *compiler, const AttribShape *shape,
                               const AttribEvent *key, const AttribShown *shown, AttribText help)
{
  ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                       attrib_problem(ATTRIB_PROBLEM_UNKNOWN_KEY), key->place,
                                       "unknown %s key `%s`", shape->name, shown->bytes));
  return help.length > 0
             ? attrib_diagnostics_hint(compiler->diagnostics, "%.*s", ATTRIB_TEXT_ARGS(help))
             : ATTRIB_SUCCESS;
}

static AttribStatus refuse_with_help(AttribCompiler *compiler, const AttribShape *shape,
                                     const AttribEvent *key, size_t *meant, AttribBuffer *help)
{
  AttribShown shown;
  AttribEvent value;
  attrib_show(key->text, &shown);
  *meant = find_nearest(shape, key->text);
  write_help(shape, key->text, *meant, help);
  ATTRIB_TRY(help->status);
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  const bool cut = key->in_braces && attrib_compiler_is_empty(&value);
  ATTRIB_TRY(report_key(compiler, shape, key, &shown,
                        cut ? attrib_text(comma_hint) : attrib_buffer_text(help)));
  if (*meant == shape->count) {
    return attrib_reader_skip(compiler->reader, value);
  }
  const AttribSlot slot = {&shape->fields[*meant], (uint8_t)*meant};
  if (slot.field->scalar == ATTRIB_SCALAR_NONE && value.type == ATTRIB_EVENT_MAP) {
    return attrib_compiler_value(compiler, &value, slot); // a section: others refer to its records
  }
  ATTRIB_TRY(attrib_compiler_stand_in(compiler, key, slot));
  return attrib_reader_skip(compiler->reader, value);
}

AttribStatus attrib_compiler_refuse_key(AttribCompiler *compiler, const AttribShape *shape,
                                        const AttribEvent *key, size_t *meant)
{
  AttribBuffer help;
  attrib_buffer_init(&help);
  const AttribStatus status = refuse_with_help(compiler, shape, key, meant, &help);
  attrib_buffer_clear(&help);
  return status;
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
