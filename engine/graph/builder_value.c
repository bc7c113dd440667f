// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/builder.h"
#include "engine/graph/collected.h"
#include "engine/graph/layout.h"

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

// Whether everything that the value refers to exists.
static bool is_sound(const AttribBuilder *builder, AttribValue value)
{
  if (value.type > ATTRIB_MAP || !is_string(builder, value.key)) {
    return false;
  }
  switch ((AttribValueType)value.type) {
  case ATTRIB_STRING: return is_string(builder, value.as.string);
  case ATTRIB_DATE: return value.as.date < attrib_collected_date_count(builder);
  case ATTRIB_LIST:
  case ATTRIB_MAP: return value.as.span < builder->spans.length;
  case ATTRIB_NULL:
  case ATTRIB_BOOLEAN:
  case ATTRIB_INTEGER:
  case ATTRIB_FLOAT: return true;
  }
  return false;
}

static AttribStatus add_wide(AttribBuilder *builder, const void *bits, uint32_t *out)
{
  if (builder->wides.length >= UINT32_MAX) {
    return ATTRIB_LIMIT;
  }
  *out = (uint32_t)builder->wides.length;
  return attrib_vector_push(&builder->wides, bits);
}

static AttribStatus pack_integer(AttribBuilder *builder, int64_t integer, AttribPacked *out)
{
  if (integer >= INT32_MIN && integer <= INT32_MAX) {
    out->content = (uint32_t)integer;
    return ATTRIB_SUCCESS;
  }
  out->key += ATTRIB_PACKED_WIDE_INTEGER - ATTRIB_INTEGER;
  return add_wide(builder, &integer, &out->content);
}

static AttribStatus pack(AttribBuilder *builder, AttribValue value, AttribPacked *out)
{
  *out = (AttribPacked){.key = value.key.index * ATTRIB_PACKED_TYPES + value.type};
  switch ((AttribValueType)value.type) {
  case ATTRIB_INTEGER: return pack_integer(builder, value.as.integer, out);
  case ATTRIB_FLOAT: return add_wide(builder, &value.as.real, &out->content);
  case ATTRIB_BOOLEAN: out->content = value.as.boolean ? 1 : 0; break;
  case ATTRIB_STRING: out->content = value.as.string.index; break;
  case ATTRIB_DATE: out->content = value.as.date; break;
  case ATTRIB_LIST:
  case ATTRIB_MAP: out->content = value.as.span; break;
  case ATTRIB_NULL: break;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus push_value(AttribBuilder *builder, AttribVector *values, AttribValue value)
{
  AttribPacked packed;
  if (values->length >= UINT32_MAX || value.key.index > ATTRIB_PACKED_MOST_KEY) {
    return ATTRIB_LIMIT;
  }
  if (!is_sound(builder, value)) {
    return ATTRIB_BAD_ARGUMENT;
  }
  ATTRIB_TRY(pack(builder, value, &packed));
  return attrib_vector_push(values, &packed);
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

uint32_t attrib_collected_date_count(const AttribBuilder *builder)
{
  return attrib_interner_strings(builder->dates).count - 1;
}

AttribStatus attrib_builder_date(AttribBuilder *builder, AttribDate date, AttribString as_text,
                                 AttribValue *out)
{
  AttribString number;
  const AttribGraphDate stored = {
      .earliest = date.earliest,
      .latest = date.latest,
      .flags = date.flags,
      .text = as_text,
  };
  if (!is_string(builder, as_text)) {
    return ATTRIB_BAD_ARGUMENT;
  }
  const AttribText bytes = {(const char *)&stored, sizeof(stored)};
  ATTRIB_TRY(attrib_interner_add(builder->dates, bytes, &number));
  *out = (AttribValue){.type = ATTRIB_DATE, .as.date = number.index - 1};
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
  if (builder->spans.length >= UINT32_MAX - 1) {
    return ATTRIB_LIMIT;
  }
  const uint32_t first = (uint32_t)builder->items.length;
  AttribStatus status = push_items(builder, type, items, count);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_vector_push(&builder->spans, &first);
  }
  if (status != ATTRIB_SUCCESS) {
    builder->items.length = first;
    return status;
  }
  *out = (AttribValue){.type = type, .as.span = (uint32_t)builder->spans.length - 1};
  return ATTRIB_SUCCESS;
}
