// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/help.h"
#include "engine/record/problem.h"

#include <ctype.h>

// A letter and three digits, as the codes of problems are.
static bool is_code(const char *topic)
{
  return isalpha((unsigned char)topic[0]) && isdigit((unsigned char)topic[1]);
}

static AttribExit explain_problem(const char *code, AttribBuffer *answer)
{
  const AttribProblem *const problem = attrib_problem_by_code(attrib_text(code));
  if (!problem) {
    return attrib_help_refuse(code, "kind of problem");
  }
  attrib_buffer_add_format(answer, "%s: %s (%s)\n\n%s", problem->code, problem->title,
                           problem->severity == ATTRIB_ERROR ? "error" : "warning",
                           problem->explain);
  return ATTRIB_EXIT_DONE;
}

AttribExit attrib_command_help(AttribCli *cli, AttribBuffer *answer)
{
  if (cli->argument_count == 0) {
    attrib_help_write(ATTRIB_COMMAND_HELP, answer);
    return ATTRIB_EXIT_DONE;
  }
  const char *const topic = cli->arguments[0];
  const AttribCommandNumber number = attrib_command_find(topic);
  if (number < ATTRIB_COMMANDS && attrib_command(number)->summary) {
    attrib_help_write(number, answer);
    return ATTRIB_EXIT_DONE;
  }
  return is_code(topic) ? explain_problem(topic, answer) : attrib_help_refuse(topic, "command");
}
