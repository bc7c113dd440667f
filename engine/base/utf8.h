// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_UTF8_H
#define ATTRIB_BASE_UTF8_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// Decode the code point at `*offset` and step past it. Returns false, and leaves `*offset`, at the
/// end or on bytes that are not well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
ATTRIB_API bool attrib_utf8_next(AttribText text, size_t *offset, uint32_t *code_point);

/// Why a run of text is refused.
typedef enum {
  ATTRIB_UTF8_FINE,
  ATTRIB_UTF8_MALFORMED, ///< not UTF-8
  ATTRIB_UTF8_CONTROL,   ///< C0 but tab, LF, CR; DEL; C1; U+FEFF past offset 0; U+FFFE, U+FFFF
  ATTRIB_UTF8_BIDI,      ///< bidirectional overrides and isolates: U+202A-202E, U+2066-2069
} AttribUtf8Fault;

/// Look for the first character that a record may not hold. On a fault `*offset` is where it begins
/// and `*code_point` what it is (the byte itself where the text is malformed); both are untouched
/// where all is fine.
ATTRIB_API AttribUtf8Fault attrib_utf8_check(AttribText text, size_t *offset, uint32_t *code_point);

/// Number of code points in well-formed text; in any other, of bytes that continue nothing.
ATTRIB_API size_t attrib_utf8_count(AttribText text);

/// Columns that `text` takes on a terminal: wide characters two, combining ones and controls none,
/// a malformed byte one.
ATTRIB_API size_t attrib_utf8_width(AttribText text);

/// Append `text` as look-ups compare it, so that two spellings of a name are the same bytes. Only
/// for comparing: Hangul comes out as single letters. Malformed text is appended as it is.
///
/// Case, width, ligatures and other compatibility forms are gone (NFKD and full case folding), and
/// accents with them (marks that are half of a letter in Indic and Thai scripts or kana stay), and
/// characters that show nothing (joiners, direction marks, soft hyphens). Letters with a stroke are
/// plain (`ł` is `l`, `ø` is `o`, `ı` is `i`). Typographic apostrophes, quotation marks and dashes
/// are the ASCII ones. White space is one blank between words, none at the ends.
ATTRIB_API void attrib_utf8_fold(AttribText text, AttribBuffer *out);

/// Append `text` in capitals, each letter by Unicode's simple mapping; what is malformed as it is.
ATTRIB_API void attrib_utf8_upper(AttribText text, AttribBuffer *out);

/// Append `text` so that it can be shown on a terminal or in a message and do nothing there. Line
/// breaks and tabs become `\n`, `\r`, `\t`; other ASCII controls and malformed bytes `\x1B`; what
/// else attrib_utf8_check refuses anywhere, and U+2028, U+2029, `\u{202E}`. For people: a backslash
/// stays as it is, so that the result cannot be read back.
ATTRIB_API void attrib_utf8_escape(AttribText text, AttribBuffer *out);

#endif // ATTRIB_BASE_UTF8_H
