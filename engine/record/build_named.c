// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/record/build.h"

#include <stdlib.h>

/// A name where it stands, the first of its places in the end.
typedef struct {
  AttribText text; ///< once names are sorted
  AttribString name;
  uint32_t record;
  uint32_t item;
  AttribKnownLabel label;
} Named;

/// The names of one label.
typedef struct {
  AttribBuild *build;
  const AttribVector *mentions; ///< of Named: of all labels, in order of records
  AttribKnownLabel label;
  AttribVector named; ///< of Named: each name once
  uint32_t *numbers;  ///< of each string its number among them, plus one; 0: none
  uint32_t first;     ///< the node of the first of them
} Names;

static const AttribShape *incident_shape(void)
{
  return attrib_shape(ATTRIB_SHAPE_INCIDENT);
}

static AttribStatus gather_incident(const AttribLinker *linker, uint32_t number,
                                    AttribVector *mentions)
{
  const AttribRecord *record = attrib_linker_record(linker, number);
  const AttribUnit *unit = attrib_linker_unit(linker, record);
  const AttribShape *shape = incident_shape();
  const uint32_t end = attrib_unit_item(unit, record->item)->end;
  for (uint32_t i = record->item + 1; i < end; i = attrib_unit_item(unit, i)->end) {
    const AttribItem *item = attrib_unit_item(unit, i);
    if (item->field < shape->count && shape->fields[item->field].node != ATTRIB_KNOWN_LABELS) {
      const Named mention = {{NULL, 0}, item->text, number, i, shape->fields[item->field].node};
      ATTRIB_TRY(attrib_vector_push(mentions, &mention));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus gather(const AttribLinker *linker, AttribVector *mentions)
{
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    const AttribRecord *record = attrib_linker_record(linker, i);
    if (record->shape == ATTRIB_SHAPE_INCIDENT && !record->left_out) {
      ATTRIB_TRY(gather_incident(linker, i, mentions));
    }
  }
  return ATTRIB_SUCCESS;
}

/// What is done with each mention of a name.
typedef AttribStatus (*Visit)(Names *names, const Named *mention);

static AttribStatus visit_all(Names *names, Visit visit)
{
  for (size_t i = 0; i < names->mentions->length; ++i) {
    const Named *mention = attrib_vector_at(names->mentions, i);
    ATTRIB_TRY(mention->label == names->label ? visit(names, mention) : ATTRIB_SUCCESS);
  }
  return ATTRIB_SUCCESS;
}

static bool stands_before(const AttribLinker *linker, const Named *a, const Named *b)
{
  const uint32_t unit = attrib_linker_record(linker, a->record)->unit;
  const uint32_t other = attrib_linker_record(linker, b->record)->unit;
  return unit != other ? unit < other : a->item < b->item;
}

static AttribStatus note(Names *names, const Named *mention)
{
  uint32_t *number = &names->numbers[mention->name.index];
  if (*number == 0) {
    *number = (uint32_t)names->named.length + 1;
    return attrib_vector_push(&names->named, mention);
  }
  Named *known = attrib_vector_at(&names->named, *number - 1);
  *known = stands_before(names->build->linker, mention, known) ? *mention : *known;
  return ATTRIB_SUCCESS;
}

static int by_text(const void *left, const void *right)
{
  return attrib_text_compare(((const Named *)left)->text, ((const Named *)right)->text);
}

static void sort_named(Names *names)
{
  Named *rows = names->named.data;
  for (size_t i = 0; i < names->named.length; ++i) {
    rows[i].text = attrib_interner_text(names->build->linker->texts, rows[i].name);
  }
  if (names->named.length > 1) {
    qsort(rows, names->named.length, sizeof(Named), by_text);
  }
  for (size_t i = 0; i < names->named.length; ++i) {
    names->numbers[rows[i].name.index] = (uint32_t)i + 1;
  }
}

/// A node stands where its name does first.
static AttribStatus add_node(Names *names, const Named *named)
{
  AttribBuild *build = names->build;
  const AttribRecord *record = attrib_linker_record(build->linker, named->record);
  const AttribLabel label = {(uint16_t)names->label};
  const AttribValueWriter writer = attrib_build_writer(build, record);
  AttribBuilderOrigin origin = {{0}, 0, 0};
  AttribNode node = {0};
  ATTRIB_TRY(attrib_build_origin(build, record, named->item, &origin));
  ATTRIB_TRY(attrib_builder_node(build->builder, &label, 1, origin, &node));
  names->first = named == names->named.data ? node.index : names->first;
  ATTRIB_TRY(attrib_values_push_text(&writer, ATTRIB_KEY(ID), named->name));
  ATTRIB_TRY(attrib_values_push_text(&writer, ATTRIB_KEY(NAME), named->name));
  return attrib_values_flush(&writer);
}

static AttribStatus add_edge(Names *names, const Named *mention)
{
  const AttribLinker *linker = names->build->linker;
  const AttribRecord *record = attrib_linker_record(linker, mention->record);
  const AttribItem *item = attrib_unit_item(attrib_linker_unit(linker, record), mention->item);
  const AttribNode incident = {record->node};
  const AttribNode target = {names->first + names->numbers[mention->name.index] - 1};
  const AttribType type = {(uint16_t)incident_shape()->fields[item->field].edge};
  return attrib_builder_edge(names->build->builder,
                             (AttribBuilderEdge){type, incident, target, incident, item->line});
}

static AttribStatus add_all(Names *names)
{
  ATTRIB_TRY(visit_all(names, note));
  sort_named(names);
  for (size_t i = 0; i < names->named.length; ++i) {
    ATTRIB_TRY(add_node(names, attrib_vector_at(&names->named, i)));
  }
  return visit_all(names, add_edge);
}

static AttribStatus build_label(AttribBuild *build, const AttribVector *mentions,
                                AttribKnownLabel label)
{
  const uint32_t strings = attrib_interner_strings(build->linker->texts).count;
  Names names = {.build = build, .mentions = mentions, .label = label};
  names.numbers = attrib_alloc_array(strings, sizeof(*names.numbers));
  attrib_vector_init(&names.named, sizeof(Named));
  const AttribStatus status = names.numbers != NULL ? add_all(&names) : ATTRIB_NO_MEMORY;
  attrib_vector_clear(&names.named);
  attrib_free(names.numbers);
  return status;
}

static bool names_some(AttribKnownLabel label)
{
  const AttribShape *shape = incident_shape();
  size_t i = 0;
  while (i < shape->count && shape->fields[i].node != label) {
    ++i;
  }
  return i < shape->count;
}

AttribStatus attrib_build_named(AttribBuild *build)
{
  AttribVector mentions;
  attrib_vector_init(&mentions, sizeof(Named));
  AttribStatus status = gather(build->linker, &mentions);
  for (uint32_t i = 0; status == ATTRIB_SUCCESS && i < ATTRIB_KNOWN_LABELS; ++i) {
    const AttribKnownLabel label = (AttribKnownLabel)i;
    status = names_some(label) ? build_label(build, &mentions, label) : ATTRIB_SUCCESS;
  }
  attrib_vector_clear(&mentions);
  return status;
}
