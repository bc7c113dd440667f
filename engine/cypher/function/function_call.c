// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What all functions and operators have in common: nulls, and arguments of the wrong kind.

#include "engine/cypher/function/function.h"

CypherKinds attrib_cypher_function_accepts(const CypherFunction *function, size_t index)
{
  size_t at = index < CYPHER_PARAMETERS ? index : CYPHER_PARAMETERS - 1;
  while (at > 0 && !function->accepts[at]) {
    at--;
  }
  return function->accepts[at] | CYPHER_KINDS(CYPHER_NULL);
}

static bool is_word(const CypherFunction *function)
{
  return function->name[0] >= 'a' && function->name[0] <= 'z';
}

static AttribStatus refuse(CypherContext *context, const CypherFunction *function, size_t index,
                           CypherKind kind)
{
  const char *const kind_name = attrib_cypher_kind_name(kind);
  if (!is_word(function)) {
    return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                              "%s does not take %s", function->name, kind_name);
  }
  return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentValue",
                            "%s() does not take %s as its argument %zu", function->name, kind_name,
                            index + 1);
}

AttribStatus attrib_cypher_check_arguments(CypherContext *context, const CypherFunction *function,
                                           const CypherValue *arguments, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    const CypherKinds accepted = attrib_cypher_function_accepts(function, i);
    if (!(CYPHER_KINDS(arguments[i].kind) & accepted)) {
      return refuse(context, function, i, arguments[i].kind);
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_call(CypherContext *context, const CypherFunction *function,
                                const CypherValue *arguments, size_t count, CypherValue *out)
{
  ATTRIB_TRY(attrib_cypher_check_arguments(context, function, arguments, count));
  for (size_t i = 0; i < count && function->is_strict; i++) {
    if (arguments[i].kind == CYPHER_NULL) {
      *out = attrib_cypher_null();
      return ATTRIB_SUCCESS;
    }
  }
  return function->evaluate(context, arguments, count, out);
}
