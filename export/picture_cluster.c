// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_cluster.h"

#include <stdlib.h>

enum { fewest = 3 };

/// A box and the strokes by which it answers others.
typedef struct {
  const AttribBox *box;
  const AttribStroke *answers;
  uint32_t count;
  uint32_t index;
} Entry;

bool attrib_stroke_answers(const AttribModel *model, const AttribStroke *stroke)
{
  const AttribBoxShape to = attrib_part(attrib_model_box(model, stroke->to)->part)->shape;
  const AttribBoxShape from = attrib_part(attrib_model_box(model, stroke->from)->part)->shape;
  return from == ATTRIB_BOX_STATEMENT && to == ATTRIB_BOX_STATEMENT &&
         stroke->line != ATTRIB_LINE_SUPERSEDES;
}

static int order(uint32_t a, uint32_t b)
{
  return (a > b) - (a < b);
}

static int compare_answers(const Entry *a, const Entry *b)
{
  int found = order(a->count, b->count);
  for (uint32_t i = 0; found == 0 && i < a->count; ++i) {
    found = order(a->answers[i].to, b->answers[i].to);
    found = found != 0 ? found : order(a->answers[i].line, b->answers[i].line);
  }
  return found;
}

static int compare_headings(const Entry *a, const Entry *b)
{
  const int by_part = order(a->box->part, b->box->part);
  return by_part != 0 ? by_part : attrib_text_compare(a->box->bloc, b->box->bloc);
}

static int compare_entries(const void *left, const void *right)
{
  const Entry *const a = left;
  const Entry *const b = right;
  int found = compare_headings(a, b);
  found = found != 0 ? found : compare_answers(a, b);
  return found != 0 ? found : order(a->index, b->index);
}

static int compare_indexes(const void *left, const void *right)
{
  const uint32_t *const a = left;
  const uint32_t *const b = right;
  return order(*a, *b);
}

/// Give each box its answering strokes, copied to `answers` as runs: they are sorted by where they
/// begin.
static void collect(const AttribModel *model, Entry *entries, AttribStroke *answers)
{
  uint32_t used = 0;
  uint32_t stroke = 0;
  for (uint32_t i = 0; i < model->boxes.length; ++i) {
    entries[i] = (Entry){attrib_model_box(model, i), &answers[used], 0, i};
    for (; stroke < model->strokes.length; ++stroke) {
      const AttribStroke *const next = attrib_model_stroke(model, stroke);
      if (next->from != i) {
        break;
      }
      if (attrib_stroke_answers(model, next)) {
        answers[used++] = *next;
        ++entries[i].count;
      }
    }
  }
}

// Clusters

typedef struct {
  AttribArena *arena;
  AttribClusters *out;
  AttribCluster *plain; ///< of the heading at hand: what is in no bundle
} Sorting;

/// A cluster that has room for `room` boxes.
static AttribCluster *add_cluster(Sorting *sorting, const Entry *entry, uint32_t room, bool bundled)
{
  AttribCluster *const cluster = &sorting->out->items[sorting->out->count];
  *cluster = (AttribCluster){entry->box->part, entry->box->bloc, bundled, NULL, 0};
  cluster->boxes = attrib_arena_array(sorting->arena, room, sizeof(uint32_t));
  if (cluster->boxes == NULL) {
    return NULL;
  }
  ++sorting->out->count;
  return cluster;
}

/// Add entries that answer the same: as a bundle, or to the plain cluster of their heading.
static AttribStatus add_run(Sorting *sorting, const Entry *entries, uint32_t count, uint32_t left)
{
  const bool bundled = count >= fewest && entries->count > 0;
  AttribCluster *cluster = bundled ? NULL : sorting->plain;
  if (cluster == NULL) {
    cluster = add_cluster(sorting, entries, bundled ? count : left, bundled);
    if (cluster == NULL) {
      return ATTRIB_NO_MEMORY;
    }
    sorting->plain = bundled ? sorting->plain : cluster;
  }
  for (uint32_t i = 0; i < count; ++i) {
    cluster->boxes[cluster->count++] = entries[i].index;
  }
  qsort(cluster->boxes, cluster->count, sizeof(uint32_t), compare_indexes);
  return ATTRIB_SUCCESS;
}

static AttribStatus add_heading(Sorting *sorting, const Entry *entries, uint32_t count)
{
  sorting->plain = NULL;
  for (uint32_t at = 0; at < count;) {
    uint32_t next = at + 1;
    while (next < count && compare_answers(&entries[at], &entries[next]) == 0) {
      ++next;
    }
    ATTRIB_TRY(add_run(sorting, &entries[at], next - at, count - at));
    at = next;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus sort(const AttribModel *model, Sorting *sorting, Entry *entries)
{
  const uint32_t count = (uint32_t)model->boxes.length;
  qsort(entries, count, sizeof(Entry), compare_entries);
  for (uint32_t at = 0; at < count;) {
    uint32_t next = at + 1;
    while (next < count && compare_headings(&entries[at], &entries[next]) == 0) {
      ++next;
    }
    ATTRIB_TRY(add_heading(sorting, &entries[at], next - at));
    at = next;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_picture_cluster(const AttribModel *model, AttribArena *arena,
                                    AttribClusters *out)
{
  const size_t count = model->boxes.length;
  Entry *const entries = attrib_arena_array(arena, count, sizeof(Entry));
  AttribStroke *const answers =
      attrib_arena_array(arena, model->strokes.length, sizeof(AttribStroke));
  *out = (AttribClusters){attrib_arena_array(arena, count, sizeof(AttribCluster)), 0};
  if (entries == NULL || answers == NULL || out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  Sorting sorting = {arena, out, NULL};
  collect(model, entries, answers);
  return count == 0 ? ATTRIB_SUCCESS : sort(model, &sorting, entries);
}
