// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TIMELINE_H
#define ATTRIB_EXPORT_TIMELINE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"
#include "export/theme.h"

#include <stdint.h>

typedef struct {
  AttribTheme theme;
  AttribLanguage language;
} AttribTimelineOptions;

/// What became of the claims of an answer: `claims` is the sum of the others.
typedef struct {
  uint32_t claims;
  uint32_t drawn;   ///< each in a box of its own
  uint32_t folded;  ///< counted in a box that says "12 more"
  uint32_t undated; ///< no source gives the day: counted below the picture
} AttribTimelineCounts;

/// Append an answer as a timeline, one `svg` element: who said what when, and what answered it.
///
/// A column is a day, a month, years, as many as tell the claims apart in few columns; nothing is
/// said in what lies between two that a mark breaks off. A lane is a speaker, or several of one side:
/// the state that they belong to, or who joined its statements. A box is a claim, with its act,
/// speaker and first quote, and its date where the column does not tell it. It is hatched where the
/// date is no single sure day; a hatched bar behind it covers the columns that it may belong to. Arcs
/// lead from a claim to what it answers and tell the lag. Above about 60 boxes, those of one lane and
/// column become "12 more". Incidents that lasted, or are older, stand in a strip above.
///
/// Boxes are groups `time:claim:ID` of class `statement ROLE c-ID` with the whole statement as their
/// label, of lanes of class `lane`; arcs have class `answer ROLE c-ID c-ID…`, the answers first. There
/// is no style and no script in it, and nothing that a record says acts as more than text.
///
/// The same answer gives the same bytes. `counts` may be NULL. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_answer_write_timeline(const AttribAnswer *answer,
                                                     const AttribTimelineOptions *options,
                                                     AttribTimelineCounts *counts,
                                                     AttribBuffer *out);

#endif // ATTRIB_EXPORT_TIMELINE_H
