// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot_drawing.h"

#include "engine/base/utf8.h"
#include "engine/model/names.h"
#include "export/claim_words.h"
#include "export/record_text.h"

#include <inttypes.h>

enum { id_limit = 1000 };

const char *attrib_drawing_text(const AttribDrawing *drawing)
{
  return drawing->text.status == ATTRIB_SUCCESS && drawing->text.length > 0 ? drawing->text.data
                                                                            : "";
}

void attrib_drawing_begin(AttribDrawing *drawing)
{
  attrib_buffer_truncate(&drawing->text, 0);
}

void attrib_drawing_set(const AttribDrawing *drawing, AttribCgraphObject *object, const char *key,
                        const char *value)
{
  attrib_cgraph_set(drawing->picture, object, key, value);
}

void attrib_drawing_look(const AttribDrawing *drawing, AttribCgraphObject *object,
                         const AttribDotProperty *look)
{
  for (; look->key != NULL; ++look) {
    attrib_drawing_set(drawing, object, look->key, look->value);
  }
}

// What things are called

void attrib_drawing_add_id(AttribDrawing *drawing, AttribNode node)
{
  const AttribText id =
      attrib_value_text(drawing->graph, attrib_node_property(drawing->graph, node, ATTRIB_KEY(ID)));
  if (id.length > 0) {
    attrib_cgraph_escape(id, id_limit, &drawing->text);
  } else {
    attrib_buffer_add_format(&drawing->text, "#%" PRIu32, node.index);
  }
}

void attrib_drawing_add_claims(AttribDrawing *drawing, AttribNodeArray claims)
{
  for (uint32_t i = 0; i < claims.count; ++i) {
    attrib_buffer_add_string(&drawing->text, " c-");
    attrib_drawing_add_id(drawing, claims.items[i]);
  }
}

void attrib_drawing_add_key(AttribDrawing *drawing, uint32_t box)
{
  static const char *const columns[ATTRIB_COLUMNS] = {
      [ATTRIB_COLUMN_LEFT] = "left:",
      [ATTRIB_COLUMN_STATEMENTS] = "claim:",
      [ATTRIB_COLUMN_MIDDLE] = "middle:",
      [ATTRIB_COLUMN_RIGHT] = "right:",
  };
  const AttribBox *const found = attrib_model_box(drawing->model, box);
  const AttribPartRow *const part = attrib_part(found->part);
  if (found->node.index == ATTRIB_NO_NODE.index) {
    attrib_buffer_add_format(&drawing->text, "%s:%s", found->members.items ? "group" : "more",
                             part->name);
    if (found->members.items != NULL) {
      attrib_buffer_add_char(&drawing->text, ':');
      attrib_drawing_add_id(drawing, found->members.items[0]);
    }
    return;
  }
  attrib_buffer_add_string(&drawing->text,
                           columns[found->row != NULL ? ATTRIB_COLUMN_STATEMENTS : part->column]);
  attrib_drawing_add_id(drawing, found->node);
}

void attrib_drawing_add_cluster(AttribDrawing *drawing, uint32_t cluster)
{
  const AttribClusters *const clusters = &drawing->clusters;
  uint32_t number = 1;
  for (uint32_t i = cluster; i > 0 && clusters->items[i - 1].part == clusters->items[i].part; --i) {
    ++number;
  }
  attrib_buffer_add_format(&drawing->text, "cluster_%s_%" PRIu32,
                           attrib_part(clusters->items[cluster].part)->name, number);
}

void attrib_drawing_add_words(AttribDrawing *drawing, uint32_t box, bool whole, AttribBuffer *out)
{
  const AttribBox *const found = attrib_model_box(drawing->model, box);
  if (found->row != NULL) {
    (whole ? attrib_words_claim : attrib_words_claim_briefly)(drawing->model->answer, found->row,
                                                              drawing->options->language, out);
  } else if (found->node.index != ATTRIB_NO_NODE.index) {
    attrib_buffer_add(out, attrib_record_name(drawing->graph, found->node));
  } else {
    attrib_phrase_write_count(drawing->options->language, attrib_part(found->part)->members,
                              found->members.count, out);
  }
}

// Headings

/// The name of the state of a country; the country itself where the records have none.
static AttribText state_of(const AttribDrawing *drawing, AttribText country)
{
  const AttribNode state = attrib_bloc_state_of(&drawing->states, country);
  return state.index != ATTRIB_NO_NODE.index
             ? attrib_record_text(drawing->graph, state, ATTRIB_KEY_NAME)
             : country;
}

void attrib_drawing_add_heading(const AttribDrawing *drawing, const AttribCluster *cluster,
                                AttribBuffer *out)
{
  const AttribLanguage language = drawing->options->language;
  if (cluster->bloc.length == 0) {
    const AttribPhrase heading = attrib_part(cluster->part)->heading;
    const bool one = heading == ATTRIB_PHRASE_HEAD_INCIDENTS && cluster->count == 1;
    attrib_buffer_add_string(out,
                             attrib_phrase(language, one ? ATTRIB_PHRASE_HEAD_INCIDENT : heading));
    return;
  }
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_utf8_upper(state_of(drawing, cluster->bloc), &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, language, ATTRIB_PHRASE_HEAD_STATE_REPLIES, out);
}
