// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/quote_text.h"

#include "engine/base/utf8.h"

#include <string.h>

/// Characters that are written in one way.
typedef struct {
  uint32_t first;
  uint32_t last;
  const char *as;
} Spelling;

// Of a long quote only so many words are tried as the beginning of a passage.
enum { most_starts = 50 };

static const char blank[] = " ";

// Unicode 15, Zs and the line breaks; Pi, Pf and what is typed for them; Pd; what has no width.
static const Spelling spellings[] = {
    {'\t', '\r', blank},     {' ', ' ', blank},       {'"', '"', "'"},
    {'\'', '\'', "'"},       {'`', '`', "'"},         {0x85, 0x85, blank},
    {0xA0, 0xA0, blank},     {0xAB, 0xAB, "'"},       {0xAD, 0xAD, ""},
    {0xB4, 0xB4, "'"},       {0xBB, 0xBB, "'"},       {0x2BC, 0x2BC, "'"},
    {0x1680, 0x1680, blank}, {0x2000, 0x200A, blank}, {0x200B, 0x200D, ""},
    {0x2010, 0x2015, "-"},   {0x2018, 0x201F, "'"},   {0x2026, 0x2026, "..."},
    {0x2028, 0x2029, blank}, {0x202F, 0x202F, blank}, {0x2032, 0x2033, "'"},
    {0x2039, 0x203A, "'"},   {0x205F, 0x205F, blank}, {0x2060, 0x2060, ""},
    {0x2212, 0x2212, "-"},   {0x3000, 0x3000, blank}, {0x300C, 0x300F, "'"},
    {0xFEFF, 0xFEFF, ""},
};

// How a character is written, or NULL: as it is.
static const char *find_spelling(uint32_t c)
{
  for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); ++i) {
    if (c >= spellings[i].first && c <= spellings[i].last) {
      return spellings[i].as;
    }
  }
  return NULL;
}

static bool is_plain(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void attrib_quote_normalise(AttribText text, AttribBuffer *out)
{
  const size_t begin = out->length;
  bool gap = false;
  for (size_t offset = 0; offset < text.length;) {
    const size_t start = offset;
    uint32_t c = 0;
    const bool formed = attrib_utf8_next(text, &offset, &c);
    offset += formed ? 0 : 1;
    const char *const as = formed && !is_plain(text.data[start]) ? find_spelling(c) : NULL;
    if (as == blank) {
      gap = true;
      continue;
    }
    if (gap && out->length > begin) {
      attrib_buffer_add_char(out, ' ');
    }
    gap = false;
    attrib_buffer_add(out, as ? attrib_text(as) : attrib_text_slice(text, start, offset - start));
  }
}

// Whether a word goes on from one byte to the next.
static bool joins(char before, char after)
{
  return is_plain(before) && is_plain(after);
}

static bool ends_with_words(AttribText text, size_t begin, size_t end)
{
  return (begin == 0 || !joins(text.data[begin - 1], text.data[begin])) &&
         (end == text.length || !joins(text.data[end - 1], text.data[end]));
}

// Where `part` stands in `text` from `from` on, as whole words; `text.length` where it does not.
static size_t find_part(AttribText part, AttribText text, size_t from)
{
  while (from < text.length && text.length - from >= part.length) {
    const char *const found =
        memchr(text.data + from, part.data[0], text.length - from - part.length + 1);
    if (!found) {
      return text.length;
    }
    const size_t at = (size_t)(found - text.data);
    if (memcmp(found, part.data, part.length) == 0 && ends_with_words(text, at, at + part.length)) {
      return at;
    }
    from = at + 1;
  }
  return text.length;
}

static const AttribText ellipses[] = {
    ATTRIB_TEXT_INIT("[...]"),
    ATTRIB_TEXT_INIT("(...)"),
    ATTRIB_TEXT_INIT("..."),
};

// Cut the part before the first ellipsis off `*rest`; false where nothing is left.
static bool cut_part(AttribText *rest, AttribText *part)
{
  if (rest->length == 0) {
    return false;
  }
  for (size_t i = 0; i < rest->length; ++i) {
    for (size_t j = 0; j < sizeof(ellipses) / sizeof(ellipses[0]); ++j) {
      const AttribText here = attrib_text_slice(*rest, i, rest->length);
      if (attrib_text_starts_with(here, ellipses[j])) {
        *part = attrib_text_trim(attrib_text_slice(*rest, 0, i));
        *rest = attrib_text_slice(here, ellipses[j].length, here.length);
        return true;
      }
    }
  }
  *part = attrib_text_trim(*rest);
  *rest = (AttribText){NULL, 0};
  return true;
}

bool attrib_quote_is_in(AttribText quote, AttribText text)
{
  AttribText part = quote;
  size_t from = 0;
  size_t parts = 0;
  if (quote.length > 0 && find_part(quote, text, 0) < text.length) {
    return true;
  }
  while (cut_part(&quote, &part)) {
    if (part.length > 0) {
      const size_t at = find_part(part, text, from);
      if (at == text.length) {
        return false;
      }
      from = at + part.length;
      ++parts;
    }
  }
  return parts > 0;
}

// The length of the first `count` words, or 0 where there are no more of them.
static size_t measure_words(AttribText text, size_t count)
{
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] == ' ' && --count == 0) {
      return i;
    }
  }
  return count == 1 ? text.length : 0;
}

// How many of the first words of `words` stand somewhere together, 0 for less than two; `*at` is
// where.
static size_t match_words(AttribText words, AttribText text, size_t *at)
{
  size_t found = 0;
  size_t count = 2;
  for (size_t length = measure_words(words, count); length > 0;
       length = measure_words(words, ++count)) {
    const size_t where = find_part(attrib_text_slice(words, 0, length), text, found ? *at : 0);
    if (where == text.length) {
      break;
    }
    *at = where;
    found = count;
  }
  return found;
}

// About `length` bytes of whole words that begin `lead` bytes before `at`.
static AttribText cut_passage(AttribText text, size_t at, size_t lead, size_t length)
{
  size_t begin = at > lead ? at - lead : 0;
  size_t end = text.length - begin > length ? begin + length : text.length;
  while (begin > 0 && text.data[begin - 1] != ' ') {
    --begin;
  }
  while (end < text.length && text.data[end] != ' ') {
    ++end;
  }
  return attrib_text_slice(text, begin, end - begin);
}

AttribText attrib_quote_nearest(AttribText quote, AttribText text)
{
  AttribText nearest = {NULL, 0};
  size_t most = 0;
  size_t start = 0;
  for (size_t i = 0; i < most_starts && start < quote.length; ++i) {
    const AttribText words = attrib_text_slice(quote, start, quote.length);
    size_t at = 0;
    const size_t count = match_words(words, text, &at);
    if (count > most) {
      most = count;
      nearest = cut_passage(text, at, start, quote.length);
    }
    const size_t first = measure_words(words, 1);
    start = first > 0 ? start + first + 1 : quote.length;
  }
  return nearest;
}
