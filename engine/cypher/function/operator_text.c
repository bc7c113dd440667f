// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Predicates of texts, null where an operand is none; and membership of a list.

#include "engine/cypher/function/find_text.h"
#include "engine/cypher/function/operator_rows.h"
#include "engine/cypher/function/regex.h"
#include "engine/cypher/value/equality.h"

static bool both_strings(const CypherValue *operands)
{
  return operands[0].kind == CYPHER_STRING && operands[1].kind == CYPHER_STRING;
}

static AttribStatus test_texts(const CypherValue *operands, bool (*holds)(AttribText, AttribText),
                               CypherValue *out)
{
  *out = both_strings(operands)
             ? attrib_cypher_boolean(holds(operands[0].as.text, operands[1].as.text))
             : attrib_cypher_null();
  return ATTRIB_SUCCESS;
}

static bool contains(AttribText text, AttribText part)
{
  size_t at;
  return attrib_cypher_find_text(text, part, 0, &at);
}

AttribStatus attrib_operator_starts_with(CypherContext *context, const CypherValue *operands,
                                         size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return test_texts(operands, attrib_text_starts_with, out);
}

AttribStatus attrib_operator_ends_with(CypherContext *context, const CypherValue *operands,
                                       size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return test_texts(operands, attrib_text_ends_with, out);
}

AttribStatus attrib_operator_contains(CypherContext *context, const CypherValue *operands,
                                      size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return test_texts(operands, contains, out);
}

AttribStatus attrib_operator_matches(CypherContext *context, const CypherValue *operands,
                                     size_t count, CypherValue *out)
{
  (void)count;
  if (!both_strings(operands)) {
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  bool matches;
  ATTRIB_TRY(attrib_regex_matches(context, operands[0].as.text, operands[1].as.text, &matches));
  *out = attrib_cypher_boolean(matches);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_operator_in(CypherContext *context, const CypherValue *operands, size_t count,
                                CypherValue *out)
{
  (void)context;
  (void)count;
  if (operands[1].kind == CYPHER_NULL) {
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  CypherTruth found = CYPHER_FALSE;
  for (size_t i = 0; i < operands[1].as.list.count && found != CYPHER_TRUE; i++) {
    const CypherTruth same = attrib_cypher_equal(&operands[0], &operands[1].as.list.items[i]);
    found = same == CYPHER_FALSE ? found : same;
  }
  *out = attrib_cypher_truth(found);
  return ATTRIB_SUCCESS;
}
