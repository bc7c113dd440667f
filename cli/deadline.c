// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/deadline.h"

#include "cli/message.h"

#include <signal.h>
#include <unistd.h>

// Only what a signal may call.
static void end_program(int number)
{
  static const char message[] = "attrib: it took longer than --timeout allows\n";
  (void)number;
  const ssize_t written = write(STDERR_FILENO, message, sizeof(message) - 1);
  (void)written;
  _exit(ATTRIB_EXIT_FAILURE);
}

void attrib_deadline_set(double seconds)
{
  const struct sigaction action = {.sa_handler = end_program};
  sigaction(SIGALRM, &action, NULL);
  alarm((unsigned)seconds + 2);
}

void attrib_deadline_lift(void)
{
  alarm(0);
}
