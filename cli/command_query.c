// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/ask.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/output.h"
#include "export/answer_json.h"
#include "export/answer_text.h"

static AttribStatus write_table(AttribFormat format, const AttribAnswer *answer, AttribBuffer *out)
{
  AttribTable table;
  AttribStatus status = attrib_tabulate(answer, &table);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_format_write_table(format, &table, out);
  }
  attrib_table_clear(&table);
  return status;
}

static AttribStatus write_answer(const AttribCli *cli, AttribFormat format,
                                 const AttribAnswer *answer, AttribBuffer *out)
{
  if (format == ATTRIB_FORMAT_TEXT) {
    return attrib_answer_write_text(answer, attrib_output_style(cli), out);
  }
  if (format == ATTRIB_FORMAT_JSON) {
    return attrib_answer_write_json(answer, out);
  }
  return format == ATTRIB_FORMAT_JSONL ? attrib_answer_write_jsonl(answer, out)
                                       : write_table(format, answer, out);
}

AttribExit attrib_command_query(AttribCli *cli, AttribBuffer *answer)
{
  AttribFormat format = ATTRIB_FORMAT_TEXT;
  AttribAsked asked;
  AttribExit result = attrib_format_choose(cli, &format);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  result = attrib_ask_open(cli, &asked);
  if (result == ATTRIB_EXIT_DONE) {
    const AttribStatus status = write_answer(cli, format, &asked.answer, answer);
    result = status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                      : attrib_message_fail(status, "cannot show the answer");
  }
  attrib_ask_close(&asked);
  return result;
}
