// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Graphs and snapshots whose bytes somebody changed. The first byte of the input chooses: 0: the rest is a snapshot; 1: the rest changes the bytes of
// a sound graph, four bytes of place and one to put there each, which is then verified; 2: the same, and it is not. Whatever
// comes of it, everything in the graph is walked over and asked for, and nothing outside of it.

#include "engine/graph/attach.h"
#include "engine/graph/builder.h"
#include "engine/model/names.h"
#include "engine/question/question.h"
#include "engine/record/link.h"
#include "engine/result/table.h"
#include "engine/store/snapshot.h"
#include "export/answer_json.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_patches = 64, patch_size = 5, few = 12 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
  if (!condition) {
    abort();
  }
}

static const char records[] =
    "cite: s\n"
    "sources: {s: {title: T, publisher: P, published: 2021, relays: r}, r: {title: R}}\n"
    "actors:\n"
    "  us: {name: US, kind: state, aliases: [USA, {name: America, by: cn, since: 1776}]}\n"
    "  cn: {name: China, kind: state, x-own: {list: [1, [2, 3], {a: b}], map: {b: 1, a: 2}}}\n"
    "  mss: {name: MSS, kind: agency, part-of: cn}\n"
    "  dep: {name: Department, kind: agency, part-of: {actor: mss, from: 1999, until: 2020~}}\n"
    "incidents:\n"
    "  i: {name: I, kind: espionage, targets: us, exploits: [CVE-2021-26855], began: 2021-01/..}\n"
    "  j: {name: J, part-of: i, techniques: T1190, affected: {count: 5, what: firms, where: us}}\n"
    "claims:\n"
    "  a: {act: accuse, by: us, with: {mss: support}, against: [dep, cn], over: [i, j], said: "
    "2021-07-19, quote: q}\n"
    "  d: {act: deny, by: cn, answers: a, said: 2021-07-20, quote: [q, r], grounds: evidence}\n"
    "  e: {act: accuse, by: us, against: cn, over: j, supersedes: a, alleges: {who: dep, tie: "
    "paid-by, whom: mss}, quote: q}\n";

// The graph that is changed; made once.
static AttribText sound_graph(void)
{
  static AttribLinked linked;
  if (linked.graph == NULL) {
    AttribUnit unit;
    AttribUnits units;
    AttribDiagnostics findings;
    uint32_t file = 0;
    attrib_unit_init(&unit, attrib_builder_strings_new());
    attrib_units_init(&units);
    attrib_diagnostics_init(&findings);
    require(!attrib_diagnostics_add_path(&findings, ATTRIB_TEXT("records.yaml"), &file));
    require(!attrib_unit_compile(&unit, attrib_text(records), ATTRIB_SHAPE_FILE, &findings, file));
    require(!attrib_units_add(&units, &unit));
    require(!attrib_link(&units, false, &findings, &linked));
    for (size_t i = 0; i < findings.items.length && findings.errors > 0; ++i) {
      const AttribDiagnostic *item = attrib_vector_at(&findings.items, i);
      fprintf(stderr, "%u: %s\n", (unsigned)item->place.line, item->message.data);
    }
    require(linked.graph != NULL);
    attrib_diagnostics_clear(&findings);
    attrib_unit_clear(&unit);
  }
  return attrib_graph_bytes(linked.graph);
}

// Walking over all of it

static size_t weigh_values(const AttribGraph *graph, AttribValues values, int depth)
{
  size_t weight = values.count;
  require(depth < 200);
  for (uint32_t i = 0; i < values.count; ++i) {
    const AttribValue value = attrib_values_at(values, i);
    AttribDate date;
    weight += attrib_graph_text(graph, value.key).length + attrib_value_text(graph, value).length;
    weight += attrib_value_date(graph, value, &date) ? 1 : 0;
    weight += weigh_values(graph, attrib_value_items(graph, value), depth + 1);
  }
  return weight;
}

static size_t weigh_edges(const AttribGraph *graph, AttribEdges edges)
{
  size_t weight = 0;
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribEdge edge = attrib_edges_at(edges, i);
    require(edge.index < attrib_graph_edge_count(graph));
    require(attrib_edge_source(graph, edge).index < attrib_graph_node_count(graph));
    require(attrib_edge_target(graph, edge).index < attrib_graph_node_count(graph));
    weight += attrib_graph_type_text(graph, attrib_edge_type(graph, edge)).length;
    weight += attrib_edge_origin(graph, edge).file.length;
    weight += weigh_values(graph, attrib_edge_properties(graph, edge), 0);
  }
  return weight;
}

static size_t weigh_neighbours(const AttribGraph *graph, AttribNeighbours near)
{
  size_t weight = 0;
  for (uint32_t i = 0; i < near.edges.count; ++i) {
    require(near.nodes[i].index < attrib_graph_node_count(graph));
    require(attrib_edges_at(near.edges, i).index < attrib_graph_edge_count(graph));
    weight += attrib_graph_type_text(graph, near.types[i]).length;
  }
  return weight;
}

static size_t weigh_all_neighbours(const AttribGraph *graph, AttribNode node)
{
  size_t weight = weigh_neighbours(graph, attrib_node_targets(graph, node)) +
                  weigh_neighbours(graph, attrib_node_sources(graph, node));
  for (uint32_t i = 0; i < ATTRIB_KNOWN_TYPES; ++i) {
    const AttribType type = {(uint16_t)i};
    weight += weigh_neighbours(graph, attrib_node_targets_of_type(graph, node, type)) +
              weigh_neighbours(graph, attrib_node_sources_of_type(graph, node, type));
  }
  return weight;
}

static size_t weigh_node(const AttribGraph *graph, AttribNode node)
{
  size_t weight = attrib_node_origin(graph, node).file.length;
  for (uint32_t i = 0; i < attrib_node_label_count(graph, node); ++i) {
    weight += attrib_graph_label_text(graph, attrib_node_label(graph, node, i)).length;
  }
  weight += weigh_values(graph, attrib_node_properties(graph, node), 0);
  weight += weigh_edges(graph, attrib_node_out(graph, node));
  weight += weigh_edges(graph, attrib_node_in(graph, node));
  weight += weigh_all_neighbours(graph, node);
  AttribDate said;
  weight += attrib_node_said(graph, node, &said) ? 1 : 0;
  return weight;
}

static size_t weigh_graph(const AttribGraph *graph)
{
  static const AttribText ids[] = {ATTRIB_TEXT_INIT("us"), ATTRIB_TEXT_INIT("a"),
                                   ATTRIB_TEXT_INIT("nobody")};
  size_t weight = 0;
  for (uint32_t i = 0; i < attrib_graph_node_count(graph); ++i) {
    weight += weigh_node(graph, (AttribNode){i});
  }
  for (uint32_t i = 0; i < attrib_graph_label_count(graph); ++i) {
    const AttribNodes nodes = attrib_graph_labelled(graph, (AttribLabel){(uint16_t)i});
    for (uint32_t j = 0; j < nodes.count; ++j) {
      require(nodes.items[j].index < attrib_graph_node_count(graph));
    }
  }
  for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); ++i) {
    const AttribNode node = attrib_graph_node_by_id(graph, ids[i]);
    require(node.index == ATTRIB_NO_NODE.index || node.index < attrib_graph_node_count(graph));
  }
  return weight;
}

// Asking

static void ask(const AttribView *view, AttribAbout about, AttribNode subject)
{
  const AttribQuestion question = {.about = about, .subject = subject};
  AttribAnswer answer;
  AttribBuffer out;
  attrib_buffer_init(&out);
  if (attrib_ask(view, &question, &answer) == ATTRIB_SUCCESS) {
    (void)attrib_answer_write_json(&answer, &out);
  }
  attrib_answer_clear(&answer);
  attrib_buffer_clear(&out);
}

static void ask_all(const AttribGraph *graph)
{
  AttribView *view = NULL;
  require(!attrib_view_new(graph, (AttribViewOptions){.has_as_of = true, .as_of = 18830}, &view));
  const uint32_t count = attrib_graph_node_count(graph);
  for (uint32_t i = 0; i < count && i < few; ++i) {
    const AttribNode node = {i};
    static const AttribKnownLabel labels[] = {ATTRIB_LABEL_ACTOR, ATTRIB_LABEL_INCIDENT,
                                              ATTRIB_LABEL_CLAIM, ATTRIB_LABEL_SOURCE};
    static const AttribAbout about[] = {ATTRIB_ABOUT_ACTOR, ATTRIB_ABOUT_INCIDENT,
                                        ATTRIB_ABOUT_CLAIM, ATTRIB_ABOUT_SOURCE};
    for (size_t j = 0; j < sizeof(labels) / sizeof(labels[0]); ++j) {
      if (attrib_node_has_label(graph, node, (AttribLabel){(uint16_t)labels[j]})) {
        ask(view, about[j], node);
      }
    }
  }
  attrib_view_free(view);
}

static void try_graph(AttribText bytes, bool verify)
{
  AttribGraph *graph = NULL;
  const AttribGraphBlock block = {bytes.data, bytes.length};
  if (attrib_graph_attach(block, &graph) != ATTRIB_SUCCESS) {
    return;
  }
  if (!verify || attrib_graph_verify(graph, 2)) {
    (void)weigh_graph(graph);
    ask_all(graph);
    require(!verify || !attrib_graph_is_damaged(graph));
  }
  attrib_graph_free(graph);
}

static void patch(char *bytes, size_t length, const uint8_t *patches, size_t size)
{
  for (size_t i = 0; i < most_patches && size >= patch_size; ++i, size -= patch_size) {
    uint32_t place = 0;
    memcpy(&place, patches, sizeof(place));
    bytes[place % length] = (char)patches[sizeof(place)];
    patches += patch_size;
  }
}

static void try_patched(const uint8_t *data, size_t size, bool verify)
{
  const AttribText sound = sound_graph();
  char *const bytes = malloc(sound.length);
  require(bytes != NULL);
  memcpy(bytes, sound.data, sound.length);
  patch(bytes, sound.length, data, size);
  try_graph((AttribText){bytes, sound.length}, verify);
  free(bytes);
}

static void try_snapshot(const uint8_t *data, size_t size, bool sums)
{
  char *const bytes = malloc(size ? size : 1);
  AttribSnapshot snapshot;
  require(bytes != NULL);
  memcpy(bytes, data, size);
  const AttribText text = {bytes, size};
  if (attrib_snapshot_read(text, &snapshot) == ATTRIB_SUCCESS &&
      (!sums || attrib_snapshot_verify(text, 1))) {
    try_graph(snapshot.graph, sums);
  }
  free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size == 0) {
    return 0;
  }
  if (data[0] == 0) {
    try_snapshot(data + 1, size - 1, true);
    try_snapshot(data + 1, size - 1, false);
  } else {
    try_patched(data + 1, size - 1, data[0] == 1);
  }
  return 0;
}
