// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Arithmetic. Integers have 64 bits, and a result that does not fit is an error; floats are doubles
// and never an error. `+` joins strings and lists, too.

#include "engine/cypher/function/checked.h"
#include "engine/cypher/function/join.h"
#include "engine/cypher/function/operator_rows.h"
#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/temporal.h"

#include <math.h>

static AttribStatus overflow(CypherContext *context, char symbol, const CypherValue *operands)
{
  return attrib_cypher_fail(context, CYPHER_ARITHMETIC_ERROR, "IntegerOverflow",
                            "%lld %c %lld is beyond 64 bits", (long long)operands[0].as.integer,
                            symbol, (long long)operands[1].as.integer);
}

static AttribStatus refuse_zero(CypherContext *context, char symbol)
{
  return attrib_cypher_fail(context, CYPHER_ARITHMETIC_ERROR, "DivisionByZero",
                            "%c by the integer 0", symbol);
}

typedef struct {
  char symbol;
  bool (*integers)(int64_t a, int64_t b, int64_t *out); ///< false on overflow
  double (*reals)(double a, double b);
} Arithmetic;

static bool divide_integers(int64_t a, int64_t b, int64_t *out)
{
  if (b == -1) {
    return attrib_checked_subtract(0, a, out);
  }
  *out = a / b;
  return true;
}

static bool modulo_integers(int64_t a, int64_t b, int64_t *out)
{
  *out = b == -1 ? 0 : a % b;
  return true;
}

static double add_reals(double a, double b)
{
  return a + b;
}

static double subtract_reals(double a, double b)
{
  return a - b;
}

static double multiply_reals(double a, double b)
{
  return a * b;
}

// Division by zero of floats is IEEE 754's: an infinity or NaN.
static double divide_reals(double a, double b)
{
  if (b == 0.0) {
    const double infinity = signbit(a) == signbit(b) ? HUGE_VAL : -HUGE_VAL;
    return a == 0.0 || isnan(a) ? (double)NAN : infinity;
  }
  return a / b;
}

static bool both(const CypherValue *operands, CypherKind first, CypherKinds second)
{
  return operands[0].kind == first && CYPHER_KINDS(operands[1].kind) & second;
}

static AttribStatus refuse_kinds(CypherContext *context, char symbol, const CypherValue *operands)
{
  return attrib_cypher_fail(
      context, CYPHER_TYPE_ERROR, "InvalidArgumentType", "%c does not take %s and %s", symbol,
      attrib_cypher_kind_name(operands[0].kind), attrib_cypher_kind_name(operands[1].kind));
}

static AttribStatus calculate(CypherContext *context, const Arithmetic *by,
                              const CypherValue *operands, CypherValue *out)
{
  if (!attrib_cypher_is_number(&operands[0]) || !attrib_cypher_is_number(&operands[1])) {
    return refuse_kinds(context, by->symbol, operands);
  }
  if (operands[0].kind == CYPHER_FLOAT || operands[1].kind == CYPHER_FLOAT) {
    *out = attrib_cypher_float(
        by->reals(attrib_cypher_to_real(&operands[0]), attrib_cypher_to_real(&operands[1])));
    return ATTRIB_SUCCESS;
  }
  int64_t result;
  if (!by->integers(operands[0].as.integer, operands[1].as.integer, &result)) {
    return overflow(context, by->symbol, operands);
  }
  *out = attrib_cypher_integer(result);
  return ATTRIB_SUCCESS;
}

// A duration, times or divided by a number.
static AttribStatus scale(CypherContext *context, char symbol, const CypherValue *operands,
                          CypherValue *out)
{
  if (operands[0].as.temporal->kind != CYPHER_DURATION) {
    return refuse_kinds(context, symbol, operands);
  }
  return attrib_temporal_scale(context, operands[0].as.temporal,
                               attrib_cypher_to_real(&operands[1]), symbol == '/', out);
}

AttribStatus attrib_operator_add(CypherContext *context, const CypherValue *operands, size_t count,
                                 CypherValue *out)
{
  (void)count;
  static const Arithmetic addition = {'+', attrib_checked_add, add_reals};
  if (attrib_cypher_can_join(&operands[0], &operands[1])) {
    return attrib_cypher_join(context, &operands[0], &operands[1], out);
  }
  if (both(operands, CYPHER_TEMPORAL, CYPHER_KINDS(CYPHER_TEMPORAL))) {
    return attrib_temporal_add(context, operands[0].as.temporal, operands[1].as.temporal, false,
                               out);
  }
  return calculate(context, &addition, operands, out);
}

AttribStatus attrib_operator_subtract(CypherContext *context, const CypherValue *operands,
                                      size_t count, CypherValue *out)
{
  (void)count;
  static const Arithmetic subtraction = {'-', attrib_checked_subtract, subtract_reals};
  if (both(operands, CYPHER_TEMPORAL, CYPHER_KINDS(CYPHER_TEMPORAL))) {
    return attrib_temporal_add(context, operands[0].as.temporal, operands[1].as.temporal, true,
                               out);
  }
  return calculate(context, &subtraction, operands, out);
}

AttribStatus attrib_operator_multiply(CypherContext *context, const CypherValue *operands,
                                      size_t count, CypherValue *out)
{
  (void)count;
  static const Arithmetic multiplication = {'*', attrib_checked_multiply, multiply_reals};
  const CypherValue turned[2] = {operands[1], operands[0]};
  if (both(operands, CYPHER_TEMPORAL, CYPHER_KINDS_NUMBER)) {
    return scale(context, '*', operands, out);
  }
  if (both(turned, CYPHER_TEMPORAL, CYPHER_KINDS_NUMBER)) {
    return scale(context, '*', turned, out);
  }
  return calculate(context, &multiplication, operands, out);
}

static bool divides_by_zero(const CypherValue *operands)
{
  return operands[0].kind == CYPHER_INTEGER && operands[1].kind == CYPHER_INTEGER &&
         operands[1].as.integer == 0;
}

AttribStatus attrib_operator_divide(CypherContext *context, const CypherValue *operands,
                                    size_t count, CypherValue *out)
{
  (void)count;
  static const Arithmetic division = {'/', divide_integers, divide_reals};
  if (both(operands, CYPHER_TEMPORAL, CYPHER_KINDS_NUMBER)) {
    return scale(context, '/', operands, out);
  }
  return divides_by_zero(operands) ? refuse_zero(context, '/')
                                   : calculate(context, &division, operands, out);
}

AttribStatus attrib_operator_modulo(CypherContext *context, const CypherValue *operands,
                                    size_t count, CypherValue *out)
{
  (void)count;
  static const Arithmetic remainder_of = {'%', modulo_integers, fmod};
  return divides_by_zero(operands) ? refuse_zero(context, '%')
                                   : calculate(context, &remainder_of, operands, out);
}

AttribStatus attrib_operator_power(CypherContext *context, const CypherValue *operands,
                                   size_t count, CypherValue *out)
{
  (void)count;
  (void)context;
  *out = attrib_cypher_float(
      pow(attrib_cypher_to_real(&operands[0]), attrib_cypher_to_real(&operands[1])));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_operator_plus(CypherContext *context, const CypherValue *operands, size_t count,
                                  CypherValue *out)
{
  (void)context;
  (void)count;
  *out = operands[0];
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_operator_minus(CypherContext *context, const CypherValue *operands,
                                   size_t count, CypherValue *out)
{
  (void)count;
  static const Arithmetic subtraction = {'-', attrib_checked_subtract, subtract_reals};
  const CypherValue difference[2] = {attrib_cypher_integer(0), operands[0]};
  // 0 - 0.0 would lose the sign.
  if (operands[0].kind == CYPHER_FLOAT) {
    *out = attrib_cypher_float(-operands[0].as.real);
    return ATTRIB_SUCCESS;
  }
  return calculate(context, &subtraction, difference, out);
}
