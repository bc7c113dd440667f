// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_NAMES_H
#define ATTRIB_MODEL_NAMES_H

#include "engine/base/intern.h"
#include "engine/base/text.h"

/// Property keys, labels and edge types that the engine itself uses.
///
/// A builder interns them first, in this order, so their numbers are the same constants in every graph:
/// `(AttribString){ATTRIB_KEY_SAID}` is the key `said`. Keys are the keys of the record format in snake_case.

// clang-format off
#define ATTRIB_KEYS(X) \
  X(ID, "id") X(NAME, "name") X(KIND, "kind") X(ALIASES, "aliases") X(COUNTRY, "country") X(PART_OF, "part_of") \
  X(MEMBER_OF, "member_of") X(ROLE, "role") X(LOCATED_IN, "located_in") X(ACCREDITED_TO, "accredited_to") \
  X(CITE, "cite") X(SUMMARY, "summary") X(ALLEGED, "alleged") X(BEGAN, "began") X(ENDED, "ended") \
  X(DISCLOSED, "disclosed") X(TARGETS, "targets") X(PRODUCTS, "products") X(EXPLOITS, "exploits") \
  X(TECHNIQUES, "techniques") X(AFFECTED, "affected") X(ACT, "act") X(BY, "by") X(VOICE, "voice") X(WITH, "with") \
  X(AGAINST, "against") X(OVER, "over") X(ANSWERS, "answers") X(SUPERSEDES, "supersedes") X(SAID, "said") \
  X(RECORDED, "recorded") X(INSTRUMENT, "instrument") X(WORDING, "wording") X(LIKELIHOOD, "likelihood") \
  X(CONFIDENCE, "confidence") X(RESPONSIBILITY, "responsibility") X(GROUNDS, "grounds") X(ALLEGES, "alleges") \
  X(FIGURES, "figures") X(TITLE, "title") X(DESCRIPTION, "description") X(PUBLISHER, "publisher") \
  X(PUBLISHED, "published") X(URL, "url") X(ARCHIVED, "archived") X(AUTHORS, "authors") X(LANG, "lang") \
  X(UPDATED, "updated") X(RELAYS, "relays") X(RELIABILITY, "reliability") X(NOTE, "note") X(REFS, "refs") \
  X(SOURCE, "source") X(QUOTE, "quote") X(AT, "at") X(VIA, "via") X(ORIGINAL, "original") \
  X(CREDIBILITY, "credibility") X(COUNT, "count") X(QUALIFIER, "qualifier") X(AS_WRITTEN, "as_written") \
  X(WHAT, "what") X(WHERE, "where") X(WHO, "who") X(TIE, "tie") X(WHOM, "whom") X(NEGATED, "negated") \
  X(ACTOR, "actor") X(FROM, "from") X(UNTIL, "until") X(SINCE, "since") X(DATE, "date") X(CLAIM, "claim") X(COINED, "coined") \
  X(FORMAT, "format") X(ACTORS, "actors") X(INCIDENTS, "incidents") X(CLAIMS, "claims") X(SOURCES, "sources")

// The words of the source from which a date was worked out.
#define ATTRIB_AS_WRITTEN_KEYS(X) \
  X(BEGAN, "began_as_written") X(ENDED, "ended_as_written") X(DISCLOSED, "disclosed_as_written") \
  X(SAID, "said_as_written") X(RECORDED, "recorded_as_written") X(PUBLISHED, "published_as_written") \
  X(UPDATED, "updated_as_written") X(SINCE, "since_as_written") X(FROM, "from_as_written") X(UNTIL, "until_as_written")

#define ATTRIB_LABELS(X) \
  X(ACTOR, "Actor") X(INCIDENT, "Incident") X(CLAIM, "Claim") X(SOURCE, "Source") \
  X(VULNERABILITY, "Vulnerability") X(TECHNIQUE, "Technique")

#define ATTRIB_TYPES(X) \
  X(PART_OF, "PART_OF") X(MEMBER_OF, "MEMBER_OF") X(LOCATED_IN, "LOCATED_IN") X(ACCREDITED_TO, "ACCREDITED_TO") \
  X(TARGETS, "TARGETS") X(EXPLOITS, "EXPLOITS") X(USES, "USES") X(MADE, "MADE") X(VOICED, "VOICED") \
  X(JOINED, "JOINED") X(AGAINST, "AGAINST") X(OVER, "OVER") X(ANSWERS, "ANSWERS") X(SUPERSEDES, "SUPERSEDES") \
  X(CITES, "CITES") X(RELAYS, "RELAYS") X(ACCUSES, "ACCUSES") X(ATTRIBUTED_TO, "ATTRIBUTED_TO") \
  X(COUNTER_ACCUSES, "COUNTER_ACCUSES") X(CRITICISES, "CRITICISES") X(SUPPORTS, "SUPPORTS") X(DENIES, "DENIES") \
  X(ALLEGED, "ALLEGED")
// clang-format on

#define ATTRIB_KEY_ENUM(name, text) ATTRIB_KEY_##name,
#define ATTRIB_AS_WRITTEN_ENUM(name, text) ATTRIB_KEY_##name##_AS_WRITTEN,
#define ATTRIB_LABEL_ENUM(name, text) ATTRIB_LABEL_##name,
#define ATTRIB_TYPE_ENUM(name, text) ATTRIB_TYPE_##name,

/// Numbers of well-known keys among the strings of a graph; 0 is the empty string.
typedef enum {
  ATTRIB_KEY_NONE,
  ATTRIB_KEYS(ATTRIB_KEY_ENUM) ATTRIB_AS_WRITTEN_KEYS(ATTRIB_AS_WRITTEN_ENUM) ATTRIB_KNOWN_KEYS
} AttribKey;

/// Numbers of well-known labels.
typedef enum { ATTRIB_LABELS(ATTRIB_LABEL_ENUM) ATTRIB_KNOWN_LABELS } AttribKnownLabel;

/// Numbers of well-known edge types.
typedef enum { ATTRIB_TYPES(ATTRIB_TYPE_ENUM) ATTRIB_KNOWN_TYPES } AttribKnownType;

/// A well-known key as the number of a string.
#define ATTRIB_KEY(name) ((AttribString){ATTRIB_KEY_##name})

/// Their texts, indexed by the enumerations; static storage.
extern const AttribText attrib_key_texts[ATTRIB_KNOWN_KEYS];
extern const AttribText attrib_label_texts[ATTRIB_KNOWN_LABELS];
extern const AttribText attrib_type_texts[ATTRIB_KNOWN_TYPES];

/// The key of the words that a date was worked out from: `said` gives `said_as_written`; ATTRIB_KEY_NONE for what is no date.
AttribKey attrib_key_as_written(AttribKey date);

#endif // ATTRIB_MODEL_NAMES_H
