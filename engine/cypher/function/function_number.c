// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/function_rows.h"
#include "engine/cypher/function/round.h"

#include <math.h>

AttribStatus attrib_function_abs(CypherContext *context, const CypherValue *arguments, size_t count,
                                 CypherValue *out)
{
  (void)count;
  const CypherValue *const number = &arguments[0];
  if (number->kind == CYPHER_FLOAT) {
    *out = attrib_cypher_float(fabs(number->as.real));
    return ATTRIB_SUCCESS;
  }
  if (number->as.integer == INT64_MIN) {
    return attrib_cypher_fail(context, CYPHER_ARITHMETIC_ERROR, "IntegerOverflow",
                              "the absolute value of the least integer is beyond 64 bits");
  }
  *out = attrib_cypher_integer(number->as.integer < 0 ? -number->as.integer : number->as.integer);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_ceil(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_float(ceil(attrib_cypher_to_real(&arguments[0])));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_floor(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_float(floor(attrib_cypher_to_real(&arguments[0])));
  return ATTRIB_SUCCESS;
}

static AttribStatus read_mode(CypherContext *context, AttribText word, CypherRounding *out)
{
  if (attrib_cypher_rounding_find(word, out)) {
    return ATTRIB_SUCCESS;
  }
  return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentValue",
                            "round() knows the modes UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, "
                            "HALF_EVEN");
}

// Without a precision ties go up, towards positive infinity.
AttribStatus attrib_function_round(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  const double real = attrib_cypher_to_real(&arguments[0]);
  const int64_t places = count > 1 ? arguments[1].as.integer : 0;
  CypherRounding mode = CYPHER_ROUND_HALF_UP;
  if (count == 3) {
    ATTRIB_TRY(read_mode(context, arguments[2].as.text, &mode));
  }
  if (places < 0) {
    return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "NumberOutOfRange",
                              "the precision of round() cannot be negative");
  }
  if (count < 3 && places == 0) {
    mode = real < 0 ? CYPHER_ROUND_HALF_DOWN : CYPHER_ROUND_HALF_UP;
  }
  *out = attrib_cypher_float(attrib_cypher_round(real, places, mode));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_sign(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  const CypherValue *const number = &arguments[0];
  const int sign = number->kind == CYPHER_INTEGER
                       ? (number->as.integer > 0) - (number->as.integer < 0)
                       : (number->as.real > 0) - (number->as.real < 0);
  *out = attrib_cypher_integer(sign);
  return ATTRIB_SUCCESS;
}

// splitmix64; its upper 53 bits make a double below 1.
AttribStatus attrib_function_rand(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)arguments;
  (void)count;
  context->random += UINT64_C(0x9e3779b97f4a7c15);
  uint64_t bits = context->random;
  bits = (bits ^ (bits >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  bits = (bits ^ (bits >> 27)) * UINT64_C(0x94d049bb133111eb);
  bits ^= bits >> 31;
  *out = attrib_cypher_float((double)(bits >> 11) * 0x1p-53);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_is_nan(CypherContext *context, const CypherValue *arguments,
                                    size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_boolean(arguments[0].kind == CYPHER_FLOAT && isnan(arguments[0].as.real));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_e(CypherContext *context, const CypherValue *arguments, size_t count,
                               CypherValue *out)
{
  (void)context;
  (void)arguments;
  (void)count;
  *out = attrib_cypher_float(2.718281828459045);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_pi(CypherContext *context, const CypherValue *arguments, size_t count,
                                CypherValue *out)
{
  (void)context;
  (void)arguments;
  (void)count;
  *out = attrib_cypher_float(3.141592653589793);
  return ATTRIB_SUCCESS;
}
