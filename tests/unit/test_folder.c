// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/buffer.h"
#include "engine/record/folder.h"
#include "tests/unit/listing.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

static AttribStatus list(const char *root)
{
  return attrib_folder_list(root, &attrib_listing.arena, &attrib_listing.diagnostics,
                            &attrib_listing.files);
}

static const AttribFolderFile *file_at(size_t index)
{
  return attrib_vector_at(&attrib_listing.files, index);
}

// Both as lines: one of each path, one of each finding ("E001 path").
static void join_paths(AttribBuffer *out)
{
  for (size_t i = 0; i < attrib_listing.files.length; ++i) {
    attrib_buffer_add(out, file_at(i)->path);
    attrib_buffer_add_char(out, '\n');
  }
}

static void join_findings(AttribBuffer *out)
{
  for (size_t i = 0; i < attrib_listing.diagnostics.items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&attrib_listing.diagnostics.items, i);
    attrib_buffer_add_format(out, "%s ", item->problem->code);
    attrib_buffer_add(out, attrib_diagnostics_path(&attrib_listing.diagnostics, item->place.file));
    attrib_buffer_add_char(out, '\n');
    assert_int_equal(item->place.line, 0);
    assert_true(item->message.length > 0);
  }
}

// By names alone, noted afterwards, and those that are one file with an earlier one left out: the same paths.
static void assert_named(const char *expected_paths)
{
  AttribDiagnostics found;
  AttribVector names;
  AttribBuffer out;
  attrib_diagnostics_init(&found);
  attrib_vector_init(&names, sizeof(AttribFolderFile));
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&out, "");
  assert_int_equal(attrib_folder_names("kb", &attrib_listing.arena, &found, &names),
                   ATTRIB_SUCCESS);
  bool skips = false;
  for (size_t i = 0; i < names.length; ++i) {
    AttribFolderFile *const file = attrib_vector_at(&names, i);
    char path[1024];
    struct stat seen;
    (void)snprintf(path, sizeof(path), "kb/%s", file->path.data);
    assert_int_equal(stat(path, &seen), 0);
    attrib_folder_note(file, &seen);
    bool first = true;
    for (size_t j = 0; j < i; ++j) {
      const AttribFolderFile *const other = attrib_vector_at(&names, j);
      first = first && !attrib_identity_equal(file->identity, other->identity);
    }
    attrib_buffer_add_format(&out, "%s%s", first ? file->path.data : "", first ? "\n" : "");
    skips = skips || !first;
  }
  bool twins = !skips;
  assert_int_equal(attrib_folder_find_twins(&names, &twins), ATTRIB_SUCCESS);
  assert_int_equal(twins, skips);
  assert_string_equal(out.data, expected_paths);
  assert_int_equal(found.items.length, attrib_listing.diagnostics.items.length);
  attrib_buffer_clear(&out);
  attrib_vector_clear(&names);
  attrib_diagnostics_clear(&found);
}

static void assert_listed(const char *expected_paths, const char *expected_findings)
{
  assert_int_equal(list("kb"), ATTRIB_SUCCESS);
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&out, "");
  join_paths(&out);
  assert_string_equal(out.data, expected_paths);
  attrib_buffer_truncate(&out, 0);
  join_findings(&out);
  assert_string_equal(out.data, expected_findings);
  attrib_buffer_clear(&out);
  assert_named(expected_paths);
}

static void assert_message_of_first(const char *part)
{
  const AttribDiagnostic *const item = attrib_vector_at(&attrib_listing.diagnostics.items, 0);
  assert_non_null(strstr(item->message.data, part));
}

static void lists_record_files_in_order_of_paths(void **state)
{
  (void)state;
  // A blank and `-` and `.` come before `/`, `0` after it.
  attrib_scratch_file("kb/attrib.yaml", "format: 1\n");
  attrib_scratch_file("kb/a/x.yaml", "");
  attrib_scratch_file("kb/a b.yaml", "");
  attrib_scratch_file("kb/a-b/x.yml", "");
  attrib_scratch_file("kb/a.yaml", "");
  attrib_scratch_file("kb/a/b/deep.yaml", "");
  attrib_scratch_file("kb/a0.yaml", "");
  attrib_scratch_file("kb/Z.yaml", "");
  attrib_scratch_file("kb/\xC3\xA9.yaml", "");
  assert_listed("Z.yaml\na b.yaml\na-b/x.yml\na.yaml\na/b/deep.yaml\na/x.yaml\na0.yaml\n"
                "attrib.yaml\n\xC3\xA9.yaml\n",
                "");
}

static void leaves_other_names_alone(void **state)
{
  (void)state;
  attrib_scratch_file("kb/README.md", "");
  attrib_scratch_file("kb/yaml", "");
  attrib_scratch_file("kb/x.yaml~", "");
  attrib_scratch_file("kb/x.YAML", "");
  attrib_scratch_file("kb/.yaml", "");
  attrib_scratch_file("kb/.x.yaml", "");
  attrib_scratch_file("kb/.git/x.yaml", "");
  attrib_scratch_link("nowhere", "kb/.#x.yaml");
  attrib_scratch_file("LICENSE", "");
  attrib_scratch_link("../LICENSE", "kb/LICENSE");
  attrib_scratch_folder("kb/empty");
  assert_listed("", "");
}

static void walks_a_folder_named_like_a_file(void **state)
{
  (void)state;
  attrib_scratch_file("kb/x.yaml/y.yaml", "");
  assert_listed("x.yaml/y.yaml\n", "");
}

static void follows_links_that_stay_inside(void **state)
{
  (void)state;
  attrib_scratch_file("kb/.hidden/texts/real.txt", "");
  attrib_scratch_link(".hidden/texts/real.txt", "kb/one.yaml");
  attrib_scratch_file("kb/.hidden/other/in.yaml", "");
  attrib_scratch_link("../kb/.hidden/other", "kb/out-and-in");
  attrib_scratch_file("kb/.hidden/three.yaml", "");
  attrib_scratch_link("link.yaml", "kb/a.yaml");
  attrib_scratch_link(".hidden/three.yaml", "kb/link.yaml");
  assert_listed("a.yaml\none.yaml\nout-and-in/in.yaml\n", "");
}

static void follows_an_absolute_link_inside(void **state)
{
  (void)state;
  char here[1024];
  char target[2048];
  attrib_scratch_file("kb/.hidden/x.yaml", "");
  assert_non_null(getcwd(here, sizeof(here)));
  snprintf(target, sizeof(target), "%s/kb/.hidden/x.yaml", here);
  attrib_scratch_link(target, "kb/x.yaml");
  assert_listed("x.yaml\n", "");
}

static void passes_over_links_that_leave(void **state)
{
  (void)state;
  attrib_scratch_file("outside/x.yaml", "");
  attrib_scratch_file("kb-too/x.yaml", "");
  attrib_scratch_link("../outside/x.yaml", "kb/file.yaml");
  attrib_scratch_link("../outside", "kb/folder");
  attrib_scratch_link("../kb-too", "kb/sibling");
  attrib_scratch_link("..", "kb/up");
  attrib_scratch_link("/", "kb/top");
  attrib_scratch_link("/etc/passwd", "kb/passwd.yaml");
  attrib_scratch_link("../outside/x.yaml", "kb/chain-end.yaml");
  attrib_scratch_link("chain-end.yaml", "kb/chain.yaml");
  assert_listed("", "W108 chain-end.yaml\nW108 chain.yaml\nW108 file.yaml\nW108 folder\n"
                    "W108 passwd.yaml\nW108 sibling\nW108 top\nW108 up\n");
  assert_message_of_first("out of the knowledge base");
}

static void follows_a_chain_that_leaves_and_comes_back(void **state)
{
  (void)state;
  attrib_scratch_file("kb/.hidden/x.yaml", "");
  attrib_scratch_link("../kb/.hidden/x.yaml", "outside/back.yaml");
  attrib_scratch_link("../outside/back.yaml", "kb/x.yaml");
  assert_listed("x.yaml\n", "");
}

static void passes_over_links_to_nothing(void **state)
{
  (void)state;
  attrib_scratch_file("kb/file.txt", "");
  attrib_scratch_link("nowhere.yaml", "kb/a.yaml");
  attrib_scratch_link("nowhere", "kb/b");
  attrib_scratch_link("file.txt/inner.yaml", "kb/c.yaml");
  assert_listed("", "W108 a.yaml\nW108 b\nW108 c.yaml\n");
  assert_message_of_first("leads nowhere");
}

static void passes_over_links_that_loop(void **state)
{
  (void)state;
  attrib_scratch_link("self.yaml", "kb/self.yaml");
  assert_listed("", "W108 self.yaml\n");
  assert_message_of_first("back to itself");
}

static void passes_over_pairs_that_loop(void **state)
{
  (void)state;
  attrib_scratch_link("b.yaml", "kb/a.yaml");
  attrib_scratch_link("a.yaml", "kb/b.yaml");
  assert_listed("", "W108 a.yaml\nW108 b.yaml\n");
}

static void passes_over_links_to_folders_around(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a/b/x.yaml", "");
  attrib_scratch_link(".", "kb/here");
  attrib_scratch_link("../..", "kb/a/b/root");
  attrib_scratch_link("..", "kb/a/b/up");
  assert_listed("a/b/x.yaml\n", "W108 a/b/root\nW108 a/b/up\nW108 here\n");
  assert_message_of_first("back to itself");
}

static void counts_a_file_once(void **state)
{
  (void)state;
  attrib_scratch_file("kb/m/x.yaml", "");
  attrib_scratch_link("m", "kb/a");
  attrib_scratch_link("m", "kb/z");
  attrib_scratch_link("m/x.yaml", "kb/y.yaml");
  assert_int_equal(link("kb/m/x.yaml", "kb/hard.yaml"), 0);
  assert_listed("a/x.yaml\n", "");
}

// Each folder of the tower has two links to the next: 2^24 ways to the file at its end.
static void is_not_led_astray_by_many_ways(void **state)
{
  (void)state;
  for (int i = 0; i < 24; ++i) {
    char path[32];
    char next[32];
    snprintf(next, sizeof(next), "../t%d", i + 1);
    snprintf(path, sizeof(path), "kb/t%d/left", i);
    attrib_scratch_link(next, path);
    snprintf(path, sizeof(path), "kb/t%d/right", i);
    attrib_scratch_link(next, path);
  }
  attrib_scratch_file("kb/t24/x.yaml", "");
  assert_int_equal(list("kb"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_listing.files.length, 1);
  assert_int_equal(attrib_listing.diagnostics.items.length, 0);
}

static void passes_over_what_is_not_a_file(void **state)
{
  (void)state;
  attrib_scratch_folder("kb");
  assert_int_equal(mkfifo("kb/pipe.yaml", 0666), 0);
  attrib_scratch_link("pipe.yaml", "kb/link.yaml");
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "kb/socket"};
  const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  const struct sockaddr *const general = (const struct sockaddr *)(const void *)&address;
  assert_int_equal(bind(listener, general, sizeof(address)), 0);
  close(listener);
  assert_listed("", "W108 link.yaml\nW108 pipe.yaml\nW108 socket\n");
  assert_message_of_first("a pipe, socket or device");
}

static void passes_over_names_that_are_not_utf8(void **state)
{
  (void)state;
  attrib_scratch_file("kb/\xFF.yaml", "");
  attrib_scratch_file("kb/\xFE/x.yaml", "");
  attrib_scratch_file("kb/\xFD.txt", "");
  assert_listed("", "W108 \xFE\nW108 \xFF.yaml\n");
  assert_message_of_first("not UTF-8");
}

static void keeps_control_characters_in_names(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a\x1B[31m.yaml", "");
  attrib_scratch_file("kb/b\n.yaml", "");
  assert_listed("a\x1B[31m.yaml\nb\n.yaml\n", "");
}

// Make the folders f/f/f…, and a file in each.
static void make_nest(int depth)
{
  AttribBuffer path;
  attrib_buffer_init(&path);
  attrib_buffer_add_string(&path, "kb");
  for (int i = 0; i < depth; ++i) {
    attrib_buffer_add_string(&path, "/f");
    const size_t length = path.length;
    attrib_buffer_add_string(&path, "/x.yaml");
    attrib_scratch_file(path.data, "");
    attrib_buffer_truncate(&path, length);
  }
  attrib_buffer_clear(&path);
}

static void walks_64_folders_deep(void **state)
{
  (void)state;
  make_nest(64);
  assert_int_equal(list("kb"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_listing.files.length, 64);
  assert_int_equal(attrib_listing.diagnostics.items.length, 0);
}

static void refuses_deeper_folders(void **state)
{
  (void)state;
  make_nest(67);
  assert_int_equal(list("kb"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_listing.files.length, 64);
  assert_int_equal(attrib_listing.diagnostics.items.length, 1);
  const AttribDiagnostic *const item = attrib_vector_at(&attrib_listing.diagnostics.items, 0);
  assert_string_equal(item->problem->code, "E011");
  assert_int_equal(attrib_diagnostics_path(&attrib_listing.diagnostics, item->place.file).length,
                   strlen("f/") * 65 - 1);
}

static void reports_a_folder_that_cannot_be_read(void **state)
{
  (void)state;
  if (geteuid() == 0) {
    skip(); // Root reads everything.
  }
  attrib_scratch_file("kb/a/x.yaml", "");
  attrib_scratch_file("kb/b/x.yaml", "");
  attrib_scratch_file("kb/c.yaml", "");
  assert_int_equal(chmod("kb/a", 0), 0);
  assert_int_equal(chmod("kb/b", 0444), 0);
  assert_listed("c.yaml\n", "E001 a\nE001 b/x.yaml\n");
  assert_message_of_first(strerror(EACCES));
  assert_int_equal(chmod("kb/a", 0777), 0);
  assert_int_equal(chmod("kb/b", 0777), 0);
}

static void fails_without_a_root(void **state)
{
  (void)state;
  errno = 0;
  assert_int_equal(list("kb"), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
  attrib_scratch_file("file", "");
  assert_int_equal(list("file"), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOTDIR);
  assert_int_equal(list(""), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
  assert_int_equal(attrib_listing.diagnostics.items.length, 0);
}

static void takes_a_root_that_is_a_link(void **state)
{
  (void)state;
  attrib_scratch_file("real/.hidden/x.yaml", "");
  attrib_scratch_link(".hidden", "real/a");
  attrib_scratch_link("real", "kb");
  assert_listed("a/x.yaml\n", "");
}

static void takes_a_root_with_slashes(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a/x.yaml", "");
  assert_int_equal(list("./kb//"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_listing.files.length, 1);
  assert_true(attrib_text_equal(file_at(0)->path, ATTRIB_TEXT("a/x.yaml")));
}

static void lists_ten_thousand_files(void **state)
{
  (void)state;
  for (int i = 0; i < 10000; ++i) {
    char path[64];
    snprintf(path, sizeof(path), "kb/%02d/%04d.yaml", i % 50, i);
    attrib_scratch_file(path, "");
  }
  assert_int_equal(list("kb"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_listing.files.length, 10000);
  for (size_t i = 1; i < attrib_listing.files.length; ++i) {
    assert_true(attrib_text_compare(file_at(i - 1)->path, file_at(i)->path) < 0);
  }
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_listing_enter, attrib_listing_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(lists_record_files_in_order_of_paths),
      CASE(leaves_other_names_alone),
      CASE(walks_a_folder_named_like_a_file),
      CASE(follows_links_that_stay_inside),
      CASE(follows_an_absolute_link_inside),
      CASE(passes_over_links_that_leave),
      CASE(follows_a_chain_that_leaves_and_comes_back),
      CASE(passes_over_links_to_nothing),
      CASE(passes_over_links_that_loop),
      CASE(passes_over_pairs_that_loop),
      CASE(passes_over_links_to_folders_around),
      CASE(counts_a_file_once),
      CASE(is_not_led_astray_by_many_ways),
      CASE(passes_over_what_is_not_a_file),
      CASE(passes_over_names_that_are_not_utf8),
      CASE(keeps_control_characters_in_names),
      CASE(walks_64_folders_deep),
      CASE(refuses_deeper_folders),
      CASE(reports_a_folder_that_cannot_be_read),
      CASE(fails_without_a_root),
      CASE(takes_a_root_that_is_a_link),
      CASE(takes_a_root_with_slashes),
      CASE(lists_ten_thousand_files),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
