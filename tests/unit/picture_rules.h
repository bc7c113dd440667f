// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_PICTURE_RULES_H
#define ATTRIB_TESTS_UNIT_PICTURE_RULES_H

#include "engine/result/answer.h"
#include "export/picture.h"

/// What every picture of the graph keeps to, found out anew from the records and the DOT alone. NULL where `dot` does; else what it
/// breaks, in static storage. Needs no cmocka.
///
/// - DOT can be read, HTML-like labels are well-formed, and the name of an actor is just that.
/// - Each claim of the answer is in the class of a card or of a stroke, or counted in `report`.
/// - A card has strokes from all who speak in it and to all that it blames, and a day only where the claim has one.
/// - A stroke is of claims that say it: who makes or joins what by which act, who is named, what answers what.
/// - Nobody stands below a heading whose act is not that one's own, by a claim that is drawn.
/// - The line of a bundle is of all in its cluster, and each of them answers what it points to.
/// - Words of a claim (`words-of-ID.`, see made_base.h) stand in its own card alone.
/// - There are no more than ATTRIB_PICTURE_BOXES boxes, and one a part that counts others.
const char *attrib_picture_rules_broken(const AttribAnswer *answer, const char *dot,
                                        const AttribPictureReport *report);

#endif // ATTRIB_TESTS_UNIT_PICTURE_RULES_H
