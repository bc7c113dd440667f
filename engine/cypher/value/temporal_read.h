// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_TEMPORAL_READ_H
#define ATTRIB_CYPHER_VALUE_TEMPORAL_READ_H

#include "engine/cypher/value/days.h"
#include "engine/cypher/value/temporal.h"

// What the files that make temporal values share; for them alone.

/// A text that is read from left to right.
typedef struct {
  AttribText text;
  size_t at;
} CypherTemporalText;

/// `Z`, `+01:00`, `-0130`, `+02:05:59`: true, and read, where one stands there.
bool attrib_temporal_read_offset(CypherTemporalText *text, int32_t *out);

/// `P12Y5M14DT16H12M70.5S`, and `P2012-02-02T14:37:21.545`, to the end of the text.
bool attrib_temporal_read_duration(CypherTemporalText *text, CypherTemporal *out);

/// The day of a name that there is: false where there is none.
bool attrib_temporal_civil(CypherCivil civil, int64_t *days);
bool attrib_temporal_week(int64_t year, int64_t week, int64_t weekday, int64_t *days);
bool attrib_temporal_ordinal(int64_t year, int64_t ordinal, int64_t *days);
bool attrib_temporal_quarter(int64_t year, int64_t quarter, int64_t day, int64_t *days);

/// A duration in parts that may have fractions, which fall to the next smaller part.
typedef struct {
  double months;
  double days;
  double seconds;
  double nanoseconds;
} CypherDurationParts;

/// Add parts to a duration; false where it does not fit into 64 bits.
bool attrib_temporal_add_parts(CypherTemporal *duration, const CypherDurationParts *parts);

/// The error of a zone that is no offset.
AttribStatus attrib_temporal_refuse_zone(CypherContext *context);

#endif // ATTRIB_CYPHER_VALUE_TEMPORAL_READ_H
