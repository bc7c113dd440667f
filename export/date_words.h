// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DATE_WORDS_H
#define ATTRIB_EXPORT_DATE_WORDS_H

#include "engine/base/buffer.h"
#include "engine/model/date.h"
#include "export/words.h"

#include <stdbool.h>

/// How a date is put into words.
typedef struct {
  AttribLanguage language;
  bool no_year; ///< known from what stands around; kept where a range crosses years, or is one
  bool weekday; ///< before a day that is sure, in the Gregorian calendar's own time (from 1583)
} AttribDateStyle;

/// Append a partial date in words for people, never more exact than it is:
///
/// | written                 | words                                                |
/// |-------------------------|------------------------------------------------------|
/// | 2021-07-19              | "19 July 2021", "Monday 19 July 2021", "19 July"     |
/// | 2021-07, 2021-07-XX     | "July 2021", "July"                                  |
/// | 2021, 2021-XX, 202X     | "2021", "2021", "the 2020s"                          |
/// | 2021-07-19/2021-07-20   | "19–20 July 2021"                                    |
/// | 2021-01-01/2021-07-19   | "1 January – 19 July 2021"                           |
/// | 2011/2018               | "2011–2018"                                          |
/// | 2021-06~, 2021-06?, %   | "about June 2021", "perhaps June 2021", both         |
/// | 2021-06~/2021-07-20     | "about June 2021 – 20 July 2021"                     |
/// | ../2021-07, 2021-07/..  | "by July 2021", "from July 2021"                     |
/// | -0044, 0079             | "45 BC", "AD 79"                                     |
///
/// `text` is the date as it is written, which tells how exact the ends of an interval are; where it
/// is empty, or no date, its days alone do.
void attrib_date_write_words(AttribDate date, AttribText text, AttribDateStyle style,
                             AttribBuffer *out);

/// Append a day in words: "19 July 2021".
void attrib_day_write_words(int32_t day, AttribDateStyle style, AttribBuffer *out);

#endif // ATTRIB_EXPORT_DATE_WORDS_H
