// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_title.h"

#include "engine/model/names.h"
#include "export/claim_words.h"
#include "export/date_words.h"
#include "export/record_text.h"

#include <stdbool.h>
#include <string.h>

// Title

static AttribPhrase phrase_of_title(AttribAbout about)
{
  static const AttribPhrase phrases[] = {
      [ATTRIB_ABOUT_CLAIMS] = ATTRIB_PHRASE_TITLE_OF_CLAIMS,
      [ATTRIB_ABOUT_ACTOR] = ATTRIB_PHRASE_TITLE_OF_ACTOR,
      [ATTRIB_ABOUT_INCIDENT] = ATTRIB_PHRASE_TITLE_OF_INCIDENT,
      [ATTRIB_ABOUT_CLAIM] = ATTRIB_PHRASE_TITLE_OF_CLAIM,
      [ATTRIB_ABOUT_SOURCE] = ATTRIB_PHRASE_TITLE_OF_SOURCE,
  };
  return phrases[about];
}

void attrib_picture_write_title(const AttribAnswer *answer, AttribLanguage language,
                                AttribBuffer *out)
{
  AttribPhraseValues values;
  const AttribClaimRow *const row =
      answer->about == ATTRIB_ABOUT_CLAIM ? attrib_answer_row(answer, answer->subject) : NULL;
  attrib_phrase_begin(&values);
  if (row != NULL) {
    attrib_words_whole_speaker(answer->graph, row, language, &values.text);
  } else if (answer->subject.index != ATTRIB_NO_NODE.index) {
    attrib_words_incident(answer->graph, answer->subject, language, &values.text);
  }
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, phrase_of_title(answer->about), out);
}

// Days

/// The first and the last day of the claims, and how the two are written.
typedef struct {
  bool found;
  AttribDate first;
  AttribDate last;
  AttribText first_text;
  AttribText last_text;
  uint32_t undated;
} Days;

/// One end of a date as it is written: of an interval, the part before or behind the stroke.
static AttribText end_of(AttribText text, bool last)
{
  const char *const stroke = memchr(text.data, '/', text.length);
  if (stroke == NULL) {
    return text;
  }
  const size_t at = (size_t)(stroke - text.data);
  return last ? attrib_text_slice(text, at + 1, text.length) : attrib_text_slice(text, 0, at);
}

static void take_day(const AttribGraph *graph, AttribNode claim, Days *days)
{
  const AttribValue said = attrib_node_property(graph, claim, ATTRIB_KEY(SAID));
  const AttribText text = attrib_value_text(graph, said);
  AttribDate date;
  if (!attrib_value_date(graph, said, &date)) {
    ++days->undated;
    return;
  }
  if (!days->found || date.earliest < days->first.earliest) {
    days->first = date;
    days->first_text = end_of(text, false);
  }
  if (!days->found || date.latest > days->last.latest) {
    days->last = date;
    days->last_text = end_of(text, true);
  }
  days->found = true;
}

/// The days from the first to the last, no more exact than the two are.
static void write_range(const Days *days, AttribLanguage language, AttribBuffer *out)
{
  const AttribDateStyle style = {.language = language};
  AttribDate range = {days->first.earliest, days->last.latest, ATTRIB_DATE_INTERVAL};
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add(&text, days->first_text);
  if (!attrib_text_equal(days->first_text, days->last_text)) {
    attrib_buffer_add_char(&text, '/');
    attrib_buffer_add(&text, days->last_text);
  }
  if (attrib_date_parse(attrib_buffer_text(&text), &range, NULL) == ATTRIB_SUCCESS) {
    attrib_date_write_words(range, attrib_buffer_text(&text), style, out);
  } else {
    attrib_date_write_words(range, ATTRIB_TEXT(""), style, out);
  }
  attrib_buffer_fail(out, text.status);
  attrib_buffer_clear(&text);
}

static void write_days(const Days *days, AttribLanguage language, AttribBuffer *out)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  write_range(days, language, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, ATTRIB_PHRASE_SAID_ON, out);
}

/// A sentence about a day.
static void write_day(int32_t day, AttribPhrase phrase, AttribLanguage language, AttribBuffer *out)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_day_write_words(day, (AttribDateStyle){.language = language}, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, phrase, out);
  attrib_buffer_add_char(out, ' ');
}

void attrib_picture_write_subtitle(const AttribAnswer *answer, AttribLanguage language,
                                   AttribBuffer *out)
{
  Days days = {.found = false};
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    take_day(answer->graph, answer->claims.items[i].claim, &days);
  }
  if (answer->view.has_as_of) {
    write_day(answer->view.as_of, ATTRIB_PHRASE_AS_OF, language, out);
  }
  if (answer->view.has_recorded_by) {
    write_day(answer->view.recorded_by, ATTRIB_PHRASE_RECORDED_BY, language, out);
  }
  if (answer->filtered) {
    attrib_buffer_add_string(out, attrib_phrase(language, ATTRIB_PHRASE_SELECTION));
  }
  if (days.found) {
    write_days(&days, language, out);
  }
  if (days.undated > 0) {
    attrib_phrase_write_count(language, ATTRIB_PHRASE_WITHOUT_DAY, days.undated, out);
  }
  attrib_buffer_add_string(out, attrib_phrase(language, ATTRIB_PHRASE_REPORTS));
}

// Sources

static void write_source(const AttribGraph *graph, AttribNode source, AttribLanguage language,
                         AttribBuffer *out)
{
  const AttribText publisher =
      attrib_value_text(graph, attrib_node_property(graph, source, ATTRIB_KEY(PUBLISHER)));
  const AttribText title =
      attrib_value_text(graph, attrib_node_property(graph, source, ATTRIB_KEY(TITLE)));
  const AttribValue published = attrib_node_property(graph, source, ATTRIB_KEY(PUBLISHED));
  AttribDate date;
  attrib_buffer_add(out, publisher);
  attrib_buffer_add_string(out, publisher.length > 0 ? ", " : "");
  if (title.length > 0) {
    attrib_phrase_write(language, ATTRIB_PHRASE_QUOTE, &title, 1, out);
  } else {
    attrib_buffer_add(out, attrib_record_name(graph, source));
  }
  if (attrib_value_date(graph, published, &date)) {
    attrib_buffer_add_string(out, ", ");
    attrib_date_write_words(date, attrib_value_text(graph, published),
                            (AttribDateStyle){.language = language}, out);
  }
}

static void list_sources(const AttribAnswer *answer, AttribLanguage language, AttribBuffer *out)
{
  enum { most = 3 };
  const uint32_t count = answer->sources.count;
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  for (uint32_t i = 0; i < count && i < most; ++i) {
    attrib_buffer_add_string(&values.text, i > 0 ? "; " : "");
    write_source(answer->graph, answer->sources.items[i], language, &values.text);
  }
  attrib_phrase_next(&values);
  if (count > most) {
    attrib_buffer_add_integer(&values.text, count - most);
    attrib_phrase_next(&values);
  }
  attrib_phrase_end(&values, language, count > most ? ATTRIB_PHRASE_AND_MORE : ATTRIB_PHRASE_NAME,
                    out);
}

void attrib_picture_write_sources(const AttribAnswer *answer, AttribLanguage language,
                                  AttribBuffer *out)
{
  AttribPhraseValues values;
  if (answer->sources.count == 0) {
    return;
  }
  attrib_phrase_begin(&values);
  list_sources(answer, language, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language,
                    answer->sources.count > 1 ? ATTRIB_PHRASE_SOURCES : ATTRIB_PHRASE_SOURCE, out);
}

static void write_left_out(const AttribPictureReport *report, AttribLanguage language,
                           AttribBuffer *out)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_buffer_add_integer(&values.text, report->left_out);
  attrib_phrase_next(&values);
  attrib_buffer_add_integer(&values.text, report->claims);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, ATTRIB_PHRASE_LEFT_OUT, out);
}

void attrib_picture_write_footnote(const AttribAnswer *answer, AttribLanguage language,
                                   const AttribPictureReport *report, AttribBuffer *out)
{
  if (answer->sources.count > 0) {
    attrib_picture_write_sources(answer, language, out);
    attrib_buffer_add_char(out, '\n');
  }
  if (answer->undated > 0) {
    attrib_phrase_write_count(language, ATTRIB_PHRASE_HELD_BACK, answer->undated, out);
    attrib_buffer_add_char(out, '\n');
  }
  if (report->left_out > 0) {
    write_left_out(report, language, out);
    attrib_buffer_add_char(out, '\n');
  }
  attrib_buffer_add_string(out, attrib_phrase(language, ATTRIB_PHRASE_DRAWN_BY));
  attrib_buffer_add_char(out, '\n');
}
