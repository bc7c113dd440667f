// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_TITLE_H
#define ATTRIB_EXPORT_PICTURE_TITLE_H

#include "engine/base/buffer.h"
#include "engine/result/answer.h"
#include "export/picture.h"

// What stands above and below a picture: plain text, to be escaped by whoever draws it. Failures
// stick to the buffer.

/// Append what the picture is about.
void attrib_picture_write_title(const AttribAnswer *answer, AttribLanguage language,
                                AttribBuffer *out);

/// Append of which days it is, how many statements have no day, and how a box is to be read.
void attrib_picture_write_subtitle(const AttribAnswer *answer, AttribLanguage language,
                                   AttribBuffer *out);

/// Append the first few sources as a sentence, and how many more there are; nothing where there is
/// none.
void attrib_picture_write_sources(const AttribAnswer *answer, AttribLanguage language,
                                  AttribBuffer *out);

/// Append the sources, what is not drawn, and what drew it: lines that end in a line feed.
void attrib_picture_write_footnote(const AttribAnswer *answer, AttribLanguage language,
                                   const AttribPictureReport *report, AttribBuffer *out);

#endif // ATTRIB_EXPORT_PICTURE_TITLE_H
