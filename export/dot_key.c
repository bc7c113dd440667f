// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot_drawing.h"
#include "export/dot_label.h"

/// Whose colour a kind of stroke has in the key.
static AttribRole role_of(AttribLine line)
{
  static const AttribRole roles[ATTRIB_LINES] = {
      [ATTRIB_LINE_NAMES] = ATTRIB_ROLE_ACCUSE,
      [ATTRIB_LINE_BACKS] = ATTRIB_ROLE_ACCUSE,
      [ATTRIB_LINE_DENIES] = ATTRIB_ROLE_DENY,
      [ATTRIB_LINE_COUNTERS] = ATTRIB_ROLE_COUNTER,
  };
  return roles[line];
}

static AttribCgraphObject *add_end(AttribDrawing *drawing, AttribCgraphObject *key, AttribLine line,
                                   AttribColumn column)
{
  attrib_drawing_begin(drawing);
  attrib_buffer_add_format(&drawing->text, "key:%s:%s", attrib_line(line)->name,
                           column == ATTRIB_COLUMN_LEFT ? "line" : "words");
  AttribCgraphObject *const end =
      attrib_cgraph_node(drawing->picture, attrib_drawing_text(drawing));
  attrib_cgraph_place(drawing->picture, key, end);
  attrib_cgraph_place(drawing->picture, drawing->columns[column], end);
  attrib_drawing_set(drawing, end, "id", attrib_drawing_text(drawing));
  attrib_drawing_set(drawing, end, "class", "key");
  attrib_drawing_look(drawing, end, attrib_dot_look_of_key());
  return end;
}

static void add_line(AttribDrawing *drawing, AttribCgraphObject *key, AttribLine line)
{
  const AttribLineRow *const row = attrib_line(line);
  AttribCgraphObject *const from = add_end(drawing, key, line, ATTRIB_COLUMN_LEFT);
  AttribCgraphObject *const to = add_end(drawing, key, line, ATTRIB_COLUMN_STATEMENTS);
  attrib_drawing_begin(drawing);
  attrib_dot_label_key(attrib_phrase(drawing->options->language, row->meaning), &drawing->text);
  attrib_cgraph_set_html(drawing->picture, to, "label", attrib_drawing_text(drawing));
  AttribCgraphObject *const edge = attrib_cgraph_edge(drawing->picture, from, to);
  attrib_drawing_set(drawing, edge, "class", "key");
  attrib_drawing_set(drawing, edge, "color",
                     attrib_role_style(drawing->options->theme, role_of(line))->line);
  attrib_drawing_set(drawing, edge, "style", row->style);
  attrib_drawing_set(drawing, edge, "penwidth", row->width);
  attrib_drawing_set(drawing, edge, "arrowhead", row->head);
}

void attrib_dot_write_key(AttribDrawing *drawing)
{
  bool used[ATTRIB_LINES] = {false};
  const size_t count = drawing->model->strokes.length;
  if (count == 0) {
    return;
  }
  for (uint32_t i = 0; i < count; ++i) {
    used[attrib_model_stroke(drawing->model, i)->line] = true;
  }
  AttribCgraphObject *const key =
      attrib_cgraph_subgraph(drawing->picture, drawing->whole, "cluster_key");
  attrib_drawing_look(drawing, key, attrib_dot_look_of_frame());
  attrib_drawing_set(drawing, key, "labelloc", "t");
  attrib_drawing_begin(drawing);
  attrib_dot_label_heading(
      attrib_text(attrib_phrase(drawing->options->language, ATTRIB_PHRASE_KEY)), &drawing->text);
  attrib_cgraph_set_html(drawing->picture, key, "label", attrib_drawing_text(drawing));
  for (int line = 0; line < ATTRIB_LINES; ++line) {
    if (used[line]) {
      add_line(drawing, key, (AttribLine)line);
    }
  }
}
