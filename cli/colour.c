// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/colour.h"

#include "engine/base/show.h"

#include <string.h>

const char attrib_colour_words[] = "auto always never";

static const char *const words[] = {
    [ATTRIB_COLOUR_AUTO] = "auto",
    [ATTRIB_COLOUR_ALWAYS] = "always",
    [ATTRIB_COLOUR_NEVER] = "never",
};

enum { word_count = sizeof(words) / sizeof(words[0]) };

static unsigned find_wish(const AttribCli *cli)
{
  const char *const value = attrib_options_last(&cli->options, ATTRIB_OPTION_COLOUR);
  unsigned i = 0;
  while (value && i < word_count && strcmp(words[i], value) != 0) {
    ++i;
  }
  return i;
}

AttribColour attrib_colour_wish(const AttribCli *cli)
{
  const unsigned wish = find_wish(cli);
  return wish < word_count ? (AttribColour)wish : ATTRIB_COLOUR_AUTO;
}

AttribExit attrib_colour_check(const AttribCli *cli)
{
  if (find_wish(cli) < word_count) {
    return ATTRIB_EXIT_DONE;
  }
  AttribShown shown;
  const char *const value = attrib_options_last(&cli->options, ATTRIB_OPTION_COLOUR);
  return attrib_message_misuse(cli->command->name, "--color is auto, always or never, not %s",
                               attrib_show(attrib_text(value), &shown));
}
