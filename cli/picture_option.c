// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/picture_option.h"

#include "engine/base/show.h"

#include <stdlib.h>
#include <string.h>

enum { usual_seconds = 60, most_seconds = 86400 };

const char attrib_theme_words[] = "print mono";

static const char *const themes[ATTRIB_THEMES] = {
    [ATTRIB_THEME_PRINT] = "print",
    [ATTRIB_THEME_MONO] = "mono",
};

/// The number of the value of an option among some words; 0 where it was not given, `count` where it
/// is none of them.
static unsigned find_choice(const AttribCli *cli, AttribOptionNumber option,
                            const char *const *words, unsigned count)
{
  const char *const value = attrib_options_last(&cli->options, option);
  unsigned i = 0;
  while (value != NULL && i < count && strcmp(words[i], value) != 0) {
    ++i;
  }
  return i;
}

static AttribExit read_theme(const AttribCli *cli, AttribTheme *theme)
{
  const unsigned found = find_choice(cli, ATTRIB_OPTION_THEME, themes, ATTRIB_THEMES);
  if (found < ATTRIB_THEMES) {
    *theme = (AttribTheme)found;
    return ATTRIB_EXIT_DONE;
  }
  AttribShown shown;
  const char *const value = attrib_options_last(&cli->options, ATTRIB_OPTION_THEME);
  return attrib_message_misuse(cli->command->name, "--theme is print or mono, not %s",
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
  *wish = (AttribPictureWish){.seconds = usual_seconds};
  const AttribExit result = read_theme(cli, &wish->look.theme);
  return result == ATTRIB_EXIT_DONE ? read_seconds(cli, &wish->seconds) : result;
}
