// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/records.h"

#include "engine/model/names.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

AttribKb *attrib_records_open(bool keep_going)
{
  const AttribKbOptions options = {.keep_going = keep_going};
  AttribKb *kb = NULL;
  const AttribStatus status = attrib_kb_open("kb", &options, &kb);
  assert_non_null(kb);
  const bool errors = attrib_kb_diagnostics(kb)->errors > 0;
  assert_int_equal(status, errors ? ATTRIB_BAD_RECORDS : ATTRIB_SUCCESS);
  assert_true((attrib_kb_graph(kb) != NULL) == (keep_going || !errors));
  return kb;
}

AttribKb *attrib_records_open_sound(void)
{
  AttribKb *const kb = attrib_records_open(false);
  if (attrib_kb_diagnostics(kb)->errors > 0) {
    AttribBuffer findings;
    attrib_buffer_init(&findings);
    attrib_records_show_findings(attrib_kb_diagnostics(kb), &findings);
    print_message("%s", findings.data);
    attrib_buffer_clear(&findings);
    fail_msg("the records have errors");
  }
  return kb;
}

static void show_values(const AttribGraph *graph, AttribValues values, bool keyed,
                        AttribBuffer *out);

static void show_value(const AttribGraph *graph, AttribValue value, AttribBuffer *out)
{
  switch ((AttribValueType)value.type) {
  case ATTRIB_NULL: attrib_buffer_add_string(out, "null"); break;
  case ATTRIB_BOOLEAN: attrib_buffer_add_string(out, value.as.boolean ? "true" : "false"); break;
  case ATTRIB_INTEGER: attrib_buffer_add_format(out, "%" PRId64, value.as.integer); break;
  case ATTRIB_FLOAT: attrib_buffer_add_format(out, "%g", value.as.real); break;
  case ATTRIB_STRING: attrib_buffer_add(out, attrib_value_text(graph, value)); break;
  case ATTRIB_DATE:
    // Told from a text by the sign.
    attrib_buffer_add_char(out, '@');
    attrib_buffer_add(out, attrib_value_text(graph, value));
    break;
  case ATTRIB_LIST:
  case ATTRIB_MAP:
    show_values(graph, attrib_value_items(graph, value), value.type == ATTRIB_MAP, out);
    break;
  }
}

static void show_values(const AttribGraph *graph, AttribValues values, bool keyed,
                        AttribBuffer *out)
{
  attrib_buffer_add_char(out, keyed ? '{' : '[');
  for (uint32_t i = 0; i < values.count; ++i) {
    attrib_buffer_add_string(out, i > 0 ? ", " : "");
    if (keyed) {
      attrib_buffer_add(out, attrib_graph_text(graph, attrib_values_at(values, i).key));
      attrib_buffer_add_string(out, ": ");
    }
    show_value(graph, attrib_values_at(values, i), out);
  }
  attrib_buffer_add_char(out, keyed ? '}' : ']');
}

static void show_id(const AttribGraph *graph, AttribNode node, AttribBuffer *out)
{
  attrib_buffer_add(out,
                    attrib_value_text(graph, attrib_node_property(graph, node, ATTRIB_KEY(ID))));
}

// Whether a word is among words with blanks between them.
static bool has_word(const char *words, AttribText word)
{
  for (const char *at = strstr(words, word.data); at; at = strstr(at + 1, word.data)) {
    const char after = at[word.length];
    if ((at == words || at[-1] == ' ') && (after == ' ' || after == '\0')) {
      return true;
    }
  }
  return false;
}

void attrib_records_show_edges(const AttribGraph *graph, const char *types, AttribBuffer *out)
{
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    const AttribEdge edge = {i};
    const AttribText type = attrib_graph_type_text(graph, attrib_edge_type(graph, edge));
    if (types != NULL && !has_word(types, type)) {
      continue;
    }
    show_id(graph, attrib_edge_source(graph, edge), out);
    attrib_buffer_add_format(out, " -%s-> ", type.data);
    show_id(graph, attrib_edge_target(graph, edge), out);
    const AttribValues values = attrib_edge_properties(graph, edge);
    if (values.count > 0) {
      attrib_buffer_add_char(out, ' ');
      show_values(graph, values, true, out);
    }
    attrib_buffer_add_char(out, '\n');
  }
}

void attrib_records_show_node(const AttribGraph *graph, AttribNode node, AttribBuffer *out)
{
  assert_int_not_equal(node.index, ATTRIB_NO_NODE.index);
  show_id(graph, node, out);
  attrib_buffer_add_char(out, ' ');
  for (uint32_t i = 0; i < attrib_node_label_count(graph, node); ++i) {
    const AttribText label = attrib_graph_label_text(graph, attrib_node_label(graph, node, i));
    attrib_buffer_add_format(out, ":%s", label.data);
  }
  attrib_buffer_add_char(out, ' ');
  show_values(graph, attrib_node_properties(graph, node), true, out);
  attrib_buffer_add_char(out, '\n');
}

void attrib_records_show_graph(const AttribGraph *graph, AttribBuffer *out)
{
  for (uint32_t i = 0; i < attrib_graph_node_count(graph); ++i) {
    attrib_records_show_node(graph, (AttribNode){i}, out);
  }
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    // The record that made it is no provenance: a view goes by it.
    const AttribNode record = attrib_edge_record(graph, (AttribEdge){i});
    attrib_buffer_add_string(out, "by ");
    show_id(graph, record, out);
    attrib_buffer_add_char(out, '\n');
  }
  attrib_records_show_edges(graph, NULL, out);
}

static void show_place(const AttribDiagnostics *diagnostics, AttribPlace place, AttribBuffer *out)
{
  attrib_buffer_add(out, attrib_diagnostics_path(diagnostics, place.file));
  attrib_buffer_add_format(out, ":%" PRIu32 ":%" PRIu32, place.line, place.column);
}

void attrib_records_show_findings(const AttribDiagnostics *diagnostics, AttribBuffer *out)
{
  for (size_t i = 0; i < diagnostics->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&diagnostics->items, i);
    show_place(diagnostics, item->place, out);
    attrib_buffer_add_format(out, ": %s %s", item->problem->code, item->message.data);
    if (item->hint.length > 0) {
      attrib_buffer_add_format(out, "; %s", item->hint.data);
    }
    if (item->label.length > 0) {
      attrib_buffer_add_string(out, "; ");
      show_place(diagnostics, item->other, out);
      attrib_buffer_add_format(out, " %s", item->label.data);
    }
    attrib_buffer_add_char(out, '\n');
  }
}

void attrib_records_assert_text(AttribBuffer *buffer, const char *expected)
{
  assert_int_equal(buffer->status, ATTRIB_SUCCESS);
  assert_string_equal(buffer->data ? buffer->data : "", expected);
  attrib_buffer_clear(buffer);
}

void attrib_records_assert_findings(bool keep_going, const char *expected)
{
  AttribKb *const kb = attrib_records_open(keep_going);
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_findings(attrib_kb_diagnostics(kb), &out);
  attrib_records_assert_text(&out, expected);
  attrib_kb_free(kb);
}
