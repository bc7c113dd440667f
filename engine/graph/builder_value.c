// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/builder.h"
#include "engine/graph/collected.h"
#include "engine/graph/layout.h"

#include <string.h>

// How much of a value's union each type uses. The rest is stored as zeros, so that equal graphs
// have equal bytes.
static const size_t used_sizes[] = {
    [ATTRIB_NULL] = 0,
    [ATTRIB_BOOLEAN] = sizeof(bool),
    [ATTRIB_INTEGER] = sizeof(int64_t),
    [ATTRIB_FLOAT] = sizeof(double),
    [ATTRIB_STRING] = sizeof(AttribString),
    [ATTRIB_DATE] = sizeof(uint32_t),
    [ATTRIB_LIST] = sizeof(AttribSpan),
    [ATTRIB_MAP] = sizeof(AttribSpan),
};

AttribValue attrib_value_of_boolean(bool boolean)
{
  return (AttribValue){.type = ATTRIB_BOOLEAN, .as.boolean = boolean};
}

AttribValue attrib_value_of_integer(int64_t integer)
{
  return (AttribValue){.type = ATTRIB_INTEGER, .as.integer = integer};
}

AttribValue attrib_value_of_float(double real)
{
  return (AttribValue){.type = ATTRIB_FLOAT, .as.real = real};
}

AttribValue attrib_value_of_string(AttribString string)
{
  return (AttribValue){.type = ATTRIB_STRING, .as.string = string};
}

static bool is_string(const AttribBuilder *builder, AttribString string)
{
  return string.index < attrib_interner_strings(builder->strings).count;
}

static bool is_span(const AttribBuilder *builder, AttribSpan span)
{
  return span.first <= builder->items.length && span.count <= builder->items.length - span.first;
}

// Whether everything that the value refers to exists.
static bool is_sound(const AttribBuilder *builder, AttribValue value)
{
  if (value.type > ATTRIB_MAP || !is_string(builder, value.key)) {
    return false;
  }
  switch ((AttribValueType)value.type) {
  case ATTRIB_STRING: return is_string(builder, value.as.string);
  case ATTRIB_DATE: return value.as.date < builder->dates.length;
  case ATTRIB_LIST:
  case ATTRIB_MAP: return is_span(builder, value.as.span);
  case ATTRIB_NULL:
  case ATTRIB_BOOLEAN:
  case ATTRIB_INTEGER:
  case ATTRIB_FLOAT: return true;
  }
  return false;
}

static AttribStatus push_value(AttribBuilder *builder, AttribVector *values, AttribValue value)
{
  if (values->length >= UINT32_MAX) {
    return ATTRIB_LIMIT;
  }
  if (!is_sound(builder, value)) {
    return ATTRIB_BAD_ARGUMENT;
  }
  AttribValue *const slot = attrib_vector_add(values);
  if (!slot) {
    return ATTRIB_NO_MEMORY;
  }
  slot->type = value.type;
  slot->key = value.key;
  memcpy(&slot->as, &value.as, used_sizes[value.type]);
  return ATTRIB_SUCCESS;
}

static AttribStatus push_edge_property(AttribBuilder *builder, AttribValue value)
{
  AttribCollectedEdge *const edge = attrib_vector_at(&builder->edges, builder->edges.length - 1);
  if (edge->property_count == UINT16_MAX) {
    return ATTRIB_LIMIT;
  }
  ATTRIB_TRY(push_value(builder, &builder->edge_properties, value));
  edge->property_count++;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_builder_property(AttribBuilder *builder, AttribValue value)
{
  if (builder->nodes.length == 0) {
    return ATTRIB_BAD_ARGUMENT;
  }
  if (value.type == ATTRIB_NULL) {
    return ATTRIB_SUCCESS;
  }
  return builder->edge_is_last ? push_edge_property(builder, value)
                               : push_value(builder, &builder->node_properties, value);
}

AttribStatus attrib_builder_date(AttribBuilder *builder, AttribDate date, AttribText as_text,
                                 AttribValue *out)
{
  if (builder->dates.length >= UINT32_MAX) {
    return ATTRIB_LIMIT;
  }
  AttribGraphDate stored = {
      .earliest = date.earliest,
      .latest = date.latest,
      .flags = date.flags,
  };
  ATTRIB_TRY(attrib_builder_string(builder, as_text, &stored.text));
  ATTRIB_TRY(attrib_vector_push(&builder->dates, &stored));
  *out = (AttribValue){.type = ATTRIB_DATE, .as.date = (uint32_t)builder->dates.length - 1};
  return ATTRIB_SUCCESS;
}

static AttribStatus push_items(AttribBuilder *builder, AttribValueType type,
                               const AttribValue *items, uint32_t count)
{
  for (uint32_t i = 0; i < count; i++) {
    AttribValue item = items[i];
    if (type == ATTRIB_LIST) {
      item.key.index = 0;
    }
    ATTRIB_TRY(push_value(builder, &builder->items, item));
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_builder_span(AttribBuilder *builder, AttribValueType type,
                                 const AttribValue *items, uint32_t count, AttribValue *out)
{
  if (type != ATTRIB_LIST && type != ATTRIB_MAP) {
    return ATTRIB_BAD_ARGUMENT;
  }
  const AttribSpan span = {(uint32_t)builder->items.length, count};
  const AttribStatus status = push_items(builder, type, items, count);
  if (status != ATTRIB_SUCCESS) {
    builder->items.length = span.first;
    return status;
  }
  *out = (AttribValue){.type = type, .as.span = span};
  return ATTRIB_SUCCESS;
}
