// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_reply.h"

#include "export/text_names.h"

// Lags

AttribReply attrib_page_reply(const AttribPage *page, AttribNode answered, AttribNode claim)
{
  AttribReply reply = {.claim = claim};
  AttribDate before;
  AttribDate after;
  reply.has_lag = attrib_node_said(page->graph, answered, &before) &&
                  attrib_node_said(page->graph, claim, &after);
  if (reply.has_lag) {
    reply.lag = attrib_date_lag(before, after);
  }
  return reply;
}

static void write_lag(const AttribReply *reply, AttribBuffer *out)
{
  if (reply->has_lag) {
    attrib_lag_write(reply->lag, out);
  } else {
    attrib_buffer_add_string(out, "unknown");
  }
}

void attrib_page_lag(AttribPage *page, const AttribReply *reply)
{
  write_lag(reply, &page->text);
}

static bool lag_alike(const AttribReply *a, const AttribReply *b)
{
  return a->has_lag == b->has_lag &&
         (!a->has_lag || (a->lag.least == b->lag.least && a->lag.most == b->lag.most));
}

unsigned attrib_page_lag_column(AttribPage *page, const AttribReply *replies, uint32_t count)
{
  enum { gap = 2, usual = 7, widest = 14 }; // "unknown"; "3 days earlier"
  size_t most = usual;
  for (uint32_t i = 0; i < count; ++i) {
    attrib_buffer_truncate(&page->scratch, 0);
    write_lag(&replies[i], &page->scratch);
    const size_t width = page->scratch.length;
    most = width > most && width <= widest ? width : most;
  }
  return (unsigned)most + gap;
}

void attrib_page_reply_ids(AttribPage *page, const char *label, const AttribReplyArray *replies,
                           unsigned indent)
{
  enum { hang = 2 };
  const char *before = " ";
  attrib_page_say(page, replies->count > 0 ? label : "");
  for (uint32_t i = 0; i < replies->count; ++i) {
    const bool last_of_lag =
        i + 1 == replies->count || !lag_alike(&replies->items[i], &replies->items[i + 1]);
    attrib_page_say(page, before);
    attrib_page_id(page, replies->items[i].claim);
    before = last_of_lag ? "; " : ", ";
    if (last_of_lag) {
      attrib_page_say(page, replies->items[i].has_lag ? " (" : " (lag ");
      attrib_page_lag(page, &replies->items[i]);
      attrib_page_say(page, ")");
    }
  }
  attrib_page_end(page, indent, indent + hang);
}

// Replies that say the same

/// What may stand on a claim that is told together with another; anything else sets it apart.
static const AttribKey plain_keys[] = {
    ATTRIB_KEY_ID,       ATTRIB_KEY_ACT,        ATTRIB_KEY_SAID, ATTRIB_KEY_SAID_AS_WRITTEN,
    ATTRIB_KEY_RECORDED, ATTRIB_KEY_INSTRUMENT,
};
#define PLAIN_COUNT (sizeof(plain_keys) / sizeof(plain_keys[0]))

static bool is_plain(const AttribPage *page, const AttribClaimRow *row)
{
  const AttribValues properties = attrib_node_properties(page->graph, row->claim);
  for (uint32_t i = 0; i < properties.count; ++i) {
    size_t j = 0;
    while (j < PLAIN_COUNT &&
           attrib_values_at(properties, i).key.index != (uint32_t)plain_keys[j]) {
      ++j;
    }
    if (j == PLAIN_COUNT) {
      return false;
    }
  }
  const uint32_t more = row->voice.count + row->with.count + row->against.count + row->over.count +
                        row->answered_by.count + row->joined_by.count + row->alleges.count +
                        row->supersedes.count;
  return more == 0 && row->answers.count == 1 && row->superseded == ATTRIB_ABSENT;
}

static bool value_alike(const AttribPage *page, AttribValue a, AttribValue b)
{
  const AttribValues of_a = attrib_value_items(page->graph, a);
  const AttribValues of_b = attrib_value_items(page->graph, b);
  bool alike =
      a.type == b.type && of_a.count == of_b.count &&
      attrib_text_equal(attrib_value_text(page->graph, a), attrib_value_text(page->graph, b));
  for (uint32_t i = 0; alike && i < of_a.count; ++i) {
    alike = attrib_text_equal(attrib_value_text(page->graph, attrib_values_at(of_a, i)),
                              attrib_value_text(page->graph, attrib_values_at(of_b, i)));
  }
  return alike;
}

static bool citation_alike(const AttribPage *page, AttribEdge a, AttribEdge b)
{
  const AttribValues of_a = attrib_edge_properties(page->graph, a);
  const AttribValues of_b = attrib_edge_properties(page->graph, b);
  bool alike = of_a.count == of_b.count &&
               attrib_edge_target(page->graph, a).index == attrib_edge_target(page->graph, b).index;
  for (uint32_t i = 0; alike && i < of_a.count; ++i) {
    alike = attrib_values_at(of_a, i).key.index == attrib_values_at(of_b, i).key.index &&
            value_alike(page, attrib_values_at(of_a, i), attrib_values_at(of_b, i));
  }
  return alike;
}

static bool row_alike(const AttribPage *page, const AttribClaimRow *a, const AttribClaimRow *b)
{
  static const AttribKey keys[] = {ATTRIB_KEY_ACT, ATTRIB_KEY_SAID, ATTRIB_KEY_SAID_AS_WRITTEN,
                                   ATTRIB_KEY_INSTRUMENT};
  bool alike = a->presence == b->presence && a->cites.count == b->cites.count;
  for (size_t i = 0; alike && i < sizeof(keys) / sizeof(keys[0]); ++i) {
    alike = value_alike(page, attrib_page_value(page, a->claim, keys[i]),
                        attrib_page_value(page, b->claim, keys[i]));
  }
  for (uint32_t i = 0; alike && i < a->cites.count; ++i) {
    alike = citation_alike(page, a->cites.items[i].edge, b->cites.items[i].edge);
  }
  return alike;
}

bool attrib_page_alike(const AttribPage *page, const AttribReply *a, const AttribReply *b)
{
  const AttribClaimRow *row_a = attrib_answer_row(page->answer, a->claim);
  const AttribClaimRow *row_b = attrib_answer_row(page->answer, b->claim);
  return row_a != NULL && row_b != NULL && lag_alike(a, b) && is_plain(page, row_a) &&
         is_plain(page, row_b) && row_alike(page, row_a, row_b);
}
