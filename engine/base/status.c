// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/status.h"

#include <stddef.h>

static const char *const texts[] = {
    [ATTRIB_SUCCESS] = "success",
    [ATTRIB_NO_MEMORY] = "out of memory",
    [ATTRIB_IO_ERROR] = "input/output error",
    [ATTRIB_LIMIT] = "limit reached",
    [ATTRIB_BAD_RECORDS] = "the records have errors",
    [ATTRIB_BAD_ARGUMENT] = "bad argument",
    [ATTRIB_NOT_FOUND] = "not found",
    [ATTRIB_AMBIGUOUS] = "ambiguous name",
    [ATTRIB_BAD_TEXT] = "malformed text",
    [ATTRIB_RENDER_FAILED] = "the program that draws failed",
};

const char *attrib_status_text(AttribStatus status)
{
  const size_t index = (size_t)status;
  return index < sizeof(texts) / sizeof(texts[0]) ? texts[index] : "unknown status";
}
