// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_JSON_GRAPH_H
#define ATTRIB_EXPORT_JSON_GRAPH_H

#include "engine/graph/graph.h"
#include "engine/model/date.h"
#include "engine/model/schema.h"
#include "export/json_out.h"

#include <jansson.h>

#include <stdint.h>

/// What a graph holds, as JSON. As with everything of json_out.h the caller owns what is returned,
/// and NULL stands for memory that did not suffice.

/// A day, `"2021-07-19"`; null for an open end.
json_t *attrib_json_day(int32_t day);

/// A date: `{"text", "earliest", "latest"}`.
json_t *attrib_json_date(AttribDate date, AttribText text);

/// A double; null where it is not finite, which JSON cannot say.
json_t *attrib_json_real(double real);

/// A node, in brief: `{"id", "name"}`, of a source `{"id", "title"}`, of an alleged incident with
/// `"alleged": true`. What it lacks is null.
json_t *attrib_json_node(const AttribGraph *graph, AttribNode node);

/// The id of a node; null where it has none.
json_t *attrib_json_node_id(const AttribGraph *graph, AttribNode node);

/// A value of whatever type; a reference stays the id that it is.
json_t *attrib_json_value(const AttribGraph *graph, AttribValue value);

/// Put every property into `object`, in order. The shape of the record or map, NULL where it has
/// none, says which texts are references: they become nodes in brief. The words that a date was
/// worked out from go into it, as `as_written`.
json_t *attrib_json_set_properties(json_t *object, const AttribGraph *graph, AttribValues values,
                                   const AttribShape *shape);

/// Put the file and the line that a record stands at into `object`; null where it came from none.
json_t *attrib_json_set_origin(json_t *object, AttribOrigin origin);

#endif // ATTRIB_EXPORT_JSON_GRAPH_H
