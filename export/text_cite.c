// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_cite.h"

#include "export/text_names.h"

static AttribValue entry_of(AttribValues entries, AttribKey key)
{
  return attrib_values_find(entries, (AttribString){key});
}

// Numbers

/// The lowest number of a citation's source that is above `number`; 0 where there is none.
static uint32_t next_number(const AttribCitationArray *cites, uint32_t number)
{
  uint32_t next = 0;
  for (uint32_t i = 0; i < cites->count; ++i) {
    const uint32_t candidate = cites->items[i].source + 1;
    if (candidate > number && (next == 0 || candidate < next)) {
      next = candidate;
    }
  }
  return next;
}

void attrib_page_numbers(AttribPage *page, const AttribCitationArray *cites)
{
  const uint32_t first = next_number(cites, 0);
  if (first == 0) {
    return;
  }
  attrib_page_say(page, " ");
  attrib_page_ink(page, ATTRIB_INK_FAINT);
  attrib_page_say(page, "[");
  for (uint32_t number = first; number != 0; number = next_number(cites, number)) {
    if (number != first) {
      attrib_page_say(page, ",");
      attrib_page_tie(page);
    }
    attrib_buffer_add_integer(&page->text, number);
  }
  attrib_page_say(page, "]");
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
}

// Quotes

/// The words in the language in which they were said, where the quote is a translation.
static void add_original(AttribPage *page, AttribValues entries)
{
  const AttribText original =
      attrib_value_text(page->graph, entry_of(entries, ATTRIB_KEY_ORIGINAL));
  const AttribText language = attrib_value_text(page->graph, entry_of(entries, ATTRIB_KEY_LANG));
  if (original.length == 0 && language.length == 0) {
    return;
  }
  attrib_page_say(page, " (");
  attrib_page_say(page, original.length == 0 ? "translated from " : "in the original");
  if (language.length > 0) {
    attrib_page_say(page, original.length == 0 ? "" : ", ");
    attrib_page_add(page, language);
  }
  if (original.length > 0) {
    attrib_page_say(page, ": ");
    attrib_page_quote(page, original);
  }
  attrib_page_say(page, ")");
}

/// How many quotes were added.
static uint32_t add_quotes(AttribPage *page, AttribValues entries)
{
  const AttribValue quote = entry_of(entries, ATTRIB_KEY_QUOTE);
  const AttribValues quotes = attrib_value_items(page->graph, quote);
  for (uint32_t i = 0; i < quotes.count; ++i) {
    attrib_page_say(page, i > 0 ? "; " : "");
    attrib_page_quote(page, attrib_value_text(page->graph, attrib_values_at(quotes, i)));
  }
  if (quote.type == ATTRIB_STRING) {
    attrib_page_quote(page, attrib_value_text(page->graph, quote));
  }
  return quotes.count + (quote.type == ATTRIB_STRING);
}

static void add_credibility(AttribPage *page, AttribText grade)
{
  const size_t number = attrib_vocabulary_find(&attrib_credibilities, grade);
  if (number != ATTRIB_NO_WORD) {
    attrib_page_say(page, ", credibility ");
    attrib_page_add(page, grade);
    attrib_page_say(page, ": ");
    attrib_page_say(page, attrib_vocabulary_word(&attrib_credibilities, number)->help);
  }
}

/// ", paragraph 4, via South China Morning Post".
static void add_where(AttribPage *page, AttribValues entries)
{
  const AttribText at = attrib_value_text(page->graph, entry_of(entries, ATTRIB_KEY_AT));
  const AttribValue via = entry_of(entries, ATTRIB_KEY_VIA);
  if (at.length > 0) {
    attrib_page_say(page, ",");
    attrib_page_tie(page);
    attrib_page_add(page, at);
  }
  if (via.type != ATTRIB_NULL) {
    attrib_page_say(page, ", via ");
    attrib_page_name_of(page, via);
  }
  add_credibility(page, attrib_value_text(page->graph, entry_of(entries, ATTRIB_KEY_CREDIBILITY)));
}

/// "[1, paragraph 4, via South China Morning Post]".
static void add_place(AttribPage *page, uint32_t number, AttribValues entries)
{
  attrib_page_ink(page, ATTRIB_INK_FAINT);
  attrib_buffer_add_format(&page->text, "[%u", number);
  add_where(page, entries);
  attrib_page_say(page, "]");
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
}

void attrib_page_words(AttribPage *page, AttribEdge citation)
{
  const AttribValues entries = attrib_edge_properties(page->graph, citation);
  add_quotes(page, entries);
  add_original(page, entries);
}

void attrib_page_where(AttribPage *page, AttribEdge citation)
{
  add_where(page, attrib_edge_properties(page->graph, citation));
}

static bool has_quote(const AttribPage *page, AttribEdge edge)
{
  return attrib_edge_property(page->graph, edge, ATTRIB_KEY(QUOTE)).type != ATTRIB_NULL;
}

/// Write the citations that have quotes, or those that have none. Returns how many these are.
static uint32_t write_citations(AttribPage *page, const AttribCitationArray *cites, unsigned indent,
                                const char *instead)
{
  uint32_t count = 0;
  for (uint32_t i = 0; i < cites->count; ++i) {
    const AttribEdge edge = cites->items[i].edge;
    if (has_quote(page, edge) == (instead != NULL)) {
      continue;
    }
    const AttribValues entries = attrib_edge_properties(page->graph, edge);
    attrib_page_say(page, instead != NULL ? instead : "");
    add_quotes(page, entries);
    add_original(page, entries);
    attrib_page_say(page, " ");
    add_place(page, cites->items[i].source + 1, entries);
    attrib_page_end(page, indent, indent);
    ++count;
  }
  return count;
}

void attrib_page_quotes(AttribPage *page, const AttribCitationArray *cites, unsigned indent)
{
  write_citations(page, cites, indent, NULL);
}

void attrib_page_citations(AttribPage *page, const AttribCitationArray *cites, unsigned indent)
{
  const uint32_t quoted = write_citations(page, cites, indent, NULL);
  write_citations(page, cites, indent, quoted > 0 ? "also in" : "no quote on record");
}

bool attrib_page_inner_citations(AttribPage *page, AttribValue list)
{
  const AttribValues cites = attrib_value_items(page->graph, list);
  for (uint32_t i = 0; i < cites.count; ++i) {
    const AttribValues entries = attrib_value_items(page->graph, attrib_values_at(cites, i));
    const AttribNode source = attrib_page_named(page, entry_of(entries, ATTRIB_KEY_SOURCE));
    attrib_page_say(page, " ");
    if (source.index != ATTRIB_NO_NODE.index) {
      attrib_page_say(page, add_quotes(page, entries) > 0 ? " " : "");
      add_place(page, attrib_page_number(page, source), entries);
    }
  }
  return cites.count > 0;
}

// Sources

/// A comma, unless nothing stands before.
static void add_comma(AttribPage *page)
{
  attrib_page_say(page, page->text.length > 0 ? ", " : "");
}

static void add_dates(AttribPage *page, AttribNode source)
{
  add_comma(page);
  if (!attrib_page_date_of(page, source, ATTRIB_KEY_PUBLISHED)) {
    attrib_page_say(page, "no date");
  }
  if (attrib_page_value(page, source, ATTRIB_KEY_UPDATED).type == ATTRIB_DATE) {
    attrib_page_say(page, ", updated ");
    attrib_page_date_of(page, source, ATTRIB_KEY_UPDATED);
  }
}

void attrib_page_title(AttribPage *page, AttribNode source)
{
  const AttribText title = attrib_page_text(page, source, ATTRIB_KEY_TITLE);
  if (title.length > 0) {
    attrib_page_quote(page, title);
  } else {
    attrib_page_name(page, source);
  }
}

static void add_relayed(AttribPage *page, AttribNode source)
{
  const AttribEdges relayed =
      attrib_node_out_of_type(page->graph, source, (AttribType){ATTRIB_TYPE_RELAYS});
  for (uint32_t i = 0; i < relayed.count; ++i) {
    attrib_page_say(page, i == 0 ? " Relays: " : "; ");
    attrib_page_title(page, attrib_edge_target(page->graph, attrib_edges_at(relayed, i)));
  }
  attrib_page_say(page, relayed.count > 0 ? "." : "");
}

static void add_reliability(AttribPage *page, AttribNode source)
{
  const AttribText grade = attrib_page_text(page, source, ATTRIB_KEY_RELIABILITY);
  const size_t number = attrib_vocabulary_find(&attrib_reliabilities, grade);
  if (number != ATTRIB_NO_WORD) {
    attrib_page_say(page, " Reliability ");
    attrib_page_add(page, grade);
    attrib_page_say(page, ": ");
    attrib_page_say(page, attrib_vocabulary_word(&attrib_reliabilities, number)->help);
    attrib_page_say(page, ".");
  }
}

/// Properties of a source that stand behind the others as they are.
static const struct {
  AttribKey key;
  const char *before;
  const char *behind;
} plain[] = {
    {ATTRIB_KEY_LANG, " Language: ", "."},
    {ATTRIB_KEY_URL, " ", ""},
    {ATTRIB_KEY_ARCHIVED, " Archived: ", ""},
};

void attrib_page_source(AttribPage *page, AttribNode source)
{
  const AttribValue authors = attrib_page_value(page, source, ATTRIB_KEY_AUTHORS);
  const AttribText publisher = attrib_page_text(page, source, ATTRIB_KEY_PUBLISHER);
  if (authors.type != ATTRIB_NULL) {
    add_comma(page);
    attrib_page_say(page, "by ");
    attrib_page_texts(page, authors);
  }
  if (publisher.length > 0) {
    add_comma(page);
    attrib_page_add(page, publisher);
  }
  add_dates(page, source);
  attrib_page_say(page, ".");
  add_relayed(page, source);
  add_reliability(page, source);
  if (attrib_page_value(page, source, ATTRIB_KEY_REFS).type != ATTRIB_NULL) {
    attrib_page_say(page, " ");
    attrib_page_refs(page, source);
    attrib_page_say(page, ".");
  }
  for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); ++i) {
    const AttribText text = attrib_page_text(page, source, plain[i].key);
    if (text.length > 0) {
      attrib_page_say(page, plain[i].before);
      attrib_page_add(page, text);
      attrib_page_say(page, plain[i].behind);
    }
  }
}

static void write_note(AttribPage *page, AttribNode source, unsigned indent)
{
  const AttribText note = attrib_page_text(page, source, ATTRIB_KEY_NOTE);
  if (note.length > 0) {
    attrib_page_say(page, "analyst’s note: ");
    attrib_page_add(page, note);
    attrib_page_end(page, indent, indent);
  }
}

void attrib_page_sources(AttribPage *page)
{
  enum { margin = 2, body = 6 };
  if (page->sources.length > 0) {
    attrib_page_heading(page, "SOURCES", "");
    attrib_page_say_in(page, ATTRIB_INK_FAINT,
                       "Quotes are the words of the source behind them: its own, or those that it "
                       "quotes itself.");
    attrib_page_end(page, margin, margin);
  }
  for (size_t i = 0; i < page->sources.length; ++i) {
    const AttribNode source = *(const AttribNode *)attrib_vector_at(&page->sources, i);
    attrib_buffer_add_format(&page->text, "[%u]%c", (unsigned)(i + 1), ATTRIB_TIE_MARK);
    attrib_page_title(page, source);
    attrib_page_source(page, source);
    attrib_page_say(page, " (");
    attrib_page_id(page, source);
    attrib_page_say(page, ")");
    attrib_page_end(page, margin, body);
    write_note(page, source, body);
  }
}
