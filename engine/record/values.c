// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/values.h"

#include <stdlib.h>

static AttribStatus push(const AttribValueWriter *writer, AttribString key, AttribValue value)
{
  value.key = key;
  return attrib_vector_push(writer->values, &value);
}

AttribStatus attrib_values_push_text(const AttribValueWriter *writer, AttribString key,
                                     AttribString text)
{
  return push(writer, key, attrib_value_of_string(text));
}

/// Take everything above `first` off the stack as one list or map, and push that.
static AttribStatus fold_stack(const AttribValueWriter *writer, size_t first, AttribValueType type,
                               AttribString key)
{
  AttribVector *values = writer->values;
  AttribValue span = {.type = ATTRIB_NULL};
  const AttribValue *items = values->length > first ? attrib_vector_at(values, first) : NULL;
  ATTRIB_TRY(
      attrib_builder_span(writer->builder, type, items, (uint32_t)(values->length - first), &span));
  values->length = first;
  return push(writer, key, span);
}

/// At most fifteen digits, as the schema has it.
static int64_t read_integer(AttribText digits)
{
  int64_t integer = 0;
  for (size_t i = 0; i < digits.length; ++i) {
    integer = integer * 10 + (digits.data[i] - '0');
  }
  return integer;
}

static AttribStatus push_scalar(const AttribValueWriter *writer, const AttribItem *item,
                                AttribString key)
{
  AttribValue value = {.type = ATTRIB_NULL};
  if (item->scalar == ATTRIB_SCALAR_DATE) {
    const AttribDate *date = attrib_vector_at(&writer->unit->dates, item->value);
    ATTRIB_TRY(attrib_builder_date(writer->builder, *date, item->text, &value));
    return push(writer, key, value);
  }
  if (item->scalar == ATTRIB_SCALAR_BOOLEAN) {
    return push(writer, key, attrib_value_of_boolean(item->value != 0));
  }
  if (item->scalar == ATTRIB_SCALAR_INTEGER) {
    return push(writer, key,
                attrib_value_of_integer(read_integer(attrib_unit_text(writer->unit, item))));
  }
  return attrib_values_push_text(writer, key, item->text);
}

static AttribStatus push_map(const AttribValueWriter *writer, uint32_t map, AttribString key)
{
  const AttribShape *shape =
      attrib_shape((AttribShapeNumber)attrib_unit_item(writer->unit, map)->shape);
  const size_t first = writer->values->length;
  AttribUnitFields fields;
  attrib_unit_fields(writer->unit, map, &fields);
  for (size_t i = 0; i < shape->count; ++i) {
    ATTRIB_TRY(attrib_values_push_field(writer, map, i, fields.first[i]));
  }
  return fold_stack(writer, first, ATTRIB_MAP, key);
}

/// A date, and behind it the words that it was worked out from.
static AttribStatus push_moment(const AttribValueWriter *writer, uint32_t map, AttribKey key)
{
  const AttribUnit *unit = writer->unit;
  const uint32_t end = attrib_unit_item(unit, map)->end;
  const uint32_t date = attrib_unit_find(unit, map, ATTRIB_KEY_DATE);
  const uint32_t words = attrib_unit_find(unit, map, ATTRIB_KEY_AS_WRITTEN);
  ATTRIB_TRY(date < end ? push_scalar(writer, attrib_unit_item(unit, date), (AttribString){key})
                        : ATTRIB_SUCCESS);
  return words < end ? push_scalar(writer, attrib_unit_item(unit, words),
                                   (AttribString){attrib_key_as_written(key)})
                     : ATTRIB_SUCCESS;
}

// Maps whose keys are the analyst's

static int by_text_of_entry(const void *left, const void *right)
{
  return attrib_text_compare(((const AttribEntry *)left)->text, ((const AttribEntry *)right)->text);
}

static bool is_of_field(const AttribItem *item, size_t field)
{
  return item->form == ATTRIB_ITEM_ENTRY && item->field == field;
}

/// Put the entries of one field below `parent` onto the stack of entries, in order of their keys, which are all different.
static AttribStatus sort_entries(const AttribValueWriter *writer, uint32_t parent, size_t field)
{
  const AttribUnit *unit = writer->unit;
  const size_t first = writer->entries->length;
  const uint32_t end = attrib_unit_item(unit, parent)->end;
  for (uint32_t i = parent + 1; i < end; i = attrib_unit_item(unit, i)->end) {
    const AttribItem *item = attrib_unit_item(unit, i);
    if (is_of_field(item, field)) {
      const AttribEntry entry = {attrib_unit_text(unit, item), i};
      ATTRIB_TRY(attrib_vector_push(writer->entries, &entry));
    }
  }
  const size_t count = writer->entries->length - first;
  if (count > 1) {
    qsort(attrib_vector_at(writer->entries, first), count, sizeof(AttribEntry), by_text_of_entry);
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus push_any(const AttribValueWriter *writer, uint32_t index, AttribString key);

/// Push what stands behind each key of one field below `parent`.
static AttribStatus push_sorted(const AttribValueWriter *writer, uint32_t parent, size_t field)
{
  const size_t first = writer->entries->length;
  ATTRIB_TRY(sort_entries(writer, parent, field));
  const size_t end = writer->entries->length;
  for (size_t i = first; i < end; ++i) {
    const AttribEntry entry = *(const AttribEntry *)attrib_vector_at(writer->entries, i);
    ATTRIB_TRY(push_any(writer, entry.item + 1, attrib_unit_item(writer->unit, entry.item)->text));
  }
  writer->entries->length = first;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_values_push_own(const AttribValueWriter *writer, uint32_t parent)
{
  return push_sorted(writer, parent, ATTRIB_FIELD_OWN);
}

/// Whatever stands behind an analyst's own key. Recursion is bounded by the reader's limit on depth.
static AttribStatus push_any(const AttribValueWriter *writer, uint32_t index, AttribString key)
{
  const AttribItem *item = attrib_unit_item(writer->unit, index);
  if (item->form == ATTRIB_ITEM_SCALAR) {
    return push_scalar(writer, item, key);
  }
  const size_t first = writer->values->length;
  if (item->form == ATTRIB_ITEM_MAP) {
    ATTRIB_TRY(attrib_values_push_own(writer, index));
    return fold_stack(writer, first, ATTRIB_MAP, key);
  }
  for (uint32_t i = index + 1; i < item->end; i = attrib_unit_item(writer->unit, i)->end) {
    ATTRIB_TRY(push_any(writer, i, (AttribString){ATTRIB_KEY_NONE}));
  }
  return fold_stack(writer, first, ATTRIB_LIST, key);
}

/// A map from the analyst's keys to texts.
static AttribStatus push_entries(const AttribValueWriter *writer, uint32_t parent, size_t number,
                                 AttribKey key)
{
  const size_t first = writer->values->length;
  ATTRIB_TRY(push_sorted(writer, parent, number));
  return fold_stack(writer, first, ATTRIB_MAP, (AttribString){key});
}

// Fields of the schema

/// A value of a list of maps: a scalar in its place stands for its first field.
static AttribStatus push_as_map(const AttribValueWriter *writer, uint32_t item,
                                const AttribField *field)
{
  if (attrib_unit_item(writer->unit, item)->form == ATTRIB_ITEM_MAP) {
    return push_map(writer, item, (AttribString){ATTRIB_KEY_NONE});
  }
  const size_t first = writer->values->length;
  const AttribKey lead = attrib_shape(field->shape)->fields[0].property;
  ATTRIB_TRY(push_scalar(writer, attrib_unit_item(writer->unit, item), (AttribString){lead}));
  return fold_stack(writer, first, ATTRIB_MAP, (AttribString){ATTRIB_KEY_NONE});
}

/// A name, also of an alias that says who coined it.
static AttribStatus push_name(const AttribValueWriter *writer, uint32_t item)
{
  const bool map = attrib_unit_item(writer->unit, item)->form == ATTRIB_ITEM_MAP;
  const uint32_t name = map ? attrib_unit_find(writer->unit, item, ATTRIB_KEY_NAME) : item;
  return push_scalar(writer, attrib_unit_item(writer->unit, name), (AttribString){ATTRIB_KEY_NONE});
}

static AttribStatus push_list(const AttribValueWriter *writer, uint32_t parent, uint32_t first_item,
                              const AttribField *field)
{
  const uint32_t end = attrib_unit_item(writer->unit, parent)->end;
  const size_t first = writer->values->length;
  for (uint32_t i = first_item; i < end; i = attrib_unit_next(writer->unit, parent, i)) {
    if (field->property == ATTRIB_KEY_ALIASES) {
      ATTRIB_TRY(push_name(writer, i));
    } else if (field->shape != ATTRIB_SHAPE_NONE) {
      ATTRIB_TRY(push_as_map(writer, i, field));
    } else {
      ATTRIB_TRY(
          push_scalar(writer, attrib_unit_item(writer->unit, i), (AttribString){ATTRIB_KEY_NONE}));
    }
  }
  return fold_stack(writer, first, ATTRIB_LIST, (AttribString){field->property});
}

/// Who coined which alias: a list of the aliases that are maps, where there are any.
static AttribStatus push_coined(const AttribValueWriter *writer, uint32_t parent,
                                uint32_t first_item)
{
  const uint32_t end = attrib_unit_item(writer->unit, parent)->end;
  const size_t first = writer->values->length;
  for (uint32_t i = first_item; i < end; i = attrib_unit_next(writer->unit, parent, i)) {
    if (attrib_unit_item(writer->unit, i)->form == ATTRIB_ITEM_MAP) {
      ATTRIB_TRY(push_map(writer, i, (AttribString){ATTRIB_KEY_NONE}));
    }
  }
  return writer->values->length > first ? fold_stack(writer, first, ATTRIB_LIST, ATTRIB_KEY(COINED))
                                        : ATTRIB_SUCCESS;
}

AttribStatus attrib_values_push_field(const AttribValueWriter *writer, uint32_t parent,
                                      size_t number, uint32_t first)
{
  const AttribShape *shape =
      attrib_shape((AttribShapeNumber)attrib_unit_item(writer->unit, parent)->shape);
  const AttribField *field = &shape->fields[number];
  if (first >= attrib_unit_item(writer->unit, parent)->end) {
    return ATTRIB_SUCCESS;
  }
  const AttribItem *item = attrib_unit_item(writer->unit, first);
  if (item->form == ATTRIB_ITEM_ENTRY) {
    return push_entries(writer, parent, number, field->property);
  }
  if ((field->flags & ATTRIB_FIELD_MANY) != 0) {
    ATTRIB_TRY(push_list(writer, parent, first, field));
    return field->property == ATTRIB_KEY_ALIASES ? push_coined(writer, parent, first)
                                                 : ATTRIB_SUCCESS;
  }
  if (field->shape == ATTRIB_SHAPE_MOMENT && item->form == ATTRIB_ITEM_MAP) {
    return push_moment(writer, first, field->property);
  }
  return push_scalar(writer, item, (AttribString){field->property});
}

AttribStatus attrib_values_flush(const AttribValueWriter *writer)
{
  for (size_t i = 0; i < writer->values->length; ++i) {
    ATTRIB_TRY(attrib_builder_property(writer->builder,
                                       *(const AttribValue *)attrib_vector_at(writer->values, i)));
  }
  writer->values->length = 0;
  return ATTRIB_SUCCESS;
}
