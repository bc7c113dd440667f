// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Dates: the input is two texts, divided by the first line break. Whatever is read must be an
// interval in order, compare and lag the same from both sides, and survive being written.

#include "engine/model/date.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

static bool is_open(int32_t day)
{
  return day == ATTRIB_DAY_MIN || day == ATTRIB_DAY_MAX;
}

// A date that a reason ends with, after a colon, is one that can be written instead.
static void check_mend(AttribText why)
{
  size_t start = why.length;
  while (start >= 2 && memcmp(why.data + start - 2, ": ", 2) != 0) {
    start--;
  }
  const AttribText mend = attrib_text_slice(why, start, why.length);
  if (start >= 2 && mend.length > 0 && strchr("-0123456789", mend.data[0]) != NULL) {
    AttribDate date;
    require(attrib_date_parse(mend, &date, NULL) == ATTRIB_SUCCESS);
  }
}

// A reason is given exactly where the text is refused, and it can be shown anywhere.
static bool parse(AttribText text, AttribDate *date)
{
  AttribBuffer why;
  attrib_buffer_init(&why);
  const AttribStatus status = attrib_date_parse(text, date, &why);
  require(status == ATTRIB_SUCCESS || status == ATTRIB_BAD_TEXT);
  require((status == ATTRIB_SUCCESS) == (why.length == 0));
  for (size_t i = 0; i < why.length; i++) {
    const unsigned char byte = (unsigned char)why.data[i];
    require(byte >= 0x20 && byte != 0x7F);
  }
  check_mend(attrib_buffer_text(&why));
  attrib_buffer_clear(&why);
  return status == ATTRIB_SUCCESS;
}

static void check_day(int32_t day)
{
  AttribBuffer written;
  attrib_buffer_init(&written);
  attrib_day_write(day, &written);
  AttribDate again = {0, 0, 0};
  require(attrib_date_parse(attrib_buffer_text(&written), &again, NULL) == ATTRIB_SUCCESS);
  require(again.earliest == day && again.latest == day && again.flags == 0);
  attrib_buffer_clear(&written);
}

static void check_date(AttribDate date)
{
  require(date.earliest <= date.latest);
  require(!is_open(date.earliest) || !is_open(date.latest));
  if (!is_open(date.earliest)) {
    check_day(date.earliest);
    require(attrib_date_by(date, date.earliest - 1) == ATTRIB_NEVER);
    require(attrib_date_by(date, date.earliest) != ATTRIB_NEVER);
  }
  if (!is_open(date.latest)) {
    check_day(date.latest);
    require(attrib_date_by(date, date.latest) == ATTRIB_SURELY);
  }
}

static void check_order(AttribDate a, AttribDate b)
{
  const AttribDateOrder order = attrib_date_compare(a, b);
  const AttribDateOrder back = attrib_date_compare(b, a);
  const bool same = a.earliest == b.earliest && a.latest == b.latest;
  if (same && a.earliest != a.latest) {
    require(order == ATTRIB_PERHAPS_BEFORE && back == ATTRIB_PERHAPS_BEFORE);
  } else {
    require((int)order + (int)back == ATTRIB_AFTER);
  }
  require((order == ATTRIB_EQUAL) == (same && a.earliest == a.latest));
}

static void check_lag(AttribDate a, AttribDate b)
{
  const AttribLag forth = attrib_date_lag(a, b);
  const AttribLag back = attrib_date_lag(b, a);
  require(forth.least <= forth.most);
  require((forth.least == ATTRIB_DAY_MIN) == (back.most == ATTRIB_DAY_MAX));
  require((forth.most == ATTRIB_DAY_MAX) == (back.least == ATTRIB_DAY_MIN));
  require(forth.least == ATTRIB_DAY_MIN || forth.least == -back.most);
  require(forth.most == ATTRIB_DAY_MAX || forth.most == -back.least);
  require((attrib_date_compare(a, b) == ATTRIB_BEFORE) == (forth.least > 0));

  AttribBuffer words;
  attrib_buffer_init(&words);
  attrib_lag_write(forth, &words);
  require(words.status == ATTRIB_SUCCESS && words.length > 0);
  attrib_buffer_clear(&words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  const AttribText text = {(const char *)data, size};
  const uint8_t *const end = size > 0 ? memchr(data, '\n', size) : NULL;
  const size_t length = end != NULL ? (size_t)(end - data) : size;
  AttribDate first;
  AttribDate second;
  const bool has_first = parse(attrib_text_slice(text, 0, length), &first);
  const bool has_second = parse(attrib_text_slice(text, length + 1, size), &second);
  if (has_first) {
    check_date(first);
  }
  if (has_second) {
    check_date(second);
  }
  if (has_first && has_second) {
    check_order(first, second);
    check_lag(first, second);
  }
  return 0;
}
