// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/kb_option.h"
#include "cli/report.h"
#include "engine/base/show.h"

#include <inttypes.h>
#include <string.h>

static AttribExit fail(AttribStatus status, const char *what)
{
  if (status != ATTRIB_NOT_FOUND) {
    return attrib_message_fail(status, what);
  }
  attrib_message_say("%s: no place for it; set HOME or XDG_CACHE_HOME, or say --cache", what);
  return ATTRIB_EXIT_FAILURE;
}

static void write_status(const AttribStoreStatus *status, const AttribBuffer *path,
                         AttribBuffer *answer)
{
  static const char *const states[] = {
      [ATTRIB_STORE_NONE] = "none",
      [ATTRIB_STORE_FRESH] = "fresh",
      [ATTRIB_STORE_STALE] = "stale: the records have changed, or had just then",
      [ATTRIB_STORE_DAMAGED] = "useless: damaged, or of another version",
      [ATTRIB_STORE_NOWHERE] = "none, and no place for one",
  };
  AttribShown shown;
  attrib_buffer_add_format(answer, "snapshot  %s\n", states[status->state]);
  if (path->length > 0) {
    attrib_buffer_add_format(answer, "path      %s\n",
                             attrib_show(attrib_buffer_text(path), &shown));
  }
  if (status->size > 0) {
    attrib_buffer_add_format(answer, "size      %" PRIu64 " bytes\n", status->size);
  }
  if (status->files > 0) {
    attrib_buffer_add_format(answer, "made of   %u files\n", (unsigned)status->files);
  }
}

static AttribExit show_status(AttribCli *cli, const AttribStoreOptions *options,
                              AttribBuffer *answer)
{
  AttribBuffer path;
  AttribStoreStatus status;
  attrib_buffer_init(&path);
  const AttribStatus looked = attrib_store_status(cli->root, options, &path, &status);
  if (looked == ATTRIB_SUCCESS) {
    write_status(&status, &path, answer);
  }
  attrib_buffer_clear(&path);
  return looked == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE : fail(looked, "cannot look at the snapshot");
}

static AttribExit build(AttribCli *cli, const AttribStoreOptions *options, AttribBuffer *answer)
{
  AttribKb *kb = NULL;
  const AttribStatus status = attrib_store_build(cli->root, options, &kb);
  AttribExit result = ATTRIB_EXIT_DONE;
  if (status == ATTRIB_BAD_RECORDS) {
    result = attrib_report_errors(cli, attrib_kb_findings(kb));
  } else if (status != ATTRIB_SUCCESS) {
    result = fail(status, "cannot make a snapshot");
  }
  attrib_kb_free(kb);
  return result == ATTRIB_EXIT_DONE ? show_status(cli, options, answer) : result;
}

static AttribExit clear(AttribCli *cli, const AttribStoreOptions *options, AttribBuffer *answer)
{
  uint32_t removed = 0;
  const AttribStatus status = attrib_store_clear(cli->root, options, &removed);
  if (status != ATTRIB_SUCCESS) {
    return fail(status, "cannot remove the snapshot");
  }
  attrib_buffer_add_format(answer, "%u %s removed\n", (unsigned)removed,
                           removed == 1 ? "file" : "files");
  return ATTRIB_EXIT_DONE;
}

static const struct {
  const char *name;
  AttribExit (*run)(AttribCli *cli, const AttribStoreOptions *options, AttribBuffer *answer);
} actions[] = {{"status", show_status}, {"build", build}, {"clear", clear}};

AttribExit attrib_command_cache(AttribCli *cli, AttribBuffer *answer)
{
  AttribStoreOptions options;
  const AttribExit result = attrib_kb_option_store(cli, &options);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  cli->root = attrib_kb_option_root(cli);
  if (!cli->root) {
    return attrib_kb_option_refuse_missing();
  }
  for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); ++i) {
    if (strcmp(cli->arguments[0], actions[i].name) == 0) {
      return actions[i].run(cli, &options, answer);
    }
  }
  AttribShown shown;
  return attrib_message_misuse("cache", "cache takes status, build or clear, not %s",
                               attrib_show(attrib_text(cli->arguments[0]), &shown));
}
