// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/vocabulary.h"

#include <string.h>

const AttribWord *attrib_vocabulary_word(const AttribVocabulary *vocabulary, size_t index)
{
  const char *rows = vocabulary->rows;
  return (const AttribWord *)(const void *)(rows + (index * vocabulary->row_size));
}

/// Most words differ in their first letter, and no length is known until they do not. A text may hold NUL.
static bool is_word(const char *word, AttribText text)
{
  return word[0] == text.data[0] && strlen(word) == text.length &&
         memcmp(word, text.data, text.length) == 0;
}

size_t attrib_vocabulary_find(const AttribVocabulary *vocabulary, AttribText word)
{
  for (size_t i = 0; word.length > 0 && i < vocabulary->count; ++i) {
    if (is_word(attrib_vocabulary_word(vocabulary, i)->word, word)) {
      return i;
    }
  }
  return ATTRIB_NO_WORD;
}

#define VOCABULARY(name, help, rows)                                      \
  {                                                                       \
    name, help, rows, sizeof((rows)[0]), sizeof(rows) / sizeof((rows)[0]) \
  }

static const AttribWord incident_kinds[] = {
    {"espionage", "information was gathered in secret"},
    {"data-theft", "data was taken, for profit or for publication"},
    {"ransomware", "systems or data were held for ransom"},
    {"disruption", "a service was hindered for a time"},
    {"destruction", "data or equipment was destroyed"},
    {"influence", "opinion was to be swayed, by leaks, fakes or posts"},
    {"campaign", "a series of operations that somebody treats as one"},
    {"other", "none of the others"},
};
const AttribVocabulary attrib_incident_kinds =
    VOCABULARY("kind of incident", "what was done, after EuRepoC's incident types", incident_kinds);

static const AttribWord instruments[] = {
    {"statement", "a statement of one body"},
    {"joint-statement", "a statement signed by several"},
    {"press-conference", "words spoken to the press"},
    {"interview", "words spoken to one medium"},
    {"communique", "the closing text of a meeting"},
    {"indictment", "charges before a court"},
    {"sanctions-list", "an entry in an official list of measures"},
    {"advisory", "a technical warning of an authority"},
    {"report", "an analysis, official or private"},
    {"post", "a post on a web site or social network"},
    {"letter", "a letter, open or reported"},
    {"anonymous-briefing", "words of officials who are not named"},
};
const AttribVocabulary attrib_instruments = VOCABULARY(
    "instrument", "the kind of document or occasion through which it was said", instruments);

static const AttribWord likelihoods[] = {
    {"almost-no-chance", "1-5 %"}, {"very-unlikely", "5-20 %"}, {"unlikely", "20-45 %"},
    {"roughly-even", "45-55 %"},   {"likely", "55-80 %"},       {"very-likely", "80-95 %"},
    {"almost-certain", "95-99 %"},
};
const AttribVocabulary attrib_likelihoods =
    VOCABULARY("likelihood", "ICD-203 (2015), D.6.e(2)(a): expressions of likelihood", likelihoods);

static const AttribWord confidences[] = {
    {"low", "the speaker's own confidence is low"},
    {"moderate", "the speaker's own confidence is moderate"},
    {"high", "the speaker's own confidence is high"},
};
const AttribVocabulary attrib_confidences = VOCABULARY(
    "confidence", "ICD-203: confidence in the basis of a judgement, never mixed with likelihood",
    confidences);

static const AttribWord responsibilities[] = {
    {"state-prohibited", "the state helps to stop the attack"},
    {"state-prohibited-but-inadequate", "the state wants to stop it but cannot"},
    {"state-ignored", "the state knows and does nothing"},
    {"state-encouraged", "third parties act, the state approves as a policy"},
    {"state-shaped", "third parties act, the state gives some support"},
    {"state-coordinated", "the state coordinates third parties"},
    {"state-ordered", "the state directs third parties"},
    {"state-rogue-conducted", "parts of the state act outside its control"},
    {"state-executed", "the state acts with its own forces"},
    {"state-integrated", "the state acts together with third parties"},
};
const AttribVocabulary attrib_responsibilities = VOCABULARY(
    "responsibility", "the spectrum of state responsibility (J. Healey, Atlantic Council, 2012)",
    responsibilities);

static const AttribWord grounds[] = {
    {"flat", "simply rejected"},
    {"evidence", "the proof is challenged"},
    {"motive", "the accuser's motive is attacked"},
    {"principle", "we do not do such things"},
};
const AttribVocabulary attrib_grounds = VOCABULARY("ground", "on what a denial rests", grounds);

static const AttribWord ties[] = {
    {"part-of", "belongs to, or is an instance of"},
    {"directed-by", "acts under the direction of"},
    {"paid-by", "is paid by"},
    {"sheltered-by", "is protected or tolerated by"},
    {"same-as", "is another name of"},
};
const AttribVocabulary attrib_ties =
    VOCABULARY("tie", "how one actor or incident is said to belong to another", ties);

static const AttribWord qualifiers[] = {
    {"stated", "a bare number, nothing said of its precision"},
    {"exactly", "the source says that it is exact"},
    {"at-least", "a lower bound"},
    {"at-most", "an upper bound"},
    {"about", "approximate"},
    {"unknown", "no number is known"},
};
const AttribVocabulary attrib_qualifiers =
    VOCABULARY("qualifier", "how a number is meant", qualifiers);

static const AttribWord reliabilities[] = {
    {"a", "completely reliable"},  {"b", "usually reliable"}, {"c", "fairly reliable"},
    {"d", "not usually reliable"}, {"e", "unreliable"},       {"f", "reliability cannot be judged"},
};
const AttribVocabulary attrib_reliabilities =
    VOCABULARY("reliability", "Admiralty code, reliability of a source", reliabilities);

static const AttribWord credibilities[] = {
    {"1", "confirmed by other sources"},
    {"2", "probably true"},
    {"3", "possibly true"},
    {"4", "doubtfully true"},
    {"5", "improbable"},
    {"6", "truth cannot be judged"},
};
const AttribVocabulary attrib_credibilities = VOCABULARY(
    "credibility", "Admiralty code, credibility of a piece of information", credibilities);

static const AttribWord places[] = {
    {"worldwide", "in many parts of the world"},
};
const AttribVocabulary attrib_places = VOCABULARY("place", "a place that is no actor", places);

static const AttribWord booleans[] = {
    {"true", "yes"},
    {"false", "no"},
};
const AttribVocabulary attrib_booleans = VOCABULARY("truth value", "written in full", booleans);
