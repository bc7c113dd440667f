// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/build_edges.h"

enum { WORD_COUNT = 3 };

/// A record whose edges are made.
typedef struct {
  const AttribLinker *linker;
  const AttribRecord *record;
  const AttribValueWriter *writer;
  AttribUnitFields fields;    ///< of the record
  uint32_t words[WORD_COUNT]; ///< where these stand on the claim itself; `fields.end`: nowhere
} Maker;

static AttribNode node_of(const Maker *maker, uint32_t record)
{
  return (AttribNode){attrib_linker_record(maker->linker, record)->node};
}

/// An edge between the record and another, in the direction that the field has.
static AttribStatus add_edge(const Maker *maker, const AttribField *field, uint32_t target,
                             uint32_t line)
{
  const AttribNode own = {maker->record->node};
  const AttribNode other = node_of(maker, target);
  const bool reverse = (field->flags & ATTRIB_FIELD_REVERSE) != 0;
  const AttribBuilderEdge edge = {
      {(uint16_t)field->edge}, reverse ? other : own, reverse ? own : other, own, line};
  return attrib_builder_edge(maker->writer->builder, edge);
}

/// The fields of a map but for the one that is the reference itself: they say more of the edge.
static AttribStatus add_map_properties(const Maker *maker, uint32_t map)
{
  const AttribShape *shape =
      attrib_shape((AttribShapeNumber)attrib_unit_item(maker->writer->unit, map)->shape);
  AttribUnitFields fields;
  attrib_unit_fields(maker->writer->unit, map, &fields);
  for (size_t i = 1; i < shape->count; ++i) {
    ATTRIB_TRY(attrib_values_push_field(maker->writer, map, i, fields.first[i]));
  }
  return attrib_values_flush(maker->writer);
}

/// Fields of its one citation that may stand on a claim itself.
static const AttribKey words[WORD_COUNT] = {ATTRIB_KEY_QUOTE, ATTRIB_KEY_AT, ATTRIB_KEY_VIA};

/// Note where a record has them: once, as it may have very many citations.
static void note_words(Maker *maker)
{
  const AttribShape *shape = attrib_shape((AttribShapeNumber)maker->record->shape);
  for (size_t i = 0; i < WORD_COUNT; ++i) {
    maker->words[i] = maker->record->shape == ATTRIB_SHAPE_CLAIM
                          ? maker->fields.first[attrib_shape_find_property(shape, words[i])]
                          : maker->fields.end;
  }
}

static bool has_word(const Maker *maker, AttribKey property)
{
  size_t i = 0;
  while (i < WORD_COUNT && words[i] != property) {
    ++i;
  }
  return i < WORD_COUNT && maker->words[i] < maker->fields.end;
}

/// What the citation says itself. Words on the claim go before those of a citation that its file has for all.
static AttribStatus push_citation(const Maker *maker, uint32_t citation)
{
  const AttribShape *shape = attrib_shape(ATTRIB_SHAPE_CITATION);
  AttribUnitFields fields;
  attrib_unit_fields(maker->writer->unit, citation, &fields);
  for (size_t i = 1; i < shape->count; ++i) {
    ATTRIB_TRY(has_word(maker, shape->fields[i].property)
                   ? ATTRIB_SUCCESS
                   : attrib_values_push_field(maker->writer, citation, i, fields.first[i]));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_citation_properties(const Maker *maker, uint32_t citation)
{
  const AttribUnit *unit = maker->writer->unit;
  const AttribShape *claim = attrib_shape(ATTRIB_SHAPE_CLAIM);
  ATTRIB_TRY(attrib_unit_item(unit, citation)->form == ATTRIB_ITEM_MAP
                 ? push_citation(maker, citation)
                 : ATTRIB_SUCCESS);
  for (size_t i = 0; i < WORD_COUNT; ++i) {
    ATTRIB_TRY(maker->words[i] < maker->fields.end
                   ? attrib_values_push_field(maker->writer, maker->record->item,
                                              attrib_shape_find_property(claim, words[i]),
                                              maker->words[i])
                   : ATTRIB_SUCCESS);
  }
  return attrib_values_flush(maker->writer);
}

static AttribStatus add_citation(const Maker *maker, const AttribField *field, uint32_t citation)
{
  const AttribItem *item = attrib_unit_item(maker->writer->unit, citation);
  ATTRIB_TRY(
      add_edge(maker, field, attrib_linker_cited(maker->writer->unit, citation), item->line));
  return add_citation_properties(maker, citation);
}

/// The citations of a record, its own or its file's.
static AttribStatus add_citations(const Maker *maker, const AttribField *field)
{
  const AttribUnit *unit = maker->writer->unit;
  uint32_t first = 0;
  const uint32_t citing = attrib_linker_citing(maker->linker, maker->record, &first);
  const uint32_t end = attrib_unit_item(unit, citing)->end;
  for (uint32_t i = first; i < end; i = attrib_unit_next(unit, citing, i)) {
    ATTRIB_TRY(add_citation(maker, field, i));
  }
  return ATTRIB_SUCCESS;
}

/// A joiner, with the act that it performed where that is stated.
static AttribStatus add_joiner(const Maker *maker, const AttribField *field, uint32_t entry)
{
  const AttribItem *item = attrib_unit_item(maker->writer->unit, entry);
  ATTRIB_TRY(add_edge(maker, field, item->value, item->line));
  if (item->form != ATTRIB_ITEM_ENTRY) {
    return ATTRIB_SUCCESS;
  }
  const AttribItem *act = attrib_unit_item(maker->writer->unit, entry + 1);
  ATTRIB_TRY(attrib_values_push_text(maker->writer, ATTRIB_KEY(ACT), act->text));
  return attrib_values_flush(maker->writer);
}

/// A reference that is one: alone, or as the first field of a map that says more.
static AttribStatus add_reference(const Maker *maker, const AttribField *field, uint32_t index)
{
  const AttribUnit *unit = maker->writer->unit;
  const AttribItem *item = attrib_unit_item(unit, index);
  if (item->form != ATTRIB_ITEM_MAP) {
    return add_edge(maker, field, item->value, item->line);
  }
  const uint32_t named =
      attrib_unit_find(unit, index, attrib_shape(field->shape)->fields[0].property);
  ATTRIB_TRY(add_edge(maker, field, attrib_unit_item(unit, named)->value, item->line));
  return add_map_properties(maker, index);
}

static AttribStatus add_field_edges(const Maker *maker, const AttribField *field, uint32_t first)
{
  const AttribUnit *unit = maker->writer->unit;
  for (uint32_t i = first; i < maker->fields.end;
       i = attrib_unit_next(unit, maker->record->item, i)) {
    const bool keyed = (field->flags & ATTRIB_FIELD_KEYED) != 0;
    ATTRIB_TRY(keyed ? add_joiner(maker, field, i) : add_reference(maker, field, i));
  }
  return ATTRIB_SUCCESS;
}

// What a claim alleges

/// One tie between one pair.
static AttribStatus add_tie(const Maker *maker, uint32_t allegation, uint32_t who, uint32_t whom)
{
  static const AttribKey properties[] = {ATTRIB_KEY_TIE, ATTRIB_KEY_WORDING, ATTRIB_KEY_NEGATED};
  const AttribUnit *unit = maker->writer->unit;
  const AttribShape *shape = attrib_shape(ATTRIB_SHAPE_ALLEGATION);
  const AttribBuilderEdge edge = {{ATTRIB_TYPE_ALLEGED},
                                  node_of(maker, who),
                                  node_of(maker, whom),
                                  {maker->record->node},
                                  attrib_unit_item(unit, allegation)->line};
  ATTRIB_TRY(attrib_builder_edge(maker->writer->builder, edge));
  ATTRIB_TRY(attrib_values_push_text(maker->writer, ATTRIB_KEY(CLAIM), maker->record->id));
  for (size_t i = 0; i < sizeof(properties) / sizeof(properties[0]); ++i) {
    ATTRIB_TRY(attrib_values_push_field(maker->writer, allegation,
                                        attrib_shape_find_property(shape, properties[i]),
                                        attrib_unit_find(unit, allegation, properties[i])));
  }
  return attrib_values_flush(maker->writer);
}

static AttribStatus add_allegation(const Maker *maker, uint32_t allegation)
{
  const AttribUnit *unit = maker->writer->unit;
  const uint32_t end = attrib_unit_item(unit, allegation)->end;
  for (uint32_t i = attrib_unit_find(unit, allegation, ATTRIB_KEY_WHO); i < end;
       i = attrib_unit_next(unit, allegation, i)) {
    for (uint32_t j = attrib_unit_find(unit, allegation, ATTRIB_KEY_WHOM); j < end;
         j = attrib_unit_next(unit, allegation, j)) {
      const uint32_t who = attrib_unit_item(unit, i)->value;
      const uint32_t whom = attrib_unit_item(unit, j)->value;
      // Lists may overlap; nothing is tied to itself.
      ATTRIB_TRY(who != whom ? add_tie(maker, allegation, who, whom) : ATTRIB_SUCCESS);
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_allegations(const Maker *maker)
{
  const AttribUnit *unit = maker->writer->unit;
  const uint32_t parent = maker->record->item;
  const uint32_t end = attrib_unit_item(unit, parent)->end;
  for (uint32_t i = attrib_unit_find(unit, parent, ATTRIB_KEY_ALLEGES); i < end;
       i = attrib_unit_next(unit, parent, i)) {
    ATTRIB_TRY(add_allegation(maker, i));
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_build_edges(const AttribLinker *linker, const AttribRecord *record,
                                const AttribValueWriter *writer)
{
  Maker maker = {.linker = linker, .record = record, .writer = writer};
  attrib_unit_fields(writer->unit, record->item, &maker.fields);
  note_words(&maker);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)record->shape);
  for (size_t i = 0; i < shape->count; ++i) {
    const AttribField *field = &shape->fields[i];
    if (field->property == ATTRIB_KEY_CITE) {
      ATTRIB_TRY(add_citations(&maker, field));
    } else if (field->edge != ATTRIB_KNOWN_TYPES && field->node == ATTRIB_KNOWN_LABELS) {
      ATTRIB_TRY(add_field_edges(&maker, field, maker.fields.first[i]));
    }
  }
  return record->shape == ATTRIB_SHAPE_CLAIM ? add_allegations(&maker) : ATTRIB_SUCCESS;
}
