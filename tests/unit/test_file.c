// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <cmocka.h>

// Each case runs in an empty folder of its own, as the current one.
static const char pattern[] = "/tmp/attrib-file-XXXXXX";
static char folder[sizeof(pattern)];

static int enter_folder(void **state)
{
  (void)state;
  memcpy(folder, pattern, sizeof(pattern));
  return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

// How many names the folder holds; with `remove_too` it is emptied.
static int count_names(bool remove_too)
{
  DIR *const names = opendir(".");
  assert_non_null(names);
  int count = 0;
  for (const struct dirent *entry = readdir(names); entry; entry = readdir(names)) {
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
      ++count;
      if (remove_too) {
        assert_int_equal(remove(entry->d_name), 0);
      }
    }
  }
  closedir(names);
  return count;
}

static int leave_folder(void **state)
{
  (void)state;
  count_names(true);
  return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static void make_file(const char *path, const char *contents)
{
  FILE *const file = fopen(path, "w");
  assert_non_null(file);
  assert_true(fputs(contents, file) >= 0);
  assert_int_equal(fclose(file), 0);
}

static void assert_contents(const char *path, const char *expected)
{
  char bytes[256] = "";
  FILE *const file = fopen(path, "r");
  assert_non_null(file);
  bytes[fread(bytes, 1, sizeof(bytes) - 1, file)] = '\0';
  fclose(file);
  assert_string_equal(bytes, expected);
}

static mode_t mode_of(const char *path)
{
  struct stat found;
  assert_int_equal(lstat(path, &found), 0);
  return found.st_mode & 07777;
}

static AttribStatus write_string(const char *path, const char *string)
{
  return attrib_file_write(path, attrib_text(string));
}

static void assert_read_fails(const char *path, int reason)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&out, "before");
  errno = 0;
  assert_int_equal(attrib_file_read(path, 100, &out), ATTRIB_IO_ERROR);
  assert_int_equal(errno, reason);
  assert_int_equal(out.status, ATTRIB_SUCCESS);
  assert_string_equal(out.data, "before");
  attrib_buffer_clear(&out);
}

static void test_read_appends(void **state)
{
  (void)state;
  make_file("a", "one\n");
  AttribBuffer out;
  attrib_buffer_init(&out);
  assert_int_equal(attrib_file_read("a", 4, &out), ATTRIB_SUCCESS);
  assert_int_equal(attrib_file_read("a", SIZE_MAX, &out), ATTRIB_SUCCESS);
  assert_string_equal(out.data, "one\none\n");
  assert_int_equal(out.length, 8);
  attrib_buffer_clear(&out);
}

static void test_read_nothing(void **state)
{
  (void)state;
  make_file("empty", "");
  AttribBuffer out;
  attrib_buffer_init(&out);
  assert_int_equal(attrib_file_read("empty", 0, &out), ATTRIB_SUCCESS);
  assert_int_equal(out.length, 0);
  assert_string_equal(out.data, "");
  attrib_buffer_clear(&out);
}

static void test_read_large(void **state)
{
  (void)state;
  enum { size = 1000003 };
  AttribBuffer text;
  AttribBuffer out;
  attrib_buffer_init(&text);
  attrib_buffer_init(&out);
  for (int i = 0; text.length < size; ++i) {
    attrib_buffer_add_format(&text, "%d,", i);
  }
  attrib_buffer_truncate(&text, size);
  assert_int_equal(attrib_file_write("large", attrib_buffer_text(&text)), ATTRIB_SUCCESS);
  assert_int_equal(attrib_file_read("large", size, &out), ATTRIB_SUCCESS);
  assert_true(attrib_text_equal(attrib_buffer_text(&out), attrib_buffer_text(&text)));
  attrib_buffer_clear(&out);
  assert_int_equal(attrib_file_read("large", size - 1, &out), ATTRIB_LIMIT);
  attrib_buffer_clear(&out);
  attrib_buffer_clear(&text);
}

static void test_read_limit(void **state)
{
  (void)state;
  make_file("a", "12345");
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&out, "before");
  assert_int_equal(attrib_file_read("a", 4, &out), ATTRIB_LIMIT);
  assert_int_equal(out.status, ATTRIB_SUCCESS);
  assert_string_equal(out.data, "before");
  attrib_buffer_clear(&out);
}

// A file that says it is empty and is not: its size is not believed.
static void test_read_file_of_unknown_size(void **state)
{
  (void)state;
  static const char path[] = "/proc/self/status";
  if (access(path, R_OK) != 0) {
    skip();
  }
  AttribBuffer out;
  attrib_buffer_init(&out);
  assert_int_equal(attrib_file_read(path, 1000000, &out), ATTRIB_SUCCESS);
  assert_true(attrib_text_starts_with(attrib_buffer_text(&out), ATTRIB_TEXT("Name:")));
  assert_true(attrib_text_ends_with(attrib_buffer_text(&out), ATTRIB_TEXT("\n")));
  attrib_buffer_clear(&out);
  assert_int_equal(attrib_file_read(path, 10, &out), ATTRIB_LIMIT);
  assert_int_equal(out.length, 0);
  attrib_buffer_clear(&out);
}

static void test_read_refuses_what_is_no_file(void **state)
{
  (void)state;
  assert_read_fails("missing", ENOENT);
  assert_read_fails(".", EISDIR);
  assert_read_fails("/dev/null", EINVAL);
  assert_int_equal(mkfifo("pipe", 0600), 0);
  assert_read_fails("pipe", EINVAL);
  assert_int_equal(symlink("loop", "loop"), 0);
  assert_read_fails("loop", ELOOP);
}

static void test_read_after_a_failure(void **state)
{
  (void)state;
  make_file("a", "one");
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_code_point(&out, 0xD800);
  assert_int_equal(attrib_file_read("a", 100, &out), ATTRIB_BAD_TEXT);
  attrib_buffer_clear(&out);
}

static void test_write_new_file(void **state)
{
  (void)state;
  const mode_t before = umask(027);
  const AttribStatus status = write_string("a", "one\n");
  umask(before);
  assert_int_equal(status, ATTRIB_SUCCESS);
  assert_contents("a", "one\n");
  assert_int_equal(mode_of("a"), 0640);
  assert_int_equal(write_string("empty", NULL), ATTRIB_SUCCESS);
  assert_contents("empty", "");
  assert_int_equal(count_names(false), 2);
}

static void test_write_keeps_mode(void **state)
{
  (void)state;
  static const mode_t modes[] = {0600, 0644, 0755, 0666};
  for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); ++i) {
    make_file("a", "old and longer");
    assert_int_equal(chmod("a", modes[i]), 0);
    assert_int_equal(write_string("a", "new"), ATTRIB_SUCCESS);
    assert_contents("a", "new");
    assert_int_equal(mode_of("a"), modes[i]);
  }
  assert_int_equal(count_names(false), 1);
}

// Who has the old file open, reads the old contents to their end.
static void test_write_replaces(void **state)
{
  (void)state;
  make_file("a", "old");
  const int old = open("a", O_RDONLY);
  assert_true(old >= 0);
  assert_int_equal(write_string("a", "new"), ATTRIB_SUCCESS);
  char bytes[8] = "";
  assert_int_equal(read(old, bytes, sizeof(bytes)), 3);
  close(old);
  assert_string_equal(bytes, "old");
}

static void test_write_follows_links(void **state)
{
  (void)state;
  assert_int_equal(mkdir("deep", 0700), 0);
  make_file("deep/file", "old");
  assert_int_equal(symlink("file", "deep/near"), 0);
  assert_int_equal(symlink("deep/near", "far"), 0);
  assert_int_equal(write_string("far", "new"), ATTRIB_SUCCESS);
  assert_contents("deep/file", "new");
  struct stat found;
  assert_int_equal(lstat("far", &found), 0);
  assert_true(S_ISLNK(found.st_mode));
  assert_int_equal(lstat("deep/near", &found), 0);
  assert_true(S_ISLNK(found.st_mode));
  assert_int_equal(unlink("deep/near"), 0);
  assert_int_equal(unlink("deep/file"), 0);
  // Now the link leads to nothing yet, by way of an absolute path.
  char target[64];
  snprintf(target, sizeof(target), "%s/deep/file", folder);
  assert_int_equal(symlink(target, "absolute"), 0);
  assert_int_equal(write_string("absolute", "newer"), ATTRIB_SUCCESS);
  assert_contents("deep/file", "newer");
  assert_int_equal(unlink("deep/file"), 0);
}

static void assert_write_fails(const char *path, int reason)
{
  errno = 0;
  assert_int_equal(write_string(path, "new"), ATTRIB_IO_ERROR);
  assert_int_equal(errno, reason);
}

static void test_write_failures_leave_nothing(void **state)
{
  (void)state;
  assert_write_fails(".", EISDIR);
  assert_write_fails("missing/file", ENOENT);
  assert_write_fails("", ENOENT);
  make_file("file", "old");
  assert_write_fails("file/inside", ENOTDIR);
  assert_contents("file", "old");
  assert_int_equal(symlink("loop", "loop"), 0);
  assert_write_fails("loop", ELOOP);
  assert_int_equal(count_names(false), 2);
}

static void test_write_respects_permissions(void **state)
{
  (void)state;
  if (geteuid() == 0) {
    skip();
  }
  make_file("file", "old");
  assert_int_equal(chmod("file", 0444), 0);
  assert_write_fails("file", EACCES);
  assert_contents("file", "old");
  assert_int_equal(count_names(false), 1);
  assert_int_equal(mkdir("closed", 0500), 0);
  assert_write_fails("closed/file", EACCES);
}

// Names that an interrupted run left behind are stepped over, and stay.
static void test_write_beside_leftovers(void **state)
{
  (void)state;
  char name[64];
  for (int i = 0; i < 3; ++i) {
    snprintf(name, sizeof(name), ".attrib-%ld-%d.tmp", (long)getpid(), i);
    make_file(name, "left");
  }
  assert_int_equal(write_string("a", "new"), ATTRIB_SUCCESS);
  assert_contents("a", "new");
  assert_contents(name, "left");
  assert_int_equal(count_names(false), 4);
}

static void test_write_to_devices(void **state)
{
  (void)state;
  assert_int_equal(write_string("/dev/null", "new"), ATTRIB_SUCCESS);
  struct stat found;
  assert_int_equal(stat("/dev/null", &found), 0);
  assert_true(S_ISCHR(found.st_mode));
  if (access("/dev/full", W_OK) == 0) {
    assert_write_fails("/dev/full", ENOSPC);
  }
}

static void test_write_to_a_pipe(void **state)
{
  (void)state;
  assert_int_equal(mkfifo("pipe", 0600), 0);
  const int reader = open("pipe", O_RDONLY | O_NONBLOCK);
  assert_true(reader >= 0);
  assert_int_equal(write_string("pipe", "through"), ATTRIB_SUCCESS);
  char bytes[16] = "";
  assert_int_equal(read(reader, bytes, sizeof(bytes)), 7);
  close(reader);
  assert_string_equal(bytes, "through");
  struct stat found;
  assert_int_equal(lstat("pipe", &found), 0);
  assert_true(S_ISFIFO(found.st_mode));
}

// A file that is open already is written on, not exchanged for another.
static void test_write_to_an_open_file(void **state)
{
  (void)state;
  if (access("/dev/fd", X_OK) != 0) {
    skip();
  }
  make_file("a", "head,");
  const int file = open("a", O_WRONLY);
  assert_true(file >= 0);
  char path[32];
  snprintf(path, sizeof(path), "/dev/fd/%d", file);
  assert_int_equal(write_string(path, "tail"), ATTRIB_SUCCESS);
  close(file);
  assert_contents("a", "head,tail");
}

#define CASE(function) cmocka_unit_test_setup_teardown(function, enter_folder, leave_folder)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(test_read_appends),
      CASE(test_read_nothing),
      CASE(test_read_large),
      CASE(test_read_limit),
      CASE(test_read_file_of_unknown_size),
      CASE(test_read_refuses_what_is_no_file),
      CASE(test_read_after_a_failure),
      CASE(test_write_new_file),
      CASE(test_write_keeps_mode),
      CASE(test_write_replaces),
      CASE(test_write_follows_links),
      CASE(test_write_failures_leave_nothing),
      CASE(test_write_respects_permissions),
      CASE(test_write_beside_leftovers),
      CASE(test_write_to_devices),
      CASE(test_write_to_a_pipe),
      CASE(test_write_to_an_open_file),
  };
  return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
