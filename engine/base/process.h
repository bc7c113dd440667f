// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_PROCESS_H
#define ATTRIB_BASE_PROCESS_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>

/// A program to be run as a child, without a shell.
typedef struct {
  const char *const *words; ///< its name, looked for in PATH, and its arguments; ended by NULL
  AttribText input;         ///< what it reads on its standard input
  unsigned seconds;         ///< that it may take; then it is killed; 0: any number
  size_t output_limit;      ///< bytes that it may write to stdout; then it is killed
} AttribProcess;

/// How it went.
typedef struct {
  AttribBuffer output; ///< what it wrote to stdout
  AttribBuffer errors; ///< the first few thousand bytes of what it wrote to stderr
  int exit_status;     ///< of a program that ended by itself; else -1
  bool timed_out;      ///< killed for the time that it took
  bool wrote_too_much; ///< killed for what it wrote
} AttribProcessResult;

/// Run a program, feed it, and wait for its end. A program that does not read its input to the end
/// is no failure. `result` is initialised here and cleared by the caller in any case.
///
/// ATTRIB_NOT_FOUND where there is no such program, ATTRIB_IO_ERROR (with errno) where none can be
/// started or talked to, ATTRIB_NO_MEMORY. Whatever the program itself did is a success here and
/// stands in `result`. Whenever this returns, the child is gone.
AttribStatus attrib_process_run(const AttribProcess *process, AttribProcessResult *result);
void attrib_process_result_clear(AttribProcessResult *result);

#endif // ATTRIB_BASE_PROCESS_H
