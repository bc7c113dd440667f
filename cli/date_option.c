// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/date_option.h"

#include "engine/base/show.h"

static AttribExit refuse_date(const AttribCli *cli, const char *option, const char *value,
                              const AttribBuffer *why)
{
  AttribShown shown;
  if (why->status != ATTRIB_SUCCESS) {
    return attrib_message_fail(why->status, "cannot read a date");
  }
  return attrib_message_misuse(cli->command->name, "--%s %s is no date: %s", option,
                               attrib_show(attrib_text(value), &shown), why->data ? why->data : "");
}

AttribExit attrib_date_option_read(const AttribCli *cli, AttribOptionNumber number, bool *has,
                                   AttribDate *date)
{
  const char *const value = attrib_options_last(&cli->options, number);
  *has = value != NULL;
  if (!value) {
    return ATTRIB_EXIT_DONE;
  }
  AttribBuffer why;
  attrib_buffer_init(&why);
  const AttribStatus status = attrib_date_parse(attrib_text(value), date, &why);
  const AttribExit result = status == ATTRIB_SUCCESS
                                ? ATTRIB_EXIT_DONE
                                : refuse_date(cli, attrib_option(number)->name, value, &why);
  attrib_buffer_clear(&why);
  return result;
}

static AttribExit read_last_day(const AttribCli *cli, AttribOptionNumber number, bool *has,
                                int32_t *day)
{
  AttribDate date = {0, 0, 0};
  const AttribExit result = attrib_date_option_read(cli, number, has, &date);
  if (result == ATTRIB_EXIT_DONE && *has && date.latest == ATTRIB_DAY_MAX) {
    return attrib_message_misuse(cli->command->name, "--%s needs a date that has a last day",
                                 attrib_option(number)->name);
  }
  *day = date.latest;
  return result;
}

AttribExit attrib_date_option_view(const AttribCli *cli, AttribViewOptions *view)
{
  *view = (AttribViewOptions){0};
  const AttribExit result = read_last_day(cli, ATTRIB_OPTION_AS_OF, &view->has_as_of, &view->as_of);
  return result == ATTRIB_EXIT_DONE ? read_last_day(cli, ATTRIB_OPTION_RECORDED_BY,
                                                    &view->has_recorded_by, &view->recorded_by)
                                    : result;
}
