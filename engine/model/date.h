// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_DATE_H
#define ATTRIB_MODEL_DATE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// A partial date: EDTF level 1 (ISO 8601-2:2019, Annex A) without times and seasons, as an
/// interval of days.
///
/// For a moment the interval holds one day that is not known; for a duration see the record's
/// `began` and `ended`. Days count from 1970-01-01 in the proleptic Gregorian calendar. An open or
/// unknown end of an interval is ATTRIB_DAY_MIN or ATTRIB_DAY_MAX. `?`, `~` and `%` do not widen
/// the interval: they are flags, shown with the date.
typedef struct {
  int32_t earliest;
  int32_t latest; ///< never before `earliest`
  uint32_t flags; ///< AttribDateFlag
} AttribDate;

typedef enum {
  ATTRIB_DATE_UNCERTAIN = 1,   ///< `?`, or `%`
  ATTRIB_DATE_APPROXIMATE = 2, ///< `~`, or `%`
  ATTRIB_DATE_INTERVAL = 4,    ///< written with `/`
} AttribDateFlag;

#define ATTRIB_DAY_MIN INT32_MIN
#define ATTRIB_DAY_MAX INT32_MAX

/// Read an EDTF level 1 date (ISO 8601-2:2019, Annex A; the Library of Congress's EDTF
/// specification).
///
/// A single date is `2021`, `2021-07` or `2021-07-19`; with digits not known, `202X`, `20XX`,
/// `2021-XX`, `2021-XX-XX`, `2021-07-XX`; then perhaps one of `?`, `~` and `%`, meant of the whole.
/// Years are four digits, `0000` and `-0044` included: so none is as long as EDTF's `Y17000` needs,
/// and that form is refused. An interval is two dates `a/b`, each perhaps qualified; `a/..` and
/// `../b` have an open end, `a/` and `/b` one that is not known, which is taken as open. It reaches
/// from the first day of `a` to the last of `b`. It may not surely begin after its end, and one end
/// must be a date.
///
/// Anything else is ATTRIB_BAD_TEXT: `out` is untouched, and a phrase that names the mistake and,
/// where it can, the mend is appended to `why` ("there is no 30 February 2021: the month has 28
/// days"; "write the month as two digits: 2021-07"). It quotes `text` only escaped and shortened.
/// `why` may be NULL. A failure of `why` to hold the phrase is returned instead of ATTRIB_BAD_TEXT
/// (ATTRIB_NO_MEMORY). Nothing else is allocated.
ATTRIB_API AttribStatus attrib_date_parse(AttribText text, AttribDate *out, AttribBuffer *why);

/// How one date stands to another. Both are single, perhaps unknown, days.
typedef enum {
  ATTRIB_BEFORE,         ///< surely before
  ATTRIB_PERHAPS_BEFORE, ///< may be before, and begins no later
  ATTRIB_EQUAL,          ///< both one and the same known day
  ATTRIB_PERHAPS_AFTER,  ///< the mirror of ATTRIB_PERHAPS_BEFORE
  ATTRIB_AFTER,          ///< surely after
} AttribDateOrder;

/// Five-way order of two dates, whatever their flags.
///
/// Let x be any day of `a` and y any day of `b`. BEFORE: every x < y, that is a.latest <
/// b.earliest. AFTER: every x > y. EQUAL: each is a single day, the same. Otherwise nothing is
/// sure, and the date with the earlier first day is the one that is perhaps before; with the same
/// first day, the one with the earlier last day. So PERHAPS_BEFORE means that some x < y, but not
/// that no x > y.
///
/// Exchanging `a` and `b` mirrors the answer, except for two equal dates of more than a day: they
/// are PERHAPS_BEFORE both ways, as nothing tells them apart. To sort by first day, then by last,
/// is to sort by this order.
ATTRIB_API AttribDateOrder attrib_date_compare(AttribDate a, AttribDate b);

/// Days from one date to another, as a range; negative where the second lies before the first.
typedef struct {
  int32_t least; ///< ATTRIB_DAY_MIN where there is no such bound
  int32_t most;  ///< ATTRIB_DAY_MAX where there is no such bound
} AttribLag;

/// The lag from `from` to `to`: at least to.earliest - from.latest, at most to.latest -
/// from.earliest. An open end leaves the bound that it is part of open, and a bound too large for
/// its type is widened to the nearest one that fits.
ATTRIB_API AttribLag attrib_date_lag(AttribDate from, AttribDate to);

/// Append a lag in words:
///
/// | least, most         | text                                                                    |
/// |---------------------|-------------------------------------------------------------------------|
/// | the same            | "same day", "1 day", "3 days", "2 days earlier"                         |
/// | neither negative    | "0-1 days"                                                              |
/// | neither positive    | "3-5 days earlier"                                                      |
/// | on both sides of 0  | "1 day earlier to 2 days"                                               |
/// | no most             | "at least 3 days", "same day or later", "at most 3 days earlier"        |
/// | no least            | "at most 3 days", "same day or earlier", "at least 3 days earlier"      |
/// | neither             | "unknown"                                                               |
///
/// What is "at most 3 days" may be any number of days earlier, and "at most 3 days earlier" any
/// number of days later.
ATTRIB_API void attrib_lag_write(AttribLag lag, AttribBuffer *out);

/// Append a day as `2021-07-19`, an open end as `..`. A year outside -9999..9999, which no date
/// that was read has, takes as many digits as it needs.
ATTRIB_API void attrib_day_write(int32_t day, AttribBuffer *out);

/// Whether a date had come by a day.
typedef enum {
  ATTRIB_NEVER,   ///< all of it is after the day
  ATTRIB_PERHAPS, ///< only a part of it is
  ATTRIB_SURELY,  ///< all of it is at or before the day
} AttribCertainty;

ATTRIB_API AttribCertainty attrib_date_by(AttribDate date, int32_t day);

#endif // ATTRIB_MODEL_DATE_H
