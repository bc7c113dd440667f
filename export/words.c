// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/words.h"

#include <inttypes.h>
#include <stdio.h>

static const char
    *const phrases[ATTRIB_LANGUAGES][ATTRIB_PHRASES] =
        {
            [ATTRIB_LANGUAGE_ENGLISH] =
                {
                    [ATTRIB_PHRASE_NONE] = "",
                    [ATTRIB_PHRASE_JANUARY] = "January",
                    [ATTRIB_PHRASE_FEBRUARY] = "February",
                    [ATTRIB_PHRASE_MARCH] = "March",
                    [ATTRIB_PHRASE_APRIL] = "April",
                    [ATTRIB_PHRASE_MAY] = "May",
                    [ATTRIB_PHRASE_JUNE] = "June",
                    [ATTRIB_PHRASE_JULY] = "July",
                    [ATTRIB_PHRASE_AUGUST] = "August",
                    [ATTRIB_PHRASE_SEPTEMBER] = "September",
                    [ATTRIB_PHRASE_OCTOBER] = "October",
                    [ATTRIB_PHRASE_NOVEMBER] = "November",
                    [ATTRIB_PHRASE_DECEMBER] = "December",
                    [ATTRIB_PHRASE_MONDAY] = "Monday",
                    [ATTRIB_PHRASE_TUESDAY] = "Tuesday",
                    [ATTRIB_PHRASE_WEDNESDAY] = "Wednesday",
                    [ATTRIB_PHRASE_THURSDAY] = "Thursday",
                    [ATTRIB_PHRASE_FRIDAY] = "Friday",
                    [ATTRIB_PHRASE_SATURDAY] = "Saturday",
                    [ATTRIB_PHRASE_SUNDAY] = "Sunday",
                    [ATTRIB_PHRASE_WEEKDAY_DATE] = "{0} {1}",
                    [ATTRIB_PHRASE_DAY_MONTH_YEAR] = "{0} {1} {2}",
                    [ATTRIB_PHRASE_DAY_MONTH] = "{0} {1}",
                    [ATTRIB_PHRASE_MONTH_YEAR] = "{0} {1}",
                    [ATTRIB_PHRASE_DECADE] = "the {0}s",
                    [ATTRIB_PHRASE_YEAR_AD] = "AD {0}",
                    [ATTRIB_PHRASE_YEAR_BC] = "{0} BC",
                    [ATTRIB_PHRASE_SHORT_RANGE] = "{0}–{1}",
                    [ATTRIB_PHRASE_RANGE] = "{0} – {1}",
                    [ATTRIB_PHRASE_ABOUT] = "about {0}",
                    [ATTRIB_PHRASE_PERHAPS] = "perhaps {0}",
                    [ATTRIB_PHRASE_BY_DATE] = "by {0}",
                    [ATTRIB_PHRASE_FROM_DATE] = "from {0}",
                    [ATTRIB_PHRASE_NO_DATE] = "day not known",
                    [ATTRIB_PHRASE_ONE_DAY] = "1 day",
                    [ATTRIB_PHRASE_DAYS] = "{0} days",
                    [ATTRIB_PHRASE_LATER] = "+{0}",
                    [ATTRIB_PHRASE_EARLIER] = "{0} earlier",
                    [ATTRIB_PHRASE_DAY_RANGE] = "{0}–{1} days",
                    [ATTRIB_PHRASE_LAG_RANGE] = "{0} to {1}",
                    [ATTRIB_PHRASE_AT_LEAST] = "at least {0}",
                    [ATTRIB_PHRASE_AT_MOST] = "at most {0}",
                    [ATTRIB_PHRASE_SAME_DAY] = "same day",
                    [ATTRIB_PHRASE_SAME_OR_LATER] = "same day or later",
                    [ATTRIB_PHRASE_SAME_OR_EARLIER] = "same day or earlier",
                    [ATTRIB_PHRASE_NO_LAG] = "lag not known",
                    [ATTRIB_PHRASE_NAME] = "{0}",
                    [ATTRIB_PHRASE_AND] = "{0} and {1}",
                    [ATTRIB_PHRASE_AND_MORE] = "{0} and {1} more",
                    [ATTRIB_PHRASE_MORE] = "{0} more",
                    [ATTRIB_PHRASE_QUOTE] = "“{0}”",
                    [ATTRIB_PHRASE_WORDING] = "wording: “{0}”",
                    [ATTRIB_PHRASE_AGAINST] = "against {0}",
                    [ATTRIB_PHRASE_OVER] = "over {0}",
                    [ATTRIB_PHRASE_BY_SPEAKER] = "{0} by {1}",
                    [ATTRIB_PHRASE_IN_ANSWER] = "in answer to: {0}",
                    [ATTRIB_PHRASE_JOINS] = "of: {0}",
                    [ATTRIB_PHRASE_JOINED] = "Joined",
                    [ATTRIB_PHRASE_JOINED_ONLY] = "what they said themselves is not given",
                    [ATTRIB_PHRASE_SUPERSEDED] = "superseded",
                    [ATTRIB_PHRASE_PERHAPS_SUPERSEDED] = "perhaps superseded",
                    [ATTRIB_PHRASE_PERHAPS_LATER] = "perhaps later",
                    [ATTRIB_PHRASE_PERHAPS_RECORDED_LATER] = "perhaps recorded later",
                    [ATTRIB_PHRASE_PERHAPS_OUTSIDE] = "perhaps outside these days",
                    [ATTRIB_PHRASE_NO_RECORDING] = "day of recording not known",
                    [ATTRIB_PHRASE_ALLEGED] = "{0} (alleged)",
                    [ATTRIB_PHRASE_INCIDENT_BEGAN] = "{0}, began {1}",
                    [ATTRIB_PHRASE_INCIDENT_FROM] = "{0}, {1} to {2}",
                    [ATTRIB_PHRASE_ALLIES] = "{0} others",
                    [ATTRIB_PHRASE_JOINING] = "on what {0} said",
                    [ATTRIB_PHRASE_JOINING_CHAIN] = "on what {0} and its backers said",
                    [ATTRIB_PHRASE_MISSIONS] = "missions",
                    [ATTRIB_PHRASE_BODIES] = "other bodies",
                    [ATTRIB_PHRASE_SPEAKERS] = "{0} speakers",
                    [ATTRIB_PHRASE_OTHER_SPEAKERS] = "{0} other speakers",
                    [ATTRIB_PHRASE_CONTEXT] = "Context",
                    [ATTRIB_PHRASE_CONTEXT_MORE] = "and {0} more",
                    [ATTRIB_PHRASE_TIMELINE] = "Who said what, and when",
                    [ATTRIB_PHRASE_TIMELINE_OF] = "{0}: who said what, and when",
                    [ATTRIB_PHRASE_ARCS] = "An arc leads from an answer to what it answers.",
                    [ATTRIB_PHRASE_HATCHED] = "Hatched: the day is known only roughly.",
                    [ATTRIB_PHRASE_AS_OF] = "As of {0}.",
                    [ATTRIB_PHRASE_RECORDED_BY] = "As recorded by {0}.",
                    [ATTRIB_PHRASE_SOURCE] = "Source: {0}.",
                    [ATTRIB_PHRASE_SOURCES] = "Sources: {0}.",
                    [ATTRIB_PHRASE_UNDATED] =
                        "Left out, as no source gives the day: {0} of {1} statements.",
                    [ATTRIB_PHRASE_FOLDED] =
                        "Only counted, for want of room: {0} of {1} statements.",
                    [ATTRIB_PHRASE_NO_STATEMENTS] = "No statements.",
                    [ATTRIB_PHRASE_NONE_DATED] =
                        "No source gives the day of any of these statements.",
                    [ATTRIB_PHRASE_REPORTS] =
                        "A box reports what somebody said, not what has been proved.",
                    [ATTRIB_PHRASE_DRAWN_BY] = "Drawn by attrib.",
                    [ATTRIB_PHRASE_KNOWN_FROM_CLAIMS] = "alleged: known from claims alone",
                    [ATTRIB_PHRASE_HEAD_ACCUSERS] = "ACCUSERS",
                    [ATTRIB_PHRASE_HEAD_CRITICS] = "CRITICS",
                    [ATTRIB_PHRASE_HEAD_CONDEMNERS] = "CONDEMN, BLAMING NOBODY",
                    [ATTRIB_PHRASE_HEAD_BACKERS] = "BACKERS",
                    [ATTRIB_PHRASE_HEAD_JOINERS] = "JOINED, NOT SAID HOW",
                    [ATTRIB_PHRASE_HEAD_NOTERS] = "TAKE NOTE",
                    [ATTRIB_PHRASE_HEAD_SPEAKERS] = "SPEAKERS",
                    [ATTRIB_PHRASE_HEAD_ACCUSED_IN_RETURN] = "ACCUSED IN RETURN",
                    [ATTRIB_PHRASE_HEAD_CRITICISED_IN_RETURN] = "CRITICISED IN RETURN",
                    [ATTRIB_PHRASE_HEAD_STATEMENTS] = "OTHER STATEMENTS",
                    [ATTRIB_PHRASE_HEAD_ANSWERS_BACK] = "ANSWERS TO THE ANSWERS",
                    [ATTRIB_PHRASE_HEAD_COUNTERS] = "COUNTER-ACCUSATIONS",
                    [ATTRIB_PHRASE_HEAD_CRITICISM_IN_RETURN] = "BLAME IN RETURN",
                    [ATTRIB_PHRASE_HEAD_ACCUSED] = "ACCUSED",
                    [ATTRIB_PHRASE_HEAD_CRITICISED] = "CRITICISED",
                    [ATTRIB_PHRASE_HEAD_INCIDENT] = "INCIDENT",
                    [ATTRIB_PHRASE_HEAD_INCIDENTS] = "INCIDENTS",
                    [ATTRIB_PHRASE_HEAD_DENIALS] = "DENIALS",
                    [ATTRIB_PHRASE_HEAD_REPLIES] = "OTHER REPLIES",
                    [ATTRIB_PHRASE_HEAD_REPLIERS] = "WHO REPLIES, OR JOINS IN",
                    [ATTRIB_PHRASE_HEAD_STATE_REPLIES] = "{0} REPLIES",
                    [ATTRIB_PHRASE_HEAD_INCIDENTS_IN_RETURN] = "ALLEGED IN RETURN",
                    [ATTRIB_PHRASE_N_ACCUSERS] = "{0} accusers",
                    [ATTRIB_PHRASE_N_CRITICS] = "{0} critics",
                    [ATTRIB_PHRASE_N_CONDEMNERS] = "{0} that condemn",
                    [ATTRIB_PHRASE_N_BACKERS] = "{0} backers",
                    [ATTRIB_PHRASE_N_JOINERS] = "{0} that joined",
                    [ATTRIB_PHRASE_N_NOTERS] = "{0} that take note",
                    [ATTRIB_PHRASE_N_SPEAKERS] = "{0} speakers",
                    [ATTRIB_PHRASE_N_ACCUSED] = "{0} accused",
                    [ATTRIB_PHRASE_N_CRITICISED] = "{0} criticised",
                    [ATTRIB_PHRASE_N_INCIDENTS] = "{0} incidents",
                    [ATTRIB_PHRASE_N_REPLIERS] = "{0} that reply",
                    [ATTRIB_PHRASE_N_MORE] = "{0} more",
                    [ATTRIB_PHRASE_KEY] = "KEY",
                    [ATTRIB_PHRASE_KEY_NAMES] = "blames; names",
                    [ATTRIB_PHRASE_KEY_BACKS] = "backs the statement",
                    [ATTRIB_PHRASE_KEY_JOINS] = "joins it; how is not said",
                    [ATTRIB_PHRASE_KEY_NOTES] = "only takes note of it",
                    [ATTRIB_PHRASE_KEY_BESIDE] = "joins by an act of its own",
                    [ATTRIB_PHRASE_KEY_DENIES] = "denies",
                    [ATTRIB_PHRASE_KEY_COUNTERS] = "accuses in return",
                    [ATTRIB_PHRASE_KEY_ANSWERS] = "answers",
                    [ATTRIB_PHRASE_KEY_SUPERSEDES] = "corrects or withdraws",
                    [ATTRIB_PHRASE_KEY_SAYS] = "makes the statement",
                    [ATTRIB_PHRASE_TITLE_OF_ACTOR] = "{0}: what is said of it, and what it says",
                    [ATTRIB_PHRASE_TITLE_OF_INCIDENT] = "{0}: who blames whom",
                    [ATTRIB_PHRASE_TITLE_OF_CLAIM] = "What {0} said, and who answered",
                    [ATTRIB_PHRASE_TITLE_OF_SOURCE] = "What is said in: {0}",
                    [ATTRIB_PHRASE_TITLE_OF_CLAIMS] = "Who blames whom, and who answers",
                    [ATTRIB_PHRASE_SAID_ON] = "Statements of {0}. ",
                    [ATTRIB_PHRASE_SELECTION] = "Only a selection of the statements. ",
                    [ATTRIB_PHRASE_HELD_BACK] = "Left out for want of a day: {0}.",
                    [ATTRIB_PHRASE_SPEAKS_FOR] = "{0}, for {1}",
                    [ATTRIB_PHRASE_WITHOUT_DAY] = "Without a day: {0}. ",
                    [ATTRIB_PHRASE_LEFT_OUT] = "Not drawn: {0} of {1} statements.",
                },
};

enum { act_count = ATTRIB_ACT_RETRACT + 1 };

static const char *const acts[ATTRIB_LANGUAGES][act_count] = {
    [ATTRIB_LANGUAGE_ENGLISH] =
        {
            [ATTRIB_ACT_ACCUSE] = "Accusation",
            [ATTRIB_ACT_CHARGE] = "Charge",
            [ATTRIB_ACT_SANCTION] = "Sanction",
            [ATTRIB_ACT_COUNTER_ACCUSE] = "Counter-accusation",
            [ATTRIB_ACT_CRITICISE] = "Criticism",
            [ATTRIB_ACT_CONDEMN] = "Condemnation",
            [ATTRIB_ACT_SUPPORT] = "Backing",
            [ATTRIB_ACT_ACKNOWLEDGE] = "Acknowledgement",
            [ATTRIB_ACT_DENY] = "Denial",
            [ATTRIB_ACT_CLAIM_VICTIM] = "Claim to be a victim",
            [ATTRIB_ACT_ADMIT] = "Admission",
            [ATTRIB_ACT_REWARD] = "Offer of a reward",
            [ATTRIB_ACT_DEFER] = "Deferral",
            [ATTRIB_ACT_DECLINE] = "No comment",
            [ATTRIB_ACT_COMMENT] = "Comment",
            [ATTRIB_ACT_RETRACT] = "Retraction",
        },
};

const char *attrib_phrase(AttribLanguage language, AttribPhrase phrase)
{
  return phrases[language][phrase];
}

static bool is_place(const char *at)
{
  return at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}';
}

void attrib_phrase_write(AttribLanguage language, AttribPhrase phrase, const AttribText *values,
                         size_t count, AttribBuffer *out)
{
  const char *at = attrib_phrase(language, phrase);
  while (*at != '\0') {
    if (is_place(at)) {
      const size_t number = (size_t)(at[1] - '0');
      attrib_buffer_add(out, number < count ? values[number] : ATTRIB_TEXT(""));
      at += sizeof("{0}") - 1;
    } else {
      attrib_buffer_add_char(out, *at++);
    }
  }
}

void attrib_phrase_write_count(AttribLanguage language, AttribPhrase phrase, uint64_t number,
                               AttribBuffer *out)
{
  char digits[24];
  snprintf(digits, sizeof(digits), "%" PRIu64, number);
  const AttribText value = attrib_text(digits);
  attrib_phrase_write(language, phrase, &value, 1, out);
}

void attrib_phrase_begin(AttribPhraseValues *values)
{
  values->count = 0;
  attrib_buffer_init(&values->text);
}

void attrib_phrase_next(AttribPhraseValues *values)
{
  if (values->count < ATTRIB_PHRASE_VALUES) {
    values->ends[values->count++] = values->text.length;
  }
}

void attrib_phrase_end(AttribPhraseValues *values, AttribLanguage language, AttribPhrase phrase,
                       AttribBuffer *out)
{
  AttribText filled[ATTRIB_PHRASE_VALUES];
  size_t start = 0;
  for (size_t i = 0; i < values->count; ++i) {
    const size_t end = values->ends[i];
    filled[i] = attrib_text_slice(attrib_buffer_text(&values->text), start, end - start);
    start = end;
  }
  attrib_phrase_write(language, phrase, filled, values->count, out);
  attrib_buffer_fail(out, values->text.status);
  attrib_buffer_clear(&values->text);
}

const char *attrib_phrase_of_act(AttribLanguage language, const AttribAct *act)
{
  return acts[language][act - attrib_act(0)];
}
