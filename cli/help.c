// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/help.h"

#include "cli/format.h"
#include "engine/base/show.h"
#include "engine/base/suggest.h"

#include <stdio.h>
#include <string.h>

enum { name_column = 22, page_width = 80 };

static const char *const group_titles[ATTRIB_GROUPS] = {
    [ATTRIB_GROUP_SUBJECT] = "What it is about", [ATTRIB_GROUP_FILTER] = "Which claims",
    [ATTRIB_GROUP_TIME] = "What was known when", [ATTRIB_GROUP_QUERY] = "Query",
    [ATTRIB_GROUP_RECORDS] = "Records",          [ATTRIB_GROUP_OUTPUT] = "Output",
    [ATTRIB_GROUP_GENERAL] = "Everywhere",
};

static const char exit_statuses[] =
    "Exit status: 0 done; 1 problems in the records, or a name that fits none or\n"
    "several; 2 wrong usage; 3 something could not be read or written, or a limit;\n"
    "4 the program that draws is missing, or failed.\n";

// Wraps what stands behind the name of an option or a command.
static void add_wrapped(AttribBuffer *out, const char *text)
{
  size_t column = name_column;
  const char *before = "";
  for (const char *word = text; *word;) {
    const size_t length = strcspn(word, " ");
    if (column + strlen(before) + length > page_width && before[0]) {
      attrib_buffer_add_char(out, '\n');
      attrib_buffer_add_repeated(out, ' ', name_column);
      column = name_column;
      before = "";
    }
    attrib_buffer_add_string(out, before);
    attrib_buffer_add(out, (AttribText){word, length});
    column += strlen(before) + length;
    before = " ";
    word += length + strspn(word + length, " ");
  }
  attrib_buffer_add_char(out, '\n');
}

// A name, what it means behind it, or below it where the name is long.
static void add_row(AttribBuffer *out, const char *name, const char *text)
{
  const size_t taken = strlen("  ") + strlen(name);
  attrib_buffer_add_format(out, "  %s", name);
  if (taken + 2 > name_column) {
    attrib_buffer_add_char(out, '\n');
    attrib_buffer_add_repeated(out, ' ', name_column);
  } else {
    attrib_buffer_add_repeated(out, ' ', name_column - taken);
  }
  add_wrapped(out, text);
}

// `formats` are those of the command; an option without help lists them.
static void add_option(AttribBuffer *out, uint32_t formats, const AttribOption *option)
{
  char name[40] = "";
  const char *const space = option->argument ? " " : "";
  const char *const argument = option->argument ? option->argument : "";
  if (option->letter) {
    snprintf(name, sizeof(name), "-%c, --%s%s%s", option->letter, option->name, space, argument);
  } else {
    snprintf(name, sizeof(name), "--%s%s%s", option->name, space, argument);
  }
  if (option->help) {
    add_row(out, name, option->help);
    return;
  }
  AttribBuffer list;
  attrib_buffer_init(&list);
  attrib_format_list(formats, ", ", &list);
  add_row(out, name, list.data ? list.data : "");
  attrib_buffer_clear(&list);
}

static void add_title(AttribBuffer *out, const char *title)
{
  if (title) {
    attrib_buffer_add_format(out, "\n%s:\n", title);
  }
}

// The options of one group that a command has; those of every command only on the program's page.
static void add_group(AttribBuffer *out, AttribCommandNumber number, AttribOptionGroup group)
{
  bool any = false;
  for (AttribOptionNumber i = ATTRIB_OPTION_ACTOR; i < ATTRIB_OPTIONS; ++i) {
    const AttribOption *const option = attrib_option(i);
    if (option->group == group && attrib_option_is_of(option, number)) {
      add_title(out, any ? NULL : group_titles[group]);
      add_option(out, number < ATTRIB_COMMANDS ? attrib_command(number)->formats : 0, option);
      any = true;
    }
  }
}

// The page of `help` is that of the whole program.
static void add_program(AttribBuffer *out)
{
  attrib_buffer_add_string(out, "usage: attrib [--kb DIR] COMMAND [ARGS]\n\n");
  attrib_buffer_add_string(out, attrib_command(ATTRIB_COMMAND_HELP)->help);
  attrib_buffer_add_string(out, "\nCommands:\n");
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    if (attrib_command(i)->summary) {
      add_row(out, attrib_command(i)->name, attrib_command(i)->summary);
    }
  }
  add_group(out, ATTRIB_COMMANDS, ATTRIB_GROUP_GENERAL);
  attrib_buffer_add_format(out, "\n%s", exit_statuses);
}

static void add_command(AttribBuffer *out, AttribCommandNumber number)
{
  const AttribCommand *const command = attrib_command(number);
  attrib_buffer_add_format(out, "usage: attrib %s [OPTIONS]%s%s\n\n%s", command->name,
                           command->arguments[0] ? " " : "", command->arguments, command->help);
  for (AttribOptionGroup i = ATTRIB_GROUP_SUBJECT; i < ATTRIB_GROUP_GENERAL; ++i) {
    add_group(out, number, i);
  }
  attrib_buffer_add_string(out, "\nattrib help tells of --kb and the other options that every "
                                "command has.\n");
}

void attrib_help_write(AttribCommandNumber number, AttribBuffer *out)
{
  const char *const *const examples = attrib_command(number)->examples;
  attrib_buffer_add_format(out, "  %s\n  %s\n\n", examples[0], examples[1]);
  if (number == ATTRIB_COMMAND_HELP) {
    add_program(out);
  } else {
    add_command(out, number);
  }
}

AttribExit attrib_help_usage(void)
{
  fputs("usage: attrib [--kb DIR] COMMAND [ARGS]\n\nCommands:", stderr);
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    if (attrib_command(i)->summary) {
      fprintf(stderr, " %s", attrib_command(i)->name);
    }
  }
  fputs("\nSee: attrib help\n", stderr);
  return ATTRIB_EXIT_USAGE;
}

AttribExit attrib_help_refuse(const char *name, const char *what)
{
  AttribShown shown;
  AttribSuggestion nearest;
  attrib_suggestion_begin(&nearest, attrib_text(name));
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    if (attrib_command(i)->summary) {
      attrib_suggestion_offer(&nearest, attrib_text(attrib_command(i)->name));
    }
  }
  attrib_show(attrib_text(name), &shown);
  return attrib_suggestion_found(&nearest)
             ? attrib_message_misuse(NULL, "there is no %s \"%s\"; did you mean %.*s?", what,
                                     shown.bytes, ATTRIB_TEXT_ARGS(nearest.best))
             : attrib_message_misuse(NULL, "there is no %s \"%s\"", what, shown.bytes);
}
