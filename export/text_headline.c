// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_headline.h"

#include "export/claim_doubt.h"
#include "export/text_names.h"

#include <string.h>

/// Which nodes at the other end of the edges of a claim: those that its edges come from, or lead to.
typedef struct {
  AttribKnownType type;
  bool towards_claim;
} Ends;

static AttribEdges edges_of(const AttribPage *page, AttribNode claim, Ends ends)
{
  const AttribType type = {(uint16_t)ends.type};
  return ends.towards_claim ? attrib_node_in_of_type(page->graph, claim, type)
                            : attrib_node_out_of_type(page->graph, claim, type);
}

static AttribNode end_at(const AttribPage *page, AttribEdges edges, uint32_t index, Ends ends)
{
  const AttribEdge edge = attrib_edges_at(edges, index);
  return ends.towards_claim ? attrib_edge_source(page->graph, edge)
                            : attrib_edge_target(page->graph, edge);
}

static void add_role(AttribPage *page, AttribNode person)
{
  const AttribText role = attrib_page_text(page, person, ATTRIB_KEY_ROLE);
  if (role.length > 0) {
    attrib_page_say(page, " (");
    attrib_page_add(page, role);
    attrib_page_say(page, ")");
  }
}

static void add_ends(AttribPage *page, AttribNode claim, Ends ends, AttribHeadline how)
{
  const AttribEdges edges = edges_of(page, claim, ends);
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribNode node = end_at(page, edges, i, ends);
    attrib_page_comma(page, i, edges.count);
    attrib_page_name(page, node);
    if (how == ATTRIB_HEADLINE_FULL && ends.type == ATTRIB_TYPE_VOICED) {
      add_role(page, node);
    }
  }
}

static void add_voice(AttribPage *page, AttribNode claim, AttribHeadline how)
{
  const Ends voices = {ATTRIB_TYPE_VOICED, true};
  if (edges_of(page, claim, voices).count > 0) {
    attrib_page_say(page, ", through ");
    add_ends(page, claim, voices, how);
    attrib_page_say(page, ",");
  }
}

void attrib_page_verb(AttribPage *page, AttribNode claim)
{
  const Ends accused = {ATTRIB_TYPE_AGAINST, false};
  const AttribAct *act = attrib_page_act(page, claim);
  const AttribText verb = attrib_text(act != NULL ? act->past : "spoke");
  const bool has_object = edges_of(page, claim, accused).count > 0;
  // Who is named in a claim that supports another is not whom it supports.
  const bool is_object = act != NULL && act->towards == ATTRIB_TOWARDS_ACCUSED;
  const char *blank = has_object ? memchr(verb.data, ' ', verb.length) : NULL;
  const size_t first = blank != NULL ? (size_t)(blank - verb.data) : verb.length;
  attrib_page_say(page, " ");
  attrib_page_ink(page, attrib_ink_of_act(act));
  attrib_page_add(page, attrib_text_slice(verb, 0, first));
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
  if (has_object) {
    attrib_page_say(page, is_object ? " " : " the claim against ");
    add_ends(page, claim, accused, ATTRIB_HEADLINE_BRIEF);
  }
  attrib_page_ink(page, attrib_ink_of_act(act));
  attrib_page_add(page, attrib_text_slice(verb, first, verb.length));
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
}

void attrib_page_headline(AttribPage *page, AttribNode claim, AttribHeadline how)
{
  const AttribText wording = attrib_page_text(page, claim, ATTRIB_KEY_WORDING);
  add_ends(page, claim, (Ends){ATTRIB_TYPE_MADE, true}, how);
  add_voice(page, claim, how);
  attrib_page_verb(page, claim);
  if (how == ATTRIB_HEADLINE_FULL && wording.length > 0) {
    attrib_page_tie(page);
    attrib_page_say(page, "– ");
    attrib_page_quote(page, wording);
  }
  const Ends topics = {ATTRIB_TYPE_OVER, false};
  if (how == ATTRIB_HEADLINE_TOPIC && edges_of(page, claim, topics).count > 0) {
    attrib_page_say(page, " over ");
    add_ends(page, claim, topics, how);
  }
}

// What is not sure

static void add_superseding(AttribPage *page, AttribNode claim)
{
  const Ends ends = {ATTRIB_TYPE_SUPERSEDES, true};
  const AttribEdges edges = edges_of(page, claim, ends);
  const char *before = " by ";
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribNode later = end_at(page, edges, i, ends);
    if (attrib_claim_in_view(page->answer, later) != ATTRIB_NEVER) {
      attrib_page_say(page, before);
      attrib_page_id(page, later);
      before = ", ";
    }
  }
}

void attrib_page_doubts(AttribPage *page, const AttribClaimRow *row)
{
  const AttribDoubt *doubts[ATTRIB_DOUBTS];
  const uint32_t count = attrib_claim_doubts(page->answer, row, doubts);
  for (uint32_t i = 0; i < count; ++i) {
    if (doubts[i]->words == NULL) {
      continue;
    }
    attrib_page_say(page, " (");
    attrib_page_say(page, doubts[i]->words);
    if (doubts[i]->superseded) {
      add_superseding(page, row->claim);
    }
    attrib_page_say(page, ")");
  }
}

void attrib_page_day(AttribPage *page, AttribNode claim)
{
  const AttribValue said = attrib_page_value(page, claim, ATTRIB_KEY_SAID);
  attrib_page_ink(page, ATTRIB_INK_TITLE);
  if (said.type == ATTRIB_DATE) {
    attrib_page_add(page, attrib_value_text(page->graph, said));
  } else {
    attrib_page_say(page, "no day");
  }
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
}
