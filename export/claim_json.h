// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_CLAIM_JSON_H
#define ATTRIB_EXPORT_CLAIM_JSON_H

#include "engine/result/answer.h"
#include "export/json_graph.h"

#include <stdbool.h>

// Parts of answer_json.h; for it alone.

/// A claim of an answer, its sources in full or by their ids.
json_t *attrib_json_claim(const AttribAnswer *answer, const AttribClaimRow *row,
                          bool sources_in_full);

/// A source, in full.
json_t *attrib_json_source(const AttribGraph *graph, AttribNode source);

/// Citations, sources in full or by their ids.
json_t *attrib_json_citations(const AttribGraph *graph, AttribCitationArray cites,
                              bool sources_in_full);

#endif // ATTRIB_EXPORT_CLAIM_JSON_H
