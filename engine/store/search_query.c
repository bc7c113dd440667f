// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/search_query.h"

#include "engine/base/terms.h"
#include "engine/base/utf8.h"

#include <stdlib.h>

// Reading

static bool is_blank(uint32_t c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000;
}

static bool is_quote(uint32_t c)
{
  return c == '"' || (c >= 0x201C && c <= 0x201F);
}

/// The code point at an offset, and the offset behind it; a malformed byte is U+FFFD.
static uint32_t look(AttribText text, size_t offset, size_t *next)
{
  uint32_t c = 0xFFFD;
  *next = offset;
  if (!attrib_utf8_next(text, next, &c)) {
    *next = offset + 1;
  }
  return c;
}

static AttribStatus add_term(AttribSearchQuery *query, const AttribTerm *term)
{
  const AttribText copy = attrib_arena_copy(&query->arena, term->folded);
  if (copy.data == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  return query->terms.length < ATTRIB_SEARCH_TERMS ? attrib_vector_push(&query->terms, &copy)
                                                   : ATTRIB_LIMIT;
}

/// The terms of a phrase. In a text the last character of a run stands by itself only where the run
/// ends: behind a pair it says nothing new, and alone it is looked for as the first of a pair, too.
static AttribStatus add_terms(AttribSearchQuery *query, AttribSearchPhrase *phrase)
{
  AttribTerms terms;
  AttribTerm term = {.kind = ATTRIB_TERM_WORD};
  AttribStatus status = ATTRIB_SUCCESS;
  bool paired = false;
  attrib_terms_begin(&terms, phrase->text);
  while (status == ATTRIB_SUCCESS && attrib_terms_next(&terms, &term)) {
    paired = term.kind == ATTRIB_TERM_PAIR || (paired && term.kind == ATTRIB_TERM_LAST);
    status = add_term(query, &term);
  }
  const AttribStatus ended = attrib_terms_end(&terms);
  phrase->count = (uint32_t)query->terms.length - phrase->first;
  if (term.kind == ATTRIB_TERM_LAST && phrase->count > 0) {
    const uint32_t surplus = paired ? 1 : 0;
    query->terms.length -= surplus;
    phrase->count -= surplus;
    phrase->character = !paired;
    phrase->prefix = phrase->prefix || !paired;
  }
  return status != ATTRIB_SUCCESS ? status : ended;
}

static AttribStatus add_phrase(AttribSearchQuery *query, AttribText text, bool prefix)
{
  AttribSearchPhrase phrase = {
      .text = attrib_arena_copy(&query->arena, text),
      .first = (uint32_t)query->terms.length,
      .prefix = prefix,
  };
  if (phrase.text.data == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(add_terms(query, &phrase));
  return phrase.count > 0 ? attrib_vector_push(&query->phrases, &phrase) : ATTRIB_SUCCESS;
}

/// The offset of what ends a word, or a phrase between quotation marks.
static size_t find_end(AttribText words, size_t offset, bool quoted)
{
  size_t next = offset;
  while (offset < words.length) {
    const uint32_t c = look(words, offset, &next);
    if (is_quote(c) || (!quoted && is_blank(c))) {
      break;
    }
    offset = next;
  }
  return offset;
}

/// A word, or a phrase, that begins at an offset, which is put behind it.
static AttribStatus read_phrase(AttribSearchQuery *query, AttribText words, size_t *offset)
{
  size_t start = *offset;
  size_t next = start;
  const bool quoted = is_quote(look(words, start, &next));
  start = quoted ? next : start;
  const size_t end = find_end(words, start, quoted);
  const AttribText text = {words.data + start, end - start};
  *offset = end;
  if (quoted && end < words.length) {
    look(words, end, offset);
  }
  const bool behind = quoted && *offset < words.length && words.data[*offset] == '*';
  *offset += behind ? 1 : 0;
  return add_phrase(query, text,
                    behind || (!quoted && attrib_text_ends_with(text, ATTRIB_TEXT("*"))));
}

AttribStatus attrib_search_query_read(AttribText words, AttribSearchQuery *out)
{
  attrib_arena_init(&out->arena);
  attrib_vector_init(&out->terms, sizeof(AttribText));
  attrib_vector_init(&out->phrases, sizeof(AttribSearchPhrase));
  if (words.length > ATTRIB_SEARCH_BYTES) {
    return ATTRIB_LIMIT;
  }
  for (size_t offset = 0; offset < words.length;) {
    size_t next = offset;
    if (is_blank(look(words, offset, &next))) {
      offset = next;
    } else {
      ATTRIB_TRY(read_phrase(out, words, &offset));
    }
  }
  return out->phrases.length > 0 ? ATTRIB_SUCCESS : ATTRIB_BAD_ARGUMENT;
}

void attrib_search_query_clear(AttribSearchQuery *query)
{
  attrib_vector_clear(&query->phrases);
  attrib_vector_clear(&query->terms);
  attrib_arena_clear(&query->arena);
}

// Writing

static AttribText term_of(const AttribSearchQuery *query, const AttribSearchPhrase *phrase,
                          uint32_t index)
{
  return *(const AttribText *)attrib_vector_at(&query->terms, phrase->first + index);
}

void attrib_search_query_write(const AttribSearchQuery *query, AttribBuffer *out)
{
  for (size_t i = 0; i < query->phrases.length; ++i) {
    const AttribSearchPhrase *const phrase = attrib_vector_at(&query->phrases, i);
    attrib_buffer_add_string(out, i > 0 ? " AND \"" : "\"");
    for (uint32_t j = 0; j < phrase->count; ++j) {
      attrib_buffer_add_string(out, j > 0 ? " " : "");
      attrib_buffer_add(out, term_of(query, phrase, j));
    }
    attrib_buffer_add_string(out, phrase->prefix ? "\" *" : "\"");
  }
}

// Marking

/// A term of the text that is marked; its folded form stands in a buffer.
typedef struct {
  AttribTerm term;
  size_t folded; ///< offset in the buffer
  size_t length;
} Placed;

/// The terms of a text.
typedef struct {
  AttribVector terms; ///< of Placed
  AttribBuffer folded;
} Text;

static AttribStatus place_terms(AttribText text, Text *out)
{
  AttribTerms terms;
  Placed placed;
  AttribStatus status = ATTRIB_SUCCESS;
  attrib_terms_begin(&terms, text);
  while (status == ATTRIB_SUCCESS && attrib_terms_next(&terms, &placed.term)) {
    placed.folded = out->folded.length;
    placed.length = placed.term.folded.length;
    attrib_buffer_add(&out->folded, placed.term.folded);
    status = attrib_vector_push(&out->terms, &placed);
  }
  const AttribStatus ended = attrib_terms_end(&terms);
  status = status != ATTRIB_SUCCESS ? status : ended;
  return status != ATTRIB_SUCCESS ? status : out->folded.status;
}

static const Placed *placed_at(const Text *text, size_t index)
{
  return attrib_vector_at(&text->terms, index);
}

static bool stands_at(const AttribSearchQuery *query, const AttribSearchPhrase *phrase,
                      const Text *text, size_t index)
{
  if (index + phrase->count > text->terms.length) {
    return false;
  }
  for (uint32_t i = 0; i < phrase->count; ++i) {
    const Placed *const placed = placed_at(text, index + i);
    const AttribText found = {text->folded.data + placed->folded, placed->length};
    const AttribText wanted = term_of(query, phrase, i);
    const bool open = phrase->prefix && i + 1 == phrase->count;
    if (open ? !attrib_text_starts_with(found, wanted) : !attrib_text_equal(found, wanted)) {
      return false;
    }
  }
  return true;
}

/// Behind a pair comes another that begins in its middle, or its second half alone.
static size_t end_of(const AttribSearchPhrase *phrase, const Text *text, size_t last)
{
  const Placed *const placed = placed_at(text, last);
  const bool half = phrase->character && placed->term.kind == ATTRIB_TERM_PAIR;
  return half ? placed_at(text, last + 1)->term.start : placed->term.end;
}

static AttribStatus mark_phrase(const AttribSearchQuery *query, const AttribSearchPhrase *phrase,
                                const Text *text, AttribVector *marks)
{
  for (size_t i = 0; i < text->terms.length; ++i) {
    if (stands_at(query, phrase, text, i)) {
      const AttribSearchMark mark = {placed_at(text, i)->term.start,
                                     end_of(phrase, text, i + phrase->count - 1)};
      ATTRIB_TRY(attrib_vector_push(marks, &mark));
    }
  }
  return ATTRIB_SUCCESS;
}

static int by_start(const void *left, const void *right)
{
  const AttribSearchMark *const a = left;
  const AttribSearchMark *const b = right;
  return (a->start > b->start) - (a->start < b->start);
}

/// Sort the marks behind the first ones, and make those one that touch.
static void join_marks(AttribVector *marks, size_t first)
{
  AttribSearchMark *const items = marks->data;
  if (marks->length - first < 2) {
    return;
  }
  qsort(items + first, marks->length - first, sizeof(*items), by_start);
  size_t last = first;
  for (size_t i = first + 1; i < marks->length; ++i) {
    if (items[i].start > items[last].end) {
      items[++last] = items[i];
    } else if (items[i].end > items[last].end) {
      items[last].end = items[i].end;
    }
  }
  marks->length = last + 1;
}

static AttribStatus mark_text(const AttribSearchQuery *query, AttribText text, Text *terms,
                              AttribVector *marks)
{
  const size_t first = marks->length;
  ATTRIB_TRY(place_terms(text, terms));
  for (size_t i = 0; i < query->phrases.length; ++i) {
    ATTRIB_TRY(mark_phrase(query, attrib_vector_at(&query->phrases, i), terms, marks));
  }
  join_marks(marks, first);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_search_query_mark(const AttribSearchQuery *query, AttribText text,
                                      AttribVector *marks)
{
  Text terms;
  attrib_vector_init(&terms.terms, sizeof(Placed));
  attrib_buffer_init(&terms.folded);
  const AttribStatus status = mark_text(query, text, &terms, marks);
  attrib_buffer_clear(&terms.folded);
  attrib_vector_clear(&terms.terms);
  return status;
}
