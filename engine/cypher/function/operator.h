// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_OPERATOR_H
#define ATTRIB_CYPHER_FUNCTION_OPERATOR_H

#include "engine/cypher/function/function.h"
#include "engine/cypher/parse/ast.h"

/// The row of an operator, whose name is its symbol. OR, XOR and AND take two operands or more, and
/// have all of them evaluated.
const CypherFunction *attrib_cypher_operator(CypherOp op);

/// `of[index]`: an item of a list, an entry of a map, a property of a node or an edge; null where
/// there is none or either is null.
AttribStatus attrib_cypher_index(CypherContext *context, const CypherValue *of,
                                 const CypherValue *index, CypherValue *out);

/// `of[from..to]` of a list; NULL for a bound that is not written.
AttribStatus attrib_cypher_slice(CypherContext *context, const CypherValue *of,
                                 const CypherValue *from, const CypherValue *to, CypherValue *out);

/// A name that a query uses as a key, label or type, looked up in the graph once.
typedef struct {
  AttribText text;
  AttribString key; ///< where `is_string`
  AttribLabel label;
  AttribType type;
  bool is_string; ///< the graph has it as a string, without which no property can have that key
  bool is_label;
  bool is_type;
} CypherSymbol;

/// Look `text` up; it is borrowed.
CypherSymbol attrib_cypher_symbol(const AttribGraph *graph, AttribText text);

/// `of.name`: a property of a node or an edge, an entry of a map, null of null; else an error.
AttribStatus attrib_cypher_property(CypherContext *context, const CypherValue *of,
                                    const CypherSymbol *name, CypherValue *out);

/// `of:name`: whether a node has a label, or an edge is of a type; null of null; else an error.
AttribStatus attrib_cypher_has_label(CypherContext *context, const CypherValue *of,
                                     const CypherSymbol *name, CypherValue *out);

#endif // ATTRIB_CYPHER_FUNCTION_OPERATOR_H
