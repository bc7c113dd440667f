// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_QUOTE_PLACE_H
#define ATTRIB_RECORD_QUOTE_PLACE_H

#include "engine/base/diagnostic.h"

/// Find where `quote` is written in a record: the place in `bytes`, its file, that has most of the
/// quote's beginning, in the lines of the record whose id stands at `record`. A place, that is to
/// say the file, the line, the column and the length of `*place`, is left alone where there is none
/// or too little of the quote is there. Lines are counted as libyaml counts them.
void attrib_quote_place(AttribText bytes, AttribPlace record, AttribText quote, AttribPlace *place);

#endif // ATTRIB_RECORD_QUOTE_PLACE_H
