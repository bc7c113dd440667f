// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/operator.h"

#include "engine/cypher/function/operator_rows.h"
#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/equality.h"

// AND is false where one operand is, OR is true where one is; else null where one is null.
static AttribStatus combine(const CypherValue *operands, size_t count, CypherTruth decisive,
                            CypherValue *out)
{
  CypherTruth truth = decisive == CYPHER_TRUE ? CYPHER_FALSE : CYPHER_TRUE;
  for (size_t i = 0; i < count && truth != decisive; i++) {
    const CypherTruth operand = attrib_cypher_truth_of(&operands[i]);
    truth = operand == decisive || operand == CYPHER_UNKNOWN ? operand : truth;
  }
  *out = attrib_cypher_truth(truth);
  return ATTRIB_SUCCESS;
}

static AttribStatus evaluate_or(CypherContext *context, const CypherValue *operands, size_t count,
                                CypherValue *out)
{
  (void)context;
  return combine(operands, count, CYPHER_TRUE, out);
}

static AttribStatus evaluate_and(CypherContext *context, const CypherValue *operands, size_t count,
                                 CypherValue *out)
{
  (void)context;
  return combine(operands, count, CYPHER_FALSE, out);
}

static AttribStatus evaluate_xor(CypherContext *context, const CypherValue *operands, size_t count,
                                 CypherValue *out)
{
  (void)context;
  bool is_odd = false;
  bool is_known = true;
  for (size_t i = 0; i < count; i++) {
    is_odd ^= attrib_cypher_is_true(&operands[i]);
    is_known &= operands[i].kind != CYPHER_NULL;
  }
  *out = is_known ? attrib_cypher_boolean(is_odd) : attrib_cypher_null();
  return ATTRIB_SUCCESS;
}

static AttribStatus evaluate_not(CypherContext *context, const CypherValue *operands, size_t count,
                                 CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_boolean(!operands[0].as.boolean);
  return ATTRIB_SUCCESS;
}

static AttribStatus evaluate_equal(CypherContext *context, const CypherValue *operands,
                                   size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_truth(attrib_cypher_equal(&operands[0], &operands[1]));
  return ATTRIB_SUCCESS;
}

static AttribStatus evaluate_not_equal(CypherContext *context, const CypherValue *operands,
                                       size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  const CypherTruth equal = attrib_cypher_equal(&operands[0], &operands[1]);
  *out =
      equal == CYPHER_UNKNOWN ? attrib_cypher_null() : attrib_cypher_boolean(equal == CYPHER_FALSE);
  return ATTRIB_SUCCESS;
}

// True where the operands compare as `a` or `b` says.
static AttribStatus compare_as(const CypherValue *operands, CypherComparison a, CypherComparison b,
                               CypherValue *out)
{
  const CypherComparison comparison = attrib_cypher_compare(&operands[0], &operands[1]);
  *out = comparison == CYPHER_INCOMPARABLE
             ? attrib_cypher_null()
             : attrib_cypher_boolean(comparison == a || comparison == b);
  return ATTRIB_SUCCESS;
}

static AttribStatus evaluate_less(CypherContext *context, const CypherValue *operands, size_t count,
                                  CypherValue *out)
{
  (void)context;
  (void)count;
  return compare_as(operands, CYPHER_LESS, CYPHER_LESS, out);
}

static AttribStatus evaluate_less_equal(CypherContext *context, const CypherValue *operands,
                                        size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return compare_as(operands, CYPHER_LESS, CYPHER_SAME, out);
}

static AttribStatus evaluate_greater(CypherContext *context, const CypherValue *operands,
                                     size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return compare_as(operands, CYPHER_GREATER, CYPHER_GREATER, out);
}

static AttribStatus evaluate_greater_equal(CypherContext *context, const CypherValue *operands,
                                           size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return compare_as(operands, CYPHER_GREATER, CYPHER_SAME, out);
}

static AttribStatus evaluate_is_null(CypherContext *context, const CypherValue *operands,
                                     size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_boolean(operands[0].kind == CYPHER_NULL);
  return ATTRIB_SUCCESS;
}

static AttribStatus evaluate_is_not_null(CypherContext *context, const CypherValue *operands,
                                         size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_boolean(operands[0].kind != CYPHER_NULL);
  return ATTRIB_SUCCESS;
}

#define ANY CYPHER_KINDS_ANY
#define NIL CYPHER_KINDS(CYPHER_NULL)
#define BOOLEAN CYPHER_KINDS(CYPHER_BOOLEAN)
#define TRUTH  \
  {            \
    BOOLEAN, 0 \
  }
#define NUMBER CYPHER_KINDS_NUMBER
#define STRING CYPHER_KINDS(CYPHER_STRING)
#define TEMPORAL CYPHER_KINDS(CYPHER_TEMPORAL)
#define LIST CYPHER_KINDS(CYPHER_LIST)

static const CypherFunction rows[] = {
    // clang-format off
    [CYPHER_OP_OR] = {"OR", evaluate_or, 2, CYPHER_MANY, false, false, {BOOLEAN}, TRUTH},
    [CYPHER_OP_XOR] = {"XOR", evaluate_xor, 2, CYPHER_MANY, false, false, {BOOLEAN}, TRUTH},
    [CYPHER_OP_AND] = {"AND", evaluate_and, 2, CYPHER_MANY, false, false, {BOOLEAN}, TRUTH},
    [CYPHER_OP_NOT] = {"NOT", evaluate_not, 1, 1, true, false, {BOOLEAN}, TRUTH},
    [CYPHER_OP_EQUAL] = {"=", evaluate_equal, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_NOT_EQUAL] = {"<>", evaluate_not_equal, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_LESS] = {"<", evaluate_less, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_LESS_EQUAL] = {"<=", evaluate_less_equal, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_GREATER] = {">", evaluate_greater, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_GREATER_EQUAL] = {">=", evaluate_greater_equal, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_STARTS_WITH] = {"STARTS WITH", attrib_operator_starts_with, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_ENDS_WITH] = {"ENDS WITH", attrib_operator_ends_with, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_CONTAINS] = {"CONTAINS", attrib_operator_contains, 2, 2, true, false, {ANY}, TRUTH},
    [CYPHER_OP_MATCHES] = {"=~", attrib_operator_matches, 2, 2, true, false, {ANY, STRING}, TRUTH},
    [CYPHER_OP_IN] = {"IN", attrib_operator_in, 2, 2, false, false, {ANY, LIST}, TRUTH},
    [CYPHER_OP_IS_NULL] = {"IS NULL", evaluate_is_null, 1, 1, false, false, {ANY}, {CYPHER_KINDS(CYPHER_BOOLEAN), 0}},
    [CYPHER_OP_IS_NOT_NULL] = {"IS NOT NULL", evaluate_is_not_null, 1, 1, false, false, {ANY}, {CYPHER_KINDS(CYPHER_BOOLEAN), 0}},
    [CYPHER_OP_ADD] = {"+", attrib_operator_add, 2, 2, true, false, {ANY}, {NUMBER | STRING | LIST | TEMPORAL | NIL, ANY}},
    [CYPHER_OP_SUBTRACT] = {"-", attrib_operator_subtract, 2, 2, true, false, {NUMBER | TEMPORAL}, {NUMBER | TEMPORAL | NIL, 0}},
    [CYPHER_OP_MULTIPLY] = {"*", attrib_operator_multiply, 2, 2, true, false, {NUMBER | TEMPORAL}, {NUMBER | TEMPORAL | NIL, 0}},
    [CYPHER_OP_DIVIDE] = {"/", attrib_operator_divide, 2, 2, true, false, {NUMBER | TEMPORAL}, {NUMBER | TEMPORAL | NIL, 0}},
    [CYPHER_OP_MODULO] = {"%", attrib_operator_modulo, 2, 2, true, false, {NUMBER}, {NUMBER | NIL, 0}},
    [CYPHER_OP_POWER] = {"^", attrib_operator_power, 2, 2, true, false, {NUMBER}, {CYPHER_KINDS(CYPHER_FLOAT) | NIL, 0}},
    [CYPHER_OP_PLUS] = {"+", attrib_operator_plus, 1, 1, true, false, {NUMBER}, {NUMBER | NIL, 0}},
    [CYPHER_OP_MINUS] = {"-", attrib_operator_minus, 1, 1, true, false, {NUMBER}, {NUMBER | NIL, 0}},
    // clang-format on
};

const CypherFunction *attrib_cypher_operator(CypherOp op)
{
  return &rows[op];
}
