// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/characters.h"

#include "engine/record/problem.h"

#include <string.h>

enum { most_reports = 10 };

static const AttribText byte_order_mark = ATTRIB_TEXT_INIT("\xEF\xBB\xBF");

/// A step through text, character by character.
typedef struct {
  AttribText text;
  size_t offset;
  uint32_t line;
  uint32_t column;
} Walk;

/// Step over one character; a malformed byte counts as one.
static void walk_on(Walk *walk)
{
  uint32_t c = 0;
  if (!attrib_utf8_next(walk->text, &walk->offset, &c)) {
    ++walk->offset;
  }
  const bool pair =
      c == '\r' && walk->offset < walk->text.length && walk->text.data[walk->offset] == '\n';
  if ((c == '\r' && !pair) || c == '\n' || c == 0x2028 || c == 0x2029) {
    ++walk->line;
    walk->column = 1;
  } else {
    ++walk->column;
  }
}

AttribText attrib_characters_from(AttribText text, uint32_t line, uint32_t column)
{
  Walk walk = {text, 0, 1, 1};
  while (walk.offset < text.length &&
         (walk.line < line || (walk.line == line && walk.column < column))) {
    walk_on(&walk);
  }
  return attrib_text_slice(text, walk.offset, text.length);
}

AttribPlace attrib_characters_last(AttribText text, AttribPlace place)
{
  const AttribText trimmed = attrib_text_trim(text);
  const size_t end = trimmed.length > 0 ? (size_t)(trimmed.data - text.data) + trimmed.length : 0;
  Walk walk = {text, 0, 1, 1};
  while (walk.offset < end) {
    place.line = walk.line;
    place.column = walk.column;
    walk_on(&walk);
  }
  return place;
}

/// Whether a line begins at an offset.
static bool begins_line(AttribText text, size_t offset)
{
  static const AttribText breaks[] = {ATTRIB_TEXT_INIT("\n"), ATTRIB_TEXT_INIT("\r"),
                                      ATTRIB_TEXT_INIT("\xE2\x80\xA8"),
                                      ATTRIB_TEXT_INIT("\xE2\x80\xA9")};
  const AttribText before = attrib_text_slice(text, 0, offset);
  bool found = offset == 0;
  for (size_t i = 0; !found && i < sizeof(breaks) / sizeof(breaks[0]); ++i) {
    found = attrib_text_ends_with(before, breaks[i]);
  }
  return found;
}

/// Where the first line with that beginning begins, or the end of the text.
static size_t find_beginning(AttribText text, AttribText beginning)
{
  size_t offset = 0;
  while (offset < text.length) {
    const char *const found = memchr(text.data + offset, beginning.data[0], text.length - offset);
    offset = found != NULL ? (size_t)(found - text.data) : text.length;
    if (attrib_text_starts_with(attrib_text_slice(text, offset, text.length), beginning) &&
        begins_line(text, offset)) {
      break;
    }
    offset += offset < text.length ? 1 : 0;
  }
  return offset;
}

bool attrib_characters_find_line(AttribText text, AttribText beginning, AttribPlace *place)
{
  const size_t offset = find_beginning(text, beginning);
  if (offset >= text.length) {
    return false;
  }
  Walk walk = {text, 0, 1, 1};
  while (walk.offset < offset) {
    walk_on(&walk);
  }
  place->line = walk.line;
  place->column = walk.column;
  place->length = (uint32_t)beginning.length;
  return true;
}

AttribUtf8Fault attrib_characters_fault(AttribText text, size_t *offset, uint32_t *code_point)
{
  if (attrib_text_starts_with(text, byte_order_mark)) {
    *offset = 0;
    *code_point = 0xFEFF;
    return ATTRIB_UTF8_CONTROL;
  }
  return attrib_utf8_check(text, offset, code_point);
}

/// Every second byte of ASCII text is NUL there; marks are not always.
static bool looks_like_utf16(AttribText bytes)
{
  static const AttribText marks[] = {ATTRIB_TEXT_INIT("\xFF\xFE"), ATTRIB_TEXT_INIT("\xFE\xFF")};
  if (attrib_text_starts_with(bytes, marks[0]) || attrib_text_starts_with(bytes, marks[1])) {
    return true;
  }
  if (bytes.length < 4) {
    return bytes.length == 2 && (bytes.data[0] == '\0') != (bytes.data[1] == '\0');
  }
  return (bytes.data[0] == '\0' && bytes.data[2] == '\0') ||
         (bytes.data[1] == '\0' && bytes.data[3] == '\0');
}

static AttribStatus report_utf16(AttribDiagnostics *diagnostics, uint32_t file)
{
  ATTRIB_TRY(attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_ENCODING),
                                       (AttribPlace){file, 0, 0, 0},
                                       "the file is UTF-16 or UTF-32, not UTF-8"));
  return attrib_diagnostics_hint(diagnostics, "save it as UTF-8");
}

static AttribStatus report_fault(AttribDiagnostics *diagnostics, AttribPlace place,
                                 AttribUtf8Fault fault, uint32_t code)
{
  if (fault == ATTRIB_UTF8_MALFORMED) {
    ATTRIB_TRY(attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_ENCODING),
                                         place, "byte 0x%02X is not UTF-8", (unsigned)code));
    return attrib_diagnostics_hint(diagnostics, "save the file as UTF-8");
  }
  const bool bidi = fault == ATTRIB_UTF8_BIDI;
  ATTRIB_TRY(attrib_diagnostics_report(
      diagnostics, attrib_problem(bidi ? ATTRIB_PROBLEM_BIDI : ATTRIB_PROBLEM_CONTROL), place,
      "%s U+%04X", bidi ? "bidirectional control" : "control character", (unsigned)code));
  return attrib_diagnostics_hint(diagnostics, "delete it");
}

/// Step to the next fault, so that lines and columns are counted once only.
static AttribUtf8Fault find_fault(Walk *walk, uint32_t *code)
{
  size_t ahead = 0;
  const AttribText rest = attrib_text_slice(walk->text, walk->offset, walk->text.length);
  const AttribUtf8Fault fault = attrib_characters_fault(rest, &ahead, code);
  const size_t end = walk->offset + ahead;
  while (fault != ATTRIB_UTF8_FINE && walk->offset < end) {
    walk_on(walk);
  }
  return fault;
}

static AttribStatus check_each(AttribText text, AttribDiagnostics *diagnostics, uint32_t file,
                               AttribCharacters *out)
{
  Walk walk = {text, 0, 1, 1};
  uint32_t code = 0;
  AttribUtf8Fault fault = find_fault(&walk, &code);
  for (int reports = 0; fault != ATTRIB_UTF8_FINE && reports < most_reports; ++reports) {
    ATTRIB_TRY(
        report_fault(diagnostics, (AttribPlace){file, walk.line, walk.column, 1}, fault, code));
    const bool bidi = fault == ATTRIB_UTF8_BIDI && *out != ATTRIB_CHARACTERS_REFUSED;
    *out = bidi ? ATTRIB_CHARACTERS_SPOILT : ATTRIB_CHARACTERS_REFUSED;
    if (fault == ATTRIB_UTF8_MALFORMED) {
      return ATTRIB_SUCCESS; // in another encoding every accent is a fault
    }
    walk_on(&walk);
    fault = find_fault(&walk, &code);
  }
  if (fault != ATTRIB_UTF8_FINE) {
    *out = ATTRIB_CHARACTERS_REFUSED;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_characters_check(AttribText text, AttribDiagnostics *diagnostics, uint32_t file,
                                     AttribCharacters *out)
{
  *out = ATTRIB_CHARACTERS_FINE;
  if (looks_like_utf16(text)) {
    *out = ATTRIB_CHARACTERS_REFUSED;
    return report_utf16(diagnostics, file);
  }
  return check_each(text, diagnostics, file, out);
}
