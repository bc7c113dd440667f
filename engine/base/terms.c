// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/terms.h"

#include "engine/base/utf8.h"

#include <utf8proc.h>

#include <stdint.h>

enum { most_bytes = 200 };

/// What a code point is to a term.
typedef enum {
  NOTHING,   ///< ends a term
  LETTER,    ///< of a word; digits, too
  MARK,      ///< belongs to whatever stands before it
  FORMAT,    ///< a joiner and the like: nothing by itself
  CHARACTER, ///< of a script without blanks
  FOLLOWER,  ///< continues such a character where one stands before it
} Sort;

/// Code points of one sort, ordered.
typedef struct {
  uint32_t first;
  uint32_t last;
  Sort sort;
} Range;

// Blocks of the Unicode standard. Of Hangul in single letters the first one begins a syllable; a
// half-width voicing mark belongs to its kana.
static const Range ranges[] = {
    {0x0E00, 0x0EFF, CHARACTER},   // Thai, Lao
    {0x1000, 0x109F, CHARACTER},   // Burmese
    {0x1100, 0x115F, CHARACTER},   // Hangul, leading letters
    {0x1160, 0x11FF, FOLLOWER},    // Hangul, vowels and trailing letters
    {0x1780, 0x17FF, CHARACTER},   // Khmer
    {0x2E80, 0x2FDF, CHARACTER},   // radicals
    {0x3005, 0x3007, CHARACTER},   // iteration mark, zero
    {0x3021, 0x3029, CHARACTER},   // Hangzhou numerals
    {0x3031, 0x3035, CHARACTER},   // kana repeat marks
    {0x3041, 0x31BF, CHARACTER},   // kana, Bopomofo, Hangul compatibility letters
    {0x31F0, 0x31FF, CHARACTER},   // small kana
    {0x3400, 0x4DBF, CHARACTER},   // Han
    {0x4E00, 0x9FFF, CHARACTER},   // Han
    {0xA960, 0xA97F, CHARACTER},   // Hangul, leading letters
    {0xAC00, 0xD7A3, CHARACTER},   // Hangul syllables
    {0xD7B0, 0xD7FF, FOLLOWER},    // Hangul, vowels and trailing letters
    {0xF900, 0xFAFF, CHARACTER},   // Han
    {0xFF66, 0xFF9D, CHARACTER},   // half-width kana
    {0xFF9E, 0xFF9F, FOLLOWER},    // half-width voicing marks
    {0xFFA0, 0xFFDC, CHARACTER},   // half-width Hangul
    {0x1AFF0, 0x1B16F, CHARACTER}, // kana
    {0x20000, 0x3FFFF, CHARACTER}, // Han
};

static Sort sort_in_blocks(uint32_t c)
{
  size_t low = 0;
  size_t high = sizeof(ranges) / sizeof(ranges[0]);
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (c > ranges[middle].last) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const bool found = low < sizeof(ranges) / sizeof(ranges[0]) && c >= ranges[low].first;
  return found ? ranges[low].sort : NOTHING;
}

static Sort sort_by_category(uint32_t c)
{
  static const Sort sorts[] = {
      [UTF8PROC_CATEGORY_LU] = LETTER, [UTF8PROC_CATEGORY_LL] = LETTER,
      [UTF8PROC_CATEGORY_LT] = LETTER, [UTF8PROC_CATEGORY_LM] = LETTER,
      [UTF8PROC_CATEGORY_LO] = LETTER, [UTF8PROC_CATEGORY_ND] = LETTER,
      [UTF8PROC_CATEGORY_NL] = LETTER, [UTF8PROC_CATEGORY_NO] = LETTER,
      [UTF8PROC_CATEGORY_MN] = MARK,   [UTF8PROC_CATEGORY_MC] = MARK,
      [UTF8PROC_CATEGORY_ME] = MARK,   [UTF8PROC_CATEGORY_CF] = FORMAT,
  };
  const size_t category = (size_t)utf8proc_category((utf8proc_int32_t)c);
  return category < sizeof(sorts) / sizeof(sorts[0]) ? sorts[category] : NOTHING;
}

static Sort sort_of(uint32_t c)
{
  if (c < 0x80) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') ? LETTER : NOTHING;
  }
  const Sort sort = sort_by_category(c);
  const Sort block = sort == LETTER ? sort_in_blocks(c) : NOTHING;
  return block != NOTHING ? block : sort;
}

/// The next code point; a malformed byte is U+FFFD, which is nothing.
static uint32_t read_point(AttribText text, size_t *offset)
{
  uint32_t c = 0xFFFD;
  if (!attrib_utf8_next(text, offset, &c)) {
    ++*offset;
  }
  return c;
}

/// The offset behind all that belongs to the letter or character that ends at `offset`.
static size_t skip_marks(AttribText text, size_t offset, bool character)
{
  size_t next = offset;
  while (next < text.length) {
    const Sort sort = sort_of(read_point(text, &next));
    const bool belongs = sort == MARK || sort == FORMAT || (character && sort == FOLLOWER);
    if (!belongs) {
      break;
    }
    offset = next;
  }
  return offset;
}

// Folding

/// Append the letters, marks and digits of a folded part of the text, cut at most_bytes.
static void fold(AttribTerms *terms, size_t start, size_t end, AttribBuffer *out)
{
  const AttribText part = {terms->text.data + start, end - start};
  attrib_buffer_truncate(&terms->scratch, 0);
  attrib_utf8_fold(part, &terms->scratch);
  const AttribText folded = attrib_buffer_text(&terms->scratch);
  for (size_t offset = 0; offset < folded.length && out->length < most_bytes;) {
    const uint32_t c = read_point(folded, &offset);
    const Sort sort = sort_of(c);
    if (sort != NOTHING && sort != FORMAT) {
      attrib_buffer_add_code_point(out, c);
    }
  }
}

// Walking

void attrib_terms_begin(AttribTerms *terms, AttribText text)
{
  *terms = (AttribTerms){.text = text};
  attrib_buffer_init(&terms->last);
  attrib_buffer_init(&terms->term);
  attrib_buffer_init(&terms->scratch);
}

static AttribStatus status_of(const AttribTerms *terms)
{
  const AttribStatus status = terms->last.status ? terms->last.status : terms->term.status;
  return status ? status : terms->scratch.status;
}

AttribStatus attrib_terms_end(AttribTerms *terms)
{
  const AttribStatus status = status_of(terms);
  attrib_buffer_clear(&terms->last);
  attrib_buffer_clear(&terms->term);
  attrib_buffer_clear(&terms->scratch);
  return status;
}

static AttribTerm make_term(const AttribTerms *terms, AttribTermKind kind, size_t start, size_t end)
{
  return (AttribTerm){kind, start, end, attrib_buffer_text(&terms->term)};
}

static void exchange(AttribBuffer *a, AttribBuffer *b)
{
  const AttribBuffer kept = *a;
  *a = *b;
  *b = kept;
}

/// A character of a run: it makes a pair with the one before it. False where the run only begins,
/// and where nothing is left of it once folded.
static bool take_character(AttribTerms *terms, size_t start, size_t end, AttribTerm *term)
{
  const bool pair = terms->running;
  const size_t first = terms->start;
  attrib_buffer_truncate(&terms->term, 0);
  fold(terms, start, end, &terms->term);
  if (terms->term.length == 0) {
    return false;
  }
  attrib_buffer_add(&terms->last, attrib_buffer_text(&terms->term));
  exchange(&terms->last, &terms->term);
  terms->running = true;
  terms->start = start;
  terms->end = end;
  *term = make_term(terms, ATTRIB_TERM_PAIR, first, end);
  return pair;
}

/// The end of a run.
static bool take_last(AttribTerms *terms, AttribTerm *term)
{
  terms->running = false;
  attrib_buffer_truncate(&terms->term, 0);
  exchange(&terms->last, &terms->term);
  *term = make_term(terms, ATTRIB_TERM_LAST, terms->start, terms->end);
  return true;
}

static bool take_word(AttribTerms *terms, size_t start, AttribTerm *term)
{
  size_t end = skip_marks(terms->text, terms->offset, false);
  size_t next = end;
  while (next < terms->text.length && sort_of(read_point(terms->text, &next)) == LETTER) {
    end = skip_marks(terms->text, next, false);
    next = end;
  }
  terms->offset = end;
  attrib_buffer_truncate(&terms->term, 0);
  fold(terms, start, end, &terms->term);
  *term = make_term(terms, ATTRIB_TERM_WORD, start, end);
  return terms->term.length > 0;
}

/// Look at what stands at the offset. True where that makes a term.
static bool take(AttribTerms *terms, AttribTerm *term)
{
  const size_t start = terms->offset;
  size_t next = start;
  const Sort sort = sort_of(read_point(terms->text, &next));
  const bool character = sort == CHARACTER || sort == FOLLOWER;
  if (!character && terms->running) {
    return take_last(terms, term);
  }
  terms->offset = next;
  if (character) {
    terms->offset = skip_marks(terms->text, next, true);
    return take_character(terms, start, terms->offset, term);
  }
  return sort == LETTER && take_word(terms, start, term);
}

bool attrib_terms_next(AttribTerms *terms, AttribTerm *term)
{
  while (terms->offset < terms->text.length) {
    if (take(terms, term)) {
      return status_of(terms) == ATTRIB_SUCCESS;
    }
  }
  return terms->running && take_last(terms, term) && status_of(terms) == ATTRIB_SUCCESS;
}
