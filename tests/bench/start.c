// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// start N COMMAND ARGUMENTS: how long the command takes from start to end, N times, its output thrown away; a line of seconds each.

#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ; // of POSIX, which has no header for it

static double now(void)
{
  struct timespec time;
  (void)clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static bool run(const posix_spawn_file_actions_t *actions, char **command)
{
  pid_t child = 0;
  int status = 0;
  const double begin = now();
  if (posix_spawn(&child, command[0], actions, NULL, command, environ) != 0 ||
      waitpid(child, &status, 0) != child) {
    return false;
  }
  printf("%.6f\n", now() - begin);
  return status == 0;
}

int main(int count, char **arguments)
{
  posix_spawn_file_actions_t actions;
  const long runs = count > 2 ? strtol(arguments[1], NULL, 10) : 0;
  bool fine = runs > 0 && posix_spawn_file_actions_init(&actions) == 0 &&
              posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0) == 0;
  for (long i = 0; fine && i < runs; ++i) {
    fine = run(&actions, arguments + 2);
  }
  return fine ? 0 : 1;
}
