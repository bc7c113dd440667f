// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/graphml.h"

#include "engine/model/names.h"
#include "export/answer_part.h"
#include "export/graphml_key.h"
#include "export/json_graph.h"
#include "export/table_cell.h"

#include <inttypes.h>

/// A part of a graph being written.
typedef struct {
  const AttribGraph *graph;
  const AttribAnswer *answer;
  AttribPart part;
  AttribXml xml;
  AttribInterner *keys; ///< the ids of those that are declared
  AttribBuffer key;     ///< what is written at the time
  AttribBuffer text;
} Writer;

/// What is done with each property of a node or an edge.
typedef AttribStatus (*Visit)(Writer *writer, AttribGraphmlKey key, AttribValue value);

static AttribStatus visit_values(Writer *writer, AttribGraphmlOwner owner, AttribValues values,
                                 Visit visit)
{
  AttribGraphmlForm forms[ATTRIB_GRAPHML_MOST_FORMS];
  for (uint32_t i = 0; i < values.count; ++i) {
    const AttribValue value = attrib_values_at(values, i);
    const uint32_t count = attrib_graphml_forms(writer->graph, value, forms);
    for (uint32_t j = 0; j < count; ++j) {
      const AttribGraphmlKey key = {owner, forms[j], attrib_graph_text(writer->graph, value.key)};
      ATTRIB_TRY(visit(writer, key, value));
    }
  }
  return ATTRIB_SUCCESS;
}

// Keys

/// Declare a key, unless it was.
static AttribStatus declare(Writer *writer, AttribGraphmlKey key, AttribValue value)
{
  (void)value;
  AttribString known;
  attrib_buffer_truncate(&writer->key, 0);
  attrib_graphml_write_key(key, &writer->key);
  ATTRIB_TRY(writer->key.status);
  const AttribText id = attrib_buffer_text(&writer->key);
  if (attrib_interner_find(writer->keys, id, &known)) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_interner_add(writer->keys, id, &known));
  attrib_graphml_declare(key, &writer->xml, &writer->key);
  return writer->key.status;
}

static AttribStatus declare_all(Writer *writer)
{
  const AttribGraph *const graph = writer->graph;
  attrib_graphml_declare_fixed(&writer->xml);
  for (uint32_t i = 0; i < attrib_graph_node_count(graph); ++i) {
    if (attrib_part_node(&writer->part, (AttribNode){i}) != ATTRIB_ABSENT) {
      ATTRIB_TRY(visit_values(writer, ATTRIB_GRAPHML_NODE,
                              attrib_node_properties(graph, (AttribNode){i}), declare));
    }
  }
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    if (attrib_part_edge(&writer->part, (AttribEdge){i}) != ATTRIB_ABSENT) {
      ATTRIB_TRY(visit_values(writer, ATTRIB_GRAPHML_EDGE,
                              attrib_edge_properties(graph, (AttribEdge){i}), declare));
    }
  }
  return ATTRIB_SUCCESS;
}

// Values

static AttribStatus write_day(Writer *writer, AttribGraphmlForm form, AttribValue value)
{
  AttribDate date = {0, 0, 0};
  attrib_value_date(writer->graph, value, &date);
  attrib_day_write(form == ATTRIB_GRAPHML_EARLIEST ? date.earliest : date.latest, &writer->text);
  return writer->text.status;
}

/// On one line, without the end of the line.
static AttribStatus write_json(Writer *writer, AttribValue value)
{
  ATTRIB_TRY(attrib_json_write_line(attrib_json_value(writer->graph, value), &writer->text));
  attrib_buffer_truncate(&writer->text, writer->text.length - 1);
  return ATTRIB_SUCCESS;
}

/// Put a value's text together, in one of its forms.
static AttribStatus write_value(Writer *writer, AttribGraphmlForm form, AttribValue value)
{
  AttribBuffer *const text = &writer->text;
  switch (form) {
  case ATTRIB_GRAPHML_BOOLEAN:
    attrib_buffer_add_string(text, value.as.boolean ? "true" : "false");
    break;
  case ATTRIB_GRAPHML_LONG: attrib_buffer_add_integer(text, value.as.integer); break;
  case ATTRIB_GRAPHML_DOUBLE: attrib_cell_write_real(value.as.real, text); break;
  case ATTRIB_GRAPHML_STRING:
  case ATTRIB_GRAPHML_DATE: attrib_buffer_add(text, attrib_value_text(writer->graph, value)); break;
  case ATTRIB_GRAPHML_EARLIEST:
  case ATTRIB_GRAPHML_LATEST: return write_day(writer, form, value);
  case ATTRIB_GRAPHML_LIST:
  case ATTRIB_GRAPHML_MAP: return write_json(writer, value);
  }
  return text->status;
}

static void write_data(Writer *writer, AttribText key, AttribText text)
{
  attrib_xml_begin(&writer->xml, "data");
  attrib_xml_attribute(&writer->xml, "key", key);
  attrib_xml_add(&writer->xml, text);
  attrib_xml_end(&writer->xml);
}

static AttribStatus write_property(Writer *writer, AttribGraphmlKey key, AttribValue value)
{
  attrib_buffer_truncate(&writer->key, 0);
  attrib_buffer_truncate(&writer->text, 0);
  attrib_graphml_write_key(key, &writer->key);
  ATTRIB_TRY(writer->key.status);
  ATTRIB_TRY(write_value(writer, key.form, value));
  write_data(writer, attrib_buffer_text(&writer->key), attrib_buffer_text(&writer->text));
  return ATTRIB_SUCCESS;
}

static void write_fixed(Writer *writer, AttribGraphmlFixed fixed, AttribText text)
{
  write_data(writer, attrib_text(attrib_graphml_fixed_key(fixed)), text);
}

static void write_fixed_number(Writer *writer, AttribGraphmlFixed fixed, uint32_t number)
{
  attrib_buffer_truncate(&writer->text, 0);
  attrib_buffer_add_integer(&writer->text, number);
  write_fixed(writer, fixed, attrib_buffer_text(&writer->text));
}

/// Where a record stands, as far as it is known.
static void write_origin(Writer *writer, AttribOrigin origin, AttribGraphmlFixed file,
                         AttribGraphmlFixed line)
{
  if (origin.file.length > 0) {
    write_fixed(writer, file, origin.file);
  }
  if (origin.line > 0) {
    write_fixed_number(writer, line, origin.line);
  }
}

static void write_presence(Writer *writer, AttribGraphmlFixed key, AttribPresence presence)
{
  if (presence == ATTRIB_MAYBE || presence == ATTRIB_UNDATED) {
    write_fixed(writer, key, attrib_text(presence == ATTRIB_MAYBE ? "maybe" : "undated"));
  }
}

// Nodes

/// Whether an id is a name in XML that no other node has, nor an id made of a number.
static bool is_good_id(const AttribGraph *graph, AttribNode node, AttribText id)
{
  for (size_t i = 0; i < id.length; ++i) {
    const char c = id.data[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '.' && c != '_') {
      return false;
    }
  }
  return id.length > 0 && attrib_graph_node_by_id(graph, id).index == node.index;
}

/// What a node is called; valid until the next one.
static AttribText name_node(Writer *writer, AttribNode node)
{
  const AttribText id =
      attrib_value_text(writer->graph, attrib_node_property(writer->graph, node, ATTRIB_KEY(ID)));
  if (is_good_id(writer->graph, node, id)) {
    return id;
  }
  attrib_buffer_truncate(&writer->text, 0);
  attrib_buffer_add_format(&writer->text, ":%" PRIu32, node.index);
  return attrib_buffer_text(&writer->text);
}

static void write_labels(Writer *writer, AttribNode node)
{
  attrib_buffer_truncate(&writer->text, 0);
  for (uint32_t i = 0; i < attrib_node_label_count(writer->graph, node); ++i) {
    attrib_buffer_add_char(&writer->text, ':');
    attrib_buffer_add(&writer->text, attrib_graph_label_text(
                                         writer->graph, attrib_node_label(writer->graph, node, i)));
  }
  write_fixed(writer, ATTRIB_GRAPHML_NODE_LABELS, attrib_buffer_text(&writer->text));
}

/// How a claim stands in the answer.
static void write_standing(Writer *writer, AttribNode node)
{
  const AttribClaimRow *const row = attrib_answer_row(writer->answer, node);
  const AttribPresence superseded = attrib_view_superseded(writer->part.view, node);
  if (superseded != ATTRIB_ABSENT) {
    write_fixed(writer, ATTRIB_GRAPHML_NODE_SUPERSEDED,
                attrib_text(superseded == ATTRIB_MAYBE ? "maybe" : "true"));
  }
  if (row != NULL && row->context) {
    write_fixed(writer, ATTRIB_GRAPHML_NODE_CONTEXT, attrib_text("true"));
  }
}

static AttribStatus write_node(Writer *writer, AttribNode node)
{
  attrib_xml_begin(&writer->xml, "node");
  attrib_xml_attribute(&writer->xml, "id", name_node(writer, node));
  write_labels(writer, node);
  ATTRIB_TRY(visit_values(writer, ATTRIB_GRAPHML_NODE, attrib_node_properties(writer->graph, node),
                          write_property));
  write_presence(writer, ATTRIB_GRAPHML_NODE_PRESENCE, attrib_part_node(&writer->part, node));
  write_standing(writer, node);
  write_origin(writer, attrib_node_origin(writer->graph, node), ATTRIB_GRAPHML_NODE_FILE,
               ATTRIB_GRAPHML_NODE_LINE);
  attrib_xml_end(&writer->xml);
  return writer->text.status;
}

// Edges

/// APOC takes the type from the first <data>.
static AttribStatus write_edge(Writer *writer, AttribEdge edge)
{
  const AttribGraph *const graph = writer->graph;
  const AttribNode record = attrib_edge_record(graph, edge);
  attrib_xml_begin(&writer->xml, "edge");
  attrib_xml_begin_attribute(&writer->xml, "id");
  attrib_xml_add_string(&writer->xml, "e");
  attrib_xml_add_integer(&writer->xml, edge.index);
  attrib_xml_end_attribute(&writer->xml);
  attrib_xml_attribute(&writer->xml, "source", name_node(writer, attrib_edge_source(graph, edge)));
  attrib_xml_attribute(&writer->xml, "target", name_node(writer, attrib_edge_target(graph, edge)));
  write_fixed(writer, ATTRIB_GRAPHML_EDGE_LABEL,
              attrib_graph_type_text(graph, attrib_edge_type(graph, edge)));
  ATTRIB_TRY(visit_values(writer, ATTRIB_GRAPHML_EDGE, attrib_edge_properties(graph, edge),
                          write_property));
  write_presence(writer, ATTRIB_GRAPHML_EDGE_PRESENCE, attrib_part_edge(&writer->part, edge));
  if (record.index != ATTRIB_NO_NODE.index) {
    write_fixed(writer, ATTRIB_GRAPHML_EDGE_RECORD, name_node(writer, record));
  }
  write_origin(writer, attrib_edge_origin(graph, edge), ATTRIB_GRAPHML_EDGE_FILE,
               ATTRIB_GRAPHML_EDGE_LINE);
  attrib_xml_end(&writer->xml);
  return writer->text.status;
}

// The whole

static void write_fixed_day(Writer *writer, AttribGraphmlFixed fixed, int32_t day)
{
  attrib_buffer_truncate(&writer->text, 0);
  attrib_day_write(day, &writer->text);
  write_fixed(writer, fixed, attrib_buffer_text(&writer->text));
}

/// What was asked.
static void write_question(Writer *writer)
{
  const AttribAnswer *const answer = writer->answer;
  write_fixed(writer, ATTRIB_GRAPHML_FORMAT, attrib_text("attrib/1"));
  if (answer->about != ATTRIB_ABOUT_CLAIMS) {
    write_fixed(writer, ATTRIB_GRAPHML_SUBJECT, name_node(writer, answer->subject));
  }
  if (answer->view.has_as_of) {
    write_fixed_day(writer, ATTRIB_GRAPHML_AS_OF, answer->view.as_of);
  }
  if (answer->view.has_recorded_by) {
    write_fixed_day(writer, ATTRIB_GRAPHML_RECORDED_BY, answer->view.recorded_by);
  }
  if (answer->undated > 0) {
    write_fixed_number(writer, ATTRIB_GRAPHML_UNDATED, answer->undated);
  }
}

static AttribStatus write_graph(Writer *writer)
{
  attrib_xml_begin(&writer->xml, "graph");
  attrib_xml_attribute_string(&writer->xml, "id", "attrib");
  attrib_xml_attribute_string(&writer->xml, "edgedefault", "directed");
  write_question(writer);
  for (uint32_t i = 0; i < attrib_graph_node_count(writer->graph); ++i) {
    if (attrib_part_node(&writer->part, (AttribNode){i}) != ATTRIB_ABSENT) {
      ATTRIB_TRY(write_node(writer, (AttribNode){i}));
    }
  }
  for (uint32_t i = 0; i < attrib_graph_edge_count(writer->graph); ++i) {
    if (attrib_part_edge(&writer->part, (AttribEdge){i}) != ATTRIB_ABSENT) {
      ATTRIB_TRY(write_edge(writer, (AttribEdge){i}));
    }
  }
  attrib_xml_end(&writer->xml);
  return writer->text.status;
}

static AttribStatus write_all(Writer *writer)
{
  static const struct {
    const char *name;
    const char *value;
  } attributes[] = {
      {"xmlns", "http://graphml.graphdrawing.org/xmlns"},
      {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
      {"xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns "
                             "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"},
  };
  writer->keys = attrib_interner_new();
  if (writer->keys == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  attrib_xml_declare(&writer->xml);
  attrib_xml_begin(&writer->xml, "graphml");
  for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); ++i) {
    attrib_xml_attribute_string(&writer->xml, attributes[i].name, attributes[i].value);
  }
  ATTRIB_TRY(declare_all(writer));
  ATTRIB_TRY(write_graph(writer));
  attrib_xml_end(&writer->xml);
  return attrib_xml_finish(&writer->xml);
}

AttribStatus attrib_answer_write_graphml(const AttribAnswer *answer, AttribBuffer *out)
{
  Writer writer = {.graph = answer->graph, .answer = answer};
  attrib_buffer_init(&writer.key);
  attrib_buffer_init(&writer.text);
  attrib_xml_init(&writer.xml, out);
  AttribStatus status = attrib_part_init(&writer.part, answer);
  if (status == ATTRIB_SUCCESS) {
    status = write_all(&writer);
  }
  attrib_interner_free(writer.keys);
  attrib_part_clear(&writer.part);
  attrib_buffer_clear(&writer.key);
  attrib_buffer_clear(&writer.text);
  return status;
}
