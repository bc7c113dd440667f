// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/utf8.h"
#include "export/diagnostics.h"

#include <jansson.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const AttribProblem key_problem = {"E012", ATTRIB_ERROR, "an unknown key",
                                          "Means \"nothing\".\n\n    acct: accuse\n"};
static const AttribProblem id_problem = {"E021", ATTRIB_ERROR, "an id is declared twice", "Two.\n"};
static const AttribProblem quote_problem = {"W101", ATTRIB_WARNING, "no quote", "Quote.\n"};

static const AttribText no_root = {NULL, 0};

static AttribDiagnostics list;
static AttribBuffer out;

static int enter(void **state)
{
  (void)state;
  attrib_diagnostics_init(&list);
  attrib_buffer_init(&out);
  return 0;
}

static int leave(void **state)
{
  (void)state;
  attrib_buffer_clear(&out);
  attrib_diagnostics_clear(&list);
  return 0;
}

static uint32_t add_path(const char *path)
{
  uint32_t file = UINT32_MAX;
  assert_int_equal(attrib_diagnostics_add_path(&list, attrib_text(path), &file), ATTRIB_SUCCESS);
  return file;
}

static void report(const AttribProblem *problem, AttribPlace place)
{
  assert_int_equal(attrib_diagnostics_report(&list, problem, place, "something is wrong"),
                   ATTRIB_SUCCESS);
}

// JSON

static void writes_json(void **state)
{
  (void)state;
  const uint32_t file = add_path("x.yaml");
  report(&key_problem, (AttribPlace){file, 12, 5, 4});
  assert_int_equal(attrib_diagnostics_hint(&list, "did you mean `act`?"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_relate(&list, (AttribPlace){file, 3, 1, 2}, "first here"),
                   ATTRIB_SUCCESS);
  report(&quote_problem, (AttribPlace){file, 0, 0, 0});
  assert_int_equal(attrib_diagnostics_write_json(&list, no_root, &out), ATTRIB_SUCCESS);
  assert_string_equal(out.data, "{\n"
                                "  \"format\": \"attrib/1\",\n"
                                "  \"diagnostics\": [\n"
                                "    {\n"
                                "      \"code\": \"E012\",\n"
                                "      \"severity\": \"error\",\n"
                                "      \"message\": \"something is wrong\",\n"
                                "      \"hint\": \"did you mean `act`?\",\n"
                                "      \"file\": \"x.yaml\",\n"
                                "      \"line\": 12,\n"
                                "      \"column\": 5,\n"
                                "      \"length\": 4,\n"
                                "      \"related\": {\n"
                                "        \"message\": \"first here\",\n"
                                "        \"file\": \"x.yaml\",\n"
                                "        \"line\": 3,\n"
                                "        \"column\": 1,\n"
                                "        \"length\": 2\n"
                                "      }\n"
                                "    },\n"
                                "    {\n"
                                "      \"code\": \"W101\",\n"
                                "      \"severity\": \"warning\",\n"
                                "      \"message\": \"something is wrong\",\n"
                                "      \"hint\": null,\n"
                                "      \"file\": \"x.yaml\",\n"
                                "      \"line\": null,\n"
                                "      \"column\": null,\n"
                                "      \"length\": null,\n"
                                "      \"related\": null\n"
                                "    }\n"
                                "  ],\n"
                                "  \"errors\": 1,\n"
                                "  \"warnings\": 1\n"
                                "}\n");
}

static void writes_empty_json(void **state)
{
  (void)state;
  assert_int_equal(attrib_diagnostics_write_json(&list, no_root, &out), ATTRIB_SUCCESS);
  assert_string_equal(out.data, "{\n"
                                "  \"format\": \"attrib/1\",\n"
                                "  \"diagnostics\": [],\n"
                                "  \"errors\": 0,\n"
                                "  \"warnings\": 0\n"
                                "}\n");
}

static json_t *parse(void)
{
  json_t *const top = json_loadb(out.data, out.length, JSON_REJECT_DUPLICATES, NULL);
  assert_non_null(top);
  return top;
}

static void counts_findings_past_the_limit(void **state)
{
  (void)state;
  const uint32_t file = add_path("x.yaml");
  list.limit = 1;
  report(&key_problem, (AttribPlace){file, 1, 1, 1});
  for (int i = 0; i < 4; ++i) {
    assert_int_equal(
        attrib_diagnostics_report(&list, &quote_problem, (AttribPlace){file, 2, 1, 1}, "more"),
        ATTRIB_SUCCESS);
  }
  assert_int_equal(attrib_diagnostics_write_json(&list, no_root, &out), ATTRIB_SUCCESS);
  json_t *const top = parse();
  assert_int_equal(json_array_size(json_object_get(top, "diagnostics")), 1);
  assert_int_equal(json_integer_value(json_object_get(top, "errors")), 1);
  assert_int_equal(json_integer_value(json_object_get(top, "warnings")), 4);
  json_decref(top);
}

static void assert_no_raw_controls(void)
{
  for (size_t at = 0; at < out.length;) {
    uint32_t c = 0;
    assert_true(attrib_utf8_next(attrib_buffer_text(&out), &at, &c));
    assert_true(c == '\n' || (c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0x9F)));
    assert_false(c == 0x2028 || c == 0x202E || c == 0x2066 || c == 0xFEFF);
  }
}

static void puts_the_root_before_paths_in_json(void **state)
{
  (void)state;
  const uint32_t file = add_path("2021/x.yaml");
  report(&key_problem, (AttribPlace){file, 12, 5, 4});
  assert_int_equal(attrib_diagnostics_relate(&list, (AttribPlace){file, 3, 1, 2}, "first here"),
                   ATTRIB_SUCCESS);
  report(&key_problem, (AttribPlace){99, 0, 0, 0});
  assert_int_equal(attrib_diagnostics_write_json(&list, ATTRIB_TEXT("my kb/"), &out),
                   ATTRIB_SUCCESS);
  json_t *const top = parse();
  const json_t *const items = json_object_get(top, "diagnostics");
  const json_t *const first = json_array_get(items, 0);
  const json_t *const related = json_object_get(first, "related");
  assert_string_equal(json_string_value(json_object_get(first, "file")), "my kb/2021/x.yaml");
  assert_string_equal(json_string_value(json_object_get(related, "file")), "my kb/2021/x.yaml");
  assert_true(json_is_null(json_object_get(json_array_get(items, 1), "file")));
  json_decref(top);
}

// A program gets the path as it is, a terminal nothing that acts.
static void keeps_json_harmless_and_exact(void **state)
{
  (void)state;
  static const char path[] = "\x1B[31m\xE2\x80\xAE\xE2\x80\xA8\xC2\x85\x7F\xEF\xBB\xBF\"\\\xC3\xA9";
  report(&key_problem, (AttribPlace){add_path(path), 0, 0, 0});
  assert_int_equal(attrib_diagnostics_write_json(&list, no_root, &out), ATTRIB_SUCCESS);
  assert_no_raw_controls();
  json_t *const top = parse();
  const json_t *const item = json_array_get(json_object_get(top, "diagnostics"), 0);
  assert_string_equal(json_string_value(json_object_get(item, "file")), path);
  json_decref(top);
}

static void escapes_a_path_that_json_cannot_hold(void **state)
{
  (void)state;
  report(&key_problem, (AttribPlace){add_path("a\xFF.yaml"), 0, 0, 0});
  assert_int_equal(attrib_diagnostics_write_json(&list, no_root, &out), ATTRIB_SUCCESS);
  json_t *const top = parse();
  const json_t *const item = json_array_get(json_object_get(top, "diagnostics"), 0);
  assert_string_equal(json_string_value(json_object_get(item, "file")), "a\\xFF.yaml");
  json_decref(top);
}

// SARIF

// A member of a member …; the path is separated by dots, numbers are indexes.
static const json_t *look_up(const json_t *value, const char *path)
{
  char part[32];
  while (*path) {
    const size_t length = strcspn(path, ".");
    assert_true(length < sizeof(part));
    memcpy(part, path, length);
    part[length] = '\0';
    value = json_is_array(value) ? json_array_get(value, strtoul(part, NULL, 10))
                                 : json_object_get(value, part);
    path += length + (path[length] == '.');
  }
  return value;
}

static void assert_member(const json_t *top, const char *path, const char *expected)
{
  const char *const found = json_string_value(look_up(top, path));
  assert_non_null(found);
  assert_string_equal(found, expected);
}

static void assert_number(const json_t *top, const char *path, json_int_t expected)
{
  const json_t *const found = look_up(top, path);
  assert_true(json_is_integer(found));
  assert_int_equal(json_integer_value(found), expected);
}

static json_t *write_and_parse_sarif_below(AttribText root)
{
  attrib_buffer_truncate(&out, 0);
  assert_int_equal(attrib_diagnostics_write_sarif(&list, root, &out), ATTRIB_SUCCESS);
  assert_no_raw_controls();
  return parse();
}

static json_t *write_and_parse_sarif(void)
{
  return write_and_parse_sarif_below(no_root);
}

static void writes_sarif_without_results(void **state)
{
  (void)state;
  json_t *const top = write_and_parse_sarif();
  assert_member(top, "version", "2.1.0");
  assert_member(top, "runs.0.tool.driver.name", "attrib");
  assert_member(top, "runs.0.columnKind", "unicodeCodePoints");
  assert_int_equal(json_array_size(look_up(top, "runs")), 1);
  assert_int_equal(json_array_size(look_up(top, "runs.0.tool.driver.rules")), 0);
  assert_true(json_is_array(look_up(top, "runs.0.results")));
  assert_int_equal(json_array_size(look_up(top, "runs.0.results")), 0);
  json_decref(top);
}

static void gives_sarif_a_rule_for_each_kind(void **state)
{
  (void)state;
  const uint32_t file = add_path("x.yaml");
  report(&quote_problem, (AttribPlace){file, 1, 1, 1});
  report(&key_problem, (AttribPlace){file, 2, 1, 1});
  report(&quote_problem, (AttribPlace){file, 3, 1, 1});
  report(&id_problem, (AttribPlace){file, 4, 1, 1});
  json_t *const top = write_and_parse_sarif();
  assert_int_equal(json_array_size(look_up(top, "runs.0.tool.driver.rules")), 3);
  assert_member(top, "runs.0.tool.driver.rules.0.id", "E012");
  assert_member(top, "runs.0.tool.driver.rules.0.shortDescription.text", "an unknown key");
  assert_member(top, "runs.0.tool.driver.rules.0.fullDescription.text",
                "Means \"nothing\".\n\n    acct: accuse");
  assert_member(top, "runs.0.tool.driver.rules.0.defaultConfiguration.level", "error");
  assert_member(top, "runs.0.tool.driver.rules.1.id", "E021");
  assert_member(top, "runs.0.tool.driver.rules.2.id", "W101");
  assert_member(top, "runs.0.tool.driver.rules.2.defaultConfiguration.level", "warning");
  static const json_int_t rules[] = {2, 0, 2, 1};
  static const char *const members[] = {"0.ruleIndex", "1.ruleIndex", "2.ruleIndex", "3.ruleIndex"};
  for (size_t i = 0; i < 4; ++i) {
    assert_number(look_up(top, "runs.0.results"), members[i], rules[i]);
  }
  assert_member(top, "runs.0.results.0.ruleId", "W101");
  assert_member(top, "runs.0.results.0.level", "warning");
  assert_member(top, "runs.0.results.1.level", "error");
  json_decref(top);
}

static void places_sarif_results(void **state)
{
  (void)state;
  const uint32_t file = add_path("2021/x.yaml");
  const uint32_t other = add_path("actors/china.yaml");
  report(&key_problem, (AttribPlace){file, 12, 5, 4});
  assert_int_equal(attrib_diagnostics_hint(&list, "did you mean `act`?"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_relate(&list, (AttribPlace){other, 3, 1, 2}, "first here"),
                   ATTRIB_SUCCESS);
  report(&key_problem, (AttribPlace){file, 0, 0, 0});
  json_t *const top = write_and_parse_sarif();
  const json_t *const first = look_up(top, "runs.0.results.0");
  assert_member(first, "message.text", "something is wrong (did you mean `act`?)");
  const json_t *const place = look_up(first, "locations.0.physicalLocation");
  assert_member(place, "artifactLocation.uri", "2021/x.yaml");
  assert_number(place, "region.startLine", 12);
  assert_number(place, "region.startColumn", 5);
  assert_number(place, "region.endColumn", 9);
  const json_t *const related = look_up(first, "relatedLocations.0");
  assert_member(related, "message.text", "first here");
  assert_member(related, "physicalLocation.artifactLocation.uri", "actors/china.yaml");
  assert_number(related, "physicalLocation.region.startLine", 3);
  const json_t *const second = look_up(top, "runs.0.results.1");
  assert_member(second, "message.text", "something is wrong");
  assert_non_null(look_up(second, "locations.0.physicalLocation.artifactLocation"));
  assert_null(look_up(second, "locations.0.physicalLocation.region"));
  assert_null(look_up(second, "relatedLocations"));
  json_decref(top);
}

static void encodes_addresses_in_sarif(void **state)
{
  (void)state;
  report(&key_problem, (AttribPlace){add_path("a b/c:d%#?\xC3\xA9\xFF-._~.yaml"), 0, 0, 0});
  json_t *const top = write_and_parse_sarif();
  assert_member(top, "runs.0.results.0.locations.0.physicalLocation.artifactLocation.uri",
                "a%20b/c%3Ad%25%23%3F%C3%A9%FF-._~.yaml");
  json_decref(top);
}

// No address names a scheme or a host.
static void puts_the_root_before_addresses_in_sarif(void **state)
{
  (void)state;
  static const char *const rows[][2] = {{"incidents", "incidents/a/x.yaml"},
                                        {"../my kb/", "../my%20kb/a/x.yaml"},
                                        {"/srv/kb", "/srv/kb/a/x.yaml"},
                                        {"//srv//kb", "/srv//kb/a/x.yaml"},
                                        {"file://h", "file%3A//h/a/x.yaml"}};
  static const char address[] =
      "runs.0.results.0.locations.0.physicalLocation.artifactLocation.uri";
  report(&key_problem, (AttribPlace){add_path("a/x.yaml"), 1, 1, 1});
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    json_t *const top = write_and_parse_sarif_below(attrib_text(rows[i][0]));
    assert_member(top, address, rows[i][1]);
    json_decref(top);
  }
}

// jansson out of memory

static size_t calls_left;
static size_t blocks;

static void *fail_at_last(size_t size)
{
  if (calls_left == 0 || --calls_left == 0) {
    return NULL;
  }
  void *const block = malloc(size);
  blocks += block != NULL;
  return block;
}

static void count_free(void *block)
{
  blocks -= block != NULL;
  free(block);
}

static void assert_survives(AttribStatus (*write)(const AttribDiagnostics *, AttribText,
                                                  AttribBuffer *))
{
  json_malloc_t usual_malloc = NULL;
  json_free_t usual_free = NULL;
  AttribStatus status = ATTRIB_NO_MEMORY;
  size_t failures = 0;
  json_get_alloc_funcs(&usual_malloc, &usual_free);
  json_set_alloc_funcs(fail_at_last, count_free);
  for (size_t calls = 1; status == ATTRIB_NO_MEMORY && calls < 10000; ++calls) {
    calls_left = calls;
    status = write(&list, ATTRIB_TEXT("kb"), &out);
    assert_int_equal(blocks, 0);
    assert_true(status == ATTRIB_SUCCESS || out.length == 0);
    failures += status != ATTRIB_SUCCESS;
  }
  json_set_alloc_funcs(usual_malloc, usual_free);
  assert_int_equal(status, ATTRIB_SUCCESS);
  assert_true(failures > 30);
}

static void report_two(void)
{
  const uint32_t file = add_path("a\xFF.yaml");
  report(&key_problem, (AttribPlace){file, 12, 5, 4});
  assert_int_equal(attrib_diagnostics_hint(&list, "did you mean `act`?"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_relate(&list, (AttribPlace){file, 3, 1, 2}, "first here"),
                   ATTRIB_SUCCESS);
  report(&quote_problem, (AttribPlace){file, 0, 0, 0});
}

static void survives_json_out_of_memory(void **state)
{
  (void)state;
  report_two();
  assert_survives(attrib_diagnostics_write_json);
}

static void survives_sarif_out_of_memory(void **state)
{
  (void)state;
  report_two();
  assert_survives(attrib_diagnostics_write_sarif);
}

static void reports_what_memory_did_not_suffice_for(void **state)
{
  (void)state;
  report(&key_problem, (AttribPlace){add_path("x.yaml"), 3, 1, 1});
  out.status = ATTRIB_NO_MEMORY;
  assert_int_equal(attrib_diagnostics_write_json(&list, no_root, &out), ATTRIB_NO_MEMORY);
  assert_int_equal(attrib_diagnostics_write_sarif(&list, no_root, &out), ATTRIB_NO_MEMORY);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(writes_json),
      CASE(writes_empty_json),
      CASE(counts_findings_past_the_limit),
      CASE(puts_the_root_before_paths_in_json),
      CASE(keeps_json_harmless_and_exact),
      CASE(escapes_a_path_that_json_cannot_hold),
      CASE(writes_sarif_without_results),
      CASE(gives_sarif_a_rule_for_each_kind),
      CASE(places_sarif_results),
      CASE(encodes_addresses_in_sarif),
      CASE(puts_the_root_before_addresses_in_sarif),
      CASE(survives_json_out_of_memory),
      CASE(survives_sarif_out_of_memory),
      CASE(reports_what_memory_did_not_suffice_for),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
