// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/act.h"
#include "engine/question/reach.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"
#include "tests/unit/small_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char records[] =
    "cite: paper\n"
    "actors:\n"
    "  us: {name: United States, kind: state}\n"
    "  cn: {name: China, kind: state}\n"
    "  mss: {name: Ministry, kind: agency, part-of: cn, aliases: [{name: M, by: lab}]}\n"
    "  lab: {name: Laboratory, kind: company, part-of: us}\n"
    "  ru: {name: Russia, kind: state}\n"
    "  fr: {name: France, kind: state}\n"
    "  post: {name: The Post, kind: media}\n"
    "incidents:\n"
    "  hack:\n"
    "    {name: A hack, exploits: CVE-2021-26855, part-of: wave, affected: {count: 3, where: fr}}\n"
    "  wave: {name: A wave}\n"
    "  other: {name: Another}\n"
    "claims:\n"
    "  accuse: {act: accuse, by: us, against: mss, over: hack, said: 2021, quote: q, via: post}\n"
    "  deny: {act: deny, by: cn, answers: accuse, said: 2022, quote: q}\n"
    "  retract: {act: retract, by: us, supersedes: accuse, said: 2023, quote: q}\n"
    "  apart: {act: accuse, by: fr, against: ru, over: other, said: 2021, quote: q, cite: wire}\n"
    "sources:\n"
    "  paper: {title: P, publisher: P, published: 2021}\n"
    "  wire: {title: W, publisher: W, published: 2021}\n";

/// The ids of what is reached from an answer about a subject (NULL: about claims) as of a day.
static void assert_reached(const char *subject, AttribQuestion question, const char *as_of,
                           const char *expected)
{
  AttribKb *const kb = attrib_small_base(records);
  const AttribGraph *const graph = attrib_kb_graph(kb);
  AttribAnswer answer;
  AttribVector presence;
  attrib_vector_init(&presence, sizeof(uint8_t));
  attrib_small_ask(graph, subject, question, as_of, &answer);
  assert_int_equal(attrib_reach(&answer, &presence), ATTRIB_SUCCESS);
  assert_int_equal(presence.length, attrib_graph_node_count(graph));
  sqlite3 *const connection =
      attrib_small_sql(graph, (AttribDatabaseContents){presence.data, answer.view});
  attrib_small_sql_assert(
      connection, "SELECT group_concat(id, ' ') FROM (SELECT id FROM records ORDER BY number)",
      expected);
  attrib_small_sql_assert(connection, "PRAGMA foreign_key_check", "");
  sqlite3_close(connection);
  attrib_vector_clear(&presence);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void test_without_a_filter_everything_is(void **state)
{
  (void)state;
  assert_reached(NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS}, NULL,
                 "cn fr lab mss post ru us hack other wave accuse apart deny retract paper wire\n");
  // Claims that had not been said are not; whatever there was to speak of is.
  assert_reached(NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS}, "2021-12-31",
                 "cn fr lab mss post ru us hack other wave accuse apart paper wire\n");
}

static void test_an_actor_with_what_its_claims_name(void **state)
{
  (void)state;
  assert_reached("mss", (AttribQuestion){.about = ATTRIB_ABOUT_ACTOR}, NULL,
                 "cn fr lab mss post us hack wave accuse deny retract paper\n");
  assert_reached("ru", (AttribQuestion){.about = ATTRIB_ABOUT_ACTOR}, NULL,
                 "fr ru other apart paper wire\n");
}

static void test_a_filter_leaves_the_rest_out(void **state)
{
  (void)state;
  const AttribQuestion denials = {.about = ATTRIB_ABOUT_CLAIMS,
                                  .filter = {.acts = 1U << ATTRIB_ACT_DENY}};
  assert_reached(NULL, denials, NULL,
                 "cn fr lab mss post us hack wave accuse deny retract paper\n");
  // The retraction had not been said yet.
  assert_reached(NULL, denials, "2022-12-31",
                 "cn fr lab mss post us hack wave accuse deny paper\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(test_without_a_filter_everything_is),
      TEST(test_an_actor_with_what_its_claims_name),
      TEST(test_a_filter_leaves_the_rest_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
