// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/kept_base.h"

#include "engine/base/file.h"
#include "engine/store/cache_place.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

// A source without a publisher is worth a warning: only reading the records gives it.
const char attrib_kept_base_records[] =
    "cite: s\n"
    "actors:\n"
    "  a: {name: A, kind: state, aliases: [b, {name: c, by: a}]}\n"
    "claims: {c: {act: comment, by: a, quote: q, said: 2021-07}}\n"
    "sources: {s: {title: T}}\n";

int attrib_kept_base_enter(void **state)
{
  const int result = attrib_scratch_enter(state);
  attrib_scratch_file("kb/attrib.yaml", "format: 1\ntitle: Records\n");
  attrib_scratch_file("kb/a.yaml", attrib_kept_base_records);
  attrib_scratch_folder("caches");
  AttribBuffer caches;
  char here[4096];
  assert_non_null(getcwd(here, sizeof(here)));
  attrib_buffer_init(&caches);
  attrib_buffer_add_format(&caches, "%s/caches", here);
  setenv("XDG_CACHE_HOME", caches.data, 1);
  attrib_buffer_clear(&caches);
  return result;
}

void attrib_kept_base_build(void)
{
  const AttribStoreOptions options = {.kb = {.jobs = 1}};
  AttribKb *kb = NULL;
  assert_int_equal(attrib_store_build("kb", &options, &kb), ATTRIB_SUCCESS);
  attrib_kb_free(kb);
}

void attrib_kept_base_wait(void)
{
  const struct timespec moment = {0, 150000000};
  nanosleep(&moment, NULL);
}

bool attrib_kept_base_was_read(const AttribKb *kb)
{
  return attrib_kb_diagnostics(kb)->warnings > 0;
}

const char *attrib_kept_base_snapshot(void)
{
  static AttribBuffer path;
  attrib_buffer_clear(&path);
  assert_int_equal(attrib_cache_path("kb", "graph", &path), ATTRIB_SUCCESS);
  return path.data;
}

AttribBuffer attrib_kept_base_read(void)
{
  AttribBuffer bytes;
  attrib_buffer_init(&bytes);
  assert_int_equal(attrib_file_read(attrib_kept_base_snapshot(), SIZE_MAX, &bytes), ATTRIB_SUCCESS);
  return bytes;
}

void attrib_kept_base_write(AttribText bytes)
{
  FILE *const file = fopen(attrib_kept_base_snapshot(), "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes.data, 1, bytes.length, file), bytes.length);
  assert_int_equal(fclose(file), 0);
}
