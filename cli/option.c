// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/option.h"

#define ON(command) (1U << ATTRIB_COMMAND_##command)
#define ASKS (ON(QUERY) | ON(EXPORT))
#define READS (ASKS | ON(CYPHER) | ON(STATS))
#define LOOKS (ON(SEARCH) | ON(SQL))
#define QUERIES (ON(CYPHER) | ON(SQL))
#define WRITES (READS | LOOKS | ON(CHECK) | ON(NEW) | ON(SCHEMA))
#define GROUP(name) .group = ATTRIB_GROUP_##name
#define FROM(name) .completes = ATTRIB_COMPLETES_##name

// clang-format off
static const AttribOption rows[ATTRIB_OPTIONS] = {
  [ATTRIB_OPTION_ACTOR] = {
    "actor", "NAME", "an actor: its place, claims against it, its answers and its own claims",
    ASKS, GROUP(SUBJECT), FROM(ACTOR)},
  [ATTRIB_OPTION_INCIDENT] = {
    "incident", "NAME", "an incident and what is said about it",
    ASKS, GROUP(SUBJECT), FROM(INCIDENT)},
  [ATTRIB_OPTION_CLAIM] = {
    "claim", "ID", "a claim, what it answers and what answers it",
    ASKS, GROUP(SUBJECT), FROM(CLAIM)},
  [ATTRIB_OPTION_SOURCE] = {
    "source", "NAME", "a source and the claims that cite it",
    ASKS, GROUP(SUBJECT), FROM(SOURCE)},
  [ATTRIB_OPTION_BELOW] = {
    "below", NULL, "organs of the actors, and parts of the incidents, that are named count, too",
    ASKS, GROUP(SUBJECT)},
  [ATTRIB_OPTION_ACT] = {
    "act", "ACT", "of this act: accuse, deny, ...",
    ASKS, GROUP(FILTER), FROM(ACT), .many = true},
  [ATTRIB_OPTION_BY] = {
    "by", "NAME", "made by an actor",
    ASKS, GROUP(FILTER), FROM(ACTOR), .many = true},
  [ATTRIB_OPTION_WITH] = {
    "with", "NAME", "joined by an actor",
    ASKS, GROUP(FILTER), FROM(ACTOR), .many = true},
  [ATTRIB_OPTION_AGAINST] = {
    "against", "NAME", "against an actor",
    ASKS, GROUP(FILTER), FROM(ACTOR), .many = true},
  [ATTRIB_OPTION_OVER] = {
    "over", "NAME", "over an incident",
    ASKS, GROUP(FILTER), FROM(INCIDENT), .many = true},
  [ATTRIB_OPTION_KIND] = {
    "kind", "KIND", "made by this kind of actor, or over this kind of incident",
    ASKS, GROUP(FILTER), FROM(KIND), .many = true},
  [ATTRIB_OPTION_COUNTRY] = {
    "country", "CODE", "made by, or against, actors of a country (ISO 3166: CN)",
    ASKS, GROUP(FILTER)},
  [ATTRIB_OPTION_SINCE] = {
    "since", "DATE", "said on the first day of DATE or later",
    ASKS, GROUP(FILTER)},
  [ATTRIB_OPTION_UNTIL] = {
    "until", "DATE", "said on the last day of DATE or earlier",
    ASKS, GROUP(FILTER)},
  [ATTRIB_OPTION_ANSWERED] = {
    "answered", NULL, "only claims that somebody answered",
    ASKS, GROUP(FILTER)},
  [ATTRIB_OPTION_UNANSWERED] = {
    "unanswered", NULL, "only claims that nobody answered",
    ASKS, GROUP(FILTER)},
  [ATTRIB_OPTION_AS_OF] = {
    "as-of", "DATE", "only what had been said by the end of DATE",
    READS, GROUP(TIME)},
  [ATTRIB_OPTION_RECORDED_BY] = {
    "recorded-by", "DATE", "only what had been recorded by the end of DATE",
    READS, GROUP(TIME)},
  [ATTRIB_OPTION_FILE] = {
    "file", "FILE", "read the query from FILE; - is stdin",
    QUERIES, GROUP(QUERY), FROM(FILE), .letter = 'f'},
  [ATTRIB_OPTION_PARAM] = {
    "param", "NAME=VALUE", "what the parameter NAME of the query stands for: $NAME, in SQL :NAME",
    QUERIES, GROUP(QUERY)},
  [ATTRIB_OPTION_MAX_ROWS] = {
    "max-rows", "NUMBER", "fail where there are more rows",
    QUERIES, GROUP(QUERY)},
  [ATTRIB_OPTION_MAX_MEMORY] = {
    "max-memory", "MIB", "fail where the query needs more memory; 1024 where nothing is said",
    QUERIES, GROUP(QUERY)},
  [ATTRIB_OPTION_RECORDS] = {
    "kind", "KIND", "only records of this kind: actor, incident, claim, source",
    ON(SEARCH), GROUP(FILTER), FROM(TEMPLATE)},
  [ATTRIB_OPTION_LIMIT] = {
    "limit", "N", "at most N records; 20 where nothing is said",
    ON(SEARCH), GROUP(FILTER)},
  [ATTRIB_OPTION_STRICT] = {
    "strict", NULL, "warnings make it fail, too",
    ON(CHECK), GROUP(RECORDS)},
  [ATTRIB_OPTION_SOURCES] = {
    "sources", "DIR", "look for each quote in the text DIR/ID.txt or DIR/TITLE.txt of its source",
    ON(CHECK), GROUP(RECORDS), FROM(FOLDER)},
  [ATTRIB_OPTION_KEEP_GOING] = {
    "keep-going", NULL, "leave out records with errors, and what refers to them",
    READS | LOOKS, GROUP(RECORDS)},
  [ATTRIB_OPTION_JOBS] = {
    "jobs", "N", "read the records on N threads; else on one for each core",
    READS | LOOKS | ON(CHECK) | ON(CACHE), GROUP(RECORDS)},
  [ATTRIB_OPTION_CACHE] = {
    "cache", "FILE", "keep the snapshot of the records in FILE",
    READS | ON(CACHE), GROUP(RECORDS), FROM(FILE)},
  [ATTRIB_OPTION_NO_CACHE] = {
    "no-cache", NULL, "read the records, and keep no snapshot or database of them",
    READS | LOOKS, GROUP(RECORDS)},
  [ATTRIB_OPTION_TRUST_CACHE] = {
    "trust-cache", NULL, "take the snapshot, whatever changed since",
    READS, GROUP(RECORDS)},
  [ATTRIB_OPTION_FORMAT] = {
    "format", "FORMAT", NULL,
    READS | LOOKS | ON(CHECK), GROUP(OUTPUT), FROM(FORMAT)},
  [ATTRIB_OPTION_JSON] = {
    "json", NULL, "short for --format json",
    READS | LOOKS | ON(CHECK), GROUP(OUTPUT)},
  [ATTRIB_OPTION_OUTPUT] = {
    "output", "FILE", "write to FILE, whole or not at all; - is stdout",
    WRITES, GROUP(OUTPUT), FROM(FILE), .letter = 'o'},
  [ATTRIB_OPTION_FORCE] = {
    "force", NULL, "let -o replace a file that is there",
    ON(NEW), GROUP(OUTPUT)},
  [ATTRIB_OPTION_PICTURE] = {
    "picture", "PICTURE", "which picture: graph (who blames whom) or timeline (who said what when)",
    ON(EXPORT) | ON(CYPHER), GROUP(OUTPUT), FROM(PICTURE)},
  [ATTRIB_OPTION_THEME] = {
    "theme", "THEME", "how a picture is inked: print (in colours) or mono (black on white)",
    ON(EXPORT) | ON(CYPHER), GROUP(OUTPUT), FROM(THEME)},
  [ATTRIB_OPTION_TIMEOUT] = {
    "timeout", "SECONDS", "how long a query, or the program that draws (else 60), may take",
    ON(EXPORT) | QUERIES, GROUP(OUTPUT)},
  [ATTRIB_OPTION_KB] = {
    "kb", "DIR", "the knowledge base; else $ATTRIB_KB, ./incidents, or the installed one",
    ATTRIB_EVERYWHERE, GROUP(GENERAL), FROM(FOLDER)},
  [ATTRIB_OPTION_COLOUR] = {
    "color", "WHEN", "colours: auto, always or never",
    ATTRIB_EVERYWHERE, GROUP(GENERAL), FROM(COLOUR)},
  [ATTRIB_OPTION_HELP] = {
    "help", NULL, "show the help of the command",
    ATTRIB_EVERYWHERE, GROUP(GENERAL), .letter = 'h'},
  [ATTRIB_OPTION_VERSION] = {
    "version", NULL, "show the version",
    ATTRIB_EVERYWHERE, GROUP(GENERAL)},
};
// clang-format on

const AttribOption *attrib_option(AttribOptionNumber number)
{
  return &rows[number];
}

bool attrib_option_is_of(const AttribOption *option, AttribCommandNumber command)
{
  return command < ATTRIB_COMMANDS ? (option->commands & (1U << command)) != 0
                                   : option->commands == ATTRIB_EVERYWHERE;
}

void attrib_options_init(AttribOptions *options)
{
  attrib_vector_init(&options->given, sizeof(AttribGiven));
}

void attrib_options_clear(AttribOptions *options)
{
  attrib_vector_clear(&options->given);
}

bool attrib_options_next(const AttribOptions *options, AttribOptionNumber number, size_t *position,
                         const char **value)
{
  while (*position < options->given.length) {
    const AttribGiven *const given = attrib_vector_at(&options->given, (*position)++);
    if (given->number == number) {
      *value = given->value;
      return true;
    }
  }
  return false;
}

bool attrib_options_has(const AttribOptions *options, AttribOptionNumber number)
{
  size_t position = 0;
  const char *value = NULL;
  return attrib_options_next(options, number, &position, &value);
}

const char *attrib_options_last(const AttribOptions *options, AttribOptionNumber number)
{
  size_t position = 0;
  const char *value = NULL;
  while (attrib_options_next(options, number, &position, &value)) {
  }
  return value;
}

bool attrib_option_cut(AttribText *list, AttribText *part)
{
  if (list->data == NULL) {
    return false;
  }
  size_t length = 0;
  while (length < list->length && list->data[length] != ',') {
    ++length;
  }
  *part = attrib_text_trim(attrib_text_slice(*list, 0, length));
  *list = length < list->length ? attrib_text_slice(*list, length + 1, list->length)
                                : (AttribText){NULL, 0};
  return true;
}
