// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/compile_file.h"

#include "engine/base/file.h"
#include "engine/record/kb.h"
#include "engine/record/problem.h"

#include <errno.h>
#include <string.h>

void attrib_file_compiler_init(AttribFileCompiler *compiler, const char *root,
                               AttribInterner *texts)
{
  compiler->root = root;
  attrib_unit_init(&compiler->unit, texts);
  attrib_buffer_init(&compiler->bytes);
  attrib_buffer_init(&compiler->path);
}

void attrib_file_compiler_clear(AttribFileCompiler *compiler)
{
  attrib_unit_clear(&compiler->unit);
  attrib_buffer_clear(&compiler->bytes);
  attrib_buffer_clear(&compiler->path);
}

static AttribStatus report_unreadable(AttribDiagnostics *diagnostics, uint32_t file,
                                      AttribStatus status)
{
  const AttribPlace place = {file, 0, 0, 0};
  char why[128];
  if (status == ATTRIB_LIMIT) {
    return attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_TOO_LARGE), place,
                                     "the file is larger than 64 MiB");
  }
  if (status != ATTRIB_IO_ERROR) {
    return status;
  }
  if (strerror_r(errno, why, sizeof(why)) != 0) {
    memcpy(why, "unknown error", sizeof("unknown error"));
  }
  return attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_UNREADABLE), place,
                                   "cannot read it: %s", why);
}

/// What could not be opened is something all the same, which other names may lead to; errno stays what it was.
static void look_at_unread(AttribFileCompiler *compiler)
{
  const int why = errno;
  if (compiler->found.st_ino == 0 && stat(compiler->path.data, &compiler->found) != 0) {
    compiler->found = (struct stat){.st_ino = 0};
  }
  errno = why;
}

static AttribStatus read_file(AttribFileCompiler *compiler, AttribText path)
{
  attrib_buffer_truncate(&compiler->path, 0);
  attrib_buffer_add_format(&compiler->path, "%s/%.*s", compiler->root, ATTRIB_TEXT_ARGS(path));
  ATTRIB_TRY(compiler->path.status);
  attrib_buffer_truncate(&compiler->bytes, 0);
  compiler->found = (struct stat){.st_ino = 0};
  const AttribStatus status = attrib_file_read_found(compiler->path.data, ATTRIB_FILE_LIMIT,
                                                     &compiler->bytes, &compiler->found);
  if (status != ATTRIB_SUCCESS) {
    look_at_unread(compiler);
  }
  return status;
}

AttribStatus attrib_file_compile(AttribFileCompiler *compiler, AttribText path,
                                 AttribShapeNumber shape, AttribDiagnostics *diagnostics,
                                 uint32_t file)
{
  attrib_unit_reset(&compiler->unit);
  const AttribStatus status = read_file(compiler, path);
  if (status != ATTRIB_SUCCESS) {
    compiler->unit.file = file;
    compiler->unit.useless = true;
    // A failure that stuck to the buffer must not spoil the next file.
    attrib_buffer_clear(&compiler->bytes);
    return report_unreadable(diagnostics, file, status);
  }
  return attrib_unit_compile(&compiler->unit, attrib_buffer_text(&compiler->bytes), shape,
                             diagnostics, file);
}
