// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_INTERN_H
#define ATTRIB_BASE_INTERN_H

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// The number of an interned string: dense, in order of first appearance. 0 is always the empty
/// string.
typedef struct {
  uint32_t index;
} AttribString;

/// Interned strings as plain arrays: what a frozen graph keeps.
///
/// String `i` is `bytes[offsets[i]] .. bytes[offsets[i + 1] - 1]`, the last of which is a NUL that
/// does not count.
typedef struct {
  const uint32_t *offsets; ///< `count + 1` of them
  const char *bytes;
  uint32_t count;
} AttribStrings;

/// The text of `string`, borrowed from the arrays; NUL-terminated.
ATTRIB_API AttribText attrib_strings_text(const AttribStrings *strings, AttribString string);

typedef struct AttribInterner AttribInterner;

/// NULL when out of memory.
AttribInterner *attrib_interner_new(void);
void attrib_interner_free(AttribInterner *interner);

/// A hint at how many different texts, of how many bytes together, there will be. It changes nothing else; of a very great number
/// only a part is believed.
void attrib_interner_expect(AttribInterner *interner, uint32_t count, size_t bytes);

/// Find or add `text`. ATTRIB_LIMIT past 4 GiB of text; `out` untouched on failure.
AttribStatus attrib_interner_add(AttribInterner *interner, AttribText text, AttribString *out);

/// Find or add `count` texts, one after the other, in less time than one by one. On failure those before it may have been added.
AttribStatus attrib_interner_add_all(AttribInterner *interner, const AttribText *texts,
                                     size_t count, AttribString *out);

/// True, and `*out` set, where `text` was added before.
bool attrib_interner_find(const AttribInterner *interner, AttribText text, AttribString *out);

/// The text of a string of the interner, NUL-terminated; borrowed until the next addition.
AttribText attrib_interner_text(const AttribInterner *interner, AttribString string);

/// A view of what was interned so far, valid until the next addition.
AttribStrings attrib_interner_strings(const AttribInterner *interner);

#endif // ATTRIB_BASE_INTERN_H
