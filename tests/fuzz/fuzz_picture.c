// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Pictures in DOT: the input is what a made-up knowledge base takes its decisions from
// (tests/unit/made_base.h), with names, quotes and addresses that would act wherever anything let
// them. Read again by cgraph the picture has the boxes and the strokes of its model, and keeps the
// rules of every picture (tests/unit/picture_rules.h): texts that are just what the records say,
// HTML-like labels in which nothing of them acts, classes that name who said what.

#include "engine/graph/builder.h"
#include "engine/question/question.h"
#include "engine/record/link.h"
#include "export/dot.h"
#include "export/picture_cluster.h"
#include "export/picture_fold.h"
#include "tests/unit/dot_reading.h"
#include "tests/unit/made_base.h"
#include "tests/unit/picture_rules.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

/// What is left of a DOT once it is read: boxes, and strokes of claims.
typedef struct {
  size_t boxes;
  size_t strokes;
} Count;

static Count count_dot(const char *dot)
{
  Count count = {0, 0};
  Agraph_t *const graph = agmemread(dot);
  require(graph != NULL);
  for (Agnode_t *node = agfstnode(graph); node != NULL; node = agnxtnode(graph, node)) {
    require(strcmp(agnameof(node), attrib_reading_get(node, "id")) == 0);
    count.boxes += !attrib_reading_has(node, "key", ATTRIB_TEXT(""));
    for (Agedge_t *edge = agfstout(graph, node); edge != NULL; edge = agnxtout(graph, edge)) {
      count.strokes += !attrib_reading_is_ornament(edge);
    }
  }
  agclose(graph);
  return count;
}

/// Of a bundle the strokes of one of its boxes are drawn.
static size_t count_not_drawn(const AttribModel *model, const AttribClusters *clusters)
{
  size_t count = 0;
  for (uint32_t i = 0; i < clusters->count; ++i) {
    const AttribCluster *const cluster = &clusters->items[i];
    for (uint32_t j = 0; cluster->bundled && j < model->strokes.length; ++j) {
      const AttribStroke *const stroke = attrib_model_stroke(model, j);
      for (uint32_t k = 1; k < cluster->count; ++k) {
        count += stroke->from == cluster->boxes[k] && attrib_stroke_answers(model, stroke);
      }
    }
  }
  return count;
}

static Count count_model(const AttribAnswer *answer)
{
  AttribModel model;
  AttribClusters clusters;
  attrib_model_init(&model, answer);
  require(attrib_picture_compose(&model, ATTRIB_PICTURE_BOXES) == ATTRIB_SUCCESS);
  require(attrib_picture_cluster(&model, &model.arena, &clusters) == ATTRIB_SUCCESS);
  const Count count = {model.boxes.length,
                       model.strokes.length - count_not_drawn(&model, &clusters)};
  attrib_model_clear(&model);
  return count;
}

static void check_answer(const AttribAnswer *answer, AttribTheme theme)
{
  const AttribPictureOptions look = {theme, ATTRIB_LANGUAGE_ENGLISH};
  AttribPictureReport report;
  AttribBuffer dot;
  attrib_buffer_init(&dot);
  require(attrib_answer_write_dot(answer, &look, &report, &dot) == ATTRIB_SUCCESS);
  const char *const broken = attrib_picture_rules_broken(answer, dot.data, &report);
  if (broken != NULL) {
    fprintf(stderr, "%s\n", broken);
  }
  require(broken == NULL);
  const Count read = count_dot(dot.data);
  const Count made = count_model(answer);
  require(read.boxes == made.boxes && read.strokes == made.strokes);
  attrib_buffer_clear(&dot);
}

static void check_question(const AttribGraph *graph, const AttribQuestion *question,
                           AttribViewOptions options, AttribTheme theme)
{
  AttribView *view = NULL;
  AttribAnswer answer;
  require(attrib_view_new(graph, options, &view) == ATTRIB_SUCCESS);
  require(attrib_ask(view, question, &answer) == ATTRIB_SUCCESS);
  check_answer(&answer, theme);
  attrib_answer_clear(&answer);
  attrib_view_free(view);
}

static void check_graph(const AttribGraph *graph, AttribMade *made)
{
  static const struct {
    AttribAbout about;
    const char *subject;
  } subjects[] = {
      {ATTRIB_ABOUT_CLAIMS, ""},     {ATTRIB_ABOUT_ACTOR, "a0"}, {ATTRIB_ABOUT_ACTOR, "a1"},
      {ATTRIB_ABOUT_INCIDENT, "i0"}, {ATTRIB_ABOUT_CLAIM, "c0"}, {ATTRIB_ABOUT_SOURCE, "s0"},
  };
  const uint32_t picked = attrib_made_draw(made, sizeof(subjects) / sizeof(subjects[0]));
  const AttribQuestion question = {
      .about = subjects[picked].about,
      .subject = attrib_graph_node_by_id(graph, attrib_text(subjects[picked].subject)),
      .filter = {.acts = attrib_made_draw(made, 4) == 1 ? 1U << attrib_made_draw(made, 16) : 0}};
  // 19 July 2021 is day 18827.
  const AttribViewOptions options = {.has_as_of = attrib_made_draw(made, 4) == 1, .as_of = 18827};
  const bool there =
      question.about == ATTRIB_ABOUT_CLAIMS || question.subject.index != ATTRIB_NO_NODE.index;
  if (there) {
    check_question(graph, &question, options, (AttribTheme)attrib_made_draw(made, ATTRIB_THEMES));
  }
}

/// Records that have errors, as a text with a control character is one, are passed over.
static void check_records(AttribText text, AttribMade *made)
{
  AttribDiagnostics findings;
  AttribUnit unit;
  AttribUnits units;
  AttribLinked base = {NULL, 0};
  attrib_diagnostics_init(&findings);
  attrib_unit_init(&unit, attrib_builder_strings_new());
  attrib_units_init(&units);
  require(!attrib_unit_compile(&unit, text, ATTRIB_SHAPE_FILE, &findings, 0));
  require(!attrib_units_add(&units, &unit));
  require(!attrib_link(&units, false, &findings, &base));
  if (findings.errors == 0 && base.graph != NULL) {
    check_graph(base.graph, made);
  }
  attrib_graph_free(base.graph);
  attrib_units_clear(&units);
  attrib_unit_clear(&unit);
  attrib_diagnostics_clear(&findings);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  AttribMade made = {.bytes = {(const char *)data, size}};
  AttribBuffer yaml;
  // A seed behind the bytes makes large ones of short inputs.
  made.seed = attrib_made_draw(&made, 256);
  const AttribMadeSize wanted = {4 + attrib_made_draw(&made, 24), 1 + attrib_made_draw(&made, 6),
                                 attrib_made_draw(&made, 48), true};
  attrib_buffer_init(&yaml);
  attrib_made_base_write(&made, &wanted, &yaml);
  require(yaml.status == ATTRIB_SUCCESS || yaml.status == ATTRIB_BAD_TEXT);
  if (yaml.status == ATTRIB_SUCCESS) {
    check_records(attrib_buffer_text(&yaml), &made);
  }
  attrib_buffer_clear(&yaml);
  return 0;
}
