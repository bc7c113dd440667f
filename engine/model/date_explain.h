// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_DATE_EXPLAIN_H
#define ATTRIB_MODEL_DATE_EXPLAIN_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

/// Append why `text`, which has not the form of a date, is none: the mistake that it looks like
/// and, where what was meant can be told, the same date written well. Part of attrib_date_parse.
void attrib_date_explain(AttribText text, AttribBuffer *why);

/// The same for an interval of which one side is no more than a number of a few digits (`2021/07`,
/// `2021-07-19/21`).
void attrib_date_explain_slash(AttribText text, AttribBuffer *why);

#endif // ATTRIB_MODEL_DATE_EXPLAIN_H
