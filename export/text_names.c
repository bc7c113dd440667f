// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_names.h"

#include <string.h>

// Names

void attrib_page_name(AttribPage *page, AttribNode node)
{
  static const AttribKey keys[] = {ATTRIB_KEY_NAME, ATTRIB_KEY_TITLE, ATTRIB_KEY_DESCRIPTION,
                                   ATTRIB_KEY_ID};
  AttribText text = {NULL, 0};
  for (size_t i = 0; text.length == 0 && i < sizeof(keys) / sizeof(keys[0]); ++i) {
    text = attrib_page_text(page, node, keys[i]);
  }
  attrib_page_add(page, text);
}

void attrib_page_id(AttribPage *page, AttribNode node)
{
  attrib_page_ink(page, ATTRIB_INK_FAINT);
  attrib_page_add(page, attrib_page_text(page, node, ATTRIB_KEY_ID));
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
}

void attrib_page_incident(AttribPage *page, AttribNode incident)
{
  const AttribValue alleged = attrib_page_value(page, incident, ATTRIB_KEY_ALLEGED);
  attrib_page_name(page, incident);
  attrib_page_say(page, " (");
  attrib_page_id(page, incident);
  if (alleged.type == ATTRIB_BOOLEAN && alleged.as.boolean) {
    attrib_page_say(page, ", alleged");
  }
  attrib_page_say(page, ")");
}

void attrib_page_names(AttribPage *page, const AttribNodeArray *nodes)
{
  for (uint32_t i = 0; i < nodes->count; ++i) {
    attrib_page_comma(page, i, nodes->count);
    attrib_page_name(page, nodes->items[i]);
  }
}

AttribNode attrib_page_named(const AttribPage *page, AttribValue id)
{
  const AttribText text = attrib_value_text(page->graph, id);
  return text.length > 0 ? attrib_graph_node_by_id(page->graph, text) : ATTRIB_NO_NODE;
}

void attrib_page_name_of(AttribPage *page, AttribValue id)
{
  const AttribNode node = attrib_page_named(page, id);
  if (node.index != ATTRIB_NO_NODE.index) {
    attrib_page_name(page, node);
  } else {
    attrib_page_add(page, attrib_value_text(page->graph, id));
  }
}

void attrib_page_names_of(AttribPage *page, AttribValue ids)
{
  const AttribValues items = attrib_value_items(page->graph, ids);
  for (uint32_t i = 0; i < items.count; ++i) {
    attrib_page_comma(page, i, items.count);
    attrib_page_name_of(page, attrib_values_at(items, i));
  }
  if (ids.type == ATTRIB_STRING) {
    attrib_page_name_of(page, ids);
  }
}

// Texts

void attrib_page_texts(AttribPage *page, AttribValue list)
{
  const AttribValues items = attrib_value_items(page->graph, list);
  for (uint32_t i = 0; i < items.count; ++i) {
    attrib_page_comma(page, i, items.count);
    attrib_page_add(page, attrib_value_text(page->graph, attrib_values_at(items, i)));
  }
  attrib_page_add(page, attrib_value_text(page->graph, list));
}

void attrib_page_refs(AttribPage *page, AttribNode node)
{
  const AttribValues refs =
      attrib_value_items(page->graph, attrib_page_value(page, node, ATTRIB_KEY_REFS));
  for (uint32_t i = 0; i < refs.count; ++i) {
    attrib_page_say(page, i == 0 ? "elsewhere: " : ", ");
    attrib_page_add(page, attrib_graph_text(page->graph, attrib_values_at(refs, i).key));
    attrib_page_tie(page);
    attrib_page_add(page, attrib_value_text(page->graph, attrib_values_at(refs, i)));
  }
}

void attrib_page_word(AttribPage *page, AttribText word)
{
  while (word.length > 0) {
    const char *hyphen = memchr(word.data, '-', word.length);
    const size_t length = hyphen != NULL ? (size_t)(hyphen - word.data) : word.length;
    attrib_page_add(page, attrib_text_slice(word, 0, length));
    if (hyphen != NULL) {
      attrib_page_say(page, " ");
    }
    word = attrib_text_slice(word, length + 1, word.length);
  }
}

const AttribAct *attrib_page_act_of(AttribText word)
{
  const size_t number = attrib_vocabulary_find(&attrib_acts, word);
  return number != ATTRIB_NO_WORD ? attrib_act(number) : NULL;
}

const AttribAct *attrib_page_act(const AttribPage *page, AttribNode claim)
{
  return attrib_page_act_of(attrib_page_text(page, claim, ATTRIB_KEY_ACT));
}

// Dates

const char *attrib_page_date_signs(const AttribPage *page, AttribValue date)
{
  static const char *const signs[] = {NULL, "uncertain", "approximate",
                                      "uncertain and approximate"};
  AttribDate days = {0, 0, 0};
  attrib_value_date(page->graph, date, &days);
  const uint32_t flags = days.flags & (ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE);
  if (flags != 0 || (days.flags & ATTRIB_DATE_INTERVAL) == 0) {
    return signs[flags];
  }
  if (days.earliest == ATTRIB_DAY_MIN) {
    return "then or earlier";
  }
  return days.latest == ATTRIB_DAY_MAX ? "then or later" : "which day is not known";
}

void attrib_page_date(AttribPage *page, AttribValue date, AttribValue words)
{
  const char *sign = attrib_page_date_signs(page, date);
  const AttribText written = attrib_value_text(page->graph, words);
  attrib_page_add(page, attrib_value_text(page->graph, date));
  if (sign == NULL && written.length == 0) {
    return;
  }
  attrib_page_say(page, " (");
  attrib_page_say(page, sign != NULL ? sign : "");
  if (written.length > 0) {
    attrib_page_say(page, sign != NULL ? "; " : "");
    attrib_page_quote(page, written);
  }
  attrib_page_say(page, ")");
}

bool attrib_page_date_of(AttribPage *page, AttribNode node, AttribKey key)
{
  const AttribValue date = attrib_page_value(page, node, key);
  attrib_page_date(page, date, attrib_page_value(page, node, attrib_key_as_written(key)));
  return date.type == ATTRIB_DATE;
}

void attrib_page_term(AttribPage *page, AttribEdge edge)
{
  static const struct {
    AttribKey key;
    const char *words;
  } ends[] = {{ATTRIB_KEY_FROM, " from "}, {ATTRIB_KEY_UNTIL, " until "}};
  for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); ++i) {
    const AttribValue date = attrib_edge_property(page->graph, edge, (AttribString){ends[i].key});
    if (date.type == ATTRIB_DATE) {
      const AttribString words = {attrib_key_as_written(ends[i].key)};
      attrib_page_say(page, ends[i].words);
      attrib_page_date(page, date, attrib_edge_property(page->graph, edge, words));
    }
  }
}
