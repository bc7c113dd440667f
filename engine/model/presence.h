// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_PRESENCE_H
#define ATTRIB_MODEL_PRESENCE_H

#include <stdbool.h>
#include <stdint.h>

/// By which days a view is limited. All zero is the full view. Days count from 1970-01-01.
typedef struct {
  bool has_as_of;
  int32_t as_of; ///< only what had been said by the end of this day; memberships as they were on it
  bool has_recorded_by;
  int32_t recorded_by; ///< only claims that had entered the knowledge base by the end of this day
} AttribViewOptions;

/// Whether something is in a view. What depends on several of these is the least of them.
typedef enum {
  ATTRIB_ABSENT,
  ATTRIB_MAYBE,   ///< its date may lie after the day
  ATTRIB_UNDATED, ///< a claim without a day that the view asks for: in every view, and marked
  ATTRIB_PRESENT,
} AttribPresence;

#endif // ATTRIB_MODEL_PRESENCE_H
