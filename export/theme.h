// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_THEME_H
#define ATTRIB_EXPORT_THEME_H

/// How pictures are inked.
typedef enum {
  ATTRIB_THEME_PRINT, ///< in colours that differ for the colour-blind, and in greyscale too
  ATTRIB_THEME_MONO,  ///< black on white: shapes, dashes and hatching differ, and no colour
  ATTRIB_THEMES,
} AttribTheme;

/// The languages that their fixed words are in.
typedef enum {
  ATTRIB_LANGUAGE_ENGLISH,
  ATTRIB_LANGUAGES,
} AttribLanguage;

#endif // ATTRIB_EXPORT_THEME_H
