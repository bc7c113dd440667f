// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/temporal_stored.h"

const char *attrib_temporal_stored_key(CypherTemporalKind kind)
{
  static const char *const keys[] = {
      [CYPHER_DATETIME] = "\x01"
                          "datetime",
      [CYPHER_LOCAL_DATETIME] = "\x01"
                                "localdatetime",
      [CYPHER_DATE] = "\x01"
                      "date",
      [CYPHER_TIME] = "\x01"
                      "time",
      [CYPHER_LOCAL_TIME] = "\x01"
                            "localtime",
      [CYPHER_DURATION] = "\x01"
                          "duration",
  };
  return keys[kind];
}

bool attrib_temporal_stored(const AttribGraph *graph, AttribValue stored, CypherTemporalKind *kind,
                            AttribText *text)
{
  const AttribValues entries = attrib_value_items(graph, stored);
  if (stored.type != ATTRIB_MAP || entries.count != 1) {
    return false;
  }
  const AttribText key = attrib_graph_text(graph, attrib_values_at(entries, 0).key);
  for (int i = CYPHER_DATETIME; i <= CYPHER_DURATION; i++) {
    if (attrib_text_equal(key, attrib_text(attrib_temporal_stored_key((CypherTemporalKind)i)))) {
      *kind = (CypherTemporalKind)i;
      *text = attrib_value_text(graph, attrib_values_at(entries, 0));
      return true;
    }
  }
  return false;
}
