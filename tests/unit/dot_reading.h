// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_DOT_READING_H
#define ATTRIB_TESTS_UNIT_DOT_READING_H

#include "engine/base/text.h"

#include <cgraph.h>

#include <stdbool.h>
#include <stddef.h>

// A picture in DOT as cgraph reads it back. Needs no cmocka.

/// The value of a property of a graph, a node or an edge; "" where it has none.
const char *attrib_reading_get(void *object, const char *key);

/// The next of the words of a class that begins with `prefix`, without it, from `*at` on; false where there is none.
bool attrib_reading_next(const char *class, const char *prefix, size_t *at, AttribText *out);

/// Whether the class of an object has a word, which is `prefix` and `rest`.
bool attrib_reading_has(void *object, const char *prefix, AttribText rest);

/// Whether a node is drawn as a statement of its own.
bool attrib_reading_is_card(Agnode_t *node);

/// Whether an edge belongs to the key, or only holds columns apart.
bool attrib_reading_is_ornament(Agedge_t *edge);

/// Where an edge comes from, and where it points: it is drawn from left to right in any case.
Agnode_t *attrib_reading_from(Agedge_t *edge);
Agnode_t *attrib_reading_to(Agedge_t *edge);

/// The cluster that an edge stands for, at the end that it comes from; "" where it is one box's.
const char *attrib_reading_bundle(Agedge_t *edge);

/// Whether an HTML-like label has only elements that pictures have, each closed in its turn, and only entities that are known.
bool attrib_reading_is_sound(const char *html);

/// Whether a plain label reads as `words` but for where its lines break, up to where it is cut.
bool attrib_reading_says(const char *label, AttribText words);

#endif // ATTRIB_TESTS_UNIT_DOT_READING_H
