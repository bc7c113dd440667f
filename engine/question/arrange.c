// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/asker.h"

#include <stdlib.h>

/// Something that a row belongs to: an incident, an accuser.
typedef struct {
  uint32_t key; ///< a node, or UINT32_MAX for none
  uint32_t row;
} Member;

static int by_key_then_row(const void *left, const void *right)
{
  const Member *a = left;
  const Member *b = right;
  if (a->key != b->key) {
    return a->key < b->key ? -1 : 1;
  }
  return (a->row > b->row) - (a->row < b->row);
}

static AttribStatus add_member(AttribVector *members, uint32_t key, uint32_t row)
{
  const Member member = {key, row};
  return attrib_vector_push(members, &member);
}

static void sort_members(AttribVector *members)
{
  if (members->length > 1) {
    qsort(members->data, members->length, sizeof(Member), by_key_then_row);
  }
}

static const Member *member_at(const AttribVector *members, size_t index)
{
  return attrib_vector_at(members, index);
}

/// The end of the run of members that share the key of the one at `first`.
static size_t end_of_run(const AttribVector *members, size_t first)
{
  size_t end = first + 1;
  while (end < members->length && member_at(members, end)->key == member_at(members, first)->key) {
    ++end;
  }
  return end;
}

/// The rows of members `first` to `end`, each once.
static AttribStatus copy_rows(AttribAnswer *answer, const AttribVector *members, size_t first,
                              size_t end, AttribIndexArray *out)
{
  out->count = 0;
  out->items = attrib_arena_array(&answer->arena, end - first + 1, sizeof(*out->items));
  if (out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = first; i < end; ++i) {
    const uint32_t row = member_at(members, i)->row;
    if (out->count == 0 || out->items[out->count - 1] != row) {
      out->items[out->count++] = row;
    }
  }
  return ATTRIB_SUCCESS;
}

// To which section a row belongs

static bool any_in_scope(const AttribAsker *asker, AttribNodeArray nodes)
{
  for (uint32_t i = 0; i < nodes.count; ++i) {
    if (attrib_node_set_has(&asker->scope, nodes.items[i])) {
      return true;
    }
  }
  return false;
}

static bool any_joiner_in_scope(const AttribAsker *asker, AttribJoinerArray joiners)
{
  for (uint32_t i = 0; i < joiners.count; ++i) {
    if (attrib_node_set_has(&asker->scope, joiners.items[i].actor)) {
      return true;
    }
  }
  return false;
}

static AttribSectionKind kind_for_actor(const AttribAsker *asker, const AttribClaimRow *row)
{
  if (any_in_scope(asker, row->against) &&
      attrib_act_blames(attrib_claim_act(asker->graph, row->claim))) {
    return ATTRIB_SECTION_AGAINST;
  }
  const bool own = any_in_scope(asker, row->by) || any_in_scope(asker, row->voice) ||
                   any_joiner_in_scope(asker, row->with);
  return own ? ATTRIB_SECTION_OWN : ATTRIB_SECTION_ABOUT;
}

static AttribSectionKind kind_for(const AttribAsker *asker, const AttribClaimRow *row)
{
  switch (asker->question->about) {
  case ATTRIB_ABOUT_ACTOR: return kind_for_actor(asker, row);
  case ATTRIB_ABOUT_INCIDENT:
    return any_in_scope(asker, row->over) ? ATTRIB_SECTION_OVER : ATTRIB_SECTION_ABOUT;
  case ATTRIB_ABOUT_CLAIM: return ATTRIB_SECTION_ITSELF;
  case ATTRIB_ABOUT_SOURCE: return ATTRIB_SECTION_CITING;
  case ATTRIB_ABOUT_CLAIMS: break;
  }
  return ATTRIB_SECTION_LIST;
}

// Sections

/// Sections on their way: of claims against the actor one for each incident, of the others one for each kind.
typedef struct {
  AttribAsker *asker;
  AttribVector against; ///< of Member: incident and row
  AttribVector others;  ///< of Member: kind and row
  AttribVector accusers;
  AttribVector sections; ///< of AttribSection
} Arrangement;

static AttribStatus place_against(Arrangement *arrangement, uint32_t number)
{
  const AttribClaimRow *row = &arrangement->asker->answer->claims.items[number];
  if (row->over.count == 0) {
    return add_member(&arrangement->against, UINT32_MAX, number);
  }
  for (uint32_t i = 0; i < row->over.count; ++i) {
    ATTRIB_TRY(add_member(&arrangement->against, row->over.items[i].index, number));
  }
  return ATTRIB_SUCCESS;
}

/// Whoever accuses in a claim: its makers, and the joiners whose own act blames somebody.
static AttribStatus note_accusers(Arrangement *arrangement, uint32_t number)
{
  const AttribClaimRow *row = &arrangement->asker->answer->claims.items[number];
  for (uint32_t i = 0; i < row->by.count; ++i) {
    ATTRIB_TRY(add_member(&arrangement->accusers, row->by.items[i].index, number));
  }
  for (uint32_t i = 0; i < row->with.count; ++i) {
    const size_t act = attrib_vocabulary_find(&attrib_acts, row->with.items[i].act);
    if (act != ATTRIB_NO_WORD && attrib_act_blames(attrib_act(act))) {
      ATTRIB_TRY(add_member(&arrangement->accusers, row->with.items[i].actor.index, number));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus place_rows(Arrangement *arrangement)
{
  const AttribAsker *asker = arrangement->asker;
  const AttribClaimRowArray *rows = &asker->answer->claims;
  for (uint32_t i = 0; i < rows->count; ++i) {
    if (rows->items[i].context) {
      continue;
    }
    const AttribSectionKind kind = kind_for(asker, &rows->items[i]);
    if (kind == ATTRIB_SECTION_AGAINST) {
      ATTRIB_TRY(place_against(arrangement, i));
      ATTRIB_TRY(note_accusers(arrangement, i));
    } else {
      ATTRIB_TRY(add_member(&arrangement->others, kind, i));
    }
  }
  return ATTRIB_SUCCESS;
}

static int by_first_row(const void *left, const void *right)
{
  const AttribSection *a = left;
  const AttribSection *b = right;
  // What is of no incident comes last.
  const bool none_a = a->incident.index == UINT32_MAX;
  const bool none_b = b->incident.index == UINT32_MAX;
  if (none_a != none_b) {
    return none_a ? 1 : -1;
  }
  if (a->claims.items[0] != b->claims.items[0]) {
    return a->claims.items[0] < b->claims.items[0] ? -1 : 1;
  }
  return (a->incident.index > b->incident.index) - (a->incident.index < b->incident.index);
}

static AttribStatus make_against(Arrangement *arrangement)
{
  AttribAsker *asker = arrangement->asker;
  const AttribVector *members = &arrangement->against;
  sort_members(&arrangement->against);
  for (size_t i = 0; i < members->length; i = end_of_run(members, i)) {
    AttribSection section = {.kind = ATTRIB_SECTION_AGAINST,
                             .incident = {member_at(members, i)->key}};
    ATTRIB_TRY(copy_rows(asker->answer, members, i, end_of_run(members, i), &section.claims));
    if (section.incident.index != UINT32_MAX) {
      ATTRIB_TRY(attrib_row_citations(&asker->writer, section.incident, &section.cites));
    }
    ATTRIB_TRY(attrib_vector_push(&arrangement->sections, &section));
  }
  if (arrangement->sections.length > 1) {
    qsort(arrangement->sections.data, arrangement->sections.length, sizeof(AttribSection),
          by_first_row);
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus make_others(Arrangement *arrangement)
{
  const AttribVector *members = &arrangement->others;
  sort_members(&arrangement->others);
  for (size_t i = 0; i < members->length; i = end_of_run(members, i)) {
    AttribSection section = {.kind = (AttribSectionKind)member_at(members, i)->key,
                             .incident = ATTRIB_NO_NODE};
    ATTRIB_TRY(
        copy_rows(arrangement->asker->answer, members, i, end_of_run(members, i), &section.claims));
    ATTRIB_TRY(attrib_vector_push(&arrangement->sections, &section));
  }
  return ATTRIB_SUCCESS;
}

/// What the claim that is asked for answers: a section of its own, of context alone.
static AttribStatus make_answers(Arrangement *arrangement)
{
  AttribAnswer *answer = arrangement->asker->answer;
  const AttribClaimRow *row =
      answer->about == ATTRIB_ABOUT_CLAIM ? attrib_answer_row(answer, answer->subject) : NULL;
  if (row == NULL || row->answers.count == 0) {
    return ATTRIB_SUCCESS;
  }
  AttribSection section = {.kind = ATTRIB_SECTION_ANSWERS, .incident = ATTRIB_NO_NODE};
  section.claims.items =
      attrib_arena_array(&answer->arena, row->answers.count, sizeof(*section.claims.items));
  if (section.claims.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < row->answers.count; ++i) {
    const AttribClaimRow *answered = attrib_answer_row(answer, row->answers.items[i]);
    if (answered != NULL) {
      section.claims.items[section.claims.count++] = (uint32_t)(answered - answer->claims.items);
    }
  }
  return attrib_vector_push(&arrangement->sections, &section);
}

static AttribStatus keep_sections(Arrangement *arrangement)
{
  AttribAnswer *answer = arrangement->asker->answer;
  const size_t count = arrangement->sections.length;
  answer->sections.items =
      attrib_arena_array(&answer->arena, count + 1, sizeof(*answer->sections.items));
  if (answer->sections.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    answer->sections.items[answer->sections.count++] =
        *(const AttribSection *)attrib_vector_at(&arrangement->sections, i);
  }
  return ATTRIB_SUCCESS;
}

// Who got no answer

static bool any_answered(const AttribAnswer *answer, const AttribVector *members, size_t first,
                         size_t end)
{
  for (size_t i = first; i < end; ++i) {
    if (answer->claims.items[member_at(members, i)->row].answered_by.count > 0) {
      return true;
    }
  }
  return false;
}

static AttribStatus keep_unanswered(Arrangement *arrangement)
{
  AttribAnswer *answer = arrangement->asker->answer;
  const AttribVector *members = &arrangement->accusers;
  sort_members(&arrangement->accusers);
  answer->unanswered.items =
      attrib_arena_array(&answer->arena, members->length + 1, sizeof(*answer->unanswered.items));
  if (answer->unanswered.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < members->length; i = end_of_run(members, i)) {
    const size_t end = end_of_run(members, i);
    if (!any_answered(answer, members, i, end)) {
      AttribUnanswered *silent = &answer->unanswered.items[answer->unanswered.count++];
      silent->actor = (AttribNode){member_at(members, i)->key};
      ATTRIB_TRY(copy_rows(answer, members, i, end, &silent->claims));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus arrange_all(Arrangement *arrangement)
{
  ATTRIB_TRY(place_rows(arrangement));
  ATTRIB_TRY(make_against(arrangement));
  ATTRIB_TRY(make_others(arrangement));
  ATTRIB_TRY(make_answers(arrangement));
  ATTRIB_TRY(keep_sections(arrangement));
  return keep_unanswered(arrangement);
}

AttribStatus attrib_asker_arrange(AttribAsker *asker)
{
  Arrangement arrangement = {.asker = asker};
  attrib_vector_init(&arrangement.against, sizeof(Member));
  attrib_vector_init(&arrangement.others, sizeof(Member));
  attrib_vector_init(&arrangement.accusers, sizeof(Member));
  attrib_vector_init(&arrangement.sections, sizeof(AttribSection));
  const AttribStatus status = arrange_all(&arrangement);
  attrib_vector_clear(&arrangement.against);
  attrib_vector_clear(&arrangement.others);
  attrib_vector_clear(&arrangement.accusers);
  attrib_vector_clear(&arrangement.sections);
  return status;
}
