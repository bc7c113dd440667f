// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/version.h"

const char *attrib_version(void)
{
  return ATTRIB_VERSION;
}
