// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/cypher_picture.h"

#include "cli/picture.h"
#include "engine/model/names.h"
#include "engine/question/question.h"

enum { deepest = 512 }; ///< values of a query are less deep

/// Claims on their way out of a table; several may stand in it more than once.
typedef struct {
  const AttribGraph *graph;
  AttribVector claims; ///< of AttribNode
} Found;

static AttribStatus take_node(Found *found, AttribNode node)
{
  const bool claim =
      node.index != ATTRIB_NO_NODE.index &&
      attrib_node_has_label(found->graph, node, (AttribLabel){(uint16_t)ATTRIB_LABEL_CLAIM});
  return claim ? attrib_vector_push(&found->claims, &node) : ATTRIB_SUCCESS;
}

static AttribStatus take_cell(Found *found, const AttribCell *cell, unsigned depth)
{
  switch (cell->type) {
  case ATTRIB_CELL_NODE: return take_node(found, cell->as.node);
  case ATTRIB_CELL_EDGE: return take_node(found, attrib_edge_record(found->graph, cell->as.edge));
  case ATTRIB_CELL_PATH:
  case ATTRIB_CELL_LIST:
  case ATTRIB_CELL_MAP: break;
  case ATTRIB_CELL_EMPTY:
  case ATTRIB_CELL_BOOLEAN:
  case ATTRIB_CELL_INTEGER:
  case ATTRIB_CELL_FLOAT:
  case ATTRIB_CELL_TEXT:
  case ATTRIB_CELL_DAY:
  case ATTRIB_CELL_DATE: return ATTRIB_SUCCESS;
  }
  if (depth == deepest) {
    return ATTRIB_LIMIT;
  }
  for (uint32_t i = 0; i < cell->as.list.count; ++i) {
    ATTRIB_TRY(take_cell(found, &cell->as.list.items[i], depth + 1));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus take_all(Found *found, const AttribTable *table)
{
  for (size_t i = 0; i < table->cells.length; ++i) {
    ATTRIB_TRY(take_cell(found, attrib_vector_at(&table->cells, i), 0));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus ask(const AttribView *view, const Found *found, AttribAnswer *answer)
{
  const AttribQuestion question = {
      .about = ATTRIB_ABOUT_CLAIMS,
      .subject = ATTRIB_NO_NODE,
      .filter = {.claims = {found->claims.data, (uint32_t)found->claims.length}}};
  return attrib_ask(view, &question, answer);
}

AttribExit attrib_cypher_picture_write(const AttribView *view, const AttribTable *table,
                                       AttribFormat format, const AttribPictureWish *wish,
                                       AttribBuffer *out)
{
  Found found = {.graph = attrib_view_graph(view)};
  AttribAnswer answer;
  AttribExit result = ATTRIB_EXIT_DONE;
  attrib_answer_init(&answer, found.graph);
  attrib_vector_init(&found.claims, sizeof(AttribNode));
  AttribStatus status = take_all(&found, table);
  if (status == ATTRIB_SUCCESS && found.claims.length == 0) {
    result = attrib_message_misuse("cypher", "the result holds no claim, and no edge that comes "
                                             "from one: there is nothing to draw");
  } else if (status == ATTRIB_SUCCESS) {
    status = ask(view, &found, &answer);
    result = status == ATTRIB_SUCCESS ? attrib_picture_write(&answer, format, wish, out) : result;
  }
  attrib_vector_clear(&found.claims);
  attrib_answer_clear(&answer);
  return status == ATTRIB_SUCCESS ? result : attrib_message_fail(status, "cannot draw the result");
}
