// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/function.h"

#include "engine/cypher/function/function_rows.h"

#define NIL CYPHER_KINDS(CYPHER_NULL)
#define KIND(name) CYPHER_KINDS(CYPHER_##name)
#define ANY CYPHER_KINDS_ANY
#define NUMBER CYPHER_KINDS_NUMBER
#define ENTITY CYPHER_KINDS_ENTITY
#define OWNER (ENTITY | KIND(MAP))
#define PART (KIND(BOOLEAN) | KIND(STRING) | KIND(INTEGER))

// A result of one kind, or null; and a list of items of one kind.
#define GIVES(name)     \
  {                     \
    KIND(name) | NIL, 0 \
  }
#define LISTS(name)              \
  {                              \
    KIND(LIST) | NIL, KIND(name) \
  }
#define REAL(name, of)                                                    \
  {                                                                       \
    name, attrib_function_##of, 1, 1, true, false, {NUMBER}, GIVES(FLOAT) \
  }

#define CLOCK(name)                                                                \
  {                                                                                \
    name, attrib_function_clock, 0, 1, true, true, {KIND(STRING)}, GIVES(TEMPORAL) \
  }

// In order of their names without regard to case, for binary search.
static const CypherFunction rows[] = {
    // clang-format off
    {"abs", attrib_function_abs, 1, 1, true, false, {NUMBER}, {NUMBER | NIL, 0}},
    REAL("acos", acos),
    REAL("asin", asin),
    REAL("atan", atan),
    {"atan2", attrib_function_atan2, 2, 2, true, false, {NUMBER}, GIVES(FLOAT)},
    {"btrim", attrib_function_trim, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    REAL("ceil", ceil),
    REAL("ceiling", ceil),
    {"char_length", attrib_function_size, 1, 1, true, false, {KIND(STRING)}, GIVES(INTEGER)},
    {"character_length", attrib_function_size, 1, 1, true, false, {KIND(STRING)}, GIVES(INTEGER)},
    {"coalesce", attrib_function_coalesce, 1, CYPHER_MANY, false, false, {ANY}, {ANY, ANY}},
    REAL("cos", cos),
    REAL("cosh", cosh),
    REAL("cot", cot),
    {"date", attrib_function_date, 0, 1, true, false, {KIND(MAP) | KIND(STRING) | KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    CLOCK("date.realtime"),
    CLOCK("date.statement"),
    CLOCK("date.transaction"),
    {"date.truncate", attrib_function_date_truncate, 2, 3, true, false, {KIND(STRING), KIND(TEMPORAL), KIND(MAP)}, GIVES(TEMPORAL)},
    {"datetime", attrib_function_datetime, 0, 1, true, false, {KIND(MAP) | KIND(STRING) | KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    {"datetime.fromEpoch", attrib_function_datetime_from_epoch, 2, 2, true, false, {KIND(INTEGER)}, GIVES(TEMPORAL)},
    {"datetime.fromEpochMillis", attrib_function_datetime_from_epoch_millis, 1, 1, true, false, {KIND(INTEGER)}, GIVES(TEMPORAL)},
    CLOCK("datetime.realtime"),
    CLOCK("datetime.statement"),
    CLOCK("datetime.transaction"),
    {"datetime.truncate", attrib_function_datetime_truncate, 2, 3, true, false, {KIND(STRING), KIND(TEMPORAL), KIND(MAP)}, GIVES(TEMPORAL)},
    REAL("degrees", degrees),
    {"duration", attrib_function_duration, 1, 1, true, false, {KIND(MAP) | KIND(STRING) | KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    {"duration.between", attrib_function_duration_between, 2, 2, true, false, {KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    {"duration.inDays", attrib_function_duration_in_days, 2, 2, true, false, {KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    {"duration.inMonths", attrib_function_duration_in_months, 2, 2, true, false, {KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    {"duration.inSeconds", attrib_function_duration_in_seconds, 2, 2, true, false, {KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    {"e", attrib_function_e, 0, 0, true, false, {ANY}, {CYPHER_KINDS(CYPHER_FLOAT), 0}},
    {"elementId", attrib_function_element_id, 1, 1, true, false, {ENTITY}, GIVES(STRING)},
    {"endNode", attrib_function_end_node, 1, 1, true, false, {KIND(EDGE)}, GIVES(NODE)},
    {"exists", attrib_function_exists, 1, 1, false, false, {ANY}, {CYPHER_KINDS(CYPHER_BOOLEAN), 0}},
    REAL("exp", exp),
    REAL("floor", floor),
    REAL("haversin", haversin),
    {"head", attrib_function_head, 1, 1, true, false, {KIND(LIST)}, {ANY, ANY}},
    {"id", attrib_function_id, 1, 1, true, false, {ENTITY}, GIVES(INTEGER)},
    {"isEmpty", attrib_function_is_empty, 1, 1, true, false, {KIND(LIST) | KIND(MAP) | KIND(STRING)}, GIVES(BOOLEAN)},
    {"isNaN", attrib_function_is_nan, 1, 1, true, false, {NUMBER}, GIVES(BOOLEAN)},
    {"keys", attrib_function_keys, 1, 1, true, false, {OWNER}, LISTS(STRING)},
    {"labels", attrib_function_labels, 1, 1, true, false, {KIND(NODE)}, LISTS(STRING)},
    {"last", attrib_function_last, 1, 1, true, false, {KIND(LIST)}, {ANY, ANY}},
    {"left", attrib_function_left, 2, 2, true, false, {KIND(STRING), KIND(INTEGER)}, GIVES(STRING)},
    {"length", attrib_function_length, 1, 1, true, false, {KIND(PATH)}, GIVES(INTEGER)},
    {"localdatetime", attrib_function_local_datetime, 0, 1, true, false, {KIND(MAP) | KIND(STRING) | KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    CLOCK("localdatetime.realtime"),
    CLOCK("localdatetime.statement"),
    CLOCK("localdatetime.transaction"),
    {"localdatetime.truncate", attrib_function_local_datetime_truncate, 2, 3, true, false, {KIND(STRING), KIND(TEMPORAL), KIND(MAP)}, GIVES(TEMPORAL)},
    {"localtime", attrib_function_local_time, 0, 1, true, false, {KIND(MAP) | KIND(STRING) | KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    CLOCK("localtime.realtime"),
    CLOCK("localtime.statement"),
    CLOCK("localtime.transaction"),
    {"localtime.truncate", attrib_function_local_time_truncate, 2, 3, true, false, {KIND(STRING), KIND(TEMPORAL), KIND(MAP)}, GIVES(TEMPORAL)},
    REAL("log", log),
    REAL("log10", log10),
    {"lower", attrib_function_to_lower, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"lTrim", attrib_function_left_trim, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"nodes", attrib_function_nodes, 1, 1, true, false, {KIND(PATH)}, LISTS(NODE)},
    {"normalize", attrib_function_normalize, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"nullIf", attrib_function_null_if, 2, 2, false, false, {ANY}, {ANY, ANY}},
    {"pi", attrib_function_pi, 0, 0, true, false, {ANY}, {CYPHER_KINDS(CYPHER_FLOAT), 0}},
    {"properties", attrib_function_properties, 1, 1, true, false, {OWNER}, GIVES(MAP)},
    REAL("radians", radians),
    {"rand", attrib_function_rand, 0, 0, true, true, {ANY}, {CYPHER_KINDS(CYPHER_FLOAT), 0}},
    {"range", attrib_function_range, 2, 3, true, false, {ANY}, LISTS(INTEGER)},
    {"relationships", attrib_function_relationships, 1, 1, true, false, {KIND(PATH)}, LISTS(EDGE)},
    {"replace", attrib_function_replace, 3, 3, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"reverse", attrib_function_reverse, 1, 1, true, false, {KIND(LIST) | KIND(STRING)}, {KIND(LIST) | KIND(STRING) | NIL, ANY}},
    {"right", attrib_function_right, 2, 2, true, false, {KIND(STRING), KIND(INTEGER)}, GIVES(STRING)},
    {"round", attrib_function_round, 1, 3, true, false, {NUMBER, KIND(INTEGER), KIND(STRING)}, GIVES(FLOAT)},
    {"rTrim", attrib_function_right_trim, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"sign", attrib_function_sign, 1, 1, true, false, {NUMBER}, GIVES(INTEGER)},
    REAL("sin", sin),
    REAL("sinh", sinh),
    {"size", attrib_function_size, 1, 1, true, false, {KIND(LIST) | KIND(STRING)}, GIVES(INTEGER)},
    {"split", attrib_function_split, 2, 2, true, false, {KIND(STRING), KIND(STRING) | KIND(LIST)}, LISTS(STRING)},
    REAL("sqrt", sqrt),
    {"startNode", attrib_function_start_node, 1, 1, true, false, {KIND(EDGE)}, GIVES(NODE)},
    {"substring", attrib_function_substring, 2, 3, true, false, {KIND(STRING), KIND(INTEGER)}, GIVES(STRING)},
    {"tail", attrib_function_tail, 1, 1, true, false, {KIND(LIST)}, {KIND(LIST) | NIL, ANY}},
    REAL("tan", tan),
    REAL("tanh", tanh),
    {"time", attrib_function_time, 0, 1, true, false, {KIND(MAP) | KIND(STRING) | KIND(TEMPORAL)}, GIVES(TEMPORAL)},
    CLOCK("time.realtime"),
    CLOCK("time.statement"),
    CLOCK("time.transaction"),
    {"time.truncate", attrib_function_time_truncate, 2, 3, true, false, {KIND(STRING), KIND(TEMPORAL), KIND(MAP)}, GIVES(TEMPORAL)},
    {"toBoolean", attrib_function_to_boolean, 1, 1, true, false, {PART}, GIVES(BOOLEAN)},
    {"toBooleanList", attrib_function_to_boolean_list, 1, 1, true, false, {KIND(LIST)}, LISTS(BOOLEAN)},
    {"toBooleanOrNull", attrib_function_to_boolean_or_null, 1, 1, true, false, {ANY}, GIVES(BOOLEAN)},
    {"toFloat", attrib_function_to_float, 1, 1, true, false, {NUMBER | KIND(STRING)}, GIVES(FLOAT)},
    {"toFloatList", attrib_function_to_float_list, 1, 1, true, false, {KIND(LIST)}, LISTS(FLOAT)},
    {"toFloatOrNull", attrib_function_to_float_or_null, 1, 1, true, false, {ANY}, GIVES(FLOAT)},
    {"toInteger", attrib_function_to_integer, 1, 1, true, false, {PART | KIND(FLOAT)}, GIVES(INTEGER)},
    {"toIntegerList", attrib_function_to_integer_list, 1, 1, true, false, {KIND(LIST)}, LISTS(INTEGER)},
    {"toIntegerOrNull", attrib_function_to_integer_or_null, 1, 1, true, false, {ANY}, GIVES(INTEGER)},
    {"toLower", attrib_function_to_lower, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"toString", attrib_function_to_string, 1, 1, true, false, {PART | KIND(FLOAT) | KIND(TEMPORAL)}, GIVES(STRING)},
    {"toStringList", attrib_function_to_string_list, 1, 1, true, false, {KIND(LIST)}, LISTS(STRING)},
    {"toStringOrNull", attrib_function_to_string_or_null, 1, 1, true, false, {ANY}, GIVES(STRING)},
    {"toUpper", attrib_function_to_upper, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"trim", attrib_function_trim, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    {"type", attrib_function_type, 1, 1, true, false, {KIND(EDGE)}, GIVES(STRING)},
    {"upper", attrib_function_to_upper, 1, 1, true, false, {KIND(STRING)}, GIVES(STRING)},
    // clang-format on
};

enum { row_count = sizeof(rows) / sizeof(*rows) };

const CypherFunction *attrib_cypher_function_at(size_t index)
{
  return index < row_count ? &rows[index] : NULL;
}

static char to_lower(char c)
{
  return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

int attrib_cypher_name_compare(AttribText name, const char *row_name)
{
  size_t i = 0;
  while (i < name.length && row_name[i] && to_lower(name.data[i]) == to_lower(row_name[i])) {
    i++;
  }
  const unsigned char left = i < name.length ? (unsigned char)to_lower(name.data[i]) : 0;
  const unsigned char right = (unsigned char)to_lower(row_name[i]);
  // A NUL in the name is no end of it.
  return left == right ? (i < name.length) : (left > right) - (left < right);
}

const CypherFunction *attrib_cypher_function_find(AttribText name)
{
  size_t low = 0;
  size_t high = row_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const int order = attrib_cypher_name_compare(name, rows[middle].name);
    if (order == 0) {
      return &rows[middle];
    }
    low = order > 0 ? middle + 1 : low;
    high = order > 0 ? high : middle;
  }
  return NULL;
}
