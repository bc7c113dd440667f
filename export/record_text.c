// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/record_text.h"

AttribText attrib_record_text(const AttribGraph *graph, AttribNode node, AttribKey key)
{
  return attrib_value_text(graph, attrib_node_property(graph, node, (AttribString){key}));
}

AttribText attrib_record_name(const AttribGraph *graph, AttribNode node)
{
  static const AttribKey keys[] = {ATTRIB_KEY_NAME, ATTRIB_KEY_TITLE, ATTRIB_KEY_DESCRIPTION,
                                   ATTRIB_KEY_ID};
  AttribText name = {"", 0};
  for (size_t i = 0; name.length == 0 && i < sizeof(keys) / sizeof(keys[0]); ++i) {
    name = attrib_record_text(graph, node, keys[i]);
  }
  return name;
}

AttribText attrib_record_quote(const AttribGraph *graph, const AttribClaimRow *row)
{
  for (uint32_t i = 0; i < row->cites.count; ++i) {
    const AttribValue quotes =
        attrib_edge_property(graph, row->cites.items[i].edge, ATTRIB_KEY(QUOTE));
    const AttribValues items = attrib_value_items(graph, quotes);
    const AttribText quote =
        attrib_value_text(graph, items.count > 0 ? attrib_values_at(items, 0) : quotes);
    if (quote.length > 0) {
      return quote;
    }
  }
  return (AttribText){"", 0};
}
