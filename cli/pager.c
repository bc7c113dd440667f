// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/pager.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

enum { shell_found_nothing = 127, shell_may_not = 126 };

AttribStatus attrib_pager_write(int file, AttribText text)
{
  for (size_t done = 0; done < text.length;) {
    const ssize_t length = write(file, text.data + done, text.length - done);
    if (length >= 0) {
      done += (size_t)length;
    } else if (errno != EINTR) {
      return ATTRIB_IO_ERROR;
    }
  }
  return ATTRIB_SUCCESS;
}

static const char *choose_pager(void)
{
  const char *const pager = getenv("PAGER");
  if (!pager) {
    return "less";
  }
  return pager[0] != '\0' && strcmp(pager, "cat") != 0 ? pager : NULL;
}

// In the child; the shell is there for a pager with options.
static void become_pager(const char *pager, const int pipes[2])
{
  if (dup2(pipes[0], STDIN_FILENO) >= 0) {
    close(pipes[0]);
    close(pipes[1]);
    setenv("LESS", "FRX", 0);
    execl("/bin/sh", "sh", "-c", pager, (char *)NULL);
  }
  _exit(shell_found_nothing);
}

// The pager gets Ctrl-C itself and may go on; to leave before it would give the terminal to the
// shell and to it at once. Whoever leaves it early has seen enough: that is no error.
static int feed_and_wait(pid_t child, int file, AttribText text)
{
  const struct sigaction ignore = {.sa_handler = SIG_IGN};
  struct sigaction old[3];
  sigaction(SIGINT, &ignore, &old[0]);
  sigaction(SIGQUIT, &ignore, &old[1]);
  sigaction(SIGPIPE, &ignore, &old[2]);
  (void)attrib_pager_write(file, text);
  close(file);
  int state = 0;
  while (waitpid(child, &state, 0) < 0 && errno == EINTR) {
  }
  sigaction(SIGINT, &old[0], NULL);
  sigaction(SIGQUIT, &old[1], NULL);
  sigaction(SIGPIPE, &old[2], NULL);
  return WIFEXITED(state) ? WEXITSTATUS(state) : 0;
}

bool attrib_pager_show(AttribText text)
{
  const char *const pager = choose_pager();
  int pipes[2];
  if (!pager || pipe(pipes) != 0) {
    return false;
  }
  const pid_t child = fork();
  if (child == 0) {
    become_pager(pager, pipes);
  }
  close(pipes[0]);
  if (child < 0) {
    close(pipes[1]);
    return false;
  }
  const int result = feed_and_wait(child, pipes[1], text);
  return result != shell_found_nothing && result != shell_may_not;
}
