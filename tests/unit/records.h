// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_RECORDS_H
#define ATTRIB_TESTS_UNIT_RECORDS_H

#include "engine/base/buffer.h"
#include "engine/record/kb.h"

// Knowledge bases for tests: records are written into the folder `kb` of the scratch folder (see scratch.h), read, and shown as
// text that a test can spell out. Failure fails the test.

/// Read the folder `kb`; the caller frees what comes of it.
AttribKb *attrib_records_open(bool keep_going);

/// The same where nothing is to be found wrong but what warnings say.
AttribKb *attrib_records_open_sound(void);

/// Append one line for each edge of the types (names with blanks between them; NULL: all), in the order of the graph:
/// `us -ACCUSES-> mss {claim: c, act: accuse}`. Nodes are shown by their ids.
void attrib_records_show_edges(const AttribGraph *graph, const char *types, AttribBuffer *out);

/// Append a line for one node: `us :Actor:State {id: us, name: US, kind: state}`.
void attrib_records_show_node(const AttribGraph *graph, AttribNode node, AttribBuffer *out);

/// Append everything but where it comes from.
void attrib_records_show_graph(const AttribGraph *graph, AttribBuffer *out);

/// Append one line for each finding: `a.yaml:3:5: E022 message; hint; a.yaml:1:1 label`.
void attrib_records_show_findings(const AttribDiagnostics *diagnostics, AttribBuffer *out);

/// Fail unless the buffer holds just the text. Clears the buffer.
void attrib_records_assert_text(AttribBuffer *buffer, const char *expected);

/// Read the folder `kb`, and fail unless just these findings, as above, come of it.
void attrib_records_assert_findings(bool keep_going, const char *expected);

#endif // ATTRIB_TESTS_UNIT_RECORDS_H
