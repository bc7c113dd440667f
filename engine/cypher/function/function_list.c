// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/utf8.h"
#include "engine/cypher/function/function_rows.h"
#include "engine/cypher/value/equality.h"

#include <string.h>

AttribStatus attrib_function_size(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  const size_t size = arguments[0].kind == CYPHER_LIST ? arguments[0].as.list.count
                                                       : attrib_utf8_count(arguments[0].as.text);
  *out = attrib_cypher_integer((int64_t)size);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_is_empty(CypherContext *context, const CypherValue *arguments,
                                      size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  const CypherValue *const value = &arguments[0];
  const size_t size = value->kind == CYPHER_LIST  ? value->as.list.count
                      : value->kind == CYPHER_MAP ? value->as.map->count
                                                  : value->as.text.length;
  *out = attrib_cypher_boolean(size == 0);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_head(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = arguments[0].as.list.count ? arguments[0].as.list.items[0] : attrib_cypher_null();
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_last(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  const size_t items = arguments[0].as.list.count;
  *out = items ? arguments[0].as.list.items[items - 1] : attrib_cypher_null();
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_tail(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)count;
  const size_t items = arguments[0].as.list.count;
  return items > 1 ? attrib_cypher_list(context, arguments[0].as.list.items + 1, items - 1, out)
                   : attrib_cypher_list(context, NULL, 0, out);
}

// How many numbers there are from `first` to `last` by steps; the distance may need 64 bits.
static uint64_t count_range(int64_t first, int64_t last, int64_t step)
{
  if (step == 0 || (step > 0 ? first > last : first < last)) {
    return 0;
  }
  const uint64_t distance =
      step > 0 ? (uint64_t)last - (uint64_t)first : (uint64_t)first - (uint64_t)last;
  const uint64_t stride = step > 0 ? (uint64_t)step : UINT64_C(0) - (uint64_t)step;
  const uint64_t steps = distance / stride;
  return steps == UINT64_MAX ? steps : steps + 1;
}

static AttribStatus check_range(CypherContext *context, const CypherValue *arguments, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    if (arguments[i].kind != CYPHER_INTEGER) {
      return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentType",
                                "range() takes integers, not %s",
                                attrib_cypher_kind_name(arguments[i].kind));
    }
  }
  if (count == 3 && arguments[2].as.integer == 0) {
    return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "NumberOutOfRange",
                              "the step of range() is 0");
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_range(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  ATTRIB_TRY(check_range(context, arguments, count));
  const int64_t step = count == 3 ? arguments[2].as.integer : 1;
  const uint64_t size = count_range(arguments[0].as.integer, arguments[1].as.integer, step);
  if (size > SIZE_MAX / sizeof(CypherValue)) {
    return attrib_cypher_fail(context, CYPHER_LIMIT_ERROR, "Limit",
                              "range() would have too many items");
  }
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, (size_t)size, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  uint64_t next = (uint64_t)arguments[0].as.integer;
  for (uint64_t i = 0; i < size; i++) {
    items[i] = attrib_cypher_integer((int64_t)next);
    next += (uint64_t)step;
  }
  return attrib_cypher_list(context, items, (size_t)size, out);
}

static AttribStatus reverse_list(CypherContext *context, const CypherValue *list, CypherValue *out)
{
  const size_t count = list->as.list.count;
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  for (size_t i = 0; i < count; i++) {
    items[i] = list->as.list.items[count - 1 - i];
  }
  return attrib_cypher_list(context, items, count, out);
}

static AttribStatus reverse_text(CypherContext *context, AttribText text, CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, text.length + 1, 1, &memory));
  char *const bytes = memory;
  size_t at = 0;
  while (at < text.length) {
    const size_t start = at;
    uint32_t code_point;
    at = attrib_utf8_next(text, &at, &code_point) ? at : start + 1;
    memcpy(bytes + text.length - at, text.data + start, at - start);
  }
  *out = attrib_cypher_string((AttribText){bytes, text.length});
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_reverse(CypherContext *context, const CypherValue *arguments,
                                     size_t count, CypherValue *out)
{
  (void)count;
  return arguments[0].kind == CYPHER_LIST ? reverse_list(context, &arguments[0], out)
                                          : reverse_text(context, arguments[0].as.text, out);
}

AttribStatus attrib_function_coalesce(CypherContext *context, const CypherValue *arguments,
                                      size_t count, CypherValue *out)
{
  (void)context;
  size_t first = 0;
  while (first < count - 1 && arguments[first].kind == CYPHER_NULL) {
    first++;
  }
  *out = arguments[first];
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_null_if(CypherContext *context, const CypherValue *arguments,
                                     size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_equal(&arguments[0], &arguments[1]) == CYPHER_TRUE ? attrib_cypher_null()
                                                                          : arguments[0];
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_exists(CypherContext *context, const CypherValue *arguments,
                                    size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_boolean(arguments[0].kind != CYPHER_NULL);
  return ATTRIB_SUCCESS;
}
