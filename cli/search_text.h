// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_SEARCH_TEXT_H
#define ATTRIB_CLI_SEARCH_TEXT_H

#include "engine/store/database_search.h"
#include "export/text_style.h"

/// Append what a search found, for people: each record with the texts in which the words stand,
/// these bold where there is colour. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_search_text_write(const AttribSearchResult *result, AttribTextStyle style,
                                      AttribBuffer *out);

#endif // ATTRIB_CLI_SEARCH_TEXT_H
