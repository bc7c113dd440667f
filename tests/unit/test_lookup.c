// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/lookup.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char names[] =
    "sources:\n"
    "  paper: {title: China Rejects ‘Fabricated’ Claim, publisher: P, published: 2020}\n"
    "actors:\n"
    "  mss: {name: Ministry of State Security, kind: agency, aliases: [MSS, 国家安全部]}\n"
    "  vn-mps: {name: Bộ Công an, kind: agency, aliases: [MPS]}\n"
    "  cn-mps: {name: Ministry of Public Security, kind: agency, aliases: [MPS]}\n"
    "  no: {name: Norway, kind: state}\n"
    "incidents:\n"
    "  hack: {name: Hack of 2021, exploits: CVE-2021-26855}\n";

typedef struct {
  AttribKb *kb;
  AttribArena arena;
  AttribMatch match;
} Fixture;

static Fixture open_names(void)
{
  Fixture fixture = {.kb = attrib_small_base(names)};
  attrib_arena_init(&fixture.arena);
  return fixture;
}

static void close_names(Fixture *fixture)
{
  attrib_arena_clear(&fixture->arena);
  attrib_kb_free(fixture->kb);
}

static AttribStatus look_up(Fixture *fixture, AttribKnownLabel label, const char *name)
{
  return attrib_lookup(attrib_kb_graph(fixture->kb), label, attrib_text(name), &fixture->arena,
                       &fixture->match);
}

static void expect_found(Fixture *fixture, AttribKnownLabel label, const char *name, const char *id)
{
  assert_int_equal(look_up(fixture, label, name), ATTRIB_SUCCESS);
  assert_string_equal(attrib_small_id(attrib_kb_graph(fixture->kb), fixture->match.node), id);
}

static void names_are_matched_folded(void **state)
{
  (void)state;
  Fixture fixture = open_names();
  expect_found(&fixture, ATTRIB_LABEL_ACTOR, "mss", "mss");
  expect_found(&fixture, ATTRIB_LABEL_ACTOR, "MSS", "mss");
  expect_found(&fixture, ATTRIB_LABEL_ACTOR, "ministry  of STATE security", "mss");
  expect_found(&fixture, ATTRIB_LABEL_ACTOR, "ＭＳＳ", "mss");
  expect_found(&fixture, ATTRIB_LABEL_ACTOR, "国家安全部", "mss");
  expect_found(&fixture, ATTRIB_LABEL_ACTOR, "bo cong an", "vn-mps");
  expect_found(&fixture, ATTRIB_LABEL_ACTOR, "no", "no");
  expect_found(&fixture, ATTRIB_LABEL_SOURCE, "china rejects 'fabricated' claim", "paper");
  close_names(&fixture);
}

static void several_are_listed_by_id(void **state)
{
  (void)state;
  Fixture fixture = open_names();
  assert_int_equal(look_up(&fixture, ATTRIB_LABEL_ACTOR, "mps"), ATTRIB_AMBIGUOUS);
  assert_int_equal(fixture.match.several.count, 2);
  assert_string_equal(attrib_small_id(attrib_kb_graph(fixture.kb), fixture.match.several.items[0]),
                      "cn-mps");
  assert_string_equal(attrib_small_id(attrib_kb_graph(fixture.kb), fixture.match.several.items[1]),
                      "vn-mps");
  close_names(&fixture);
}

static void what_fits_none_has_a_nearest(void **state)
{
  (void)state;
  Fixture fixture = open_names();
  assert_int_equal(look_up(&fixture, ATTRIB_LABEL_ACTOR, "MSSS"), ATTRIB_NOT_FOUND);
  assert_string_equal(attrib_small_id(attrib_kb_graph(fixture.kb), fixture.match.nearest), "mss");
  assert_int_equal(look_up(&fixture, ATTRIB_LABEL_ACTOR, "nothing of the sort"), ATTRIB_NOT_FOUND);
  assert_int_equal(fixture.match.nearest.index, ATTRIB_NO_NODE.index);
  close_names(&fixture);
}

static void another_kind_of_record_is_not_found(void **state)
{
  (void)state;
  Fixture fixture = open_names();
  assert_int_equal(look_up(&fixture, ATTRIB_LABEL_ACTOR, "hack"), ATTRIB_NOT_FOUND);
  assert_int_equal(look_up(&fixture, ATTRIB_LABEL_INCIDENT, "CVE-2021-26855"), ATTRIB_NOT_FOUND);
  assert_int_equal(look_up(&fixture, ATTRIB_LABEL_ACTOR, ""), ATTRIB_NOT_FOUND);
  close_names(&fixture);
}

#define IN_SCRATCH(test) \
  cmocka_unit_test_setup_teardown(test, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(names_are_matched_folded),
      IN_SCRATCH(several_are_listed_by_id),
      IN_SCRATCH(what_fits_none_has_a_nearest),
      IN_SCRATCH(another_kind_of_record_is_not_found),
  };
  return cmocka_run_group_tests_name("lookup", tests, NULL, NULL);
}
