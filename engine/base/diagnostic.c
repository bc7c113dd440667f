// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/diagnostic.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { default_limit = 1000 };

void attrib_diagnostics_init(AttribDiagnostics *list)
{
  memset(list, 0, sizeof(*list));
  attrib_arena_init(&list->arena);
  attrib_vector_init(&list->paths, sizeof(AttribText));
  attrib_vector_init(&list->items, sizeof(AttribDiagnostic));
  list->limit = default_limit;
}

void attrib_diagnostics_clear(AttribDiagnostics *list)
{
  attrib_arena_clear(&list->arena);
  attrib_vector_clear(&list->paths);
  attrib_vector_clear(&list->items);
  attrib_diagnostics_init(list);
}

// Keep a copy of `text` in the list; `out` untouched on failure.
static AttribStatus copy_text(AttribDiagnostics *list, AttribText text, AttribText *out)
{
  const AttribText copy = attrib_arena_copy(&list->arena, text);
  if (!copy.data) {
    return ATTRIB_NO_MEMORY;
  }
  *out = copy;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_diagnostics_add_path(AttribDiagnostics *list, AttribText path, uint32_t *file)
{
  AttribText copy;
  ATTRIB_TRY(copy_text(list, path, &copy));
  ATTRIB_TRY(attrib_vector_push(&list->paths, &copy));
  *file = (uint32_t)(list->paths.length - 1);
  return ATTRIB_SUCCESS;
}

AttribText attrib_diagnostics_path(const AttribDiagnostics *list, uint32_t file)
{
  if (file >= list->paths.length) {
    return ATTRIB_TEXT("");
  }
  return *(const AttribText *)attrib_vector_at(&list->paths, file);
}

// Print into the list's arena. `again` is a copy of `arguments`: each can be walked through once.
ATTRIB_PRINTF(3, 0)
static AttribStatus print_text(AttribDiagnostics *list, AttribText *out, const char *format,
                               va_list arguments, va_list again)
{
  const int length = vsnprintf(NULL, 0, format, arguments);
  if (length < 0) {
    return ATTRIB_NO_MEMORY;
  }
  const size_t size = (size_t)length + 1;
  char *const bytes = attrib_arena_array(&list->arena, size, 1);
  if (!bytes) {
    return ATTRIB_NO_MEMORY;
  }
  vsnprintf(bytes, size, format, again);
  *out = (AttribText){bytes, (size_t)length};
  return ATTRIB_SUCCESS;
}

static void count(AttribDiagnostics *list, AttribSeverity severity)
{
  uint32_t *const counter = severity == ATTRIB_ERROR ? &list->errors : &list->warnings;
  *counter += *counter < UINT32_MAX;
}

AttribStatus attrib_diagnostics_report(AttribDiagnostics *list, const AttribProblem *problem,
                                       AttribPlace place, const char *format, ...)
{
  list->kept = false;
  if (list->items.length >= list->limit) {
    count(list, problem->severity);
    return ATTRIB_SUCCESS;
  }
  AttribDiagnostic item = {.problem = problem, .place = place};
  va_list arguments;
  va_list again;
  va_start(arguments, format);
  va_copy(again, arguments);
  const AttribStatus status = print_text(list, &item.message, format, arguments, again);
  va_end(again);
  va_end(arguments);
  ATTRIB_TRY(status);
  ATTRIB_TRY(attrib_vector_push(&list->items, &item));
  count(list, problem->severity);
  list->kept = true;
  return ATTRIB_SUCCESS;
}

// The finding reported last, or NULL where it was not kept.
static AttribDiagnostic *last_item(const AttribDiagnostics *list)
{
  return list->kept ? attrib_vector_at(&list->items, list->items.length - 1) : NULL;
}

AttribStatus attrib_diagnostics_hint(AttribDiagnostics *list, const char *format, ...)
{
  AttribDiagnostic *const item = last_item(list);
  if (!item) {
    return ATTRIB_SUCCESS;
  }
  va_list arguments;
  va_list again;
  va_start(arguments, format);
  va_copy(again, arguments);
  const AttribStatus status = print_text(list, &item->hint, format, arguments, again);
  va_end(again);
  va_end(arguments);
  return status;
}

AttribStatus attrib_diagnostics_relate(AttribDiagnostics *list, AttribPlace other,
                                       const char *label)
{
  AttribDiagnostic *const item = last_item(list);
  if (!item) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(copy_text(list, attrib_text(label), &item->label));
  item->other = other;
  return ATTRIB_SUCCESS;
}

static AttribStatus append_item(AttribDiagnostics *list, const AttribDiagnostic *from,
                                uint32_t first_file)
{
  AttribDiagnostic item = *from;
  item.place.file += first_file;
  ATTRIB_TRY(copy_text(list, from->message, &item.message));
  ATTRIB_TRY(copy_text(list, from->hint, &item.hint));
  ATTRIB_TRY(copy_text(list, from->source, &item.source));
  ATTRIB_TRY(copy_text(list, from->label, &item.label));
  if (from->label.length) {
    item.other.file += first_file;
  }
  return attrib_vector_push(&list->items, &item);
}

static uint32_t add_counts(uint32_t a, uint32_t b)
{
  return a < UINT32_MAX - b ? a + b : UINT32_MAX;
}

AttribStatus attrib_diagnostics_append_item(AttribDiagnostics *list, const AttribDiagnostic *item)
{
  list->kept = false;
  return list->items.length < list->limit ? append_item(list, item, 0) : ATTRIB_SUCCESS;
}

void attrib_diagnostics_count(AttribDiagnostics *list, const AttribDiagnostics *from)
{
  list->errors = add_counts(list->errors, from->errors);
  list->warnings = add_counts(list->warnings, from->warnings);
}

AttribStatus attrib_diagnostics_append(AttribDiagnostics *list, const AttribDiagnostics *from,
                                       uint32_t first_file)
{
  list->kept = false;
  for (size_t i = 0; i < from->items.length && list->items.length < list->limit; ++i) {
    ATTRIB_TRY(append_item(list, attrib_vector_at(&from->items, i), first_file));
  }
  attrib_diagnostics_count(list, from);
  return ATTRIB_SUCCESS;
}

static int compare_numbers(uint32_t a, uint32_t b)
{
  return (a > b) - (a < b);
}

static int compare_items(const AttribDiagnostics *list, const AttribDiagnostic *a,
                         const AttribDiagnostic *b)
{
  int order = attrib_text_compare(attrib_diagnostics_path(list, a->place.file),
                                  attrib_diagnostics_path(list, b->place.file));
  if (!order) {
    order = compare_numbers(a->place.line, b->place.line);
  }
  if (!order) {
    order = compare_numbers(a->place.column, b->place.column);
  }
  return order ? order : strcmp(a->problem->code, b->problem->code);
}

static void reverse(AttribDiagnostic *items, size_t length)
{
  for (size_t i = 0; i < length / 2; ++i) {
    const AttribDiagnostic item = items[i];
    items[i] = items[length - 1 - i];
    items[length - 1 - i] = item;
  }
}

// Exchange the first `left` items with the `right` ones after them.
static void rotate(AttribDiagnostic *items, size_t left, size_t right)
{
  reverse(items, left);
  reverse(items + left, right);
  reverse(items, left + right);
}

// How many of the sorted `items` come before `pivot`, or, with `equal_too`, do not come after it.
static size_t count_before(const AttribDiagnostics *list, const AttribDiagnostic *items,
                           size_t length, const AttribDiagnostic *pivot, bool equal_too)
{
  size_t low = 0;
  while (low < length) {
    const size_t middle = low + (length - low) / 2;
    const int order = compare_items(list, &items[middle], pivot);
    if (order < 0 || (order == 0 && equal_too)) {
      low = middle + 1;
    } else {
      length = middle;
    }
  }
  return low;
}

// Merge two sorted runs in place: cut both at one value, exchange the inner parts, and merge either
// side. This needs no memory, so that sorting cannot fail; the depth is the logarithm of the
// length.
static void merge(const AttribDiagnostics *list, AttribDiagnostic *items, size_t left, size_t right)
{
  if (left == 0 || right == 0) {
    return;
  }
  if (left + right == 2) {
    if (compare_items(list, &items[1], &items[0]) < 0) {
      reverse(items, 2);
    }
    return;
  }
  size_t left_cut = left / 2;
  size_t right_cut = right / 2;
  if (left > right) {
    right_cut = count_before(list, items + left, right, &items[left_cut], false);
  } else {
    left_cut = count_before(list, items, left, &items[left + right_cut], true);
  }
  rotate(items + left_cut, left - left_cut, right_cut);
  const size_t middle = left_cut + right_cut;
  merge(list, items, left_cut, right_cut);
  merge(list, items + middle, left - left_cut, right - right_cut);
}

void attrib_diagnostics_sort(AttribDiagnostics *list)
{
  AttribDiagnostic *const items = list->items.data;
  const size_t length = list->items.length;
  for (size_t run = 1; run < length; run *= 2) {
    for (size_t start = 0; start + run < length; start += 2 * run) {
      const size_t left = length - start - run;
      merge(list, items + start, run, left < run ? left : run);
    }
  }
  list->kept = false;
}
