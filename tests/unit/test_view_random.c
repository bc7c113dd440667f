// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Random graphs whose days are not known, against a model that tries every day each can be. What is
// visible whichever day it was is in the view for sure, what never is, is absent, what sometimes is
// may be.

#include "engine/view/view.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { CLAIMS = 4, NODES = CLAIMS + 1, EDGES = 8, LAST_DAY = 6 };

/// A date of up to three days; where it is not known it has none.
typedef struct {
  bool known;
  int32_t first;
  int32_t last;
} Days;

/// Claims come first among the nodes, then one actor.
typedef struct {
  uint64_t random;
  Days said[CLAIMS];
  Days recorded[CLAIMS];
  Days from[EDGES];
  Days until[EDGES];
  bool supersedes[CLAIMS][CLAIMS]; ///< a claim, one with a smaller number
  AttribBuilderEdge edges[EDGES];
  AttribViewOptions options;
} Model;

// A linear congruential generator (Knuth's MMIX constants); its high bits are the good ones.
static uint32_t draw(Model *model, uint32_t below)
{
  model->random = model->random * 6364136223846793005U + 1442695040888963407U;
  return (uint32_t)((model->random >> 33) % below);
}

static Days draw_days(Model *model)
{
  const int32_t first = (int32_t)draw(model, LAST_DAY - 1);
  return (Days){draw(model, 5) > 0, first, first + (int32_t)draw(model, 3)};
}

// Most edges are of the first claim, which all the others may supersede: so many things that can hide
// an edge meet.
static AttribBuilderEdge draw_edge(Model *model)
{
  static const AttribKnownType types[] = {ATTRIB_TYPE_PART_OF, ATTRIB_TYPE_MEMBER_OF,
                                          ATTRIB_TYPE_MADE,    ATTRIB_TYPE_ANSWERS,
                                          ATTRIB_TYPE_ACCUSES, ATTRIB_TYPE_ALLEGED};
  const AttribKnownType type = types[draw(model, sizeof(types) / sizeof(types[0]))];
  const AttribNode actor = {CLAIMS};
  const AttribNode record = {draw(model, 2) ? 0 : draw(model, NODES)};
  if (type >= ATTRIB_TYPE_ACCUSES) {
    return attrib_small_edge_of(type, actor, actor, record);
  }
  const AttribNode source = {draw(model, NODES)};
  const AttribNode target = {draw(model, NODES)};
  return attrib_small_edge_of(type, source, target, draw(model, 4) ? record : ATTRIB_NO_NODE);
}

static void draw_model(Model *model, uint64_t seed)
{
  memset(model, 0, sizeof(*model));
  model->random = seed;
  for (uint32_t i = 0; i < CLAIMS; i++) {
    model->said[i] = draw_days(model);
    model->recorded[i] = draw_days(model);
    for (uint32_t j = 0; j < i; j++) {
      model->supersedes[i][j] = draw(model, 4) == 0;
    }
  }
  for (uint32_t i = 0; i < EDGES; i++) {
    model->edges[i] = draw_edge(model);
    model->edges[i].line = i + 1;
    model->from[i] = draw_days(model);
    model->until[i] = draw_days(model);
  }
  model->options.has_as_of = draw(model, 4) > 0;
  model->options.as_of = (int32_t)draw(model, LAST_DAY + 1);
  model->options.has_recorded_by = draw(model, 2);
  model->options.recorded_by = (int32_t)draw(model, LAST_DAY + 1);
}

// The graph of a model

static void add_date(AttribBuilder *builder, AttribKey key, Days days)
{
  AttribValue value;
  if (days.known) {
    const AttribDate date = {days.first, days.last, 0};
    AttribString words;
    assert_int_equal(attrib_builder_string(builder, ATTRIB_TEXT("then"), &words), ATTRIB_SUCCESS);
    assert_int_equal(attrib_builder_date(builder, date, words, &value), ATTRIB_SUCCESS);
    value.key = (AttribString){key};
    assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  }
}

static AttribGraph *make_graph(const Model *model)
{
  AttribBuilder *const builder = attrib_small_begin();
  for (uint32_t i = 0; i < CLAIMS; i++) {
    attrib_small_node(builder, ATTRIB_LABEL_CLAIM);
    add_date(builder, ATTRIB_KEY_SAID, model->said[i]);
    add_date(builder, ATTRIB_KEY_RECORDED, model->recorded[i]);
  }
  attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  for (AttribNode i = {0}; i.index < CLAIMS; i.index++) {
    for (AttribNode j = {0}; j.index < i.index; j.index++) {
      if (model->supersedes[i.index][j.index]) {
        attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_SUPERSEDES, i, j, i));
      }
    }
  }
  for (uint32_t i = 0; i < EDGES; i++) {
    attrib_small_edge(builder, model->edges[i]);
    add_date(builder, ATTRIB_KEY_FROM, model->from[i]);
    add_date(builder, ATTRIB_KEY_UNTIL, model->until[i]);
  }
  return attrib_small_freeze(builder);
}

// What is visible where every day is known

/// The days that may have been.
typedef struct {
  int32_t said[CLAIMS];
  int32_t recorded[CLAIMS];
  int32_t from;
  int32_t until;
} World;

static bool sees_node(const Model *model, const World *world, AttribNode node)
{
  const AttribViewOptions *const options = &model->options;
  const uint32_t i = node.index;
  if (i >= CLAIMS) {
    return true;
  }
  return !(options->has_as_of && model->said[i].known && world->said[i] > options->as_of) &&
         !(options->has_recorded_by && model->recorded[i].known &&
           world->recorded[i] > options->recorded_by);
}

static bool sees_superseded(const Model *model, const World *world, AttribNode claim)
{
  for (AttribNode i = {0}; i.index < CLAIMS && claim.index < CLAIMS; i.index++) {
    if (model->supersedes[i.index][claim.index] && sees_node(model, world, i)) {
      return true;
    }
  }
  return false;
}

static bool sees_membership(const Model *model, const World *world, uint32_t edge)
{
  const int32_t day = model->options.as_of;
  const uint16_t type = model->edges[edge].type.index;
  if (!model->options.has_as_of || (type != ATTRIB_TYPE_PART_OF && type != ATTRIB_TYPE_MEMBER_OF)) {
    return true;
  }
  return !(model->from[edge].known && day < world->from) &&
         !(model->until[edge].known && day > world->until);
}

static bool sees_edge(const Model *model, const World *world, uint32_t i)
{
  const AttribBuilderEdge *const edge = &model->edges[i];
  const bool derived = edge->type.index >= ATTRIB_TYPE_ACCUSES;
  return sees_node(model, world, edge->record) && sees_node(model, world, edge->source) &&
         sees_node(model, world, edge->target) && sees_membership(model, world, i) &&
         !(derived && sees_superseded(model, world, edge->record));
}

// All days that each date can be

enum { FROM = 2 * CLAIMS, UNTIL, WHEELS };

/// Counts through the days of many dates, like the wheels of a milometer: those on which the claims
/// were said, then recorded, then `from` and `until` of one edge.
typedef struct {
  Days days[WHEELS];
  int32_t day[WHEELS];
} Wheels;

static bool turn(Wheels *wheels)
{
  for (uint32_t i = 0; i < WHEELS; i++) {
    if (wheels->days[i].known && wheels->day[i] < wheels->days[i].last) {
      wheels->day[i]++;
      return true;
    }
    wheels->day[i] = wheels->days[i].first;
  }
  return false;
}

/// The dates that can matter to edge `i`, set to their first days; of claims, those that the options
/// ask for.
static Wheels make_wheels(const Model *model, uint32_t i)
{
  Wheels wheels;
  memset(&wheels, 0, sizeof(wheels));
  for (uint32_t j = 0; j < CLAIMS; j++) {
    wheels.days[j] = model->said[j];
    wheels.days[j].known = wheels.days[j].known && model->options.has_as_of;
    wheels.days[CLAIMS + j] = model->recorded[j];
    wheels.days[CLAIMS + j].known = wheels.days[CLAIMS + j].known && model->options.has_recorded_by;
  }
  wheels.days[FROM] = model->from[i];
  wheels.days[UNTIL] = model->until[i];
  for (uint32_t j = 0; j < WHEELS; j++) {
    wheels.day[j] = wheels.days[j].first;
  }
  return wheels;
}

static World read_wheels(const Wheels *wheels)
{
  World world;
  memcpy(world.said, wheels->day, sizeof(world.said));
  memcpy(world.recorded, wheels->day + CLAIMS, sizeof(world.recorded));
  world.from = wheels->day[FROM];
  world.until = wheels->day[UNTIL];
  return world;
}

/// In how many worlds something is visible.
typedef struct {
  uint32_t seen;
  uint32_t all;
} Tally;

typedef bool Sees(const Model *model, const World *world, uint32_t index);

static Tally try_all(const Model *model, Sees *sees, uint32_t index, uint32_t edge)
{
  Tally tally = {0, 0};
  Wheels wheels = make_wheels(model, edge);
  do {
    const World world = read_wheels(&wheels);
    tally.all++;
    tally.seen += sees(model, &world, index);
  } while (turn(&wheels));
  return tally;
}

static bool sees_claim(const Model *model, const World *world, uint32_t index)
{
  return sees_node(model, world, (AttribNode){index});
}

static bool has_no_day(const Model *model, AttribNode node)
{
  const uint32_t i = node.index;
  return i < CLAIMS && ((model->options.has_as_of && !model->said[i].known) ||
                        (model->options.has_recorded_by && !model->recorded[i].known));
}

static AttribPresence expect(Tally tally, bool undated)
{
  if (tally.seen < tally.all) {
    return tally.seen ? ATTRIB_MAYBE : ATTRIB_ABSENT;
  }
  return undated ? ATTRIB_UNDATED : ATTRIB_PRESENT;
}

static void check_model(const Model *model)
{
  AttribView *view = NULL;
  AttribGraph *const graph = make_graph(model);
  assert_int_equal(attrib_view_new(graph, model->options, &view), ATTRIB_SUCCESS);
  for (AttribNode node = {0}; node.index < NODES; node.index++) {
    const Tally tally = try_all(model, sees_claim, node.index, 0);
    assert_int_equal(attrib_view_node(view, node), expect(tally, has_no_day(model, node)));
  }
  for (AttribEdge i = {0}; i.index < attrib_graph_edge_count(graph); i.index++) {
    if (attrib_edge_type(graph, i).index == ATTRIB_TYPE_SUPERSEDES) {
      continue;
    }
    const uint32_t own = attrib_edge_origin(graph, i).line - 1;
    const AttribBuilderEdge *const edge = &model->edges[own];
    const bool undated = has_no_day(model, edge->record) || has_no_day(model, edge->source) ||
                         has_no_day(model, edge->target);
    assert_int_equal(attrib_view_edge(view, i),
                     expect(try_all(model, sees_edge, own, own), undated));
  }
  attrib_view_free(view);
  attrib_graph_free(graph);
}

static void test_views_hold_what_every_possible_day_shows(void **state)
{
  (void)state;
  for (uint64_t seed = 0; seed < 400; seed++) {
    Model model;
    draw_model(&model, seed);
    check_model(&model);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_views_hold_what_every_possible_day_shows),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
