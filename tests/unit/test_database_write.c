// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database_write.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"
#include "tests/unit/small_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

// Every key of the format, once at least.
static const char everything[] =
    "cite: paper\n"
    "actors:\n"
    "  us: {name: United States, kind: state, country: US}\n"
    "  nz: {name: New Zealand, kind: state, country: NZ}\n"
    "  uk:\n"
    "    name: United Kingdom\n"
    "    kind: state\n"
    "    aliases: [Britain, {name: Albion, by: [us, nz], since: {date: 2014, as-written: of "
    "old}}]\n"
    "    member-of: [{actor: eu, from: 1973-01-01, until: 2020-01-31}, nato]\n"
    "  eu: {name: European Union, kind: organisation}\n"
    "  nato: {name: NATO, kind: alliance}\n"
    "  cn: {name: China, kind: state, note: Large.}\n"
    "  mss:\n"
    "    {name: Ministry, kind: agency, part-of: cn, refs: {wikidata: Q1, attack: G1},\n"
    "     x-own: {list: [a, b], map: {k: v}}, x-flat: 1}\n"
    "  zhao: {name: Zhao, kind: person, role: spokesman, part-of: mss}\n"
    "  post: {name: The Post, kind: media}\n"
    "  mission: {name: Embassy, kind: mission, located-in: nz, accredited-to: [nz, eu]}\n"
    "incidents:\n"
    "  wave: {name: A wave, kind: campaign}\n"
    "  hack:\n"
    "    name: A hack\n"
    "    aliases: [The hack]\n"
    "    summary: Mail was read.\n"
    "    alleged: true\n"
    "    kind: [espionage, data-theft]\n"
    "    part-of: wave\n"
    "    began: 2021-01\n"
    "    ended: 2021-03/..\n"
    "    disclosed: {date: 2021-03-02~, as-written: early in March}\n"
    "    targets: [us, uk]\n"
    "    products: Exchange\n"
    "    exploits: [CVE-2021-26855]\n"
    "    techniques: T1190\n"
    "    affected:\n"
    "      - {count: 30000, qualifier: at-least, what: bodies, where: [us, worldwide],\n"
    "         cite: {source: paper, quote: thirty thousand, at: p. 2}}\n"
    "      - {as-written: dozens}\n"
    "claims:\n"
    "  accuse:\n"
    "    act: accuse\n"
    "    by: us\n"
    "    voice: zhao\n"
    "    with: {uk: accuse, eu: condemn, nz: acknowledge}\n"
    "    against: mss\n"
    "    over: hack\n"
    "    said: {date: 2021-07-19, as-written: on Monday}\n"
    "    recorded: 2021-08\n"
    "    instrument: statement\n"
    "    wording: likely\n"
    "    likelihood: likely\n"
    "    confidence: high\n"
    "    responsibility: state-ordered\n"
    "    alleges: {who: mss, tie: paid-by, whom: cn, wording: on its payroll, negated: true}\n"
    "    figures: {count: 5, what: missions}\n"
    "    quote: [first words, second words]\n"
    "    at: paragraph 4\n"
    "    via: post\n"
    "  joined: {act: condemn, by: us, with: [nato], said: 2021-07}\n"
    "  deny:\n"
    "    {act: deny, by: cn, answers: accuse, said: 2021-07-20/2021-07-22,\n"
    "     grounds: [flat, motive], cite: [{source: paper, quote: lies, lang: zh, original: 谎言,\n"
    "     credibility: 2}]}\n"
    "  first: {act: charge, by: us, against: cn, over: wave, said: 2020}\n"
    "  second: {act: retract, by: us, supersedes: first, said: 2021}\n"
    "  support: {act: support, by: nz, answers: accuse}\n"
    "sources:\n"
    "  paper:\n"
    "    {title: A paper, publisher: P, published: 2021-07-20, updated: 2021-07-21, url: "
    "'https://a.org',\n"
    "     archived: 'https://b.org', authors: [Jane, John], lang: en, relays: wire, reliability: "
    "b}\n"
    "  wire: {description: A wire, publisher: W, published: 2021}\n";

typedef struct {
  AttribKb *kb;
  sqlite3 *connection;
} Base;

static Base open_base(const char *yaml)
{
  Base base;
  const AttribDatabaseContents all = {NULL, {0}};
  base.kb = attrib_small_base(yaml);
  base.connection = attrib_small_sql(attrib_kb_graph(base.kb), all);
  return base;
}

static void close_base(Base *base)
{
  sqlite3_close(base->connection);
  attrib_kb_free(base->kb);
}

// A query for each of them, and its rows.
static const struct {
  const char *query;
  const char *rows;
} places[] = {
    {"SELECT * FROM actors WHERE id IN ('uk', 'zhao', 'cn')",
     "cn|China|state|-|-|Large.|records.yaml|12\n"
     "uk|United Kingdom|state|-|-|-|records.yaml|5\n"
     "zhao|Zhao|person|-|spokesman|-|records.yaml|16\n"},
    {"SELECT * FROM incidents WHERE id = 'hack'",
     "hack|A hack|Mail was read.|1|2021-01|2021-01-01|2021-01-31|-|2021-03/..|2021-03-01|-|-|"
     "2021-03-02~|2021-03-02|2021-03-02|early in March|-|records.yaml|21\n"},
    {"SELECT * FROM claims WHERE id = 'accuse'",
     "accuse|accuse|2021-07-19|2021-07-19|2021-07-19|on Monday|2021-08|2021-08-01|2021-08-31|-|"
     "statement|likely|likely|high|state-ordered|0|present|-|records.yaml|40\n"},
    {"SELECT * FROM sources",
     "paper|A paper|-|P|2021-07-20|2021-07-20|2021-07-20|-|2021-07-21|2021-07-21|2021-07-21|-|"
     "https://a.org|https://b.org|en|b|-|records.yaml|68\n"
     "wire|-|A wire|W|2021|2021-01-01|2021-12-31|-|-|-|-|-|-|-|-|-|-|records.yaml|71\n"},
    {"SELECT id, kind, name FROM records WHERE kind <> 'actor'",
     "hack|incident|A hack\nwave|incident|A wave\naccuse|claim|-\ndeny|claim|-\nfirst|claim|-\n"
     "joined|claim|-\nsecond|claim|-\nsupport|claim|-\npaper|source|A paper\n"
     "wire|source|A wire\n"},
    {"SELECT * FROM aliases ORDER BY 1, 2",
     "1|uk|1|Britain|-|-|-|-\n2|uk|2|Albion|2014|2014-01-01|2014-12-31|of old\n"
     "3|hack|1|The hack|-|-|-|-\n"},
    {"SELECT * FROM alias_by ORDER BY 1, 2", "2|nz\n2|us\n"},
    {"SELECT * FROM refs ORDER BY 1, 2", "mss|attack|G1\nmss|wikidata|Q1\n"},
    {"SELECT * FROM own_keys",
     "mss|x-flat|1\nmss|x-own.list[1]|a\nmss|x-own.list[2]|b\nmss|x-own.map.k|v\n"},
    {"SELECT record, figure, source, at, via, lang, original, credibility, line FROM cites "
     "WHERE record IN ('accuse', 'deny', 'hack') ORDER BY id",
     "hack|1|paper|p. 2|-|-|-|-|21\nhack|-|paper|-|-|-|-|-|1\n"
     "accuse|-|paper|paragraph 4|post|-|-|-|1\ndeny|-|paper|-|-|zh|谎言|2|62\n"},
    {"SELECT c.record, q.position, q.quote FROM quotes q JOIN cites c ON c.id = q.cite",
     "hack|1|thirty thousand\naccuse|1|first words\naccuse|2|second words\ndeny|1|lies\n"},
    {"SELECT * FROM figures",
     "1|hack|1|30000|at-least|-|bodies\n2|hack|2|-|-|dozens|-\n3|accuse|1|5|-|-|missions\n"},
    {"SELECT * FROM figure_places ORDER BY 1, 2", "1|1|us|-\n1|2|-|worldwide\n"},
    {"SELECT actor, tie, whole, \"from\", from_earliest, until, until_latest FROM memberships "
     "WHERE actor IN ('uk', 'zhao')",
     "uk|member_of|eu|1973-01-01|1973-01-01|2020-01-31|2020-01-31\n"
     "uk|member_of|nato|-|-|-|-\nzhao|part_of|mss|-|-|-|-\n"},
    {"SELECT * FROM located_in ORDER BY 1, 2", "mission|nz\n"},
    {"SELECT * FROM accredited_to ORDER BY 1, 2", "mission|eu\nmission|nz\n"},
    {"SELECT * FROM incident_kinds ORDER BY 1, 2",
     "hack|data-theft\nhack|espionage\nwave|campaign\n"},
    {"SELECT * FROM incident_parts ORDER BY 1, 2", "hack|wave\n"},
    {"SELECT * FROM incident_targets ORDER BY 1, 2", "hack|uk\nhack|us\n"},
    {"SELECT * FROM incident_products ORDER BY 1, 2", "hack|Exchange\n"},
    {"SELECT * FROM incident_exploits ORDER BY 1, 2", "hack|CVE-2021-26855\n"},
    {"SELECT * FROM incident_techniques ORDER BY 1, 2", "hack|T1190\n"},
    {"SELECT * FROM claim_by WHERE claim = 'accuse'", "accuse|us\n"},
    {"SELECT * FROM claim_voice ORDER BY 1, 2", "accuse|zhao\n"},
    {"SELECT * FROM claim_with ORDER BY 1, 2",
     "accuse|eu|condemn\naccuse|nz|acknowledge\naccuse|uk|accuse\njoined|nato|-\n"},
    {"SELECT * FROM claim_against ORDER BY 1, 2", "accuse|mss\nfirst|cn\n"},
    {"SELECT * FROM claim_over ORDER BY 1, 2", "accuse|hack\nfirst|wave\n"},
    {"SELECT * FROM claim_answers ORDER BY 1, 2",
     "deny|accuse|answers|1|3\nsupport|accuse|joins|-|-\n"},
    {"SELECT * FROM claim_supersedes ORDER BY 1, 2", "second|first\n"},
    {"SELECT * FROM claim_grounds ORDER BY 1, 2", "deny|flat\ndeny|motive\n"},
    {"SELECT * FROM alleges", "accuse|mss|paid-by|cn|on its payroll|1|0|records.yaml|54\n"},
    {"SELECT * FROM source_authors ORDER BY 1, 2", "paper|1|Jane\npaper|2|John\n"},
    {"SELECT * FROM source_relays ORDER BY 1, 2", "paper|wire\n"},
    {"SELECT * FROM about", "attrib|0.1.0\nrecords|all\n"},
};

static void test_every_key_has_its_place(void **state)
{
  (void)state;
  Base base = open_base(everything);
  for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); ++i) {
    print_message("%s\n", places[i].query);
    attrib_small_sql_assert(base.connection, places[i].query, places[i].rows);
  }
  close_base(&base);
}

static void test_derived_edges_have_their_claim(void **state)
{
  (void)state;
  Base base = open_base(everything);
  attrib_small_sql_assert(base.connection,
                          "SELECT claim, type, source, target, act, superseded FROM edges "
                          "ORDER BY claim, type, source",
                          "accuse|ACCUSES|uk|mss|accuse|0\naccuse|ACCUSES|us|mss|accuse|0\n"
                          "accuse|ATTRIBUTED_TO|hack|mss|accuse|0\n"
                          "accuse|SUPPORTS|eu|us|condemn|0\naccuse|SUPPORTS|nz|us|acknowledge|0\n"
                          "accuse|SUPPORTS|uk|us|accuse|0\ndeny|DENIES|cn|us|deny|0\n"
                          "first|ACCUSES|us|cn|charge|1\nfirst|ATTRIBUTED_TO|wave|cn|charge|1\n"
                          "joined|SUPPORTS|nato|us|-|0\nsupport|SUPPORTS|nz|us|support|0\n");
  close_base(&base);
}

// Nobody is an accuser who condemned, criticised, acknowledged or joined without a word.
static void test_the_views_answer_the_usual_questions(void **state)
{
  (void)state;
  Base base = open_base(everything);
  attrib_small_sql_assert(base.connection,
                          "SELECT claim, act, accuser, accused, joined FROM accusations",
                          "accuse|accuse|uk|mss|1\naccuse|accuse|us|mss|0\n");
  attrib_small_sql_assert(base.connection,
                          "SELECT answered, answer, act, \"by\", lag_least, lag_most FROM answers",
                          "accuse|deny|deny|cn|1|3\n");
  attrib_small_sql_assert(base.connection, "SELECT * FROM unanswered_accusations", "");
  attrib_small_sql_assert(base.connection, "SELECT * FROM affected",
                          "hack|30000|at-least|-|bodies|us; worldwide|records.yaml|21\n"
                          "hack|-|-|dozens|-|-|records.yaml|21\n");
  attrib_small_sql_assert(base.connection,
                          "SELECT claim, said, act, \"by\", by_names, voice, \"with\", against, "
                          "\"over\" FROM claim_summaries WHERE claim = 'accuse'",
                          "accuse|2021-07-19|accuse|us|United States|zhao|"
                          "eu: condemn; nz: acknowledge; uk: accuse|mss|hack\n");
  close_base(&base);
}

static void test_the_database_is_sound(void **state)
{
  (void)state;
  Base base = open_base(everything);
  attrib_small_sql_assert(base.connection, "PRAGMA foreign_key_check", "");
  attrib_small_sql_assert(base.connection, "PRAGMA integrity_check", "ok\n");
  attrib_small_sql_assert(base.connection, "PRAGMA user_version", "1\n");
  attrib_small_sql_assert(base.connection, "PRAGMA application_id", "1635021938\n");
  close_base(&base);
}

static void test_the_index_has_folded_words_of_each_record(void **state)
{
  (void)state;
  Base base = open_base(everything);
  attrib_small_sql_assert(base.connection,
                          "SELECT r.id FROM search s JOIN records r ON r.number = s.rowid "
                          "WHERE search MATCH '\"second words\"'",
                          "accuse\n");
  attrib_small_sql_assert(base.connection,
                          "SELECT r.id FROM search s JOIN records r ON r.number = s.rowid "
                          "WHERE search MATCH '\"谎言\"'",
                          "deny\n");
  // No phrase goes from one text into the next.
  attrib_small_sql_assert(
      base.connection, "SELECT count(*) FROM search WHERE search MATCH '\"words second\"'", "0\n");
  attrib_small_sql_assert(base.connection,
                          "SELECT r.id FROM search s JOIN records r ON r.number = s.rowid "
                          "WHERE search MATCH 'hack' ORDER BY rank",
                          "hack\n");
  close_base(&base);
}

static void test_the_same_records_give_the_same_bytes(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(everything);
  const AttribDatabaseContents all = {NULL, {0}};
  AttribBuffer first;
  AttribBuffer second;
  attrib_buffer_init(&first);
  attrib_buffer_init(&second);
  assert_int_equal(attrib_database_write(attrib_kb_graph(kb), all, &first), ATTRIB_SUCCESS);
  assert_int_equal(attrib_database_write(attrib_kb_graph(kb), all, &second), ATTRIB_SUCCESS);
  assert_true(attrib_text_equal(attrib_buffer_text(&first), attrib_buffer_text(&second)));
  attrib_buffer_clear(&second);
  attrib_buffer_clear(&first);
  attrib_kb_free(kb);
}

/// All nodes but one.
static sqlite3 *open_without(const AttribGraph *graph, const char *id)
{
  static uint8_t presence[100];
  const uint32_t count = attrib_graph_node_count(graph);
  assert_true(count <= sizeof(presence));
  for (uint32_t i = 0; i < count; ++i) {
    presence[i] = ATTRIB_PRESENT;
  }
  presence[attrib_small_named(graph, id).index] = ATTRIB_ABSENT;
  return attrib_small_sql(graph, (AttribDatabaseContents){presence, {true, 18000, false, 0}});
}

static void test_what_is_left_out_leaves_no_trace(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(everything);
  sqlite3 *connection = open_without(attrib_kb_graph(kb), "us");
  attrib_small_sql_assert(connection, "PRAGMA foreign_key_check", "");
  attrib_small_sql_assert(connection, "SELECT * FROM claim_by WHERE claim = 'accuse'", "");
  attrib_small_sql_assert(connection, "SELECT * FROM figure_places ORDER BY 1, 2",
                          "1|1|-|-\n1|2|-|worldwide\n");
  attrib_small_sql_assert(connection, "SELECT * FROM about",
                          "as_of|2019-04-14\nattrib|0.1.0\nrecords|some\n");
  sqlite3_close(connection);
  // As long as nothing takes it back, a charge stands.
  connection = open_without(attrib_kb_graph(kb), "second");
  attrib_small_sql_assert(connection, "PRAGMA foreign_key_check", "");
  attrib_small_sql_assert(connection, "SELECT superseded FROM claims WHERE id = 'first'", "0\n");
  attrib_small_sql_assert(connection, "SELECT claim, accuser FROM unanswered_accusations",
                          "first|us\n");
  sqlite3_close(connection);
  attrib_kb_free(kb);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(test_every_key_has_its_place),
      TEST(test_derived_edges_have_their_claim),
      TEST(test_the_views_answer_the_usual_questions),
      TEST(test_the_database_is_sound),
      TEST(test_the_index_has_folded_words_of_each_record),
      TEST(test_the_same_records_give_the_same_bytes),
      TEST(test_what_is_left_out_leaves_no_trace),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
