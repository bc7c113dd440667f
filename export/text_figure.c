// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_figure.h"

#include "export/figure_words.h"
#include "export/text_cite.h"
#include "export/text_names.h"

static AttribValue entry_of(const AttribPage *page, AttribValue figure, AttribKey key)
{
  return attrib_value_entry(page->graph, figure, (AttribString){key});
}

/// "30,000 organisations (United States)"; "unknown number of organisations" where none is given.
static void add_number(AttribPage *page, AttribValue figure)
{
  const AttribValue count = entry_of(page, figure, ATTRIB_KEY_COUNT);
  const AttribText what = attrib_value_text(page->graph, entry_of(page, figure, ATTRIB_KEY_WHAT));
  if (count.type == ATTRIB_INTEGER) {
    attrib_words_qualifier(
        attrib_value_text(page->graph, entry_of(page, figure, ATTRIB_KEY_QUALIFIER)), &page->text);
    attrib_words_count(count.as.integer, &page->text);
  } else {
    attrib_page_say(page, what.length > 0 ? "unknown number of" : "unknown number");
  }
  attrib_page_say(page, what.length > 0 ? " " : "");
  attrib_page_add(page, what);
}

/// Whose they are, between brackets where something stands before.
static bool add_where(AttribPage *page, AttribValue figure, bool bracketed)
{
  const AttribValue where = entry_of(page, figure, ATTRIB_KEY_WHERE);
  if (where.type == ATTRIB_NULL) {
    return false;
  }
  attrib_page_say(page, bracketed ? " (" : "");
  attrib_page_names_of(page, where);
  attrib_page_say(page, bracketed ? ")" : "");
  return true;
}

/// "organisations (United States): “at least 30,000 US organisations”".
static void add_figure(AttribPage *page, AttribValue figure)
{
  const AttribText what = attrib_value_text(page->graph, entry_of(page, figure, ATTRIB_KEY_WHAT));
  const AttribText words =
      attrib_value_text(page->graph, entry_of(page, figure, ATTRIB_KEY_AS_WRITTEN));
  if (words.length == 0) {
    add_number(page, figure);
    add_where(page, figure, true);
    return;
  }
  attrib_page_add(page, what);
  const bool placed = add_where(page, figure, what.length > 0);
  attrib_page_say(page, placed || what.length > 0 ? ": " : "");
  attrib_page_quote(page, words);
}

void attrib_page_figures(AttribPage *page, const char *label, AttribValue list,
                         const AttribCitationArray *cites, unsigned indent)
{
  enum { hang = 2 };
  const AttribValues figures = attrib_value_items(page->graph, list);
  for (uint32_t i = 0; i < figures.count; ++i) {
    attrib_page_say(page, i == 0 ? label : "; ");
    add_figure(page, attrib_values_at(figures, i));
    if (!attrib_page_inner_citations(
            page, entry_of(page, attrib_values_at(figures, i), ATTRIB_KEY_CITE))) {
      attrib_page_numbers(page, cites);
    }
  }
  attrib_page_end(page, indent, indent + hang);
}
