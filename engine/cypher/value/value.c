// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/value.h"

#include <string.h>

static const char *const kind_names[] = {
    [CYPHER_NULL] = "null",
    [CYPHER_MAP] = "a map",
    [CYPHER_NODE] = "a node",
    [CYPHER_EDGE] = "a relationship",
    [CYPHER_LIST] = "a list",
    [CYPHER_PATH] = "a path",
    [CYPHER_TEMPORAL] = "a temporal value",
    [CYPHER_STRING] = "a string",
    [CYPHER_BOOLEAN] = "a boolean",
    [CYPHER_INTEGER] = "an integer",
    [CYPHER_FLOAT] = "a float",
};

const char *attrib_cypher_kind_name(CypherKind kind)
{
  return kind_names[kind];
}

CypherValue attrib_cypher_null(void)
{
  return (CypherValue){.kind = CYPHER_NULL};
}

CypherValue attrib_cypher_boolean(bool boolean)
{
  return (CypherValue){.kind = CYPHER_BOOLEAN, .as.boolean = boolean};
}

CypherValue attrib_cypher_integer(int64_t integer)
{
  return (CypherValue){.kind = CYPHER_INTEGER, .as.integer = integer};
}

CypherValue attrib_cypher_float(double real)
{
  return (CypherValue){.kind = CYPHER_FLOAT, .as.real = real};
}

CypherValue attrib_cypher_string(AttribText text)
{
  return (CypherValue){.kind = CYPHER_STRING, .as.text = text};
}

CypherValue attrib_cypher_node(AttribNode node)
{
  return (CypherValue){.kind = CYPHER_NODE, .as.node = node};
}

CypherValue attrib_cypher_edge(AttribEdge edge)
{
  return (CypherValue){.kind = CYPHER_EDGE, .as.edge = edge};
}

CypherValue attrib_cypher_path(const CypherPath *path)
{
  return (CypherValue){.kind = CYPHER_PATH, .as.path = path};
}

bool attrib_cypher_is_null(const CypherValue *value)
{
  return value->kind == CYPHER_NULL;
}

bool attrib_cypher_is_true(const CypherValue *value)
{
  return value->kind == CYPHER_BOOLEAN && value->as.boolean;
}

bool attrib_cypher_is_number(const CypherValue *value)
{
  return value->kind == CYPHER_INTEGER || value->kind == CYPHER_FLOAT;
}

double attrib_cypher_to_real(const CypherValue *number)
{
  return number->kind == CYPHER_INTEGER ? (double)number->as.integer : number->as.real;
}

AttribStatus attrib_cypher_check_nesting(CypherContext *context, uint32_t nesting)
{
  if (nesting < CYPHER_MAX_NESTING) {
    return ATTRIB_SUCCESS;
  }
  return attrib_cypher_fail(context, CYPHER_LIMIT_ERROR, "Limit",
                            "a value is nested deeper than %d levels", CYPHER_MAX_NESTING);
}

AttribStatus attrib_cypher_list(CypherContext *context, const CypherValue *items, size_t count,
                                CypherValue *out)
{
  uint32_t nesting = 0;
  for (size_t i = 0; i < count; i++) {
    nesting = items[i].nesting > nesting ? items[i].nesting : nesting;
  }
  ATTRIB_TRY(attrib_cypher_check_nesting(context, nesting));
  *out = (CypherValue){
      .kind = CYPHER_LIST, .nesting = nesting + 1, .as.list = {.items = items, .count = count}};
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_string_copy(CypherContext *context, AttribText text, CypherValue *out)
{
  void *bytes;
  ATTRIB_TRY(attrib_cypher_allocate(context, text.length + 1, 1, &bytes));
  if (text.length) {
    memcpy(bytes, text.data, text.length);
  }
  *out = attrib_cypher_string((AttribText){bytes, text.length});
  return ATTRIB_SUCCESS;
}
