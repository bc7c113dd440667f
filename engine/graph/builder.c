// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/builder.h"

#include "engine/base/alloc.h"
#include "engine/graph/collected.h"
#include "engine/graph/layout.h"
#include "engine/model/names.h"

// UINT32_MAX is no node, and one number less leaves room for "one past the last".
#define MOST_THINGS (UINT32_MAX - 1)
#define MOST_NAMES UINT16_MAX

static void init_vectors(AttribBuilder *builder)
{
  attrib_vector_init(&builder->labels.strings, sizeof(AttribString));
  attrib_vector_init(&builder->types.strings, sizeof(AttribString));
  attrib_vector_init(&builder->nodes, sizeof(AttribCollectedNode));
  attrib_vector_init(&builder->edges, sizeof(AttribCollectedEdge));
  attrib_vector_init(&builder->node_properties, sizeof(AttribPacked));
  attrib_vector_init(&builder->edge_properties, sizeof(AttribPacked));
  attrib_vector_init(&builder->items, sizeof(AttribPacked));
  attrib_vector_init(&builder->spans, sizeof(uint32_t));
  attrib_vector_init(&builder->wides, sizeof(uint64_t));
}

static AttribStatus new_interners(AttribBuilder *builder)
{
  builder->labels.numbers = attrib_interner_new();
  builder->types.numbers = attrib_interner_new();
  builder->sets = attrib_interner_new();
  builder->dates = attrib_interner_new();
  const bool complete =
      builder->labels.numbers && builder->types.numbers && builder->sets && builder->dates;
  return complete ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus add_texts(AttribInterner *strings, const AttribText *texts, size_t count)
{
  AttribString string;
  for (size_t i = 0; i < count; i++) {
    ATTRIB_TRY(attrib_interner_add(strings, texts[i], &string));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_well_known_texts(AttribInterner *strings)
{
  ATTRIB_TRY(add_texts(strings, attrib_key_texts, ATTRIB_KNOWN_KEYS));
  ATTRIB_TRY(add_texts(strings, attrib_label_texts, ATTRIB_KNOWN_LABELS));
  return add_texts(strings, attrib_type_texts, ATTRIB_KNOWN_TYPES);
}

AttribInterner *attrib_builder_strings_new(void)
{
  AttribInterner *const strings = attrib_interner_new();
  if (strings && add_well_known_texts(strings) != ATTRIB_SUCCESS) {
    attrib_interner_free(strings);
    return NULL;
  }
  return strings;
}

static AttribStatus add_well_known(AttribBuilder *builder)
{
  AttribLabel label;
  AttribType type;
  for (size_t i = 0; i < ATTRIB_KNOWN_LABELS; i++) {
    ATTRIB_TRY(attrib_builder_label(builder, attrib_label_texts[i], &label));
  }
  for (size_t i = 0; i < ATTRIB_KNOWN_TYPES; i++) {
    ATTRIB_TRY(attrib_builder_type(builder, attrib_type_texts[i], &type));
  }
  return ATTRIB_SUCCESS;
}

AttribBuilder *attrib_builder_of(AttribInterner *strings)
{
  AttribBuilder *const builder = attrib_alloc_array(1, sizeof(*builder));
  if (!builder) {
    return NULL;
  }
  init_vectors(builder);
  builder->strings = strings;
  if (new_interners(builder) != ATTRIB_SUCCESS || add_well_known(builder) != ATTRIB_SUCCESS) {
    builder->strings = NULL;
    attrib_builder_free(builder);
    return NULL;
  }
  return builder;
}

AttribBuilder *attrib_builder_new(void)
{
  AttribInterner *const strings = attrib_builder_strings_new();
  AttribBuilder *const builder = strings ? attrib_builder_of(strings) : NULL;
  if (!builder) {
    attrib_interner_free(strings);
  }
  return builder;
}

void attrib_builder_free(AttribBuilder *builder)
{
  if (!builder) {
    return;
  }
  attrib_interner_free(builder->strings);
  attrib_interner_free(builder->labels.numbers);
  attrib_interner_free(builder->types.numbers);
  attrib_interner_free(builder->sets);
  attrib_interner_free(builder->dates);
  attrib_vector_clear(&builder->labels.strings);
  attrib_vector_clear(&builder->types.strings);
  attrib_vector_clear(&builder->nodes);
  attrib_vector_clear(&builder->edges);
  attrib_vector_clear(&builder->node_properties);
  attrib_vector_clear(&builder->edge_properties);
  attrib_vector_clear(&builder->items);
  attrib_vector_clear(&builder->spans);
  attrib_vector_clear(&builder->wides);
  attrib_free(builder);
}

// Where there is no memory for all of it there may be for what really comes.
void attrib_builder_expect(AttribBuilder *builder, AttribBuilderHint hint)
{
  (void)attrib_vector_reserve(&builder->nodes, hint.nodes);
  (void)attrib_vector_reserve(&builder->edges, hint.edges);
  (void)attrib_vector_reserve(&builder->node_properties, hint.values / 2);
  (void)attrib_vector_reserve(&builder->edge_properties, hint.values / 3);
  (void)attrib_vector_reserve(&builder->items, hint.values / 4);
}

AttribStatus attrib_builder_string(AttribBuilder *builder, AttribText text, AttribString *out)
{
  return attrib_interner_add(builder->strings, text, out);
}

static AttribStatus add_name(AttribBuilder *builder, AttribCollectedNames *names, AttribText text,
                             uint16_t *out)
{
  AttribString number;
  if (text.length == 0) {
    return ATTRIB_BAD_ARGUMENT;
  }
  if (!attrib_interner_find(names->numbers, text, &number)) {
    AttribString string;
    if (names->strings.length >= MOST_NAMES) {
      return ATTRIB_LIMIT;
    }
    ATTRIB_TRY(attrib_interner_add(builder->strings, text, &string));
    ATTRIB_TRY(attrib_interner_add(names->numbers, text, &number));
    ATTRIB_TRY(attrib_vector_push(&names->strings, &string));
  }
  *out = (uint16_t)(number.index - 1);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_builder_label(AttribBuilder *builder, AttribText text, AttribLabel *out)
{
  return add_name(builder, &builder->labels, text, &out->index);
}

AttribStatus attrib_builder_type(AttribBuilder *builder, AttribText text, AttribType *out)
{
  return add_name(builder, &builder->types, text, &out->index);
}

// The empty set is the interner's empty string: number 0.
static AttribStatus add_set(AttribInterner *sets, AttribText labels, uint16_t *out)
{
  AttribString number;
  if (!attrib_interner_find(sets, labels, &number)) {
    if (attrib_interner_strings(sets).count >= MOST_NAMES) {
      return ATTRIB_LIMIT;
    }
    ATTRIB_TRY(attrib_interner_add(sets, labels, &number));
  }
  *out = (uint16_t)number.index;
  return ATTRIB_SUCCESS;
}

static bool are_labels(const AttribBuilder *builder, const AttribLabel *labels, uint32_t count)
{
  for (uint32_t i = 0; i < count; i++) {
    if (labels[i].index >= builder->labels.strings.length) {
      return false;
    }
  }
  return true;
}

AttribStatus attrib_builder_node(AttribBuilder *builder, const AttribLabel *labels, uint32_t count,
                                 AttribBuilderOrigin origin, AttribNode *out)
{
  if (builder->nodes.length >= MOST_THINGS) {
    return ATTRIB_LIMIT;
  }
  const uint32_t strings = attrib_interner_strings(builder->strings).count;
  if (origin.file.index >= strings || !are_labels(builder, labels, count)) {
    return ATTRIB_BAD_ARGUMENT;
  }
  AttribCollectedNode node = {
      .file = origin.file,
      .line = origin.line,
      .column = origin.column,
      .first_property = (uint32_t)builder->node_properties.length,
  };
  const AttribText set = {count ? (const char *)labels : "", count * sizeof(*labels)};
  ATTRIB_TRY(add_set(builder->sets, set, &node.set));
  ATTRIB_TRY(attrib_vector_push(&builder->nodes, &node));
  builder->edge_is_last = false;
  out->index = (uint32_t)(builder->nodes.length - 1);
  return ATTRIB_SUCCESS;
}

static bool is_node(const AttribBuilder *builder, AttribNode node)
{
  return node.index < builder->nodes.length;
}

AttribStatus attrib_builder_edge(AttribBuilder *builder, AttribBuilderEdge edge)
{
  if (builder->edges.length >= MOST_THINGS) {
    return ATTRIB_LIMIT;
  }
  const bool fine = is_node(builder, edge.source) && is_node(builder, edge.target) &&
                    (is_node(builder, edge.record) || edge.record.index == ATTRIB_NO_NODE.index) &&
                    edge.type.index < builder->types.strings.length;
  if (!fine) {
    return ATTRIB_BAD_ARGUMENT;
  }
  const AttribCollectedEdge collected = {
      .source = edge.source.index,
      .target = edge.target.index,
      .record = edge.record.index,
      .line = edge.line,
      .type = edge.type.index,
  };
  ATTRIB_TRY(attrib_vector_push(&builder->edges, &collected));
  builder->edge_is_last = true;
  return ATTRIB_SUCCESS;
}
