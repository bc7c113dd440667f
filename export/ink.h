// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_INK_H
#define ATTRIB_EXPORT_INK_H

#include "engine/model/act.h"

/// How a run of text is to look, by what it is.
typedef enum {
  ATTRIB_INK_PLAIN,
  ATTRIB_INK_TITLE,   ///< headings, and names where they are the subject
  ATTRIB_INK_FAINT,   ///< ids, sources, labels
  ATTRIB_INK_BLAME,   ///< acts that accuse, charge, criticise
  ATTRIB_INK_DENIAL,  ///< acts that deny
  ATTRIB_INK_COUNTER, ///< acts that accuse in return
  ATTRIB_INK_SUPPORT, ///< acts that join
  ATTRIB_INKS,
} AttribInk;

/// Marks inside a paragraph: the byte of an ink changes to it, the tie is a blank at which no line
/// breaks. They are control characters, which record text never holds once it is escaped.
#define ATTRIB_INK_MARK '\x0E'
#define ATTRIB_TIE_MARK '\x1F'

/// What a terminal is sent for an ink; of PLAIN what ends all others.
const char *attrib_ink_sequence(AttribInk ink);

/// The ink of an act's verb; `act` may be NULL.
AttribInk attrib_ink_of_act(const AttribAct *act);

#endif // ATTRIB_EXPORT_INK_H
