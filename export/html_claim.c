// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/html_claim.h"

#include "export/claim_doubt.h"
#include "export/date_words.h"
#include "export/joiner.h"
#include "export/lag_words.h"
#include "export/role.h"
#include "export/text_cite.h"
#include "export/text_claim_facts.h"
#include "export/text_figure.h"
#include "export/text_headline.h"
#include "export/text_names.h"
#include "export/text_reply.h"
#include "export/text_tie.h"

// What the script reads

static void write_bound(AttribHtml *html, int32_t day)
{
  if (day == ATTRIB_DAY_MIN || day == ATTRIB_DAY_MAX) {
    attrib_html_say(html, day == ATTRIB_DAY_MIN ? "-Infinity" : "Infinity");
  } else {
    attrib_xml_add_integer(&html->xml, day);
  }
}

static void write_said(AttribHtml *html, AttribNode claim)
{
  AttribDate said;
  const AttribValue value = attrib_page_value(&html->phrase, claim, ATTRIB_KEY_SAID);
  if (attrib_value_date(html->graph, value, &said)) {
    attrib_xml_begin_attribute(&html->xml, "data-said");
    write_bound(html, said.earliest);
    attrib_html_say(html, " ");
    write_bound(html, said.latest);
    attrib_xml_end_attribute(&html->xml);
  }
}

static void begin_row(AttribHtml *html, const AttribClaimRow *row)
{
  const AttribRole role = attrib_claim_role(html->graph, row);
  attrib_html_begin(html, "tr", attrib_role_style(ATTRIB_THEME_PRINT, role)->name);
  attrib_html_id(html, "data-claim", "", row->claim);
  attrib_xml_attribute(&html->xml, "data-act",
                       attrib_page_text(&html->phrase, row->claim, ATTRIB_KEY_ACT));
  write_said(html, row->claim);
  if (row->presence != ATTRIB_PRESENT) {
    attrib_xml_attribute_string(&html->xml, "data-presence",
                                row->presence == ATTRIB_MAYBE ? "maybe" : "undated");
  }
  attrib_html_say(html, ""); // The row is a line.
}

static void write_day(AttribHtml *html, AttribNode claim)
{
  const AttribValue value = attrib_page_value(&html->phrase, claim, ATTRIB_KEY_SAID);
  const AttribDateStyle style = {.language = ATTRIB_LANGUAGE_ENGLISH};
  AttribBuffer *const words = &html->phrase.text;
  AttribDate said;
  attrib_html_begin(html, "td", NULL);
  if (attrib_value_date(html->graph, value, &said)) {
    attrib_date_write_words(said, attrib_value_text(html->graph, value), style, words);
  } else {
    attrib_phrase_write(style.language, ATTRIB_PHRASE_NO_DATE, NULL, 0, words);
  }
  attrib_html_phrase(html);
  attrib_html_end(html);
}

// Who, and what

/// ", through Joe Biden, president".
static void write_voices(AttribHtml *html, const AttribNodeArray *voices)
{
  for (uint32_t i = 0; i < voices->count; ++i) {
    const AttribText role = attrib_page_text(&html->phrase, voices->items[i], ATTRIB_KEY_ROLE);
    attrib_html_begin(html, "span", "voice");
    attrib_html_say(html, i == 0 ? ", through " : ", ");
    attrib_html_name(html, "#actor:", voices->items[i]);
    attrib_html_say(html, role.length > 0 ? ", " : "");
    attrib_html_add(html, role);
    attrib_html_end(html);
  }
}

static void write_speakers(AttribHtml *html, const AttribClaimRow *row)
{
  attrib_html_begin(html, "th", NULL);
  attrib_xml_attribute_string(&html->xml, "scope", "row");
  attrib_html_names(html, "#actor:", &row->by);
  write_voices(html, &row->voice);
  attrib_html_end(html);
}

/// "accused Australia in return – “words”", and what is not sure of it.
static void write_act(AttribHtml *html, const AttribClaimRow *row)
{
  const AttribText wording = attrib_page_text(&html->phrase, row->claim, ATTRIB_KEY_WORDING);
  attrib_html_begin(html, "td", NULL);
  attrib_html_begin_link(html, "#claim:", row->claim);
  attrib_page_verb(&html->phrase, row->claim);
  attrib_html_phrase(html);
  attrib_html_end(html);
  if (wording.length > 0) {
    attrib_html_say(html, " – ");
    attrib_page_quote(&html->phrase, wording);
    attrib_html_phrase(html);
  }
  attrib_page_doubts(&html->phrase, row);
  attrib_html_phrases(html, "small", NULL);
  attrib_html_end(html);
}

// Its words

static bool has_quote(const AttribHtml *html, const AttribCitation *citation)
{
  return attrib_edge_property(html->graph, citation->edge, ATTRIB_KEY(QUOTE)).type != ATTRIB_NULL;
}

void attrib_html_citation(AttribHtml *html, const AttribCitation *citation, const char *instead)
{
  const bool quoted = has_quote(html, citation);
  if (!quoted && instead == NULL) {
    return;
  }
  attrib_html_begin(html, "p", NULL);
  attrib_page_words(&html->phrase, citation->edge);
  attrib_html_phrases(html, "q", NULL);
  attrib_html_say(html, quoted ? "" : instead);
  attrib_html_say(html, " ");
  attrib_html_begin(html, "cite", NULL);
  attrib_html_say(html, "[");
  attrib_html_begin(html, "a", NULL);
  attrib_html_number(html, "href", "#source:", citation->source + 1);
  attrib_xml_add_integer(&html->xml, (int64_t)citation->source + 1);
  attrib_html_end(html);
  attrib_page_where(&html->phrase, citation->edge);
  attrib_html_phrase(html);
  attrib_html_say(html, "]");
  attrib_html_end(html);
  attrib_html_end(html);
}

/// Those with quotes first.
static void write_citations(AttribHtml *html, const AttribCitationArray *cites)
{
  uint32_t quoted = 0;
  for (uint32_t i = 0; i < cites->count; ++i) {
    if (has_quote(html, &cites->items[i])) {
      attrib_html_citation(html, &cites->items[i], NULL);
      ++quoted;
    }
  }
  for (uint32_t i = 0; i < cites->count; ++i) {
    if (!has_quote(html, &cites->items[i])) {
      attrib_html_citation(html, &cites->items[i], quoted > 0 ? "also in" : "no quote on record");
    }
  }
}

// Whom it is against, what it is over, who joined it

static void write_targets(AttribHtml *html, const char *label, const char *kind, const char *prefix,
                          const AttribNodeArray *nodes)
{
  if (nodes->count > 0) {
    attrib_html_element(html, "dt", NULL, label);
    attrib_html_begin(html, "dd", kind);
    attrib_html_names(html, prefix, nodes);
    attrib_html_end(html);
  }
}

/// Those that performed the same act as the one at `first`. The script copies its words to each of
/// them, so there is no "their" in these, as there is in a dossier.
static void write_joiners_alike(AttribHtml *html, const AttribJoinerArray *with, uint32_t first)
{
  const AttribAct *const act = attrib_page_act_of(with->items[first].act);
  const char *before = "";
  attrib_html_begin(html, "dd", "with");
  for (uint32_t i = first; i < with->count; ++i) {
    if (attrib_joiner_is_like(with, i, first)) {
      attrib_html_say(html, before);
      attrib_html_name(html, "#actor:", with->items[i].actor);
      before = ", ";
    }
  }
  attrib_html_say(html, ": ");
  attrib_html_element(html, "i", NULL, act != NULL ? act->past : "joined; act not stated");
  attrib_html_end(html);
}

static void write_joiners(AttribHtml *html, const AttribJoinerArray *with)
{
  if (with->count > 0) {
    attrib_html_element(html, "dt", NULL, "Joined by");
  }
  for (uint32_t i = 0; i < with->count; ++i) {
    if (attrib_joiner_is_first(with, i)) {
      write_joiners_alike(html, with, i);
    }
  }
}

// Other claims

/// The headline of a claim, as a link; of one that is not on the page its id.
static void write_headline(AttribHtml *html, AttribNode claim)
{
  if (attrib_answer_row(html->answer, claim) != NULL) {
    attrib_html_begin_link(html, "#claim:", claim);
    attrib_page_headline(&html->phrase, claim, ATTRIB_HEADLINE_BRIEF);
    attrib_html_phrase(html);
    attrib_html_end(html);
  } else {
    attrib_page_id(&html->phrase, claim);
    attrib_html_phrase(html);
  }
}

static void write_reply(AttribHtml *html, const AttribReply *reply, const char *kind,
                        AttribNode shown)
{
  AttribBuffer *const words = &html->phrase.text;
  attrib_html_begin(html, "dd", kind);
  write_headline(html, shown);
  attrib_html_say(html, " · ");
  if (reply->has_lag) {
    attrib_lag_write_words(reply->lag, ATTRIB_LANGUAGE_ENGLISH, words);
  } else {
    attrib_phrase_write(ATTRIB_LANGUAGE_ENGLISH, ATTRIB_PHRASE_NO_LAG, NULL, 0, words);
  }
  attrib_html_phrase(html);
  attrib_html_end(html);
}

static void write_answered(AttribHtml *html, const AttribClaimRow *row)
{
  const bool joins = attrib_act_joins(attrib_page_act(&html->phrase, row->claim));
  if (row->answers.count > 0) {
    attrib_html_element(html, "dt", NULL, joins ? "Joins" : "Answers");
  }
  for (uint32_t i = 0; i < row->answers.count; ++i) {
    const AttribNode answered = row->answers.items[i];
    const AttribReply reply = attrib_page_reply(&html->phrase, answered, row->claim);
    write_reply(html, &reply, "to", answered);
  }
}

static void write_replies(AttribHtml *html, const char *label, const AttribReplyArray *replies)
{
  if (replies->count > 0) {
    attrib_html_element(html, "dt", NULL, label);
  }
  for (uint32_t i = 0; i < replies->count; ++i) {
    write_reply(html, &replies->items[i], NULL, replies->items[i].claim);
  }
}

static void write_replaced(AttribHtml *html, const AttribClaimRow *row)
{
  if (row->supersedes.count > 0) {
    attrib_html_element(html, "dt", NULL, "In place of");
  }
  for (uint32_t i = 0; i < row->supersedes.count; ++i) {
    attrib_html_begin(html, "dd", NULL);
    write_headline(html, row->supersedes.items[i]);
    attrib_html_end(html);
  }
}

static void write_replacing(AttribHtml *html, AttribNode claim)
{
  const AttribEdges edges =
      attrib_node_in_of_type(html->graph, claim, (AttribType){ATTRIB_TYPE_SUPERSEDES});
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribNode later = attrib_edge_source(html->graph, attrib_edges_at(edges, i));
    if (attrib_claim_in_view(html->answer, later) != ATTRIB_NEVER) {
      attrib_html_element(html, "dt", NULL, "Superseded by");
      attrib_html_begin(html, "dd", "later");
      write_said(html, later);
      write_headline(html, later);
      attrib_html_end(html);
    }
  }
}

// The row

static void write_more(AttribHtml *html, const AttribClaimRow *row)
{
  const AttribClaimSetting setting = {.incident = ATTRIB_NO_NODE, .above = ATTRIB_NO_NODE};
  AttribPage *const phrase = &html->phrase;
  attrib_html_begin(html, "div", "more");
  attrib_page_particulars(phrase, row, &setting);
  attrib_page_allegations(phrase, row, 0);
  attrib_page_figures(phrase,
                      "figures: ", attrib_page_value(phrase, row->claim, ATTRIB_KEY_FIGURES),
                      &row->cites, 0);
  attrib_html_phrases(html, "p", NULL);
  attrib_html_begin(html, "dl", NULL);
  attrib_html_say(html, "");
  write_targets(html, "Against", "against", "#actor:", &row->against);
  write_targets(html, "Over", "over", "#incident:", &row->over);
  write_joiners(html, &row->with);
  write_answered(html, row);
  write_replies(html, "Joined in", &row->joined_by);
  write_replies(html, "Answered in", &row->answered_by);
  write_replaced(html, row);
  write_replacing(html, row->claim);
  attrib_html_end(html);
  attrib_html_note(html, row->claim);
  attrib_html_end(html);
}

void attrib_html_claim(AttribHtml *html, const AttribClaimRow *row)
{
  begin_row(html, row);
  write_day(html, row->claim);
  write_speakers(html, row);
  write_act(html, row);
  attrib_html_begin(html, "td", NULL);
  write_citations(html, &row->cites);
  write_more(html, row);
  attrib_html_end(html);
  attrib_html_end(html);
}
