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

static const char *event_name(AttribEventType type)
{
  static const char *const names[] = {"a text", "a list",           "the end of a list",
                                      "a map",  "the end of a map", "the end of the file"};
  return names[type];
}

AttribStatus attrib_compiler_expect(AttribCompiler *compiler, const AttribEvent *event,
                                    const char *expected)
{
  // Where the file ends too early, that was reported.
  if (event->type == ATTRIB_EVENT_END) {
    return ATTRIB_SUCCESS;
  }
  return attrib_diagnostics_report(compiler->diagnostics, attrib_problem(ATTRIB_PROBLEM_WRONG_FORM),
                                   event->place, "expected %s, found %s", expected,
                                   event_name(event->type));
}

static const char comma_hint[] =
    "inside {…} a text with a comma must be quoted, else YAML cuts it there";

AttribStatus attrib_compiler_report_key(AttribCompiler *compiler, const AttribShape *shape,
                                        const AttribEvent *key)
{
  AttribShown shown;
  ATTRIB_TRY(attrib_diagnostics_report(
      compiler->diagnostics, attrib_problem(ATTRIB_PROBLEM_UNKNOWN_KEY), key->place,
      "unknown %s key `%s`", shape->name, attrib_show(key->text, &shown)));
  AttribSuggestion suggestion;
  attrib_suggestion_begin(&suggestion, key->text);
  for (size_t i = 0; i < shape->count; ++i) {
    attrib_suggestion_offer(&suggestion, attrib_text(shape->fields[i].key));
  }
  if (attrib_suggestion_found(&suggestion)) {
    return attrib_diagnostics_hint(compiler->diagnostics, "did you mean `%.*s`?",
                                   ATTRIB_TEXT_ARGS(suggestion.best));
  }
  return key->in_braces ? attrib_diagnostics_hint(compiler->diagnostics, "%s", comma_hint)
                        : ATTRIB_SUCCESS;
}

AttribStatus attrib_compiler_report_no_value(AttribCompiler *compiler, AttribPlace place,
                                             bool in_braces)
{
  ATTRIB_TRY(attrib_diagnostics_report(compiler->diagnostics,
                                       attrib_problem(ATTRIB_PROBLEM_NO_VALUE), place, "no value"));
  return attrib_diagnostics_hint(compiler->diagnostics, "%s",
                                 in_braces ? comma_hint : "give the key a value, or leave it out");
}
