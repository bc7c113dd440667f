// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/picture_option.h"

#include "engine/base/show.h"

#include <stdlib.h>
#include <string.h>

enum { usual_seconds = 60, most_seconds = 86400 };

const char attrib_picture_words[] = "graph timeline";
const char attrib_theme_words[] = "print mono";

/// An option whose value is one of some words.
typedef struct {
  AttribOptionNumber option;
  unsigned count;
  const char *words[3];
  const char *list; ///< of the words, for messages
} Choice;

static const Choice pictures = {
    ATTRIB_OPTION_PICTURE,
    ATTRIB_PICTURES,
    {[ATTRIB_PICTURE_GRAPH] = "graph", [ATTRIB_PICTURE_TIMELINE] = "timeline"},
    "graph or timeline"};

static const Choice themes = {ATTRIB_OPTION_THEME,
                              ATTRIB_THEMES,
                              {[ATTRIB_THEME_PRINT] = "print", [ATTRIB_THEME_MONO] = "mono"},
                              "print or mono"};

/// The number of the word that an option has; 0 where it was not given.
static AttribExit read_choice(const AttribCli *cli, const Choice *choice, unsigned *found)
{
  const char *const value = attrib_options_last(&cli->options, choice->option);
  AttribShown shown;
  *found = 0;
  while (value != NULL && *found < choice->count && strcmp(choice->words[*found], value) != 0) {
    ++*found;
  }
  return *found < choice->count
             ? ATTRIB_EXIT_DONE
             : attrib_message_misuse(cli->command->name, "--%s is %s, not %s",
                                     attrib_option(choice->option)->name, choice->list,
                                     attrib_show(attrib_text(value), &shown));
}

static AttribExit read_seconds(const AttribCli *cli, unsigned *seconds)
{
  const char *const value = attrib_options_last(&cli->options, ATTRIB_OPTION_TIMEOUT);
  *seconds = usual_seconds;
  if (value == NULL) {
    return ATTRIB_EXIT_DONE;
  }
  char *end = NULL;
  const unsigned long number = strtoul(value, &end, 10);
  const bool digits = value[0] != '\0' && strspn(value, "0123456789") == strlen(value);
  if (digits && *end == '\0' && number > 0 && number <= most_seconds) {
    *seconds = (unsigned)number;
    return ATTRIB_EXIT_DONE;
  }
  AttribShown shown;
  return attrib_message_misuse(cli->command->name,
                               "--timeout is a number of seconds from 1 to %d, not %s",
                               (int)most_seconds, attrib_show(attrib_text(value), &shown));
}

AttribExit attrib_picture_option_read(const AttribCli *cli, AttribPictureWish *wish)
{
  unsigned kind = 0;
  unsigned theme = 0;
  *wish = (AttribPictureWish){.seconds = usual_seconds};
  AttribExit result = read_choice(cli, &pictures, &kind);
  if (result == ATTRIB_EXIT_DONE) {
    result = read_choice(cli, &themes, &theme);
  }
  wish->kind = (AttribPictureKind)kind;
  wish->look.theme = (AttribTheme)theme;
  return result == ATTRIB_EXIT_DONE ? read_seconds(cli, &wish->seconds) : result;
}
