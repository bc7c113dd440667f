// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_CHARACTERS_H
#define ATTRIB_RECORD_CHARACTERS_H

#include "engine/base/diagnostic.h"
#include "engine/base/status.h"
#include "engine/base/text.h"
#include "engine/base/utf8.h"

/// What the characters of a record file let a reader do with it.
typedef enum {
  ATTRIB_CHARACTERS_FINE,
  ATTRIB_CHARACTERS_SPOILT,  ///< something that reorders text stands in it; it can be read
  ATTRIB_CHARACTERS_REFUSED, ///< it cannot be read at all
} AttribCharacters;

/// Look through the text of a file, its byte order mark left out, and report what no record may
/// hold: up to ten characters, so that a file of another sort says no more than it must.
/// ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_characters_check(AttribText text, AttribDiagnostics *diagnostics, uint32_t file,
                                     AttribCharacters *out);

/// As attrib_utf8_check(), but a byte order mark is refused at the beginning too.
AttribUtf8Fault attrib_characters_fault(AttribText text, size_t *offset, uint32_t *code_point);

/// What begins at a line and column of well-formed text, up to its end; empty past the end. Lines
/// end where libyaml ends them: at LF, CR, CR LF, U+2028 or U+2029.
AttribText attrib_characters_from(AttribText text, uint32_t line, uint32_t column);

/// The place of the last character that is no white space; `place` itself where there is none.
AttribPlace attrib_characters_last(AttribText text, AttribPlace place);

/// True where a line of well-formed text begins with `beginning`: then `*place`, but for its file,
/// is the beginning of the first one.
bool attrib_characters_find_line(AttribText text, AttribText beginning, AttribPlace *place);

#endif // ATTRIB_RECORD_CHARACTERS_H
