// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Functions of the mathematical library, whose arguments are taken as floats.

#include "engine/cypher/function/function_rows.h"

#include <math.h>

static const double pi = 3.141592653589793;

static double cot(double angle)
{
  return 1.0 / tan(angle);
}

static double degrees(double angle)
{
  return angle * 180.0 / pi;
}

static double radians(double angle)
{
  return angle * pi / 180.0;
}

static double haversin(double angle)
{
  return (1.0 - cos(angle)) / 2.0;
}

#define FUNCTION(name, of)                                                                  \
  AttribStatus attrib_function_##name(CypherContext *context, const CypherValue *arguments, \
                                      size_t count, CypherValue *out)                       \
  {                                                                                         \
    (void)context;                                                                          \
    (void)count;                                                                            \
    *out = attrib_cypher_float(of(attrib_cypher_to_real(&arguments[0])));                   \
    return ATTRIB_SUCCESS;                                                                  \
  }

FUNCTION(exp, exp)
FUNCTION(log, log)
FUNCTION(log10, log10)
FUNCTION(sqrt, sqrt)
FUNCTION(sin, sin)
FUNCTION(cos, cos)
FUNCTION(tan, tan)
FUNCTION(cot, cot)
FUNCTION(asin, asin)
FUNCTION(acos, acos)
FUNCTION(atan, atan)
FUNCTION(degrees, degrees)
FUNCTION(radians, radians)
FUNCTION(haversin, haversin)
FUNCTION(sinh, sinh)
FUNCTION(cosh, cosh)
FUNCTION(tanh, tanh)

AttribStatus attrib_function_atan2(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_float(
      atan2(attrib_cypher_to_real(&arguments[0]), attrib_cypher_to_real(&arguments[1])));
  return ATTRIB_SUCCESS;
}
