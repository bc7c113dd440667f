// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_TEMPORAL_H
#define ATTRIB_CYPHER_VALUE_TEMPORAL_H

#include "engine/cypher/value/value.h"

/// Kinds of temporal values (openCypher CIP2015-08-06), in the order in which ORDER BY has them.
typedef enum {
  CYPHER_DATETIME, ///< with a time zone
  CYPHER_LOCAL_DATETIME,
  CYPHER_DATE,
  CYPHER_TIME, ///< with a time zone
  CYPHER_LOCAL_TIME,
  CYPHER_DURATION,
} CypherTemporalKind;

/// A temporal value. Of a kind without a date, time or zone those members are 0. A time zone is an
/// offset; zones by name are not supported.
struct CypherTemporal {
  CypherTemporalKind kind;
  int32_t offset;      ///< of the local time from UTC, in seconds to the east
  int64_t months;      ///< of a duration
  int64_t days;        ///< of a duration; else from 1970-01-01 in local time
  int64_t seconds;     ///< of a duration
  int64_t nanoseconds; ///< of a duration 0 to 999999999; else from midnight in local time
};

#define CYPHER_NANOSECONDS INT64_C(1000000000)
#define CYPHER_DAY_SECONDS INT64_C(86400)
#define CYPHER_DAY_NANOSECONDS (CYPHER_DAY_SECONDS * CYPHER_NANOSECONDS)
/// The length of a month on average (400 Gregorian years have 146097 days).
#define CYPHER_MONTH_SECONDS INT64_C(2629746)

/// Room for the text of any temporal value.
enum { CYPHER_TEMPORAL_SIZE = 120 };

bool attrib_temporal_has_date(CypherTemporalKind kind);
bool attrib_temporal_has_time(CypherTemporalKind kind);
bool attrib_temporal_has_zone(CypherTemporalKind kind);

/// `date`, `localtime`, …; static.
const char *attrib_temporal_kind_name(CypherTemporalKind kind);

/// A total order: by kind, then in time; durations by their average length. Zero for values alone
/// that are the same in all members.
int attrib_temporal_order(const CypherTemporal *a, const CypherTemporal *b);

/// The text in ISO 8601, in `buffer`: `1984-10-11T12:31:14.645+01:00`, `P14DT16H12M`.
AttribText attrib_temporal_text(const CypherTemporal *temporal, char buffer[CYPHER_TEMPORAL_SIZE]);

// What follows fails with the error of the context set, `out` untouched.

/// A value of a copy of `temporal`. An error where its year is beyond ±999999999.
AttribStatus attrib_temporal_value(CypherContext *context, const CypherTemporal *temporal,
                                   CypherValue *out);

/// Read a text in ISO 8601, basic or extended.
AttribStatus attrib_temporal_parse(CypherContext *context, CypherTemporalKind kind, AttribText text,
                                   CypherTemporal *out);

/// Make a value of the entries of a map: `year`, `month`, `week`, `hour`, `timezone`, …, also of
/// `date`, `time`, `datetime` that others are taken from; of a duration `years`, `months`, ….
/// `base` is what entries that are missing are taken from; NULL for none.
AttribStatus attrib_temporal_build(CypherContext *context, CypherTemporalKind kind,
                                   const CypherMap *map, const CypherTemporal *base,
                                   CypherTemporal *out);

/// Another kind of the same moment, as far as it has what that kind needs.
AttribStatus attrib_temporal_convert(CypherContext *context, CypherTemporalKind kind,
                                     const CypherTemporal *from, CypherTemporal *out);

/// Cut a date or a time off below a unit: `century`, `quarter`, `minute`, ….
AttribStatus attrib_temporal_truncate(CypherContext *context, AttribText unit,
                                      const CypherTemporal *from, CypherTemporal *out);

/// A component by its name: `year`, `offset`, `minutesOfHour`.
AttribStatus attrib_temporal_part(CypherContext *context, const CypherTemporal *of, AttribText name,
                                  CypherValue *out);

/// What duration.between(), inMonths(), inDays() and inSeconds() give.
typedef enum {
  CYPHER_BETWEEN,
  CYPHER_BETWEEN_MONTHS,
  CYPHER_BETWEEN_DAYS,
  CYPHER_BETWEEN_SECONDS
} CypherBetween;

/// The duration from one moment to another; neither is a duration. Parts that one of them has not
/// (a date, a zone) do not count.
void attrib_temporal_between(const CypherTemporal *from, const CypherTemporal *to,
                             CypherBetween what, CypherTemporal *out);

/// `a + b`, or `a - b`, where one is a duration (which must be `b`, in a difference).
AttribStatus attrib_temporal_add(CypherContext *context, const CypherTemporal *a,
                                 const CypherTemporal *b, bool subtract, CypherValue *out);

/// A duration times, or divided by, a number; fractions fall to smaller parts.
AttribStatus attrib_temporal_scale(CypherContext *context, const CypherTemporal *duration,
                                   double number, bool divide, CypherValue *out);

#endif // ATTRIB_CYPHER_VALUE_TEMPORAL_H
