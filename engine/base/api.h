// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_API_H
#define ATTRIB_BASE_API_H

/// Marks what the shared library exports. The library is compiled with hidden visibility, so a
/// declaration without it can be called from inside the library, the program and the tests only.
#if defined(__GNUC__)
#define ATTRIB_API __attribute__((visibility("default")))
#else
#define ATTRIB_API
#endif

#if defined(__GNUC__)
/// Lets the compiler check a printf-like function: the numbers of its format and of its first
/// argument.
#define ATTRIB_PRINTF(template, first) __attribute__((__format__(__printf__, template, first)))
#else
#define ATTRIB_PRINTF(template, first)
#endif

#endif
