// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_DATE_SCAN_H
#define ATTRIB_MODEL_DATE_SCAN_H

#include "engine/base/text.h"
#include "engine/model/calendar.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ATTRIB_DATE_SCAN_NUMBERS 3

/// What a date in a form that is not EDTF is made of: numbers, in order, and perhaps the name of a
/// month.
typedef struct {
  int32_t numbers[ATTRIB_DATE_SCAN_NUMBERS];
  size_t digits[ATTRIB_DATE_SCAN_NUMBERS]; ///< how many each number was written with
  size_t count;
  int32_t month;  ///< by its English name, or 0
  bool time;      ///< a time of day follows
  bool compact;   ///< `20210719` or `202107`; taken apart in `numbers`
  char separator; ///< the last one between two of them, or 0
} AttribDateScan;

/// Take a text apart; false where anything in it has no place in a date.
bool attrib_date_scan(AttribText text, AttribDateScan *scan);

/// The date that was meant, where there is no doubt: its day, or its month and `day` 0.
bool attrib_date_guess(const AttribDateScan *scan, AttribCivil *guess);

/// The ASCII letters that `text` begins with.
AttribText attrib_date_first_word(AttribText text);

/// Whether `word`, in any case, is `name`, or the beginning of it and at least `enough` letters
/// long.
bool attrib_date_word_is(AttribText word, const char *name, size_t enough);

#endif // ATTRIB_MODEL_DATE_SCAN_H
