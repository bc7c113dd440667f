// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// probe kb FOLDER DAY GRAPHML JSON and probe random SEED GRAPHML JSON: writes one graph twice, as
// GraphML, and as plain JSON that shares no code with it. Texts are hexadecimal there, so that it
// need not escape anything. DAY is `-`, or the as-of.

#include "engine/graph/builder.h"
#include "engine/model/names.h"
#include "engine/question/question.h"
#include "engine/record/kb.h"
#include "export/graphml.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void die(const char *what)
{
  (void)fprintf(stderr, "probe: %s\n", what);
  exit(1);
}

static void need(AttribStatus status)
{
  if (status != ATTRIB_SUCCESS) {
    die(attrib_status_text(status));
  }
}

// The plain form

static void put_text(FILE *out, AttribText text)
{
  (void)fputc('"', out);
  for (size_t i = 0; i < text.length; ++i) {
    (void)fprintf(out, "%02x", (unsigned)(unsigned char)text.data[i]);
  }
  (void)fputc('"', out);
}

static void put_day(FILE *out, const char *name, int32_t day)
{
  if (day != ATTRIB_DAY_MIN && day != ATTRIB_DAY_MAX) {
    (void)fprintf(out, ", \"%s\": %" PRId32, name, day);
  }
}

static void put_value(FILE *out, const AttribGraph *graph, AttribValue value);

static void put_values(FILE *out, const AttribGraph *graph, AttribValues values, bool keys)
{
  (void)fputc('[', out);
  for (uint32_t i = 0; i < values.count; ++i) {
    (void)fputs(i > 0 ? ", " : "", out);
    if (keys) {
      (void)fputc('[', out);
      put_text(out, attrib_graph_text(graph, attrib_values_at(values, i).key));
      (void)fputs(", ", out);
    }
    put_value(out, graph, attrib_values_at(values, i));
    (void)fputs(keys ? "]" : "", out);
  }
  (void)fputc(']', out);
}

static void put_date(FILE *out, const AttribGraph *graph, AttribValue value)
{
  AttribDate date = {0, 0, 0};
  attrib_value_date(graph, value, &date);
  put_text(out, attrib_value_text(graph, value));
  put_day(out, "earliest", date.earliest);
  put_day(out, "latest", date.latest);
}

static void put_value(FILE *out, const AttribGraph *graph, AttribValue value)
{
  static const char *const types[] = {
      [ATTRIB_NULL] = "null",    [ATTRIB_BOOLEAN] = "boolean", [ATTRIB_INTEGER] = "long",
      [ATTRIB_FLOAT] = "double", [ATTRIB_STRING] = "string",   [ATTRIB_DATE] = "date",
      [ATTRIB_LIST] = "list",    [ATTRIB_MAP] = "map",
  };
  (void)fprintf(out, "{\"type\": \"%s\", \"value\": ", types[value.type]);
  switch ((AttribValueType)value.type) {
  case ATTRIB_NULL: (void)fputs("null", out); break;
  case ATTRIB_BOOLEAN: (void)fputs(value.as.boolean ? "true" : "false", out); break;
  case ATTRIB_INTEGER: (void)fprintf(out, "%" PRId64, value.as.integer); break;
  case ATTRIB_FLOAT: (void)fprintf(out, "\"%a\"", value.as.real); break;
  case ATTRIB_STRING: put_text(out, attrib_value_text(graph, value)); break;
  case ATTRIB_DATE: put_date(out, graph, value); break;
  case ATTRIB_LIST:
  case ATTRIB_MAP:
    put_values(out, graph, attrib_value_items(graph, value), value.type == ATTRIB_MAP);
    break;
  }
  (void)fputc('}', out);
}

static void put_presence(FILE *out, const char *name, AttribPresence presence)
{
  static const char *const words[] = {[ATTRIB_ABSENT] = "absent",
                                      [ATTRIB_MAYBE] = "maybe",
                                      [ATTRIB_UNDATED] = "undated",
                                      [ATTRIB_PRESENT] = "present"};
  (void)fprintf(out, ", \"%s\": \"%s\"", name, words[presence]);
}

static void put_origin(FILE *out, AttribOrigin origin)
{
  (void)fputs(", \"file\": ", out);
  put_text(out, origin.file);
  (void)fprintf(out, ", \"line\": %" PRIu32, origin.line);
}

static void put_node(FILE *out, const AttribView *view, AttribNode node)
{
  const AttribGraph *const graph = attrib_view_graph(view);
  (void)fputs("{\"labels\": [", out);
  for (uint32_t i = 0; i < attrib_node_label_count(graph, node); ++i) {
    (void)fputs(i > 0 ? ", " : "", out);
    put_text(out, attrib_graph_label_text(graph, attrib_node_label(graph, node, i)));
  }
  (void)fputs("], \"properties\": ", out);
  put_values(out, graph, attrib_node_properties(graph, node), true);
  put_origin(out, attrib_node_origin(graph, node));
  put_presence(out, "presence", attrib_view_node(view, node));
  put_presence(out, "superseded", attrib_view_superseded(view, node));
  (void)fputs("}\n", out);
}

static void put_edge(FILE *out, const AttribView *view, AttribEdge edge)
{
  const AttribGraph *const graph = attrib_view_graph(view);
  const AttribNode record = attrib_edge_record(graph, edge);
  (void)fputs("{\"type\": ", out);
  put_text(out, attrib_graph_type_text(graph, attrib_edge_type(graph, edge)));
  (void)fprintf(out, ", \"source\": %" PRIu32 ", \"target\": %" PRIu32,
                attrib_edge_source(graph, edge).index, attrib_edge_target(graph, edge).index);
  if (record.index != ATTRIB_NO_NODE.index) {
    (void)fprintf(out, ", \"record\": %" PRIu32, record.index);
  }
  (void)fputs(", \"properties\": ", out);
  put_values(out, graph, attrib_edge_properties(graph, edge), true);
  put_origin(out, attrib_edge_origin(graph, edge));
  put_presence(out, "presence", attrib_view_edge(view, edge));
  (void)fputs("}\n", out);
}

/// One node or edge a line, in the order of their numbers.
static void put_graph(FILE *out, const AttribView *view)
{
  const AttribGraph *const graph = attrib_view_graph(view);
  for (uint32_t i = 0; i < attrib_graph_node_count(graph); ++i) {
    put_node(out, view, (AttribNode){i});
  }
  (void)fputs("edges\n", out);
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    put_edge(out, view, (AttribEdge){i});
  }
}

static FILE *create(const char *path)
{
  FILE *const file = fopen(path, "wb");
  if (file == NULL) {
    die(path);
  }
  return file;
}

static void write_both(const AttribView *view, const AttribAnswer *answer, char **paths)
{
  AttribBuffer text;
  FILE *const graphml = create(paths[0]);
  FILE *const plain = create(paths[1]);
  attrib_buffer_init(&text);
  need(attrib_answer_write_graphml(answer, &text));
  if (fwrite(text.data, 1, text.length, graphml) != text.length || fclose(graphml) != 0) {
    die(paths[0]);
  }
  put_graph(plain, view);
  if (fclose(plain) != 0) {
    die(paths[1]);
  }
  attrib_buffer_clear(&text);
}

// A knowledge base

static AttribViewOptions options_of(const char *day)
{
  AttribViewOptions options = {0};
  AttribDate date;
  if (strcmp(day, "-") != 0) {
    need(attrib_date_parse(attrib_text(day), &date, NULL));
    options = (AttribViewOptions){.has_as_of = true, .as_of = date.latest};
  }
  return options;
}

static void write_kb(const char *folder, const char *day, char **paths)
{
  const AttribKbOptions options = {0};
  const AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS};
  AttribKb *kb = NULL;
  AttribView *view = NULL;
  AttribAnswer answer;
  need(attrib_kb_open(folder, &options, &kb));
  need(attrib_view_new(attrib_kb_graph(kb), options_of(day), &view));
  need(attrib_ask(view, &question, &answer));
  write_both(view, &answer, paths);
  attrib_answer_clear(&answer);
  attrib_view_free(view);
  attrib_kb_free(kb);
}

// A random graph

static uint64_t state;

// A linear congruential generator (Knuth's MMIX constants); its high bits are the good ones.
static uint32_t draw(uint32_t below)
{
  state = state * 6364136223846793005U + 1442695040888963407U;
  return (uint32_t)((state >> 33) % below);
}

/// Pieces of text; those from WELL_FORMED on are not UTF-8.
static const char *const pieces[] = {"a",
                                     "x",
                                     "_",
                                     "_x0020_",
                                     "-",
                                     ".",
                                     ":",
                                     "B7",
                                     " ",
                                     "\t",
                                     "\n",
                                     "\r",
                                     "\r\n",
                                     "<",
                                     ">",
                                     "&",
                                     "\"",
                                     "'",
                                     "]]>",
                                     "</data>",
                                     "&amp;",
                                     "&#0;",
                                     "<!--",
                                     "<![CDATA[",
                                     "<?x?>",
                                     "{\"a\": [1]}",
                                     "\\u0041",
                                     "\x01",
                                     "\x1b[31m",
                                     "\x7f",
                                     "\xc2\x85",
                                     "\xe2\x80\x8f",
                                     "\xe2\x80\xae",
                                     "\xe2\x81\xa6",
                                     "\xe2\x80\xa8",
                                     "\xe4\xb8\xad\xe6\x96\x87",
                                     "\xd8\xb9\xd8\xb1",
                                     "\xf0\x9f\x98\x80",
                                     "e\xcc\x81",
                                     "\xef\xbf\xbe",
                                     "\xef\xbf\xbf",
                                     "\xff",
                                     "\xc3",
                                     "\xe2\x82",
                                     "\xed\xa0\x80",
                                     "\xf4\x90\x80\x80"};
enum { PIECES = sizeof(pieces) / sizeof(pieces[0]), WELL_FORMED = PIECES - 5, MOST_PIECES = 5 };

static AttribString draw_string(AttribBuilder *builder, uint32_t least, uint32_t kinds)
{
  char text[MOST_PIECES * 16] = "";
  AttribString string;
  for (uint32_t count = least + draw(MOST_PIECES - least); count > 0; --count) {
    (void)strncat(text, pieces[draw(kinds)], sizeof(text) - strlen(text) - 1);
  }
  need(attrib_builder_string(builder, attrib_text(text), &string));
  return string;
}

static AttribValue draw_value(AttribBuilder *builder, uint32_t depth, uint32_t kinds);

static AttribValue draw_span(AttribBuilder *builder, AttribValueType type, uint32_t depth)
{
  AttribValue items[3];
  AttribValue value;
  const uint32_t count = draw(4);
  for (uint32_t i = 0; i < count; ++i) {
    items[i] = draw_value(builder, depth + 1, WELL_FORMED);
    items[i].key.index = type == ATTRIB_MAP ? ATTRIB_KEY_NAME + i : 0;
  }
  need(attrib_builder_span(builder, type, items, count, &value));
  return value;
}

static AttribValue draw_date(AttribBuilder *builder)
{
  static const char *const dates[] = {"2021-07-19", "2021-07~", "2011/2018",
                                      "2021-03/..", "../2020",  "202X?"};
  const AttribText text = attrib_text(dates[draw(sizeof(dates) / sizeof(dates[0]))]);
  AttribDate date;
  AttribString words;
  AttribValue value;
  need(attrib_date_parse(text, &date, NULL));
  need(attrib_builder_string(builder, text, &words));
  need(attrib_builder_date(builder, date, words, &value));
  return value;
}

static AttribValue draw_value(AttribBuilder *builder, uint32_t depth, uint32_t kinds)
{
  static const double reals[] = {0.0, -0.5, 0.1, 1e300, 5e-324, 123456789.125};
  switch (draw(depth < 3 ? 7 : 5)) {
  case 0: return attrib_value_of_boolean(draw(2) == 1);
  case 1: return attrib_value_of_integer((int64_t)draw(1000) - 500);
  case 2: return attrib_value_of_float(reals[draw(sizeof(reals) / sizeof(reals[0]))]);
  case 3: return attrib_value_of_string(draw_string(builder, 0, kinds));
  case 4: return draw_date(builder);
  case 5: return draw_span(builder, ATTRIB_LIST, depth);
  default: return draw_span(builder, ATTRIB_MAP, depth);
  }
}

/// Of the node or edge that was added last; `has_id` for a node of which others may share the id.
static void draw_properties(AttribBuilder *builder, bool has_id)
{
  AttribString names[4];
  uint32_t count = 0;
  if (has_id && draw(3) > 0) {
    AttribValue id = attrib_value_of_string(draw_string(builder, 1, draw(2) ? 8 : PIECES));
    id.key = ATTRIB_KEY(ID);
    need(attrib_builder_property(builder, id));
  }
  for (uint32_t i = draw(4); i > 0; --i) {
    const AttribString name = draw_string(builder, 1, WELL_FORMED);
    bool known = name.index == ATTRIB_KEY_ID;
    for (uint32_t j = 0; j < count; ++j) {
      known = known || names[j].index == name.index;
    }
    if (!known) {
      AttribValue value = draw_value(builder, 0, PIECES);
      value.key = names[count++] = name;
      need(attrib_builder_property(builder, value));
    }
  }
}

static void write_random(uint64_t seed, char **paths)
{
  AttribBuilder *const builder = attrib_builder_new();
  AttribGraph *graph = NULL;
  AttribView *view = NULL;
  AttribAnswer answer;
  AttribNode node;
  state = seed;
  const uint32_t nodes = 1 + draw(30);
  for (uint32_t i = 0; i < nodes; ++i) {
    const AttribLabel labels[] = {{(uint16_t)draw(3)}, {(uint16_t)(3 + draw(3))}};
    const AttribBuilderOrigin origin = {draw_string(builder, 0, PIECES), draw(3), 1};
    need(attrib_builder_node(builder, labels, draw(3), origin, &node));
    draw_properties(builder, true);
  }
  for (uint32_t i = draw(60); i > 0; --i) {
    const AttribNode record = draw(4) ? (AttribNode){draw(nodes)} : ATTRIB_NO_NODE;
    need(attrib_builder_edge(
        builder,
        (AttribBuilderEdge){
            {(uint16_t)draw(ATTRIB_KNOWN_TYPES)}, {draw(nodes)}, {draw(nodes)}, record, draw(3)}));
    draw_properties(builder, false);
  }
  need(attrib_builder_freeze(builder, &graph));
  need(attrib_view_new(graph, (AttribViewOptions){0}, &view));
  attrib_answer_init(&answer, graph);
  write_both(view, &answer, paths);
  attrib_answer_clear(&answer);
  attrib_view_free(view);
  attrib_graph_free(graph);
  attrib_builder_free(builder);
}

int main(int argc, char **argv)
{
  if (argc == 6 && strcmp(argv[1], "kb") == 0) {
    write_kb(argv[2], argv[3], argv + 4);
  } else if (argc == 5 && strcmp(argv[1], "random") == 0) {
    write_random(strtoull(argv[2], NULL, 10), argv + 3);
  } else {
    die("usage: kb FOLDER DAY GRAPHML JSON, or random SEED GRAPHML JSON");
  }
  return 0;
}
