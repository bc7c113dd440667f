// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The pages that people read have all that the tables of the program have.

#include "cli/command.h"
#include "cli/format.h"
#include "cli/help.h"
#include "engine/base/file.h"
#include "engine/base/utf8.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/model/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { file_limit = 1 << 20 };

static AttribBuffer page;

static void read_page(const char *path)
{
  attrib_buffer_init(&page);
  assert_int_equal(attrib_file_read(path, file_limit, &page), ATTRIB_SUCCESS);
}

/// Fail unless the page that was read has the words in bold.
static void assert_bold(const char *before, const char *words)
{
  AttribBuffer bold;
  attrib_buffer_init(&bold);
  attrib_buffer_add_format(&bold, "*%s%s*", before, words);
  if (!strstr(page.data, bold.data)) {
    fail_msg("no %s", bold.data);
  }
  attrib_buffer_clear(&bold);
}

static void test_manual_has_options_and_commands(void **state)
{
  (void)state;
  read_page("docs/man/attrib.1.scd");
  for (AttribOptionNumber i = ATTRIB_OPTION_ACTOR; i < ATTRIB_OPTIONS; ++i) {
    assert_bold("--", attrib_option(i)->name);
  }
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    if (attrib_command(i)->summary) {
      assert_bold("attrib ",
                  i == ATTRIB_COMMAND_COMPLETION ? "completion bash" : attrib_command(i)->name);
    }
  }
  for (unsigned i = 0; i < ATTRIB_FORMATS; ++i) {
    assert_bold("", attrib_format_name((AttribFormat)i));
  }
  attrib_buffer_clear(&page);
}

static void assert_words(const AttribVocabulary *vocabulary)
{
  for (size_t i = 0; i < vocabulary->count; ++i) {
    assert_bold("", attrib_vocabulary_word(vocabulary, i)->word);
  }
}

static void test_manual_has_keys_and_words(void **state)
{
  (void)state;
  read_page("docs/man/attrib-records.5.scd");
  for (unsigned i = 0; i < ATTRIB_SHAPES; ++i) {
    const AttribShape *const shape = attrib_shape((AttribShapeNumber)i);
    for (size_t j = 0; j < shape->count; ++j) {
      assert_bold("", shape->fields[j].key);
      if (shape->fields[j].vocabulary) {
        assert_words(shape->fields[j].vocabulary);
      }
    }
  }
  attrib_buffer_clear(&page);
}

static void assert_fits(const char *text, const char *name)
{
  while (*text) {
    const AttribText line = {text, strcspn(text, "\n")};
    if (attrib_utf8_width(line) > 80) {
      fail_msg("%s: %.*s", name, ATTRIB_TEXT_ARGS(line));
    }
    text += line.length + 1;
  }
}

static void test_help_fits_and_begins_with_two_examples(void **state)
{
  (void)state;
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    const AttribCommand *const command = attrib_command(i);
    if (!command->summary) {
      continue;
    }
    attrib_buffer_init(&page);
    attrib_help_write(i, &page);
    assert_int_equal(page.status, ATTRIB_SUCCESS);
    assert_fits(page.data, command->name);
    for (size_t j = 0; j < 2; ++j) {
      assert_non_null(strstr(command->examples[j], "attrib "));
    }
    assert_memory_equal(page.data + 2, command->examples[0], strlen(command->examples[0]));
    attrib_buffer_clear(&page);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_manual_has_options_and_commands),
      cmocka_unit_test(test_manual_has_keys_and_words),
      cmocka_unit_test(test_help_fits_and_begins_with_two_examples),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
