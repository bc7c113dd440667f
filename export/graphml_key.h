// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_GRAPHML_KEY_H
#define ATTRIB_EXPORT_GRAPHML_KEY_H

#include "engine/graph/graph.h"
#include "export/xml_writer.h"

#include <stdint.h>

// The keys of GraphML: what a <data> holds is told by the <key> that it names.

/// What a key is for.
typedef enum { ATTRIB_GRAPHML_GRAPH, ATTRIB_GRAPHML_NODE, ATTRIB_GRAPHML_EDGE } AttribGraphmlOwner;

/// How a property's value is written. A date has three keys: its text, its first and its last day.
typedef enum {
  ATTRIB_GRAPHML_BOOLEAN,
  ATTRIB_GRAPHML_LONG,
  ATTRIB_GRAPHML_DOUBLE,
  ATTRIB_GRAPHML_STRING,
  ATTRIB_GRAPHML_DATE,
  ATTRIB_GRAPHML_EARLIEST,
  ATTRIB_GRAPHML_LATEST,
  ATTRIB_GRAPHML_LIST,
  ATTRIB_GRAPHML_MAP,
} AttribGraphmlForm;

/// A key of a property.
typedef struct {
  AttribGraphmlOwner owner;
  AttribGraphmlForm form;
  AttribText name;
} AttribGraphmlKey;

enum { ATTRIB_GRAPHML_MOST_FORMS = 3 };

/// The forms that a value is written in: the number of them, at most ATTRIB_GRAPHML_MOST_FORMS. An
/// open end of a date is no day, and has none.
uint32_t attrib_graphml_forms(const AttribGraph *graph, AttribValue value,
                              AttribGraphmlForm forms[ATTRIB_GRAPHML_MOST_FORMS]);

/// Append the id of a key: `n.said.date`. It is an NMTOKEN, as is each name in it: any other
/// character of a name than an ASCII letter or digit, `-`, `.` and `_` is written `_x0020_`, by its
/// code point, and so is a `_` that an `x` follows.
void attrib_graphml_write_key(AttribGraphmlKey key, AttribBuffer *out);

/// Write the <key> of a property. `scratch` is overwritten.
void attrib_graphml_declare(AttribGraphmlKey key, AttribXml *xml, AttribBuffer *scratch);

/// Keys of what is no property: labels and types, where a record stands, how sure it is.
typedef enum {
  ATTRIB_GRAPHML_FORMAT,
  ATTRIB_GRAPHML_SUBJECT,
  ATTRIB_GRAPHML_AS_OF,
  ATTRIB_GRAPHML_RECORDED_BY,
  ATTRIB_GRAPHML_UNDATED,
  ATTRIB_GRAPHML_NODE_LABELS,
  ATTRIB_GRAPHML_NODE_FILE,
  ATTRIB_GRAPHML_NODE_LINE,
  ATTRIB_GRAPHML_NODE_PRESENCE,
  ATTRIB_GRAPHML_NODE_SUPERSEDED,
  ATTRIB_GRAPHML_NODE_CONTEXT,
  ATTRIB_GRAPHML_EDGE_LABEL,
  ATTRIB_GRAPHML_EDGE_RECORD,
  ATTRIB_GRAPHML_EDGE_FILE,
  ATTRIB_GRAPHML_EDGE_LINE,
  ATTRIB_GRAPHML_EDGE_PRESENCE,
  ATTRIB_GRAPHML_FIXED_KEYS,
} AttribGraphmlFixed;

const char *attrib_graphml_fixed_key(AttribGraphmlFixed fixed);

/// Write the <key> of all of these.
void attrib_graphml_declare_fixed(AttribXml *xml);

#endif // ATTRIB_EXPORT_GRAPHML_KEY_H
