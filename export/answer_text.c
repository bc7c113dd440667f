// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/answer_text.h"

#include "export/text_cite.h"
#include "export/text_claim.h"
#include "export/text_names.h"
#include "export/text_subject.h"
#include "export/text_tie.h"

enum { margin = 2, item_hang = 4 };

/// How a kind of section is headed and filled.
typedef struct {
  const char *heading; ///< what stands before IT, or THEM; NULL: without one
  const char *empty;   ///< what stands where an actor's dossier has none; NULL: nothing
  AttribReplies replies;
} SectionStyle;

static const SectionStyle styles[] = {
    [ATTRIB_SECTION_AGAINST] = {"CLAIMS AGAINST", "none on record", ATTRIB_REPLIES_FULL},
    [ATTRIB_SECTION_OWN] = {"CLAIMS MADE OR JOINED BY", "none on record", ATTRIB_REPLIES_FULL},
    [ATTRIB_SECTION_ABOUT] = {"OTHER CLAIMS THAT CONCERN", NULL, ATTRIB_REPLIES_BRIEF},
    [ATTRIB_SECTION_OVER] = {"CLAIMS OVER", "none on record", ATTRIB_REPLIES_FULL},
    [ATTRIB_SECTION_ITSELF] = {NULL, NULL, ATTRIB_REPLIES_FULL},
    [ATTRIB_SECTION_ANSWERS] = {"CLAIMS ANSWERED BY", NULL, ATTRIB_REPLIES_BRIEF},
    [ATTRIB_SECTION_CITING] = {"CLAIMS THAT CITE", "none on record", ATTRIB_REPLIES_BRIEF},
    [ATTRIB_SECTION_LIST] = {NULL, NULL, ATTRIB_REPLIES_BRIEF},
};

// Sections

static void write_claims(AttribPage *page, const AttribSection *section)
{
  const SectionStyle *style = &styles[section->kind];
  const AttribNode incident =
      section->kind == ATTRIB_SECTION_OVER ? page->answer->subject : section->incident;
  const AttribClaimPlace place = {margin, incident, style->replies};
  for (uint32_t i = 0; i < section->claims.count; ++i) {
    attrib_page_skip(page);
    attrib_page_claim(page, &page->answer->claims.items[section->claims.items[i]], place);
  }
}

static void write_section(AttribPage *page, const AttribSection *section)
{
  if (section->kind == ATTRIB_SECTION_AGAINST) {
    attrib_page_skip(page);
    if (section->incident.index != ATTRIB_NO_NODE.index) {
      attrib_page_incident_heading(page, section->incident, &section->cites);
    } else {
      attrib_page_say_in(page, ATTRIB_INK_TITLE, "Not tied to an incident");
      attrib_page_end(page, 0, 0);
    }
  }
  write_claims(page, section);
}

/// Whether the subject is a claim that joins what it is recorded to answer.
static bool subject_joins(const AttribPage *page)
{
  const AttribAct *act = page->answer->about == ATTRIB_ABOUT_CLAIM
                             ? attrib_page_act(page, page->answer->subject)
                             : NULL;
  return act != NULL && act->edge == ATTRIB_TYPE_SUPPORTS;
}

/// The heading of a kind of section, with the pronoun of the subject: people are no "it".
static void write_heading(AttribPage *page, AttribSectionKind kind)
{
  static const char *const people[] = {"person", "class"};
  const AttribText sort = attrib_page_text(page, page->answer->subject, ATTRIB_KEY_KIND);
  const char *pronoun = " IT";
  for (size_t i = 0; i < sizeof(people) / sizeof(people[0]); ++i) {
    if (attrib_text_equal(sort, attrib_text(people[i]))) {
      pronoun = " THEM";
    }
  }
  const bool joined = kind == ATTRIB_SECTION_ANSWERS && subject_joins(page);
  attrib_page_heading(page, joined ? "CLAIMS JOINED BY" : styles[kind].heading, pronoun);
}

/// All sections of one kind below one heading.
static void write_kind(AttribPage *page, AttribSectionKind kind)
{
  const AttribAnswer *answer = page->answer;
  uint32_t count = 0;
  for (uint32_t i = 0; i < answer->sections.count; ++i) {
    if (answer->sections.items[i].kind != kind) {
      continue;
    }
    if (count++ == 0 && styles[kind].heading != NULL) {
      write_heading(page, kind);
    }
    write_section(page, &answer->sections.items[i]);
  }
  if (count == 0 && styles[kind].empty != NULL && !answer->filtered) {
    write_heading(page, kind);
    attrib_page_say(page, styles[kind].empty);
    attrib_page_end(page, margin, margin);
  }
}

// Who got no answer

static void write_unanswered(AttribPage *page)
{
  const AttribAnswer *answer = page->answer;
  for (uint32_t i = 0; i < answer->unanswered.count; ++i) {
    const AttribUnanswered *silent = &answer->unanswered.items[i];
    if (i == 0) {
      attrib_page_heading(page, "NO ANSWER ON RECORD TO", "");
    }
    attrib_page_name(page, silent->actor);
    for (uint32_t j = 0; j < silent->claims.count; ++j) {
      const AttribClaimRow *row = &answer->claims.items[silent->claims.items[j]];
      attrib_page_say(page, j == 0 ? ": " : "; ");
      attrib_page_id(page, row->claim);
      attrib_page_numbers(page, &row->cites);
    }
    attrib_page_end(page, margin, item_hang);
  }
}

// What was asked

static void write_view(AttribPage *page)
{
  const AttribViewOptions *view = &page->answer->view;
  if (view->has_as_of) {
    attrib_page_say(page, "as of ");
    attrib_day_write(view->as_of, &page->text);
  }
  if (view->has_recorded_by) {
    attrib_page_say(page, view->has_as_of ? ", as recorded by " : "as recorded by ");
    attrib_day_write(view->recorded_by, &page->text);
  }
  if (page->text.length > 0) {
    attrib_page_say(page, view->has_as_of ? "; claims without a day are shown as well" : "");
    attrib_page_end(page, 0, 0);
    attrib_page_skip(page);
  }
}

static void write_undated(AttribPage *page)
{
  const uint32_t undated = page->answer->undated;
  if (undated > 0) {
    attrib_page_skip(page);
    attrib_buffer_add_format(&page->text,
                             undated == 1 ? "%u claim without a day is left out"
                                          : "%u claims without a day are left out",
                             (unsigned)undated);
    attrib_page_end(page, 0, 0);
  }
}

/// The kinds of sections of each sort of answer, in the order in which they are read.
static const struct {
  AttribAbout about;
  AttribSectionKind kind;
} order[] = {
    {ATTRIB_ABOUT_CLAIMS, ATTRIB_SECTION_LIST},   {ATTRIB_ABOUT_ACTOR, ATTRIB_SECTION_AGAINST},
    {ATTRIB_ABOUT_ACTOR, ATTRIB_SECTION_OWN},     {ATTRIB_ABOUT_ACTOR, ATTRIB_SECTION_ABOUT},
    {ATTRIB_ABOUT_INCIDENT, ATTRIB_SECTION_OVER}, {ATTRIB_ABOUT_INCIDENT, ATTRIB_SECTION_ABOUT},
    {ATTRIB_ABOUT_CLAIM, ATTRIB_SECTION_ITSELF},  {ATTRIB_ABOUT_CLAIM, ATTRIB_SECTION_ANSWERS},
    {ATTRIB_ABOUT_SOURCE, ATTRIB_SECTION_CITING},
};

static void write_answer(AttribPage *page)
{
  const AttribAnswer *answer = page->answer;
  write_view(page);
  attrib_page_subject(page);
  const bool selected = answer->about == ATTRIB_ABOUT_CLAIMS || answer->filtered;
  if (selected && answer->sections.count == 0) {
    attrib_page_skip(page);
    attrib_page_say(page, "no claims match");
    attrib_page_end(page, 0, 0);
  }
  for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); ++i) {
    if (order[i].about == answer->about) {
      write_kind(page, order[i].kind);
    }
    if (order[i].kind == ATTRIB_SECTION_AGAINST && answer->about == ATTRIB_ABOUT_ACTOR) {
      write_unanswered(page);
    }
  }
  attrib_page_ties(page);
  write_undated(page);
  attrib_page_sources(page);
}

AttribStatus attrib_answer_write_text(const AttribAnswer *answer, AttribTextStyle style,
                                      AttribBuffer *out)
{
  AttribPage page;
  AttribStatus status = attrib_page_init(&page, answer, style, out);
  if (status == ATTRIB_SUCCESS) {
    write_answer(&page);
    status = attrib_page_status(&page);
  }
  attrib_page_clear(&page);
  return status;
}
