// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_claim.h"

#include "export/text_cite.h"
#include "export/text_claim_facts.h"
#include "export/text_headline.h"
#include "export/text_names.h"
#include "export/text_tie.h"

#include <string.h>

enum {
  body_step = 4,  ///< from the margin of a claim to what is said of it
  deepest = 5,    ///< replies to replies beyond this are shown by their ids
  lead_least = 7, ///< columns of a lag: as wide as "unknown"
  lead_most = 14,
};

/// A claim on its way to the page.
typedef struct {
  const AttribClaimRow *row;
  AttribClaimPlace place;
  AttribNode above; ///< the claim that it stands below as a reply; or ATTRIB_NO_NODE
  unsigned body;    ///< blanks before what is said of it
  unsigned depth;
} Block;

static bool *shown_of(AttribPage *page, const AttribClaimRow *row)
{
  return &page->shown[row - page->answer->claims.items];
}

static void write_block(AttribPage *page, Block block);

// Replies

static void add_lag(const AttribReply *reply, AttribBuffer *out)
{
  if (reply->has_lag) {
    attrib_lag_write(reply->lag, out);
  } else {
    attrib_buffer_add_string(out, "unknown");
  }
}

/// The column behind the widest lag.
static unsigned lead_width(AttribPage *page, const AttribReplyArray *replies)
{
  size_t widest = lead_least;
  for (uint32_t i = 0; i < replies->count; ++i) {
    attrib_buffer_truncate(&page->scratch, 0);
    add_lag(&replies->items[i], &page->scratch);
    const size_t width = page->scratch.length;
    widest = width > widest && width <= lead_most ? width : widest;
  }
  return (unsigned)widest + 2;
}

static void write_reply(AttribPage *page, const Block *parent, const AttribReply *reply,
                        unsigned lead)
{
  const AttribClaimRow *row = attrib_answer_row(page->answer, reply->claim);
  attrib_page_ink(page, ATTRIB_INK_TITLE);
  add_lag(reply, &page->text);
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
  attrib_page_fill_to(page, lead);
  if (row == NULL) {
    attrib_page_headline(page, reply->claim, ATTRIB_HEADLINE_BRIEF);
    attrib_page_end(page, parent->body, parent->body + lead);
    return;
  }
  Block block = {row, parent->place, parent->row->claim, parent->body + lead, parent->depth + 1};
  block.place.margin = parent->body;
  write_block(page, block);
}

static void list_replies(AttribPage *page, const Block *block, const char *label,
                         const AttribReplyArray *replies)
{
  for (uint32_t i = 0; i < replies->count; ++i) {
    attrib_page_say(page, i == 0 ? label : ", ");
    attrib_page_say(page, i == 0 ? " " : "");
    attrib_page_id(page, replies->items[i].claim);
    attrib_page_say(page, " (");
    add_lag(&replies->items[i], &page->text);
    attrib_page_say(page, ")");
  }
  attrib_page_end(page, block->body, block->body + 2);
}

static void write_replies(AttribPage *page, const Block *block, const char *label,
                          const AttribReplyArray *replies)
{
  const bool in_full = block->place.replies == ATTRIB_REPLIES_FULL && block->depth < deepest;
  if (!in_full) {
    list_replies(page, block, label, replies);
    return;
  }
  const unsigned lead = lead_width(page, replies);
  for (uint32_t i = 0; i < replies->count; ++i) {
    if (i == 0) {
      attrib_page_say_in(page, ATTRIB_INK_FAINT, label);
      attrib_page_end(page, block->body, block->body);
    }
    write_reply(page, block, &replies->items[i], lead);
  }
}

// The claim itself

static void end_headline(AttribPage *page, const Block *block)
{
  attrib_page_doubts(page, block->row);
  attrib_page_end(page, block->place.margin, block->body);
}

static void write_again(AttribPage *page, const Block *block)
{
  attrib_page_headline(page, block->row->claim, ATTRIB_HEADLINE_BRIEF);
  attrib_page_say(page, " (");
  attrib_page_id(page, block->row->claim);
  attrib_page_say(page, ", quoted above)");
  attrib_page_numbers(page, &block->row->cites);
  end_headline(page, block);
}

static void write_block(AttribPage *page, Block block)
{
  bool *shown = shown_of(page, block.row);
  if (*shown) {
    write_again(page, &block);
    return;
  }
  *shown = true;
  attrib_page_headline(page, block.row->claim, ATTRIB_HEADLINE_FULL);
  end_headline(page, &block);
  const AttribClaimSetting setting = {block.body, block.place.incident, block.above,
                                      block.place.says_what_it_answers};
  attrib_page_claim_facts(page, block.row, setting);
  write_replies(page, &block, "joined after", &block.row->joined_by);
  write_replies(page, &block, "answered after", &block.row->answered_by);
}

void attrib_page_claim(AttribPage *page, const AttribClaimRow *row, AttribClaimPlace place)
{
  enum { day_width = 12 };
  const Block block = {row, place, ATTRIB_NO_NODE, place.margin + body_step, 0};
  attrib_page_day(page, row->claim);
  attrib_page_fill_to(page, day_width);
  write_block(page, block);
}
