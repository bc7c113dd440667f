// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/version.h"
#include "export/diagnostics.h"
#include "export/json_out.h"

#include <string.h>

// The kinds of problems that occur, in the order of their codes: a rule is referred to by its index.
typedef struct {
  AttribVector problems; // of const AttribProblem *
} Rules;

static const AttribProblem *rule_at(const Rules *rules, size_t index)
{
  return *(const AttribProblem *const *)attrib_vector_at(&rules->problems, index);
}

// The index of a code's rule, or where it belongs.
static size_t find_rule(const Rules *rules, const char *code)
{
  size_t i = 0;
  while (i < rules->problems.length && strcmp(rule_at(rules, i)->code, code) < 0) {
    ++i;
  }
  return i;
}

static AttribStatus add_rule(Rules *rules, const AttribProblem *problem)
{
  const size_t index = find_rule(rules, problem->code);
  if (index < rules->problems.length && strcmp(rule_at(rules, index)->code, problem->code) == 0) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_vector_push(&rules->problems, &problem));
  const AttribProblem **const all = rules->problems.data;
  for (size_t i = rules->problems.length - 1; i > index; --i) {
    all[i] = all[i - 1];
  }
  all[index] = problem;
  return ATTRIB_SUCCESS;
}

static AttribStatus collect_rules(const AttribDiagnostics *list, Rules *rules)
{
  for (size_t i = 0; i < list->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&list->items, i);
    ATTRIB_TRY(add_rule(rules, item->problem));
  }
  return ATTRIB_SUCCESS;
}

static json_t *make_message(AttribText text)
{
  return attrib_json_set(json_object(), "text", attrib_json_text(text));
}

static const char *level_of(const AttribProblem *problem)
{
  return problem->severity == ATTRIB_ERROR ? "error" : "warning";
}

static json_t *make_rule(const AttribProblem *problem)
{
  json_t *rule = attrib_json_set(json_object(), "id", json_string(problem->code));
  rule = attrib_json_set(rule, "shortDescription", make_message(attrib_text(problem->title)));
  rule = attrib_json_set(rule, "fullDescription",
                         make_message(attrib_text_trim(attrib_text(problem->explain))));
  json_t *const usual = attrib_json_set(json_object(), "level", json_string(level_of(problem)));
  return attrib_json_set(rule, "defaultConfiguration", usual);
}

static json_t *make_tool(const Rules *rules)
{
  json_t *list = json_array();
  for (size_t i = 0; i < rules->problems.length; ++i) {
    list = attrib_json_push(list, make_rule(rule_at(rules, i)));
  }
  json_t *driver = attrib_json_set(json_object(), "name", json_string("attrib"));
  driver = attrib_json_set(driver, "version", json_string(ATTRIB_VERSION));
  driver = attrib_json_set(driver, "rules", list);
  return attrib_json_set(json_object(), "driver", driver);
}

static bool is_plain_in_address(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (c != '\0' && strchr("-._~/", c));
}

// A path as a relative reference (RFC 3986, section 4.2): all but unreserved characters and the
// slashes is encoded, so that no segment can be taken for a scheme.
static json_t *make_address(AttribText path)
{
  AttribBuffer address;
  attrib_buffer_init(&address);
  for (size_t i = 0; i < path.length; ++i) {
    if (is_plain_in_address(path.data[i])) {
      attrib_buffer_add_char(&address, path.data[i]);
    } else {
      attrib_buffer_add_format(&address, "%%%02X", (unsigned)(unsigned char)path.data[i]);
    }
  }
  json_t *const value = address.status ? NULL : attrib_json_text(attrib_buffer_text(&address));
  attrib_buffer_clear(&address);
  return value;
}

static json_t *make_region(AttribPlace place)
{
  json_t *region = attrib_json_set(json_object(), "startLine", json_integer(place.line));
  if (place.column > 0) {
    const json_int_t end = (json_int_t)place.column + place.length;
    region = attrib_json_set(region, "startColumn", json_integer(place.column));
    region = attrib_json_set(region, "endColumn", json_integer(end));
  }
  return region;
}

static json_t *make_location(const AttribDiagnostics *list, AttribPlace place)
{
  const AttribText path = attrib_diagnostics_path(list, place.file);
  json_t *const artifact = attrib_json_set(json_object(), "uri", make_address(path));
  json_t *physical = attrib_json_set(json_object(), "artifactLocation", artifact);
  if (place.line > 0) {
    physical = attrib_json_set(physical, "region", make_region(place));
  }
  return attrib_json_set(json_object(), "physicalLocation", physical);
}

static json_t *make_result_message(const AttribDiagnostic *item)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add(&text, item->message);
  if (item->hint.length > 0) {
    attrib_buffer_add_string(&text, " (");
    attrib_buffer_add(&text, item->hint);
    attrib_buffer_add_char(&text, ')');
  }
  json_t *const message = text.status ? NULL : make_message(attrib_buffer_text(&text));
  attrib_buffer_clear(&text);
  return message;
}

static json_t *make_result(const AttribDiagnostics *list, const Rules *rules,
                           const AttribDiagnostic *item)
{
  const char *const code = item->problem->code;
  json_t *result = attrib_json_set(json_object(), "ruleId", json_string(code));
  result = attrib_json_set(result, "ruleIndex", json_integer((json_int_t)find_rule(rules, code)));
  result = attrib_json_set(result, "level", json_string(level_of(item->problem)));
  result = attrib_json_set(result, "message", make_result_message(item));
  json_t *const places = attrib_json_push(json_array(), make_location(list, item->place));
  result = attrib_json_set(result, "locations", places);
  if (item->label.length == 0) {
    return result;
  }
  json_t *other = make_location(list, item->other);
  other = attrib_json_set(other, "message", make_message(item->label));
  return attrib_json_set(result, "relatedLocations", attrib_json_push(json_array(), other));
}

static json_t *make_run(const AttribDiagnostics *list, const Rules *rules)
{
  json_t *results = json_array();
  for (size_t i = 0; i < list->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&list->items, i);
    results = attrib_json_push(results, make_result(list, rules, item));
  }
  json_t *run = attrib_json_set(json_object(), "tool", make_tool(rules));
  run = attrib_json_set(run, "columnKind", json_string("unicodeCodePoints"));
  return attrib_json_set(run, "results", results);
}

static AttribStatus write_log(const AttribDiagnostics *list, Rules *rules, AttribBuffer *out)
{
  static const char schema[] =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  ATTRIB_TRY(collect_rules(list, rules));
  json_t *log = attrib_json_set(json_object(), "$schema", json_string(schema));
  log = attrib_json_set(log, "version", json_string("2.1.0"));
  json_t *const runs = attrib_json_push(json_array(), make_run(list, rules));
  return attrib_json_write(attrib_json_set(log, "runs", runs), out);
}

AttribStatus attrib_diagnostics_write_sarif(const AttribDiagnostics *list, AttribBuffer *out)
{
  Rules rules;
  attrib_vector_init(&rules.problems, sizeof(const AttribProblem *));
  const AttribStatus status = write_log(list, &rules, out);
  attrib_vector_clear(&rules.problems);
  return status;
}
