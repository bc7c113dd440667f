// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/lag_words.h"

#include <stdbool.h>

/// A number of days without its sign.
static void add_days(int64_t days, AttribLanguage language, AttribBuffer *out)
{
  const uint64_t count = (uint64_t)(days < 0 ? -days : days);
  if (count == 1) {
    attrib_buffer_add_string(out, attrib_phrase(language, ATTRIB_PHRASE_ONE_DAY));
  } else {
    attrib_phrase_write_count(language, ATTRIB_PHRASE_DAYS, count, out);
  }
}

static void add_signed(int64_t days, AttribPhrase later, AttribLanguage language, AttribBuffer *out)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  add_days(days, language, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, days < 0 ? ATTRIB_PHRASE_EARLIER : later, out);
}

static void add_exact(int64_t days, AttribLanguage language, AttribBuffer *out)
{
  if (days == 0) {
    attrib_buffer_add_string(out, attrib_phrase(language, ATTRIB_PHRASE_SAME_DAY));
  } else {
    add_signed(days, ATTRIB_PHRASE_LATER, language, out);
  }
}

/// Two numbers of days, neither of them negative.
static void add_numbers(int64_t least, int64_t most, AttribLanguage language, AttribBuffer *out)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_buffer_add_integer(&values.text, least);
  attrib_phrase_next(&values);
  attrib_buffer_add_integer(&values.text, most);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, ATTRIB_PHRASE_DAY_RANGE, out);
}

static void add_range(AttribLag lag, AttribLanguage language, AttribBuffer *out)
{
  const int64_t least = lag.least;
  const int64_t most = lag.most;
  AttribPhraseValues values;
  if (least >= 0) {
    add_numbers(least, most, language, out);
    return;
  }
  attrib_phrase_begin(&values);
  if (most <= 0) {
    add_numbers(-most, -least, language, &values.text);
  } else {
    add_exact(least, language, &values.text);
    attrib_phrase_next(&values);
    add_exact(most, language, &values.text);
  }
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, most <= 0 ? ATTRIB_PHRASE_EARLIER : ATTRIB_PHRASE_LAG_RANGE,
                    out);
}

/// One end is open. What lies on the far side of a bound of zero is no number of days.
static void add_open(AttribLag lag, AttribLanguage language, AttribBuffer *out)
{
  const bool has_least = lag.least != ATTRIB_DAY_MIN;
  const int64_t bound = has_least ? lag.least : lag.most;
  AttribPhraseValues values;
  if (bound == 0) {
    const AttribPhrase phrase =
        has_least ? ATTRIB_PHRASE_SAME_OR_LATER : ATTRIB_PHRASE_SAME_OR_EARLIER;
    attrib_buffer_add_string(out, attrib_phrase(language, phrase));
    return;
  }
  attrib_phrase_begin(&values);
  if (bound < 0) {
    add_signed(bound, ATTRIB_PHRASE_LATER, language, &values.text);
  } else {
    add_days(bound, language, &values.text);
  }
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language,
                    has_least == (bound > 0) ? ATTRIB_PHRASE_AT_LEAST : ATTRIB_PHRASE_AT_MOST, out);
}

void attrib_lag_write_words(AttribLag lag, AttribLanguage language, AttribBuffer *out)
{
  const bool has_least = lag.least != ATTRIB_DAY_MIN;
  const bool has_most = lag.most != ATTRIB_DAY_MAX;
  if (!has_least && !has_most) {
    attrib_buffer_add_string(out, attrib_phrase(language, ATTRIB_PHRASE_NO_LAG));
  } else if (!has_least || !has_most) {
    add_open(lag, language, out);
  } else if (lag.least != lag.most) {
    add_range(lag, language, out);
  } else {
    add_exact(lag.least, language, out);
  }
}
