// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/bench/dossier.h"

#include "engine/question/question.h"

static bool has_node(const AttribNodeArray *nodes, AttribNode wanted)
{
  for (uint32_t i = 0; i < nodes->count; ++i) {
    if (nodes->items[i].index == wanted.index) {
      return true;
    }
  }
  return false;
}

static bool has_joiner(const AttribJoinerArray *joiners, AttribNode wanted)
{
  for (uint32_t i = 0; i < joiners->count; ++i) {
    if (joiners->items[i].actor.index == wanted.index) {
      return true;
    }
  }
  return false;
}

/// A dossier shows more than the rows that are counted here: what answers them, what is alleged.
static bool has_part(const AttribClaimRow *row, AttribNode actor)
{
  return !row->context && (has_node(&row->by, actor) || has_node(&row->against, actor) ||
                           has_joiner(&row->with, actor));
}

static void write_property(const AttribGraph *graph, AttribNode node, AttribString key,
                           AttribBuffer *out)
{
  attrib_buffer_add(out, attrib_value_text(graph, attrib_node_property(graph, node, key)));
  attrib_buffer_add_char(out, '\t');
}

static void write_row(const AttribGraph *graph, AttribNode claim, AttribNode incident,
                      AttribNode source, AttribBuffer *out)
{
  write_property(graph, claim, ATTRIB_KEY(ID), out);
  write_property(graph, claim, ATTRIB_KEY(ACT), out);
  write_property(graph, claim, ATTRIB_KEY(SAID), out);
  write_property(graph, claim, ATTRIB_KEY(LIKELIHOOD), out);
  if (incident.index != ATTRIB_NO_NODE.index) {
    write_property(graph, incident, ATTRIB_KEY(NAME), out);
  }
  write_property(graph, source, ATTRIB_KEY(TITLE), out);
  write_property(graph, source, ATTRIB_KEY(PUBLISHER), out);
  attrib_buffer_add_char(out, '\n');
}

static void write_claim(const AttribAnswer *answer, const AttribClaimRow *row, AttribBuffer *out,
                        uint64_t *rows)
{
  const uint32_t incidents = row->over.count > 0 ? row->over.count : 1;
  for (uint32_t i = 0; i < incidents; ++i) {
    const AttribNode incident = i < row->over.count ? row->over.items[i] : ATTRIB_NO_NODE;
    for (uint32_t j = 0; j < row->cites.count; ++j) {
      write_row(answer->graph, row->claim, incident,
                answer->sources.items[row->cites.items[j].source], out);
      ++*rows;
    }
  }
}

AttribStatus attrib_dossier_write(const AttribView *view, AttribNode actor, AttribBuffer *out,
                                  uint64_t *rows)
{
  const AttribQuestion question = {.about = ATTRIB_ABOUT_ACTOR, .subject = actor};
  AttribAnswer answer;
  ATTRIB_TRY(attrib_ask(view, &question, &answer));
  *rows = 0;
  attrib_buffer_truncate(out, 0);
  for (uint32_t i = 0; i < answer.claims.count; ++i) {
    if (has_part(&answer.claims.items[i], actor)) {
      write_claim(&answer, &answer.claims.items[i], out, rows);
    }
  }
  attrib_answer_clear(&answer);
  return out->status;
}
