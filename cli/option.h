// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_OPTION_H
#define ATTRIB_CLI_OPTION_H

#include "cli/message.h"
#include "engine/base/text.h"
#include "engine/base/vector.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The commands, in the order in which they are shown. Their rows are in command.c.
typedef enum {
  ATTRIB_COMMAND_CHECK,
  ATTRIB_COMMAND_QUERY,
  ATTRIB_COMMAND_CYPHER,
  ATTRIB_COMMAND_SEARCH,
  ATTRIB_COMMAND_SQL,
  ATTRIB_COMMAND_EXPORT,
  ATTRIB_COMMAND_STATS,
  ATTRIB_COMMAND_CACHE,
  ATTRIB_COMMAND_NEW,
  ATTRIB_COMMAND_SCHEMA,
  ATTRIB_COMMAND_COMPLETION,
  ATTRIB_COMMAND_HELP,
  ATTRIB_COMMAND_COMPLETE, ///< for the completion alone; in no list
  ATTRIB_COMMANDS,
} AttribCommandNumber;

/// What a word of the command line is completed from.
typedef enum {
  ATTRIB_COMPLETES_NOTHING,
  ATTRIB_COMPLETES_FILE,
  ATTRIB_COMPLETES_FOLDER,
  ATTRIB_COMPLETES_FORMAT, ///< those of the command
  ATTRIB_COMPLETES_COLOUR,
  ATTRIB_COMPLETES_THEME,
  ATTRIB_COMPLETES_PICTURE,
  ATTRIB_COMPLETES_SHELL,
  ATTRIB_COMPLETES_TEMPLATE,
  ATTRIB_COMPLETES_CACHE, ///< what to do with it
  ATTRIB_COMPLETES_TOPIC, ///< commands, and codes of problems
  ATTRIB_COMPLETES_ACT,
  ATTRIB_COMPLETES_KIND,
  ATTRIB_COMPLETES_ACTOR, ///< ids of actors, and so on
  ATTRIB_COMPLETES_INCIDENT,
  ATTRIB_COMPLETES_CLAIM,
  ATTRIB_COMPLETES_SOURCE,
  ATTRIB_COMPLETIONS,
} AttribCompletes;

/// Options that the help shows together.
typedef enum {
  ATTRIB_GROUP_SUBJECT,
  ATTRIB_GROUP_FILTER,
  ATTRIB_GROUP_TIME,
  ATTRIB_GROUP_QUERY,
  ATTRIB_GROUP_RECORDS,
  ATTRIB_GROUP_OUTPUT,
  ATTRIB_GROUP_GENERAL,
  ATTRIB_GROUPS,
} AttribOptionGroup;

typedef enum {
  ATTRIB_OPTION_ACTOR,
  ATTRIB_OPTION_INCIDENT,
  ATTRIB_OPTION_CLAIM,
  ATTRIB_OPTION_SOURCE,
  ATTRIB_OPTION_BELOW,
  ATTRIB_OPTION_ACT,
  ATTRIB_OPTION_BY,
  ATTRIB_OPTION_WITH,
  ATTRIB_OPTION_AGAINST,
  ATTRIB_OPTION_OVER,
  ATTRIB_OPTION_KIND,
  ATTRIB_OPTION_COUNTRY,
  ATTRIB_OPTION_SINCE,
  ATTRIB_OPTION_UNTIL,
  ATTRIB_OPTION_ANSWERED,
  ATTRIB_OPTION_UNANSWERED,
  ATTRIB_OPTION_AS_OF,
  ATTRIB_OPTION_RECORDED_BY,
  ATTRIB_OPTION_FILE,
  ATTRIB_OPTION_PARAM,
  ATTRIB_OPTION_MAX_ROWS,
  ATTRIB_OPTION_MAX_MEMORY,
  ATTRIB_OPTION_RECORDS,
  ATTRIB_OPTION_LIMIT,
  ATTRIB_OPTION_STRICT,
  ATTRIB_OPTION_SOURCES,
  ATTRIB_OPTION_KEEP_GOING,
  ATTRIB_OPTION_JOBS,
  ATTRIB_OPTION_CACHE,
  ATTRIB_OPTION_NO_CACHE,
  ATTRIB_OPTION_TRUST_CACHE,
  ATTRIB_OPTION_FORMAT,
  ATTRIB_OPTION_JSON,
  ATTRIB_OPTION_OUTPUT,
  ATTRIB_OPTION_FORCE,
  ATTRIB_OPTION_PICTURE,
  ATTRIB_OPTION_THEME,
  ATTRIB_OPTION_TIMEOUT,
  ATTRIB_OPTION_KB,
  ATTRIB_OPTION_COLOUR,
  ATTRIB_OPTION_HELP,
  ATTRIB_OPTION_VERSION,
  ATTRIB_OPTIONS,
} AttribOptionNumber;

/// One option: what getopt_long, the help and the completion know of it.
typedef struct {
  const char *name;     ///< without the dashes
  const char *argument; ///< what it is called in the help; NULL where it takes none
  const char *help;
  uint32_t commands; ///< bits by AttribCommandNumber
  AttribOptionGroup group;
  AttribCompletes completes;
  char letter; ///< its short form, or 0
  bool many;   ///< takes several values, separated by commas or given one by one
} AttribOption;

/// The commands that an option of every command has; it may also stand before the command.
#define ATTRIB_EVERYWHERE UINT32_MAX

/// The row of an option.
const AttribOption *attrib_option(AttribOptionNumber number);

/// Whether a command takes an option.
bool attrib_option_is_of(const AttribOption *option, AttribCommandNumber command);

/// An option as it was given.
typedef struct {
  AttribOptionNumber number;
  const char *value; ///< borrowed from the command line; NULL where it takes none
} AttribGiven;

/// The options of a command line, in order.
typedef struct {
  AttribVector given; ///< of AttribGiven
} AttribOptions;

void attrib_options_init(AttribOptions *options);
void attrib_options_clear(AttribOptions *options); ///< free what was added; as after init

/// Parse the options of `command` (ATTRIB_COMMANDS: those before the command) in `words`, whose
/// first is passed over, and add them. The words that are no options come last (with
/// ATTRIB_COMMANDS the search ends at the first of them); `*first` is the index of the first one.
/// What is wrong is said on stderr. Values are borrowed from `words`.
AttribExit attrib_options_parse(AttribOptions *options, AttribCommandNumber command, int count,
                                char **words, int *first);

bool attrib_options_has(const AttribOptions *options, AttribOptionNumber number);

/// The value that an option was given last, or NULL.
const char *attrib_options_last(const AttribOptions *options, AttribOptionNumber number);

/// Walk over all values of an option: `*position` is 0 first. False, and `*value` untouched, after
/// the last.
bool attrib_options_next(const AttribOptions *options, AttribOptionNumber number, size_t *position,
                         const char **value);

/// Cut the part before the first comma off `*list`, without white space at its ends; false where
/// the list, whose `data` is then NULL, is at its end. "a,,b" has three parts.
bool attrib_option_cut(AttribText *list, AttribText *part);

#endif // ATTRIB_CLI_OPTION_H
