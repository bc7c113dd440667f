// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/excerpt.h"

#include "engine/base/buffer.h"
#include "engine/base/file.h"
#include "engine/record/kb.h"

enum { longest_line = 64 * 1024 };

// A file that is stepped through line by line.
typedef struct {
  AttribBuffer bytes;
  AttribText path; // of the file; no data: none yet
  size_t at;       // where the line begins
  uint32_t line;   // from 1; 0: the file cannot be read
  AttribText copy; // of that line, once it was wanted; no data: not yet
} Reader;

static const AttribText breaks[] = {
    ATTRIB_TEXT_INIT("\r\n"),         ATTRIB_TEXT_INIT("\n"),
    ATTRIB_TEXT_INIT("\r"),           ATTRIB_TEXT_INIT("\xC2\x85"),
    ATTRIB_TEXT_INIT("\xE2\x80\xA8"), ATTRIB_TEXT_INIT("\xE2\x80\xA9"),
};

// The length of the line break that `text` begins with; 0 where there is none.
static size_t measure_break(AttribText text)
{
  for (size_t i = 0; i < sizeof(breaks) / sizeof(breaks[0]); ++i) {
    if (attrib_text_starts_with(text, breaks[i])) {
      return breaks[i].length;
    }
  }
  return 0;
}

static bool may_begin_break(char c)
{
  return c == '\n' || c == '\r' || c == '\xC2' || c == '\xE2';
}

// The line that the reader is at; `*next` is where the one after it begins, past the end for the
// last.
static AttribText find_line(const Reader *reader, size_t *next)
{
  const AttribText rest =
      attrib_text_slice(attrib_buffer_text(&reader->bytes), reader->at, reader->bytes.length);
  for (size_t i = 0; i < rest.length; ++i) {
    const size_t length =
        may_begin_break(rest.data[i]) ? measure_break(attrib_text_slice(rest, i, rest.length)) : 0;
    if (length > 0) {
      *next = reader->at + i + length;
      return attrib_text_slice(rest, 0, i);
    }
  }
  *next = reader->bytes.length + 1;
  return rest;
}

static AttribStatus read_file(Reader *reader, const char *root)
{
  AttribBuffer name;
  attrib_buffer_init(&name);
  attrib_buffer_add_string(&name, root);
  attrib_buffer_add_char(&name, '/');
  attrib_buffer_add(&name, reader->path);
  const AttribStatus status =
      name.status ? name.status : attrib_file_read(name.data, ATTRIB_FILE_LIMIT, &reader->bytes);
  attrib_buffer_clear(&name);
  return status;
}

static AttribStatus open_file(Reader *reader, AttribText path, const char *root)
{
  attrib_buffer_truncate(&reader->bytes, 0);
  reader->path = path;
  reader->copy = (AttribText){NULL, 0};
  const AttribStatus status = read_file(reader, root);
  const AttribText mark = ATTRIB_TEXT("\xEF\xBB\xBF");
  reader->line = status == ATTRIB_SUCCESS ? 1 : 0;
  reader->at = attrib_text_starts_with(attrib_buffer_text(&reader->bytes), mark) ? mark.length : 0;
  return status == ATTRIB_NO_MEMORY ? status : ATTRIB_SUCCESS;
}

// Step on to a line; false where the file has none such.
static bool seek_line(Reader *reader, uint32_t line)
{
  if (reader->line == 0 || line < reader->line) {
    return false;
  }
  while (reader->line < line && reader->at <= reader->bytes.length) {
    find_line(reader, &reader->at);
    ++reader->line;
    reader->copy = (AttribText){NULL, 0};
  }
  return reader->at <= reader->bytes.length;
}

// Findings of one line share one copy of it: a file is never held more than twice.
static AttribStatus copy_line(Reader *reader, AttribArena *arena)
{
  if (!reader->copy.data) {
    size_t next = 0;
    const AttribText line = find_line(reader, &next);
    reader->copy = attrib_arena_copy(arena, line.length <= longest_line ? line : ATTRIB_TEXT(""));
  }
  return reader->copy.data ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus fill(AttribDiagnostics *diagnostics, Reader *reader, AttribDiagnostic *item,
                         const char *root)
{
  if (item->place.line == 0) {
    return ATTRIB_SUCCESS;
  }
  const AttribText path = attrib_diagnostics_path(diagnostics, item->place.file);
  if (!reader->path.data || !attrib_text_equal(path, reader->path)) {
    ATTRIB_TRY(open_file(reader, path, root));
  }
  if (seek_line(reader, item->place.line)) {
    ATTRIB_TRY(copy_line(reader, &diagnostics->arena));
    item->source = reader->copy;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_excerpts_fill(AttribDiagnostics *diagnostics, const char *root)
{
  Reader reader = {.path = {NULL, 0}, .line = 0, .copy = {NULL, 0}};
  attrib_buffer_init(&reader.bytes);
  AttribStatus status = ATTRIB_SUCCESS;
  for (size_t i = 0; i < diagnostics->items.length && status == ATTRIB_SUCCESS; ++i) {
    status = fill(diagnostics, &reader, attrib_vector_at(&diagnostics->items, i), root);
  }
  attrib_buffer_clear(&reader.bytes);
  return status;
}
