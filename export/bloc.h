// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_BLOC_H
#define ATTRIB_EXPORT_BLOC_H

#include "engine/graph/graph.h"

#include <stdbool.h>

// For whom an actor speaks, as pictures show it: a company or a newspaper of a country does not speak
// for its state, an embassy does.

/// Whether an actor is a state, or an organ of one by its kind: an agency, an office, a mission.
bool attrib_bloc_is_organ(const AttribGraph *graph, AttribNode actor);

/// The state that an actor is a part of, over any number of levels that makes sense; ATTRIB_NO_NODE
/// where there is none.
AttribNode attrib_bloc_state_above(const AttribGraph *graph, AttribNode actor);

/// The country of the state that an actor speaks for; empty where it speaks for none.
AttribText attrib_bloc_country(const AttribGraph *graph, AttribNode actor);

#endif // ATTRIB_EXPORT_BLOC_H
