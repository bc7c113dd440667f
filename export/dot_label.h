// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DOT_LABEL_H
#define ATTRIB_EXPORT_DOT_LABEL_H

#include "export/picture.h"
#include "export/picture_model.h"

// The HTML-like labels of the graph picture; for dot.c alone. All of them are appended, and begin
// with `<` unless said otherwise. Texts are wrapped by display width, and cut where they are too long.

/// A statement: speaker and day on a band of its colour, then its first words, then its act.
void attrib_dot_label_statement(const AttribModel *model, const AttribBox *box,
                                const AttribPictureOptions *options, AttribBuffer *out);

/// An actor. True where it leads its column, and so is in bold and HTML; else it is plain text.
bool attrib_dot_label_actor(const AttribModel *model, const AttribBox *box, AttribBuffer *out);

/// An incident, with what it affected.
void attrib_dot_label_incident(const AttribModel *model, const AttribBox *box,
                               const AttribPictureOptions *options, AttribBuffer *out);

/// A heading in bold.
void attrib_dot_label_heading(AttribText heading, AttribBuffer *out);

/// A text of the key, all of which are equally wide.
void attrib_dot_label_key(const char *meaning, AttribBuffer *out);

/// Title and subtitle, one above the other; and lines of small print.
void attrib_dot_label_title(AttribText title, AttribText subtitle, AttribBuffer *out);
void attrib_dot_label_footnote(AttribText lines, AttribBuffer *out);

#endif // ATTRIB_EXPORT_DOT_LABEL_H
