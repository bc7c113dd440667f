// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/cache_place.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

static AttribBuffer path;

static int enter(void **state)
{
  attrib_buffer_init(&path);
  const int result = attrib_scratch_enter(state);
  attrib_scratch_folder("kb");
  setenv("XDG_CACHE_HOME", "/caches", 1);
  setenv("HOME", "/home/somebody", 1);
  return result;
}

static int leave(void **state)
{
  attrib_buffer_clear(&path);
  return attrib_scratch_leave(state);
}

static const char *path_of(const char *root)
{
  attrib_buffer_truncate(&path, 0);
  assert_int_equal(attrib_cache_path(root, "graph", &path), ATTRIB_SUCCESS);
  return path.data;
}

static void assert_begins(const char *text, const char *beginning)
{
  assert_int_equal(strncmp(text, beginning, strlen(beginning)), 0);
}

static void lies_where_caches_do(void **state)
{
  (void)state;
  assert_begins(path_of("kb"), "/caches/attrib/");
  assert_int_equal(strlen(path.data), strlen("/caches/attrib/") + 32 + strlen(".graph"));
  setenv("XDG_CACHE_HOME", "not/absolute", 1);
  assert_begins(path_of("kb"), "/home/somebody/.cache/attrib/");
  unsetenv("XDG_CACHE_HOME");
  assert_begins(path_of("kb"), "/home/somebody/.cache/attrib/");
}

static void is_the_same_by_every_way_to_the_root(void **state)
{
  (void)state;
  attrib_scratch_link("kb", "link");
  char *const straight = strdup(path_of("kb"));
  assert_string_equal(path_of("./kb//"), straight);
  assert_string_equal(path_of("link"), straight);
  attrib_scratch_folder("other");
  assert_string_not_equal(path_of("other"), straight);
  free(straight);
}

static void keeps_what_was_there_when_it_fails(void **state)
{
  (void)state;
  attrib_buffer_add_string(&path, "before");
  assert_int_equal(attrib_cache_path("nowhere", "graph", &path), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
  assert_string_equal(path.data, "before");
  unsetenv("XDG_CACHE_HOME");
  unsetenv("HOME");
  assert_int_equal(attrib_cache_path("kb", "graph", &path), ATTRIB_NOT_FOUND);
  assert_string_equal(path.data, "before");
}

static void makes_folders_for_their_owner_alone(void **state)
{
  (void)state;
  struct stat found;
  assert_int_equal(attrib_cache_make_folders("a/b/c.graph"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_cache_make_folders("a/b/c.graph"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_cache_make_folders("c.graph"), ATTRIB_SUCCESS);
  assert_int_equal(stat("a/b", &found), 0);
  assert_int_equal(found.st_mode & (S_IRWXG | S_IRWXO), 0);
  attrib_scratch_file("file", "");
  assert_int_equal(attrib_cache_make_folders("file/b/c.graph"), ATTRIB_IO_ERROR);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(lies_where_caches_do),
      CASE(is_the_same_by_every_way_to_the_root),
      CASE(keeps_what_was_there_when_it_fails),
      CASE(makes_folders_for_their_owner_alone),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
