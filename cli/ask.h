// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_ASK_H
#define ATTRIB_CLI_ASK_H

#include "cli/command.h"
#include "engine/base/arena.h"
#include "engine/question/question.h"
#include "engine/record/kb.h"
#include "engine/view/view.h"

/// A question of the command line, and its answer.
typedef struct {
  AttribCli *cli;    ///< whose command line it is of
  AttribArena arena; ///< of the question
  AttribQuestion question;
  AttribViewOptions options;
  AttribKb *kb;
  AttribView *view;
  AttribAnswer answer;
  bool answered; ///< `answer` is there
} AttribAsked;

/// Read the selectors, the knowledge base, and ask, for no more than the rows of a table or for all there is. What goes wrong was
/// said. To be closed by the caller in any case.
AttribExit attrib_ask_open(AttribCli *cli, bool rows_only, AttribAsked *asked);
void attrib_ask_close(AttribAsked *asked);

#endif // ATTRIB_CLI_ASK_H
