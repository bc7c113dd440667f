// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot_drawing.h"

enum { tooltip_limit = 600 };

static AttribColumn column_of(const AttribDrawing *drawing, uint32_t box)
{
  return attrib_part(attrib_model_box(drawing->model, box)->part)->column;
}

static bool is_statement(const AttribDrawing *drawing, uint32_t box)
{
  return attrib_model_box(drawing->model, box)->row != NULL;
}

// What a stroke stands for

static void set_names(AttribDrawing *drawing, AttribCgraphObject *edge, const AttribStroke *stroke,
                      AttribNodeArray claims)
{
  const AttribLineRow *const line = attrib_line(stroke->line);
  attrib_drawing_begin(drawing);
  attrib_buffer_add_format(&drawing->text, "%s/", line->name);
  attrib_drawing_add_key(drawing, stroke->from);
  attrib_buffer_add_char(&drawing->text, '/');
  attrib_drawing_add_key(drawing, stroke->to);
  attrib_drawing_set(drawing, edge, "id", attrib_drawing_text(drawing));
  attrib_drawing_begin(drawing);
  attrib_buffer_add_format(&drawing->text, "%s %s", line->name,
                           attrib_role_style(drawing->options->theme, stroke->role)->name);
  attrib_drawing_add_claims(drawing, claims);
  attrib_drawing_set(drawing, edge, "class", attrib_drawing_text(drawing));
}

/// The line from a speaker to a statement of blame blames nobody itself.
static AttribPhrase meaning_of(const AttribDrawing *drawing, const AttribStroke *stroke)
{
  const bool speaks = stroke->line == ATTRIB_LINE_NAMES && is_statement(drawing, stroke->to);
  return attrib_line(speaks ? ATTRIB_LINE_SAYS : stroke->line)->meaning;
}

/// "A – blames; names – B". `bundle` is the cluster that all of it comes from, or NULL.
static void set_tooltip(AttribDrawing *drawing, AttribCgraphObject *edge,
                        const AttribStroke *stroke, const AttribCluster *bundle)
{
  AttribBuffer words;
  attrib_buffer_init(&words);
  if (bundle != NULL) {
    attrib_drawing_add_heading(drawing, bundle, &words);
  } else {
    attrib_drawing_add_words(drawing, stroke->from, false, &words);
  }
  attrib_buffer_add_string(&words, " – ");
  attrib_buffer_add_string(&words,
                           attrib_phrase(drawing->options->language, meaning_of(drawing, stroke)));
  attrib_buffer_add_string(&words, " – ");
  attrib_drawing_add_words(drawing, stroke->to, false, &words);
  attrib_drawing_begin(drawing);
  attrib_cgraph_escape(attrib_buffer_text(&words), tooltip_limit, &drawing->text);
  attrib_drawing_set(drawing, edge, "tooltip", attrib_drawing_text(drawing));
  attrib_buffer_fail(&drawing->text, words.status);
  attrib_buffer_clear(&words);
}

// Where it runs

/// How an edge is written: from left to right, whichever way it points.
typedef struct {
  uint32_t tail;
  uint32_t head;
  bool backwards; ///< it points at its tail
  bool level;     ///< within a column
} Course;

static Course course_of(const AttribDrawing *drawing, const AttribStroke *stroke)
{
  const AttribColumn from = column_of(drawing, stroke->from);
  const AttribColumn to = column_of(drawing, stroke->to);
  const bool backwards = from > to;
  return (Course){backwards ? stroke->to : stroke->from, backwards ? stroke->from : stroke->to,
                  backwards, from == to};
}

/// Cards are left at the band with the speaker for whom they name, at their words for denials, and
/// at their foot for other answers, so that heads do not cover each other.
static const char *port_of_tail(const AttribDrawing *drawing, const AttribStroke *stroke,
                                uint32_t tail)
{
  if (!is_statement(drawing, tail)) {
    return "e";
  }
  if (!attrib_stroke_answers(drawing->model, stroke)) {
    return "h:e";
  }
  return stroke->line == ATTRIB_LINE_DENIES ? "b:e" : "b:se";
}

/// What spans several columns begins where its curve passes, but ends at the middle of a side as the
/// others do, or it would cross a corner of the card that it comes from.
static void set_ports(const AttribDrawing *drawing, AttribCgraphObject *edge,
                      const AttribStroke *stroke, Course course)
{
  const bool far = column_of(drawing, course.head) > column_of(drawing, course.tail) + 1;
  if (!course.level) {
    attrib_drawing_set(drawing, edge, "tailport",
                       far ? "_" : port_of_tail(drawing, stroke, course.tail));
    attrib_drawing_set(drawing, edge, "headport", "w");
  }
}

static AttribCgraphObject *draw(AttribDrawing *drawing, const AttribStroke *stroke,
                                AttribNodeArray claims)
{
  const AttribLineRow *const line = attrib_line(stroke->line);
  const Course course = course_of(drawing, stroke);
  AttribCgraphObject *const edge = attrib_cgraph_edge(
      drawing->picture, drawing->objects[course.tail], drawing->objects[course.head]);
  set_names(drawing, edge, stroke, claims);
  attrib_drawing_set(drawing, edge, "color",
                     attrib_role_style(drawing->options->theme, stroke->role)->line);
  attrib_drawing_set(drawing, edge, "style", line->style);
  attrib_drawing_set(drawing, edge, "penwidth", line->width);
  attrib_drawing_set(drawing, edge, "dir", course.backwards ? "back" : "forward");
  attrib_drawing_set(drawing, edge, course.backwards ? "arrowtail" : "arrowhead", line->head);
  attrib_drawing_set(drawing, edge, "constraint", course.level ? "false" : "true");
  set_ports(drawing, edge, stroke, course);
  return edge;
}

// Bundles

/// One stroke from the whole cluster to what all in it answer.
static void draw_bundle(AttribDrawing *drawing, const AttribCluster *cluster, uint32_t index,
                        AttribStroke stroke)
{
  AttribNodeArray claims = {drawing->bundle, 0};
  for (uint32_t i = 0; i < cluster->count; ++i) {
    claims.items[claims.count++] = attrib_model_box(drawing->model, cluster->boxes[i])->node;
  }
  stroke.from = cluster->boxes[cluster->count / 2];
  AttribCgraphObject *const edge = draw(drawing, &stroke, claims);
  attrib_drawing_begin(drawing);
  attrib_drawing_add_cluster(drawing, index);
  const bool backwards = course_of(drawing, &stroke).backwards;
  attrib_drawing_set(drawing, edge, backwards ? "lhead" : "ltail", attrib_drawing_text(drawing));
  attrib_drawing_set(drawing, edge, "penwidth", "2");
  set_tooltip(drawing, edge, &stroke, cluster);
}

static void draw_bundles(AttribDrawing *drawing, uint32_t index)
{
  const AttribCluster *const cluster = &drawing->clusters.items[index];
  const AttribModel *const model = drawing->model;
  for (uint32_t i = 0; cluster->bundled && i < model->strokes.length; ++i) {
    const AttribStroke *const stroke = attrib_model_stroke(model, i);
    if (stroke->from == cluster->boxes[0] && attrib_stroke_answers(model, stroke)) {
      draw_bundle(drawing, cluster, index, *stroke);
    }
  }
}

static bool is_bundled(const AttribDrawing *drawing, const AttribStroke *stroke)
{
  return drawing->clusters.items[drawing->homes[stroke->from]].bundled &&
         attrib_stroke_answers(drawing->model, stroke);
}

// Columns

/// Columns follow each other also where no stroke ties them.
static void draw_spine(AttribDrawing *drawing)
{
  AttribCgraphObject *firsts[ATTRIB_COLUMNS] = {NULL};
  AttribCgraphObject *before = NULL;
  for (uint32_t i = (uint32_t)drawing->model->boxes.length; i-- > 0;) {
    firsts[column_of(drawing, i)] = drawing->objects[i];
  }
  for (int i = 0; i < ATTRIB_COLUMNS; ++i) {
    if (before != NULL && firsts[i] != NULL) {
      AttribCgraphObject *const edge = attrib_cgraph_edge(drawing->picture, before, firsts[i]);
      attrib_drawing_set(drawing, edge, "style", "invis");
      attrib_drawing_set(drawing, edge, "weight", "0");
    }
    before = firsts[i] != NULL ? firsts[i] : before;
  }
}

void attrib_dot_write_strokes(AttribDrawing *drawing)
{
  for (uint32_t i = 0; i < drawing->model->strokes.length; ++i) {
    const AttribStroke *const stroke = attrib_model_stroke(drawing->model, i);
    if (!is_bundled(drawing, stroke)) {
      set_tooltip(drawing, draw(drawing, stroke, stroke->claims), stroke, NULL);
    }
  }
  for (uint32_t i = 0; i < drawing->clusters.count; ++i) {
    draw_bundles(drawing, i);
  }
  draw_spine(drawing);
}
