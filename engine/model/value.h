// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_VALUE_H
#define ATTRIB_MODEL_VALUE_H

#include "engine/base/intern.h"

#include <stdbool.h>
#include <stdint.h>

/// The type of a property's value.
typedef enum {
  ATTRIB_NULL,
  ATTRIB_BOOLEAN,
  ATTRIB_INTEGER,
  ATTRIB_FLOAT,
  ATTRIB_STRING,
  ATTRIB_DATE,
  ATTRIB_LIST,
  ATTRIB_MAP,
} AttribValueType;

/// A run of values in the value heap of the graph that a value belongs to.
typedef struct {
  uint32_t first;
  uint32_t count;
} AttribSpan;

/// A typed value of 16 bytes without pointers: text, dates, lists and maps stand in the heaps of its graph.
///
/// The same struct is a property and an entry of a map: then `key` names it. In a list, and alone, `key` is 0.
typedef struct {
  uint32_t type; ///< AttribValueType
  AttribString key;
  union {
    bool boolean;
    int64_t integer;
    double real;
    AttribString string;
    uint32_t date;   ///< index of a date in the graph
    AttribSpan span; ///< of a list or a map
  } as;
} AttribValue;

#endif // ATTRIB_MODEL_VALUE_H
