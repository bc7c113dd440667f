// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_JOIN_TEXTS_H
#define ATTRIB_RECORD_JOIN_TEXTS_H

#include "engine/record/unit.h"

/// Make one numbering of the texts of several threads, in order of their first place in the units: what one thread alone would
/// have given. `texts` are the numberings, `count` of them, borrowed; each unit has one of these, or none and no items, and the
/// units of each were compiled in their order. Afterwards all units have that of `units`, which is new.
///
/// ATTRIB_NO_MEMORY, ATTRIB_LIMIT; then the units can only be cleared.
AttribStatus attrib_texts_join(AttribInterner *const *texts, uint32_t count, AttribUnits *units);

#endif // ATTRIB_RECORD_JOIN_TEXTS_H
