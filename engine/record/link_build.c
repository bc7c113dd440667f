// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Records become nodes, their references edges. What becomes what is said by the schema table.

#include "engine/base/alloc.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/record/build.h"
#include "engine/record/build_edges.h"

AttribValueWriter attrib_build_writer(AttribBuild *build, const AttribRecord *record)
{
  return (AttribValueWriter){attrib_linker_unit(build->linker, record), build->builder,
                             &build->values, &build->entries};
}

AttribStatus attrib_build_origin(const AttribBuild *build, const AttribRecord *record,
                                 uint32_t item, AttribBuilderOrigin *origin)
{
  const AttribPlace place = attrib_linker_place(build->linker, record, item);
  AttribString *path = &build->paths[record->unit];
  origin->line = place.line;
  origin->column = place.column;
  if (path->index == 0) {
    ATTRIB_TRY(attrib_builder_string(
        build->builder, attrib_diagnostics_path(build->linker->diagnostics, place.file), path));
  }
  origin->file = *path;
  return ATTRIB_SUCCESS;
}

/// The label of the kind or the act, for records that have one.
static const char *second_label(const AttribRecord *record)
{
  if (record->shape == ATTRIB_SHAPE_ACTOR) {
    return attrib_kind(record->kind)->label;
  }
  return record->shape == ATTRIB_SHAPE_CLAIM ? attrib_act(record->kind)->label : NULL;
}

static AttribStatus add_node(AttribBuild *build, AttribRecord *record)
{
  AttribLabel labels[2] = {{(uint16_t)attrib_shape((AttribShapeNumber)record->shape)->label}};
  const char *second = second_label(record);
  AttribBuilderOrigin origin = {{0}, 0, 0};
  AttribNode node = {0};
  if (second != NULL) {
    ATTRIB_TRY(attrib_builder_label(build->builder, attrib_text(second), &labels[1]));
  }
  ATTRIB_TRY(attrib_build_origin(build, record, record->item, &origin));
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

static AttribStatus add_properties(AttribBuild *build, const AttribRecord *record)
{
  const AttribValueWriter writer = attrib_build_writer(build, record);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)record->shape);
  ATTRIB_TRY(attrib_values_push_text(&writer, ATTRIB_KEY(ID), record->id));
  AttribUnitFields fields;
  attrib_unit_fields(writer.unit, record->item, &fields);
  for (size_t i = 0; i < shape->count; ++i) {
    if (fields.first[i] < fields.end && is_property(&shape->fields[i], record->shape)) {
      ATTRIB_TRY(attrib_values_push_field(&writer, record->item, i, fields.first[i]));
    }
  }
  ATTRIB_TRY(attrib_values_push_own(&writer, record->item));
  return attrib_values_flush(&writer);
}

static AttribStatus add_records(AttribBuild *build)
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

// All of it

static AttribStatus add_edges(AttribBuild *build)
{
  for (uint32_t i = 0; i < build->linker->records.length; ++i) {
    const AttribRecord *record = attrib_linker_record(build->linker, i);
    if (record->left_out) {
      continue;
    }
    const AttribValueWriter writer = attrib_build_writer(build, record);
    ATTRIB_TRY(attrib_build_edges(build->linker, record, &writer));
    if (record->shape == ATTRIB_SHAPE_CLAIM) {
      ATTRIB_TRY(attrib_link_derive(build->linker, i, build->builder));
    }
  }
  return ATTRIB_SUCCESS;
}

/// What a base of the usual sort becomes: half of its items properties, half of them edges.
static AttribBuilderHint guess(const AttribLinker *linker)
{
  size_t items = 0;
  for (uint32_t i = 0; i < linker->unit_count; ++i) {
    items += linker->units[i].items.length;
  }
  return (AttribBuilderHint){.nodes = linker->records.length, .edges = items / 2, .values = items};
}

static AttribStatus build_all(AttribBuild *build)
{
  attrib_builder_expect(build->builder, guess(build->linker));
  ATTRIB_TRY(add_records(build));
  ATTRIB_TRY(attrib_build_named(build));
  return add_edges(build);
}

AttribStatus attrib_link_build(AttribLinker *linker, AttribBuilder *builder)
{
  AttribBuild build = {.linker = linker, .builder = builder};
  build.paths = attrib_alloc_array(linker->unit_count, sizeof(*build.paths));
  attrib_vector_init(&build.values, sizeof(AttribValue));
  attrib_vector_init(&build.entries, sizeof(AttribEntry));
  const AttribStatus status = build.paths != NULL ? build_all(&build) : ATTRIB_NO_MEMORY;
  attrib_vector_clear(&build.values);
  attrib_vector_clear(&build.entries);
  attrib_free(build.paths);
  return status;
}
