// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/table_cell.h"

#include "engine/base/real.h"
#include "engine/base/utf8.h"
#include "engine/model/date.h"
#include "engine/model/names.h"
#include "export/json_out.h"

#include <inttypes.h>

uint32_t attrib_cell_character(AttribText text, size_t *offset)
{
  const size_t start = *offset;
  uint32_t c = (unsigned char)text.data[start];
  if (c >= 0x20 && c < 0x7F) {
    ++*offset;
    return c;
  }
  if (!attrib_utf8_next(text, offset, &c)) {
    ++*offset;
    return 0xFFFD;
  }
  size_t fault = 0;
  const AttribText character = {text.data + start, *offset - start};
  return attrib_utf8_check(character, &fault, &c) == ATTRIB_UTF8_FINE ? c : 0xFFFD;
}

void attrib_cell_write_shown(AttribText text, AttribBuffer *out)
{
  while (text.length > 0) {
    size_t end = text.length;
    uint32_t c = 0;
    (void)attrib_utf8_check(text, &end, &c);
    attrib_buffer_add(out, attrib_text_slice(text, 0, end));
    if (end < text.length) {
      attrib_buffer_add_code_point(out, attrib_cell_character(text, &end));
    }
    text = attrib_text_slice(text, end, text.length - end);
  }
}

// Numbers

void attrib_cell_write_real(double real, AttribBuffer *out)
{
  char text[ATTRIB_REAL_SIZE];
  attrib_buffer_add(out, attrib_real_text(real, text));
}

// Nodes, edges, paths

static void write_node(const AttribGraph *graph, AttribNode node, AttribBuffer *out)
{
  const AttribText id = attrib_value_text(graph, attrib_node_property(graph, node, ATTRIB_KEY(ID)));
  if (id.length > 0) {
    attrib_buffer_add(out, id);
  } else {
    attrib_buffer_add_format(out, "#%" PRIu32, node.index);
  }
}

/// The edge itself, pointing to the right where it leaves `from`.
static void write_arrow(const AttribGraph *graph, AttribEdge edge, AttribNode from,
                        AttribBuffer *out)
{
  const bool forward = attrib_edge_source(graph, edge).index == from.index;
  attrib_buffer_add_string(out, forward ? " -[" : " <-[");
  attrib_buffer_add(out, attrib_graph_type_text(graph, attrib_edge_type(graph, edge)));
  attrib_buffer_add_string(out, forward ? "]-> " : "]- ");
}

static void write_edge(const AttribGraph *graph, AttribEdge edge, AttribBuffer *out)
{
  const AttribNode source = attrib_edge_source(graph, edge);
  write_node(graph, source, out);
  write_arrow(graph, edge, source, out);
  write_node(graph, attrib_edge_target(graph, edge), out);
}

static void write_path(const AttribGraph *graph, const AttribCell *cell, AttribBuffer *out)
{
  AttribNode last = ATTRIB_NO_NODE;
  for (uint32_t i = 0; i < cell->as.list.count; ++i) {
    const AttribCell *const item = &cell->as.list.items[i];
    if (item->type == ATTRIB_CELL_NODE) {
      last = item->as.node;
      write_node(graph, last, out);
    } else if (item->type == ATTRIB_CELL_EDGE) {
      write_arrow(graph, item->as.edge, last, out);
    }
  }
}

// Lists and maps

static AttribStatus write_json(const AttribTable *table, const AttribCell *cell, AttribBuffer *out)
{
  ATTRIB_TRY(attrib_json_write_line(attrib_cell_json(table, cell), out));
  attrib_buffer_truncate(out, out->length - 1);
  return ATTRIB_SUCCESS;
}

static bool is_nested(const AttribCell *cell)
{
  return cell->type == ATTRIB_CELL_LIST || cell->type == ATTRIB_CELL_MAP;
}

static AttribStatus write_list(const AttribTable *table, const AttribCell *cell, AttribBuffer *out)
{
  for (uint32_t i = 0; i < cell->as.list.count; ++i) {
    const AttribCell *const item = &cell->as.list.items[i];
    attrib_buffer_add_string(out, i > 0 ? "; " : "");
    // One step down at most: what is nested is JSON.
    ATTRIB_TRY(is_nested(item) ? write_json(table, item, out)
                               : attrib_cell_write(table, item, out));
  }
  return out->status;
}

AttribStatus attrib_cell_write(const AttribTable *table, const AttribCell *cell, AttribBuffer *out)
{
  switch (cell->type) {
  case ATTRIB_CELL_EMPTY: break;
  case ATTRIB_CELL_BOOLEAN:
    attrib_buffer_add_string(out, cell->as.boolean ? "true" : "false");
    break;
  case ATTRIB_CELL_INTEGER: attrib_buffer_add_integer(out, cell->as.integer); break;
  case ATTRIB_CELL_FLOAT: attrib_cell_write_real(cell->as.real, out); break;
  case ATTRIB_CELL_TEXT: attrib_buffer_add(out, cell->as.text); break;
  case ATTRIB_CELL_DAY: attrib_day_write(cell->as.day, out); break;
  case ATTRIB_CELL_DATE: attrib_buffer_add(out, cell->as.date.text); break;
  case ATTRIB_CELL_NODE: write_node(table->graph, cell->as.node, out); break;
  case ATTRIB_CELL_EDGE: write_edge(table->graph, cell->as.edge, out); break;
  case ATTRIB_CELL_PATH: write_path(table->graph, cell, out); break;
  case ATTRIB_CELL_LIST: return write_list(table, cell, out);
  case ATTRIB_CELL_MAP: return write_json(table, cell, out);
  }
  return out->status;
}
