// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/names.h"
#include "export/claim_words.h"
#include "export/dot_drawing.h"
#include "export/dot_label.h"
#include "export/record_text.h"

enum { tooltip_limit = 600 };

static const char *line_of(const AttribDrawing *drawing, AttribRole role)
{
  return attrib_role_style(drawing->options->theme, role)->line;
}

/// Set a property to the text that was written.
static void set_text(const AttribDrawing *drawing, AttribCgraphObject *object, const char *key)
{
  attrib_drawing_set(drawing, object, key, attrib_drawing_text(drawing));
}

static void set_html(const AttribDrawing *drawing, AttribCgraphObject *object)
{
  attrib_cgraph_set_html(drawing->picture, object, "label", attrib_drawing_text(drawing));
}

// What a box stands for

/// Kind, role, and a token for each record.
static void set_class(AttribDrawing *drawing, AttribCgraphObject *object, const AttribBox *box)
{
  static const struct {
    const char *kind;
    const char *token;
  } words[] = {
      [ATTRIB_BOX_ACTOR] = {"actor", " a-"},
      [ATTRIB_BOX_INCIDENT] = {"incident", " i-"},
      [ATTRIB_BOX_STATEMENT] = {"statement", " c-"},
  };
  const AttribPartRow *const part = attrib_part(box->part);
  const AttribNodeArray members = {box->members.items,
                                   box->members.items != NULL ? box->members.count : 0};
  const AttribRole role =
      box->row != NULL ? attrib_claim_role(drawing->graph, box->row) : part->role;
  attrib_drawing_begin(drawing);
  attrib_buffer_add_format(&drawing->text, "%s %s", words[part->shape].kind,
                           attrib_role_style(drawing->options->theme, role)->name);
  attrib_buffer_add_string(&drawing->text, box->node.index == ATTRIB_NO_NODE.index ? " more" : "");
  if (box->node.index != ATTRIB_NO_NODE.index) {
    attrib_buffer_add_string(&drawing->text, words[part->shape].token);
    attrib_drawing_add_id(drawing, box->node);
  }
  for (uint32_t i = 0; i < members.count; ++i) {
    attrib_buffer_add_string(&drawing->text, words[part->shape].token);
    attrib_drawing_add_id(drawing, members.items[i]);
  }
  set_text(drawing, object, "class");
}

static void add_members(AttribDrawing *drawing, const AttribBox *box, AttribBuffer *out)
{
  for (uint32_t i = 0; box->members.items != NULL && i < box->members.count; ++i) {
    attrib_buffer_add_string(out, i == 0 ? ": " : ", ");
    attrib_buffer_add(out, attrib_record_name(drawing->graph, box->members.items[i]));
  }
}

static void set_tooltip(AttribDrawing *drawing, AttribCgraphObject *object, uint32_t index)
{
  AttribBuffer words;
  attrib_buffer_init(&words);
  attrib_drawing_add_words(drawing, index, true, &words);
  add_members(drawing, attrib_model_box(drawing->model, index), &words);
  attrib_drawing_begin(drawing);
  attrib_cgraph_escape(attrib_buffer_text(&words), tooltip_limit, &drawing->text);
  set_text(drawing, object, "tooltip");
  attrib_buffer_fail(&drawing->text, words.status);
  attrib_buffer_clear(&words);
}

// How it looks

static void draw_several(AttribDrawing *drawing, AttribCgraphObject *object, const AttribBox *box)
{
  const AttribPartRow *const part = attrib_part(box->part);
  attrib_drawing_begin(drawing);
  attrib_phrase_write_count(drawing->options->language, part->members, box->members.count,
                            &drawing->text);
  set_text(drawing, object, "label");
  attrib_drawing_set(drawing, object, "width", attrib_dot_width(part->column));
  attrib_drawing_set(drawing, object, "color", line_of(drawing, part->role));
  attrib_drawing_look(drawing, object, attrib_dot_look_of_several());
}

static void draw_actor(AttribDrawing *drawing, AttribCgraphObject *object, const AttribBox *box)
{
  const AttribPartRow *const part = attrib_part(box->part);
  attrib_drawing_begin(drawing);
  if (attrib_dot_label_actor(drawing->model, box, &drawing->text)) {
    set_html(drawing, object);
  } else {
    set_text(drawing, object, "label");
  }
  attrib_drawing_set(drawing, object, "width", attrib_dot_width(part->column));
  attrib_drawing_set(drawing, object, "color", line_of(drawing, part->role));
  if (box->lead) {
    attrib_drawing_look(drawing, object, attrib_dot_look_of_lead());
  }
}

static void draw_incident(AttribDrawing *drawing, AttribCgraphObject *object, const AttribBox *box)
{
  static const char *const fills[ATTRIB_THEMES] = {
      [ATTRIB_THEME_PRINT] = "#F0E442",
      [ATTRIB_THEME_MONO] = "#FFFFFF",
  };
  attrib_drawing_begin(drawing);
  attrib_dot_label_incident(drawing->model, box, drawing->options, &drawing->text);
  set_html(drawing, object);
  attrib_drawing_set(drawing, object, "width", attrib_dot_width(attrib_part(box->part)->column));
  attrib_drawing_set(drawing, object, "fillcolor", fills[drawing->options->theme]);
}

/// What cairo reads as more than a letter, where it writes a PDF, is written by its number.
static void add_address(AttribDrawing *drawing, AttribText url)
{
  size_t written = 0;
  for (size_t i = 0; i < url.length; ++i) {
    if (url.data[i] == '\'' || url.data[i] == '\\') {
      attrib_cgraph_escape(attrib_text_slice(url, written, i - written), url.length,
                           &drawing->text);
      attrib_buffer_add_string(&drawing->text, url.data[i] == '\'' ? "%27" : "%5C");
      written = i + 1;
    }
  }
  attrib_cgraph_escape(attrib_text_slice(url, written, url.length - written), url.length,
                       &drawing->text);
}

/// Where the claim can be read, if its first source has an address of the web.
static void set_link(AttribDrawing *drawing, AttribCgraphObject *object, const AttribClaimRow *row)
{
  if (row->cites.count == 0) {
    return;
  }
  const AttribNode source = drawing->model->answer->sources.items[row->cites.items[0].source];
  const AttribText url = attrib_value_text(
      drawing->graph, attrib_node_property(drawing->graph, source, ATTRIB_KEY(URL)));
  if (attrib_words_is_link(url)) {
    attrib_drawing_begin(drawing);
    add_address(drawing, url);
    set_text(drawing, object, "URL");
  }
}

static void draw_statement(AttribDrawing *drawing, AttribCgraphObject *object, const AttribBox *box)
{
  attrib_drawing_begin(drawing);
  attrib_dot_label_statement(drawing->model, box, drawing->options, &drawing->text);
  set_html(drawing, object);
  set_link(drawing, object, box->row);
}

static void draw_box(AttribDrawing *drawing, uint32_t index, AttribCgraphObject *cluster)
{
  static void (*const draws[])(AttribDrawing *, AttribCgraphObject *, const AttribBox *) = {
      [ATTRIB_BOX_ACTOR] = draw_actor,
      [ATTRIB_BOX_INCIDENT] = draw_incident,
      [ATTRIB_BOX_STATEMENT] = draw_statement,
  };
  const AttribBox *const box = attrib_model_box(drawing->model, index);
  const AttribPartRow *const part = attrib_part(box->part);
  const bool several = box->node.index == ATTRIB_NO_NODE.index;
  attrib_drawing_begin(drawing);
  attrib_drawing_add_key(drawing, index);
  AttribCgraphObject *const object =
      attrib_cgraph_node(drawing->picture, attrib_drawing_text(drawing));
  drawing->objects[index] = object;
  attrib_cgraph_place(drawing->picture, cluster, object);
  attrib_cgraph_place(drawing->picture, drawing->columns[part->column], object);
  set_text(drawing, object, "id");
  set_class(drawing, object, box);
  set_tooltip(drawing, object, index);
  if (several) {
    draw_several(drawing, object, box);
  } else {
    attrib_drawing_look(drawing, object, attrib_dot_look(part->shape));
    draws[part->shape](drawing, object, box);
  }
}

// Clusters

static void draw_heading(AttribDrawing *drawing, AttribCgraphObject *object,
                         const AttribCluster *cluster)
{
  const AttribRoleStyle *const style =
      attrib_role_style(drawing->options->theme, attrib_part(cluster->part)->role);
  AttribBuffer heading;
  attrib_buffer_init(&heading);
  attrib_drawing_add_heading(drawing, cluster, &heading);
  attrib_drawing_look(drawing, object, attrib_dot_look_of_cluster());
  attrib_drawing_begin(drawing);
  attrib_dot_label_heading(attrib_buffer_text(&heading), &drawing->text);
  set_html(drawing, object);
  attrib_drawing_begin(drawing);
  attrib_cgraph_escape(attrib_buffer_text(&heading), tooltip_limit, &drawing->text);
  set_text(drawing, object, "tooltip");
  attrib_drawing_set(drawing, object, "fontcolor", style->line);
  attrib_drawing_set(drawing, object, "color", style->edge);
  attrib_drawing_set(drawing, object, "fillcolor", style->fill);
  attrib_buffer_fail(&drawing->text, heading.status);
  attrib_buffer_clear(&heading);
}

static void draw_cluster(AttribDrawing *drawing, uint32_t index, AttribCgraphObject *parent)
{
  const AttribCluster *const cluster = &drawing->clusters.items[index];
  const AttribPartRow *const part = attrib_part(cluster->part);
  attrib_drawing_begin(drawing);
  attrib_drawing_add_cluster(drawing, index);
  AttribCgraphObject *const object =
      attrib_cgraph_subgraph(drawing->picture, parent, attrib_drawing_text(drawing));
  set_text(drawing, object, "id");
  attrib_drawing_begin(drawing);
  attrib_buffer_add_format(&drawing->text, "part %s", part->name);
  set_text(drawing, object, "class");
  if (part->heading == ATTRIB_PHRASE_NONE) {
    attrib_drawing_look(drawing, object, attrib_dot_look_of_frame());
  } else {
    draw_heading(drawing, object, cluster);
  }
  for (uint32_t i = 0; i < cluster->count; ++i) {
    drawing->homes[cluster->boxes[i]] = index;
    draw_box(drawing, cluster->boxes[i], object);
  }
}

/// Whom and what statements name stands within a frame, so that no answer slips in between.
static bool is_framed(AttribPart part)
{
  const AttribPartRow *const row = attrib_part(part);
  return row->column == ATTRIB_COLUMN_MIDDLE && row->shape != ATTRIB_BOX_STATEMENT;
}

void attrib_dot_write_boxes(AttribDrawing *drawing)
{
  AttribCgraphObject *frame = NULL;
  for (uint32_t i = 0; i < drawing->clusters.count; ++i) {
    const bool framed = is_framed(drawing->clusters.items[i].part);
    if (framed && frame == NULL) {
      frame = attrib_cgraph_subgraph(drawing->picture, drawing->whole, "cluster_case");
      attrib_drawing_look(drawing, frame, attrib_dot_look_of_frame());
    }
    draw_cluster(drawing, i, framed ? frame : drawing->whole);
  }
}
