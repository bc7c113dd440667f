// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/string_index.h"

#include "engine/base/alloc.h"
#include "engine/graph/guard.h"
#include "engine/graph/runs.h"

#include <string.h>

#define HASH_START 0x9E3779B97F4A7C15U
#define HASH_FACTOR 0xD6E8FEB86659FD93U

static uint64_t mix(uint64_t hash, uint64_t word)
{
  hash = (hash ^ word) * HASH_FACTOR;
  return hash ^ hash >> 32;
}

static uint32_t hash_text(AttribText text)
{
  uint64_t hash = HASH_START ^ text.length;
  size_t done = 0;
  for (; text.length - done >= sizeof(uint64_t); done += sizeof(uint64_t)) {
    uint64_t word;
    memcpy(&word, text.data + done, sizeof(word));
    hash = mix(hash, word);
  }
  uint64_t rest = 0;
  for (; done < text.length; done++) {
    rest = rest << 8 | (unsigned char)text.data[done];
  }
  return (uint32_t)(mix(mix(hash, rest), 0) >> 32);
}

// Scales the hash to 0 .. count - 1.
static uint32_t choose_bucket(AttribText text, uint32_t count)
{
  return (uint32_t)((uint64_t)hash_text(text) * count >> 32);
}

static AttribStrings strings_of(const AttribGraph *graph)
{
  return (AttribStrings){
      .offsets = graph->string_offsets,
      .bytes = graph->string_bytes,
      .count = (uint32_t)attrib_layout_count(graph, ATTRIB_SECTION_BUCKET_STRINGS),
  };
}

static void put_strings(AttribGraph *graph, const uint32_t *buckets, uint32_t count)
{
  for (uint32_t i = 0; i < count; i++) {
    graph->bucket_first[buckets[i] + 1]++;
  }
  attrib_runs_begin(graph->bucket_first, count);
  for (uint32_t i = 0; i < count; i++) {
    graph->bucket_strings[graph->bucket_first[buckets[i]]++].index = i;
  }
  attrib_runs_end(graph->bucket_first, count);
}

AttribStatus attrib_string_index_fill(AttribGraph *graph)
{
  const AttribStrings strings = strings_of(graph);
  uint32_t *const buckets = attrib_alloc_array(strings.count, sizeof(*buckets));
  if (!buckets) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < strings.count; i++) {
    const AttribText text = attrib_strings_text(&strings, (AttribString){i});
    buckets[i] = choose_bucket(text, strings.count);
  }
  put_strings(graph, buckets, strings.count);
  attrib_free(buckets);
  return ATTRIB_SUCCESS;
}

AttribText attrib_graph_text(const AttribGraph *graph, AttribString string)
{
  const AttribStrings strings = strings_of(graph);
  return attrib_guard_string(graph, string.index) ? attrib_strings_text(&strings, string)
                                                  : ATTRIB_TEXT("");
}

bool attrib_graph_find_string(const AttribGraph *graph, AttribText text, AttribString *out)
{
  const AttribStrings strings = strings_of(graph);
  const uint32_t bucket = choose_bucket(text, strings.count);
  if (!attrib_guard_run(graph, ATTRIB_SECTION_BUCKET_FIRST, bucket, strings.count)) {
    return false;
  }
  for (uint32_t i = graph->bucket_first[bucket]; i < graph->bucket_first[bucket + 1]; i++) {
    const AttribString string = graph->bucket_strings[i];
    if (attrib_text_equal(attrib_graph_text(graph, string), text) &&
        attrib_guard(graph, string.index < strings.count)) {
      *out = string;
      return true;
    }
  }
  return false;
}
