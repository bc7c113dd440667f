// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Reads scenarios on stdin, one JSON object a line, and answers each on stdout. A child process runs
// the scenario, so that the answer for one that crashes or hangs can still be given.

#include "engine/base/buffer.h"
#include "tests/tck/scenario.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { milliseconds_for_a_scenario = 5000 };

static int write_line(const json_t *line, FILE *out)
{
  return !line || json_dumpf(line, out, JSON_COMPACT) != 0 || putc('\n', out) == EOF ||
         fflush(out) != 0;
}

static int run_child(const json_t *scenario, int output)
{
  FILE *const out = fdopen(output, "w");
  json_t *const line = attrib_tck_scenario(scenario);
  const int status = !out || write_line(line, out);
  json_decref(line);
  return status;
}

static int64_t now(void)
{
  struct timespec time = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// Collects what the child writes. False where time is up before its end.
static bool read_child(int input, AttribBuffer *answer)
{
  const int64_t deadline = now() + milliseconds_for_a_scenario;
  for (;;) {
    struct pollfd wait = {.fd = input, .events = POLLIN};
    const int64_t left = deadline - now();
    char bytes[4096];
    if (left <= 0 || poll(&wait, 1, (int)left) <= 0) {
      return false;
    }
    const ssize_t count = read(input, bytes, sizeof(bytes));
    if (count <= 0) {
      return true;
    }
    attrib_buffer_add(answer, (AttribText){bytes, (size_t)count});
  }
}

static void answer_for_child(const json_t *scenario, pid_t child, int input)
{
  AttribBuffer answer;
  int status = 0;
  attrib_buffer_init(&answer);
  const bool in_time = read_child(input, &answer);
  if (!in_time) {
    kill(child, SIGKILL);
  }
  waitpid(child, &status, 0);
  const AttribText text = attrib_buffer_text(&answer);
  const bool is_whole = in_time && WIFEXITED(status) && WEXITSTATUS(status) == 0 && text.length &&
                        text.data[text.length - 1] == '\n';
  if (is_whole) {
    fwrite(text.data, 1, text.length, stdout);
  } else {
    json_t *const line = attrib_tck_no_verdict(scenario, in_time ? "Crash" : "Timeout");
    write_line(line, stdout);
    json_decref(line);
  }
  attrib_buffer_clear(&answer);
}

static bool answer(const json_t *scenario)
{
  int ends[2];
  if (pipe(ends) != 0) {
    return false;
  }
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    // exit() also runs what looks for leaks.
    exit(run_child(scenario, ends[1]));
  }
  close(ends[1]);
  if (child > 0) {
    answer_for_child(scenario, child, ends[0]);
  }
  close(ends[0]);
  return child > 0;
}

// All of stdin first: a child that ends would move the position of a file that is still being read.
static bool read_all(AttribBuffer *out)
{
  size_t count;
  do {
    char bytes[65536];
    count = fread(bytes, 1, sizeof(bytes), stdin);
    attrib_buffer_add(out, (AttribText){bytes, count});
  } while (count > 0);
  return !ferror(stdin) && out->status == ATTRIB_SUCCESS;
}

static bool answer_line(AttribText line)
{
  json_t *const scenario = json_loadb(line.data, line.length, 0, NULL);
  const bool done = json_is_object(scenario) && answer(scenario);
  json_decref(scenario);
  return done;
}

static bool answer_all(AttribText lines)
{
  size_t start = 0;
  for (size_t i = 0; i < lines.length; i++) {
    if (lines.data[i] == '\n') {
      if (!answer_line(attrib_text_slice(lines, start, i - start))) {
        return false;
      }
      start = i + 1;
    }
  }
  return true;
}

int main(void)
{
  AttribBuffer lines;
  attrib_buffer_init(&lines);
  setvbuf(stdout, NULL, _IONBF, 0);
  const bool done = read_all(&lines) && answer_all(attrib_buffer_text(&lines));
  attrib_buffer_clear(&lines);
  if (!done) {
    fputs("attrib_tck: a line is no scenario, or it cannot be run\n", stderr);
    return 1;
  }
  return 0;
}
