// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/name_option.h"

#include "engine/base/show.h"
#include "engine/question/lookup.h"

#include <stdio.h>
#include <string.h>

enum { most_listed = 20 };

/// An option that names a record which the answer is about.
typedef struct {
  AttribOptionNumber option;
  AttribKnownLabel label;
  AttribAbout about;
} Subject;

static const Subject subjects[] = {
    {ATTRIB_OPTION_ACTOR, ATTRIB_LABEL_ACTOR, ATTRIB_ABOUT_ACTOR},
    {ATTRIB_OPTION_INCIDENT, ATTRIB_LABEL_INCIDENT, ATTRIB_ABOUT_INCIDENT},
    {ATTRIB_OPTION_CLAIM, ATTRIB_LABEL_CLAIM, ATTRIB_ABOUT_CLAIM},
    {ATTRIB_OPTION_SOURCE, ATTRIB_LABEL_SOURCE, ATTRIB_ABOUT_SOURCE},
};

enum { subject_count = sizeof(subjects) / sizeof(subjects[0]) };

static const char *const kinds[] = {
    [ATTRIB_LABEL_ACTOR] = "actor",
    [ATTRIB_LABEL_INCIDENT] = "incident",
    [ATTRIB_LABEL_CLAIM] = "claim",
    [ATTRIB_LABEL_SOURCE] = "source",
};

/// Where names are looked for.
typedef struct {
  const AttribGraph *graph;
  AttribArena *arena;
} Search;

// What people call a record, besides its id; empty for a claim.
static AttribText name_of(const AttribGraph *graph, AttribNode node)
{
  static const AttribString keys[] = {
      {ATTRIB_KEY_NAME}, {ATTRIB_KEY_TITLE}, {ATTRIB_KEY_DESCRIPTION}};
  AttribText name = {NULL, 0};
  for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]) && name.length == 0; ++i) {
    name = attrib_value_text(graph, attrib_node_property(graph, node, keys[i]));
  }
  return name;
}

/// A record as messages show it: `mss (Ministry of State Security)`.
typedef struct {
  char bytes[2 * sizeof(AttribShown)];
} Title;

static const char *show_record(const AttribGraph *graph, AttribNode node, Title *title)
{
  AttribShown id;
  AttribShown shown;
  const AttribText name = name_of(graph, node);
  attrib_show(attrib_value_text(graph, attrib_node_property(graph, node, ATTRIB_KEY(ID))), &id);
  attrib_show(name, &shown);
  snprintf(title->bytes, sizeof(title->bytes), name.length > 0 ? "%s (%s)" : "%s", id.bytes,
           shown.bytes);
  return title->bytes;
}

// The kind of the record whose id this is, or NULL.
static const char *kind_of_id(const AttribGraph *graph, AttribText id)
{
  const AttribNode node = attrib_graph_node_by_id(graph, id);
  if (node.index == ATTRIB_NO_NODE.index) {
    return NULL;
  }
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); ++i) {
    if (attrib_node_has_label(graph, node, (AttribLabel){(uint16_t)i})) {
      return kinds[i];
    }
  }
  return NULL;
}

static AttribExit say_none(const AttribGraph *graph, AttribKnownLabel label, AttribText name,
                           AttribNode nearest)
{
  AttribShown shown;
  Title title;
  attrib_show(name, &shown);
  const char *const other = kind_of_id(graph, name);
  if (other) {
    attrib_message_say("no %s \"%s\"; that is the id of %s %s", kinds[label], shown.bytes,
                       strchr("aeiou", other[0]) ? "an" : "a", other);
  } else if (nearest.index != ATTRIB_NO_NODE.index) {
    attrib_message_say("no %s \"%s\"; did you mean %s?", kinds[label], shown.bytes,
                       show_record(graph, nearest, &title));
  } else {
    attrib_message_say("no %s \"%s\"", kinds[label], shown.bytes);
  }
  return ATTRIB_EXIT_PROBLEMS;
}

static AttribExit say_several(const AttribGraph *graph, AttribKnownLabel label, AttribText name,
                              AttribNodeArray several)
{
  AttribShown shown;
  attrib_message_say("\"%s\" fits %u %ss; say which by its id:", attrib_show(name, &shown),
                     (unsigned)several.count, kinds[label]);
  for (uint32_t i = 0; i < several.count && i < most_listed; ++i) {
    Title title;
    fprintf(attrib_message_stream(), "  %s\n", show_record(graph, several.items[i], &title));
  }
  if (several.count > most_listed) {
    fprintf(attrib_message_stream(), "  ... and %u more\n",
            (unsigned)(several.count - most_listed));
  }
  return ATTRIB_EXIT_PROBLEMS;
}

static AttribExit find(const Search *search, AttribKnownLabel label, AttribText name,
                       AttribNode *node)
{
  AttribMatch match = {.node = ATTRIB_NO_NODE, .nearest = ATTRIB_NO_NODE};
  const AttribStatus status = attrib_lookup(search->graph, label, name, search->arena, &match);
  if (status == ATTRIB_SUCCESS) {
    *node = match.node;
    return ATTRIB_EXIT_DONE;
  }
  if (status == ATTRIB_NOT_FOUND) {
    return say_none(search->graph, label, name, match.nearest);
  }
  return status == ATTRIB_AMBIGUOUS ? say_several(search->graph, label, name, match.several)
                                    : attrib_message_fail(status, "cannot look a name up");
}

// Names may have commas: a value is one name where there is such a record, else several.
static bool is_one_name(const Search *search, AttribKnownLabel label, AttribText value)
{
  AttribMatch match;
  return memchr(value.data, ',', value.length) == NULL ||
         attrib_lookup(search->graph, label, value, search->arena, &match) != ATTRIB_NOT_FOUND;
}

static AttribExit find_all(const Search *search, AttribKnownLabel label, AttribText value,
                           AttribNodeArray *nodes)
{
  AttribText name = value;
  AttribExit result = ATTRIB_EXIT_DONE;
  if (is_one_name(search, label, value)) {
    return find(search, label, name, &nodes->items[nodes->count++]);
  }
  while (result == ATTRIB_EXIT_DONE && attrib_option_cut(&value, &name)) {
    result = find(search, label, name, &nodes->items[nodes->count++]);
  }
  return result;
}

// No more names than this are in the values of an option.
static size_t count_names(const AttribOptions *options, AttribOptionNumber number)
{
  size_t count = 0;
  size_t position = 0;
  const char *value = NULL;
  while (attrib_options_next(options, number, &position, &value)) {
    ++count;
    for (; *value; ++value) {
      count += *value == ',';
    }
  }
  return count;
}

static AttribExit resolve_filter(const AttribCli *cli, const Search *search,
                                 AttribOptionNumber number, AttribKnownLabel label,
                                 AttribNodeArray *nodes)
{
  const size_t most = count_names(&cli->options, number);
  if (most == 0) {
    return ATTRIB_EXIT_DONE;
  }
  nodes->items = attrib_arena_array(search->arena, most, sizeof(*nodes->items));
  if (!nodes->items) {
    return attrib_message_fail(ATTRIB_NO_MEMORY, "cannot look names up");
  }
  size_t position = 0;
  const char *value = NULL;
  AttribExit result = ATTRIB_EXIT_DONE;
  while (result == ATTRIB_EXIT_DONE &&
         attrib_options_next(&cli->options, number, &position, &value)) {
    result = find_all(search, label, attrib_text(value), nodes);
  }
  return result;
}

static AttribExit resolve_subject(const AttribCli *cli, const Search *search,
                                  AttribQuestion *question)
{
  for (size_t i = 0; i < subject_count; ++i) {
    const char *const name = attrib_options_last(&cli->options, subjects[i].option);
    if (name) {
      question->about = subjects[i].about;
      return find(search, subjects[i].label, attrib_text(name), &question->subject);
    }
  }
  return ATTRIB_EXIT_DONE;
}

AttribExit attrib_name_option_resolve(const AttribCli *cli, const AttribGraph *graph,
                                      AttribArena *arena, AttribQuestion *question)
{
  const struct {
    AttribOptionNumber option;
    AttribKnownLabel label;
    AttribNodeArray *nodes;
  } filters[] = {
      {ATTRIB_OPTION_BY, ATTRIB_LABEL_ACTOR, &question->filter.by},
      {ATTRIB_OPTION_WITH, ATTRIB_LABEL_ACTOR, &question->filter.with},
      {ATTRIB_OPTION_AGAINST, ATTRIB_LABEL_ACTOR, &question->filter.against},
      {ATTRIB_OPTION_OVER, ATTRIB_LABEL_INCIDENT, &question->filter.over},
  };
  const Search search = {graph, arena};
  question->about = ATTRIB_ABOUT_CLAIMS;
  question->subject = ATTRIB_NO_NODE;
  AttribExit result = resolve_subject(cli, &search, question);
  for (size_t i = 0; i < sizeof(filters) / sizeof(filters[0]) && result == ATTRIB_EXIT_DONE; ++i) {
    result = resolve_filter(cli, &search, filters[i].option, filters[i].label, filters[i].nodes);
  }
  return result;
}

static size_t count_given(const AttribOptions *options, AttribOptionNumber number)
{
  size_t count = 0;
  size_t position = 0;
  const char *value = NULL;
  while (attrib_options_next(options, number, &position, &value)) {
    ++count;
  }
  return count;
}

AttribExit attrib_name_option_check(const AttribCli *cli)
{
  static const AttribOptionNumber with_parts[] = {ATTRIB_OPTION_ACTOR,   ATTRIB_OPTION_INCIDENT,
                                                  ATTRIB_OPTION_BY,      ATTRIB_OPTION_WITH,
                                                  ATTRIB_OPTION_AGAINST, ATTRIB_OPTION_OVER};
  size_t count = 0;
  for (size_t i = 0; i < subject_count; ++i) {
    count += count_given(&cli->options, subjects[i].option);
  }
  if (count > 1) {
    return attrib_message_misuse(cli->command->name, "ask about one actor, incident, claim or "
                                                     "source at a time");
  }
  bool parts = !attrib_options_has(&cli->options, ATTRIB_OPTION_BELOW);
  for (size_t i = 0; i < sizeof(with_parts) / sizeof(with_parts[0]); ++i) {
    parts = parts || attrib_options_has(&cli->options, with_parts[i]);
  }
  return parts ? ATTRIB_EXIT_DONE
               : attrib_message_misuse(cli->command->name,
                                       "--below needs an actor or an incident that is named");
}
