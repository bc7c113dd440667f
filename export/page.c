// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/page.h"

#include "export/html.h"
#include "export/html_claim.h"
#include "export/html_record.h"
#include "export/page_frame.h"
#include "export/svg_small.h"
#include "export/text_names.h"

/// A page being written.
typedef struct {
  AttribHtml html;
  const AttribPagePictures *pictures;
} Page;

/// Where `needle` begins in `text`; the length of `text` where it is not there.
static size_t find(AttribText text, AttribText needle)
{
  size_t at = 0;
  while (at < text.length &&
         !attrib_text_starts_with(attrib_text_slice(text, at, text.length), needle)) {
    ++at;
  }
  return at;
}

// The heading

static void write_name(Page *page, const char *element)
{
  AttribHtml *const html = &page->html;
  attrib_html_begin(html, element, NULL);
  if (html->answer->subject.index != ATTRIB_NO_NODE.index) {
    attrib_page_name(&html->phrase, html->answer->subject);
  } else {
    attrib_page_say(&html->phrase, "Claims");
  }
  attrib_html_phrase(html);
  attrib_html_end(html);
}

static AttribStatus write_title(Page *page)
{
  write_name(page, "title");
  return ATTRIB_SUCCESS;
}

static void write_day(Page *page, const char *words, bool has_day, int32_t day)
{
  AttribHtml *const html = &page->html;
  if (has_day) {
    attrib_page_say(&html->phrase, words);
    attrib_day_write(day, &html->phrase.text);
    attrib_page_say(&html->phrase, ".");
    attrib_html_phrases(html, "p", NULL);
  }
}

static AttribStatus write_heading(Page *page)
{
  const AttribViewOptions *const view = &page->html.answer->view;
  write_name(page, "h1");
  write_day(page, "Only what had been said by ", view->has_as_of, view->as_of);
  write_day(page, "Only what had been recorded by ", view->has_recorded_by, view->recorded_by);
  return ATTRIB_SUCCESS;
}

// The pictures

static AttribStatus write_picture(Page *page, AttribText picture)
{
  AttribBuffer *const out = page->html.out;
  const size_t before = out->length;
  attrib_svg_write_small(picture, out);
  if (out->length == before) {
    attrib_html_element(&page->html, "p", "none", "This picture could not be drawn.");
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus write_graph(Page *page)
{
  return write_picture(page, page->pictures->graph);
}

static AttribStatus write_timeline(Page *page)
{
  return write_picture(page, page->pictures->timeline);
}

// The records

static AttribStatus write_rows(Page *page)
{
  const AttribClaimRowArray *const claims = &page->html.answer->claims;
  for (uint32_t i = 0; i < claims->count; ++i) {
    attrib_html_claim(&page->html, &claims->items[i]);
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus write_actors(Page *page)
{
  return attrib_html_actors(&page->html);
}

static AttribStatus write_incidents(Page *page)
{
  return attrib_html_incidents(&page->html);
}

static AttribStatus write_sources(Page *page)
{
  return attrib_html_sources(&page->html);
}

// The whole

/// What is written where the frame has `<!-- name -->`, in the order of the frame.
static const struct {
  const char *mark;
  AttribStatus (*write)(Page *page);
} parts[] = {
    {"<!-- title -->", write_title},         {"<!-- heading -->", write_heading},
    {"<!-- graph -->", write_graph},         {"<!-- timeline -->", write_timeline},
    {"<!-- rows -->", write_rows},           {"<!-- actors -->", write_actors},
    {"<!-- incidents -->", write_incidents}, {"<!-- sources -->", write_sources},
};

static AttribStatus write_all(Page *page)
{
  AttribText frame = attrib_page_frame();
  for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    const AttribText mark = attrib_text(parts[i].mark);
    const size_t at = find(frame, mark);
    attrib_buffer_add(page->html.out, attrib_text_slice(frame, 0, at));
    frame = attrib_text_slice(frame, at + mark.length, frame.length);
    ATTRIB_TRY(parts[i].write(page));
  }
  attrib_buffer_add(page->html.out, frame);
  return attrib_html_status(&page->html);
}

AttribStatus attrib_answer_write_page(const AttribAnswer *answer,
                                      const AttribPagePictures *pictures, AttribBuffer *out)
{
  Page page = {.pictures = pictures};
  AttribStatus status = attrib_html_init(&page.html, answer, out);
  if (status == ATTRIB_SUCCESS) {
    status = write_all(&page);
  }
  attrib_html_clear(&page.html);
  return status;
}
