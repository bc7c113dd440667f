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
    uint32_t date; ///< number of a date in the graph
    uint32_t span; ///< of a list or a map: number of its run of items in the graph
  } as;
} AttribValue;

#endif // ATTRIB_MODEL_VALUE_H
