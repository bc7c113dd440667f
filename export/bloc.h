// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_BLOC_H
#define ATTRIB_EXPORT_BLOC_H

#include "engine/base/arena.h"
#include "engine/graph/graph.h"

#include <stdbool.h>
#include <stdint.h>

// For whom an actor speaks, as pictures show it: a company or a newspaper of a country does not speak
// for its state, an embassy does.

/// Whether an actor is a state, or an organ of one by its kind: an agency, an office, a mission.
bool attrib_bloc_is_organ(const AttribGraph *graph, AttribNode actor);

/// The state that an actor is a part of, over any number of levels that makes sense; ATTRIB_NO_NODE
/// where there is none.
AttribNode attrib_bloc_state_above(const AttribGraph *graph, AttribNode actor);

/// The country of the state that an actor speaks for; empty where it speaks for none.
AttribText attrib_bloc_country(const AttribGraph *graph, AttribNode actor);

/// The states of a graph that have a country.
typedef struct {
  const AttribGraph *graph;
  uint32_t *items; ///< nodes, by the text of their country, then as they are
  uint32_t count;
} AttribBlocStates;

/// Find them, in `arena`. ATTRIB_NO_MEMORY.
AttribStatus attrib_bloc_states_find(const AttribGraph *graph, AttribArena *arena,
                                     AttribBlocStates *out);

/// The first state of a country; ATTRIB_NO_NODE where there is none.
AttribNode attrib_bloc_state_of(const AttribBlocStates *states, AttribText country);

#endif // ATTRIB_EXPORT_BLOC_H
