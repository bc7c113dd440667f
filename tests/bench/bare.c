// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/bench/bare.h"

#include "engine/base/diagnostic.h"
#include "engine/record/folder.h"

#include <yaml.h>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/// Bytes of the largest file: the corpus has none near it.
#define FILE_ROOM ((size_t)4 << 20U)

bool attrib_bare_list(AttribBareFiles *files, const char *root)
{
  AttribDiagnostics diagnostics;
  *files = (AttribBareFiles){.root = root};
  attrib_arena_init(&files->arena);
  attrib_vector_init(&files->list, sizeof(AttribFolderFile));
  attrib_diagnostics_init(&diagnostics);
  const AttribStatus status = attrib_folder_list(root, &files->arena, &diagnostics, &files->list);
  const bool fine = status == ATTRIB_SUCCESS && diagnostics.errors == 0;
  attrib_diagnostics_clear(&diagnostics);
  return fine;
}

void attrib_bare_clear(AttribBareFiles *files)
{
  attrib_vector_clear(&files->list);
  attrib_arena_clear(&files->arena);
}

/// The bytes of a file into `room`; -1 where it cannot be read or is as large as `room`.
static ssize_t read_whole(const char *path, unsigned char *room)
{
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  size_t length = 0;
  ssize_t count = file < 0 ? -1 : 1;
  while (count > 0 && length < FILE_ROOM) {
    count = read(file, room + length, FILE_ROOM - length);
    length += count > 0 ? (size_t)count : 0;
  }
  if (file >= 0) {
    (void)close(file);
  }
  return count == 0 ? (ssize_t)length : -1;
}

static bool take_events(const unsigned char *bytes, size_t length, uint64_t *events)
{
  yaml_parser_t parser;
  yaml_event_t event;
  if (!yaml_parser_initialize(&parser)) {
    return false;
  }
  yaml_parser_set_input_string(&parser, bytes, length);
  bool fine = true;
  bool ended = false;
  while (fine && !ended) {
    fine = yaml_parser_parse(&parser, &event) != 0;
    if (fine) {
      ended = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
      ++*events;
    }
  }
  yaml_parser_delete(&parser);
  return fine;
}

static bool run_file(const AttribBareFiles *files, size_t number, unsigned char *room,
                     AttribBareCounts *counts)
{
  char path[4096];
  const AttribText name = ((const AttribFolderFile *)attrib_vector_at(&files->list, number))->path;
  const int wanted = snprintf(path, sizeof(path), "%s/%.*s", files->root, ATTRIB_TEXT_ARGS(name));
  const bool fits = wanted > 0 && (size_t)wanted < sizeof(path);
  const ssize_t length = fits ? read_whole(path, room) : -1;
  if (length < 0 || !take_events(room, (size_t)length, &counts->events)) {
    return false;
  }
  ++counts->files;
  counts->bytes += (uint64_t)length;
  return true;
}

bool attrib_bare_run(const AttribBareFiles *files, AttribBareCounts *counts)
{
  unsigned char *const room = malloc(FILE_ROOM);
  bool fine = room != NULL;
  *counts = (AttribBareCounts){0, 0, 0};
  for (size_t i = 0; fine && i < files->list.length; ++i) {
    fine = run_file(files, i, room, counts);
  }
  free(room);
  return fine;
}
