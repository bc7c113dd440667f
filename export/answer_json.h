// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_ANSWER_JSON_H
#define ATTRIB_EXPORT_ANSWER_JSON_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"

/// Append an answer as one JSON document:
///
///     {"format": "attrib/1", "actor"|"incident"|"claim"|"source": {…}, "claims": […], "sources": […]}
///
/// without a subject where the answer has none, and with `as_of`, `recorded_by` (days) and `undated`
/// (how many claims a filter on days could not place) where they say something. Keys are those of
/// the record format in snake_case. Of a claim, what links it to other records is always there, as a
/// list; other properties where the record has them. Besides:
///
/// - actors and incidents are `{"id", "name"}`, in `with` also `"act"`, null where it is not stated;
/// - `answered_by` and `joined_by` are lists of `{"id", "act", "lag_days"}`, the lag `[least, most]`
///   with null for a bound that there is not, or null where a day is not known;
/// - `cites` is a list of `{"source", "quote", …}`; the sources stand in `sources`;
/// - `context` is true of a claim that was not asked for itself, `presence` is `"maybe"` or
///   `"undated"` where the view is not sure of it, and `superseded` true, or `"maybe"`;
/// - an actor has `part_of`, `ancestors` (what is above that), `member_of` and `organs`.
///
/// ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_answer_write_json(const AttribAnswer *answer, AttribBuffer *out);

/// Append the claims of an answer, each as an object on a line of its own, its sources in full in
/// `cites`. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_answer_write_jsonl(const AttribAnswer *answer, AttribBuffer *out);

#endif // ATTRIB_EXPORT_ANSWER_JSON_H
