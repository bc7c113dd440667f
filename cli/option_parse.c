// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/option.h"
#include "engine/base/show.h"
#include "engine/base/suggest.h"

#include <getopt.h>
#include <string.h>

// What getopt_long gives for an option without a short form is this much and its number.
enum { first_value = 256 };

static int value_of(AttribOptionNumber number)
{
  const char letter = attrib_option(number)->letter;
  return letter ? letter : first_value + (int)number;
}

static AttribOptionNumber number_of(int value)
{
  AttribOptionNumber number = ATTRIB_OPTION_ACTOR;
  while (number < ATTRIB_OPTIONS && value_of(number) != value) {
    ++number;
  }
  return number;
}

/// The options of one command, as getopt_long wants them.
typedef struct {
  AttribCommandNumber command;
  struct option rows[ATTRIB_OPTIONS + 1];
  char letters[2 * ATTRIB_OPTIONS + 3];
} Grammar;

static void add_letter(Grammar *grammar, const AttribOption *option)
{
  const size_t length = strlen(grammar->letters);
  if (option->letter) {
    grammar->letters[length] = option->letter;
    grammar->letters[length + 1] = option->argument ? ':' : '\0';
  }
}

static void fill_grammar(Grammar *grammar, AttribCommandNumber command)
{
  *grammar = (Grammar){.command = command};
  // "+": end at the first word that is no option. ":": tell a missing argument from others.
  const bool leading = command == ATTRIB_COMMANDS;
  grammar->letters[0] = leading ? '+' : ':';
  grammar->letters[1] = leading ? ':' : '\0';
  size_t count = 0;
  for (AttribOptionNumber i = ATTRIB_OPTION_ACTOR; i < ATTRIB_OPTIONS; ++i) {
    const AttribOption *const option = attrib_option(i);
    if (attrib_option_is_of(option, command)) {
      const int has = option->argument ? required_argument : no_argument;
      grammar->rows[count++] = (struct option){option->name, has, NULL, value_of(i)};
      add_letter(grammar, option);
    }
  }
}

static const char *name_of_command(AttribCommandNumber command)
{
  return command < ATTRIB_COMMANDS ? attrib_command(command)->name : NULL;
}

// Some command that is shown and takes an option.
static const char *find_owner(AttribText name)
{
  for (AttribOptionNumber i = ATTRIB_OPTION_ACTOR; i < ATTRIB_OPTIONS; ++i) {
    for (AttribCommandNumber j = ATTRIB_COMMAND_CHECK; j < ATTRIB_COMMAND_COMPLETE; ++j) {
      if (attrib_option_is_of(attrib_option(i), j) &&
          attrib_text_equal(attrib_text(attrib_option(i)->name), name)) {
        return attrib_command(j)->name;
      }
    }
  }
  return NULL;
}

static AttribExit refuse_unknown(const Grammar *grammar, AttribText name, const char *shown)
{
  const char *const command = name_of_command(grammar->command);
  const char *const owner = find_owner(name);
  if (owner && !command) {
    return attrib_message_misuse(owner, "%s goes after the command: attrib %s %s ...", shown, owner,
                                 shown);
  }
  const char *const what = command ? command : "attrib";
  if (owner) {
    return attrib_message_misuse(command, "%s has no option %s; %s has", what, shown, owner);
  }
  AttribSuggestion nearest;
  attrib_suggestion_begin(&nearest, name);
  for (const struct option *row = grammar->rows; row->name; ++row) {
    attrib_suggestion_offer(&nearest, attrib_text(row->name));
  }
  if (attrib_suggestion_found(&nearest)) {
    return attrib_message_misuse(command, "%s has no option %s; did you mean --%.*s?", what, shown,
                                 ATTRIB_TEXT_ARGS(nearest.best));
  }
  return attrib_message_misuse(command, "%s has no option %s", what, shown);
}

// getopt_long takes the beginning of a name where it is the beginning of one name only.
static AttribExit refuse_ambiguous(const Grammar *grammar, AttribText name, const char *shown)
{
  const char *two[2] = {NULL, NULL};
  for (const struct option *row = grammar->rows; row->name; ++row) {
    if (attrib_text_starts_with(attrib_text(row->name), name)) {
      two[two[0] ? 1 : 0] = row->name;
    }
  }
  if (two[1] == NULL) {
    return refuse_unknown(grammar, name, shown);
  }
  return attrib_message_misuse(name_of_command(grammar->command),
                               "%s may mean --%s or --%s; write it out", shown, two[0], two[1]);
}

// `word` is where getopt_long stumbled.
static AttribExit refuse(const Grammar *grammar, int found, const char *word)
{
  const char *const command = name_of_command(grammar->command);
  AttribShown shown;
  const AttribOptionNumber number = optopt ? number_of(optopt) : ATTRIB_OPTIONS;
  if (number < ATTRIB_OPTIONS && attrib_option_is_of(attrib_option(number), grammar->command)) {
    const AttribOption *const option = attrib_option(number);
    return found == ':' ? attrib_message_misuse(command, "--%s needs a value: --%s %s",
                                                option->name, option->name, option->argument)
                        : attrib_message_misuse(command, "--%s takes no value", option->name);
  }
  if (optopt) {
    const char letter[] = {'-', (char)optopt, '\0'};
    return refuse_unknown(grammar, ATTRIB_TEXT(""), attrib_show(attrib_text(letter), &shown));
  }
  AttribText name = attrib_text(word + strspn(word, "-"));
  name.length = strcspn(name.data, "=");
  const AttribText whole = {word, (size_t)(name.data - word) + name.length};
  return refuse_ambiguous(grammar, name, attrib_show(whole, &shown));
}

AttribExit attrib_options_parse(AttribOptions *options, AttribCommandNumber command, int count,
                                char **words, int *first)
{
  Grammar grammar;
  fill_grammar(&grammar, command);
  opterr = 0;
  optind = 0; // glibc: begin anew, also with what it keeps to itself.
  for (;;) {
    optopt = 0;
    const int found = getopt_long(count, words, grammar.letters, grammar.rows, NULL);
    if (found == -1) {
      *first = optind;
      return ATTRIB_EXIT_DONE;
    }
    if (found == '?' || found == ':') {
      return refuse(&grammar, found, words[optind - 1]);
    }
    const AttribGiven given = {number_of(found), optarg};
    if (attrib_vector_push(&options->given, &given) != ATTRIB_SUCCESS) {
      return attrib_message_fail(ATTRIB_NO_MEMORY, "cannot read the options");
    }
  }
}
