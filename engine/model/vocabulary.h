// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_VOCABULARY_H
#define ATTRIB_MODEL_VOCABULARY_H

#include "engine/base/api.h"
#include "engine/base/text.h"

#include <stddef.h>

/// One word of a vocabulary.
typedef struct {
  const char *word;
  const char *help; ///< what it means, as a phrase
} AttribWord;

/// A closed list of words. Each of its rows begins with an AttribWord; some say more (see act.h, kind.h).
typedef struct {
  const char *name; ///< singular, for messages: "act"
  const char *help; ///< where the words come from
  const void *rows;
  size_t row_size;
  size_t count;
} AttribVocabulary;

/// What attrib_vocabulary_find() gives for a word that is not there.
#define ATTRIB_NO_WORD ((size_t)-1)

ATTRIB_API const AttribWord *attrib_vocabulary_word(const AttribVocabulary *vocabulary,
                                                    size_t index);

/// The index of a word, or ATTRIB_NO_WORD.
ATTRIB_API size_t attrib_vocabulary_find(const AttribVocabulary *vocabulary, AttribText word);

extern const AttribVocabulary attrib_incident_kinds;
extern const AttribVocabulary attrib_instruments;
extern const AttribVocabulary attrib_likelihoods;
extern const AttribVocabulary attrib_confidences;
extern const AttribVocabulary attrib_responsibilities;
extern const AttribVocabulary attrib_grounds;
extern const AttribVocabulary attrib_ties;
extern const AttribVocabulary attrib_qualifiers;
extern const AttribVocabulary attrib_reliabilities;
extern const AttribVocabulary attrib_credibilities;
extern const AttribVocabulary attrib_places;
extern const AttribVocabulary attrib_booleans;

#endif // ATTRIB_MODEL_VOCABULARY_H
