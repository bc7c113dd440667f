// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Maps: an index by key beside the entries makes look-ups, equality and order linear at worst.

#include "engine/cypher/value/value.h"
#include "engine/graph/sort.h"

static bool key_is_before(const void *entries, uint32_t a, uint32_t b)
{
  const CypherMapEntry *const all = entries;
  const int order = attrib_text_compare(all[a].key, all[b].key);
  return order ? order < 0 : a < b;
}

static void sort_keys(const CypherMapEntry *entries, uint32_t count, uint32_t *by_key,
                      uint32_t *scratch)
{
  for (uint32_t i = 0; i < count; i++) {
    by_key[i] = i;
  }
  attrib_sort(by_key, count, scratch, (AttribOrder){key_is_before, entries});
}

// Gives the first entry of each run of one key the value of the last, and takes the others out.
static uint32_t drop_repeated(CypherMapEntry *entries, uint32_t count, const uint32_t *by_key)
{
  uint32_t first = 0;
  for (uint32_t i = 1; i < count; i++) {
    CypherMapEntry *const entry = &entries[by_key[i]];
    if (!attrib_text_equal(entries[by_key[first]].key, entry->key)) {
      first = i;
      continue;
    }
    entries[by_key[first]].value = entry->value;
    entry->key.data = NULL;
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (entries[i].key.data) {
      entries[kept++] = entries[i];
    }
  }
  return kept;
}

static AttribStatus check_entries(CypherContext *context, const CypherMapEntry *entries,
                                  size_t count)
{
  if (count >= UINT32_MAX) {
    return attrib_cypher_fail(context, CYPHER_LIMIT_ERROR, "Limit", "a map has too many entries");
  }
  for (size_t i = 0; i < count; i++) {
    ATTRIB_TRY(attrib_cypher_check_nesting(context, entries[i].value.nesting));
  }
  return ATTRIB_SUCCESS;
}

// Makes a map of entries that are the arena's already.
static AttribStatus index_entries(CypherContext *context, CypherMapEntry *entries, uint32_t count,
                                  CypherValue *out)
{
  void *numbers;
  void *map;
  ATTRIB_TRY(attrib_cypher_allocate(context, (size_t)count * 2, sizeof(uint32_t), &numbers));
  ATTRIB_TRY(attrib_cypher_allocate(context, 1, sizeof(CypherMap), &map));
  uint32_t *const by_key = numbers;
  sort_keys(entries, count, by_key, by_key + count);
  const uint32_t kept = drop_repeated(entries, count, by_key);
  if (kept < count) {
    sort_keys(entries, kept, by_key, by_key + count);
  }
  uint32_t nesting = 0;
  for (uint32_t i = 0; i < kept; i++) {
    const uint32_t inner = entries[i].value.nesting;
    nesting = inner > nesting ? inner : nesting;
  }
  *(CypherMap *)map = (CypherMap){.entries = entries, .by_key = by_key, .count = kept};
  *out = (CypherValue){.kind = CYPHER_MAP, .nesting = nesting + 1, .as.map = map};
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_map(CypherContext *context, const CypherMapEntry *entries, size_t count,
                               CypherValue *out)
{
  ATTRIB_TRY(check_entries(context, entries, count));
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const kept = memory;
  for (size_t i = 0; i < count; i++) {
    kept[i] = entries[i];
    // An empty key may come without data, which here says that an entry is dropped.
    kept[i].key = kept[i].key.length ? kept[i].key : (AttribText){"", 0};
  }
  return index_entries(context, kept, (uint32_t)count, out);
}

const CypherValue *attrib_cypher_map_find(const CypherMap *map, AttribText key)
{
  uint32_t low = 0;
  uint32_t high = map->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    const CypherMapEntry *const entry = &map->entries[map->by_key[middle]];
    const int order = attrib_text_compare(entry->key, key);
    if (order == 0) {
      return &entry->value;
    }
    low = order < 0 ? middle + 1 : low;
    high = order < 0 ? high : middle;
  }
  return NULL;
}
