// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/model/scalar.h"
#include "engine/model/schema.h"
#include "export/template.h"

#include <string.h>
#include <sys/stat.h>

// The shape of a record by its name, or ATTRIB_SHAPES.
static AttribShapeNumber find_kind(const char *name)
{
  unsigned i = 0;
  while (i < ATTRIB_RECORD_SHAPES && strcmp(attrib_shape((AttribShapeNumber)i)->name, name) != 0) {
    ++i;
  }
  return i < ATTRIB_RECORD_SHAPES ? (AttribShapeNumber)i : ATTRIB_SHAPES;
}

static AttribExit refuse_kind(const char *name)
{
  AttribShown shown;
  AttribSuggestion nearest;
  attrib_suggestion_begin(&nearest, attrib_text(name));
  for (unsigned i = 0; i < ATTRIB_RECORD_SHAPES; ++i) {
    attrib_suggestion_offer(&nearest, attrib_text(attrib_shape((AttribShapeNumber)i)->name));
  }
  attrib_show(attrib_text(name), &shown);
  return attrib_suggestion_found(&nearest)
             ? attrib_message_misuse("new", "no kind of record \"%s\"; did you mean %.*s?",
                                     shown.bytes, ATTRIB_TEXT_ARGS(nearest.best))
             : attrib_message_misuse("new",
                                     "no kind of record \"%s\"; it is incident, actor, claim or "
                                     "source",
                                     shown.bytes);
}

static AttribExit check_id(const char *id)
{
  AttribShown shown;
  if (attrib_is_id(attrib_text(id))) {
    return ATTRIB_EXIT_DONE;
  }
  return attrib_message_misuse("new", "%s is no id: write %s", attrib_show(attrib_text(id), &shown),
                               attrib_scalar(ATTRIB_SCALAR_ID)->expected);
}

// What somebody filled in is not lost by a slip.
static AttribExit check_file(const AttribCli *cli)
{
  const char *const file = attrib_options_last(&cli->options, ATTRIB_OPTION_OUTPUT);
  struct stat found;
  if (!file || stat(file, &found) != 0 || !S_ISREG(found.st_mode) ||
      attrib_options_has(&cli->options, ATTRIB_OPTION_FORCE)) {
    return ATTRIB_EXIT_DONE;
  }
  AttribShown shown;
  return attrib_message_misuse("new", "%s is there already; --force replaces it",
                               attrib_show(attrib_text(file), &shown));
}

AttribExit attrib_command_new(AttribCli *cli, AttribBuffer *answer)
{
  const AttribShapeNumber shape = find_kind(cli->arguments[0]);
  const char *const id = cli->argument_count > 1 ? cli->arguments[1] : NULL;
  if (shape == ATTRIB_SHAPES) {
    return refuse_kind(cli->arguments[0]);
  }
  AttribExit result = id ? check_id(id) : ATTRIB_EXIT_DONE;
  if (result == ATTRIB_EXIT_DONE) {
    result = check_file(cli);
  }
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  const AttribStatus status = attrib_template_write(shape, attrib_text(id), answer);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                  : attrib_message_fail(status, "cannot make the template");
}
