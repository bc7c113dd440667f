// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_REPORT_H
#define ATTRIB_CLI_REPORT_H

#include "cli/command.h"
#include "engine/base/diagnostic.h"
#include "export/diagnostics.h"

/// How findings about the knowledge base look on an open file.
AttribDiagnosticsStyle attrib_report_style(const AttribCli *cli, int file);

/// Say on stderr which errors stand in the way: the first of them in full, the others as a number.
/// The findings are without warnings afterwards. Returns ATTRIB_EXIT_PROBLEMS.
AttribExit attrib_report_errors(const AttribCli *cli, AttribDiagnostics *findings);

/// Say on stderr what --keep-going left out: which files have errors, how many records it is.
AttribExit attrib_report_left_out(const AttribCli *cli, AttribDiagnostics *findings,
                                  uint32_t left_out);

/// Append "1 file", "2 files".
void attrib_report_count(AttribBuffer *out, uint32_t count, const char *what);

#endif // ATTRIB_CLI_REPORT_H
