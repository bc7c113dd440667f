// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot.h"

#include "engine/base/alloc.h"
#include "export/dot_drawing.h"
#include "export/dot_label.h"
#include "export/picture_fold.h"
#include "export/picture_title.h"

#include <stdint.h>

// The whole

static void write_title(AttribDrawing *drawing)
{
  AttribBuffer title;
  AttribBuffer subtitle;
  attrib_buffer_init(&title);
  attrib_buffer_init(&subtitle);
  attrib_picture_write_title(drawing->model->answer, drawing->options->language, &title);
  attrib_picture_write_subtitle(drawing->model->answer, drawing->options->language, &subtitle);
  attrib_drawing_begin(drawing);
  attrib_dot_label_title(attrib_buffer_text(&title), attrib_buffer_text(&subtitle), &drawing->text);
  attrib_cgraph_default_html(drawing->picture, "label", attrib_drawing_text(drawing));
  attrib_buffer_fail(&drawing->text, subtitle.status);
  attrib_buffer_fail(&drawing->text, title.status);
  attrib_buffer_clear(&subtitle);
  attrib_buffer_clear(&title);
}

/// The cluster around everything, whose label is the small print below the picture.
static void write_frame(AttribDrawing *drawing, const AttribPictureReport *report)
{
  AttribBuffer lines;
  attrib_buffer_init(&lines);
  attrib_picture_write_footnote(drawing->model->answer, drawing->options->language, report, &lines);
  drawing->whole = attrib_cgraph_subgraph(drawing->picture, NULL, "cluster_all");
  attrib_drawing_look(drawing, drawing->whole, attrib_dot_look_of_frame());
  attrib_drawing_begin(drawing);
  attrib_dot_label_footnote(attrib_buffer_text(&lines), &drawing->text);
  attrib_cgraph_set_html(drawing->picture, drawing->whole, "label", attrib_drawing_text(drawing));
  attrib_buffer_fail(&drawing->text, lines.status);
  attrib_buffer_clear(&lines);
}

static void write_columns(AttribDrawing *drawing)
{
  static const char *const names[ATTRIB_COLUMNS] = {"left", "statements", "middle", "right"};
  for (int i = 0; i < ATTRIB_COLUMNS; ++i) {
    drawing->columns[i] = attrib_cgraph_subgraph(drawing->picture, NULL, names[i]);
    attrib_drawing_set(drawing, drawing->columns[i], "rank", "same");
  }
}

static AttribStatus write_all(AttribDrawing *drawing, const AttribPictureReport *report,
                              AttribBuffer *out)
{
  attrib_dot_set_defaults(drawing->picture);
  write_title(drawing);
  write_frame(drawing, report);
  write_columns(drawing);
  attrib_dot_write_boxes(drawing);
  attrib_dot_write_key(drawing);
  attrib_dot_write_strokes(drawing);
  ATTRIB_TRY(drawing->text.status);
  return attrib_cgraph_write(drawing->picture, out);
}

/// Bytes that cgraph is likely to need: some thousand for a box or a stroke and its texts.
static size_t estimate(const AttribModel *model)
{
  enum { base = 65536, each = 8192 };
  return base + (model->boxes.length + model->strokes.length) * each;
}

static AttribStatus draw(AttribModel *model, AttribDrawing *drawing,
                         const AttribPictureReport *report, AttribBuffer *out)
{
  const size_t boxes = model->boxes.length;
  drawing->objects = attrib_arena_array(&model->arena, boxes, sizeof(AttribCgraphObject *));
  drawing->homes = attrib_arena_array(&model->arena, boxes, sizeof(uint32_t));
  drawing->bundle = attrib_arena_array(&model->arena, boxes, sizeof(AttribNode));
  if (drawing->objects == NULL || drawing->homes == NULL || drawing->bundle == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_picture_cluster(model, &model->arena, &drawing->clusters));
  ATTRIB_TRY(attrib_bloc_states_find(model->answer->graph, &model->arena, &drawing->states));
  ATTRIB_TRY(attrib_cgraph_begin("attrib", estimate(model), &drawing->picture));
  const AttribStatus status = write_all(drawing, report, out);
  attrib_cgraph_end(drawing->picture);
  return status;
}

static AttribPictureReport report_on(const AttribModel *model)
{
  AttribPictureReport report = {model->answer->claims.count,
                                model->answer->claims.count - model->drawn, 0, 0};
  for (uint32_t i = 0; i < model->boxes.length; ++i) {
    const AttribBox *const box = attrib_model_box(model, i);
    report.grouped += box->members.items != NULL ? box->members.count : 0;
  }
  return report;
}

AttribStatus attrib_answer_write_dot(const AttribAnswer *answer,
                                     const AttribPictureOptions *options,
                                     AttribPictureReport *report, AttribBuffer *out)
{
  AttribModel model;
  attrib_model_init(&model, answer);
  AttribStatus status = attrib_picture_compose(&model, ATTRIB_PICTURE_BOXES);
  if (status == ATTRIB_SUCCESS) {
    AttribDrawing drawing = {.model = &model, .graph = answer->graph, .options = options};
    attrib_buffer_init(&drawing.text);
    *report = report_on(&model);
    status = draw(&model, &drawing, report, out);
    attrib_buffer_clear(&drawing.text);
  }
  attrib_model_clear(&model);
  return status;
}
