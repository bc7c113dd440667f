// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/days.h"
#include "engine/cypher/value/temporal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/// Where to write on; what does not fit is cut, which the buffer's size rules out.
typedef struct {
  char *text;
  size_t length;
} Writer;

static void put_text(Writer *writer, const char *text)
{
  const int count =
      snprintf(writer->text + writer->length, CYPHER_TEMPORAL_SIZE - writer->length, "%s", text);
  writer->length += count > 0 ? (size_t)count : 0;
}

// A number of at least `width` digits, with something before it.
static void put(Writer *writer, const char *before, int64_t number, int width)
{
  char digits[32];
  snprintf(digits, sizeof(digits), "%s%0*" PRId64, before, width, number);
  put_text(writer, digits);
}

// Years past four digits have a sign.
static void put_date(Writer *writer, int64_t days)
{
  const CypherCivil civil = attrib_days_civil(days);
  put_text(writer, civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "");
  put(writer, "", civil.year < 0 ? -civil.year : civil.year, 4);
  put(writer, "-", civil.month, 2);
  put(writer, "-", civil.day, 2);
}

// Seconds where there are any, their fraction in three, six or nine digits.
static void put_time(Writer *writer, int64_t nanoseconds)
{
  const int64_t seconds = nanoseconds / CYPHER_NANOSECONDS;
  const int64_t fraction = nanoseconds % CYPHER_NANOSECONDS;
  put(writer, "", seconds / 3600, 2);
  put(writer, ":", seconds / 60 % 60, 2);
  if (seconds % 60 || fraction) {
    put(writer, ":", seconds % 60, 2);
  }
  if (fraction % 1000) {
    put(writer, ".", fraction, 9);
  } else if (fraction % 1000000) {
    put(writer, ".", fraction / 1000, 6);
  } else if (fraction) {
    put(writer, ".", fraction / 1000000, 3);
  }
}

static void put_offset(Writer *writer, int32_t offset)
{
  const int64_t seconds = abs(offset);
  if (offset == 0) {
    put_text(writer, "Z");
    return;
  }
  put_text(writer, offset < 0 ? "-" : "+");
  put(writer, "", seconds / 3600, 2);
  put(writer, ":", seconds / 60 % 60, 2);
  if (seconds % 60) {
    put(writer, ":", seconds % 60, 2);
  }
}

static void put_part(Writer *writer, int64_t number, const char *unit)
{
  if (number) {
    put(writer, "", number, 1);
    put_text(writer, unit);
  }
}

// Seconds with as many digits of their fraction as it has; both have one sign.
static void put_seconds(Writer *writer, int64_t seconds, int64_t fraction)
{
  if (seconds == 0 && fraction == 0) {
    return;
  }
  put_text(writer, seconds < 0 || fraction < 0 ? "-" : "");
  put(writer, "", seconds < 0 ? -seconds : seconds, 1);
  if (fraction) {
    put(writer, ".", fraction < 0 ? -fraction : fraction, 9);
    while (writer->text[writer->length - 1] == '0') {
      writer->length--;
    }
  }
  put_text(writer, "S");
}

static void put_duration(Writer *writer, const CypherTemporal *duration)
{
  const bool borrows = duration->seconds < 0 && duration->nanoseconds > 0;
  const int64_t seconds = duration->seconds + (borrows ? 1 : 0);
  const int64_t fraction = duration->nanoseconds - (borrows ? CYPHER_NANOSECONDS : 0);
  put_text(writer, "P");
  put_part(writer, duration->months / 12, "Y");
  put_part(writer, duration->months % 12, "M");
  put_part(writer, duration->days, "D");
  if (seconds || fraction) {
    put_text(writer, "T");
    put_part(writer, seconds / 3600, "H");
    put_part(writer, seconds / 60 % 60, "M");
    put_seconds(writer, seconds % 60, fraction);
  } else if (writer->length == 1) {
    put_text(writer, "T0S");
  }
}

AttribText attrib_temporal_text(const CypherTemporal *temporal, char buffer[CYPHER_TEMPORAL_SIZE])
{
  Writer writer;
  writer.text = buffer;
  writer.length = 0;
  if (temporal->kind == CYPHER_DURATION) {
    put_duration(&writer, temporal);
  }
  if (attrib_temporal_has_date(temporal->kind)) {
    put_date(&writer, temporal->days);
  }
  if (attrib_temporal_has_time(temporal->kind)) {
    put_text(&writer, attrib_temporal_has_date(temporal->kind) ? "T" : "");
    put_time(&writer, temporal->nanoseconds);
  }
  if (attrib_temporal_has_zone(temporal->kind)) {
    put_offset(&writer, temporal->offset);
  }
  return (AttribText){buffer, writer.length};
}
