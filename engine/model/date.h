// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_DATE_H
#define ATTRIB_MODEL_DATE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// A partial date: EDTF level 1 (ISO 8601-2:2019, Annex A) without times and seasons, as an interval of days.
///
/// For a moment the interval holds one day that is not known; for a duration see the record's `began` and `ended`.
/// Days count from 1970-01-01 in the proleptic Gregorian calendar. An open or unknown end of an interval is
/// ATTRIB_DAY_MIN or ATTRIB_DAY_MAX. `?`, `~` and `%` do not widen the interval: they are flags, shown with the date.
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

/// Why a text is no date: a phrase for a message ("there is no 30 February 2021: the month has 28 days"; "write the month
/// as two digits: 2021-07"), static storage or filled into the buffer that the caller gave.

/// Read an EDTF level 1 date: `2021`, `2021-07`, `2021-07-19`, each with `?` `~` `%`; `201X` `20XX` `2021-XX` `2021-07-XX`
/// `2021-XX-XX` (unspecified digits); `Y17000` and years `-0044`, `0000`; intervals `a/b`, `a/..`, `../b`, `a/` and `/b`
/// (unknown end). Years are limited to -9999..9999 (`Y` ones too): ATTRIB_BAD_TEXT beyond. `out` untouched on failure, and
/// `why` then holds a phrase that names the mistake and the mend.
ATTRIB_API AttribStatus attrib_date_parse(AttribText text, AttribDate *out, AttribBuffer *why);

/// How one date stands to another. Both are single, perhaps unknown, days.
typedef enum {
  ATTRIB_BEFORE,         ///< surely before
  ATTRIB_PERHAPS_BEFORE, ///< before or the same day; or an overlap whose most of it lies before
  ATTRIB_EQUAL,          ///< both one and the same known day
  ATTRIB_PERHAPS_AFTER,
  ATTRIB_AFTER, ///< surely after
} AttribDateOrder;

/// Five-way order of two dates: BEFORE where a.latest < b.earliest, AFTER the mirror of it, EQUAL where both are the same
/// single day, else PERHAPS_BEFORE or PERHAPS_AFTER: by the earliest day, then by the latest; two equal intervals of more
/// than a day are PERHAPS_BEFORE in both directions, as nothing tells them apart.
ATTRIB_API AttribDateOrder attrib_date_compare(AttribDate a, AttribDate b);

/// Days from one date to another, as a range. Unbounded ends stay unbounded (ATTRIB_DAY_MIN, ATTRIB_DAY_MAX).
typedef struct {
  int32_t least; ///< may be negative
  int32_t most;
} AttribLag;

/// From `from` to `to`: least = to.earliest - from.latest, most = to.latest - from.earliest.
ATTRIB_API AttribLag attrib_date_lag(AttribDate from, AttribDate to);

/// Append "1 day", "0-1 days", "same day", "at least 3 days", "at most 3 days", "2 days earlier", "unknown".
ATTRIB_API void attrib_lag_write(AttribLag lag, AttribBuffer *out);

/// Append a day as `2021-07-19`; an open end as `..`.
ATTRIB_API void attrib_day_write(int32_t day, AttribBuffer *out);

/// Whether all days of the date are at or before `day` (SURELY), some (PERHAPS), or none.
typedef enum { ATTRIB_NEVER, ATTRIB_PERHAPS, ATTRIB_SURELY } AttribCertainty;
ATTRIB_API AttribCertainty attrib_date_by(AttribDate date, int32_t day);

#endif // ATTRIB_MODEL_DATE_H
