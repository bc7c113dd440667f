// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/expect_json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

json_t *attrib_expect_document(const char *text, size_t length)
{
  json_error_t error;
  json_t *const root = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
  if (!root) {
    print_error("line %d: %s\n", error.line, error.text);
  }
  assert_non_null(root);
  return root;
}

static const json_t *step(const json_t *at, const char *name, size_t length)
{
  char key[100];
  assert_true(length < sizeof(key));
  memcpy(key, name, length);
  key[length] = '\0';
  return json_is_array(at) ? json_array_get(at, strtoul(key, NULL, 10)) : json_object_get(at, key);
}

static const json_t *follow(const json_t *root, const char *path)
{
  const json_t *at = root;
  while (at && *path) {
    const size_t length = strcspn(path, ".");
    at = step(at, path, length);
    path += length + (path[length] == '.');
  }
  return at;
}

// As jansson itself writes it, so that two texts are the same where the values and their order are.
static char *normalise(const char *expected)
{
  const size_t length = strlen(expected);
  char *const text = malloc(length + 1);
  assert_non_null(text);
  for (size_t i = 0; i <= length; ++i) {
    text[i] = expected[i];
    if (text[i] == '\'') {
      text[i] = '"';
    }
  }
  json_error_t error;
  json_t *const value = json_loads(text, JSON_DECODE_ANY, &error);
  if (!value) {
    print_error("%s: %s\n", expected, error.text);
  }
  assert_non_null(value);
  free(text);
  char *const dumped = json_dumps(value, JSON_ENCODE_ANY);
  json_decref(value);
  return dumped;
}

void attrib_expect_json(const json_t *root, const char *path, const char *expected)
{
  const json_t *const found = follow(root, path);
  if (!expected) {
    if (found) {
      print_error("%s is there\n", path);
    }
    assert_null(found);
    return;
  }
  if (!found) {
    print_error("%s is not there\n", path);
  }
  assert_non_null(found);
  char *const wanted = normalise(expected);
  char *const got = json_dumps(found, JSON_ENCODE_ANY);
  assert_string_equal(got, wanted);
  free(got);
  free(wanted);
}
