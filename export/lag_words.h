// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_LAG_WORDS_H
#define ATTRIB_EXPORT_LAG_WORDS_H

#include "engine/base/buffer.h"
#include "engine/model/date.h"
#include "export/words.h"

/// Append a lag as attrib_lag_write() does, but from the table of words, shorter and with a sign:
/// "same day", "+1 day", "0–1 days", "2 days earlier", "1 day earlier to +2 days", "at least 3
/// days", "lag not known".
void attrib_lag_write_words(AttribLag lag, AttribLanguage language, AttribBuffer *out);

#endif // ATTRIB_EXPORT_LAG_WORDS_H
