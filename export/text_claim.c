// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_claim.h"

#include "export/text_cite.h"
#include "export/text_claim_facts.h"
#include "export/text_headline.h"
#include "export/text_names.h"
#include "export/text_reply.h"

enum {
  body_step = 4, ///< from the margin of a claim to what is said of it
  deepest = 5,   ///< replies to replies beyond this are shown by their ids
};

/// A claim on its way to the page, or several replies that are told as one.
typedef struct {
  const AttribClaimRow *row;
  AttribClaimPlace place;
  AttribNode above;         ///< the claim that it stands below as a reply; or ATTRIB_NO_NODE
  const AttribReply *alike; ///< it and those told with it; NULL for one that is no reply
  uint32_t count;           ///< of these
  unsigned hang;            ///< blanks before further lines of its headline
  unsigned body;            ///< blanks before what is said of it
  unsigned depth;
} Block;

static bool *shown_of(AttribPage *page, const AttribClaimRow *row)
{
  return &page->shown[row - page->answer->claims.items];
}

static void write_block(AttribPage *page, Block block);

// Replies

static void begin_reply(AttribPage *page, const AttribReply *reply, unsigned lead)
{
  attrib_page_ink(page, ATTRIB_INK_TITLE);
  attrib_page_lag(page, reply);
  attrib_page_ink(page, ATTRIB_INK_PLAIN);
  attrib_page_fill_to(page, lead);
}

/// How many replies from the first one on are told as one: none that was shown before is.
static uint32_t count_alike(AttribPage *page, const AttribReply *replies, uint32_t count)
{
  uint32_t alike = 1;
  while (alike < count && attrib_page_alike(page, &replies[0], &replies[alike]) &&
         !*shown_of(page, attrib_answer_row(page->answer, replies[0].claim)) &&
         !*shown_of(page, attrib_answer_row(page->answer, replies[alike].claim))) {
    ++alike;
  }
  return alike;
}

/// Write the first of some replies, and those that are told with it. Returns how many these are.
static uint32_t write_reply(AttribPage *page, const Block *parent, const AttribReply *replies,
                            uint32_t count, unsigned lead)
{
  const unsigned body = parent->body + lead;
  Block block = {.row = attrib_answer_row(page->answer, replies[0].claim),
                 .place = parent->place,
                 .above = parent->row->claim,
                 .alike = replies,
                 .count = count_alike(page, replies, count),
                 .hang = body,
                 .body = body,
                 .depth = parent->depth + 1};
  begin_reply(page, &replies[0], lead);
  block.place.margin = parent->body;
  if (block.row != NULL) {
    write_block(page, block);
  } else {
    attrib_page_headline(page, replies[0].claim, ATTRIB_HEADLINE_BRIEF);
    attrib_page_end(page, parent->body, body);
  }
  return block.count;
}

/// What the two sorts of replies stand behind, as a table and as ids.
typedef struct {
  const char *after;
  const char *in;
} ReplyLabels;

static void write_replies(AttribPage *page, const Block *block, ReplyLabels labels,
                          const AttribReplyArray *replies)
{
  if (block->place.replies == ATTRIB_REPLIES_BRIEF || block->depth >= deepest) {
    attrib_page_reply_ids(page, labels.in, replies, block->body);
    return;
  }
  if (replies->count > 0) {
    attrib_page_say_in(page, ATTRIB_INK_FAINT, labels.after);
    attrib_page_end(page, block->body, block->body);
  }
  const unsigned lead = attrib_page_lag_column(page, replies->items, replies->count);
  for (uint32_t i = 0; i < replies->count;) {
    i += write_reply(page, block, &replies->items[i], replies->count - i, lead);
  }
}

// What it answers itself

static void write_answered(AttribPage *page, const Block *block)
{
  const AttribAct *act = attrib_page_act(page, block->row->claim);
  const bool joins = act != NULL && act->edge == ATTRIB_TYPE_SUPPORTS;
  for (uint32_t i = 0; i < block->row->answers.count; ++i) {
    const AttribNode answered = block->row->answers.items[i];
    const AttribReply reply = attrib_page_reply(page, answered, block->row->claim);
    const AttribClaimRow *row = attrib_answer_row(page->answer, answered);
    const unsigned lead = attrib_page_lag_column(page, &reply, 1);
    if (i == 0) {
      attrib_page_say_in(page, ATTRIB_INK_FAINT, joins ? "it joins, after" : "it answers, after");
      attrib_page_end(page, block->body, block->body);
    }
    begin_reply(page, &reply, lead);
    attrib_page_headline(page, answered, ATTRIB_HEADLINE_TOPIC);
    attrib_page_say(page, " (");
    attrib_page_id(page, answered);
    attrib_page_say(page, ")");
    if (row != NULL) {
      attrib_page_numbers(page, &row->cites);
    }
    attrib_page_end(page, block->body, block->body + lead);
  }
}

// The claim itself

static void add_speakers(AttribPage *page, const Block *block)
{
  AttribNodeArray speakers = block->row->by;
  for (uint32_t i = 0; i + 1 < block->count; ++i) {
    const AttribClaimRow *row = attrib_answer_row(page->answer, block->alike[i].claim);
    attrib_page_names(page, &row->by);
    attrib_page_say(page, i + 2 < block->count ? ", " : " and ");
    speakers = attrib_answer_row(page->answer, block->alike[i + 1].claim)->by;
  }
  attrib_page_names(page, &speakers);
}

static void write_headline(AttribPage *page, const Block *block)
{
  if (block->count > 1) {
    add_speakers(page, block);
    attrib_page_verb(page, block->row->claim);
  } else {
    attrib_page_headline(page, block->row->claim, ATTRIB_HEADLINE_FULL);
  }
  attrib_page_doubts(page, block->row);
  attrib_page_end(page, block->place.margin, block->hang);
}

static void write_again(AttribPage *page, const Block *block)
{
  attrib_page_headline(page, block->row->claim, ATTRIB_HEADLINE_BRIEF);
  attrib_page_say(page, " (");
  attrib_page_id(page, block->row->claim);
  attrib_page_say(page, ", quoted above)");
  attrib_page_doubts(page, block->row);
  attrib_page_numbers(page, &block->row->cites);
  attrib_page_end(page, block->place.margin, block->hang);
}

static void write_block(AttribPage *page, Block block)
{
  static const ReplyLabels joined = {"joined after", "joined in"};
  static const ReplyLabels answered = {"answered after", "answered in"};
  if (*shown_of(page, block.row)) {
    write_again(page, &block);
    return;
  }
  *shown_of(page, block.row) = true;
  for (uint32_t i = 1; i < block.count; ++i) {
    *shown_of(page, attrib_answer_row(page->answer, block.alike[i].claim)) = true;
  }
  write_headline(page, &block);
  const AttribClaimSetting setting = {block.body, block.place.incident, block.above, block.alike,
                                      block.count};
  attrib_page_claim_facts(page, block.row, setting);
  if (block.depth == 0) {
    write_answered(page, &block);
  }
  write_replies(page, &block, joined, &block.row->joined_by);
  write_replies(page, &block, answered, &block.row->answered_by);
}

void attrib_page_claim(AttribPage *page, const AttribClaimRow *row, AttribClaimPlace place)
{
  enum { day_width = 12 };
  const Block block = {.row = row,
                       .place = place,
                       .above = ATTRIB_NO_NODE,
                       .hang = place.margin + day_width,
                       .body = place.margin + body_step};
  attrib_page_day(page, row->claim);
  attrib_page_fill_to(page, day_width);
  write_block(page, block);
}
