// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_ANSWER_TEXT_H
#define ATTRIB_EXPORT_ANSWER_TEXT_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"
#include "export/text_style.h"

/// Append an answer as text for people: who said what of whom, in which words, who joined, who
/// answered and how many days later, each with the numbers of its sources, which are listed at the
/// end.
///
/// Lines fit `style.width`, but are never longer than 100 columns, which read badly; a single word
/// that is wider stands on a line of its own. With and without colour the text is the same. What
/// records say is escaped, so that it cannot act on a terminal.
///
/// A claim is shown in full where it comes first, and in one line wherever it comes again.
/// ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_answer_write_text(const AttribAnswer *answer, AttribTextStyle style,
                                                 AttribBuffer *out);

#endif // ATTRIB_EXPORT_ANSWER_TEXT_H
