// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/act.h"
#include "engine/model/date.h"
#include "engine/model/schema.h"
#include "export/schema_json.h"
#include "tests/unit/expect_json.h"

#include <regex.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static json_t *schema;

static int enter(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  const AttribStatus status = attrib_schema_write_json(&text);
  schema = attrib_expect_document(text.data, text.length);
  attrib_buffer_clear(&text);
  return (int)status;
}

static int leave(void **state)
{
  (void)state;
  json_decref(schema);
  return 0;
}

static const json_t *definition(AttribShapeNumber number)
{
  if (number == ATTRIB_SHAPE_FILE) {
    return schema;
  }
  const json_t *const found =
      json_object_get(json_object_get(schema, "definitions"), attrib_shape(number)->name);
  assert_non_null(found);
  return found;
}

static void every_key_is_there_and_explained(void **state)
{
  (void)state;
  for (int i = 0; i < ATTRIB_SHAPES; ++i) {
    const AttribShape *const shape = attrib_shape((AttribShapeNumber)i);
    if (i == ATTRIB_SHAPE_BASE) {
      continue;
    }
    const json_t *const properties =
        json_object_get(definition((AttribShapeNumber)i), "properties");
    assert_int_equal(json_object_size(properties), shape->count);
    for (size_t j = 0; j < shape->count; ++j) {
      const json_t *const property = json_object_get(properties, shape->fields[j].key);
      const char *const help = json_string_value(json_object_get(property, "description"));
      const char *const markdown =
          json_string_value(json_object_get(property, "markdownDescription"));
      assert_non_null(help);
      assert_non_null(markdown);
      assert_ptr_equal(strstr(help, shape->fields[j].help), help);
      if (shape->fields[j].example) {
        assert_non_null(strstr(help, shape->fields[j].example));
        assert_non_null(strstr(markdown, shape->fields[j].example));
      }
    }
  }
}

static void other_keys_are_refused_but_the_analysts_own(void **state)
{
  (void)state;
  static const char *const open[] = {"", "definitions.actor.", "definitions.incident.",
                                     "definitions.claim.", "definitions.source."};
  char path[200];
  for (size_t i = 0; i < sizeof(open) / sizeof(open[0]); ++i) {
    snprintf(path, sizeof(path), "%sadditionalProperties", open[i]);
    attrib_expect_json(schema, path, "false");
    snprintf(path, sizeof(path), "%spatternProperties", open[i]);
    attrib_expect_json(schema, path, "{'^x-': {}}");
  }
  attrib_expect_json(schema, "definitions.citation.additionalProperties", "false");
  attrib_expect_json(schema, "definitions.citation.patternProperties", NULL);
}

static void what_must_be_there_is_required(void **state)
{
  (void)state;
  attrib_expect_json(schema, "$schema", "'http://json-schema.org/draft-07/schema#'");
  attrib_expect_json(schema, "required", NULL);
  attrib_expect_json(schema, "definitions.actor.required", "['name', 'kind']");
  attrib_expect_json(schema, "definitions.claim.required", "['act', 'by']");
  attrib_expect_json(schema, "definitions.allegation.required", "['who', 'tie', 'whom']");
  attrib_expect_json(schema, "definitions.source.required", NULL);
  attrib_expect_json(schema, "definitions.source.anyOf",
                     "[{'required': ['title']}, {'required': ['description']}]");
}

#define ID "'^[a-z0-9][a-z0-9.-]{0,99}$'"
#define ID_RULE                                                                                  \
  "'pattern': " ID ", 'patternErrorMessage': 'expected an id of lower-case letters, digits, `-`" \
  " and `.`, at most 100 bytes'"
#define REFERENCE                                                                        \
  "{'type': ['string', 'number', 'boolean'], 'pattern': " ID ", 'patternErrorMessage': " \
  "'expected the id of a record'}"

static void a_section_maps_ids_to_records(void **state)
{
  (void)state;
  attrib_expect_json(schema, "properties.claims.type", "'object'");
  attrib_expect_json(schema, "properties.claims.minProperties", "1");
  attrib_expect_json(schema, "properties.claims.propertyNames", "{" ID_RULE "}");
  attrib_expect_json(schema, "properties.claims.additionalProperties",
                     "{'$ref': '#/definitions/claim'}");
}

static void values_have_their_forms(void **state)
{
  (void)state;
  // Text: what YAML takes for a number or a truth value is one, too.
  attrib_expect_json(schema, "definitions.actor.properties.name.type",
                     "['string', 'number', 'boolean']");
  attrib_expect_json(schema, "definitions.actor.properties.name.pattern", NULL);
  // One or several.
  attrib_expect_json(schema, "definitions.claim.properties.over.anyOf",
                     "[" REFERENCE ", {'type': 'array', 'minItems': 1, 'items': " REFERENCE "}]");
  attrib_expect_json(schema, "definitions.claim.properties.by.anyOf.1",
                     "{'type': 'array', 'minItems': 1, 'items': " REFERENCE "}");
  // One, several, and each perhaps a map.
  attrib_expect_json(schema, "definitions.claim.properties.cite.anyOf",
                     "[" REFERENCE ", {'$ref': '#/definitions/citation'},"
                     " {'type': 'array', 'minItems': 1, 'items': {'anyOf': [" REFERENCE
                     ", {'$ref': '#/definitions/citation'}]}}]");
  // Maps alone.
  attrib_expect_json(
      schema, "definitions.claim.properties.alleges.anyOf",
      "[{'$ref': '#/definitions/allegation'},"
      " {'type': 'array', 'minItems': 1, 'items': {'$ref': '#/definitions/allegation'}}]");
  // A date, or a date and its words.
  attrib_expect_json(schema, "definitions.claim.properties.said.anyOf.0.type",
                     "['string', 'integer']");
  attrib_expect_json(schema, "definitions.claim.properties.said.anyOf.1",
                     "{'$ref': '#/definitions/date'}");
  // Keyed by the analyst's names.
  attrib_expect_json(schema, "definitions.actor.properties.refs.type", "'object'");
  attrib_expect_json(schema, "definitions.actor.properties.refs.propertyNames", NULL);
  attrib_expect_json(schema, "definitions.actor.properties.refs.additionalProperties",
                     "{'type': ['string', 'number', 'boolean']}");
  // What may stand in place of a reference is only offered.
  attrib_expect_json(schema, "definitions.figure.properties.where.anyOf.0.examples",
                     "['worldwide']");
}

static void joiners_are_a_list_or_a_map_to_acts(void **state)
{
  (void)state;
  static const char with[] = "definitions.claim.properties.with.anyOf";
  char path[200];
  attrib_expect_json(schema, "definitions.claim.properties.with.anyOf.0", REFERENCE);
  attrib_expect_json(schema, "definitions.claim.properties.with.anyOf.1",
                     "{'type': 'array', 'minItems': 1, 'items': " REFERENCE "}");
  snprintf(path, sizeof(path), "%s.2.propertyNames", with);
  attrib_expect_json(schema, path, "{" ID_RULE "}");
  for (size_t i = 0; i < attrib_acts.count; ++i) {
    const AttribWord *const word = attrib_vocabulary_word(&attrib_acts, i);
    char expected[300];
    snprintf(path, sizeof(path), "%s.2.additionalProperties.enum.%zu", with, i);
    snprintf(expected, sizeof(expected), "'%s'", word->word);
    attrib_expect_json(schema, path, expected);
    snprintf(path, sizeof(path), "%s.2.additionalProperties.markdownEnumDescriptions.%zu", with, i);
    snprintf(expected, sizeof(expected), "'%s'", word->help);
    attrib_expect_json(schema, path, expected);
  }
}

static void words_that_look_like_numbers_may_be_numbers(void **state)
{
  (void)state;
  attrib_expect_json(schema, "definitions.citation.properties.credibility.enum",
                     "[1, '1', 2, '2', 3, '3', 4, '4', 5, '5', 6, '6']");
  const json_t *const property = json_object_get(
      json_object_get(definition(ATTRIB_SHAPE_CITATION), "properties"), "credibility");
  assert_int_equal(json_array_size(json_object_get(property, "enumDescriptions")), 12);
  attrib_expect_json(property, "enumDescriptions.3", "'probably true'");
}

static bool lists(const json_t *list, const char *word)
{
  size_t i;
  json_t *item;
  json_array_foreach(list, i, item)
  {
    if (strcmp(json_string_value(item), word) == 0) {
      return true;
    }
  }
  return false;
}

/// Whether the rules that are for an act require a key, and whether they refuse it.
static void judge(const char *act, const char *key, bool *required, bool *refused)
{
  size_t i;
  json_t *rule;
  *required = false;
  *refused = false;
  json_array_foreach(json_object_get(definition(ATTRIB_SHAPE_CLAIM), "allOf"), i, rule)
  {
    attrib_expect_json(rule, "if.required", "['act']");
    const json_t *const chosen = json_object_get(rule, "if");
    const json_t *const acts =
        json_object_get(json_object_get(json_object_get(chosen, "properties"), "act"), "enum");
    const json_t *const then = json_object_get(rule, "then");
    assert_non_null(acts);
    if (lists(acts, act)) {
      *required = *required || lists(json_object_get(then, "required"), key);
      *refused =
          *refused || json_is_false(json_object_get(json_object_get(then, "properties"), key));
    }
  }
}

static void acts_ask_for_keys(void **state)
{
  (void)state;
  const AttribShape *const claim = attrib_shape(ATTRIB_SHAPE_CLAIM);
  bool required;
  bool refused;
  for (size_t i = 0; i < attrib_acts.count; ++i) {
    const AttribAct *const act = attrib_act(i);
    for (size_t j = 0; j < claim->count; ++j) {
      const AttribKey key = claim->fields[j].property;
      judge(act->word.word, claim->fields[j].key, &required, &refused);
      assert_int_equal(required, act->needs[0] == key || act->needs[1] == key);
      assert_int_equal(refused, key == ATTRIB_KEY_AGAINST && !act->takes_against);
    }
  }
  judge("counter-accuse", "answers", &required, &refused);
  assert_true(required);
  judge("deny", "against", &required, &refused);
  assert_true(refused);
}

/// Whatever `$ref` names is there, wherever it stands.
static void follow_references(json_t *value)
{
  const char *key;
  json_t *item;
  size_t i;
  json_object_foreach(value, key, item)
  {
    if (strcmp(key, "$ref") == 0) {
      const char *const target = json_string_value(item);
      assert_memory_equal(target, "#/definitions/", 14);
      assert_non_null(json_object_get(json_object_get(schema, "definitions"), target + 14));
    }
    follow_references(item);
  }
  json_array_foreach(value, i, item)
  {
    follow_references(item);
  }
}

static void no_reference_dangles(void **state)
{
  (void)state;
  follow_references(schema);
}

// Patterns against the loader's own rules

static bool matches(const char *pattern, const char *text)
{
  regex_t regex;
  assert_int_equal(regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB), 0);
  const bool found = regexec(&regex, text, 0, NULL, 0) == 0;
  regfree(&regex);
  return found;
}

static void the_pattern_of_dates_takes_what_the_loader_takes(void **state)
{
  (void)state;
  static const char *const dates[] = {"2021",       "2021-07",    "2021-07-19",  "-0044",
                                      "0000",       "202X",       "20XX",        "2021-XX",
                                      "2021-XX-XX", "2021-07-XX", "2021?",       "2021-07~",
                                      "2021-07%",   "2011/2018",  "2021-03/..",  "../2021-03-01",
                                      "2021/",      "/2021",      "2021?/2022~", "20XX/2021-07-XX"};
  static const char *const others[] = {
      "",     "19 July 2021", "2021/07/19", "21", "2021-7", "Y17000", "20210719", "2021-07-19T10",
      "2X21", "2021-1X",      "~2021",      "..", "now",    "2021-",  "XXXX",     "2021 "};
  const json_t *const said = json_object_get(
      json_object_get(json_object_get(definition(ATTRIB_SHAPE_CLAIM), "properties"), "said"),
      "anyOf");
  const char *const pattern =
      json_string_value(json_object_get(json_array_get(said, 0), "pattern"));
  AttribDate date;
  for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); ++i) {
    assert_int_equal(attrib_date_parse(attrib_text(dates[i]), &date, NULL), ATTRIB_SUCCESS);
    assert_true(matches(pattern, dates[i]));
  }
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); ++i) {
    assert_int_equal(attrib_date_parse(attrib_text(others[i]), &date, NULL), ATTRIB_BAD_TEXT);
    assert_false(matches(pattern, others[i]));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_key_is_there_and_explained),
      cmocka_unit_test(other_keys_are_refused_but_the_analysts_own),
      cmocka_unit_test(what_must_be_there_is_required),
      cmocka_unit_test(a_section_maps_ids_to_records),
      cmocka_unit_test(values_have_their_forms),
      cmocka_unit_test(joiners_are_a_list_or_a_map_to_acts),
      cmocka_unit_test(words_that_look_like_numbers_may_be_numbers),
      cmocka_unit_test(acts_ask_for_keys),
      cmocka_unit_test(no_reference_dangles),
      cmocka_unit_test(the_pattern_of_dates_takes_what_the_loader_takes),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
