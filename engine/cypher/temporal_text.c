// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/days.h"
#include "engine/cypher/temporal.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/// Where to write on; what does not fit is cut, which the buffer's size rules out.
typedef struct {
  char *text;
  size_t length;
} Writer;

static void put(Writer *writer, const char *format, ...) ATTRIB_PRINTF(2, 3);

static void put(Writer *writer, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  const int count = vsnprintf(writer->text + writer->length, CYPHER_TEMPORAL_SIZE - writer->length,
                              format, arguments);
  va_end(arguments);
  writer->length += count > 0 ? (size_t)count : 0;
}

static void put_text(Writer *writer, const char *text)
{
  put(writer, "%s", text);
}

// Years past four digits have a sign.
static void put_date(Writer *writer, int64_t days)
{
  const CypherCivil civil = attrib_days_civil(days);
  put_text(writer, civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "");
  put(writer, "%04" PRId64, civil.year < 0 ? -civil.year : civil.year);
  put(writer, "-%02" PRId64, civil.month);
  put(writer, "-%02" PRId64, civil.day);
}

// Seconds where there are any, their fraction in three, six or nine digits.
static void put_time(Writer *writer, int64_t nanoseconds)
{
  const int64_t seconds = nanoseconds / CYPHER_NANOSECONDS;
  const int64_t fraction = nanoseconds % CYPHER_NANOSECONDS;
  put(writer, "%02" PRId64, seconds / 3600);
  put(writer, ":%02" PRId64, seconds / 60 % 60);
  if (seconds % 60 || fraction) {
    put(writer, ":%02" PRId64, seconds % 60);
  }
  if (fraction % 1000) {
    put(writer, ".%09" PRId64, fraction);
  } else if (fraction % 1000000) {
    put(writer, ".%06" PRId64, fraction / 1000);
  } else if (fraction) {
    put(writer, ".%03" PRId64, fraction / 1000000);
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
  put(writer, "%02" PRId64, seconds / 3600);
  put(writer, ":%02" PRId64, seconds / 60 % 60);
  if (seconds % 60) {
    put(writer, ":%02" PRId64, seconds % 60);
  }
}

static void put_part(Writer *writer, int64_t number, const char *unit)
{
  if (number) {
    put(writer, "%" PRId64, number);
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
  put(writer, "%" PRId64, seconds < 0 ? -seconds : seconds);
  if (fraction) {
    put(writer, ".%09" PRId64, fraction < 0 ? -fraction : fraction);
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
  Writer writer = {buffer, 0};
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
