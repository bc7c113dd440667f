// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_page.h"

#include "engine/base/alloc.h"
#include "engine/base/utf8.h"
#include "export/wrap.h"

enum { usual_width = 80, longest_line = 100 };

// The page

static AttribStatus copy_sources(AttribPage *page)
{
  for (uint32_t i = 0; i < page->answer->sources.count; ++i) {
    ATTRIB_TRY(attrib_vector_push(&page->sources, &page->answer->sources.items[i]));
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_page_init(AttribPage *page, const AttribAnswer *answer, AttribTextStyle style,
                              AttribBuffer *out)
{
  const unsigned width = style.width > 0 ? style.width : usual_width;
  style.width = width < longest_line ? width : longest_line;
  *page = (AttribPage){.answer = answer, .graph = answer->graph, .style = style, .out = out};
  attrib_buffer_init(&page->text);
  attrib_buffer_init(&page->scratch);
  attrib_vector_init(&page->sources, sizeof(AttribNode));
  page->shown = attrib_alloc_array((size_t)answer->claims.count + 1, sizeof(*page->shown));
  return page->shown != NULL ? copy_sources(page) : ATTRIB_NO_MEMORY;
}

void attrib_page_clear(AttribPage *page)
{
  attrib_buffer_clear(&page->text);
  attrib_buffer_clear(&page->scratch);
  attrib_vector_clear(&page->sources);
  attrib_free(page->shown);
  page->shown = NULL;
}

AttribStatus attrib_page_status(const AttribPage *page)
{
  const AttribStatus statuses[] = {page->status, page->text.status, page->scratch.status,
                                   page->out->status};
  size_t i = 0;
  while (i + 1 < sizeof(statuses) / sizeof(statuses[0]) && statuses[i] == ATTRIB_SUCCESS) {
    ++i;
  }
  return statuses[i];
}

// Pieces of a paragraph

void attrib_page_say(AttribPage *page, const char *words)
{
  attrib_buffer_add_string(&page->text, words);
}

void attrib_page_ink(AttribPage *page, AttribInk ink)
{
  attrib_buffer_add_char(&page->text, (char)(ATTRIB_INK_MARK + (int)ink));
}

void attrib_page_say_in(AttribPage *page, AttribInk ink, const char *words)
{
  attrib_page_ink(page, ink);
  attrib_page_say(page, words);
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
}

static bool is_space(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void attrib_page_add(AttribPage *page, AttribText text)
{
  attrib_buffer_truncate(&page->scratch, 0);
  for (size_t i = 0; i < text.length;) {
    const size_t start = i;
    while (i < text.length && is_space(text.data[i]) == is_space(text.data[start])) {
      ++i;
    }
    if (is_space(text.data[start])) {
      attrib_buffer_add_char(&page->scratch, ' ');
    } else {
      attrib_buffer_add(&page->scratch, attrib_text_slice(text, start, i - start));
    }
  }
  attrib_utf8_escape(attrib_buffer_text(&page->scratch), &page->text);
}

void attrib_page_quote(AttribPage *page, AttribText text)
{
  attrib_page_say(page, "“");
  attrib_page_add(page, text);
  attrib_page_say(page, "”");
}

void attrib_page_tie(AttribPage *page)
{
  attrib_buffer_add_char(&page->text, ATTRIB_TIE_MARK);
}

void attrib_page_dot(AttribPage *page)
{
  if (page->text.length > 0) {
    attrib_page_tie(page);
    attrib_page_say(page, "· ");
  }
}

void attrib_page_comma(AttribPage *page, uint32_t index, uint32_t count)
{
  if (index > 0) {
    attrib_page_say(page, index + 1 == count ? " and " : ", ");
  }
}

void attrib_page_fill_to(AttribPage *page, unsigned column)
{
  enum { least_gap = 2 };
  const size_t width = attrib_wrap_width(attrib_buffer_text(&page->text));
  const size_t gap = width + least_gap <= column ? column - width : least_gap;
  attrib_buffer_add_repeated(&page->text, ATTRIB_TIE_MARK, gap);
}

// Lines

void attrib_page_end(AttribPage *page, unsigned first, unsigned rest)
{
  const AttribWrap shape = {
      .colour = page->style.colour, .width = page->style.width, .first = first, .rest = rest};
  attrib_wrap_write(attrib_buffer_text(&page->text), shape, page->out);
  attrib_buffer_truncate(&page->text, 0);
}

void attrib_page_skip(AttribPage *page)
{
  const AttribText written = attrib_buffer_text(page->out);
  if (written.length > 0 && !attrib_text_ends_with(written, ATTRIB_TEXT("\n\n"))) {
    attrib_buffer_add_char(page->out, '\n');
  }
}

void attrib_page_heading(AttribPage *page, const char *words, const char *more)
{
  attrib_page_skip(page);
  attrib_page_say_in(page, ATTRIB_INK_TITLE, words);
  attrib_page_say_in(page, ATTRIB_INK_TITLE, more);
  attrib_page_end(page, 0, 0);
  attrib_page_skip(page);
}

// The graph

AttribValue attrib_page_value(const AttribPage *page, AttribNode node, AttribKey key)
{
  return attrib_node_property(page->graph, node, (AttribString){key});
}

AttribText attrib_page_text(const AttribPage *page, AttribNode node, AttribKey key)
{
  return attrib_value_text(page->graph, attrib_page_value(page, node, key));
}

uint32_t attrib_page_number(AttribPage *page, AttribNode source)
{
  for (size_t i = 0; i < page->sources.length; ++i) {
    if (((const AttribNode *)attrib_vector_at(&page->sources, i))->index == source.index) {
      return (uint32_t)i + 1;
    }
  }
  if (attrib_vector_push(&page->sources, &source) != ATTRIB_SUCCESS) {
    page->status = ATTRIB_NO_MEMORY;
  }
  return (uint32_t)page->sources.length;
}
