// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/question.h"

/// One row on its way into a table.
typedef struct {
  const AttribAnswer *answer;
  AttribTable *table;
  const AttribClaimRow *row;
} Line;

static AttribCell cell_of_value(const AttribGraph *graph, AttribValue value)
{
  AttribCell cell = {.type = ATTRIB_CELL_EMPTY};
  if (value.type == ATTRIB_STRING) {
    cell.type = ATTRIB_CELL_TEXT;
    cell.as.text = attrib_value_text(graph, value);
  } else if (value.type == ATTRIB_DATE) {
    cell.type = ATTRIB_CELL_DATE;
    attrib_value_date(graph, value, &cell.as.date.date);
    cell.as.date.text = attrib_value_text(graph, value);
  }
  return cell;
}

static AttribStatus add_property(const Line *line, AttribKey key)
{
  const AttribGraph *graph = line->answer->graph;
  return attrib_table_add_cell(
      line->table,
      cell_of_value(graph, attrib_node_property(graph, line->row->claim, (AttribString){key})));
}

static AttribStatus new_list(const Line *line, uint32_t count, AttribCell **items, AttribCell *list)
{
  *list = (AttribCell){.type = ATTRIB_CELL_EMPTY};
  if (count == 0) {
    *items = NULL;
    return ATTRIB_SUCCESS;
  }
  *items = attrib_arena_array(&line->table->arena, count, sizeof(**items));
  if (*items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  list->type = ATTRIB_CELL_LIST;
  list->as.list.items = *items;
  list->as.list.count = count;
  return ATTRIB_SUCCESS;
}

static AttribStatus add_nodes(const Line *line, AttribNodeArray nodes)
{
  AttribCell *items = NULL;
  AttribCell list;
  ATTRIB_TRY(new_list(line, nodes.count, &items, &list));
  for (uint32_t i = 0; i < nodes.count; ++i) {
    items[i] = (AttribCell){.type = ATTRIB_CELL_NODE, .as.node = nodes.items[i]};
  }
  return attrib_table_add_cell(line->table, list);
}

// Columns

static AttribStatus add_claim(const Line *line, AttribKey key)
{
  (void)key;
  return attrib_table_add_cell(line->table,
                               (AttribCell){.type = ATTRIB_CELL_NODE, .as.node = line->row->claim});
}

static AttribStatus add_by(const Line *line, AttribKey key)
{
  (void)key;
  return add_nodes(line, line->row->by);
}

static AttribStatus add_voice(const Line *line, AttribKey key)
{
  (void)key;
  return add_nodes(line, line->row->voice);
}

/// A joiner is its id, with its act where that is stated: `nato support`.
static AttribStatus add_with(const Line *line, AttribKey key)
{
  (void)key;
  const AttribGraph *graph = line->answer->graph;
  AttribCell *items = NULL;
  AttribCell list;
  ATTRIB_TRY(new_list(line, line->row->with.count, &items, &list));
  AttribBuffer text;
  attrib_buffer_init(&text);
  AttribStatus status = ATTRIB_SUCCESS;
  for (uint32_t i = 0; i < line->row->with.count && status == ATTRIB_SUCCESS; ++i) {
    const AttribJoiner *joiner = &line->row->with.items[i];
    attrib_buffer_truncate(&text, 0);
    attrib_buffer_add(&text, attrib_value_text(graph, attrib_node_property(graph, joiner->actor,
                                                                           ATTRIB_KEY(ID))));
    attrib_buffer_add_string(&text, joiner->act.length > 0 ? " " : "");
    attrib_buffer_add(&text, joiner->act);
    const bool copied = attrib_table_text(line->table, attrib_buffer_text(&text), &items[i]);
    status = text.status == ATTRIB_SUCCESS && !copied ? ATTRIB_NO_MEMORY : text.status;
  }
  attrib_buffer_clear(&text);
  return status == ATTRIB_SUCCESS ? attrib_table_add_cell(line->table, list) : status;
}

static AttribStatus add_against(const Line *line, AttribKey key)
{
  (void)key;
  return add_nodes(line, line->row->against);
}

static AttribStatus add_over(const Line *line, AttribKey key)
{
  (void)key;
  return add_nodes(line, line->row->over);
}

static AttribStatus add_answers(const Line *line, AttribKey key)
{
  (void)key;
  return add_nodes(line, line->row->answers);
}

static AttribStatus add_answered_by(const Line *line, AttribKey key)
{
  (void)key;
  AttribCell *items = NULL;
  AttribCell list;
  ATTRIB_TRY(new_list(line, line->row->answered_by.count, &items, &list));
  for (uint32_t i = 0; i < line->row->answered_by.count; ++i) {
    items[i] =
        (AttribCell){.type = ATTRIB_CELL_NODE, .as.node = line->row->answered_by.items[i].claim};
  }
  return attrib_table_add_cell(line->table, list);
}

static AttribStatus add_day(const Line *line, int32_t day, int32_t open_end)
{
  AttribCell cell = {.type = ATTRIB_CELL_EMPTY};
  if (day != open_end) {
    cell.type = ATTRIB_CELL_DAY;
    cell.as.day = day;
  }
  return attrib_table_add_cell(line->table, cell);
}

static bool said(const Line *line, AttribDate *date)
{
  const AttribGraph *graph = line->answer->graph;
  return attrib_node_said(graph, line->row->claim, date);
}

static AttribStatus add_earliest(const Line *line, AttribKey key)
{
  (void)key;
  AttribDate date;
  return add_day(line, said(line, &date) ? date.earliest : ATTRIB_DAY_MIN, ATTRIB_DAY_MIN);
}

static AttribStatus add_latest(const Line *line, AttribKey key)
{
  (void)key;
  AttribDate date;
  return add_day(line, said(line, &date) ? date.latest : ATTRIB_DAY_MAX, ATTRIB_DAY_MAX);
}

/// All quotes of all citations.
static AttribStatus add_quotes(const Line *line, AttribKey key)
{
  const AttribGraph *graph = line->answer->graph;
  uint32_t count = 0;
  for (uint32_t i = 0; i < line->row->cites.count; ++i) {
    count += attrib_value_items(graph, attrib_edge_property(graph, line->row->cites.items[i].edge,
                                                            (AttribString){key}))
                 .count;
  }
  AttribCell *items = NULL;
  AttribCell list;
  ATTRIB_TRY(new_list(line, count, &items, &list));
  uint32_t at = 0;
  for (uint32_t i = 0; i < line->row->cites.count; ++i) {
    const AttribValues quotes = attrib_value_items(
        graph, attrib_edge_property(graph, line->row->cites.items[i].edge, (AttribString){key}));
    for (uint32_t j = 0; at < count && j < quotes.count; ++j) {
      items[at++] = cell_of_value(graph, attrib_values_at(quotes, j));
    }
  }
  return attrib_table_add_cell(line->table, list);
}

static AttribStatus add_sources(const Line *line, AttribKey key)
{
  (void)key;
  AttribCell *items = NULL;
  AttribCell list;
  ATTRIB_TRY(new_list(line, line->row->cites.count, &items, &list));
  for (uint32_t i = 0; i < line->row->cites.count; ++i) {
    items[i] =
        (AttribCell){.type = ATTRIB_CELL_NODE,
                     .as.node = line->answer->sources.items[line->row->cites.items[i].source]};
  }
  return attrib_table_add_cell(line->table, list);
}

static AttribStatus add_file(const Line *line, AttribKey key)
{
  (void)key;
  const AttribText file = attrib_node_origin(line->answer->graph, line->row->claim).file;
  return attrib_table_add_cell(line->table,
                               (AttribCell){.type = ATTRIB_CELL_TEXT, .as.text = file});
}

static AttribStatus add_line(const Line *line, AttribKey key)
{
  (void)key;
  const AttribOrigin origin = attrib_node_origin(line->answer->graph, line->row->claim);
  return attrib_table_add_cell(
      line->table, (AttribCell){.type = ATTRIB_CELL_INTEGER, .as.integer = origin.line});
}

/// Empty for a claim that is surely in the view; else why it is not.
static AttribStatus add_presence(const Line *line, AttribKey key)
{
  static const char *const words[] = {[ATTRIB_ABSENT] = "",
                                      [ATTRIB_MAYBE] = "maybe",
                                      [ATTRIB_UNDATED] = "undated",
                                      [ATTRIB_PRESENT] = ""};
  (void)key;
  AttribCell cell;
  return attrib_table_text(line->table, attrib_text(words[line->row->presence]), &cell)
             ? attrib_table_add_cell(line->table, cell)
             : ATTRIB_NO_MEMORY;
}

/// The columns, in their order.
static const struct {
  const char *name;
  AttribStatus (*add)(const Line *line, AttribKey key);
  AttribKey key;
} columns[] = {
    {"id", add_claim, ATTRIB_KEY_ID},
    {"act", add_property, ATTRIB_KEY_ACT},
    {"by", add_by, ATTRIB_KEY_BY},
    {"voice", add_voice, ATTRIB_KEY_VOICE},
    {"with", add_with, ATTRIB_KEY_WITH},
    {"against", add_against, ATTRIB_KEY_AGAINST},
    {"over", add_over, ATTRIB_KEY_OVER},
    {"answers", add_answers, ATTRIB_KEY_ANSWERS},
    {"said", add_property, ATTRIB_KEY_SAID},
    {"earliest", add_earliest, ATTRIB_KEY_SAID},
    {"latest", add_latest, ATTRIB_KEY_SAID},
    {"instrument", add_property, ATTRIB_KEY_INSTRUMENT},
    {"wording", add_property, ATTRIB_KEY_WORDING},
    {"likelihood", add_property, ATTRIB_KEY_LIKELIHOOD},
    {"confidence", add_property, ATTRIB_KEY_CONFIDENCE},
    {"quote", add_quotes, ATTRIB_KEY_QUOTE},
    {"source", add_sources, ATTRIB_KEY_SOURCE},
    {"answered_by", add_answered_by, ATTRIB_KEY_ANSWERS},
    {"presence", add_presence, ATTRIB_KEY_NONE},
    {"file", add_file, ATTRIB_KEY_NONE},
    {"line", add_line, ATTRIB_KEY_NONE},
};
#define COLUMN_COUNT (sizeof(columns) / sizeof(columns[0]))

static AttribStatus add_row(const Line *line)
{
  for (size_t i = 0; i < COLUMN_COUNT; ++i) {
    ATTRIB_TRY(columns[i].add(line, columns[i].key));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus fill(const AttribAnswer *answer, uint32_t first, uint32_t count,
                         AttribTable *table)
{
  for (size_t i = 0; i < COLUMN_COUNT; ++i) {
    ATTRIB_TRY(attrib_table_add_column(table, attrib_text(columns[i].name)));
  }
  ATTRIB_TRY(attrib_vector_reserve(&table->cells, count * COLUMN_COUNT));
  for (uint32_t i = first; i < first + count; ++i) {
    const Line line = {answer, table, &answer->claims.items[i]};
    if (!line.row->context) {
      ATTRIB_TRY(add_row(&line));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_tabulate_some(const AttribAnswer *answer, uint32_t first, uint32_t count,
                                  AttribTable *table)
{
  const uint32_t all = answer->claims.count;
  const uint32_t begin = first < all ? first : all;
  attrib_table_init(table, answer->graph);
  const AttribStatus status = fill(answer, begin, count < all - begin ? count : all - begin, table);
  if (status != ATTRIB_SUCCESS) {
    attrib_table_clear(table);
  }
  return status;
}

AttribStatus attrib_tabulate(const AttribAnswer *answer, AttribTable *table)
{
  return attrib_tabulate_some(answer, 0, answer->claims.count, table);
}
