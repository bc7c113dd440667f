// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/ask.h"

#include "cli/date_option.h"
#include "cli/filter_option.h"
#include "cli/kb_option.h"
#include "cli/name_option.h"

// All that can be wrong without a look at the records.
static AttribExit read_options(const AttribCli *cli, AttribAsked *asked)
{
  AttribExit result = attrib_name_option_check(cli);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_filter_option_read(cli, &asked->arena, &asked->question.filter);
  }
  return result == ATTRIB_EXIT_DONE ? attrib_date_option_view(cli, &asked->options) : result;
}

static AttribExit ask(AttribAsked *asked)
{
  AttribStatus status = attrib_view_new(attrib_kb_graph(asked->kb), asked->options, &asked->view);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_ask(asked->view, &asked->question, &asked->answer);
    asked->answered = true;
  }
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE : attrib_message_fail(status, "cannot answer");
}

AttribExit attrib_ask_open(AttribCli *cli, bool rows_only, AttribAsked *asked)
{
  *asked = (AttribAsked){.cli = cli, .question.rows_only = rows_only};
  attrib_arena_init(&asked->arena);
  AttribExit result = read_options(cli, asked);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_kb_option_open(cli, &asked->kb);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_name_option_resolve(cli, attrib_kb_graph(asked->kb), &asked->arena,
                                        &asked->question);
  }
  return result == ATTRIB_EXIT_DONE ? ask(asked) : result;
}

void attrib_ask_close(AttribAsked *asked)
{
  if (asked->answered) {
    attrib_answer_clear(&asked->answer);
  }
  attrib_view_free(asked->view);
  attrib_kb_option_close(asked->cli, asked->kb);
  attrib_arena_clear(&asked->arena);
}
