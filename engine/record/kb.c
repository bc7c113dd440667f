// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/kb.h"

#include "engine/base/alloc.h"
#include "engine/record/compile_file.h"
#include "engine/record/compile_files.h"
#include "engine/record/excerpt.h"
#include "engine/record/folder.h"
#include "engine/record/link.h"
#include "engine/record/problem.h"

#include <errno.h>

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
  AttribInterner *texts;       ///< of attrib.yaml
  AttribFileCompiler compiler; ///< likewise
} Load;

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

static AttribStatus read_base(Load *load, AttribText path, uint32_t file)
{
  ATTRIB_TRY(
      attrib_file_compile(&load->compiler, path, ATTRIB_SHAPE_BASE, &load->kb->diagnostics, file));
  if (load->compiler.unit.items.length == 0) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(check_format(load, &load->compiler.unit));
  return take_title(load, &load->compiler.unit);
}

// All of it

/// Give every file a number, and read attrib.yaml, which is no record file.
static AttribStatus begin(Load *load, AttribFiles *files)
{
  AttribKb *kb = load->kb;
  files->first = (uint32_t)kb->diagnostics.paths.length;
  for (uint32_t i = 0; i < kb->files; ++i) {
    AttribFolderFile *listed = attrib_vector_at(&load->files, i);
    uint32_t file = 0;
    ATTRIB_TRY(attrib_diagnostics_add_path(&kb->diagnostics, listed->path, &file));
    if (attrib_text_equal(listed->path, ATTRIB_TEXT("attrib.yaml"))) {
      files->skipped = i;
      ATTRIB_TRY(read_base(load, listed->path, file));
      attrib_folder_note(listed, &load->compiler.found);
    }
  }
  return ATTRIB_SUCCESS;
}

typedef AttribStatus (*Lister)(const char *root, AttribArena *arena, AttribDiagnostics *diagnostics,
                               AttribVector *files);

static AttribStatus compile_listed(Load *load, Lister list, const AttribKbOptions *options)
{
  AttribKb *kb = load->kb;
  ATTRIB_TRY(list(load->root, &kb->arena, &kb->diagnostics, &load->files));
  kb->files = (uint32_t)load->files.length;
  AttribFiles files = {
      .root = load->root, .files = &load->files, .skipped = UINT32_MAX, .options = options};
  ATTRIB_TRY(begin(load, &files));
  return attrib_files_compile(&files, &load->units, &kb->diagnostics);
}

/// As if nothing had been read.
static void forget(Load *load)
{
  AttribDiagnostics *diagnostics = &load->kb->diagnostics;
  const uint32_t limit = diagnostics->limit;
  attrib_units_clear(&load->units);
  attrib_diagnostics_clear(diagnostics);
  diagnostics->limit = limit;
  load->files.length = 0;
}

/// Files are looked at when they are open. Where two turn out to be one, which is rare, all are looked at before.
static AttribStatus read_all(Load *load)
{
  AttribKb *kb = load->kb;
  bool twins = false;
  if (load->texts == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(compile_listed(load, attrib_folder_names, load->options));
  ATTRIB_TRY(attrib_folder_find_twins(&load->files, &twins));
  if (twins) {
    // The caller was told already that all was read.
    AttribKbOptions quiet = *load->options;
    quiet.progress = NULL;
    forget(load);
    ATTRIB_TRY(compile_listed(load, attrib_folder_list, &quiet));
  }
  return attrib_link(&load->units, load->options->keep_going, &kb->diagnostics, &kb->linked);
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
  load.texts = attrib_interner_new();
  attrib_file_compiler_init(&load.compiler, root, load.texts);
  AttribStatus status = read_all(&load);
  const int why = errno;
  attrib_file_compiler_clear(&load.compiler);
  attrib_interner_free(load.texts);
  attrib_units_clear(&load.units);
  attrib_vector_clear(&load.files);
  errno = why;
  ATTRIB_TRY(status);
  attrib_diagnostics_sort(&kb->diagnostics);
  ATTRIB_TRY(attrib_excerpts_fill(&kb->diagnostics, root));
  return kb->diagnostics.errors > 0 ? ATTRIB_BAD_RECORDS : ATTRIB_SUCCESS;
}

static AttribKb *new_kb(void)
{
  AttribKb *kb = attrib_alloc_array(1, sizeof(*kb));
  if (kb != NULL) {
    attrib_arena_init(&kb->arena);
    attrib_diagnostics_init(&kb->diagnostics);
  }
  return kb;
}

AttribStatus attrib_kb_open(const char *root, const AttribKbOptions *options, AttribKb **out)
{
  AttribKb *kb = new_kb();
  if (kb == NULL) {
    return ATTRIB_NO_MEMORY;
  }
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

AttribStatus attrib_kb_of_graph(AttribGraph *graph, AttribText title, uint32_t files,
                                AttribKb **out)
{
  AttribKb *kb = new_kb();
  if (kb == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  kb->title = attrib_arena_copy(&kb->arena, title);
  if (kb->title.data == NULL) {
    attrib_kb_free(kb);
    return ATTRIB_NO_MEMORY;
  }
  kb->linked.graph = graph;
  kb->files = files;
  *out = kb;
  return ATTRIB_SUCCESS;
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
