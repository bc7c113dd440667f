// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_tie.h"

#include "export/text_cite.h"
#include "export/text_headline.h"
#include "export/text_names.h"

enum { hang = 2 };

static AttribValue property_of(const AttribPage *page, AttribEdge edge, AttribKey key)
{
  return attrib_edge_property(page->graph, edge, (AttribString){key});
}

static bool is_negated(const AttribPage *page, AttribEdge edge)
{
  const AttribValue negated = property_of(page, edge, ATTRIB_KEY_NEGATED);
  return negated.type == ATTRIB_BOOLEAN && negated.as.boolean;
}

/// "Criminal contract hackers – paid by – Ministry of State Security": no verb to inflect.
static void add_tie(AttribPage *page, AttribEdge edge)
{
  attrib_page_name(page, attrib_edge_source(page->graph, edge));
  attrib_page_tie(page);
  attrib_page_say(page, "– ");
  attrib_page_word(page, attrib_value_text(page->graph, property_of(page, edge, ATTRIB_KEY_TIE)));
  attrib_page_tie(page);
  attrib_page_say(page, "– ");
  attrib_page_name(page, attrib_edge_target(page->graph, edge));
}

static void add_wording(AttribPage *page, AttribEdge edge)
{
  const AttribText words =
      attrib_value_text(page->graph, property_of(page, edge, ATTRIB_KEY_WORDING));
  if (words.length > 0) {
    attrib_page_say(page, ": ");
    attrib_page_quote(page, words);
  }
}

void attrib_page_allegations(AttribPage *page, const AttribClaimRow *row, unsigned indent)
{
  for (uint32_t i = 0; i < row->alleges.count; ++i) {
    const AttribEdge edge = row->alleges.items[i];
    attrib_page_say(page, is_negated(page, edge) ? "rules out: " : "alleges: ");
    add_tie(page, edge);
    add_wording(page, edge);
    attrib_page_numbers(page, &row->cites);
    attrib_page_end(page, indent, indent + hang);
  }
}

/// Whether two edges tie the same two in the same way.
static bool says_the_same(const AttribPage *page, AttribEdge a, const AttribEdge *b)
{
  return b != NULL &&
         attrib_edge_source(page->graph, a).index == attrib_edge_source(page->graph, *b).index &&
         attrib_edge_target(page->graph, a).index == attrib_edge_target(page->graph, *b).index &&
         attrib_text_equal(attrib_value_text(page->graph, property_of(page, a, ATTRIB_KEY_TIE)),
                           attrib_value_text(page->graph, property_of(page, *b, ATTRIB_KEY_TIE)));
}

static void write_tie(AttribPage *page, AttribEdge edge, const AttribEdge *before)
{
  enum { margin = 2, body = 6 };
  const AttribNode claim = attrib_edge_record(page->graph, edge);
  const AttribClaimRow *row = attrib_answer_row(page->answer, claim);
  if (!says_the_same(page, edge, before)) {
    add_tie(page, edge);
    attrib_page_end(page, margin, body);
  }
  attrib_page_say(page, is_negated(page, edge) ? "ruled out, " : "alleged, ");
  attrib_page_day(page, claim);
  attrib_page_say(page, ": ");
  attrib_page_headline(page, claim, ATTRIB_HEADLINE_BRIEF);
  attrib_page_say(page, " (");
  attrib_page_id(page, claim);
  attrib_page_say(page, ")");
  add_wording(page, edge);
  if (row != NULL) {
    attrib_page_doubts(page, row);
    attrib_page_numbers(page, &row->cites);
  }
  attrib_page_end(page, body, body);
}

void attrib_page_ties(AttribPage *page)
{
  const AttribEdgeArray *ties = &page->answer->ties;
  if (ties->count > 0) {
    attrib_page_heading(page, "CONTESTED TIES", "");
  }
  for (uint32_t i = 0; i < ties->count; ++i) {
    write_tie(page, ties->items[i], i > 0 ? &ties->items[i - 1] : NULL);
  }
}
