// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Records become nodes, their references edges. What becomes what is said by the schema table.

#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/record/build_edges.h"
#include "engine/record/linker.h"
#include "engine/record/values.h"

#include <stdlib.h>

/// A graph being filled.
typedef struct {
  AttribLinker *linker;
  AttribBuilder *builder;
  AttribVector values;  ///< of AttribValue
  AttribVector entries; ///< of AttribEntry
} Build;

static AttribValueWriter writer_for(Build *build, const AttribRecord *record)
{
  return (AttribValueWriter){attrib_linker_unit(build->linker, record), build->builder,
                             &build->values, &build->entries};
}

static AttribStatus origin_of(const Build *build, const AttribRecord *record, uint32_t item,
                              AttribBuilderOrigin *origin)
{
  const AttribPlace place = attrib_linker_place(build->linker, record, item);
  origin->line = place.line;
  origin->column = place.column;
  return attrib_builder_string(build->builder,
                               attrib_diagnostics_path(build->linker->diagnostics, place.file),
                               &origin->file);
}

/// The label of the kind or the act, for records that have one.
static const char *second_label(const AttribRecord *record)
{
  if (record->shape == ATTRIB_SHAPE_ACTOR) {
    return attrib_kind(record->kind)->label;
  }
  return record->shape == ATTRIB_SHAPE_CLAIM ? attrib_act(record->kind)->label : NULL;
}

static AttribStatus add_node(Build *build, AttribRecord *record)
{
  AttribLabel labels[2] = {{(uint16_t)attrib_shape((AttribShapeNumber)record->shape)->label}};
  const char *second = second_label(record);
  AttribBuilderOrigin origin = {{0}, 0, 0};
  AttribNode node = {0};
  if (second != NULL) {
    ATTRIB_TRY(attrib_builder_label(build->builder, attrib_text(second), &labels[1]));
  }
  ATTRIB_TRY(origin_of(build, record, record->item, &origin));
  ATTRIB_TRY(attrib_builder_node(build->builder, labels, second != NULL ? 2 : 1, origin, &node));
  record->node = node.index;
  return ATTRIB_SUCCESS;
}

/// Words that stand on a claim belong to its one citation; they become properties of that edge.
static bool is_property(const AttribField *field, uint8_t shape)
{
  const bool of_citation = shape == ATTRIB_SHAPE_CLAIM &&
                           (field->property == ATTRIB_KEY_QUOTE ||
                            field->property == ATTRIB_KEY_AT || field->property == ATTRIB_KEY_VIA);
  return field->edge == ATTRIB_KNOWN_TYPES && !of_citation;
}

static AttribStatus add_properties(Build *build, const AttribRecord *record)
{
  const AttribValueWriter writer = writer_for(build, record);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)record->shape);
  ATTRIB_TRY(attrib_values_push_text(&writer, ATTRIB_KEY(ID), record->id));
  for (size_t i = 0; i < shape->count; ++i) {
    if (is_property(&shape->fields[i], record->shape)) {
      ATTRIB_TRY(attrib_values_push_field(&writer, record->item, i));
    }
  }
  ATTRIB_TRY(attrib_values_push_own(&writer, record->item));
  return attrib_values_flush(&writer);
}

static AttribStatus add_records(Build *build)
{
  for (uint32_t i = 0; i < build->linker->records.length; ++i) {
    AttribRecord *record = attrib_linker_record(build->linker, i);
    if (!record->left_out) {
      ATTRIB_TRY(add_node(build, record));
      ATTRIB_TRY(add_properties(build, record));
    }
  }
  return ATTRIB_SUCCESS;
}

// Nodes that are only named: vulnerabilities, techniques

/// A mention of one.
typedef struct {
  AttribText name;
  uint32_t record;
  uint32_t item;
  uint32_t unit;
  AttribKnownLabel label;
  AttribKnownType type;
} Mention;

static int by_label_and_name(const void *left, const void *right)
{
  const Mention *a = left;
  const Mention *b = right;
  const int order =
      a->label != b->label ? (int)a->label - (int)b->label : attrib_text_compare(a->name, b->name);
  if (order != 0) {
    return order;
  }
  return a->unit != b->unit ? (a->unit > b->unit) - (a->unit < b->unit)
                            : (a->item > b->item) - (a->item < b->item);
}

static AttribStatus gather_mentions(const Build *build, uint32_t number, AttribVector *mentions)
{
  const AttribRecord *record = attrib_linker_record(build->linker, number);
  const AttribUnit *unit = attrib_linker_unit(build->linker, record);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)record->shape);
  const uint32_t end = attrib_unit_item(unit, record->item)->end;
  for (uint32_t i = record->item + 1; i < end; i = attrib_unit_item(unit, i)->end) {
    const AttribItem *item = attrib_unit_item(unit, i);
    if (item->field < shape->count && shape->fields[item->field].node != ATTRIB_KNOWN_LABELS) {
      const AttribField *field = &shape->fields[item->field];
      const Mention mention = {
          attrib_unit_text(unit, item), number, i, record->unit, field->node, field->edge};
      ATTRIB_TRY(attrib_vector_push(mentions, &mention));
    }
  }
  return ATTRIB_SUCCESS;
}

/// A node for a new name; it stands where it is mentioned first.
static AttribStatus add_named(Build *build, const Mention *mention, AttribNode *node)
{
  const AttribRecord *record = attrib_linker_record(build->linker, mention->record);
  const AttribLabel label = {(uint16_t)mention->label};
  const AttribValueWriter writer = writer_for(build, record);
  AttribBuilderOrigin origin = {{0}, 0, 0};
  ATTRIB_TRY(origin_of(build, record, mention->item, &origin));
  ATTRIB_TRY(attrib_builder_node(build->builder, &label, 1, origin, node));
  ATTRIB_TRY(attrib_values_push_text(&writer, ATTRIB_KEY(ID), mention->name));
  ATTRIB_TRY(attrib_values_push_text(&writer, ATTRIB_KEY(NAME), mention->name));
  return attrib_values_flush(&writer);
}

static AttribStatus add_mentions(Build *build, const AttribVector *mentions)
{
  const Mention *rows = mentions->data;
  AttribNode node = {0};
  for (size_t i = 0; i < mentions->length; ++i) {
    const bool known = i > 0 && rows[i].label == rows[i - 1].label &&
                       attrib_text_equal(rows[i].name, rows[i - 1].name);
    if (!known) {
      ATTRIB_TRY(add_named(build, &rows[i], &node));
    }
    const AttribRecord *record = attrib_linker_record(build->linker, rows[i].record);
    const AttribNode incident = {record->node};
    const AttribBuilderEdge edge = {{(uint16_t)rows[i].type},
                                    incident,
                                    node,
                                    incident,
                                    attrib_linker_place(build->linker, record, rows[i].item).line};
    ATTRIB_TRY(attrib_builder_edge(build->builder, edge));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_named_nodes(Build *build)
{
  AttribVector mentions;
  attrib_vector_init(&mentions, sizeof(Mention));
  AttribStatus status = ATTRIB_SUCCESS;
  for (uint32_t i = 0; status == ATTRIB_SUCCESS && i < build->linker->records.length; ++i) {
    const AttribRecord *record = attrib_linker_record(build->linker, i);
    if (record->shape == ATTRIB_SHAPE_INCIDENT && !record->left_out) {
      status = gather_mentions(build, i, &mentions);
    }
  }
  if (status == ATTRIB_SUCCESS && mentions.length > 0) {
    qsort(mentions.data, mentions.length, sizeof(Mention), by_label_and_name);
    status = add_mentions(build, &mentions);
  }
  attrib_vector_clear(&mentions);
  return status;
}

// All of it

static AttribStatus add_edges(Build *build)
{
  for (uint32_t i = 0; i < build->linker->records.length; ++i) {
    const AttribRecord *record = attrib_linker_record(build->linker, i);
    if (record->left_out) {
      continue;
    }
    const AttribValueWriter writer = writer_for(build, record);
    ATTRIB_TRY(attrib_build_edges(build->linker, record, &writer));
    if (record->shape == ATTRIB_SHAPE_CLAIM) {
      ATTRIB_TRY(attrib_link_derive(build->linker, i, build->builder));
    }
  }
  return ATTRIB_SUCCESS;
}

/// What a base of the usual sort becomes: half of its items properties, half of them edges, half of its text said before.
static AttribBuilderHint guess(const AttribLinker *linker)
{
  size_t items = 0;
  size_t bytes = 0;
  for (uint32_t i = 0; i < linker->unit_count; ++i) {
    items += linker->units[i].items.length;
    bytes += linker->units[i].text.length;
  }
  return (AttribBuilderHint){
      .nodes = linker->records.length, .edges = items / 2, .values = items, .bytes = bytes / 2};
}

static AttribStatus build_all(Build *build)
{
  attrib_builder_expect(build->builder, guess(build->linker));
  ATTRIB_TRY(add_records(build));
  ATTRIB_TRY(add_named_nodes(build));
  return add_edges(build);
}

AttribStatus attrib_link_build(AttribLinker *linker, AttribBuilder *builder)
{
  Build build = {.linker = linker, .builder = builder};
  attrib_vector_init(&build.values, sizeof(AttribValue));
  attrib_vector_init(&build.entries, sizeof(AttribEntry));
  const AttribStatus status = build_all(&build);
  attrib_vector_clear(&build.values);
  attrib_vector_clear(&build.entries);
  return status;
}
