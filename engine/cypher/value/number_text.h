// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_NUMBER_TEXT_H
#define ATTRIB_CYPHER_VALUE_NUMBER_TEXT_H

#include "engine/cypher/value/value.h"

/// Room for the text of any number.
enum { CYPHER_NUMBER_SIZE = 48 };

/// The text of an integer or a float, in `buffer`. A float has the fewest digits that read back as
/// the same double, and a point or an exponent; else it is `NaN`, `Inf`, `-Inf`.
AttribText attrib_cypher_number_text(const CypherValue *number, char buffer[CYPHER_NUMBER_SIZE]);

/// Read a number as toInteger() and toFloat() do: decimal, with white space at the ends; also `NaN`,
/// `Infinity`. An integer where it is written as one and fits into 64 bits, else a float. False, and
/// `out` untouched, for any other text.
bool attrib_cypher_number_read(AttribText text, CypherValue *out);

#endif // ATTRIB_CYPHER_VALUE_NUMBER_TEXT_H
