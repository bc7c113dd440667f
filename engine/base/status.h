// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_STATUS_H
#define ATTRIB_BASE_STATUS_H

#include "engine/base/api.h"

/// What kind of outcome a call had. Where and why is said by a diagnostic.
typedef enum {
  ATTRIB_SUCCESS = 0,   ///< done
  ATTRIB_NO_MEMORY,     ///< an allocation failed
  ATTRIB_IO_ERROR,      ///< a file could not be read or written; errno says why
  ATTRIB_LIMIT,         ///< a bound on what is read or made was reached
  ATTRIB_BAD_RECORDS,   ///< the records have errors; the diagnostics name them
  ATTRIB_BAD_ARGUMENT,  ///< the caller asked for something malformed
  ATTRIB_NOT_FOUND,     ///< nothing of that name
  ATTRIB_AMBIGUOUS,     ///< several of that name
  ATTRIB_BAD_TEXT,      ///< text that is not well-formed (UTF-8, a date, a number)
  ATTRIB_RENDER_FAILED, ///< the program that draws is missing, or failed
} AttribStatus;

/// A short English phrase for a status, never NULL; static storage.
ATTRIB_API const char *attrib_status_text(AttribStatus status);

/// Return from the calling function with the status of `expr` unless it is a success. Without braces
/// around its return, so that clang-tidy counts it as one level of nesting and not as two.
#define ATTRIB_TRY(expr)                       \
  do {                                         \
    const AttribStatus attrib_status = (expr); \
    if (attrib_status != ATTRIB_SUCCESS)       \
      return attrib_status;                    \
  } while (0)

#endif // ATTRIB_BASE_STATUS_H
