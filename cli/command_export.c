// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/ask.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/picture.h"
#include "cli/picture_option.h"
#include "engine/question/reach.h"
#include "engine/store/database_write.h"
#include "export/answer_json.h"
#include "export/graphml.h"

#include <string.h>
#include <unistd.h>

static AttribStatus write_csv(const AttribAnswer *answer, AttribBuffer *out)
{
  AttribTable table;
  AttribStatus status = attrib_tabulate(answer, &table);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_format_write_table(ATTRIB_FORMAT_CSV, &table, out);
  }
  attrib_table_clear(&table);
  return status;
}

static AttribStatus write_sqlite(const AttribAnswer *answer, AttribBuffer *out)
{
  AttribVector presence;
  attrib_vector_init(&presence, sizeof(uint8_t));
  AttribStatus status = attrib_reach(answer, &presence);
  if (status == ATTRIB_SUCCESS) {
    const bool all = answer->about == ATTRIB_ABOUT_CLAIMS && !answer->filtered &&
                     !answer->view.has_as_of && !answer->view.has_recorded_by;
    const AttribDatabaseContents contents = {all ? NULL : presence.data, answer->view};
    status = attrib_database_write(answer->graph, contents, out);
  }
  attrib_vector_clear(&presence);
  return status;
}

typedef AttribStatus (*Writer)(const AttribAnswer *answer, AttribBuffer *out);

/// Formats of data; the others are pictures.
static const Writer writers[ATTRIB_FORMATS] = {
    [ATTRIB_FORMAT_JSON] = attrib_answer_write_json,
    [ATTRIB_FORMAT_CSV] = write_csv,
    [ATTRIB_FORMAT_GRAPHML] = attrib_answer_write_graphml,
    [ATTRIB_FORMAT_SQLITE] = write_sqlite,
};

/// What the command line asks for.
typedef struct {
  AttribFormat format;
  AttribPictureWish wish;
} Export;

static AttribExit write_answer(const AttribAnswer *answer, const Export *wanted, AttribBuffer *out)
{
  const Writer write = writers[wanted->format];
  if (write == NULL) {
    return attrib_picture_write(answer, wanted->format, &wanted->wish, out);
  }
  const AttribStatus status = write(answer, out);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                  : attrib_message_fail(status, "cannot export the answer");
}

static bool goes_to_terminal(const AttribCli *cli)
{
  const char *const file = attrib_options_last(&cli->options, ATTRIB_OPTION_OUTPUT);
  return (file == NULL || strcmp(file, "-") == 0) && isatty(STDOUT_FILENO);
}

/// There is no DOT of a timeline: where no format is asked for, it is SVG.
static AttribExit settle_timeline(const AttribCli *cli, Export *wanted)
{
  if (wanted->wish.kind != ATTRIB_PICTURE_TIMELINE || wanted->format != ATTRIB_FORMAT_DOT) {
    return ATTRIB_EXIT_DONE;
  }
  const char *const file = attrib_options_last(&cli->options, ATTRIB_OPTION_OUTPUT);
  if (attrib_options_has(&cli->options, ATTRIB_OPTION_FORMAT) ||
      (file != NULL && strcmp(file, "-") != 0)) {
    return attrib_message_misuse(cli->command->name,
                                 "a timeline is drawn as svg, png or pdf, not as dot");
  }
  wanted->format = ATTRIB_FORMAT_SVG;
  return ATTRIB_EXIT_DONE;
}

static AttribExit read_options(const AttribCli *cli, Export *wanted)
{
  AttribExit result = attrib_format_choose(cli, &wanted->format);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_picture_option_read(cli, &wanted->wish);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = settle_timeline(cli, wanted);
  }
  if (result == ATTRIB_EXIT_DONE && attrib_format_is_binary(wanted->format) &&
      goes_to_terminal(cli)) {
    result = attrib_message_misuse(cli->command->name,
                                   "%s is not for a terminal: write it to a file with -o",
                                   attrib_format_name(wanted->format));
  }
  return result;
}

AttribExit attrib_command_export(AttribCli *cli, AttribBuffer *answer)
{
  Export wanted = {.format = ATTRIB_FORMAT_DOT};
  AttribAsked asked;
  AttribExit result = read_options(cli, &wanted);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  result = attrib_ask_open(cli, false, &asked);
  if (result == ATTRIB_EXIT_DONE) {
    result = write_answer(&asked.answer, &wanted, answer);
  }
  attrib_ask_close(&asked);
  return result;
}
