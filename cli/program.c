// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/program.h"

#include "cli/colour.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/output.h"
#include "engine/base/show.h"
#include "engine/base/version.h"

#include <stdio.h>

static AttribExit refuse_surplus(const AttribCommand *command, const char *word)
{
  AttribShown shown;
  attrib_show(attrib_text(word), &shown);
  if (command->most > 0) {
    return attrib_message_misuse(command->name, "%s takes %s only: %s is too much", command->name,
                                 command->arguments, shown.bytes);
  }
  const bool asks =
      attrib_option_is_of(attrib_option(ATTRIB_OPTION_ACTOR), attrib_command_number(command));
  return asks ? attrib_message_misuse(command->name,
                                      "%s what? Say --actor %s, or --incident, "
                                      "--claim or --source",
                                      command->name, shown.bytes)
              : attrib_message_misuse(command->name, "%s takes options only: %s is too much",
                                      command->name, shown.bytes);
}

static AttribExit check_count(const AttribCli *cli)
{
  const AttribCommand *const command = cli->command;
  if (cli->argument_count < command->least) {
    return attrib_message_misuse(command->name, "%s needs %s", command->name, command->arguments);
  }
  return cli->argument_count > command->most
             ? refuse_surplus(command, cli->arguments[command->most])
             : ATTRIB_EXIT_DONE;
}

static AttribExit check_usage(const AttribCli *cli)
{
  AttribExit result = check_count(cli);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_colour_check(cli);
  }
  return result == ATTRIB_EXIT_DONE ? attrib_output_check(cli) : result;
}

static AttribExit answer_version(AttribBuffer *answer)
{
  attrib_buffer_add_format(answer, "attrib %s\n", attrib_version());
  return ATTRIB_EXIT_DONE;
}

// What the command line asks for; the answer is not yet written.
static AttribExit answer_command(AttribCli *cli, AttribBuffer *answer)
{
  if (attrib_options_has(&cli->options, ATTRIB_OPTION_VERSION)) {
    return answer_version(answer);
  }
  if (attrib_options_has(&cli->options, ATTRIB_OPTION_HELP) && cli->command->summary) {
    attrib_help_write(attrib_command_number(cli->command), answer);
    return ATTRIB_EXIT_DONE;
  }
  const AttribExit result = check_usage(cli);
  return result == ATTRIB_EXIT_DONE ? cli->command->run(cli, answer) : result;
}

static AttribExit write_answer(const AttribCli *cli, AttribExit result, const AttribBuffer *answer)
{
  const bool wanted = result == ATTRIB_EXIT_DONE ||
                      (result == ATTRIB_EXIT_PROBLEMS && cli->command->always_answers);
  if (!wanted) {
    return result;
  }
  if (answer->status != ATTRIB_SUCCESS) {
    return attrib_message_fail(answer->status, "cannot make the answer");
  }
  const AttribExit written = attrib_output_write(cli, attrib_buffer_text(answer));
  return written == ATTRIB_EXIT_DONE ? result : written;
}

// An answer from a snapshot that is damaged, or not what the records say, is thrown away, and found again from the records.
static AttribExit answer_soundly(AttribCli *cli, AttribBuffer *answer)
{
  const AttribExit result = answer_command(cli, answer);
  if (!cli->mistaken) {
    return result;
  }
  attrib_buffer_clear(answer);
  return answer_command(cli, answer);
}

static AttribExit run_command(AttribCli *cli)
{
  AttribBuffer answer;
  attrib_buffer_init(&answer);
  const AttribExit result = write_answer(cli, answer_soundly(cli, &answer), &answer);
  attrib_buffer_clear(&answer);
  return result;
}

static AttribExit run_words(AttribCli *cli, int count, char **words)
{
  int first = 0;
  AttribExit result = attrib_options_parse(&cli->options, ATTRIB_COMMANDS, count, words, &first);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  if (first >= count) {
    // `help` is what --help and --version mean where there is no command.
    cli->command = attrib_command(ATTRIB_COMMAND_HELP);
    const bool asked = attrib_options_has(&cli->options, ATTRIB_OPTION_HELP) ||
                       attrib_options_has(&cli->options, ATTRIB_OPTION_VERSION);
    return asked ? run_command(cli) : attrib_help_usage();
  }
  const AttribCommandNumber number = attrib_command_find(words[first]);
  if (number == ATTRIB_COMMANDS) {
    return attrib_help_refuse(words[first], "command");
  }
  cli->command = attrib_command(number);
  words += first;
  count -= first;
  result = attrib_options_parse(&cli->options, number, count, words, &first);
  cli->arguments = words + first;
  cli->argument_count = count - first;
  return result == ATTRIB_EXIT_DONE ? run_command(cli) : result;
}

AttribExit attrib_program_run(int count, char **words)
{
  AttribCli cli = {0};
  attrib_options_init(&cli.options);
  attrib_buffer_init(&cli.query);
  const AttribExit result = run_words(&cli, count, words);
  attrib_options_clear(&cli.options);
  attrib_buffer_clear(&cli.query);
  return result;
}
