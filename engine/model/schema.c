// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/schema.h"

#include "engine/model/act.h"
#include "engine/model/kind.h"

#include <pthread.h>
#include <string.h>

// Five sorts of rows: a plain value; a word of a vocabulary; a link to other records; a map; a value that becomes a node.
#define NO_EDGE ATTRIB_KNOWN_TYPES
#define NO_NODE ATTRIB_KNOWN_LABELS
#define NO_SHAPE ATTRIB_SHAPE_NONE
#define VALUE(key, name, type, flags, help, example)                                             \
  {                                                                                              \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_##type, flags, NO_SHAPE, NULL, 0, 0, NO_EDGE, NO_NODE, \
        help, example                                                                            \
  }
#define DATE(key, name, help, example)                                                       \
  {                                                                                          \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_DATE, 0, ATTRIB_SHAPE_MOMENT, NULL, 0, 0, NO_EDGE, \
        NO_NODE, help, example                                                               \
  }
#define WORD(key, name, words, flags, help, example)                                               \
  {                                                                                                \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_WORD, flags, NO_SHAPE, &(words), 0, 0, NO_EDGE, NO_NODE, \
        help, example                                                                              \
  }
#define LINK(key, name, flags, targets, kinds, edge, help, example)                               \
  {                                                                                               \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_REFERENCE, flags, NO_SHAPE, NULL, targets, kinds, edge, \
        NO_NODE, help, example                                                                    \
  }
#define LINK_MAP(key, name, flags, shape, targets, kinds, edge, help, example)                   \
  {                                                                                              \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_REFERENCE, flags, ATTRIB_SHAPE_##shape, NULL, targets, \
        kinds, edge, NO_NODE, help, example                                                      \
  }
#define MAPS(key, name, type, shape, help, example)                                                \
  {                                                                                                \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_##type, MANY, ATTRIB_SHAPE_##shape, NULL, 0, 0, NO_EDGE, \
        NO_NODE, help, example                                                                     \
  }
#define SECTION(key, name, shape, help)                                                           \
  {                                                                                               \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_NONE, KEYED, ATTRIB_SHAPE_##shape, NULL, 0, 0, NO_EDGE, \
        NO_NODE, help, NULL                                                                       \
  }
#define NODES(key, name, type, edge, label, help, example)                                        \
  {                                                                                               \
    key, ATTRIB_KEY_##name, ATTRIB_SCALAR_##type, MANY, NO_SHAPE, NULL, 0, 0, ATTRIB_TYPE_##edge, \
        ATTRIB_LABEL_##label, help, example                                                       \
  }

#define ONE 0
#define REQUIRED ATTRIB_FIELD_REQUIRED
#define MANY ATTRIB_FIELD_MANY
#define KEYED ATTRIB_FIELD_KEYED
#define REVERSE ATTRIB_FIELD_REVERSE
#define ANYBODY 0

#define ACTORS ATTRIB_SHAPE_BIT(ACTOR)
#define INCIDENTS ATTRIB_SHAPE_BIT(INCIDENT)
#define CLAIMS ATTRIB_SHAPE_BIT(CLAIM)
#define SOURCES ATTRIB_SHAPE_BIT(SOURCE)
#define TYPE(name) ATTRIB_TYPE_##name

// clang-format off
#define CITE_ROW(flags) \
  LINK_MAP("cite", CITE, MANY | (flags), CITATION, SOURCES, ANYBODY, TYPE(CITES), \
           "where it can be read: a source, or a list of sources, each perhaps with its words", "asia-financial-2021-07-20")
#define ALIASES_ROW \
  MAPS("aliases", ALIASES, TEXT, ALIAS, "other names; `{name, by, since}` where somebody coined one", "[MSS, Guoanbu]")
#define NOTE_ROW \
  VALUE("note", NOTE, TEXT, ONE, "the analyst's own words, always shown as such", "The article gives no day.")
#define REFS_ROW \
  VALUE("refs", REFS, TEXT, KEYED, "ids in outside catalogues", "{attack: G0125, wikidata: Q1234}")
#define QUOTE_ROW \
  VALUE("quote", QUOTE, TEXT, MANY, "the words in the source, short and exact", "fabricated out of thin air")
#define AT_ROW \
  VALUE("at", AT, TEXT, ONE, "where in the source the words stand", "paragraph 4")
#define VIA_ROW \
  LINK("via", VIA, ONE, ACTORS | SOURCES, ATTRIB_KIND_BIT(MEDIA), NO_EDGE, \
       "the source, or the medium, through which this source had the words", "south-china-morning-post")
#define FIGURES_ROW(key, name, help) \
  MAPS(key, name, NONE, FIGURE, help, "{count: 30000, qualifier: at-least, what: organisations, where: us}")

static const AttribField actor_fields[] = {
  VALUE("name", NAME, TEXT, REQUIRED, "its usual name", "Ministry of State Security"),
  WORD("kind", KIND, attrib_actor_kinds, REQUIRED, "what sort of actor it is", "agency"),
  ALIASES_ROW,
  VALUE("country", COUNTRY, COUNTRY, ONE, "ISO 3166-1 alpha-2 code of the country that it belongs to, or EU", "CN"),
  LINK_MAP("part-of", PART_OF, MANY, MEMBERSHIP, ACTORS, ANYBODY, TYPE(PART_OF),
           "the organ's parent, a person's office: uncontested structure only, else it is a claim that `alleges`", "cn"),
  LINK_MAP("member-of", MEMBER_OF, MANY, MEMBERSHIP, ACTORS, ATTRIB_KIND_BIT(ALLIANCE) | ATTRIB_KIND_BIT(ORGANISATION), TYPE(MEMBER_OF),
           "alliances and organisations that it belongs to, dated where it matters", "[nato, {actor: eu, until: 2020-01-31}]"),
  VALUE("role", ROLE, TEXT, ONE, "a person's function", "spokesman"),
  LINK("located-in", LOCATED_IN, ONE, ACTORS, ATTRIB_KIND_BIT(STATE), TYPE(LOCATED_IN),
       "of a mission: the state that it sits in", "nz"),
  LINK("accredited-to", ACCREDITED_TO, MANY, ACTORS, ANYBODY, TYPE(ACCREDITED_TO),
       "of a mission: whom it is sent to", "nz"),
  CITE_ROW(ONE),
  REFS_ROW,
  NOTE_ROW,
};

static const AttribField incident_fields[] = {
  VALUE("name", NAME, TEXT, REQUIRED, "its usual name", "Microsoft Exchange Server hack"),
  ALIASES_ROW,
  VALUE("summary", SUMMARY, TEXT, ONE, "what happened, in a sentence or two", "Flaws in an e-mail server were used to read mail."),
  VALUE("alleged", ALLEGED, BOOLEAN, ONE, "`true` where it is known only from claims", "true"),
  WORD("kind", KIND, attrib_incident_kinds, MANY, "what was done, one or several", "espionage"),
  LINK("part-of", PART_OF, MANY, INCIDENTS, ANYBODY, TYPE(PART_OF),
       "the campaign or larger operation that it belongs to, where uncontested", "ransomware-2021"),
  DATE("began", BEGAN, "when it began", "2021-01"),
  DATE("ended", ENDED, "when it ended", "2021-03"),
  DATE("disclosed", DISCLOSED, "when the public learnt of it", "2021-03-02"),
  LINK("targets", TARGETS, MANY, ACTORS, ANYBODY, TYPE(TARGETS), "at whom it was aimed", "us"),
  VALUE("products", PRODUCTS, TEXT, MANY, "products whose flaws were used", "Microsoft Exchange Server"),
  NODES("exploits", EXPLOITS, CVE, EXPLOITS, VULNERABILITY, "CVE ids of the flaws that were used", "CVE-2021-26855"),
  NODES("techniques", TECHNIQUES, TECHNIQUE, USES, TECHNIQUE, "ATT&CK ids of the techniques that were used", "T1190"),
  FIGURES_ROW("affected", AFFECTED, "who and how many were hit, as the source counts them"),
  CITE_ROW(ONE),
  REFS_ROW,
  NOTE_ROW,
};

static const AttribField claim_fields[] = {
  WORD("act", ACT, attrib_acts, REQUIRED, "what the claim does", "accuse"),
  LINK("by", BY, REQUIRED | MANY | REVERSE, ACTORS, ANYBODY, TYPE(MADE),
       "on whose authority it is said: the most specific body that the source names; several, where they speak as one", "us"),
  LINK("voice", VOICE, MANY | REVERSE, ACTORS, ATTRIB_KIND_BIT(PERSON), TYPE(VOICED), "the person through whom", "antony-blinken"),
  {"with", ATTRIB_KEY_WITH, ATTRIB_SCALAR_REFERENCE, MANY | KEYED | REVERSE, NO_SHAPE, &attrib_acts, ACTORS, ANYBODY, TYPE(JOINED), NO_NODE,
   "who joined: a map from actor to the act that they performed, or a bare list where that is not said", "{nato: support, uk: accuse}"},
  LINK("against", AGAINST, MANY, ACTORS, ANYBODY, TYPE(AGAINST), "whom it accuses, charges, criticises", "mss"),
  LINK("over", OVER, MANY, INCIDENTS, ANYBODY, TYPE(OVER), "the incident or incidents that it is about", "exchange-2021"),
  LINK("answers", ANSWERS, MANY, CLAIMS, ANYBODY, TYPE(ANSWERS), "the claim or claims that it responds to", "us-accuses-mss"),
  LINK("supersedes", SUPERSEDES, MANY, CLAIMS, ANYBODY, TYPE(SUPERSEDES), "the same speaker's earlier claim that this one corrects or withdraws", "us-accuses-mss"),
  DATE("said", SAID, "the day of utterance or publication; left out where no source gives it", "2021-07-19"),
  DATE("recorded", RECORDED, "the day it entered the knowledge base", "2026-11-23"),
  WORD("instrument", INSTRUMENT, attrib_instruments, ONE, "the kind of document or occasion", "press-conference"),
  VALUE("wording", WORDING, TEXT, ONE, "how sure, in the speaker's own words, verbatim", "likely"),
  WORD("likelihood", LIKELIHOOD, attrib_likelihoods, ONE, "the analyst's reading of `wording` in the terms of ICD-203", "likely"),
  WORD("confidence", CONFIDENCE, attrib_confidences, ONE, "the speaker's confidence, a second axis", "high"),
  WORD("responsibility", RESPONSIBILITY, attrib_responsibilities, ONE, "where the claim puts the state on the spectrum of state responsibility, as the analyst reads it", "state-encouraged"),
  WORD("grounds", GROUNDS, attrib_grounds, MANY, "of a denial: on what it rests", "evidence"),
  MAPS("alleges", ALLEGES, NONE, ALLEGATION, "contested ties that the claim asserts, or rules out", "{who: hackers, tie: paid-by, whom: mss}"),
  FIGURES_ROW("figures", FIGURES, "numbers that the speaker gives, or of the claim itself"),
  CITE_ROW(ONE),
  QUOTE_ROW,
  AT_ROW,
  VIA_ROW,
  REFS_ROW,
  NOTE_ROW,
};

static const AttribField source_fields[] = {
  VALUE("title", TITLE, TEXT, ONE, "its title", "China Rejects Claim"),
  VALUE("description", DESCRIPTION, TEXT, ONE, "what it is, where it has no title", "an official report of 2020"),
  VALUE("publisher", PUBLISHER, TEXT, ONE, "who published it", "Asia Financial"),
  DATE("published", PUBLISHED, "when it was published", "2021-07-20"),
  DATE("updated", UPDATED, "when it was last changed", "2021-07-20"),
  VALUE("url", URL, URL, ONE, "where it stands", "https://example.org/article"),
  VALUE("archived", ARCHIVED, URL, ONE, "where a copy is kept", "https://web.archive.org/web/2021/https://example.org/article"),
  VALUE("authors", AUTHORS, TEXT, MANY, "who wrote it", "[Jane Doe, John Roe]"),
  VALUE("lang", LANG, LANGUAGE, ONE, "its language", "en"),
  LINK("relays", RELAYS, MANY, SOURCES, ANYBODY, TYPE(RELAYS), "the sources whose reporting this one repeats", "reuters-2021-07-19"),
  WORD("reliability", RELIABILITY, attrib_reliabilities, ONE, "how far it can be relied on, Admiralty code", "b"),
  REFS_ROW,
  NOTE_ROW,
};

static const AttribField file_fields[] = {
  CITE_ROW(ONE),
  SECTION("actors", ACTORS, ACTOR, "who speaks, accuses, is accused, is hit"),
  SECTION("incidents", INCIDENTS, INCIDENT, "what happened, or is said to have happened"),
  SECTION("claims", CLAIMS, CLAIM, "who said what of whom"),
  SECTION("sources", SOURCES, SOURCE, "where it can be read"),
};

static const AttribField base_fields[] = {
  VALUE("format", FORMAT, INTEGER, REQUIRED, "the version of the record format: 1", "1"),
  VALUE("title", TITLE, TEXT, ONE, "the name of the knowledge base", "Public attributions"),
  VALUE("lang", LANG, LANGUAGE, ONE, "the language of its own words", "en"),
};

static const AttribField alias_fields[] = {
  VALUE("name", NAME, TEXT, REQUIRED, "the other name", "HAFNIUM"),
  LINK("by", BY, MANY, ACTORS, ANYBODY, NO_EDGE, "who coined it", "microsoft"),
  DATE("since", SINCE, "since when", "2021-03-02"),
};

static const AttribField membership_fields[] = {
  LINK("actor", ACTOR, REQUIRED, ACTORS, ANYBODY, NO_EDGE, "what it belongs to", "eu"),
  DATE("from", FROM, "its first day", "1973-01-01"),
  DATE("until", UNTIL, "its last day", "2020-01-31"),
};

static const AttribField moment_fields[] = {
  VALUE("date", DATE, DATE, REQUIRED, "the date that the analyst worked out", "2021-07-19"),
  VALUE("as-written", AS_WRITTEN, TEXT, ONE, "the words of the source for it", "on Monday"),
};

static const AttribField citation_fields[] = {
  LINK("source", SOURCE, REQUIRED, SOURCES, ANYBODY, NO_EDGE, "the source", "asia-financial-2021-07-20"),
  QUOTE_ROW,
  AT_ROW,
  VIA_ROW,
  VALUE("lang", LANG, LANGUAGE, ONE, "the language of the original of a translated quote", "zh"),
  VALUE("original", ORIGINAL, TEXT, ONE, "the words in that language", "凭空捏造"),
  WORD("credibility", CREDIBILITY, attrib_credibilities, ONE, "how far this piece of it can be believed, Admiralty code", "2"),
};

static const AttribField figure_fields[] = {
  VALUE("count", COUNT, INTEGER, ONE, "the number; left out where none is given", "30000"),
  WORD("qualifier", QUALIFIER, attrib_qualifiers, ONE, "how the number is meant", "at-least"),
  VALUE("as-written", AS_WRITTEN, TEXT, ONE, "the words of the source for it", "dozens"),
  VALUE("what", WHAT, TEXT, ONE, "of what", "organisations"),
  {"where", ATTRIB_KEY_WHERE, ATTRIB_SCALAR_REFERENCE, MANY, NO_SHAPE, &attrib_places, ACTORS, ANYBODY, NO_EDGE, NO_NODE,
   "an actor whose they are, or `worldwide`", "us"},
  LINK_MAP("cite", CITE, MANY, CITATION, SOURCES, ANYBODY, NO_EDGE, "where the number can be read", "asia-financial-2021-07-20"),
};

static const AttribField allegation_fields[] = {
  LINK("who", WHO, REQUIRED | MANY, ACTORS | INCIDENTS, ANYBODY, NO_EDGE, "who, or what, is tied", "contract-hackers"),
  WORD("tie", TIE, attrib_ties, REQUIRED, "how the one is tied to the other", "paid-by"),
  LINK("whom", WHOM, REQUIRED | MANY, ACTORS | INCIDENTS, ANYBODY, NO_EDGE, "to whom, or to what", "mss"),
  VALUE("wording", WORDING, TEXT, ONE, "in the speaker's own words", "on its payroll"),
  VALUE("negated", NEGATED, BOOLEAN, ONE, "`true` where the speaker rules it out", "true"),
};
// clang-format on

#define SHAPE(name, help, fields, label, open)                            \
  {                                                                       \
    name, help, fields, sizeof(fields) / sizeof((fields)[0]), label, open \
  }

static const AttribShape shapes[ATTRIB_SHAPES] = {
    [ATTRIB_SHAPE_ACTOR] = SHAPE("actor", "somebody who can speak, act or be hit", actor_fields,
                                 ATTRIB_LABEL_ACTOR, true),
    [ATTRIB_SHAPE_INCIDENT] = SHAPE("incident", "something that happened, or is said to have",
                                    incident_fields, ATTRIB_LABEL_INCIDENT, true),
    [ATTRIB_SHAPE_CLAIM] = SHAPE("claim", "one speaker, occasion, act, target and topic",
                                 claim_fields, ATTRIB_LABEL_CLAIM, true),
    [ATTRIB_SHAPE_SOURCE] =
        SHAPE("source", "a text in which it can be read", source_fields, ATTRIB_LABEL_SOURCE, true),
    [ATTRIB_SHAPE_FILE] = SHAPE("record file", "a file of records", file_fields, NO_NODE, true),
    [ATTRIB_SHAPE_BASE] =
        SHAPE("attrib.yaml", "the knowledge base as a whole", base_fields, NO_NODE, true),
    [ATTRIB_SHAPE_ALIAS] =
        SHAPE("alias", "a name that somebody coined", alias_fields, NO_NODE, false),
    [ATTRIB_SHAPE_MEMBERSHIP] =
        SHAPE("membership", "a dated tie", membership_fields, NO_NODE, false),
    [ATTRIB_SHAPE_MOMENT] =
        SHAPE("date", "a date and the words it was worked out from", moment_fields, NO_NODE, false),
    [ATTRIB_SHAPE_CITATION] =
        SHAPE("citation", "a source and what it says", citation_fields, NO_NODE, false),
    [ATTRIB_SHAPE_FIGURE] =
        SHAPE("figure", "a number and what it counts", figure_fields, NO_NODE, false),
    [ATTRIB_SHAPE_ALLEGATION] =
        SHAPE("allegation", "a contested tie", allegation_fields, NO_NODE, false),
};

const AttribShape *attrib_shape(AttribShapeNumber number)
{
  return &shapes[number];
}

/// Most keys of a shape differ in their first letter, and no length is known until they do not.
static bool is_key(const char *known, AttribText key)
{
  return known[0] == key.data[0] && strncmp(known, key.data, key.length) == 0 &&
         known[key.length] == '\0';
}

size_t attrib_shape_find_from(const AttribShape *shape, AttribText key, size_t start)
{
  size_t left = key.length > 0 ? shape->count : 0;
  size_t i = start < shape->count ? start : 0;
  while (left > 0 && !is_key(shape->fields[i].key, key)) {
    i = i + 1 < shape->count ? i + 1 : 0;
    --left;
  }
  return left > 0 ? i : shape->count;
}

size_t attrib_shape_find(const AttribShape *shape, AttribText key)
{
  return attrib_shape_find_from(shape, key, 0);
}

// The number of the field that has a property, plus one; 0: none has.
static uint8_t numbers[ATTRIB_SHAPES][ATTRIB_KNOWN_KEYS];

static void fill_numbers(void)
{
  for (size_t i = 0; i < ATTRIB_SHAPES; ++i) {
    for (size_t j = shapes[i].count; j > 0; --j) {
      numbers[i][shapes[i].fields[j - 1].property] = (uint8_t)j;
    }
  }
}

size_t attrib_shape_find_property(const AttribShape *shape, AttribKey property)
{
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  (void)pthread_once(&once, fill_numbers);
  const uint8_t number = property < ATTRIB_KNOWN_KEYS ? numbers[shape - shapes][property] : 0;
  return number > 0 ? number - 1U : shape->count;
}
