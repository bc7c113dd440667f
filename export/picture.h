// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_H
#define ATTRIB_EXPORT_PICTURE_H

#include "export/theme.h"

#include <stdint.h>

/// How pictures are made. All zero: in colours and in English.
typedef struct {
  AttribTheme theme;
  AttribLanguage language;
} AttribPictureOptions;

/// What a picture shows of an answer. Of the claims of the answer, each is drawn or left out.
typedef struct {
  uint32_t claims;   ///< of the answer
  uint32_t left_out; ///< of them, for want of room
  uint32_t grouped;  ///< actors and incidents that stand in the picture only as a number
  uint32_t undated;  ///< of the claims, where a picture of days has no place for them
} AttribPictureReport;

#endif // ATTRIB_EXPORT_PICTURE_H
