// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_PAGE_H
#define ATTRIB_EXPORT_TEXT_PAGE_H

#include "engine/base/vector.h"
#include "engine/result/answer.h"
#include "export/ink.h"
#include "export/text_style.h"

#include <stdint.h>

// The page that the parts of answer_text.h write on; for them alone.
//
// A paragraph is put together piece by piece, then ended, which wraps it. Failures stick: writers
// write on, and attrib_page_status() says at the end whether all went well.

typedef struct {
  const AttribAnswer *answer;
  const AttribGraph *graph;
  AttribTextStyle style;
  AttribBuffer *out;
  AttribBuffer text;    ///< the paragraph so far: escaped, with the marks of ink.h
  AttribBuffer scratch; ///< record text on its way into it
  AttribVector sources; ///< of AttribNode, in the order of their numbers
  bool *shown;          ///< for each claim of the answer whether it was shown in full
  AttribStatus status;
} AttribPage;

/// ATTRIB_NO_MEMORY is the only failure; the page can be cleared all the same.
AttribStatus attrib_page_init(AttribPage *page, const AttribAnswer *answer, AttribTextStyle style,
                              AttribBuffer *out);
void attrib_page_clear(AttribPage *page);
AttribStatus attrib_page_status(const AttribPage *page);

/// Add words of our own, which need no escape.
void attrib_page_say(AttribPage *page, const char *words);
/// The same in an ink; plain again behind them.
void attrib_page_say_in(AttribPage *page, AttribInk ink, const char *words);
/// Add text of a record: escaped, white space as single blanks.
void attrib_page_add(AttribPage *page, AttribText text);
/// Add text of a record between quotation marks, itself as it is.
void attrib_page_quote(AttribPage *page, AttribText text);
void attrib_page_ink(AttribPage *page, AttribInk ink);
/// Add a blank at which no line breaks.
void attrib_page_tie(AttribPage *page);
/// Add " · ", where the paragraph holds something.
void attrib_page_dot(AttribPage *page);
/// Add what stands before item `index` of `count` in "A, B and C".
void attrib_page_comma(AttribPage *page, uint32_t index, uint32_t count);
/// Fill up with blanks to a column, counted from where the paragraph begins, at least two.
void attrib_page_fill_to(AttribPage *page, unsigned column);

/// End the paragraph; `first` and `rest` are the blanks before its first line and the others.
void attrib_page_end(AttribPage *page, unsigned first, unsigned rest);
/// Add an empty line, unless the page is empty or ends with one.
void attrib_page_skip(AttribPage *page);
/// A heading of its own between empty lines, in two parts.
void attrib_page_heading(AttribPage *page, const char *words, const char *more);

/// A property of a node, and its text.
AttribValue attrib_page_value(const AttribPage *page, AttribNode node, AttribKey key);
AttribText attrib_page_text(const AttribPage *page, AttribNode node, AttribKey key);

/// The number of a source, from 1; one that is new gets the next.
uint32_t attrib_page_number(AttribPage *page, AttribNode source);

#endif // ATTRIB_EXPORT_TEXT_PAGE_H
