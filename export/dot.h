// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DOT_H
#define ATTRIB_EXPORT_DOT_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"
#include "export/picture.h"

/// Append an answer as a picture in the DOT language: who said what of whom, and who answered.
///
/// Four columns: who makes statements, by the act that each performed itself; the statements; whom
/// and what they name, with the denials and counter-accusations; who replies. A statement is a
/// card with its speaker, its day where a source gives one, its first words, its act and how sure
/// its speaker is. Above about 60 boxes the picture folds; `report` says what it left out.
///
/// Nodes are `left:ID`, `middle:ID`, `right:ID` (actors and incidents, by their column) and
/// `claim:ID`. Each node, cluster and edge has an `id`, and a `class`: its kind, its role, and
/// `a-ID`, `i-ID`, `c-ID` of every actor, incident and claim that it stands for; of an edge,
/// `c-ID` of the claims that say it.
///
/// Nothing in a record acts on Graphviz. The same answer gives the same bytes. ATTRIB_NO_MEMORY;
/// ATTRIB_LIMIT where an id has more than some thousand bytes, which no record's has.
ATTRIB_API AttribStatus attrib_answer_write_dot(const AttribAnswer *answer,
                                                const AttribPictureOptions *options,
                                                AttribPictureReport *report, AttribBuffer *out);

#endif // ATTRIB_EXPORT_DOT_H
