// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database_search.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

// Words of several scripts, each inside a sentence.
static const char records[] =
    "cite: paper\n"
    "actors:\n"
    "  cn-mfa: {name: Ministry of Foreign Affairs, kind: agency, aliases: [外交部]}\n"
    "  zhao: {name: Zhao Lijian, kind: person, aliases: [赵立坚], part-of: cn-mfa}\n"
    "  ankara: {name: Dışişleri Bakanlığı, kind: agency}\n"
    "  riyadh: {name: وزارة الخارجية, kind: agency}\n"
    "incidents:\n"
    "  hack: {name: Mail hack, summary: A hack of mail by hackers.}\n"
    "claims:\n"
    "  zh: {act: comment, by: cn-mfa, voice: zhao, over: hack, said: 2021-07-20, cite: [{source: "
    "paper,\n"
    "    quote: China opposes it, at: p. 3, lang: zh, original: "
    "外交部发言人赵立坚说中方坚决反对}]}\n"
    "  ja: {act: comment, by: ankara, cite: [{source: paper, quote: [サイバー攻撃を非難する]}]}\n"
    "  ko: {act: comment, by: riyadh, quote: 북한은 해킹을 부인했다}\n"
    "  ar: {act: comment, by: riyadh, quote: نَفَتِ الوزارة الاتهامات}\n"
    "  tr: {act: comment, by: ankara, wording: SALDIRIYI KINIYORUZ, quote: the hack}\n"
    "sources:\n"
    "  paper: {title: The paper, publisher: P, published: 2021-07-21, note: A hack is told}\n";

typedef struct {
  AttribKb *kb;
  AttribDatabase *database;
} Base;

static Base open_base(void)
{
  Base base = {attrib_small_base(records), NULL};
  assert_int_equal(attrib_database_new(attrib_kb_graph(base.kb), &base.database), ATTRIB_SUCCESS);
  return base;
}

static void close_base(Base *base)
{
  attrib_database_close(base->database);
  attrib_kb_free(base->kb);
}

static void search(const Base *base, const char *words, const char *kind, uint32_t limit,
                   AttribSearchResult *result)
{
  AttribSearchQuery query;
  assert_int_equal(attrib_search_query_read(attrib_text(words), &query), ATTRIB_SUCCESS);
  assert_int_equal(attrib_database_search(base->database, &query, attrib_text(kind), limit, result),
                   ATTRIB_SUCCESS);
  attrib_search_query_clear(&query);
}

/// The ids of what is found, with blanks between them, best first.
static void assert_found(const Base *base, const char *words, const char *expected)
{
  AttribSearchResult result;
  AttribBuffer ids;
  attrib_buffer_init(&ids);
  search(base, words, NULL, 20, &result);
  for (size_t i = 0; i < result.hits.length; ++i) {
    const AttribSearchHit *const hit = attrib_vector_at(&result.hits, i);
    attrib_buffer_add_string(&ids, i > 0 ? " " : "");
    attrib_buffer_add(&ids, hit->id);
    assert_true(hit->text_count > 0);
  }
  assert_string_equal(ids.data != NULL ? ids.data : "", expected);
  attrib_buffer_clear(&ids);
  attrib_search_result_clear(&result);
}

static void test_chinese_is_found_inside_sentences(void **state)
{
  (void)state;
  Base base = open_base();
  assert_found(&base, "赵立坚", "zhao zh");
  assert_found(&base, "中方", "zh");
  assert_found(&base, "外交部", "cn-mfa zh");
  assert_found(&base, "方", "zh");
  assert_found(&base, "坚方", "");
  close_base(&base);
}

static void test_japanese_and_korean_likewise(void **state)
{
  (void)state;
  Base base = open_base();
  assert_found(&base, "攻撃", "ja");
  assert_found(&base, "ｻｲﾊﾞｰ", "ja");
  assert_found(&base, "해킹", "ko");
  assert_found(&base, "북한", "ko");
  close_base(&base);
}

static void test_arabic_and_turkish_are_folded(void **state)
{
  (void)state;
  Base base = open_base();
  assert_found(&base, "نفت", "ar");
  assert_found(&base, "الخارجية", "riyadh");
  assert_found(&base, "disisleri", "ankara");
  assert_found(&base, "saldırıyı", "tr");
  assert_found(&base, "DIŞİŞLERİ BAKANLIĞI", "ankara");
  close_base(&base);
}

static void test_names_weigh_more_than_quotes(void **state)
{
  (void)state;
  Base base = open_base();
  assert_found(&base, "hack", "hack tr paper");
  assert_found(&base, "hack mail", "hack");
  assert_found(&base, "\"mail hack\"", "hack");
  assert_found(&base, "\"hack mail\"", "");
  assert_found(&base, "hacker*", "hack");
  close_base(&base);
}

static void test_kind_and_limit_leave_some_out(void **state)
{
  (void)state;
  Base base = open_base();
  AttribSearchResult result;
  search(&base, "hack", "claim", 20, &result);
  assert_int_equal(result.hits.length, 1);
  assert_false(result.more);
  attrib_search_result_clear(&result);
  search(&base, "hack", NULL, 2, &result);
  assert_int_equal(result.hits.length, 2);
  assert_true(result.more);
  attrib_search_result_clear(&result);
  search(&base, "hack", "nothing", 2, &result);
  assert_int_equal(result.hits.length, 0);
  attrib_search_result_clear(&result);
  close_base(&base);
}

static void assert_text(AttribText text, const char *expected)
{
  assert_true(attrib_text_equal(text, attrib_text(expected)));
}

static void test_who_said_it_and_where_it_stands(void **state)
{
  (void)state;
  Base base = open_base();
  AttribSearchResult result;
  search(&base, "china opposes", NULL, 20, &result);
  assert_int_equal(result.hits.length, 1);
  const AttribSearchHit *const hit = attrib_vector_at(&result.hits, 0);
  assert_text(hit->id, "zh");
  assert_text(hit->kind, "claim");
  assert_text(hit->name, "");
  assert_text(hit->act, "comment");
  assert_text(hit->by, "cn-mfa");
  assert_text(hit->by_names, "Ministry of Foreign Affairs");
  assert_text(hit->voice_names, "Zhao Lijian");
  assert_text(hit->day, "2021-07-20");
  assert_text(hit->file, "records.yaml");
  assert_int_equal(hit->line, 10);
  assert_int_equal(hit->text_count, 1);
  assert_text(hit->texts[0].field, "quote");
  assert_text(hit->texts[0].source, "paper");
  assert_text(hit->texts[0].source_name, "The paper");
  assert_text(hit->texts[0].at, "p. 3");
  // Words side by side are two marks: a blank is between them.
  assert_int_equal(hit->texts[0].mark_count, 2);
  assert_int_equal(hit->texts[0].marks[1].start, 6);
  assert_int_equal(hit->texts[0].marks[1].end, 13);
  attrib_search_result_clear(&result);
  close_base(&base);
}

static void test_a_word_that_stands_nowhere_is_named(void **state)
{
  (void)state;
  static const struct {
    const char *words;
    const char *unknown;
    const char *nearest;
  } cases[] = {
      {"hack ministri", "ministri", "ministry"},
      {"Opposess", "Opposess", "opposes"},
      {"qqqqqqqq", "qqqqqqqq", ""},
      {"zzz*", "zzz*", ""},
      {"hack china", "", ""},
      {"\"it opposes\"", "", ""},
  };
  Base base = open_base();
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    AttribSearchResult result;
    search(&base, cases[i].words, NULL, 20, &result);
    assert_int_equal(result.hits.length, 0);
    assert_text(result.unknown, cases[i].unknown);
    assert_text(result.nearest, cases[i].nearest);
    attrib_search_result_clear(&result);
  }
  close_base(&base);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(test_chinese_is_found_inside_sentences),   TEST(test_japanese_and_korean_likewise),
      TEST(test_arabic_and_turkish_are_folded),       TEST(test_names_weigh_more_than_quotes),
      TEST(test_kind_and_limit_leave_some_out),       TEST(test_who_said_it_and_where_it_stands),
      TEST(test_a_word_that_stands_nowhere_is_named),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
