// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_REGEX_H
#define ATTRIB_CYPHER_FUNCTION_REGEX_H

#include "engine/cypher/context.h"

/// Whether the whole of `text` matches `pattern` (PCRE2, UTF-8). Patterns are compiled once for a
/// query and kept in `context->regexes`. A pattern that is not well-formed is an error of the
/// query; a match that would take too much work, depth or memory is ATTRIB_LIMIT.
AttribStatus attrib_regex_matches(CypherContext *context, AttribText text, AttribText pattern,
                                  bool *out);

/// Free compiled patterns; NULL is ignored.
void attrib_regexes_free(CypherRegexes *regexes);

#endif // ATTRIB_CYPHER_FUNCTION_REGEX_H
