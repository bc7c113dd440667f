// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_build.h"

#include "engine/base/alloc.h"
#include "export/bloc.h"

/// A model being filled.
typedef struct {
  AttribModel *model;
  const AttribAnswer *answer;
  const AttribStanding *standings;
  const bool *kept;
  uint32_t *places[ATTRIB_COLUMNS]; ///< by node: one more than the index of its box; 0 for none
} Build;

/// A claim that is being added.
typedef struct {
  const AttribClaimRow *row;
  const AttribAct *act;
  AttribRole role;
  bool right;
  uint32_t box; ///< its own, or of the claim that it backs
} Claim;

// Boxes

/// The box of a node in the column of a part; a stronger part replaces a weaker one.
static AttribStatus find_box(Build *build, AttribNode node, AttribPart part, uint32_t *out)
{
  uint32_t *const place = &build->places[attrib_part(part)->column][node.index];
  if (*place == 0) {
    AttribBox *const box = attrib_vector_add(&build->model->boxes);
    if (box == NULL) {
      return ATTRIB_NO_MEMORY;
    }
    *box = (AttribBox){.part = part, .node = node};
    *place = (uint32_t)build->model->boxes.length;
  }
  *out = *place - 1;
  AttribBox *const box = attrib_model_box(build->model, *out);
  box->part = part < box->part ? part : box->part;
  return ATTRIB_SUCCESS;
}

static AttribStatus add_mark(Build *build, AttribMark mark)
{
  return attrib_vector_push(&build->model->marks, &mark);
}

// Who takes part in a claim

/// The stroke of somebody who takes part in a claim by an act, which is NULL where it is not stated.
/// Who blames somebody beside an answer has no arrow: the answer has one of its own.
static AttribLine line_of_speaker(const Claim *claim, const AttribAct *act)
{
  const AttribLine own = attrib_line_of_act(act);
  if (own != ATTRIB_LINE_SAYS && !(own == ATTRIB_LINE_NAMES && claim->right)) {
    return own;
  }
  return act == claim->act ? ATTRIB_LINE_SAYS : ATTRIB_LINE_BESIDE;
}

static AttribStatus add_speaker(Build *build, const Claim *claim, AttribNode actor,
                                const AttribAct *act)
{
  const AttribPart part = claim->right ? ATTRIB_PART_REPLIERS : attrib_part_of_act(act);
  const AttribLine line = line_of_speaker(claim, act);
  // Who stands behind a statement has its colour, and anybody else that of the own act, if any.
  const AttribRole role = line == ATTRIB_LINE_BACKS ? claim->role : attrib_act_role(act);
  uint32_t box = 0;
  ATTRIB_TRY(find_box(build, actor, part, &box));
  // Who only joins an answer does not answer for its state.
  if (claim->right && act != NULL && !attrib_act_joins(act)) {
    attrib_model_box(build->model, box)->bloc = attrib_bloc_country(build->answer->graph, actor);
  }
  return add_mark(build, (AttribMark){box, claim->box, line, role, claim->row->claim});
}

static AttribStatus add_speakers(Build *build, const Claim *claim)
{
  const AttribClaimRow *const row = claim->row;
  for (uint32_t i = 0; i < row->by.count; ++i) {
    ATTRIB_TRY(add_speaker(build, claim, row->by.items[i], claim->act));
  }
  for (uint32_t i = 0; i < row->with.count; ++i) {
    const size_t number = attrib_vocabulary_find(&attrib_acts, row->with.items[i].act);
    const AttribAct *const act = number != ATTRIB_NO_WORD ? attrib_act(number) : NULL;
    ATTRIB_TRY(add_speaker(build, claim, row->with.items[i].actor, act));
  }
  return ATTRIB_SUCCESS;
}

// Whom and what a claim names

static AttribPart part_of_target(const Claim *claim)
{
  const bool criticises = claim->act == attrib_act(ATTRIB_ACT_CRITICISE);
  if (claim->right) {
    return criticises ? ATTRIB_PART_CRITICISED_IN_RETURN : ATTRIB_PART_ACCUSED_IN_RETURN;
  }
  return criticises ? ATTRIB_PART_CRITICISED : ATTRIB_PART_ACCUSED;
}

static AttribLine line_to_target(const Claim *claim)
{
  return claim->role == ATTRIB_ROLE_COUNTER ? ATTRIB_LINE_COUNTERS : ATTRIB_LINE_NAMES;
}

static AttribStatus add_targets(Build *build, const Claim *claim)
{
  // Whom a claim names that only stands behind another is not blamed by it.
  const bool blames = claim->act != NULL && claim->act->towards == ATTRIB_TOWARDS_ACCUSED;
  for (uint32_t i = 0; blames && i < claim->row->against.count; ++i) {
    uint32_t box = 0;
    ATTRIB_TRY(find_box(build, claim->row->against.items[i], part_of_target(claim), &box));
    ATTRIB_TRY(add_mark(build, (AttribMark){claim->box, box, line_to_target(claim), claim->role,
                                            claim->row->claim}));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_incidents(Build *build, const Claim *claim)
{
  const bool attributes = claim->act != NULL && claim->act->attributes == ATTRIB_ATTRIBUTES_ACCUSED;
  const AttribPart part = claim->right ? ATTRIB_PART_INCIDENTS_IN_RETURN : ATTRIB_PART_INCIDENTS;
  for (uint32_t i = 0; i < claim->row->over.count && (attributes || !claim->right); ++i) {
    uint32_t box = 0;
    ATTRIB_TRY(find_box(build, claim->row->over.items[i], part, &box));
    ATTRIB_TRY(add_mark(
        build, (AttribMark){claim->box, box, ATTRIB_LINE_NAMES, claim->role, claim->row->claim}));
  }
  return ATTRIB_SUCCESS;
}

// Claims

/// A statement has its box in the column of its side.
static AttribStatus add_statement(Build *build, uint32_t index)
{
  const AttribClaimRow *const row = &build->answer->claims.items[index];
  uint32_t box = 0;
  ATTRIB_TRY(find_box(build, row->claim, build->standings[index].part, &box));
  attrib_model_box(build->model, box)->row = row;
  const AttribAct *const act = attrib_picture_act(build->answer->graph, row->claim);
  const Claim claim = {row, act, attrib_claim_role(build->answer->graph, row),
                       build->standings[index].right, box};
  ++build->model->drawn;
  ATTRIB_TRY(add_speakers(build, &claim));
  ATTRIB_TRY(add_targets(build, &claim));
  return add_incidents(build, &claim);
}

static uint32_t box_of_claim(const Build *build, uint32_t index)
{
  const AttribColumn column = attrib_part(build->standings[index].part)->column;
  return build->places[column][build->answer->claims.items[index].claim.index];
}

/// What only backs others is a stroke from its speakers to each of them that is drawn.
static AttribStatus add_backing(Build *build, uint32_t index)
{
  const AttribClaimRow *const row = &build->answer->claims.items[index];
  bool drawn = false;
  for (uint32_t i = 0; i < row->answers.count; ++i) {
    const uint32_t answered = attrib_answer_index(build->answer, row->answers.items[i]);
    const uint32_t place = answered != ATTRIB_NO_ROW ? box_of_claim(build, answered) : 0;
    if (place == 0) {
      continue;
    }
    const Claim claim = {
        row, attrib_picture_act(build->answer->graph, row->claim),
        attrib_claim_role(build->answer->graph, &build->answer->claims.items[answered]),
        build->standings[answered].right, place - 1};
    ATTRIB_TRY(add_speakers(build, &claim));
    drawn = true;
  }
  build->model->drawn += drawn;
  return ATTRIB_SUCCESS;
}

/// Strokes from the box of a claim to those of others that are drawn.
static AttribStatus add_ties_to(Build *build, const AttribClaimRow *row, AttribNodeArray others,
                                AttribLine line)
{
  const uint32_t from = box_of_claim(build, attrib_answer_index(build->answer, row->claim)) - 1;
  const AttribRole role = attrib_claim_role(build->answer->graph, row);
  for (uint32_t i = 0; i < others.count; ++i) {
    const uint32_t other = attrib_answer_index(build->answer, others.items[i]);
    const uint32_t place = other != ATTRIB_NO_ROW ? box_of_claim(build, other) : 0;
    if (place != 0) {
      ATTRIB_TRY(add_mark(build, (AttribMark){from, place - 1, line, role, row->claim}));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_ties(Build *build, uint32_t index)
{
  const AttribClaimRow *const row = &build->answer->claims.items[index];
  const AttribAct *const act = attrib_picture_act(build->answer->graph, row->claim);
  ATTRIB_TRY(add_ties_to(build, row, row->answers, attrib_line_to_answered(act)));
  return add_ties_to(build, row, row->supersedes, ATTRIB_LINE_SUPERSEDES);
}

static AttribStatus add_subject(Build *build)
{
  const AttribNode subject = build->answer->subject;
  const AttribAbout about = build->answer->about;
  const AttribPart part =
      about == ATTRIB_ABOUT_INCIDENT ? ATTRIB_PART_INCIDENTS : ATTRIB_PART_SUBJECT;
  bool there = about != ATTRIB_ABOUT_INCIDENT && about != ATTRIB_ABOUT_ACTOR;
  uint32_t box = 0;
  for (int i = 0; i < ATTRIB_COLUMNS && !there; ++i) {
    there = build->places[i][subject.index] != 0;
  }
  return there ? ATTRIB_SUCCESS : find_box(build, subject, part, &box);
}

static AttribStatus fill(Build *build)
{
  const uint32_t count = build->answer->claims.count;
  for (uint32_t i = 0; i < count; ++i) {
    if (build->kept[i] && !build->standings[i].is_stroke) {
      ATTRIB_TRY(add_statement(build, i));
    }
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (build->standings[i].is_stroke) {
      ATTRIB_TRY(add_backing(build, i));
    } else if (build->kept[i]) {
      ATTRIB_TRY(add_ties(build, i));
    }
  }
  return add_subject(build);
}

AttribStatus attrib_picture_build(const AttribStanding *standings, const bool *kept,
                                  AttribModel *model)
{
  Build build = {model, model->answer, standings, kept, {NULL}};
  const size_t nodes = attrib_graph_node_count(model->answer->graph);
  uint32_t *const places = attrib_alloc_array(nodes, ATTRIB_COLUMNS * sizeof(uint32_t));
  if (places == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < ATTRIB_COLUMNS; ++i) {
    build.places[i] = places + i * nodes;
  }
  const AttribStatus status = fill(&build);
  attrib_free(places);
  return status;
}
