// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_CLAIM_WORDS_H
#define ATTRIB_EXPORT_CLAIM_WORDS_H

#include "engine/base/buffer.h"
#include "engine/result/answer.h"
#include "export/date_words.h"
#include "export/words.h"

#include <stdbool.h>

// What pictures say of records: plain text, to be escaped by whoever draws it. Failures stick to
// the buffer.

/// Stands between what is said of a claim; a line breaks behind it, not before.
#define ATTRIB_WORDS_SEPARATOR "\u00A0· "

/// Append up to `most` of some names, and how many more there are: "A, B and 3 more". Incidents that
/// are only alleged are marked.
void attrib_words_names(const AttribGraph *graph, AttribNodeArray nodes, uint32_t most,
                        AttribLanguage language, AttribBuffer *out);

/// Append who speaks: the person through whom, with that person's function; else whoever made the
/// claim.
void attrib_words_speaker(const AttribGraph *graph, const AttribClaimRow *row,
                          AttribLanguage language, AttribBuffer *out);

/// The same, and on whose authority a person speaks: "Bob Smith, spokesman, for Land and Sea".
void attrib_words_whole_speaker(const AttribGraph *graph, const AttribClaimRow *row,
                                AttribLanguage language, AttribBuffer *out);

/// Append the name of a record, and of an incident that it is only alleged.
void attrib_words_incident(const AttribGraph *graph, AttribNode node, AttribLanguage language,
                           AttribBuffer *out);

/// Append the day of a claim, as far as its source gives one; false, and nothing, where it does not.
bool attrib_words_day(const AttribGraph *graph, const AttribClaimRow *row, AttribDateStyle style,
                      AttribBuffer *out);

/// Append what the claim does, how sure it is of it in its own word, and what is not sure of the
/// claim itself: "accused – “likely” · superseded".
void attrib_words_act(const AttribAnswer *answer, const AttribClaimRow *row,
                      AttribLanguage language, AttribBuffer *out);

/// Append who speaks and what the claim does: "United States · Accusation".
void attrib_words_claim_briefly(const AttribAnswer *answer, const AttribClaimRow *row,
                                AttribLanguage language, AttribBuffer *out);

/// Append the whole claim in a sentence or two, for those who cannot see its place: speaker, day,
/// act, whom it is against, what it is over, how sure, and its first words.
void attrib_words_claim(const AttribAnswer *answer, const AttribClaimRow *row,
                        AttribLanguage language, AttribBuffer *out);

/// Whether a text may be a link: an address of the web, http or https, and nothing else.
bool attrib_words_is_link(AttribText url);

#endif // ATTRIB_EXPORT_CLAIM_WORDS_H
