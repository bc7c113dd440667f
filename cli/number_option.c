// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/number_option.h"

#include "engine/base/show.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const double most_count = 1e9;
static const double most_seconds = 86400;

/// Decimal digits with at most one point among them, and no more than most.
static bool read_decimal(const char *text, double most, double *out)
{
  const size_t length = strspn(text, "0123456789.");
  char *end = NULL;
  errno = 0;
  const double number = strtod(text, &end);
  const bool read = length > 0 && text[length] == '\0' && *end == '\0' && errno == 0;
  if (read && number > 0 && number <= most) {
    *out = number;
    return true;
  }
  return false;
}

static AttribExit refuse(const AttribCli *cli, AttribOptionNumber number, const char *what)
{
  AttribShown shown;
  const char *const value = attrib_options_last(&cli->options, number);
  return attrib_message_misuse(cli->command->name, "--%s is %s, not %s",
                               attrib_option(number)->name, what,
                               attrib_show(attrib_text(value), &shown));
}

AttribExit attrib_number_option_count(const AttribCli *cli, AttribOptionNumber number,
                                      uint32_t *out)
{
  const char *const value = attrib_options_last(&cli->options, number);
  double count = 0;
  if (!value) {
    return ATTRIB_EXIT_DONE;
  }
  if (strchr(value, '.') || !read_decimal(value, most_count, &count)) {
    return refuse(cli, number, "a number from 1");
  }
  *out = (uint32_t)count;
  return ATTRIB_EXIT_DONE;
}

AttribExit attrib_number_option_seconds(const AttribCli *cli, AttribOptionNumber number,
                                        double *out)
{
  const char *const value = attrib_options_last(&cli->options, number);
  if (value && !read_decimal(value, most_seconds, out)) {
    return refuse(cli, number, "a number of seconds, at most a day");
  }
  return ATTRIB_EXIT_DONE;
}
