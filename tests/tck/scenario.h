// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_SCENARIO_H
#define ATTRIB_TESTS_TCK_SCENARIO_H

#include <jansson.h>

/// Run a scenario: set its graph up, run its query. A line of the protocol: columns and rows, or an
/// error. NULL when out of memory; the caller's to release.
json_t *attrib_tck_scenario(const json_t *scenario);

/// The line for an error without a verdict: `Unsupported`, `Timeout`, `Crash`.
json_t *attrib_tck_no_verdict(const json_t *scenario, const char *type);

#endif // ATTRIB_TESTS_TCK_SCENARIO_H
