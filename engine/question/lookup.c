// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/lookup.h"

#include "engine/base/suggest.h"
#include "engine/base/utf8.h"
#include "engine/base/vector.h"

/// A name on its way to a node.
typedef struct {
  const AttribGraph *graph;
  AttribBuffer wanted;  ///< folded
  AttribBuffer folded;  ///< a candidate, folded
  AttribVector matches; ///< of AttribNode
  AttribSuggestion suggestion;
  AttribNode nearest;
} Search;

/// Remember the node of a candidate that resembles the name more than those before.
static void offer(Search *search, AttribNode node, AttribText candidate)
{
  const char *before = search->suggestion.best.data;
  attrib_suggestion_offer(&search->suggestion, candidate);
  if (search->suggestion.best.data != before) {
    search->nearest = node;
  }
}

static bool is_wanted(Search *search, AttribText candidate)
{
  attrib_buffer_truncate(&search->folded, 0);
  attrib_utf8_fold(candidate, &search->folded);
  return attrib_text_equal(attrib_buffer_text(&search->folded),
                           attrib_buffer_text(&search->wanted));
}

static AttribStatus try_text(Search *search, AttribNode node, AttribText text)
{
  const AttribNode *matches = search->matches.data;
  const size_t count = search->matches.length;
  offer(search, node, text);
  if (!is_wanted(search, text) || (count > 0 && matches[count - 1].index == node.index)) {
    return search->folded.status;
  }
  return attrib_vector_push(&search->matches, &node);
}

/// The properties that name a node; lists name it several times.
static AttribStatus try_node(Search *search, AttribNode node)
{
  static const AttribKey keys[] = {ATTRIB_KEY_ID, ATTRIB_KEY_NAME, ATTRIB_KEY_ALIASES,
                                   ATTRIB_KEY_TITLE};
  for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); ++i) {
    const AttribValue value = attrib_node_property(search->graph, node, (AttribString){keys[i]});
    const AttribValues several = attrib_value_items(search->graph, value);
    if (value.type == ATTRIB_STRING) {
      ATTRIB_TRY(try_text(search, node, attrib_value_text(search->graph, value)));
    }
    for (uint32_t j = 0; j < several.count; ++j) {
      ATTRIB_TRY(
          try_text(search, node, attrib_value_text(search->graph, attrib_values_at(several, j))));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus keep_several(const Search *search, AttribArena *arena, AttribMatch *match)
{
  match->several.items = attrib_arena_array(arena, search->matches.length, sizeof(AttribNode));
  if (match->several.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < search->matches.length; ++i) {
    match->several.items[match->several.count++] =
        *(const AttribNode *)attrib_vector_at(&search->matches, i);
  }
  return ATTRIB_AMBIGUOUS;
}

static AttribStatus search_all(Search *search, AttribKnownLabel label, AttribText name,
                               AttribArena *arena, AttribMatch *match)
{
  const AttribNodes nodes = attrib_graph_labelled(search->graph, (AttribLabel){(uint16_t)label});
  attrib_utf8_fold(name, &search->wanted);
  ATTRIB_TRY(search->wanted.status);
  for (uint32_t i = 0; i < nodes.count; ++i) {
    ATTRIB_TRY(try_node(search, nodes.items[i]));
  }
  if (search->matches.length > 1) {
    return keep_several(search, arena, match);
  }
  if (search->matches.length == 1) {
    match->node = *(const AttribNode *)attrib_vector_at(&search->matches, 0);
    return ATTRIB_SUCCESS;
  }
  match->nearest = attrib_suggestion_found(&search->suggestion) ? search->nearest : ATTRIB_NO_NODE;
  return ATTRIB_NOT_FOUND;
}

AttribStatus attrib_lookup(const AttribGraph *graph, AttribKnownLabel label, AttribText name,
                           AttribArena *arena, AttribMatch *match)
{
  *match = (AttribMatch){.node = ATTRIB_NO_NODE, .nearest = ATTRIB_NO_NODE};
  const AttribNode node = attrib_graph_node_by_id(graph, name);
  if (node.index != ATTRIB_NO_NODE.index &&
      attrib_node_has_label(graph, node, (AttribLabel){(uint16_t)label})) {
    match->node = node;
    return ATTRIB_SUCCESS;
  }
  Search search = {.graph = graph, .nearest = ATTRIB_NO_NODE};
  attrib_buffer_init(&search.wanted);
  attrib_buffer_init(&search.folded);
  attrib_vector_init(&search.matches, sizeof(AttribNode));
  attrib_suggestion_begin(&search.suggestion, name);
  const AttribStatus status = search_all(&search, label, name, arena, match);
  attrib_buffer_clear(&search.wanted);
  attrib_buffer_clear(&search.folded);
  attrib_vector_clear(&search.matches);
  return status;
}
