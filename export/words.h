// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_WORDS_H
#define ATTRIB_EXPORT_WORDS_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"
#include "engine/model/act.h"
#include "export/theme.h"

#include <stddef.h>
#include <stdint.h>

/// The fixed words of pictures, in one table: another language is one more row of it.
typedef enum {
  ATTRIB_PHRASE_NONE, ///< no words
  // Dates. Months and days of the week stand in their order.
  ATTRIB_PHRASE_JANUARY,
  ATTRIB_PHRASE_FEBRUARY,
  ATTRIB_PHRASE_MARCH,
  ATTRIB_PHRASE_APRIL,
  ATTRIB_PHRASE_MAY,
  ATTRIB_PHRASE_JUNE,
  ATTRIB_PHRASE_JULY,
  ATTRIB_PHRASE_AUGUST,
  ATTRIB_PHRASE_SEPTEMBER,
  ATTRIB_PHRASE_OCTOBER,
  ATTRIB_PHRASE_NOVEMBER,
  ATTRIB_PHRASE_DECEMBER,
  ATTRIB_PHRASE_MONDAY,
  ATTRIB_PHRASE_TUESDAY,
  ATTRIB_PHRASE_WEDNESDAY,
  ATTRIB_PHRASE_THURSDAY,
  ATTRIB_PHRASE_FRIDAY,
  ATTRIB_PHRASE_SATURDAY,
  ATTRIB_PHRASE_SUNDAY,
  ATTRIB_PHRASE_WEEKDAY_DATE,   ///< weekday, date
  ATTRIB_PHRASE_DAY_MONTH_YEAR, ///< day or days, month, year
  ATTRIB_PHRASE_DAY_MONTH,
  ATTRIB_PHRASE_MONTH_YEAR,
  ATTRIB_PHRASE_DECADE,      ///< its first year
  ATTRIB_PHRASE_YEAR_AD,     ///< a year of less than four digits
  ATTRIB_PHRASE_YEAR_BC,     ///< a year, counted backwards from 1
  ATTRIB_PHRASE_SHORT_RANGE, ///< first, last: numbers or names
  ATTRIB_PHRASE_RANGE,       ///< first, last: dates of several words
  ATTRIB_PHRASE_ABOUT,       ///< what is approximate
  ATTRIB_PHRASE_PERHAPS,     ///< what is uncertain
  ATTRIB_PHRASE_BY_DATE,     ///< a day, or an earlier one
  ATTRIB_PHRASE_FROM_DATE,   ///< a day, or a later one
  ATTRIB_PHRASE_NO_DATE,
  // Lags.
  ATTRIB_PHRASE_ONE_DAY,
  ATTRIB_PHRASE_DAYS,      ///< how many
  ATTRIB_PHRASE_LATER,     ///< days
  ATTRIB_PHRASE_EARLIER,   ///< days
  ATTRIB_PHRASE_DAY_RANGE, ///< least, most
  ATTRIB_PHRASE_LAG_RANGE, ///< a lag, another
  ATTRIB_PHRASE_AT_LEAST,  ///< days
  ATTRIB_PHRASE_AT_MOST,   ///< days
  ATTRIB_PHRASE_SAME_DAY,
  ATTRIB_PHRASE_SAME_OR_LATER,
  ATTRIB_PHRASE_SAME_OR_EARLIER,
  ATTRIB_PHRASE_NO_LAG,
  // Statements.
  ATTRIB_PHRASE_NAME,     ///< one alone
  ATTRIB_PHRASE_AND,      ///< names before the last, the last
  ATTRIB_PHRASE_AND_MORE, ///< names, how many more
  ATTRIB_PHRASE_MORE,     ///< how many
  ATTRIB_PHRASE_QUOTE,
  ATTRIB_PHRASE_WORDING,    ///< how sure, in the speaker's words
  ATTRIB_PHRASE_AGAINST,    ///< names
  ATTRIB_PHRASE_OVER,       ///< incidents
  ATTRIB_PHRASE_BY_SPEAKER, ///< an act, names
  ATTRIB_PHRASE_IN_ANSWER,  ///< what is answered
  ATTRIB_PHRASE_JOINS,      ///< what is joined
  ATTRIB_PHRASE_JOINED,
  ATTRIB_PHRASE_JOINED_ONLY, ///< the joiners' own words are not on record
  ATTRIB_PHRASE_SUPERSEDED,
  ATTRIB_PHRASE_PERHAPS_SUPERSEDED,
  ATTRIB_PHRASE_PERHAPS_LATER,
  ATTRIB_PHRASE_PERHAPS_RECORDED_LATER, ///< than the day as of which the picture is
  ATTRIB_PHRASE_PERHAPS_OUTSIDE,        ///< of the days asked for
  ATTRIB_PHRASE_NO_RECORDING,           ///< it is not known when the claim was recorded
  ATTRIB_PHRASE_ALLEGED,                ///< an incident
  ATTRIB_PHRASE_INCIDENT_BEGAN,         ///< an incident, when
  ATTRIB_PHRASE_INCIDENT_FROM,          ///< an incident, from when to when
  // Lanes.
  ATTRIB_PHRASE_ALLIES,        ///< how many
  ATTRIB_PHRASE_JOINING,       ///< whom
  ATTRIB_PHRASE_JOINING_CHAIN, ///< whom, or who joined them
  ATTRIB_PHRASE_MISSIONS,
  ATTRIB_PHRASE_BODIES,
  ATTRIB_PHRASE_SPEAKERS,       ///< how many
  ATTRIB_PHRASE_OTHER_SPEAKERS, ///< how many
  ATTRIB_PHRASE_CONTEXT,
  ATTRIB_PHRASE_CONTEXT_MORE, ///< how many incidents
  // What every picture says.
  ATTRIB_PHRASE_TIMELINE,    ///< the title of one
  ATTRIB_PHRASE_TIMELINE_OF, ///< a record
  ATTRIB_PHRASE_HATCHED,
  ATTRIB_PHRASE_ARCS,
  ATTRIB_PHRASE_AS_OF,       ///< a day
  ATTRIB_PHRASE_RECORDED_BY, ///< a day
  ATTRIB_PHRASE_SOURCE,
  ATTRIB_PHRASE_SOURCES,
  ATTRIB_PHRASE_UNDATED, ///< how many, of how many
  ATTRIB_PHRASE_FOLDED,  ///< how many, of how many
  ATTRIB_PHRASE_NONE_DATED,
  ATTRIB_PHRASE_NO_STATEMENTS,
  ATTRIB_PHRASE_REPORTS, ///< how a box is to be read
  ATTRIB_PHRASE_DRAWN_BY,
  // Incidents of the graph picture.
  ATTRIB_PHRASE_KNOWN_FROM_CLAIMS,
  // Headings of the graph picture, and what several boxes below one are called.
  ATTRIB_PHRASE_HEAD_ACCUSERS,
  ATTRIB_PHRASE_HEAD_CRITICS,
  ATTRIB_PHRASE_HEAD_CONDEMNERS,
  ATTRIB_PHRASE_HEAD_BACKERS,
  ATTRIB_PHRASE_HEAD_JOINERS,
  ATTRIB_PHRASE_HEAD_NOTERS,
  ATTRIB_PHRASE_HEAD_SPEAKERS,
  ATTRIB_PHRASE_HEAD_ACCUSED_IN_RETURN,
  ATTRIB_PHRASE_HEAD_CRITICISED_IN_RETURN,
  ATTRIB_PHRASE_HEAD_STATEMENTS,
  ATTRIB_PHRASE_HEAD_ANSWERS_BACK,
  ATTRIB_PHRASE_HEAD_COUNTERS,
  ATTRIB_PHRASE_HEAD_CRITICISM_IN_RETURN,
  ATTRIB_PHRASE_HEAD_ACCUSED,
  ATTRIB_PHRASE_HEAD_CRITICISED,
  ATTRIB_PHRASE_HEAD_INCIDENT, ///< above one alone
  ATTRIB_PHRASE_HEAD_INCIDENTS,
  ATTRIB_PHRASE_HEAD_DENIALS,
  ATTRIB_PHRASE_HEAD_REPLIES,
  ATTRIB_PHRASE_HEAD_REPLIERS,
  ATTRIB_PHRASE_HEAD_STATE_REPLIES, ///< a state, in capitals
  ATTRIB_PHRASE_HEAD_INCIDENTS_IN_RETURN,
  ATTRIB_PHRASE_N_ACCUSERS,
  ATTRIB_PHRASE_N_CRITICS,
  ATTRIB_PHRASE_N_CONDEMNERS,
  ATTRIB_PHRASE_N_BACKERS,
  ATTRIB_PHRASE_N_JOINERS,
  ATTRIB_PHRASE_N_NOTERS,
  ATTRIB_PHRASE_N_SPEAKERS,
  ATTRIB_PHRASE_N_ACCUSED,
  ATTRIB_PHRASE_N_CRITICISED,
  ATTRIB_PHRASE_N_INCIDENTS,
  ATTRIB_PHRASE_N_REPLIERS,
  ATTRIB_PHRASE_N_MORE,
  // The key of the graph picture.
  ATTRIB_PHRASE_KEY,
  ATTRIB_PHRASE_KEY_NAMES,
  ATTRIB_PHRASE_KEY_BACKS,
  ATTRIB_PHRASE_KEY_JOINS,
  ATTRIB_PHRASE_KEY_NOTES,
  ATTRIB_PHRASE_KEY_BESIDE,
  ATTRIB_PHRASE_KEY_DENIES,
  ATTRIB_PHRASE_KEY_COUNTERS,
  ATTRIB_PHRASE_KEY_ANSWERS,
  ATTRIB_PHRASE_KEY_SUPERSEDES,
  ATTRIB_PHRASE_KEY_SAYS,
  // What stands above and below the graph picture.
  ATTRIB_PHRASE_TITLE_OF_ACTOR,
  ATTRIB_PHRASE_TITLE_OF_INCIDENT,
  ATTRIB_PHRASE_TITLE_OF_CLAIM,
  ATTRIB_PHRASE_TITLE_OF_SOURCE,
  ATTRIB_PHRASE_TITLE_OF_CLAIMS,
  ATTRIB_PHRASE_SAID_ON, ///< a date, or a range
  ATTRIB_PHRASE_SELECTION,
  ATTRIB_PHRASE_HELD_BACK,   ///< how many
  ATTRIB_PHRASE_SPEAKS_FOR,  ///< a person, on whose authority
  ATTRIB_PHRASE_WITHOUT_DAY, ///< how many
  ATTRIB_PHRASE_LEFT_OUT,    ///< how many, of how many
  ATTRIB_PHRASES,
} AttribPhrase;

/// The words as they stand in the table: where there are values to fill in, with `{0}`, `{1}`, `{2}`
/// in their places. Static storage.
const char *attrib_phrase(AttribLanguage language, AttribPhrase phrase);

/// Append a phrase, its values filled in; one that is not given stays empty.
void attrib_phrase_write(AttribLanguage language, AttribPhrase phrase, const AttribText *values,
                         size_t count, AttribBuffer *out);

/// Values of a phrase that are written one behind the other: begin, append to `text` and call next
/// behind each value, then end, which appends the phrase and frees the values.
enum { ATTRIB_PHRASE_VALUES = 3 };
typedef struct {
  AttribBuffer text;
  size_t ends[ATTRIB_PHRASE_VALUES];
  size_t count;
} AttribPhraseValues;

void attrib_phrase_begin(AttribPhraseValues *values);
void attrib_phrase_next(AttribPhraseValues *values);
void attrib_phrase_end(AttribPhraseValues *values, AttribLanguage language, AttribPhrase phrase,
                       AttribBuffer *out);

/// The same with a number as its one value.
void attrib_phrase_write_count(AttribLanguage language, AttribPhrase phrase, uint64_t number,
                               AttribBuffer *out);

/// What an act of speech is called as a heading: "Denial". Static storage.
const char *attrib_phrase_of_act(AttribLanguage language, const AttribAct *act);

#endif // ATTRIB_EXPORT_WORDS_H
