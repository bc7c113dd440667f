// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_LITERAL_H
#define ATTRIB_CYPHER_LITERAL_H

#include "engine/cypher/value/value.h"

/// The value of a parameter as it is written on a command line: that of a literal, a list or map of
/// literals; any other text is a string. What begins like a string, a list or a map and is none is
/// ATTRIB_BAD_ARGUMENT with the context's error set. Borrows from `text`.
AttribStatus attrib_cypher_literal(CypherContext *context, AttribText text, CypherValue *out);

#endif // ATTRIB_CYPHER_LITERAL_H
