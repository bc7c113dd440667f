// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The edges that follow from a claim, by the table of acts: between actors, and from incidents to those they are attributed to.

#include "engine/model/act.h"
#include "engine/record/linker.h"

#include <stdlib.h>

/// An act that a joiner did not state.
#define NO_ACT UINT32_MAX

/// One derived edge, before those that several ways lead to are made one.
typedef struct {
  AttribKnownType type;
  uint32_t source; ///< records
  uint32_t target;
  uint32_t act;
} Derived;

typedef struct {
  const AttribLinker *linker;
  const AttribRecord *claim;
  const AttribUnit *unit;
  AttribVector edges;  ///< of Derived
  uint32_t attributed; ///< bits of acts by which incidents were attributed to the accused already
} Derivation;

static AttribStatus add(Derivation *derivation, Derived edge)
{
  return edge.source == edge.target ? ATTRIB_SUCCESS
                                    : attrib_vector_push(&derivation->edges, &edge);
}

/// An edge to each value of a field of a claim.
static AttribStatus add_towards(Derivation *derivation, Derived edge, const AttribRecord *claim,
                                AttribKey key)
{
  const AttribUnit *unit = attrib_linker_unit(derivation->linker, claim);
  const uint32_t end = attrib_unit_item(unit, claim->item)->end;
  for (uint32_t i = attrib_unit_find(unit, claim->item, key); i < end;
       i = attrib_unit_next(unit, claim->item, i)) {
    edge.target = attrib_unit_item(unit, i)->value;
    ATTRIB_TRY(add(derivation, edge));
  }
  return ATTRIB_SUCCESS;
}

/// An edge to whoever made each claim that this one answers.
static AttribStatus add_towards_answered(Derivation *derivation, Derived edge)
{
  const AttribUnit *unit = derivation->unit;
  const uint32_t claim = derivation->claim->item;
  const uint32_t end = attrib_unit_item(unit, claim)->end;
  for (uint32_t i = attrib_unit_find(unit, claim, ATTRIB_KEY_ANSWERS); i < end;
       i = attrib_unit_next(unit, claim, i)) {
    const AttribRecord *answered =
        attrib_linker_record(derivation->linker, attrib_unit_item(unit, i)->value);
    ATTRIB_TRY(add_towards(derivation, edge, answered, ATTRIB_KEY_BY));
  }
  return ATTRIB_SUCCESS;
}

/// The edge that the act of one speaker derives.
static AttribStatus derive_speaker(Derivation *derivation, uint32_t speaker, uint32_t number)
{
  const AttribAct *act = attrib_act(number);
  const Derived edge = {act->edge, speaker, 0, number};
  if (act->edge == ATTRIB_KNOWN_TYPES) {
    return ATTRIB_SUCCESS;
  }
  return act->towards == ATTRIB_TOWARDS_ACCUSED
             ? add_towards(derivation, edge, derivation->claim, ATTRIB_KEY_AGAINST)
             : add_towards_answered(derivation, edge);
}

/// Each incident that the claim is over, to whom the act of one speaker attributes it.
static AttribStatus derive_attribution(Derivation *derivation, uint32_t speaker, uint32_t number)
{
  const AttribAttributes attributes = attrib_act(number)->attributes;
  if (attributes == ATTRIB_ATTRIBUTES_NONE || (derivation->attributed >> number & 1U) != 0) {
    return ATTRIB_SUCCESS;
  }
  // To the accused it is the same for every speaker.
  derivation->attributed |= attributes == ATTRIB_ATTRIBUTES_ACCUSED ? 1U << number : 0U;
  const AttribUnit *unit = derivation->unit;
  const uint32_t claim = derivation->claim->item;
  const uint32_t end = attrib_unit_item(unit, claim)->end;
  for (uint32_t i = attrib_unit_find(unit, claim, ATTRIB_KEY_OVER); i < end;
       i = attrib_unit_next(unit, claim, i)) {
    const Derived edge = {ATTRIB_TYPE_ATTRIBUTED_TO, attrib_unit_item(unit, i)->value, speaker,
                          number};
    ATTRIB_TRY(attributes == ATTRIB_ATTRIBUTES_SPEAKER
                   ? add(derivation, edge)
                   : add_towards(derivation, edge, derivation->claim, ATTRIB_KEY_AGAINST));
  }
  return ATTRIB_SUCCESS;
}

/// A joiner stands behind the claim, and does itself what its own act is; one whose act joins a claim has joined this one, not the
/// one that is answered.
static AttribStatus derive_joiner(Derivation *derivation, const AttribItem *joiner, uint32_t number)
{
  const Derived support = {ATTRIB_TYPE_SUPPORTS, joiner->value, 0, number};
  ATTRIB_TRY(add_towards(derivation, support, derivation->claim, ATTRIB_KEY_BY));
  if (number == NO_ACT || attrib_act(number)->edge == ATTRIB_TYPE_SUPPORTS) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(derive_speaker(derivation, joiner->value, number));
  return derive_attribution(derivation, joiner->value, number);
}

static AttribStatus derive_all(Derivation *derivation)
{
  const AttribUnit *unit = derivation->unit;
  const uint32_t claim = derivation->claim->item;
  const uint32_t end = attrib_unit_item(unit, claim)->end;
  for (uint32_t i = attrib_unit_find(unit, claim, ATTRIB_KEY_BY); i < end;
       i = attrib_unit_next(unit, claim, i)) {
    const uint32_t speaker = attrib_unit_item(unit, i)->value;
    ATTRIB_TRY(derive_speaker(derivation, speaker, derivation->claim->kind));
    ATTRIB_TRY(derive_attribution(derivation, speaker, derivation->claim->kind));
  }
  for (uint32_t i = attrib_unit_find(unit, claim, ATTRIB_KEY_WITH); i < end;
       i = attrib_unit_next(unit, claim, i)) {
    const AttribItem *joiner = attrib_unit_item(unit, i);
    const bool stated = joiner->form == ATTRIB_ITEM_ENTRY;
    ATTRIB_TRY(
        derive_joiner(derivation, joiner, stated ? attrib_unit_item(unit, i + 1)->value : NO_ACT));
  }
  return ATTRIB_SUCCESS;
}

static int by_all(const void *left, const void *right)
{
  const Derived *a = left;
  const Derived *b = right;
  const uint32_t keys_a[] = {a->type, a->source, a->target, a->act};
  const uint32_t keys_b[] = {b->type, b->source, b->target, b->act};
  for (size_t i = 0; i < sizeof(keys_a) / sizeof(keys_a[0]); ++i) {
    if (keys_a[i] != keys_b[i]) {
      return keys_a[i] < keys_b[i] ? -1 : 1;
    }
  }
  return 0;
}

static AttribStatus build_edge(const Derivation *derivation, const Derived *edge,
                               AttribBuilder *builder)
{
  const AttribLinker *linker = derivation->linker;
  const AttribBuilderEdge row = {
      {(uint16_t)edge->type},
      {attrib_linker_record(linker, edge->source)->node},
      {attrib_linker_record(linker, edge->target)->node},
      {derivation->claim->node},
      attrib_linker_place(linker, derivation->claim, derivation->claim->item).line};
  AttribString act = {0};
  ATTRIB_TRY(attrib_builder_edge(builder, row));
  AttribValue value = attrib_value_of_string(derivation->claim->id);
  value.key = ATTRIB_KEY(CLAIM);
  ATTRIB_TRY(attrib_builder_property(builder, value));
  if (edge->act == NO_ACT) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_builder_string(builder, attrib_text(attrib_act(edge->act)->word.word), &act));
  value = attrib_value_of_string(act);
  value.key = ATTRIB_KEY(ACT);
  return attrib_builder_property(builder, value);
}

static AttribStatus build_edges(const Derivation *derivation, AttribBuilder *builder)
{
  const Derived *rows = derivation->edges.data;
  const size_t count = derivation->edges.length;
  if (count > 1) {
    qsort(derivation->edges.data, count, sizeof(Derived), by_all);
  }
  for (size_t i = 0; i < count; ++i) {
    if (i == 0 || by_all(&rows[i - 1], &rows[i]) != 0) {
      ATTRIB_TRY(build_edge(derivation, &rows[i], builder));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_link_derive(const AttribLinker *linker, uint32_t claim, AttribBuilder *builder)
{
  Derivation derivation = {.linker = linker, .claim = attrib_linker_record(linker, claim)};
  derivation.unit = attrib_linker_unit(linker, derivation.claim);
  attrib_vector_init(&derivation.edges, sizeof(Derived));
  AttribStatus status = derive_all(&derivation);
  if (status == ATTRIB_SUCCESS) {
    status = build_edges(&derivation, builder);
  }
  attrib_vector_clear(&derivation.edges);
  return status;
}
