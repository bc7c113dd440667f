// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_READER_H
#define ATTRIB_RECORD_READER_H

#include "engine/base/diagnostic.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// Nesting of a record file; libyaml is quadratic in it, so it is checked as the events come.
#define ATTRIB_DEPTH_LIMIT 64

/// Bytes of one scalar.
#define ATTRIB_SCALAR_LIMIT 65536

typedef enum {
  ATTRIB_EVENT_SCALAR,
  ATTRIB_EVENT_LIST,     ///< a list begins
  ATTRIB_EVENT_LIST_END, ///< it ends
  ATTRIB_EVENT_MAP,
  ATTRIB_EVENT_MAP_END,
  ATTRIB_EVENT_END, ///< of the file, or of what could be read of it
} AttribEventType;

/// One step through a YAML file.
typedef struct {
  AttribEventType type;
  AttribText text; ///< of a scalar; borrowed until the next step
  AttribPlace place;
  bool plain;     ///< a scalar without quotes
  bool refused;   ///< a scalar that was reported: its text means nothing
  bool in_braces; ///< the innermost map or list around it is written with braces or brackets
} AttribEvent;

/// Reads the YAML subset of the record format: one document, no anchors, aliases and tags. What it refuses is reported and,
/// where it can, passed over, so that one run finds every problem; after a syntax error it ends.
typedef struct AttribReader AttribReader;

/// A reader over `bytes`, which are borrowed. Checks the encoding and the characters of the whole text at once. NULL when out of memory.
AttribReader *attrib_reader_new(AttribText bytes, AttribDiagnostics *diagnostics, uint32_t file);
void attrib_reader_free(AttribReader *reader);

/// The next event. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_reader_next(AttribReader *reader, AttribEvent *event);

/// Whether the reading ended before the file did, at an error that is reported.
bool attrib_reader_gave_up(const AttribReader *reader);

/// Step over the rest of the list or map whose beginning was `event`; nothing for a scalar.
AttribStatus attrib_reader_skip(AttribReader *reader, AttribEvent event);

#endif // ATTRIB_RECORD_READER_H
