// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_DATE_OPTION_H
#define ATTRIB_CLI_DATE_OPTION_H

#include "cli/command.h"
#include "engine/model/date.h"
#include "engine/view/view.h"

#include <stdbool.h>

/// Read the date that an option was given last; `*has` is false where it was not given. A malformed
/// one is said.
AttribExit attrib_date_option_read(const AttribCli *cli, AttribOptionNumber number, bool *has,
                                   AttribDate *date);

/// What --as-of and --recorded-by ask for: of a partial date its last day.
AttribExit attrib_date_option_view(const AttribCli *cli, AttribViewOptions *view);

#endif // ATTRIB_CLI_DATE_OPTION_H
