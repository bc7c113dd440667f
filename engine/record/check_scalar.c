// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/check_scalar.h"

#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/record/problem.h"

static AttribStatus report_word(AttribDiagnostics *diagnostics, const AttribEvent *event,
                                const AttribVocabulary *vocabulary)
{
  AttribShown shown;
  ATTRIB_TRY(attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_UNKNOWN_WORD),
                                       event->place, "unknown %s `%s`", vocabulary->name,
                                       attrib_show(event->text, &shown)));
  AttribSuggestion suggestion;
  attrib_suggestion_begin(&suggestion, event->text);
  for (size_t i = 0; i < vocabulary->count; ++i) {
    attrib_suggestion_offer(&suggestion, attrib_text(attrib_vocabulary_word(vocabulary, i)->word));
  }
  if (attrib_suggestion_found(&suggestion)) {
    return attrib_diagnostics_hint(diagnostics, "did you mean `%.*s`?",
                                   ATTRIB_TEXT_ARGS(suggestion.best));
  }
  AttribBuffer words;
  attrib_buffer_init(&words);
  for (size_t i = 0; i < vocabulary->count; ++i) {
    attrib_buffer_add_format(&words, "%s`%s`", i > 0 ? ", " : "",
                             attrib_vocabulary_word(vocabulary, i)->word);
  }
  const AttribStatus status = words.status != ATTRIB_SUCCESS
                                  ? words.status
                                  : attrib_diagnostics_hint(diagnostics, "one of %s", words.data);
  attrib_buffer_clear(&words);
  return status;
}

static AttribStatus check_word(AttribDiagnostics *diagnostics, const AttribEvent *event,
                               const AttribVocabulary *vocabulary, AttribItem *row)
{
  const size_t index = attrib_vocabulary_find(vocabulary, event->text);
  if (index == ATTRIB_NO_WORD) {
    return report_word(diagnostics, event, vocabulary);
  }
  row->value = (uint32_t)index;
  return ATTRIB_SUCCESS;
}

/// Report a date that is none. Some reasons name the text themselves.
static AttribStatus report_date(AttribDiagnostics *diagnostics, const AttribEvent *event,
                                const AttribBuffer *why)
{
  AttribShown shown;
  ATTRIB_TRY(why->status);
  return why->data[0] == '"'
             ? attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_DATE),
                                         event->place, "%s", why->data)
             : attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_DATE),
                                         event->place, "`%s` is no date: %s",
                                         attrib_show(event->text, &shown), why->data);
}

static AttribStatus check_date(AttribUnit *unit, AttribDiagnostics *diagnostics,
                               const AttribEvent *event, AttribItem *row)
{
  AttribBuffer why;
  AttribDate date = {0, 0, 0};
  attrib_buffer_init(&why);
  AttribStatus status = attrib_date_parse(event->text, &date, &why);
  if (status == ATTRIB_BAD_TEXT) {
    status = report_date(diagnostics, event, &why);
  } else if (status == ATTRIB_SUCCESS) {
    row->value = (uint32_t)unit->dates.length;
    status = attrib_vector_push(&unit->dates, &date);
  }
  attrib_buffer_clear(&why);
  return status;
}

/// In capitals, as codes are; as far as it could be one.
static AttribText respell_code(AttribText text, char out[ATTRIB_ID_LIMIT + 1])
{
  const AttribText first = attrib_text_slice(text, 0, ATTRIB_ID_LIMIT + 1);
  for (size_t i = 0; i < first.length; ++i) {
    const char c = first.data[i];
    out[i] = (char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  return (AttribText){out, first.length};
}

static AttribStatus suggest_spelling(AttribDiagnostics *diagnostics, AttribText text,
                                     AttribScalar scalar)
{
  char bytes[ATTRIB_ID_LIMIT + 1];
  if (scalar == ATTRIB_SCALAR_COUNTRY && attrib_text_equal(text, ATTRIB_TEXT("UK"))) {
    text = ATTRIB_TEXT("GB");
  }
  const AttribText respelt =
      scalar == ATTRIB_SCALAR_ID ? attrib_id_respell(text, bytes) : respell_code(text, bytes);
  return attrib_scalar(scalar)->accepts(respelt)
             ? attrib_diagnostics_hint(diagnostics, "did you mean `%.*s`?",
                                       ATTRIB_TEXT_ARGS(respelt))
             : ATTRIB_SUCCESS;
}

/// Types whose rule is one function of the text. A reference that can be no id is one to nothing, which linking finds.
static AttribStatus check_shape(AttribDiagnostics *diagnostics, const AttribEvent *event,
                                AttribScalar scalar)
{
  const AttribScalarRow *row = attrib_scalar(scalar);
  if (scalar == ATTRIB_SCALAR_REFERENCE || row->accepts == NULL || row->accepts(event->text)) {
    return ATTRIB_SUCCESS;
  }
  const bool id = scalar == ATTRIB_SCALAR_ID;
  AttribShown shown;
  ATTRIB_TRY(attrib_diagnostics_report(
      diagnostics, attrib_problem(id ? ATTRIB_PROBLEM_ID : ATTRIB_PROBLEM_MALFORMED), event->place,
      "`%s` is not %s", attrib_show(event->text, &shown), row->expected));
  return suggest_spelling(diagnostics, event->text, scalar);
}

AttribStatus attrib_check_scalar(AttribUnit *unit, AttribDiagnostics *diagnostics,
                                 const AttribEvent *event, const AttribField *field,
                                 AttribItem *row)
{
  row->value = ATTRIB_UNRESOLVED;
  if (field->scalar == ATTRIB_SCALAR_DATE) {
    return check_date(unit, diagnostics, event, row);
  }
  if (field->scalar == ATTRIB_SCALAR_BOOLEAN) {
    ATTRIB_TRY(check_word(diagnostics, event, &attrib_booleans, row));
    row->value = row->value == 0 ? 1 : 0; // the first word is `true`
    return ATTRIB_SUCCESS;
  }
  if (field->scalar == ATTRIB_SCALAR_WORD) {
    return check_word(diagnostics, event, field->vocabulary, row);
  }
  const bool word_instead =
      field->scalar == ATTRIB_SCALAR_REFERENCE && field->vocabulary != NULL &&
      (field->flags & ATTRIB_FIELD_KEYED) == 0 &&
      attrib_vocabulary_find(field->vocabulary, event->text) != ATTRIB_NO_WORD;
  if (word_instead) {
    row->scalar = ATTRIB_SCALAR_WORD;
    return check_word(diagnostics, event, field->vocabulary, row);
  }
  return check_shape(diagnostics, event, field->scalar);
}

AttribStatus attrib_check_key(AttribDiagnostics *diagnostics, const AttribEvent *key,
                              AttribScalar scalar)
{
  return check_shape(diagnostics, key, scalar);
}
