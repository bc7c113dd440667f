// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_EXPECT_JSON_H
#define ATTRIB_TESTS_UNIT_EXPECT_JSON_H

#include <jansson.h>

/// Read a document, or one line of several, which must be well-formed; the caller's to free.
json_t *attrib_expect_document(const char *text, size_t length);

/// What stands at a path of keys and indexes with dots between them ("claims.0.by") must equal the
/// JSON of `expected`, in which ' stands for ", in the same order of keys; NULL: nothing is there.
void attrib_expect_json(const json_t *root, const char *path, const char *expected);

#endif // ATTRIB_TESTS_UNIT_EXPECT_JSON_H
