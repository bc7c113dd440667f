// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/wrap.h"

#include "engine/base/utf8.h"
#include "export/ink.h"

/// A paragraph on its way to lines.
typedef struct {
  AttribWrap shape;
  AttribBuffer *out;
  size_t column; ///< columns of the line so far
  size_t blanks; ///< that stand before the next piece, unless the line ends there
  bool filled;   ///< the line holds something
  bool begun;    ///< a line was begun
  AttribInk wanted;
  AttribInk shown;
} Press;

static bool is_ink_mark(char c)
{
  return c >= ATTRIB_INK_MARK && c < ATTRIB_INK_MARK + ATTRIB_INKS;
}

size_t attrib_wrap_width(AttribText text)
{
  // Marks of ink are controls, which take no column; the tie is one that does.
  size_t ties = 0;
  for (size_t i = 0; i < text.length; ++i) {
    ties += text.data[i] == ATTRIB_TIE_MARK;
  }
  return attrib_utf8_width(text) + ties;
}

// Where a line may break

/// Marks that stay with what is before them, and with what is behind: the commoner ones of Unicode's
/// line breaking classes CL, CP, EX, IS, NS and QU, and of OP.
static const char closing[] =
    "!),.:;?]}\u2019\u201D\u2026\u3001\u3002\u3009\u300B\u300D\u300F\u3011"
    "\u3015\u3017\u301F\u30FB\u30FC\uFF01\uFF09\uFF0C\uFF0E\uFF1A\uFF1B"
    "\uFF1F\uFF3D\uFF5D\uFF60\uFF61\uFF63";
static const char opening[] = "([{\u2018\u201C\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u301D"
                              "\uFF08\uFF3B\uFF5B\uFF5F\uFF62";

#define ZERO_WIDTH_JOINER 0x200D

/// One character of a paragraph, its marks aside.
typedef struct {
  AttribText bytes;
  uint32_t code_point;
  size_t width;
} Letter;

/// Read the letter at `*at` and step past it; a byte that is no UTF-8 is one.
static Letter next_letter(AttribText text, size_t *at)
{
  const size_t start = *at;
  Letter letter = {.code_point = 0};
  if (!attrib_utf8_next(text, at, &letter.code_point)) {
    ++*at;
  }
  letter.bytes = attrib_text_slice(text, start, *at - start);
  letter.width = attrib_utf8_width(letter.bytes);
  return letter;
}

static bool is_one_of(const Letter *letter, const char *letters)
{
  const AttribText all = attrib_text(letters);
  for (size_t at = 0; at < all.length;) {
    if (next_letter(all, &at).code_point == letter->code_point) {
      return true;
    }
  }
  return false;
}

/// `before` has no bytes where a piece begins.
static bool may_break(const Letter *before, const Letter *behind)
{
  const bool wide = before->width > 1 || behind->width > 1;
  return wide && before->bytes.length > 0 && behind->width > 0 &&
         before->code_point != ZERO_WIDTH_JOINER && before->code_point != ATTRIB_TIE_MARK &&
         !is_one_of(behind, closing) && !is_one_of(before, opening);
}

size_t attrib_wrap_find_end(AttribText text, size_t at)
{
  Letter before = {.width = 0};
  while (at < text.length && text.data[at] != ' ') {
    const size_t start = at;
    if (is_ink_mark(text.data[at])) {
      ++at;
      continue;
    }
    const Letter letter = next_letter(text, &at);
    if (may_break(&before, &letter)) {
      return start;
    }
    before = letter;
  }
  return at;
}

// Lines

static void set_ink(Press *press, AttribInk ink)
{
  if (press->shape.colour && press->shown != ink) {
    if (press->shown != ATTRIB_INK_PLAIN) {
      attrib_buffer_add_string(press->out, attrib_ink_sequence(ATTRIB_INK_PLAIN));
    }
    if (ink != ATTRIB_INK_PLAIN) {
      attrib_buffer_add_string(press->out, attrib_ink_sequence(ink));
    }
  }
  press->shown = ink;
}

static void end_line(Press *press)
{
  set_ink(press, ATTRIB_INK_PLAIN);
  attrib_buffer_add_char(press->out, '\n');
  press->filled = false;
}

static void indent(Press *press)
{
  press->column = press->begun ? press->shape.rest : press->shape.first;
  press->begun = true;
  press->filled = true;
  attrib_buffer_add_repeated(press->out, ' ', press->column);
}

/// Colour changes only where something is written in it, so no line begins or ends in colour.
static void write_piece(Press *press, AttribText piece)
{
  for (size_t i = 0; i < piece.length; ++i) {
    if (is_ink_mark(piece.data[i])) {
      press->wanted = (AttribInk)(piece.data[i] - ATTRIB_INK_MARK);
      continue;
    }
    set_ink(press, press->wanted);
    attrib_buffer_add_char(press->out, piece.data[i] == ATTRIB_TIE_MARK ? ' ' : piece.data[i]);
  }
}

static bool holds_marks_alone(AttribText piece)
{
  size_t i = 0;
  while (i < piece.length && is_ink_mark(piece.data[i])) {
    ++i;
  }
  return i == piece.length;
}

static void place(Press *press, AttribText piece)
{
  const size_t width = attrib_wrap_width(piece);
  if (holds_marks_alone(piece)) {
    write_piece(press, piece);
    return;
  }
  if (press->filled && press->column + press->blanks + width > press->shape.width) {
    end_line(press);
  }
  if (press->filled) {
    attrib_buffer_add_repeated(press->out, ' ', press->blanks);
    press->column += press->blanks;
  } else {
    indent(press);
  }
  press->blanks = 0;
  press->column += width;
  write_piece(press, piece);
}

/// The end of as much of a piece as fits on a line of its own: a letter at least, with its marks.
static size_t find_cut(AttribText text, size_t start, size_t end, size_t width)
{
  size_t taken = 0;
  size_t at = start;
  while (at < end) {
    size_t next = at;
    taken += next_letter(text, &next).width;
    if (taken > width && at > start) {
      return at;
    }
    at = next;
  }
  return end;
}

void attrib_wrap_write(AttribText paragraph, AttribWrap shape, AttribBuffer *out)
{
  Press press = {.shape = shape, .out = out};
  for (size_t at = 0; at < paragraph.length;) {
    if (paragraph.data[at] == ' ') {
      ++press.blanks;
      ++at;
      continue;
    }
    size_t end = attrib_wrap_find_end(paragraph, at);
    if (shape.cut) {
      end = find_cut(paragraph, at, end, shape.width - shape.rest);
    }
    place(&press, attrib_text_slice(paragraph, at, end - at));
    at = end;
  }
  if (press.filled) {
    end_line(&press);
  }
}
