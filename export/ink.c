// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/ink.h"

#include <stddef.h>

// Bold, faint and the sixteen colours alone: they are what every terminal theme keeps readable.
static const char *const sequences[ATTRIB_INKS] = {
    [ATTRIB_INK_PLAIN] = "\x1B[0m",    [ATTRIB_INK_TITLE] = "\x1B[1m",
    [ATTRIB_INK_FAINT] = "\x1B[2m",    [ATTRIB_INK_BLAME] = "\x1B[34m",
    [ATTRIB_INK_DENIAL] = "\x1B[33m",  [ATTRIB_INK_COUNTER] = "\x1B[35m",
    [ATTRIB_INK_SUPPORT] = "\x1B[32m",
};

const char *attrib_ink_sequence(AttribInk ink)
{
  return sequences[ink];
}

static const struct {
  AttribKnownType edge;
  AttribInk ink;
} inks[] = {
    {ATTRIB_TYPE_ACCUSES, ATTRIB_INK_BLAME},    {ATTRIB_TYPE_CRITICISES, ATTRIB_INK_BLAME},
    {ATTRIB_TYPE_DENIES, ATTRIB_INK_DENIAL},    {ATTRIB_TYPE_COUNTER_ACCUSES, ATTRIB_INK_COUNTER},
    {ATTRIB_TYPE_SUPPORTS, ATTRIB_INK_SUPPORT},
};

AttribInk attrib_ink_of_act(const AttribAct *act)
{
  for (size_t i = 0; act != NULL && i < sizeof(inks) / sizeof(inks[0]); ++i) {
    if (inks[i].edge == act->edge) {
      return inks[i].ink;
    }
  }
  return ATTRIB_INK_PLAIN;
}
