// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BENCH_QUERIES_H
#define ATTRIB_BENCH_QUERIES_H

#include "engine/base/buffer.h"
#include "engine/base/vector.h"
#include "engine/graph/graph.h"

#include <stdbool.h>

// The queries Q1 to Q8 that other engines are asked too, on the functions of graph.h alone.

/// What chooses the answers, as `params.txt` of a corpus has it.
typedef struct {
  char q1[64];
  char q2[64];
  char q3[64];
  char q3lo[64]; ///< days since 1970
  char q3hi[64];
  char q5a[64];
  char q5b[64];
  char q6[64];
  char q8[64];
} AttribQueryParameters;

/// A graph to ask, room to do it in, and the last answer.
typedef struct {
  const AttribGraph *graph;
  AttribQueryParameters parameters;
  uint64_t *marks; ///< a bit for each node: the question at hand met it
  uint32_t *homes; ///< of each actor its state, as a node; found once
  int32_t from;    ///< Q3: days since 1970
  int32_t until;
  AttribLabel accusation; ///< of claims
  AttribLabel denial;
  AttribLabel state;   ///< of actors
  AttribString accuse; ///< the word, as the act of who joined
  AttribVector list;   ///< of AttribNode
  AttribVector keys;   ///< of uint64_t
  AttribBuffer out;    ///< the rows, as text
  uint64_t rows;
  int64_t check;
} AttribQueries;

/// False where memory is out, or a parameter is missing in the file at `path`.
bool attrib_queries_init(AttribQueries *queries, const AttribGraph *graph, const char *path);
void attrib_queries_clear(AttribQueries *queries);

/// A query: its name, and what answers it; false where memory is out.
typedef struct {
  const char *name;
  bool (*run)(AttribQueries *queries);
} AttribQuery;

enum { ATTRIB_QUERIES = 9 };

extern const AttribQuery attrib_queries[ATTRIB_QUERIES];

// The parts of the table.

bool attrib_query_claims_of_one(AttribQueries *queries);   // Q1
bool attrib_query_claims_below(AttribQueries *queries);    // Q2
bool attrib_query_count_below(AttribQueries *queries);     // Q2c
bool attrib_query_denials(AttribQueries *queries);         // Q3
bool attrib_query_accuse_together(AttribQueries *queries); // Q4
bool attrib_query_path(AttribQueries *queries);            // Q5
bool attrib_query_near(AttribQueries *queries);            // Q6
bool attrib_query_tit_for_tat(AttribQueries *queries);     // Q7
bool attrib_query_phrase(AttribQueries *queries);          // Q8

// What they share.

/// Forget which nodes were met.
void attrib_queries_begin(AttribQueries *queries);

static inline bool attrib_queries_has_met(const AttribQueries *queries, AttribNode node)
{
  return (queries->marks[node.index / 64] >> (node.index % 64) & 1U) != 0;
}

/// True once for each node and question.
static inline bool attrib_queries_meet(AttribQueries *queries, AttribNode node)
{
  const bool first = !attrib_queries_has_met(queries, node);
  queries->marks[node.index / 64] |= UINT64_C(1) << (node.index % 64);
  return first;
}

/// Put a node into the list, unless the question at hand met it before: there is room for each of them once.
static inline void attrib_queries_list(AttribQueries *queries, AttribNode node)
{
  if (attrib_queries_meet(queries, node)) {
    ((AttribNode *)queries->list.data)[queries->list.length++] = node;
  }
}

/// Put an actor, and all below it, into the list; false where there is none.
bool attrib_queries_list_below(AttribQueries *queries, const char *id);

/// The days that `said` allows; false where it is not known.
bool attrib_queries_said(const AttribQueries *queries, AttribNode claim, AttribDate *date);

/// The label of a kind or an act; its nodes.
AttribNodes attrib_queries_labelled(const AttribQueries *queries, const char *label);

/// The state that an actor belongs to; ATTRIB_NO_NODE where there is none.
AttribNode attrib_queries_home(AttribQueries *queries, AttribNode actor);
bool attrib_queries_is_state(const AttribQueries *queries, AttribNode actor);

/// The nodes of a list are claims: put them in order of their first day, the unknown last.
bool attrib_queries_sort_by_day(AttribQueries *queries);

#endif // ATTRIB_BENCH_QUERIES_H
