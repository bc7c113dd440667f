// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/message.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What is held back; the stream is NULL where nothing is.
static struct {
  FILE *stream;
  char *bytes;
  size_t length;
} held;

FILE *attrib_message_stream(void)
{
  return held.stream ? held.stream : stderr;
}

void attrib_message_hold(void)
{
  // What is to be said may be about errno.
  const int reason = errno;
  if (!held.stream) {
    held.stream = open_memstream(&held.bytes, &held.length);
  }
  errno = reason;
}

void attrib_message_release(bool wanted)
{
  if (!held.stream) {
    return;
  }
  (void)fclose(held.stream);
  held.stream = NULL;
  if (wanted && held.bytes) {
    (void)fwrite(held.bytes, 1, held.length, stderr);
  }
  free(held.bytes);
}

static void say(const char *format, va_list arguments) ATTRIB_PRINTF(1, 0);

static void say(const char *format, va_list arguments)
{
  FILE *const stream = attrib_message_stream();
  fputs("attrib: ", stream);
  vfprintf(stream, format, arguments);
  fputc('\n', stream);
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
  fprintf(attrib_message_stream(), "See: attrib help%s%s\n", command ? " " : "",
          command ? command : "");
  return ATTRIB_EXIT_USAGE;
}

AttribExit attrib_message_fail(AttribStatus status, const char *what)
{
  const int reason = errno;
  attrib_message_say("%s: %s", what,
                     status == ATTRIB_IO_ERROR ? strerror(reason) : attrib_status_text(status));
  return ATTRIB_EXIT_FAILURE;
}
