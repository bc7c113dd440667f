// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_RECORD_TEXT_H
#define ATTRIB_EXPORT_RECORD_TEXT_H

#include "engine/model/names.h"
#include "engine/result/answer.h"

/// Texts of records that every picture shows, as they stand: none is escaped for a format.

/// The text of a property; empty where there is none.
AttribText attrib_record_text(const AttribGraph *graph, AttribNode node, AttribKey key);

/// What a record is called: its name, title or description, else its id.
AttribText attrib_record_name(const AttribGraph *graph, AttribNode node);

/// The first words that any citation of a claim has; empty where none has any.
AttribText attrib_record_quote(const AttribGraph *graph, const AttribClaimRow *row);

#endif // ATTRIB_EXPORT_RECORD_TEXT_H
