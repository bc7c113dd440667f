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

// What a run tells of.
typedef struct {
  const AttribDiagnostics *list;
  AttribText root; // the folder that their paths are in
  Rules rules;
} Run;

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

static AttribStatus collect_rules(Run *run)
{
  for (size_t i = 0; i < run->list->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&run->list->items, i);
    ATTRIB_TRY(add_rule(&run->rules, item->problem));
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
// slashes is encoded, so that no segment can be taken for a scheme. Slashes at its start are one: of
// two, the second would begin the name of a host.
static void write_address(AttribText path, AttribBuffer *address)
{
  size_t start = 0;
  while (start + 1 < path.length && path.data[start] == '/' && path.data[start + 1] == '/') {
    ++start;
  }
  for (size_t i = start; i < path.length; ++i) {
    if (is_plain_in_address(path.data[i])) {
      attrib_buffer_add_char(address, path.data[i]);
    } else {
      attrib_buffer_add_format(address, "%%%02X", (unsigned)(unsigned char)path.data[i]);
    }
  }
}

static json_t *make_address(const Run *run, uint32_t file)
{
  const AttribText path = attrib_diagnostics_path(run->list, file);
  AttribBuffer below;
  AttribBuffer address;
  attrib_buffer_init(&below);
  attrib_buffer_init(&address);
  attrib_diagnostics_write_path(path.length > 0 ? run->root : path, path, &below);
  write_address(attrib_buffer_text(&below), &address);
  json_t *const value =
      below.status || address.status ? NULL : attrib_json_text(attrib_buffer_text(&address));
  attrib_buffer_clear(&address);
  attrib_buffer_clear(&below);
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

static json_t *make_location(const Run *run, AttribPlace place)
{
  json_t *const address = make_address(run, place.file);
  json_t *const artifact = attrib_json_set(json_object(), "uri", address);
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

static json_t *make_result(const Run *run, const AttribDiagnostic *item)
{
  const char *const code = item->problem->code;
  const size_t rule = find_rule(&run->rules, code);
  json_t *result = attrib_json_set(json_object(), "ruleId", json_string(code));
  result = attrib_json_set(result, "ruleIndex", json_integer((json_int_t)rule));
  result = attrib_json_set(result, "level", json_string(level_of(item->problem)));
  result = attrib_json_set(result, "message", make_result_message(item));
  json_t *const places = attrib_json_push(json_array(), make_location(run, item->place));
  result = attrib_json_set(result, "locations", places);
  if (item->label.length == 0) {
    return result;
  }
  json_t *other = make_location(run, item->other);
  other = attrib_json_set(other, "message", make_message(item->label));
  return attrib_json_set(result, "relatedLocations", attrib_json_push(json_array(), other));
}

static json_t *make_run(const Run *run)
{
  json_t *results = json_array();
  for (size_t i = 0; i < run->list->items.length; ++i) {
    results = attrib_json_push(results, make_result(run, attrib_vector_at(&run->list->items, i)));
  }
  json_t *object = attrib_json_set(json_object(), "tool", make_tool(&run->rules));
  object = attrib_json_set(object, "columnKind", json_string("unicodeCodePoints"));
  return attrib_json_set(object, "results", results);
}

static AttribStatus write_log(Run *run, AttribBuffer *out)
{
  static const char schema[] =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  ATTRIB_TRY(collect_rules(run));
  json_t *log = attrib_json_set(json_object(), "$schema", json_string(schema));
  log = attrib_json_set(log, "version", json_string("2.1.0"));
  json_t *const runs = attrib_json_push(json_array(), make_run(run));
  return attrib_json_write(attrib_json_set(log, "runs", runs), out);
}

AttribStatus attrib_diagnostics_write_sarif(const AttribDiagnostics *list, AttribText root,
                                            AttribBuffer *out)
{
  Run run = {.list = list, .root = root};
  attrib_vector_init(&run.rules.problems, sizeof(const AttribProblem *));
  const AttribStatus status = write_log(&run, out);
  attrib_vector_clear(&run.rules.problems);
  return status;
}
