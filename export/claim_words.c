// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/claim_words.h"

#include "export/claim_doubt.h"
#include "export/record_text.h"
#include "export/role.h"

#include <stddef.h>

enum { most_names = 2 };

/// Append "A, B, C".
static void add_commas(const AttribGraph *graph, AttribNodeArray nodes, AttribLanguage language,
                       AttribBuffer *out)
{
  for (uint32_t i = 0; i < nodes.count; ++i) {
    attrib_buffer_add_string(out, i > 0 ? ", " : "");
    attrib_words_incident(graph, nodes.items[i], language, out);
  }
}

void attrib_words_names(const AttribGraph *graph, AttribNodeArray nodes, uint32_t most,
                        AttribLanguage language, AttribBuffer *out)
{
  const bool cut = nodes.count > most;
  const uint32_t before = cut ? most : nodes.count - 1;
  AttribPhraseValues values;
  if (nodes.count < 2) {
    add_commas(graph, nodes, language, out);
    return;
  }
  attrib_phrase_begin(&values);
  add_commas(graph, (AttribNodeArray){nodes.items, before}, language, &values.text);
  attrib_phrase_next(&values);
  if (cut) {
    attrib_buffer_add_integer(&values.text, nodes.count - most);
  } else {
    attrib_words_incident(graph, nodes.items[before], language, &values.text);
  }
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, cut ? ATTRIB_PHRASE_AND_MORE : ATTRIB_PHRASE_AND, out);
}

void attrib_words_speaker(const AttribGraph *graph, const AttribClaimRow *row,
                          AttribLanguage language, AttribBuffer *out)
{
  if (row->voice.count == 0) {
    attrib_words_names(graph, row->by, most_names, language, out);
    return;
  }
  attrib_words_names(graph, row->voice, most_names, language, out);
  const AttribText function = attrib_record_text(graph, row->voice.items[0], ATTRIB_KEY_ROLE);
  if (row->voice.count == 1 && function.length > 0) {
    attrib_buffer_add_string(out, ", ");
    attrib_buffer_add(out, function);
  }
}

void attrib_words_whole_speaker(const AttribGraph *graph, const AttribClaimRow *row,
                                AttribLanguage language, AttribBuffer *out)
{
  AttribPhraseValues values;
  if (row->voice.count == 0 || row->by.count == 0) {
    attrib_words_speaker(graph, row, language, out);
    return;
  }
  attrib_phrase_begin(&values);
  attrib_words_speaker(graph, row, language, &values.text);
  attrib_phrase_next(&values);
  attrib_words_names(graph, row->by, most_names, language, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, ATTRIB_PHRASE_SPEAKS_FOR, out);
}

void attrib_words_incident(const AttribGraph *graph, AttribNode node, AttribLanguage language,
                           AttribBuffer *out)
{
  const AttribText name = attrib_record_name(graph, node);
  const AttribValue alleged = attrib_node_property(graph, node, ATTRIB_KEY(ALLEGED));
  if (alleged.type == ATTRIB_BOOLEAN && alleged.as.boolean) {
    attrib_phrase_write(language, ATTRIB_PHRASE_ALLEGED, &name, 1, out);
  } else {
    attrib_buffer_add(out, name);
  }
}

// Day and act

bool attrib_words_day(const AttribGraph *graph, const AttribClaimRow *row, AttribDateStyle style,
                      AttribBuffer *out)
{
  const AttribValue said = attrib_node_property(graph, row->claim, ATTRIB_KEY(SAID));
  AttribDate date;
  if (!attrib_value_date(graph, said, &date)) {
    return false;
  }
  attrib_date_write_words(date, attrib_value_text(graph, said), style, out);
  return true;
}

static void add_doubts(const AttribAnswer *answer, const AttribClaimRow *row,
                       AttribLanguage language, AttribBuffer *out)
{
  const AttribDoubt *doubts[ATTRIB_DOUBTS];
  const uint32_t count = attrib_claim_doubts(answer, row, doubts);
  for (uint32_t i = 0; i < count; ++i) {
    attrib_buffer_add_string(out, ATTRIB_WORDS_SEPARATOR);
    attrib_buffer_add_string(out, attrib_phrase(language, doubts[i]->phrase));
  }
}

static void add_wording(const AttribGraph *graph, const AttribClaimRow *row,
                        AttribLanguage language, AttribBuffer *out)
{
  const AttribText wording = attrib_record_text(graph, row->claim, ATTRIB_KEY_WORDING);
  if (wording.length > 0) {
    attrib_buffer_add_string(out, ", ");
    attrib_phrase_write(language, ATTRIB_PHRASE_QUOTE, &wording, 1, out);
  }
}

void attrib_words_act(const AttribAnswer *answer, const AttribClaimRow *row,
                      AttribLanguage language, AttribBuffer *out)
{
  const AttribGraph *const graph = answer->graph;
  const AttribAct *const act = attrib_picture_act(graph, row->claim);
  if (act != NULL) {
    attrib_buffer_add_string(out, attrib_phrase_of_act(language, act));
  } else {
    attrib_buffer_add(out, attrib_record_text(graph, row->claim, ATTRIB_KEY_ACT));
  }
  add_wording(graph, row, language, out);
  add_doubts(answer, row, language, out);
}

// The whole claim

static void add_named(const AttribGraph *graph, AttribNodeArray nodes, AttribPhrase phrase,
                      AttribLanguage language, AttribBuffer *out)
{
  AttribPhraseValues values;
  if (nodes.count > 0) {
    attrib_phrase_begin(&values);
    attrib_words_names(graph, nodes, most_names, language, &values.text);
    attrib_phrase_next(&values);
    attrib_buffer_add_string(out, ", ");
    attrib_phrase_end(&values, language, phrase, out);
  }
}

void attrib_words_claim_briefly(const AttribAnswer *answer, const AttribClaimRow *row,
                                AttribLanguage language, AttribBuffer *out)
{
  const AttribGraph *const graph = answer->graph;
  const AttribAct *const act = attrib_picture_act(graph, row->claim);
  attrib_words_whole_speaker(graph, row, language, out);
  if (act != NULL) {
    attrib_buffer_add_string(out, ATTRIB_WORDS_SEPARATOR);
    attrib_buffer_add_string(out, attrib_phrase_of_act(language, act));
  }
}

void attrib_words_claim(const AttribAnswer *answer, const AttribClaimRow *row,
                        AttribLanguage language, AttribBuffer *out)
{
  const AttribGraph *const graph = answer->graph;
  const AttribText quote = attrib_record_quote(graph, row);
  const size_t start = out->length;
  attrib_words_whole_speaker(graph, row, language, out);
  attrib_buffer_add_string(out, ATTRIB_WORDS_SEPARATOR);
  if (!attrib_words_day(graph, row, (AttribDateStyle){.language = language}, out)) {
    attrib_buffer_truncate(
        out, out->length > start ? out->length - (sizeof(ATTRIB_WORDS_SEPARATOR) - 1) : start);
  }
  attrib_buffer_add_string(out, ATTRIB_WORDS_SEPARATOR);
  attrib_words_act(answer, row, language, out);
  add_named(graph, row->against, ATTRIB_PHRASE_AGAINST, language, out);
  add_named(graph, row->over, ATTRIB_PHRASE_OVER, language, out);
  if (quote.length > 0) {
    attrib_buffer_add_string(out, ": ");
    attrib_phrase_write(language, ATTRIB_PHRASE_QUOTE, &quote, 1, out);
  }
}

bool attrib_words_is_link(AttribText url)
{
  return attrib_text_starts_with(url, ATTRIB_TEXT("https://")) ||
         attrib_text_starts_with(url, ATTRIB_TEXT("http://"));
}
