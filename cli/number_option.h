// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_NUMBER_OPTION_H
#define ATTRIB_CLI_NUMBER_OPTION_H

#include "cli/command.h"

#include <stdint.h>

/// The number that an option was given last, from 1; untouched where it was not given. What is none,
/// or more than a thousand million, is said.
AttribExit attrib_number_option_count(const AttribCli *cli, AttribOptionNumber number,
                                      uint32_t *out);

/// The same in seconds, perhaps with a fraction, more than 0 and up to a day.
AttribExit attrib_number_option_seconds(const AttribCli *cli, AttribOptionNumber number,
                                        double *out);

#endif // ATTRIB_CLI_NUMBER_OPTION_H
