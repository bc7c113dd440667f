// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/utf8.h"
#include "export/diagnostics.h"

#include <string.h>

enum { usual_width = 80, least_room = 20, tab_width = 8, least_digits = 5 };

typedef enum { STRONG, ERROR, WARNING, NOTE, CARET } Paint;

static const char *const escapes[] = {
    [STRONG] = "\x1B[1m",  [ERROR] = "\x1B[1;31m", [WARNING] = "\x1B[1;35m",
    [NOTE] = "\x1B[1;36m", [CARET] = "\x1B[1;32m",
};

// Where the findings go, and how.
typedef struct {
  const AttribDiagnostics *list;
  AttribDiagnosticsStyle style;
  AttribBuffer *out;
} Page;

static void begin_paint(const Page *page, Paint paint)
{
  attrib_buffer_add_string(page->out, page->style.colour ? escapes[paint] : "");
}

static void end_paint(const Page *page)
{
  attrib_buffer_add_string(page->out, page->style.colour ? "\x1B[0m" : "");
}

// The characters of a source line, one after the other, each with the columns that it takes on a
// terminal once it is escaped.
typedef struct {
  AttribText line;
  size_t offset;      // behind the character
  AttribText raw;     // the character
  size_t column;      // where it begins, from 0
  size_t width;       // how many columns it takes
  AttribBuffer shown; // room to escape it in
} Cells;

static size_t measure_escaped(AttribText raw, AttribBuffer *shown)
{
  attrib_buffer_truncate(shown, 0);
  attrib_utf8_escape(raw, shown);
  return attrib_utf8_width(attrib_buffer_text(shown));
}

static bool next_cell(Cells *cells)
{
  const size_t start = cells->offset;
  uint32_t c = 0;
  if (start >= cells->line.length) {
    return false;
  }
  cells->column += cells->width;
  if (!attrib_utf8_next(cells->line, &cells->offset, &c)) {
    ++cells->offset;
  }
  cells->raw = attrib_text_slice(cells->line, start, cells->offset - start);
  if (c == '\t') {
    cells->width = tab_width - cells->column % tab_width;
  } else if (c >= 0x20 && c < 0x7F) {
    cells->width = 1;
  } else {
    cells->width = measure_escaped(cells->raw, &cells->shown);
  }
  return true;
}

static void restart_cells(Cells *cells)
{
  cells->offset = 0;
  cells->column = 0;
  cells->width = 0;
}

// What to underline, and the whole line, in columns from 0.
typedef struct {
  size_t begin;
  size_t end;
  size_t total;
} Span;

static Span measure(Cells *cells, AttribPlace place)
{
  Span span = {SIZE_MAX, SIZE_MAX, 0};
  restart_cells(cells);
  for (uint64_t number = 1; next_cell(cells); ++number) {
    if (number == place.column) {
      span.begin = cells->column;
    }
    if (number == (uint64_t)place.column + place.length) {
      span.end = cells->column;
    }
  }
  span.total = cells->column + cells->width;
  span.begin = span.begin < span.total ? span.begin : span.total;
  span.end = span.end < span.total ? span.end : span.total;
  span.end = span.end > span.begin ? span.end : span.begin + 1;
  return span;
}

// The columns of a line that are shown.
typedef struct {
  size_t from;
  size_t to;
} Window;

static const char cut_mark[] = "...";

// All of the line, or as much of it as `room` has columns for, less the marks where it is cut. What
// is underlined begins a third in, so that what it belongs to can be seen.
static Window choose_window(Span span, size_t room)
{
  const size_t mark = strlen(cut_mark);
  const size_t total = span.end > span.total ? span.end : span.total;
  if (total <= room) {
    return (Window){0, total};
  }
  if (span.end + mark <= room || span.begin <= room / 3) {
    return (Window){0, room - mark};
  }
  const size_t from = span.begin - room / 3;
  const size_t to = from + room - 2 * mark;
  return to < total ? (Window){from, to} : (Window){total - room + mark, total};
}

// Append the cells inside a window; returns the column of the first.
static size_t add_cells(Cells *cells, Window window, AttribBuffer *out)
{
  size_t first = SIZE_MAX;
  restart_cells(cells);
  while (next_cell(cells) && cells->column < window.to) {
    if (cells->column < window.from || cells->column + cells->width > window.to) {
      continue;
    }
    first = first < cells->column ? first : cells->column;
    if (cells->raw.data[0] == '\t') {
      attrib_buffer_add_repeated(out, ' ', cells->width);
    } else {
      attrib_utf8_escape(cells->raw, out);
    }
  }
  return first;
}

static size_t count_digits(uint32_t number)
{
  size_t count = 1;
  while (number >= 10) {
    number /= 10;
    ++count;
  }
  return count < least_digits ? least_digits : count;
}

static void add_underline(const Page *page, Span span, Window window)
{
  const size_t end = span.end < window.to ? span.end : window.to;
  begin_paint(page, CARET);
  attrib_buffer_add_char(page->out, '^');
  attrib_buffer_add_repeated(page->out, '~', end > span.begin ? end - span.begin - 1 : 0);
  end_paint(page);
  attrib_buffer_add_char(page->out, '\n');
}

static void draw(const Page *page, AttribPlace place, Cells *cells)
{
  const size_t digits = count_digits(place.line);
  const size_t gutter = digits + strlen(" | ");
  const size_t width = page->style.width ? page->style.width : usual_width;
  const Span span = measure(cells, place);
  const Window window =
      choose_window(span, width > gutter + least_room ? width - gutter : least_room);
  const char *const mark = window.from > 0 ? cut_mark : "";
  attrib_buffer_add_format(page->out, "%*u | %s", (int)digits, (unsigned)place.line, mark);
  const size_t first = add_cells(cells, window, page->out);
  attrib_buffer_add_string(page->out, window.to < span.total ? "...\n" : "\n");
  if (place.column > 0) {
    const size_t before = span.begin > first ? span.begin - first : 0;
    attrib_buffer_add_format(page->out, "%*s | ", (int)digits, "");
    attrib_buffer_add_repeated(page->out, ' ', strlen(mark) + before);
    add_underline(page, span, window);
  }
}

static AttribStatus write_excerpt(const Page *page, const AttribDiagnostic *item)
{
  if (item->place.line == 0 || item->source.length == 0) {
    return ATTRIB_SUCCESS;
  }
  Cells cells = {.line = item->source};
  attrib_buffer_init(&cells.shown);
  draw(page, item->place, &cells);
  const AttribStatus status = cells.shown.status;
  attrib_buffer_clear(&cells.shown);
  return status;
}

static void write_path(const Page *page, AttribText path)
{
  AttribBuffer below;
  attrib_buffer_init(&below);
  attrib_diagnostics_write_path(page->style.root, path, &below);
  attrib_utf8_escape(attrib_buffer_text(&below), page->out);
  if (page->out->status == ATTRIB_SUCCESS) {
    page->out->status = below.status;
  }
  attrib_buffer_clear(&below);
}

static void write_place(const Page *page, AttribPlace place)
{
  const AttribText path = attrib_diagnostics_path(page->list, place.file);
  if (path.length == 0) {
    return;
  }
  begin_paint(page, STRONG);
  write_path(page, path);
  attrib_buffer_add_char(page->out, ':');
  if (place.line > 0) {
    attrib_buffer_add_format(page->out, "%u:", (unsigned)place.line);
  }
  if (place.line > 0 && place.column > 0) {
    attrib_buffer_add_format(page->out, "%u:", (unsigned)place.column);
  }
  end_paint(page);
  attrib_buffer_add_char(page->out, ' ');
}

static void write_word(const Page *page, Paint paint, const char *word)
{
  begin_paint(page, paint);
  attrib_buffer_add_string(page->out, word);
  end_paint(page);
  attrib_buffer_add_char(page->out, ' ');
}

static void write_hint(const Page *page, const AttribDiagnostic *item)
{
  if (item->hint.length > 0) {
    attrib_buffer_add_repeated(page->out, ' ', count_digits(item->place.line) + 1);
    write_word(page, STRONG, "hint:");
    attrib_utf8_escape(item->hint, page->out);
    attrib_buffer_add_char(page->out, '\n');
  }
}

static void write_note(const Page *page, const AttribDiagnostic *item)
{
  if (item->label.length > 0) {
    write_place(page, item->other);
    write_word(page, NOTE, "note:");
    attrib_utf8_escape(item->label, page->out);
    attrib_buffer_add_char(page->out, '\n');
  }
}

static AttribStatus write_finding(const Page *page, const AttribDiagnostic *item)
{
  const bool error = item->problem->severity == ATTRIB_ERROR;
  write_place(page, item->place);
  write_word(page, error ? ERROR : WARNING, error ? "error:" : "warning:");
  attrib_utf8_escape(item->message, page->out);
  if (item->problem->code[0] != '\0') {
    attrib_buffer_add_format(page->out, " [%s]", item->problem->code);
  }
  attrib_buffer_add_char(page->out, '\n');
  ATTRIB_TRY(write_excerpt(page, item));
  write_hint(page, item);
  write_note(page, item);
  return page->out->status;
}

AttribStatus attrib_diagnostics_write_text(const AttribDiagnostics *list,
                                           AttribDiagnosticsStyle style, AttribBuffer *out)
{
  const Page page = {list, style, out};
  for (size_t i = 0; i < list->items.length; ++i) {
    ATTRIB_TRY(write_finding(&page, attrib_vector_at(&list->items, i)));
  }
  return out->status;
}
