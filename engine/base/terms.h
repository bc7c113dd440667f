// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_TERMS_H
#define ATTRIB_BASE_TERMS_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>

/// What a term is of.
typedef enum {
  ATTRIB_TERM_WORD, ///< letters, marks and digits up to the next of anything else
  ATTRIB_TERM_PAIR, ///< two neighbours in a script without blanks between words
  ATTRIB_TERM_LAST, ///< the last character of such a run, by itself
} AttribTermKind;

/// A term of a text: the least that a search finds.
typedef struct {
  AttribTermKind kind;
  size_t start; ///< where in the text it stands, in bytes
  size_t end;
  AttribText folded; ///< letters, marks and digits as attrib_utf8_fold() gives them; never empty
} AttribTerm;

/// A walk over the terms of a text, from its beginning.
///
/// Han, kana, Hangul, Thai, Lao, Khmer and Burmese are written without blanks, or with so few that
/// a word is found only where any two neighbours are: a run of n characters is n - 1 pairs, and its
/// last character alone. A character is what readers take for one: a mark belongs to the letter
/// before it, and Hangul letters to their syllable, however they are encoded. Malformed bytes are
/// no letters. A folded word is cut at about 200 bytes.
typedef struct {
  AttribText text;
  size_t offset;
  size_t start; ///< of the last character of the run so far
  size_t end;
  bool running;      ///< in such a run, its last character not yet given by itself
  AttribBuffer last; ///< that character, folded
  AttribBuffer term;
  AttribBuffer scratch;
} AttribTerms;

/// Begin a walk; `text` is borrowed until it ends.
void attrib_terms_begin(AttribTerms *terms, AttribText text);

/// True, and `*term` set, while there is another term; its `folded` is borrowed until the next
/// step. False also when memory is out, which attrib_terms_end() tells.
bool attrib_terms_next(AttribTerms *terms, AttribTerm *term);

/// Free what the walk needed. ATTRIB_NO_MEMORY where it ended early.
AttribStatus attrib_terms_end(AttribTerms *terms);

#endif // ATTRIB_BASE_TERMS_H
