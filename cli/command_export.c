// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/ask.h"
#include "cli/command.h"
#include "cli/format.h"
#include "export/answer_json.h"
#include "export/dot.h"

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

typedef AttribStatus (*Writer)(const AttribAnswer *answer, AttribBuffer *out);

static const Writer writers[ATTRIB_FORMATS] = {
    [ATTRIB_FORMAT_DOT] = attrib_answer_write_dot,
    [ATTRIB_FORMAT_JSON] = attrib_answer_write_json,
    [ATTRIB_FORMAT_CSV] = write_csv,
};

AttribExit attrib_command_export(AttribCli *cli, AttribBuffer *answer)
{
  AttribFormat format = ATTRIB_FORMAT_DOT;
  AttribAsked asked;
  AttribExit result = attrib_format_choose(cli, &format);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  result = attrib_ask_open(cli, &asked);
  if (result == ATTRIB_EXIT_DONE) {
    const AttribStatus status = writers[format](&asked.answer, answer);
    result = status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                      : attrib_message_fail(status, "cannot export the answer");
  }
  attrib_ask_close(&asked);
  return result;
}
