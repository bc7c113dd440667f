// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_LINKER_H
#define ATTRIB_RECORD_LINKER_H

#include "engine/base/intern.h"
#include "engine/graph/builder.h"
#include "engine/record/problem.h"
#include "engine/record/unit.h"

#include <stdbool.h>

// What the parts of the linker share; for them alone.

/// A record of any file. Records are sorted by shape, then by id, so that the order of files never shows.
typedef struct {
  AttribString id;     ///< among the texts of the units
  uint32_t unit;       ///< its number
  uint32_t item;       ///< of its entry in the unit
  uint32_t references; ///< how often other records name it
  uint32_t node;       ///< once the graph is built
  uint8_t shape;       ///< AttribShapeNumber, one of the first four
  uint8_t kind;        ///< of an actor its kind, of a claim its act; 255 where that is not known
  bool left_out;       ///< it has an error, or refers to what has
} AttribRecord;

#define ATTRIB_UNKNOWN_KIND 255

/// A reference from one record to another that is followed when looking for cycles and for what to leave out.
typedef struct {
  uint32_t from;
  uint32_t to;
  uint32_t item; ///< in the unit of `from`
  AttribKey key; ///< of the field
} AttribLink;

/// Units becoming a graph.
typedef struct {
  AttribUnit *units; ///< in order of their paths
  uint32_t unit_count;
  const AttribInterner *texts; ///< of all units; a builder adds to them
  AttribDiagnostics *diagnostics;
  bool keep_going;
  uint32_t suggestions; ///< made so far; they are costly, and few are read
  uint32_t
      *by_id; ///< for each text the number of the record that has it as its id, plus one; 0: none
  AttribVector records; ///< of AttribRecord
  AttribVector links;   ///< of AttribLink
  uint32_t dropped;     ///< records whose id another has; both are left out
  uint64_t derived;     ///< edges that the claims looked at so far make
  uint32_t *marks;      ///< one for each record; see attrib_linker_mark()
  uint32_t mark;        ///< what marks are now; 0: none
} AttribLinker;

AttribRecord *attrib_linker_record(const AttribLinker *linker, uint32_t record);
const AttribUnit *attrib_linker_unit(const AttribLinker *linker, const AttribRecord *record);
AttribText attrib_linker_id(const AttribLinker *linker, const AttribRecord *record);

/// The place of an item of a record; of its id with `item == record->item`.
AttribPlace attrib_linker_place(const AttribLinker *linker, const AttribRecord *record,
                                uint32_t item);

/// Report an error in a record, at one of its items, and leave the record out.
AttribStatus attrib_linker_fault(const AttribLinker *linker, AttribRecord *record, uint32_t item,
                                 AttribProblemNumber problem, const char *format, ...)
    ATTRIB_PRINTF(5, 6);

/// The map whose citations a record has: itself where it has `cite`, else its file (item 0). `*first` is the first of them, or the
/// map's end: read on with attrib_unit_next().
uint32_t attrib_linker_citing(const AttribLinker *linker, const AttribRecord *record,
                              uint32_t *first);

/// Mark a set of records: forget the last one, add one, ask for one. Numbers that are no record's are in no set.
void attrib_linker_unmark(AttribLinker *linker);
void attrib_linker_mark(AttribLinker *linker, uint32_t record);
bool attrib_linker_is_marked(const AttribLinker *linker, uint32_t record);

/// The record that a citation names, of a scalar or a map; ATTRIB_UNRESOLVED where that failed.
uint32_t attrib_linker_cited(const AttribUnit *unit, uint32_t citation);

/// Put all records of the units in order, and make `by_id`. Reports ids that are declared twice.
AttribStatus attrib_link_declare(AttribLinker *linker);

/// Resolve every reference. Reports those that name nothing, or the wrong kind of record.
AttribStatus attrib_link_resolve(AttribLinker *linker);

/// Find cycles, and, to keep going, mark what refers to records that are left out.
AttribStatus attrib_link_follow(AttribLinker *linker);

/// Rules that need other records, and warnings.
AttribStatus attrib_link_check(AttribLinker *linker);

/// Warn about names that two actors share.
AttribStatus attrib_link_check_names(const AttribLinker *linker);

/// Fill a builder with every record that is not left out: nodes, then edges.
AttribStatus attrib_link_build(AttribLinker *linker, AttribBuilder *builder);

/// How many derived edges a claim makes at most; its references are resolved as far as they can be.
uint64_t attrib_link_count_derived(const AttribLinker *linker, const AttribRecord *claim);

/// The derived edges of one claim.
AttribStatus attrib_link_derive(const AttribLinker *linker, uint32_t claim, AttribBuilder *builder);

#endif // ATTRIB_RECORD_LINKER_H
