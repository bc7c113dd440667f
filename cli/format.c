// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/format.h"

#include "engine/base/show.h"
#include "export/table.h"

#include <string.h>

static const char *const names[ATTRIB_FORMATS] = {
    [ATTRIB_FORMAT_TEXT] = "text",       [ATTRIB_FORMAT_DOT] = "dot",
    [ATTRIB_FORMAT_SVG] = "svg",         [ATTRIB_FORMAT_PNG] = "png",
    [ATTRIB_FORMAT_PDF] = "pdf",         [ATTRIB_FORMAT_HTML] = "html",
    [ATTRIB_FORMAT_JSON] = "json",       [ATTRIB_FORMAT_JSONL] = "jsonl",
    [ATTRIB_FORMAT_CSV] = "csv",         [ATTRIB_FORMAT_TSV] = "tsv",
    [ATTRIB_FORMAT_MD] = "md",           [ATTRIB_FORMAT_SARIF] = "sarif",
    [ATTRIB_FORMAT_GRAPHML] = "graphml", [ATTRIB_FORMAT_SQLITE] = "sqlite",
};

const char *attrib_format_name(AttribFormat format)
{
  return names[format];
}

bool attrib_format_is_binary(AttribFormat format)
{
  return format == ATTRIB_FORMAT_PNG || format == ATTRIB_FORMAT_PDF ||
         format == ATTRIB_FORMAT_SQLITE;
}

bool attrib_format_is_picture(AttribFormat format)
{
  const uint32_t pictures = ATTRIB_FORMAT_BIT(DOT) | ATTRIB_FORMAT_BIT(SVG) |
                            ATTRIB_FORMAT_BIT(PNG) | ATTRIB_FORMAT_BIT(PDF) |
                            ATTRIB_FORMAT_BIT(HTML);
  return (pictures >> format & 1U) != 0;
}

void attrib_format_list(uint32_t formats, const char *separator, AttribBuffer *out)
{
  const char *before = "";
  for (unsigned i = 0; i < ATTRIB_FORMATS; ++i) {
    if (formats & (1U << i)) {
      attrib_buffer_add_string(out, before);
      attrib_buffer_add_string(out, names[i]);
      before = separator;
    }
  }
}

// A format among `formats` by its name, or ATTRIB_FORMATS.
static AttribFormat find_format(uint32_t formats, AttribText name)
{
  unsigned i = 0;
  while (i < ATTRIB_FORMATS &&
         !((formats & (1U << i)) && attrib_text_equal(attrib_text(names[i]), name))) {
    ++i;
  }
  return (AttribFormat)i;
}

// Say what is wrong with `name`, and which formats there are.
static AttribExit refuse_format(const AttribCommand *command, const char *name, const char *why)
{
  AttribShown shown;
  AttribBuffer list;
  attrib_buffer_init(&list);
  attrib_format_list(command->formats, ", ", &list);
  const AttribExit result =
      list.status == ATTRIB_SUCCESS
          ? attrib_message_misuse(command->name, "%s %s; it is one of %s",
                                  attrib_show(attrib_text(name), &shown), why, list.data)
          : attrib_message_fail(list.status, "cannot list the formats");
  attrib_buffer_clear(&list);
  return result;
}

// The value of whichever of the two options came last; NULL for none.
static const char *asked_for(const AttribOptions *options)
{
  const char *asked = NULL;
  for (size_t i = 0; i < options->given.length; ++i) {
    const AttribGiven *const given = attrib_vector_at(&options->given, i);
    if (given->number == ATTRIB_OPTION_FORMAT) {
      asked = given->value;
    } else if (given->number == ATTRIB_OPTION_JSON) {
      asked = names[ATTRIB_FORMAT_JSON];
    }
  }
  return asked;
}

static AttribFormat usual_format(const AttribCommand *command)
{
  unsigned i = 0;
  while (i < ATTRIB_FORMATS && !(command->formats & (1U << i))) {
    ++i;
  }
  return (AttribFormat)i;
}

static AttribExit choose_by_file(const AttribCommand *command, const char *file,
                                 AttribFormat *format)
{
  const char *const slash = strrchr(file, '/');
  const char *const dot = strrchr(slash ? slash : file, '.');
  *format = find_format(command->formats, attrib_text(dot ? dot + 1 : ""));
  if (*format < ATTRIB_FORMATS) {
    return ATTRIB_EXIT_DONE;
  }
  *format = usual_format(command);
  if (*format == ATTRIB_FORMAT_TEXT) {
    return ATTRIB_EXIT_DONE;
  }
  return refuse_format(command, file, "has no suffix that tells the format: say --format");
}

AttribExit attrib_format_choose(const AttribCli *cli, AttribFormat *format)
{
  const char *const asked = asked_for(&cli->options);
  const char *const file = attrib_options_last(&cli->options, ATTRIB_OPTION_OUTPUT);
  if (asked) {
    *format = find_format(cli->command->formats, attrib_text(asked));
    return *format < ATTRIB_FORMATS ? ATTRIB_EXIT_DONE
                                    : refuse_format(cli->command, asked, "is no format here");
  }
  if (file && strcmp(file, "-") != 0) {
    return choose_by_file(cli->command, file, format);
  }
  *format = usual_format(cli->command);
  return ATTRIB_EXIT_DONE;
}

typedef AttribStatus (*TableWriter)(const AttribTable *table, AttribBuffer *out);

static AttribStatus write_by(TableWriter writer, const AttribTable *table, AttribBuffer *out)
{
  return writer ? writer(table, out) : ATTRIB_BAD_ARGUMENT;
}

AttribStatus attrib_format_write_table(AttribFormat format, const AttribTable *table,
                                       AttribBuffer *out)
{
  static const TableWriter writers[ATTRIB_FORMATS] = {
      [ATTRIB_FORMAT_JSON] = attrib_table_write_json,
      [ATTRIB_FORMAT_JSONL] = attrib_table_write_jsonl,
      [ATTRIB_FORMAT_CSV] = attrib_table_write_csv,
      [ATTRIB_FORMAT_TSV] = attrib_table_write_tsv,
      [ATTRIB_FORMAT_MD] = attrib_table_write_markdown,
  };
  return write_by(writers[format], table, out);
}

static const TableWriter row_writers[ATTRIB_FORMATS] = {
    [ATTRIB_FORMAT_CSV] = attrib_table_write_csv_rows,
    [ATTRIB_FORMAT_TSV] = attrib_table_write_tsv_rows,
};

bool attrib_format_has_rows(AttribFormat format)
{
  return row_writers[format] != NULL;
}

AttribStatus attrib_format_write_rows(AttribFormat format, const AttribTable *table,
                                      AttribBuffer *out)
{
  return write_by(row_writers[format], table, out);
}
