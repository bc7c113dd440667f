// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_SMALL_BASE_H
#define ATTRIB_TESTS_UNIT_SMALL_BASE_H

#include "engine/question/question.h"
#include "engine/record/kb.h"

/// A knowledge base of one file, written to the current folder and read. Records with errors fail the test. The caller's to free.
AttribKb *attrib_small_base(const char *yaml);

/// The node with an id, which must be there.
AttribNode attrib_small_named(const AttribGraph *graph, const char *id);

/// The id of a node.
const char *attrib_small_id(const AttribGraph *graph, AttribNode node);

/// Ask about a subject (NULL: no subject) as of a day (NULL: of all days); the answer is the caller's to clear.
void attrib_small_ask(const AttribGraph *graph, const char *subject, AttribQuestion question,
                      const char *as_of, AttribAnswer *answer);

/// The ids of the claims of an answer that were asked for, in order, with blanks between them; static storage.
const char *attrib_small_asked(const AttribAnswer *answer);

#endif // ATTRIB_TESTS_UNIT_SMALL_BASE_H
