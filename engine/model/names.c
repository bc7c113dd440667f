// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/names.h"

#define TEXT_ROW(name, text) ATTRIB_TEXT_INIT(text),

const AttribText attrib_key_texts[ATTRIB_KNOWN_KEYS] = {ATTRIB_TEXT_INIT(""),
                                                        ATTRIB_KEYS(TEXT_ROW)};
const AttribText attrib_label_texts[ATTRIB_KNOWN_LABELS] = {ATTRIB_LABELS(TEXT_ROW)};
const AttribText attrib_type_texts[ATTRIB_KNOWN_TYPES] = {ATTRIB_TYPES(TEXT_ROW)};
