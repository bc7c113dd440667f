// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/search_text.h"

#include "engine/model/act.h"
#include "export/text_page.h"

#include <string.h>

enum { indent = 2, deeper = 4 };

static bool is(AttribText text, const char *word)
{
  return attrib_text_equal(text, attrib_text(word));
}

/// A text with the words that were looked for in it.
static void add_marked(AttribPage *page, const AttribSearchText *text)
{
  size_t offset = 0;
  for (uint32_t i = 0; i < text->mark_count; ++i) {
    const AttribSearchMark mark = text->marks[i];
    attrib_page_add(page, attrib_text_slice(text->text, offset, mark.start - offset));
    attrib_page_ink(page, ATTRIB_INK_TITLE);
    attrib_page_add(page, attrib_text_slice(text->text, mark.start, mark.end - mark.start));
    attrib_page_ink(page, ATTRIB_INK_PLAIN);
    offset = mark.end;
  }
  attrib_page_add(page, attrib_text_slice(text->text, offset, text->text.length));
}

static const AttribSearchText *find_name(const AttribSearchHit *hit)
{
  for (uint32_t i = 0; i < hit->text_count; ++i) {
    if (attrib_text_equal(hit->texts[i].text, hit->name)) {
      return &hit->texts[i];
    }
  }
  return NULL;
}

/// "United States, through Antony Blinken, criticised Ministry of State Security".
static void add_claim(AttribPage *page, const AttribSearchHit *hit)
{
  const size_t number = attrib_vocabulary_find(&attrib_acts, hit->act);
  const char *const past = number != ATTRIB_NO_WORD ? attrib_act(number)->past : "";
  const size_t first = strcspn(past, " ");
  attrib_page_add(page, hit->by_names);
  if (hit->voice_names.length > 0) {
    attrib_page_say(page, ", through ");
    attrib_page_add(page, hit->voice_names);
    attrib_page_say(page, ",");
  }
  attrib_page_say(page, " ");
  attrib_page_add(page, (AttribText){past, first});
  if (hit->against_names.length > 0) {
    attrib_page_say(page, " ");
    attrib_page_add(page, hit->against_names);
  }
  attrib_page_say(page, past + first);
}

static void write_heading(AttribPage *page, const AttribSearchHit *hit)
{
  const AttribSearchText *const name = find_name(hit);
  if (is(hit->kind, "claim")) {
    add_claim(page, hit);
  } else if (name) {
    add_marked(page, name);
  } else {
    attrib_page_add(page, hit->name);
  }
  attrib_page_say(page, "  (");
  attrib_page_add(page, hit->id);
  attrib_page_say(page, ")");
  attrib_page_end(page, 0, indent);
}

/// What it is, of which day, and where it stands.
static void write_place(AttribPage *page, const AttribSearchHit *hit)
{
  attrib_page_ink(page, ATTRIB_INK_FAINT);
  attrib_page_add(page, hit->kind);
  if (hit->day.length > 0 || is(hit->kind, "claim")) {
    attrib_page_say(page, " · ");
    attrib_page_add(page, hit->day.length > 0 ? hit->day : ATTRIB_TEXT("no day"));
  }
  attrib_page_say(page, " · ");
  attrib_page_add(page, hit->file);
  attrib_buffer_add_format(&page->text, ":%u", (unsigned)hit->line);
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
  attrib_page_end(page, indent, deeper);
}

/// Where a quote can be read.
static void add_source(AttribPage *page, const AttribSearchText *text)
{
  if (text->source.length == 0) {
    return;
  }
  attrib_page_say(page, " [");
  attrib_page_add(page, text->source_name.length > 0 ? text->source_name : text->source);
  if (text->at.length > 0) {
    attrib_page_say(page, ", ");
    attrib_page_add(page, text->at);
  }
  attrib_page_say(page, "]");
}

static void write_text(AttribPage *page, const AttribSearchText *text)
{
  const bool words =
      is(text->field, "quote") || is(text->field, "original") || is(text->field, "wording");
  const bool note = is(text->field, "note");
  if (note) {
    attrib_page_say(page, "analyst’s note: ");
  } else if (!is(text->field, "quote")) {
    attrib_page_add(page, text->field);
    attrib_page_say(page, ": ");
  }
  attrib_page_say(page, words ? "“" : "");
  add_marked(page, text);
  attrib_page_say(page, words ? "”" : "");
  add_source(page, text);
  attrib_page_end(page, indent, deeper);
}

static void write_hit(AttribPage *page, const AttribSearchHit *hit)
{
  const AttribSearchText *const name = is(hit->kind, "claim") ? NULL : find_name(hit);
  attrib_page_skip(page);
  write_heading(page, hit);
  write_place(page, hit);
  for (uint32_t i = 0; i < hit->text_count; ++i) {
    if (&hit->texts[i] != name) {
      write_text(page, &hit->texts[i]);
    }
  }
}

AttribStatus attrib_search_text_write(const AttribSearchResult *result, AttribTextStyle style,
                                      AttribBuffer *out)
{
  AttribAnswer none;
  AttribPage page;
  attrib_answer_init(&none, NULL);
  AttribStatus status = attrib_page_init(&page, &none, style, out);
  for (size_t i = 0; status == ATTRIB_SUCCESS && i < result->hits.length; ++i) {
    write_hit(&page, attrib_vector_at(&result->hits, i));
    status = attrib_page_status(&page);
  }
  attrib_page_clear(&page);
  attrib_answer_clear(&none);
  return status;
}
