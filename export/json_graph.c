// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/json_graph.h"

#include <math.h>

static json_t *make_value(const AttribGraph *graph, AttribValue value, const AttribField *field);

json_t *attrib_json_day(int32_t day)
{
  if (day == ATTRIB_DAY_MIN || day == ATTRIB_DAY_MAX) {
    return json_null();
  }
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_day_write(day, &text);
  json_t *const value = text.status ? NULL : attrib_json_text(attrib_buffer_text(&text));
  attrib_buffer_clear(&text);
  return value;
}

json_t *attrib_json_date(AttribDate date, AttribText text)
{
  json_t *object = attrib_json_set(json_object(), "text", attrib_json_text(text));
  object = attrib_json_set(object, "earliest", attrib_json_day(date.earliest));
  return attrib_json_set(object, "latest", attrib_json_day(date.latest));
}

json_t *attrib_json_real(double real)
{
  return isfinite(real) ? json_real(real) : json_null();
}

// Nodes

static AttribText text_of(const AttribGraph *graph, AttribNode node, AttribString key)
{
  return attrib_value_text(graph, attrib_node_property(graph, node, key));
}

json_t *attrib_json_node_id(const AttribGraph *graph, AttribNode node)
{
  return attrib_json_text_or_null(text_of(graph, node, ATTRIB_KEY(ID)));
}

json_t *attrib_json_node(const AttribGraph *graph, AttribNode node)
{
  const bool source = attrib_node_has_label(graph, node, (AttribLabel){ATTRIB_LABEL_SOURCE});
  const AttribValue alleged = attrib_node_property(graph, node, ATTRIB_KEY(ALLEGED));
  json_t *object = attrib_json_set(json_object(), "id", attrib_json_node_id(graph, node));
  object = attrib_json_set(object, source ? "title" : "name",
                           attrib_json_text_or_null(text_of(
                               graph, node, source ? ATTRIB_KEY(TITLE) : ATTRIB_KEY(NAME))));
  return alleged.type == ATTRIB_BOOLEAN && alleged.as.boolean
             ? attrib_json_set(object, "alleged", json_true())
             : object;
}

json_t *attrib_json_set_origin(json_t *object, AttribOrigin origin)
{
  object = attrib_json_set(object, "file", attrib_json_text_or_null(origin.file));
  return attrib_json_set(object, "line", attrib_json_number_or_null(origin.line));
}

// Values

/// A text, or the record that it refers to. A word that may stand in place of a reference is no id.
static json_t *make_text(const AttribGraph *graph, AttribText text, const AttribField *field)
{
  const bool reference = field != NULL && field->scalar == ATTRIB_SCALAR_REFERENCE;
  const bool word = reference && field->vocabulary != NULL &&
                    attrib_vocabulary_find(field->vocabulary, text) != ATTRIB_NO_WORD;
  const AttribNode node =
      reference && !word ? attrib_graph_node_by_id(graph, text) : ATTRIB_NO_NODE;
  return node.index == ATTRIB_NO_NODE.index ? attrib_json_text(text)
                                            : attrib_json_node(graph, node);
}

static json_t *make_date(const AttribGraph *graph, AttribValue value)
{
  AttribDate date = {0, 0, 0};
  return attrib_value_date(graph, value, &date)
             ? attrib_json_date(date, attrib_value_text(graph, value))
             : json_null();
}

static json_t *make_list(const AttribGraph *graph, AttribValue value, const AttribField *field)
{
  const AttribValues items = attrib_value_items(graph, value);
  json_t *list = json_array();
  for (uint32_t i = 0; i < items.count; ++i) {
    list = attrib_json_push(list, make_value(graph, attrib_values_at(items, i), field));
  }
  return list;
}

static json_t *make_map(const AttribGraph *graph, AttribValue value, const AttribField *field)
{
  const bool shaped = field != NULL && field->shape != ATTRIB_SHAPE_NONE;
  return attrib_json_set_properties(json_object(), graph, attrib_value_items(graph, value),
                                    shaped ? attrib_shape(field->shape) : NULL);
}

/// Recursion is bounded by the record reader's limit on depth.
static json_t *make_value(const AttribGraph *graph, AttribValue value, const AttribField *field)
{
  switch ((AttribValueType)value.type) {
  case ATTRIB_BOOLEAN: return json_boolean(value.as.boolean);
  case ATTRIB_INTEGER: return json_integer(value.as.integer);
  case ATTRIB_FLOAT: return attrib_json_real(value.as.real);
  case ATTRIB_STRING: return make_text(graph, attrib_value_text(graph, value), field);
  case ATTRIB_DATE: return make_date(graph, value);
  case ATTRIB_LIST: return make_list(graph, value, field);
  case ATTRIB_MAP: return make_map(graph, value, field);
  case ATTRIB_NULL: break;
  }
  return json_null();
}

json_t *attrib_json_value(const AttribGraph *graph, AttribValue value)
{
  return make_value(graph, value, NULL);
}

// Properties

static AttribValue find(AttribValues values, AttribKey key)
{
  return key != ATTRIB_KEY_NONE ? attrib_values_find(values, (AttribString){key})
                                : (AttribValue){.type = ATTRIB_NULL};
}

static AttribKey as_written_key(AttribValue value)
{
  const bool known = value.type == ATTRIB_DATE && value.key.index < ATTRIB_KNOWN_KEYS;
  return known ? attrib_key_as_written((AttribKey)value.key.index) : ATTRIB_KEY_NONE;
}

/// Whether a property is the words for a date that stands beside it.
static bool belongs_to_date(AttribValues values, AttribString key)
{
  for (uint32_t i = 0; i < values.count; ++i) {
    const AttribKey words = as_written_key(attrib_values_at(values, i));
    if (words != ATTRIB_KEY_NONE && key.index == (uint32_t)words) {
      return true;
    }
  }
  return false;
}

/// The row of the schema for a property: aliases that somebody coined are maps of the same field.
static const AttribField *field_of(const AttribShape *shape, AttribString key)
{
  if (shape == NULL || key.index >= ATTRIB_KNOWN_KEYS) {
    return NULL;
  }
  const AttribKey known =
      key.index == ATTRIB_KEY_COINED ? ATTRIB_KEY_ALIASES : (AttribKey)key.index;
  const size_t number = attrib_shape_find_property(shape, known);
  return number < shape->count ? &shape->fields[number] : NULL;
}

json_t *attrib_json_set_properties(json_t *object, const AttribGraph *graph, AttribValues values,
                                   const AttribShape *shape)
{
  for (uint32_t i = 0; i < values.count; ++i) {
    const AttribValue value = attrib_values_at(values, i);
    if (belongs_to_date(values, value.key)) {
      continue;
    }
    const AttribValue words = find(values, as_written_key(value));
    json_t *made = make_value(graph, value, field_of(shape, value.key));
    if (words.type != ATTRIB_NULL) {
      made = attrib_json_set(made, "as_written", attrib_json_text(attrib_value_text(graph, words)));
    }
    object = attrib_json_set(object, attrib_graph_text(graph, value.key).data, made);
  }
  return object;
}
