// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/names.h"

#define TEXT_ROW(name, text) ATTRIB_TEXT_INIT(text),

const AttribText attrib_key_texts[ATTRIB_KNOWN_KEYS] = {
    ATTRIB_TEXT_INIT(""), ATTRIB_KEYS(TEXT_ROW) ATTRIB_AS_WRITTEN_KEYS(TEXT_ROW)};
const AttribText attrib_label_texts[ATTRIB_KNOWN_LABELS] = {ATTRIB_LABELS(TEXT_ROW)};
const AttribText attrib_type_texts[ATTRIB_KNOWN_TYPES] = {ATTRIB_TYPES(TEXT_ROW)};

#define AS_WRITTEN_ROW(name, text) [ATTRIB_KEY_##name] = ATTRIB_KEY_##name##_AS_WRITTEN,

AttribKey attrib_key_as_written(AttribKey date)
{
  static const AttribKey keys[ATTRIB_KNOWN_KEYS] = {ATTRIB_AS_WRITTEN_KEYS(AS_WRITTEN_ROW)};
  return keys[date];
}
