// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_SCRATCH_H
#define ATTRIB_TESTS_UNIT_SCRATCH_H

/// A folder of a test's own, for cmocka's setup and teardown: made, and the current one, before
/// each test; removed with all that is in it after. Only one at a time.
int attrib_scratch_enter(void **state);
int attrib_scratch_leave(void **state);

/// Make a file, or a folder, below the current folder; what is on the way to it is made too.
/// Failure fails the test.
void attrib_scratch_file(const char *path, const char *contents);
void attrib_scratch_folder(const char *path);
void attrib_scratch_link(const char *target, const char *path);

#endif // ATTRIB_TESTS_UNIT_SCRATCH_H
