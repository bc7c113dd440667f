// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/message.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void say(const char *format, va_list arguments) ATTRIB_PRINTF(1, 0);

static void say(const char *format, va_list arguments)
{
  fputs("attrib: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
}

void attrib_message_say(const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  say(format, arguments);
  va_end(arguments);
}

AttribExit attrib_message_misuse(const char *command, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  say(format, arguments);
  va_end(arguments);
  fprintf(stderr, "See: attrib help%s%s\n", command ? " " : "", command ? command : "");
  return ATTRIB_EXIT_USAGE;
}

AttribExit attrib_message_fail(AttribStatus status, const char *what)
{
  const int reason = errno;
  attrib_message_say("%s: %s", what,
                     status == ATTRIB_IO_ERROR ? strerror(reason) : attrib_status_text(status));
  return ATTRIB_EXIT_FAILURE;
}
