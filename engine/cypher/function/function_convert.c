// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Conversions. A text that says no value of the kind gives null; what is of no kind that can be
// converted is an error, or null with `…OrNull`.

#include "engine/cypher/function/checked.h"
#include "engine/cypher/function/function_rows.h"
#include "engine/cypher/value/number_text.h"
#include "engine/cypher/value/temporal.h"

static AttribStatus refuse_number(CypherContext *context)
{
  return attrib_cypher_fail(context, CYPHER_ARITHMETIC_ERROR, "IntegerOverflow",
                            "the number is no integer of 64 bits");
}

AttribStatus attrib_function_to_boolean(CypherContext *context, const CypherValue *arguments,
                                        size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  const CypherValue *const value = &arguments[0];
  if (value->kind == CYPHER_BOOLEAN) {
    *out = *value;
  } else if (value->kind == CYPHER_INTEGER) {
    *out = attrib_cypher_boolean(value->as.integer != 0);
  } else {
    const AttribText text = attrib_text_trim(value->as.text);
    const bool is_true = attrib_cypher_name_compare(text, "true") == 0;
    *out = is_true || attrib_cypher_name_compare(text, "false") == 0
               ? attrib_cypher_boolean(is_true)
               : attrib_cypher_null();
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_to_integer(CypherContext *context, const CypherValue *arguments,
                                        size_t count, CypherValue *out)
{
  (void)count;
  CypherValue number = arguments[0];
  if (number.kind == CYPHER_BOOLEAN) {
    number = attrib_cypher_integer(number.as.boolean);
  } else if (number.kind == CYPHER_STRING &&
             !attrib_cypher_number_read(arguments[0].as.text, &number)) {
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  if (number.kind == CYPHER_FLOAT) {
    int64_t whole;
    if (!attrib_checked_whole(number.as.real, &whole)) {
      return refuse_number(context);
    }
    number = attrib_cypher_integer(whole);
  }
  *out = number;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_to_float(CypherContext *context, const CypherValue *arguments,
                                      size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  CypherValue number = arguments[0];
  if (number.kind == CYPHER_STRING && !attrib_cypher_number_read(arguments[0].as.text, &number)) {
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  *out = number.kind == CYPHER_INTEGER ? attrib_cypher_float((double)number.as.integer) : number;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_to_string(CypherContext *context, const CypherValue *arguments,
                                       size_t count, CypherValue *out)
{
  (void)count;
  const CypherValue *const value = &arguments[0];
  if (value->kind == CYPHER_STRING) {
    *out = *value;
    return ATTRIB_SUCCESS;
  }
  if (value->kind == CYPHER_BOOLEAN) {
    *out = attrib_cypher_string(value->as.boolean ? ATTRIB_TEXT("true") : ATTRIB_TEXT("false"));
    return ATTRIB_SUCCESS;
  }
  if (value->kind == CYPHER_TEMPORAL) {
    char text[CYPHER_TEMPORAL_SIZE];
    return attrib_cypher_string_copy(context, attrib_temporal_text(value->as.temporal, text), out);
  }
  char digits[CYPHER_NUMBER_SIZE];
  return attrib_cypher_string_copy(context, attrib_cypher_number_text(value, digits), out);
}

// The kinds that each conversion takes, besides null.
enum {
  into_boolean =
      CYPHER_KINDS(CYPHER_BOOLEAN) | CYPHER_KINDS(CYPHER_STRING) | CYPHER_KINDS(CYPHER_INTEGER),
  into_integer = into_boolean | CYPHER_KINDS(CYPHER_FLOAT),
  into_float = CYPHER_KINDS_NUMBER | CYPHER_KINDS(CYPHER_STRING),
  into_string = into_integer | CYPHER_KINDS(CYPHER_TEMPORAL),
};

static AttribStatus convert_or_null(CypherContext *context, CypherKinds kinds,
                                    CypherEvaluate *convert, const CypherValue *value,
                                    CypherValue *out)
{
  const AttribStatus status =
      CYPHER_KINDS(value->kind) & kinds ? convert(context, value, 1, out) : ATTRIB_BAD_ARGUMENT;
  if (status == ATTRIB_BAD_ARGUMENT) {
    context->error->type = CYPHER_NO_ERROR;
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  return status;
}

static AttribStatus convert_list(CypherContext *context, CypherKinds kinds, CypherEvaluate *convert,
                                 const CypherValue *list, CypherValue *out)
{
  const size_t count = list->as.list.count;
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  for (size_t i = 0; i < count; i++) {
    ATTRIB_TRY(convert_or_null(context, kinds, convert, &list->as.list.items[i], &items[i]));
  }
  return attrib_cypher_list(context, items, count, out);
}

AttribStatus attrib_function_to_boolean_or_null(CypherContext *context,
                                                const CypherValue *arguments, size_t count,
                                                CypherValue *out)
{
  (void)count;
  return convert_or_null(context, into_boolean, attrib_function_to_boolean, arguments, out);
}

AttribStatus attrib_function_to_integer_or_null(CypherContext *context,
                                                const CypherValue *arguments, size_t count,
                                                CypherValue *out)
{
  (void)count;
  return convert_or_null(context, into_integer, attrib_function_to_integer, arguments, out);
}

AttribStatus attrib_function_to_float_or_null(CypherContext *context, const CypherValue *arguments,
                                              size_t count, CypherValue *out)
{
  (void)count;
  return convert_or_null(context, into_float, attrib_function_to_float, arguments, out);
}

AttribStatus attrib_function_to_string_or_null(CypherContext *context, const CypherValue *arguments,
                                               size_t count, CypherValue *out)
{
  (void)count;
  return convert_or_null(context, into_string, attrib_function_to_string, arguments, out);
}

AttribStatus attrib_function_to_boolean_list(CypherContext *context, const CypherValue *arguments,
                                             size_t count, CypherValue *out)
{
  (void)count;
  return convert_list(context, into_boolean, attrib_function_to_boolean, arguments, out);
}

AttribStatus attrib_function_to_integer_list(CypherContext *context, const CypherValue *arguments,
                                             size_t count, CypherValue *out)
{
  (void)count;
  return convert_list(context, into_integer, attrib_function_to_integer, arguments, out);
}

AttribStatus attrib_function_to_float_list(CypherContext *context, const CypherValue *arguments,
                                           size_t count, CypherValue *out)
{
  (void)count;
  return convert_list(context, into_float, attrib_function_to_float, arguments, out);
}

AttribStatus attrib_function_to_string_list(CypherContext *context, const CypherValue *arguments,
                                            size_t count, CypherValue *out)
{
  (void)count;
  return convert_list(context, into_string, attrib_function_to_string, arguments, out);
}
