// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Arithmetic. Integers have 64 bits, and a result that does not fit is an error; floats are doubles
// and never an error. `+` joins strings and lists, too.

#include "engine/cypher/comparison.h"
#include "engine/cypher/join.h"
#include "engine/cypher/operator_rows.h"

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

static bool add_integers(int64_t a, int64_t b, int64_t *out)
{
  if (b > 0 ? a > INT64_MAX - b : a < INT64_MIN - b) {
    return false;
  }
  *out = a + b;
  return true;
}

static bool subtract_integers(int64_t a, int64_t b, int64_t *out)
{
  if (b > 0 ? a < INT64_MIN + b : a > INT64_MAX + b) {
    return false;
  }
  *out = a - b;
  return true;
}

static uint64_t magnitude(int64_t a)
{
  return a < 0 ? UINT64_C(0) - (uint64_t)a : (uint64_t)a;
}

static bool multiply_integers(int64_t a, int64_t b, int64_t *out)
{
  const uint64_t left = magnitude(a);
  const uint64_t right = magnitude(b);
  const bool is_negative = (a < 0) != (b < 0);
  const uint64_t most = (uint64_t)INT64_MAX + (is_negative ? 1 : 0);
  if (left && right > most / left) {
    return false;
  }
  const uint64_t product = left * right;
  *out = is_negative && product ? -(int64_t)(product - 1) - 1 : (int64_t)product;
  return true;
}

static bool divide_integers(int64_t a, int64_t b, int64_t *out)
{
  if (b == -1) {
    return subtract_integers(0, a, out);
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

static AttribStatus calculate(CypherContext *context, const Arithmetic *by,
                              const CypherValue *operands, CypherValue *out)
{
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

AttribStatus attrib_operator_add(CypherContext *context, const CypherValue *operands, size_t count,
                                 CypherValue *out)
{
  (void)count;
  static const Arithmetic addition = {'+', add_integers, add_reals};
  if (attrib_cypher_can_join(&operands[0], &operands[1])) {
    return attrib_cypher_join(context, &operands[0], &operands[1], out);
  }
  if (!attrib_cypher_is_number(&operands[0]) || !attrib_cypher_is_number(&operands[1])) {
    return attrib_cypher_fail(
        context, CYPHER_TYPE_ERROR, "InvalidArgumentType", "%s and %s cannot be added",
        attrib_cypher_kind_name(operands[0].kind), attrib_cypher_kind_name(operands[1].kind));
  }
  return calculate(context, &addition, operands, out);
}

AttribStatus attrib_operator_subtract(CypherContext *context, const CypherValue *operands,
                                      size_t count, CypherValue *out)
{
  (void)count;
  static const Arithmetic subtraction = {'-', subtract_integers, subtract_reals};
  return calculate(context, &subtraction, operands, out);
}

AttribStatus attrib_operator_multiply(CypherContext *context, const CypherValue *operands,
                                      size_t count, CypherValue *out)
{
  (void)count;
  static const Arithmetic multiplication = {'*', multiply_integers, multiply_reals};
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
  static const Arithmetic subtraction = {'-', subtract_integers, subtract_reals};
  const CypherValue difference[2] = {attrib_cypher_integer(0), operands[0]};
  // 0 - 0.0 would lose the sign.
  if (operands[0].kind == CYPHER_FLOAT) {
    *out = attrib_cypher_float(-operands[0].as.real);
    return ATTRIB_SUCCESS;
  }
  return calculate(context, &subtraction, difference, out);
}
