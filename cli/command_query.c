// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/ask.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/output.h"
#include "export/answer_json.h"
#include "export/answer_text.h"

static AttribStatus write_claims(AttribFormat format, const AttribAnswer *answer, uint32_t first,
                                 uint32_t count, AttribBuffer *out)
{
  AttribTable table;
  AttribStatus status = attrib_tabulate_some(answer, first, count, &table);
  if (status == ATTRIB_SUCCESS) {
    status = first == 0 ? attrib_format_write_table(format, &table, out)
                        : attrib_format_write_rows(format, &table, out);
  }
  attrib_table_clear(&table);
  return status;
}

// A few claims at a time where that can be, so that all rows are made in the same memory: to touch
// other takes longer than to fill it.
static AttribStatus write_table(AttribFormat format, const AttribAnswer *answer, AttribBuffer *out)
{
  const uint32_t count = answer->claims.count;
  const uint32_t few = attrib_format_has_rows(format) ? 16 : count;
  ATTRIB_TRY(write_claims(format, answer, 0, few, out));
  for (uint32_t first = few; first < count; first += few) {
    ATTRIB_TRY(write_claims(format, answer, first, few, out));
  }
  return out->status;
}

static bool is_table(AttribFormat format)
{
  return format != ATTRIB_FORMAT_TEXT && format != ATTRIB_FORMAT_JSON &&
         format != ATTRIB_FORMAT_JSONL;
}

static AttribStatus write_answer(const AttribCli *cli, AttribFormat format,
                                 const AttribAnswer *answer, AttribBuffer *out)
{
  if (is_table(format)) {
    return write_table(format, answer, out);
  }
  if (format == ATTRIB_FORMAT_TEXT) {
    return attrib_answer_write_text(answer, attrib_output_style(cli), out);
  }
  return format == ATTRIB_FORMAT_JSON ? attrib_answer_write_json(answer, out)
                                      : attrib_answer_write_jsonl(answer, out);
}

AttribExit attrib_command_query(AttribCli *cli, AttribBuffer *answer)
{
  AttribFormat format = ATTRIB_FORMAT_TEXT;
  AttribAsked asked;
  AttribExit result = attrib_format_choose(cli, &format);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  result = attrib_ask_open(cli, is_table(format), &asked);
  if (result == ATTRIB_EXIT_DONE) {
    const AttribStatus status = write_answer(cli, format, &asked.answer, answer);
    result = status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                      : attrib_message_fail(status, "cannot show the answer");
  }
  attrib_ask_close(&asked);
  return result;
}
