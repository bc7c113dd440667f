// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { usual_width = 80, usual_height = 24, least_width = 20, most = 10000 };

static const char *environment(const char *name)
{
  const char *const value = getenv(name);
  return value ? value : "";
}

// A number from 1 in the environment, or 0.
static unsigned number_in(const char *name)
{
  const char *const value = environment(name);
  char *end = NULL;
  const long number = strtol(value, &end, 10);
  return *end == '\0' && number > 0 && number <= most ? (unsigned)number : 0;
}

static struct winsize size_of(int file)
{
  struct winsize size = {0};
  if (isatty(file) && ioctl(file, TIOCGWINSZ, &size) != 0) {
    size = (struct winsize){0};
  }
  return size;
}

unsigned attrib_terminal_width(int file)
{
  unsigned width = number_in("COLUMNS");
  if (width == 0) {
    width = size_of(file).ws_col;
  }
  if (width == 0) {
    width = usual_width;
  }
  return width > least_width ? width : least_width;
}

unsigned attrib_terminal_height(int file)
{
  unsigned height = number_in("LINES");
  if (height == 0) {
    height = size_of(file).ws_row;
  }
  return height > 0 ? height : usual_height;
}

bool attrib_terminal_colour(int file, AttribColour wish)
{
  const char *const term = environment("TERM");
  const bool can = term[0] != '\0' && strcmp(term, "dumb") != 0;
  const bool asked_not = environment("NO_COLOR")[0] != '\0';
  return wish == ATTRIB_COLOUR_ALWAYS ||
         (wish == ATTRIB_COLOUR_AUTO && can && !asked_not && isatty(file));
}
