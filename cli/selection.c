// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/selection.h"

#include "cli/kb_option.h"
#include "cli/place.h"
#include "engine/base/arena.h"
#include "engine/base/show.h"
#include "engine/record/folder.h"
#include "engine/record/symlink.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { most_shown = 1000 };

void attrib_selection_init(AttribSelection *selection)
{
  attrib_vector_init(&selection->places, sizeof(AttribIdentity));
}

void attrib_selection_clear(AttribSelection *selection)
{
  attrib_vector_clear(&selection->places);
}

// Reading

static AttribExit fail_unreadable(const char *path)
{
  AttribShown shown;
  char what[sizeof(shown.bytes) + 20];
  const int reason = errno;
  snprintf(what, sizeof(what), "cannot check %s", attrib_show(attrib_text(path), &shown));
  errno = reason;
  return attrib_message_fail(ATTRIB_IO_ERROR, what);
}

static bool has_base_file(const char *folder)
{
  AttribBuffer path;
  attrib_buffer_init(&path);
  attrib_buffer_add_format(&path, "%s/attrib.yaml", folder);
  const bool has = path.status == ATTRIB_SUCCESS && access(path.data, F_OK) == 0;
  attrib_buffer_clear(&path);
  return has;
}

// A folder of its own, in which nobody asked for another knowledge base.
static bool is_own_base(const AttribCli *cli, const char *path)
{
  return cli->argument_count == 1 && !attrib_options_has(&cli->options, ATTRIB_OPTION_KB) &&
         attrib_place_is_folder(path);
}

static AttribExit refuse_outside(const AttribCli *cli, const char *root, const char *path)
{
  AttribShown shown;
  AttribShown base;
  attrib_show(attrib_text(path), &shown);
  attrib_show(attrib_text(root ? root : ""), &base);
  return root ? attrib_message_misuse("check",
                                      "%s is not in the knowledge base %s; name its own with --kb",
                                      shown.bytes, base.bytes)
              : attrib_message_misuse(cli->command->name,
                                      "%s is in no knowledge base; name its folder with --kb",
                                      shown.bytes);
}

static AttribExit read_path(AttribCli *cli, AttribSelection *selection, const char *root,
                            const char *path)
{
  struct stat found;
  if (stat(path, &found) != 0) {
    return fail_unreadable(path);
  }
  const AttribIdentity identity = attrib_identity(&found);
  if (root && attrib_place_is_inside(root, path)) {
    return attrib_vector_push(&selection->places, &identity) == ATTRIB_SUCCESS
               ? ATTRIB_EXIT_DONE
               : attrib_message_fail(ATTRIB_NO_MEMORY, "cannot read the paths");
  }
  if (!is_own_base(cli, path)) {
    return refuse_outside(cli, root, path);
  }
  // "." where ./incidents is the knowledge base means all of that.
  if (!root || has_base_file(path) || !attrib_place_is_inside(path, root)) {
    cli->root = path;
  }
  return ATTRIB_EXIT_DONE;
}

AttribExit attrib_selection_read(AttribCli *cli, AttribSelection *selection)
{
  const char *const root = attrib_kb_option_root(cli);
  AttribExit result = ATTRIB_EXIT_DONE;
  for (int i = 0; i < cli->argument_count && result == ATTRIB_EXIT_DONE; ++i) {
    result = read_path(cli, selection, root, cli->arguments[i]);
  }
  return result;
}

// Looking up

// Whether what is at `path` is one of the places; a place that cannot be found is none.
static bool is_place(const AttribSelection *selection, const char *path)
{
  struct stat found;
  if (stat(path, &found) != 0) {
    return false;
  }
  const AttribIdentity identity = attrib_identity(&found);
  const AttribIdentity *const places = selection->places.data;
  size_t i = 0;
  while (i < selection->places.length && !attrib_identity_equal(places[i], identity)) {
    ++i;
  }
  return i < selection->places.length;
}

// Whether a path relative to the root, or a folder on the way there, is one of the places. `room`
// is for making up names.
static bool is_selected(const AttribSelection *selection, const char *root, AttribText path,
                        AttribBuffer *room)
{
  attrib_buffer_truncate(room, 0);
  attrib_buffer_add_format(room, "%s/%.*s", root, ATTRIB_TEXT_ARGS(path));
  if (selection->places.length == 0 || room->status != ATTRIB_SUCCESS) {
    return true;
  }
  const size_t top = strlen(root);
  while (!is_place(selection, room->data)) {
    if (room->length <= top) {
      return false;
    }
    while (room->length > top && room->data[room->length - 1] != '/') {
      attrib_buffer_truncate(room, room->length - 1);
    }
    attrib_buffer_truncate(room, room->length > top ? room->length - 1 : top);
  }
  return true;
}

static void keep_selected(const AttribSelection *selection, const char *root,
                          AttribDiagnostics *findings, AttribBuffer *room)
{
  size_t kept = 0;
  findings->errors = 0;
  findings->warnings = 0;
  for (size_t i = 0; i < findings->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&findings->items, i);
    if (is_selected(selection, root, attrib_diagnostics_path(findings, item->place.file), room)) {
      findings->errors += item->problem->severity == ATTRIB_ERROR;
      findings->warnings += item->problem->severity == ATTRIB_WARNING;
      *(AttribDiagnostic *)attrib_vector_at(&findings->items, kept++) = *item;
    }
  }
  findings->items.length = kept < most_shown ? kept : most_shown;
}

static uint64_t add_up(const AttribDiagnostics *findings)
{
  return (uint64_t)findings->errors + findings->warnings;
}

AttribStatus attrib_selection_apply(const AttribSelection *selection, const char *root,
                                    AttribDiagnostics *findings)
{
  if (selection->places.length == 0) {
    return ATTRIB_SUCCESS;
  }
  // Nobody knows to which files those belong that were only counted.
  if (add_up(findings) > findings->items.length) {
    return ATTRIB_LIMIT;
  }
  AttribBuffer room;
  attrib_buffer_init(&room);
  keep_selected(selection, root, findings, &room);
  const AttribStatus status = room.status;
  attrib_buffer_clear(&room);
  return status;
}

static AttribStatus count_selected(const AttribSelection *selection, const char *root,
                                   const AttribVector *files, uint32_t *count)
{
  AttribBuffer room;
  attrib_buffer_init(&room);
  for (size_t i = 0; i < files->length; ++i) {
    const AttribText path = ((const AttribFolderFile *)attrib_vector_at(files, i))->path;
    *count += is_selected(selection, root, path, &room);
  }
  const AttribStatus status = room.status;
  attrib_buffer_clear(&room);
  return status;
}

AttribStatus attrib_selection_count(const AttribSelection *selection, const char *root,
                                    uint32_t *count)
{
  AttribArena arena;
  AttribDiagnostics ignored;
  AttribVector files;
  attrib_arena_init(&arena);
  attrib_diagnostics_init(&ignored);
  attrib_vector_init(&files, sizeof(AttribFolderFile));
  *count = 0;
  AttribStatus status = attrib_folder_list(root, &arena, &ignored, &files);
  if (status == ATTRIB_SUCCESS) {
    status = count_selected(selection, root, &files, count);
  }
  attrib_vector_clear(&files);
  attrib_diagnostics_clear(&ignored);
  attrib_arena_clear(&arena);
  return status;
}
