// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_subject.h"

#include "export/text_cite.h"
#include "export/text_figure.h"
#include "export/text_names.h"

enum { hang = 2 };

// Names

/// Who gave a name, and since when: " (coined by Microsoft, since 2021-03-02)".
static void add_coined(AttribPage *page, AttribNode node, AttribText name)
{
  const AttribValues coined =
      attrib_value_items(page->graph, attrib_page_value(page, node, ATTRIB_KEY_COINED));
  for (uint32_t i = 0; i < coined.count; ++i) {
    const AttribValue alias = attrib_values_at(coined, i);
    const AttribValue by = attrib_value_entry(page->graph, alias, ATTRIB_KEY(BY));
    const AttribValue since = attrib_value_entry(page->graph, alias, ATTRIB_KEY(SINCE));
    const AttribValue its = attrib_value_entry(page->graph, alias, ATTRIB_KEY(NAME));
    const bool said = by.type != ATTRIB_NULL || since.type != ATTRIB_NULL;
    if (!said || !attrib_text_equal(attrib_value_text(page->graph, its), name)) {
      continue;
    }
    attrib_page_say(page, " (");
    attrib_page_say(page, by.type != ATTRIB_NULL ? "coined by " : "");
    attrib_page_names_of(page, by);
    if (since.type != ATTRIB_NULL) {
      attrib_page_say(page, by.type != ATTRIB_NULL ? ", since " : "since ");
      attrib_page_date(page, since,
                       attrib_value_entry(page->graph, alias, ATTRIB_KEY(SINCE_AS_WRITTEN)));
    }
    attrib_page_say(page, ")");
  }
}

static void write_aliases(AttribPage *page, AttribNode node)
{
  const AttribValues names =
      attrib_value_items(page->graph, attrib_page_value(page, node, ATTRIB_KEY_ALIASES));
  for (uint32_t i = 0; i < names.count; ++i) {
    const AttribText name = attrib_value_text(page->graph, attrib_values_at(names, i));
    attrib_page_say(page, i == 0 ? "also called " : ", ");
    attrib_page_add(page, name);
    add_coined(page, node, name);
  }
  attrib_page_end(page, 0, hang);
}

static void write_name(AttribPage *page, AttribNode node)
{
  attrib_page_ink(page, ATTRIB_INK_TITLE);
  attrib_page_name(page, node);
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
  attrib_page_say(page, "  (");
  attrib_page_id(page, node);
  attrib_page_say(page, ")");
  attrib_page_end(page, 0, hang);
}

static void write_note(AttribPage *page, AttribNode node)
{
  const AttribText note = attrib_page_text(page, node, ATTRIB_KEY_NOTE);
  if (note.length > 0) {
    attrib_page_say(page, "analyst’s note: ");
    attrib_page_add(page, note);
    attrib_page_end(page, 0, hang);
  }
}

// What it is tied to

/// Which end of an edge is the other one.
typedef enum { FROM_SOURCE, TO_TARGET } End;

/// Write the far ends of the edges of one type as "label A, B", with their terms.
static void write_edges(AttribPage *page, const AttribEdgeArray *edges, AttribKnownType type,
                        const char *label, End end)
{
  const char *before = label;
  for (uint32_t i = 0; i < edges->count; ++i) {
    const AttribEdge edge = edges->items[i];
    if (attrib_edge_type(page->graph, edge).index == (uint16_t)type) {
      attrib_page_say(page, before);
      attrib_page_name(page, end == TO_TARGET ? attrib_edge_target(page->graph, edge)
                                              : attrib_edge_source(page->graph, edge));
      attrib_page_term(page, edge);
      before = ", ";
    }
  }
  attrib_page_end(page, 0, hang);
}

/// The way up: "part of A, part of B"; a parent that is not the one before begins a line.
static void write_parents(AttribPage *page)
{
  const AttribEdgeArray *parents = &page->answer->parents;
  uint32_t last = page->answer->subject.index;
  for (uint32_t i = 0; i < parents->count; ++i) {
    const AttribNode below = attrib_edge_source(page->graph, parents->items[i]);
    const bool goes_on = below.index == last;
    if (!goes_on) {
      attrib_page_end(page, 0, hang);
      attrib_page_name(page, below);
      attrib_page_say(page, ": ");
    }
    attrib_page_say(page, goes_on && i > 0 ? ", part of " : "part of ");
    attrib_page_name(page, attrib_edge_target(page->graph, parents->items[i]));
    attrib_page_term(page, parents->items[i]);
    last = attrib_edge_target(page->graph, parents->items[i]).index;
  }
  attrib_page_end(page, 0, hang);
}

// Actors

/// What is directly below it: organs, people, or both; and whether their claims are here too.
static void write_organs(AttribPage *page)
{
  static const char *const labels[2][4] = {
      {"", "organs, not counted here: ", "people, not counted here: ",
       "organs and people, not counted here: "},
      {"", "with its organs: ", "with its people: ", "with its organs and people: "}};
  const AttribAnswer *answer = page->answer;
  unsigned kinds = 0;
  for (uint32_t i = 0; i < answer->organs.count; ++i) {
    const AttribNode organ = attrib_edge_source(page->graph, answer->organs.items[i]);
    const AttribText kind = attrib_page_text(page, organ, ATTRIB_KEY_KIND);
    kinds |= attrib_text_equal(kind, ATTRIB_TEXT("person")) ? 2U : 1U;
  }
  write_edges(page, &answer->organs, ATTRIB_TYPE_PART_OF, labels[answer->below][kinds],
              FROM_SOURCE);
}

void attrib_page_actor(AttribPage *page, AttribNode actor, const AttribCitationArray *cites)
{
  static const AttribKey words[] = {ATTRIB_KEY_KIND, ATTRIB_KEY_COUNTRY, ATTRIB_KEY_ROLE};
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    const AttribText text = attrib_page_text(page, actor, words[i]);
    if (text.length > 0) {
      attrib_page_dot(page);
      attrib_page_add(page, text);
    }
  }
  attrib_page_numbers(page, cites);
  attrib_page_end(page, 0, hang);
  write_aliases(page, actor);
}

static void write_actor(AttribPage *page)
{
  const AttribAnswer *answer = page->answer;
  attrib_page_actor(page, answer->subject, &answer->cites);
  write_parents(page);
  write_edges(page, &answer->facts, ATTRIB_TYPE_LOCATED_IN, "located in ", TO_TARGET);
  write_edges(page, &answer->facts, ATTRIB_TYPE_ACCREDITED_TO, "accredited to ", TO_TARGET);
  write_edges(page, &answer->memberships, ATTRIB_TYPE_MEMBER_OF, "member of ", TO_TARGET);
  write_organs(page);
  attrib_page_quotes(page, &answer->cites, 0);
}

// Incidents

/// "espionage · alleged: known only from claims · began 2021 · ended 2021-03".
static void write_when(AttribPage *page, AttribNode incident, const AttribCitationArray *cites)
{
  static const struct {
    AttribKey key;
    const char *label;
  } dates[] = {{ATTRIB_KEY_BEGAN, "began "},
               {ATTRIB_KEY_ENDED, "ended "},
               {ATTRIB_KEY_DISCLOSED, "disclosed "}};
  const AttribValue kind = attrib_page_value(page, incident, ATTRIB_KEY_KIND);
  const AttribValue alleged = attrib_page_value(page, incident, ATTRIB_KEY_ALLEGED);
  attrib_page_texts(page, kind);
  if (alleged.type == ATTRIB_BOOLEAN && alleged.as.boolean) {
    attrib_page_dot(page);
    attrib_page_say(page, "alleged: known only from claims");
  }
  for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); ++i) {
    if (attrib_page_value(page, incident, dates[i].key).type == ATTRIB_DATE) {
      attrib_page_dot(page);
      attrib_page_say(page, dates[i].label);
      attrib_page_date_of(page, incident, dates[i].key);
    }
  }
  if (page->text.length > 0) {
    attrib_page_numbers(page, cites);
  }
  attrib_page_end(page, 0, hang);
}

static void write_summary(AttribPage *page, AttribNode incident, const AttribCitationArray *cites)
{
  const AttribText summary = attrib_page_text(page, incident, ATTRIB_KEY_SUMMARY);
  if (summary.length > 0) {
    attrib_page_add(page, summary);
    attrib_page_numbers(page, cites);
    attrib_page_end(page, 0, 0);
  }
}

void attrib_page_incident_facts(AttribPage *page, AttribNode incident,
                                const AttribCitationArray *cites)
{
  write_when(page, incident, cites);
  write_summary(page, incident, cites);
}

void attrib_page_incident_heading(AttribPage *page, AttribNode incident,
                                  const AttribCitationArray *cites)
{
  write_name(page, incident);
  attrib_page_incident_facts(page, incident, cites);
}

static void write_incident(AttribPage *page)
{
  const AttribAnswer *answer = page->answer;
  const AttribNode incident = answer->subject;
  const AttribValue products = attrib_page_value(page, incident, ATTRIB_KEY_PRODUCTS);
  write_aliases(page, incident);
  attrib_page_incident_facts(page, incident, &answer->cites);
  write_edges(page, &answer->facts, ATTRIB_TYPE_PART_OF, "part of ", TO_TARGET);
  write_edges(page, &answer->organs, ATTRIB_TYPE_PART_OF,
              answer->below ? "with its parts: " : "parts, not counted here: ", FROM_SOURCE);
  write_edges(page, &answer->facts, ATTRIB_TYPE_TARGETS, "targets: ", TO_TARGET);
  if (products.type != ATTRIB_NULL) {
    attrib_page_say(page, "products whose flaws were used: ");
    attrib_page_texts(page, products);
    attrib_page_end(page, 0, hang);
  }
  write_edges(page, &answer->facts, ATTRIB_TYPE_EXPLOITS, "exploits: ", TO_TARGET);
  write_edges(page, &answer->facts, ATTRIB_TYPE_USES, "techniques: ", TO_TARGET);
  attrib_page_figures(page, "affected: ", attrib_page_value(page, incident, ATTRIB_KEY_AFFECTED),
                      &answer->cites, 0);
  attrib_page_quotes(page, &answer->cites, 0);
}

// Sources

static void write_source(AttribPage *page)
{
  attrib_page_source(page, page->answer->subject);
  attrib_page_end(page, 0, hang);
}

void attrib_page_subject(AttribPage *page)
{
  static void (*const writers[])(AttribPage * page) = {
      [ATTRIB_ABOUT_CLAIMS] = NULL,
      [ATTRIB_ABOUT_ACTOR] = write_actor,
      [ATTRIB_ABOUT_INCIDENT] = write_incident,
      [ATTRIB_ABOUT_CLAIM] = NULL,
      [ATTRIB_ABOUT_SOURCE] = write_source,
  };
  if (writers[page->answer->about] == NULL) {
    return;
  }
  write_name(page, page->answer->subject);
  writers[page->answer->about](page);
  if (page->answer->about != ATTRIB_ABOUT_SOURCE) {
    attrib_page_refs(page, page->answer->subject);
    attrib_page_end(page, 0, hang);
  }
  write_note(page, page->answer->subject);
}
