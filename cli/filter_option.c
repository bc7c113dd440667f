// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/filter_option.h"

#include "cli/date_option.h"
#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/model/scalar.h"

#include <ctype.h>

enum { most_vocabularies = 2 };

/// Words of an option, and the masks that they go to; an option may have words of two vocabularies.
typedef struct {
  AttribOptionNumber option;
  const char *what;
  const AttribVocabulary *vocabularies[most_vocabularies];
  uint32_t *masks[most_vocabularies];
} Words;

// Say which word is the nearest, or, where none is near, which there are.
static void advise(const Words *words, AttribText word, AttribBuffer *out)
{
  AttribBuffer list;
  AttribSuggestion nearest;
  attrib_buffer_init(&list);
  attrib_suggestion_begin(&nearest, word);
  for (size_t i = 0; i < most_vocabularies && words->vocabularies[i]; ++i) {
    for (size_t j = 0; j < words->vocabularies[i]->count; ++j) {
      const char *const one = attrib_vocabulary_word(words->vocabularies[i], j)->word;
      attrib_suggestion_offer(&nearest, attrib_text(one));
      attrib_buffer_add_format(&list, "%s%s", list.length > 0 ? ", " : "", one);
    }
  }
  if (attrib_suggestion_found(&nearest)) {
    attrib_buffer_add_format(out, "did you mean %.*s?", ATTRIB_TEXT_ARGS(nearest.best));
  } else {
    attrib_buffer_add_string(out, "it is one of ");
    attrib_buffer_add(out, attrib_buffer_text(&list));
  }
  attrib_buffer_clear(&list);
}

static AttribExit refuse_word(const AttribCli *cli, const Words *words, AttribText word)
{
  AttribShown shown;
  AttribBuffer advice;
  attrib_buffer_init(&advice);
  advise(words, word, &advice);
  attrib_show(word, &shown);
  const AttribExit result = advice.status == ATTRIB_SUCCESS
                                ? attrib_message_misuse(cli->command->name, "no %s \"%s\"; %s",
                                                        words->what, shown.bytes, advice.data)
                                : attrib_message_fail(advice.status, "cannot read the options");
  attrib_buffer_clear(&advice);
  return result;
}

static AttribExit take_word(const AttribCli *cli, const Words *words, AttribText word)
{
  for (size_t i = 0; i < most_vocabularies && words->vocabularies[i]; ++i) {
    const size_t number = attrib_vocabulary_find(words->vocabularies[i], word);
    if (number != ATTRIB_NO_WORD) {
      *words->masks[i] |= 1U << number;
      return ATTRIB_EXIT_DONE;
    }
  }
  return refuse_word(cli, words, word);
}

static AttribExit take_words(const AttribCli *cli, const Words *words)
{
  size_t position = 0;
  const char *value = NULL;
  AttribExit result = ATTRIB_EXIT_DONE;
  while (result == ATTRIB_EXIT_DONE &&
         attrib_options_next(&cli->options, words->option, &position, &value)) {
    AttribText list = attrib_text(value);
    AttribText word;
    while (result == ATTRIB_EXIT_DONE && attrib_option_cut(&list, &word)) {
      result = take_word(cli, words, word);
    }
  }
  return result;
}

// Written in either case, and kept as the records have it.
static AttribExit take_country(const AttribCli *cli, AttribArena *arena, AttribFilter *filter)
{
  const char *const value = attrib_options_last(&cli->options, ATTRIB_OPTION_COUNTRY);
  if (!value) {
    return ATTRIB_EXIT_DONE;
  }
  char code[3] = "";
  const AttribText given = attrib_text(value);
  for (size_t i = 0; i < given.length && i < 2; ++i) {
    code[i] = (char)toupper((unsigned char)given.data[i]);
  }
  if (given.length != 2 || !attrib_scalar(ATTRIB_SCALAR_COUNTRY)->accepts(attrib_text(code))) {
    AttribShown shown;
    return attrib_message_misuse(cli->command->name, "--country %s is no country: write %s",
                                 attrib_show(given, &shown),
                                 attrib_scalar(ATTRIB_SCALAR_COUNTRY)->expected);
  }
  filter->country = attrib_arena_copy(arena, attrib_text(code));
  return filter->country.data ? ATTRIB_EXIT_DONE
                              : attrib_message_fail(ATTRIB_NO_MEMORY, "cannot read the options");
}

static AttribExit take_flags(const AttribCli *cli, AttribFilter *filter)
{
  filter->below = attrib_options_has(&cli->options, ATTRIB_OPTION_BELOW);
  filter->answered = attrib_options_has(&cli->options, ATTRIB_OPTION_ANSWERED);
  filter->unanswered = attrib_options_has(&cli->options, ATTRIB_OPTION_UNANSWERED);
  if (filter->answered && filter->unanswered) {
    return attrib_message_misuse(cli->command->name,
                                 "no claim is both --answered and --unanswered");
  }
  return ATTRIB_EXIT_DONE;
}

static AttribExit take_dates(const AttribCli *cli, AttribFilter *filter)
{
  AttribExit result =
      attrib_date_option_read(cli, ATTRIB_OPTION_SINCE, &filter->has_since, &filter->since);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_date_option_read(cli, ATTRIB_OPTION_UNTIL, &filter->has_until, &filter->until);
  }
  if (result == ATTRIB_EXIT_DONE && filter->has_since && filter->has_until &&
      filter->since.earliest > filter->until.latest) {
    return attrib_message_misuse(cli->command->name, "--since lies after --until");
  }
  return result;
}

AttribExit attrib_filter_option_read(const AttribCli *cli, AttribArena *arena, AttribFilter *filter)
{
  const Words words[] = {
      {ATTRIB_OPTION_ACT, "act", {&attrib_acts}, {&filter->acts}},
      {ATTRIB_OPTION_KIND,
       "kind of actor or incident",
       {&attrib_actor_kinds, &attrib_incident_kinds},
       {&filter->actor_kinds, &filter->incident_kinds}},
  };
  AttribExit result = ATTRIB_EXIT_DONE;
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]) && result == ATTRIB_EXIT_DONE; ++i) {
    result = take_words(cli, &words[i]);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = take_country(cli, arena, filter);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = take_flags(cli, filter);
  }
  return result == ATTRIB_EXIT_DONE ? take_dates(cli, filter) : result;
}
