// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_VERSION_H
#define ATTRIB_BASE_VERSION_H

#include "engine/base/api.h"

/// The version of these headers. The build reads the project's version from this line.
#define ATTRIB_VERSION "0.1.0"

/// The version of the library that is linked, as ATTRIB_VERSION has it: "MAJOR.MINOR.PATCH".
ATTRIB_API const char *attrib_version(void);

#endif
