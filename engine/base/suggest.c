// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/suggest.h"

enum { longest = 128, farthest = 3 };

void attrib_suggestion_begin(AttribSuggestion *suggestion, AttribText wanted)
{
  const size_t third = wanted.length / 3;
  const size_t limit = third < 1 ? 1 : third > farthest ? farthest : third;
  *suggestion = (AttribSuggestion){wanted, {NULL, 0}, limit + 1, limit};
}

static char lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b)
{
  return a < b ? a : b;
}

static bool is_same(AttribText a, size_t i, AttribText b, size_t j)
{
  return lower(a.data[i]) == lower(b.data[j]);
}

// The last three rows of the table of distances between the beginnings of `a` and of `b`. No
// distance is above the length of the longer text, so that a byte holds it.
typedef struct {
  unsigned char *older;
  unsigned char *old;
  unsigned char *now;
} Rows;

static unsigned char cell(const Rows *rows, AttribText a, size_t i, AttribText b, size_t j)
{
  const size_t change = (size_t)rows->old[j - 1] + !is_same(a, i - 1, b, j - 1);
  size_t cost = least(change, least(rows->old[j], rows->now[j - 1]) + 1);
  if (i > 1 && j > 1 && is_same(a, i - 1, b, j - 2) && is_same(a, i - 2, b, j - 1)) {
    cost = least(cost, (size_t)rows->older[j - 2] + 1);
  }
  return (unsigned char)cost;
}

// Fill row `i` near the diagonal, and close it with a cell on either side that is too far.
static void fill_row(const Rows *rows, AttribText a, size_t i, AttribText b, size_t bound)
{
  const size_t first = i > bound ? i - bound : 1;
  const size_t last = least(b.length, i + bound);
  rows->now[first - 1] = (unsigned char)least(i, bound + 1);
  for (size_t j = first; j <= last; ++j) {
    rows->now[j] = cell(rows, a, i, b, j);
  }
  rows->now[last + 1] = (unsigned char)(bound + 1);
}

// The distance, or something above `bound` where it is above `bound`. Both are at most `longest`
// long, their lengths at most `bound` apart.
static size_t distance(AttribText a, AttribText b, size_t bound)
{
  unsigned char cells[3][longest + 2] = {{0}};
  Rows rows = {cells[0], cells[1], cells[2]};
  for (size_t j = 0; j <= b.length; ++j) {
    rows.now[j] = (unsigned char)j;
  }
  for (size_t i = 1; i <= a.length; ++i) {
    rows = (Rows){rows.old, rows.now, rows.older};
    fill_row(&rows, a, i, b, bound);
  }
  return rows.now[b.length];
}

void attrib_suggestion_offer(AttribSuggestion *suggestion, AttribText candidate)
{
  const AttribText wanted = suggestion->wanted;
  const bool shorter = candidate.length < wanted.length;
  const size_t apart =
      shorter ? wanted.length - candidate.length : candidate.length - wanted.length;
  if (wanted.length > longest || candidate.length > longest || apart >= suggestion->distance) {
    return;
  }
  const size_t found = distance(wanted, candidate, suggestion->distance - 1);
  const size_t longer = shorter ? wanted.length : candidate.length;
  if (found < suggestion->distance && found < longer) {
    suggestion->best = candidate;
    suggestion->distance = found;
  }
}

bool attrib_suggestion_found(const AttribSuggestion *suggestion)
{
  return suggestion->distance <= suggestion->limit;
}
