// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { errors_limit = 8192, step = 65536 };

/// The three pipes, by the number that the child knows them by.
enum { to_child = STDIN_FILENO, from_child = STDOUT_FILENO, complaints = STDERR_FILENO, pipes = 3 };

/// A child at work.
typedef struct {
  const AttribProcess *process;
  AttribProcessResult *result;
  int ours[pipes];   ///< our ends; -1 once closed
  int theirs[pipes]; ///< the child's ends, until it is started
  pid_t child;
  size_t fed; ///< bytes of the input that the child has
  struct timespec deadline;
} Run;

static void close_end(int *end)
{
  if (*end >= 0) {
    close(*end);
    *end = -1;
  }
}

static void close_all(int ends[pipes])
{
  for (int i = 0; i < pipes; ++i) {
    close_end(&ends[i]);
  }
}

static bool set_flags(int end, bool blocking)
{
  return fcntl(end, F_SETFD, FD_CLOEXEC) == 0 && (blocking || fcntl(end, F_SETFL, O_NONBLOCK) == 0);
}

static AttribStatus open_pipes(Run *run)
{
  for (int i = 0; i < pipes; ++i) {
    int ends[2];
    if (pipe(ends) != 0) {
      return ATTRIB_IO_ERROR;
    }
    run->ours[i] = ends[i == to_child ? 1 : 0];
    run->theirs[i] = ends[i == to_child ? 0 : 1];
    if (!set_flags(run->ours[i], false) || !set_flags(run->theirs[i], true)) {
      return ATTRIB_IO_ERROR;
    }
  }
  return ATTRIB_SUCCESS;
}

// Starting

static int start_with(Run *run, posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes)
{
  // Whatever we ignore or hold back, the child begins as any program does.
  sigset_t usual;
  sigset_t none;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  sigemptyset(&none);
  int error = posix_spawnattr_setsigdefault(attributes, &usual);
  error = error != 0 ? error : posix_spawnattr_setsigmask(attributes, &none);
  error = error != 0 ? error
                     : posix_spawnattr_setflags(
                           attributes, (short)(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
  for (int i = 0; error == 0 && i < pipes; ++i) {
    error = posix_spawn_file_actions_adddup2(actions, run->theirs[i], i);
  }
  union {
    const char *const *in;
    char *const *out;
  } words = {run->process->words}; // POSIX: the words are only read
  return error != 0
             ? error
             : posix_spawnp(&run->child, words.in[0], actions, attributes, words.out, environ);
}

static AttribStatus start(Run *run)
{
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&actions) != 0) {
    return ATTRIB_NO_MEMORY;
  }
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return ATTRIB_NO_MEMORY;
  }
  const int error = start_with(run, &actions, &attributes);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close_all(run->theirs);
  errno = error;
  return error == 0        ? ATTRIB_SUCCESS
         : error == ENOENT ? ATTRIB_NOT_FOUND
         : error == ENOMEM ? ATTRIB_NO_MEMORY
                           : ATTRIB_IO_ERROR;
}

// Time

static void set_deadline(Run *run)
{
  clock_gettime(CLOCK_MONOTONIC, &run->deadline);
  run->deadline.tv_sec += (time_t)run->process->seconds;
}

/// Milliseconds that poll may wait: -1 for any number, 0 where the time is up.
static int time_left(const Run *run)
{
  if (run->process->seconds == 0) {
    return -1;
  }
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  const int64_t left = ((int64_t)run->deadline.tv_sec - now.tv_sec) * 1000 +
                       (run->deadline.tv_nsec - now.tv_nsec) / 1000000;
  return left <= 0 ? 0 : left > 1000 ? 1000 : (int)left;
}

// Talking

static bool may_come_again(void)
{
  return errno == EAGAIN || errno == EINTR;
}

/// Give the child what its pipe takes; close our end after the last of it, or where nobody reads.
static AttribStatus feed(Run *run)
{
  const AttribText input = run->process->input;
  const size_t left = input.length - run->fed;
  const ssize_t taken =
      left == 0 ? 0 : write(run->ours[to_child], input.data + run->fed, left < step ? left : step);
  if (taken < 0) {
    if (may_come_again()) {
      return ATTRIB_SUCCESS;
    }
    close_end(&run->ours[to_child]);
    return errno == EPIPE ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
  }
  run->fed += (size_t)taken;
  if (run->fed == input.length) {
    close_end(&run->ours[to_child]);
  }
  return ATTRIB_SUCCESS;
}

/// Take what a pipe holds; what goes beyond `limit` is dropped. False, in `*within`, where it did.
static AttribStatus drain(int *end, size_t limit, AttribBuffer *out, bool *within)
{
  if (!attrib_buffer_reserve(out, step)) {
    return out->status;
  }
  const ssize_t got = read(*end, out->data + out->length, step);
  if (got < 0) {
    return may_come_again() ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
  }
  if (got == 0) {
    close_end(end);
    return ATTRIB_SUCCESS;
  }
  out->length += (size_t)got;
  out->data[out->length] = '\0';
  if (out->length > limit) {
    attrib_buffer_truncate(out, limit);
    *within = false;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus serve(Run *run, const struct pollfd ready[pipes])
{
  bool few_errors = true;
  bool little_output = true;
  if (ready[to_child].revents != 0) {
    ATTRIB_TRY(feed(run));
  }
  if (ready[from_child].revents != 0) {
    ATTRIB_TRY(drain(&run->ours[from_child], run->process->output_limit, &run->result->output,
                     &little_output));
  }
  if (ready[complaints].revents != 0) {
    ATTRIB_TRY(drain(&run->ours[complaints], errors_limit, &run->result->errors, &few_errors));
  }
  run->result->wrote_too_much = !little_output;
  return ATTRIB_SUCCESS;
}

/// Until the child has closed both its pipes, or has to be stopped.
static AttribStatus talk(Run *run)
{
  while (run->ours[from_child] >= 0 || run->ours[complaints] >= 0) {
    const int wait = time_left(run);
    if (wait == 0) {
      run->result->timed_out = true;
      return ATTRIB_SUCCESS;
    }
    struct pollfd ends[pipes];
    for (int i = 0; i < pipes; ++i) {
      // A negative file is passed over.
      ends[i] = (struct pollfd){run->ours[i], i == to_child ? POLLOUT : POLLIN, 0};
    }
    if (poll(ends, pipes, wait) < 0 && !may_come_again()) {
      return ATTRIB_IO_ERROR;
    }
    ATTRIB_TRY(serve(run, ends));
    if (run->result->wrote_too_much) {
      return ATTRIB_SUCCESS;
    }
  }
  return ATTRIB_SUCCESS;
}

// The end

/// Wait for a child that has closed its pipes, as long as it may take.
static void await_end(Run *run)
{
  int state = 0;
  pid_t ended = 0;
  while (ended == 0 && !run->result->timed_out) {
    ended = waitpid(run->child, &state, run->process->seconds == 0 ? 0 : WNOHANG);
    if (ended == 0) {
      const struct timespec nap = {0, 1000000};
      nanosleep(&nap, NULL);
      run->result->timed_out = time_left(run) == 0;
    } else if (ended < 0 && errno == EINTR) {
      ended = 0;
    }
  }
  run->child = ended == 0 ? run->child : 0;
  run->result->exit_status = ended > 0 && WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

static void end_child(Run *run, AttribStatus status)
{
  const int reason = errno;
  if (status == ATTRIB_SUCCESS && !run->result->timed_out && !run->result->wrote_too_much) {
    await_end(run);
  }
  if (run->child != 0) {
    kill(run->child, SIGKILL);
    while (waitpid(run->child, NULL, 0) < 0 && errno == EINTR) {
    }
  }
  errno = reason;
}

static AttribStatus run_child(Run *run)
{
  ATTRIB_TRY(open_pipes(run));
  ATTRIB_TRY(start(run));
  set_deadline(run);
  const AttribStatus status = talk(run);
  close_all(run->ours);
  end_child(run, status);
  return status;
}

/// A child that stops reading must not end us: SIGPIPE is held back, and one that came is taken off.
static AttribStatus run_without_sigpipe(Run *run)
{
  sigset_t pipe_signal;
  sigset_t before;
  sigset_t waiting;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  sigpending(&waiting);
  const bool was_waiting = sigismember(&waiting, SIGPIPE) == 1;
  pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
  const AttribStatus status = run_child(run);
  const int reason = errno;
  const struct timespec now = {0, 0};
  if (!was_waiting) {
    sigtimedwait(&pipe_signal, NULL, &now);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = reason;
  return status;
}

AttribStatus attrib_process_run(const AttribProcess *process, AttribProcessResult *result)
{
  Run run = {.process = process, .result = result, .ours = {-1, -1, -1}, .theirs = {-1, -1, -1}};
  *result = (AttribProcessResult){.exit_status = -1};
  attrib_buffer_init(&result->output);
  attrib_buffer_init(&result->errors);
  const AttribStatus status = run_without_sigpipe(&run);
  const int reason = errno;
  close_all(run.ours);
  close_all(run.theirs);
  errno = reason;
  return status;
}

void attrib_process_result_clear(AttribProcessResult *result)
{
  attrib_buffer_clear(&result->output);
  attrib_buffer_clear(&result->errors);
}
