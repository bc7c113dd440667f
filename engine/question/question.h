// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_QUESTION_H
#define ATTRIB_QUESTION_QUESTION_H

#include "engine/model/date.h"
#include "engine/result/answer.h"
#include "engine/result/table.h"
#include "engine/view/view.h"

/// Which claims are asked for. All zero: all of them. Conditions are joined by "and", the values of one of them by "or".
typedef struct {
  AttribNodeArray claims; ///< these themselves
  uint32_t acts;          ///< bits of AttribActNumber; 0: any
  AttribNodeArray by;     ///< made by
  AttribNodeArray with;   ///< joined by
  AttribNodeArray against;
  AttribNodeArray over; ///< incidents
  uint32_t actor_kinds; ///< bits of AttribKind: of somebody who made it
  uint32_t
      incident_kinds; ///< bits by number in attrib_incident_kinds: of an incident that it is over
  AttribText country; ///< of somebody who made it, or whom it is against; empty: any
  bool has_since;
  AttribDate since; ///< said on its first day or later
  bool has_until;
  AttribDate until; ///< said on its last day or earlier
  bool
      below; ///< organs of the actors, and parts of the incidents, that are named above or are the subject count as them
  bool answered;   ///< only claims with an answer
  bool unanswered; ///< only claims without
} AttribFilter;

/// A question: a subject, or none, and a filter.
typedef struct {
  AttribAbout about;
  AttribNode subject;
  AttribFilter filter;
  /// Only the rows of the claims asked for, which is all that a table shows: no context, sections, facts of the subject.
  bool rows_only;
} AttribQuestion;

/// Answer a question as far as the view shows. `answer` is initialised here; the caller clears it. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_ask(const AttribView *view, const AttribQuestion *question,
                                   AttribAnswer *answer);

/// The claims of an answer as a table, one row each, for csv, tsv, md: initialised here, the caller clears it.
ATTRIB_API AttribStatus attrib_tabulate(const AttribAnswer *answer, AttribTable *table);

/// The same of no more than `count` claims of the answer, from number `first` on: a long table can be written piece by piece.
ATTRIB_API AttribStatus attrib_tabulate_some(const AttribAnswer *answer, uint32_t first,
                                             uint32_t count, AttribTable *table);

/// What a graph holds: one row a thing counted (`what`, `which`, `count`). Initialised here, the caller clears it.
ATTRIB_API AttribStatus attrib_statistics(const AttribView *view, AttribTable *table);

#endif // ATTRIB_QUESTION_QUESTION_H
