// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/kb.h"

#include "engine/base/alloc.h"
#include "engine/base/file.h"
#include "engine/record/excerpt.h"
#include "engine/record/folder.h"
#include "engine/record/link.h"
#include "engine/record/problem.h"
#include "engine/record/unit.h"

#include <errno.h>
#include <string.h>

struct AttribKb {
  AttribArena arena; ///< paths
  AttribDiagnostics diagnostics;
  AttribLinked linked;
  AttribText title;
  uint32_t files;
};

/// What is needed while it is read, and no longer.
typedef struct {
  AttribKb *kb;
  const char *root;
  const AttribKbOptions *options;
  AttribVector files; ///< of AttribFolderFile
  AttribUnits units;
  AttribUnit unit;    ///< of the file at hand
  AttribBuffer bytes; ///< of the file at hand
  AttribBuffer path;
} Load;

static AttribStatus report_unreadable(Load *load, uint32_t file, AttribStatus status)
{
  const AttribPlace place = {file, 0, 0, 0};
  char why[128];
  if (status == ATTRIB_LIMIT) {
    return attrib_diagnostics_report(&load->kb->diagnostics,
                                     attrib_problem(ATTRIB_PROBLEM_TOO_LARGE), place,
                                     "the file is larger than 64 MiB");
  }
  if (status != ATTRIB_IO_ERROR) {
    return status;
  }
  if (strerror_r(errno, why, sizeof(why)) != 0) {
    memcpy(why, "unknown error", sizeof("unknown error"));
  }
  return attrib_diagnostics_report(&load->kb->diagnostics,
                                   attrib_problem(ATTRIB_PROBLEM_UNREADABLE), place,
                                   "cannot read it: %s", why);
}

static AttribStatus read_file(Load *load, AttribText path)
{
  attrib_buffer_truncate(&load->path, 0);
  attrib_buffer_add_format(&load->path, "%s/%.*s", load->root, ATTRIB_TEXT_ARGS(path));
  ATTRIB_TRY(load->path.status);
  attrib_buffer_truncate(&load->bytes, 0);
  return attrib_file_read(load->path.data, ATTRIB_FILE_LIMIT, &load->bytes);
}

/// Read and compile one file; what cannot be read is reported and gives a useless unit.
static AttribStatus compile_file(Load *load, AttribText path, AttribShapeNumber shape,
                                 AttribUnit *unit)
{
  uint32_t file = 0;
  ATTRIB_TRY(attrib_diagnostics_add_path(&load->kb->diagnostics, path, &file));
  const AttribStatus status = read_file(load, path);
  if (status != ATTRIB_SUCCESS) {
    unit->file = file;
    unit->useless = true;
    // A failure that stuck to the buffer must not spoil the next file.
    attrib_buffer_clear(&load->bytes);
    return report_unreadable(load, file, status);
  }
  return attrib_unit_compile(unit, attrib_buffer_text(&load->bytes), shape, &load->kb->diagnostics,
                             file);
}

// attrib.yaml

static AttribStatus check_format(Load *load, const AttribUnit *unit)
{
  const uint32_t format = attrib_unit_find(unit, 0, ATTRIB_KEY_FORMAT);
  if (format >= attrib_unit_item(unit, 0)->end) {
    return ATTRIB_SUCCESS;
  }
  const AttribItem *item = attrib_unit_item(unit, format);
  const AttribText text = attrib_unit_text(unit, item);
  // What is no number was reported as such.
  if (!attrib_scalar(ATTRIB_SCALAR_INTEGER)->accepts(text) ||
      attrib_text_equal(text, ATTRIB_TEXT("1"))) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(
      attrib_diagnostics_report(&load->kb->diagnostics, attrib_problem(ATTRIB_PROBLEM_FORMAT),
                                attrib_unit_place(unit, item), "this program knows format 1 only"));
  return attrib_diagnostics_hint(&load->kb->diagnostics,
                                 "install a newer attrib, or write `format: 1`");
}

static AttribStatus take_title(Load *load, const AttribUnit *unit)
{
  const uint32_t title = attrib_unit_find(unit, 0, ATTRIB_KEY_TITLE);
  if (title >= attrib_unit_item(unit, 0)->end) {
    return ATTRIB_SUCCESS;
  }
  load->kb->title =
      attrib_arena_copy(&load->kb->arena, attrib_unit_text(unit, attrib_unit_item(unit, title)));
  return load->kb->title.data != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus read_base(Load *load, AttribText path)
{
  ATTRIB_TRY(compile_file(load, path, ATTRIB_SHAPE_BASE, &load->unit));
  if (load->unit.items.length == 0) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(check_format(load, &load->unit));
  return take_title(load, &load->unit);
}

// Records

static AttribStatus read_records(Load *load, AttribText path)
{
  ATTRIB_TRY(compile_file(load, path, ATTRIB_SHAPE_FILE, &load->unit));
  return attrib_units_add(&load->units, &load->unit);
}

static AttribStatus read_all(Load *load)
{
  AttribKb *kb = load->kb;
  ATTRIB_TRY(attrib_folder_list(load->root, &kb->arena, &kb->diagnostics, &load->files));
  kb->files = (uint32_t)load->files.length;
  for (uint32_t i = 0; i < kb->files; ++i) {
    const AttribText path = ((const AttribFolderFile *)attrib_vector_at(&load->files, i))->path;
    const bool base = attrib_text_equal(path, ATTRIB_TEXT("attrib.yaml"));
    attrib_unit_reset(&load->unit);
    ATTRIB_TRY(base ? read_base(load, path) : read_records(load, path));
    if (load->options->progress != NULL) {
      load->options->progress(load->options->context, i + 1, kb->files);
    }
  }
  return attrib_link(&load->units, load->options->keep_going, &kb->diagnostics, &kb->linked);
}

static void clear_load(Load *load)
{
  attrib_units_clear(&load->units);
  attrib_unit_clear(&load->unit);
  attrib_vector_clear(&load->files);
  attrib_buffer_clear(&load->bytes);
  attrib_buffer_clear(&load->path);
}

static AttribStatus load_all(AttribKb *kb, const char *root, const AttribKbOptions *options)
{
  static const AttribKbOptions usual = {.keep_going = false};
  Load load = {.kb = kb, .root = root, .options = options != NULL ? options : &usual};
  if (load.options->most_findings > 0) {
    kb->diagnostics.limit = load.options->most_findings;
  }
  attrib_vector_init(&load.files, sizeof(AttribFolderFile));
  attrib_units_init(&load.units);
  attrib_unit_init(&load.unit);
  attrib_buffer_init(&load.bytes);
  attrib_buffer_init(&load.path);
  AttribStatus status = read_all(&load);
  const int why = errno;
  clear_load(&load);
  errno = why;
  ATTRIB_TRY(status);
  attrib_diagnostics_sort(&kb->diagnostics);
  ATTRIB_TRY(attrib_excerpts_fill(&kb->diagnostics, root));
  return kb->diagnostics.errors > 0 ? ATTRIB_BAD_RECORDS : ATTRIB_SUCCESS;
}

AttribStatus attrib_kb_open(const char *root, const AttribKbOptions *options, AttribKb **out)
{
  AttribKb *kb = attrib_alloc_array(1, sizeof(*kb));
  if (kb == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  attrib_arena_init(&kb->arena);
  attrib_diagnostics_init(&kb->diagnostics);
  const AttribStatus status = load_all(kb, root, options);
  if (status != ATTRIB_SUCCESS && status != ATTRIB_BAD_RECORDS) {
    const int why = errno;
    attrib_kb_free(kb);
    errno = why;
    return status;
  }
  *out = kb;
  return status;
}

void attrib_kb_free(AttribKb *kb)
{
  if (kb != NULL) {
    attrib_graph_free(kb->linked.graph);
    attrib_diagnostics_clear(&kb->diagnostics);
    attrib_arena_clear(&kb->arena);
    attrib_free(kb);
  }
}

const AttribGraph *attrib_kb_graph(const AttribKb *kb)
{
  return kb->linked.graph;
}

const AttribDiagnostics *attrib_kb_diagnostics(const AttribKb *kb)
{
  return &kb->diagnostics;
}

AttribDiagnostics *attrib_kb_findings(AttribKb *kb)
{
  return &kb->diagnostics;
}

AttribText attrib_kb_title(const AttribKb *kb)
{
  return kb->title;
}

uint32_t attrib_kb_file_count(const AttribKb *kb)
{
  return kb->files;
}

uint32_t attrib_kb_left_out(const AttribKb *kb)
{
  return kb->linked.left_out;
}
