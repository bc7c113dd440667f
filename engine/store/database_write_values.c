// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Values of records that are lists or maps, as rows of tables of their own.

#include "engine/store/database_parts.h"

static AttribValue entry(const AttribRows *rows, AttribValue map, AttribKey key)
{
  return attrib_value_entry(rows->graph, map, (AttribString){key});
}

/// The items of a list; what is no list stands for a list of itself.
typedef struct {
  AttribValues items;
  AttribValue alone;
  uint32_t count;
} Several;

static Several several_of(const AttribRows *rows, AttribValue value)
{
  if (value.type == ATTRIB_LIST) {
    const AttribValues items = attrib_value_items(rows->graph, value);
    return (Several){.items = items, .count = items.count};
  }
  return (Several){.alone = value, .count = value.type == ATTRIB_NULL ? 0 : 1};
}

static AttribValue several_at(const Several *several, uint32_t index)
{
  return several->items.count > 0 ? attrib_values_at(several->items, index) : several->alone;
}

// Citations

static AttribText known_id(const AttribRows *rows, AttribValue id)
{
  const AttribText text = attrib_value_text(rows->graph, id);
  return attrib_rows_has(rows, text) ? text : ATTRIB_TEXT("");
}

void attrib_database_write_cite(AttribRows *rows, const AttribDatabaseCite *cite)
{
  const Several quotes = several_of(rows, cite->quotes);
  attrib_rows_begin(rows, ATTRIB_ROWS_CITES);
  attrib_rows_null(rows);
  attrib_rows_text(rows, cite->record);
  if (cite->figure != 0) {
    attrib_rows_integer(rows, cite->figure);
  } else {
    attrib_rows_null(rows);
  }
  attrib_rows_text(rows, cite->source);
  attrib_rows_value(rows, cite->at);
  attrib_rows_text(rows, known_id(rows, cite->via));
  attrib_rows_value(rows, cite->lang);
  attrib_rows_value(rows, cite->original);
  attrib_rows_value(rows, cite->credibility);
  attrib_rows_origin(rows, cite->origin);
  const int64_t number = attrib_rows_end(rows);
  for (uint32_t i = 0; i < quotes.count; ++i) {
    attrib_rows_begin(rows, ATTRIB_ROWS_QUOTES);
    attrib_rows_integer(rows, number);
    attrib_rows_integer(rows, (int64_t)i + 1);
    attrib_rows_value(rows, several_at(&quotes, i));
    attrib_rows_end(rows);
  }
}

// Figures

static void write_places(AttribRows *rows, int64_t figure, AttribValue where)
{
  const Several places = several_of(rows, where);
  for (uint32_t i = 0; i < places.count; ++i) {
    const AttribText place = attrib_value_text(rows->graph, several_at(&places, i));
    const AttribNode node = attrib_graph_node_by_id(rows->graph, place);
    const bool actor = node.index != ATTRIB_NO_NODE.index;
    attrib_rows_begin(rows, ATTRIB_ROWS_FIGURE_PLACES);
    attrib_rows_integer(rows, figure);
    attrib_rows_integer(rows, (int64_t)i + 1);
    attrib_rows_text(rows, actor && attrib_rows_has(rows, place) ? place : ATTRIB_TEXT(""));
    attrib_rows_text(rows, actor ? ATTRIB_TEXT("") : place);
    attrib_rows_end(rows);
  }
}

static void write_figure_cites(AttribRows *rows, AttribNode record, int64_t figure,
                               AttribValue list)
{
  const Several cites = several_of(rows, list);
  for (uint32_t i = 0; i < cites.count; ++i) {
    const AttribValue map = several_at(&cites, i);
    const AttribDatabaseCite cite = {
        .record = attrib_rows_id_of(rows, record),
        .source = known_id(rows, entry(rows, map, ATTRIB_KEY_SOURCE)),
        .figure = figure,
        .origin = attrib_node_origin(rows->graph, record),
        .at = entry(rows, map, ATTRIB_KEY_AT),
        .via = entry(rows, map, ATTRIB_KEY_VIA),
        .lang = entry(rows, map, ATTRIB_KEY_LANG),
        .original = entry(rows, map, ATTRIB_KEY_ORIGINAL),
        .credibility = entry(rows, map, ATTRIB_KEY_CREDIBILITY),
        .quotes = entry(rows, map, ATTRIB_KEY_QUOTE),
    };
    if (cite.source.length > 0) {
      attrib_database_write_cite(rows, &cite);
    }
  }
}

static void write_figures(AttribRows *rows, AttribNode record, AttribKey key)
{
  const AttribValue list = attrib_node_property(rows->graph, record, (AttribString){key});
  const AttribValues figures = attrib_value_items(rows->graph, list);
  for (uint32_t i = 0; i < figures.count; ++i) {
    const AttribValue map = attrib_values_at(figures, i);
    const AttribValue count = entry(rows, map, ATTRIB_KEY_COUNT);
    attrib_rows_begin(rows, ATTRIB_ROWS_FIGURES);
    attrib_rows_null(rows);
    attrib_rows_id(rows, record);
    attrib_rows_integer(rows, (int64_t)i + 1);
    if (count.type == ATTRIB_INTEGER) {
      attrib_rows_integer(rows, count.as.integer);
    } else {
      attrib_rows_null(rows);
    }
    attrib_rows_value(rows, entry(rows, map, ATTRIB_KEY_QUALIFIER));
    attrib_rows_value(rows, entry(rows, map, ATTRIB_KEY_AS_WRITTEN));
    attrib_rows_value(rows, entry(rows, map, ATTRIB_KEY_WHAT));
    const int64_t figure = attrib_rows_end(rows);
    write_places(rows, figure, entry(rows, map, ATTRIB_KEY_WHERE));
    write_figure_cites(rows, record, figure, entry(rows, map, ATTRIB_KEY_CITE));
  }
}

// Names

static void write_coiners(AttribRows *rows, int64_t alias, AttribValue by)
{
  const Several coiners = several_of(rows, by);
  for (uint32_t i = 0; i < coiners.count; ++i) {
    const AttribText actor = known_id(rows, several_at(&coiners, i));
    if (actor.length > 0) {
      attrib_rows_begin(rows, ATTRIB_ROWS_ALIAS_BY);
      attrib_rows_integer(rows, alias);
      attrib_rows_text(rows, actor);
      attrib_rows_end(rows);
    }
  }
}

static bool is_named(const AttribRows *rows, AttribValue coined, AttribText name)
{
  const AttribValue value = entry(rows, coined, ATTRIB_KEY_NAME);
  return attrib_text_equal(attrib_value_text(rows->graph, value), name);
}

/// Aliases by position; those that somebody coined are told apart in a list of their own, in the
/// same order.
static void write_aliases(AttribRows *rows, AttribNode record)
{
  const AttribValue list = attrib_node_property(rows->graph, record, ATTRIB_KEY(ALIASES));
  const AttribValue maps = attrib_node_property(rows->graph, record, ATTRIB_KEY(COINED));
  const Several names = several_of(rows, list);
  const AttribValues coined = attrib_value_items(rows->graph, maps);
  uint32_t next = 0;
  for (uint32_t i = 0; i < names.count; ++i) {
    const AttribText name = attrib_value_text(rows->graph, several_at(&names, i));
    AttribValue map = {.type = ATTRIB_NULL};
    if (next < coined.count && is_named(rows, attrib_values_at(coined, next), name)) {
      map = attrib_values_at(coined, next++);
    }
    attrib_rows_begin(rows, ATTRIB_ROWS_ALIASES);
    attrib_rows_null(rows);
    attrib_rows_id(rows, record);
    attrib_rows_integer(rows, (int64_t)i + 1);
    attrib_rows_text(rows, name);
    attrib_rows_date(rows, entry(rows, map, ATTRIB_KEY_SINCE),
                     entry(rows, map, ATTRIB_KEY_SINCE_AS_WRITTEN));
    write_coiners(rows, attrib_rows_end(rows), entry(rows, map, ATTRIB_KEY_BY));
  }
}

static void write_refs(AttribRows *rows, AttribNode record)
{
  const AttribValue map = attrib_node_property(rows->graph, record, ATTRIB_KEY(REFS));
  const AttribValues refs = attrib_value_items(rows->graph, map);
  for (uint32_t i = 0; i < refs.count; ++i) {
    attrib_rows_begin(rows, ATTRIB_ROWS_REFS);
    attrib_rows_id(rows, record);
    attrib_rows_text(rows, attrib_graph_text(rows->graph, attrib_values_at(refs, i).key));
    attrib_rows_value(rows, attrib_values_at(refs, i));
    attrib_rows_end(rows);
  }
}

// The analyst's own keys

static void write_own_text(AttribRows *rows, AttribText record, AttribText path, AttribValue value)
{
  const AttribText text = attrib_value_text(rows->graph, value);
  if (text.length > 0) {
    attrib_rows_begin(rows, ATTRIB_ROWS_OWN_KEYS);
    attrib_rows_text(rows, record);
    attrib_rows_text(rows, path);
    attrib_rows_text(rows, text);
    attrib_rows_end(rows);
  }
}

/// Every text below an own key; recursion is bounded by the loader's limit on depth.
static void write_own(AttribRows *rows, AttribText record, AttribBuffer *path, AttribValue value)
{
  const AttribValues items = attrib_value_items(rows->graph, value);
  const size_t before = path->length;
  if (value.type != ATTRIB_LIST && value.type != ATTRIB_MAP) {
    write_own_text(rows, record, attrib_buffer_text(path), value);
  }
  for (uint32_t i = 0; i < items.count; ++i) {
    if (value.type == ATTRIB_LIST) {
      attrib_buffer_add_format(path, "[%u]", (unsigned)i + 1);
    } else {
      attrib_buffer_add_char(path, '.');
      attrib_buffer_add(path, attrib_graph_text(rows->graph, attrib_values_at(items, i).key));
    }
    write_own(rows, record, path, attrib_values_at(items, i));
    attrib_buffer_truncate(path, before);
  }
}

static void write_own_keys(AttribRows *rows, AttribNode record)
{
  const AttribValues values = attrib_node_properties(rows->graph, record);
  AttribBuffer path;
  attrib_buffer_init(&path);
  for (uint32_t i = 0; i < values.count; ++i) {
    if (attrib_values_at(values, i).key.index >= ATTRIB_KNOWN_KEYS) {
      attrib_buffer_truncate(&path, 0);
      attrib_buffer_add(&path, attrib_graph_text(rows->graph, attrib_values_at(values, i).key));
      write_own(rows, attrib_rows_id_of(rows, record), &path, attrib_values_at(values, i));
    }
  }
  rows->status = rows->status == ATTRIB_SUCCESS ? path.status : rows->status;
  attrib_buffer_clear(&path);
}

// Lists of texts

/// A key whose texts become rows of a table of their own, numbered or not.
typedef struct {
  AttribKey key;
  AttribRowsTable table;
  AttribKnownLabel label; ///< of the records that have it
  bool numbered;
} TextList;

static const TextList lists[] = {
    {ATTRIB_KEY_KIND, ATTRIB_ROWS_INCIDENT_KINDS, ATTRIB_LABEL_INCIDENT, false},
    {ATTRIB_KEY_PRODUCTS, ATTRIB_ROWS_INCIDENT_PRODUCTS, ATTRIB_LABEL_INCIDENT, false},
    {ATTRIB_KEY_GROUNDS, ATTRIB_ROWS_CLAIM_GROUNDS, ATTRIB_LABEL_CLAIM, false},
    {ATTRIB_KEY_AUTHORS, ATTRIB_ROWS_SOURCE_AUTHORS, ATTRIB_LABEL_SOURCE, true},
};

static void write_list(AttribRows *rows, AttribNode record, const TextList *list)
{
  const AttribValue value = attrib_node_property(rows->graph, record, (AttribString){list->key});
  const Several texts = several_of(rows, value);
  for (uint32_t i = 0; i < texts.count; ++i) {
    attrib_rows_begin(rows, list->table);
    attrib_rows_id(rows, record);
    if (list->numbered) {
      attrib_rows_integer(rows, (int64_t)i + 1);
    }
    attrib_rows_value(rows, several_at(&texts, i));
    attrib_rows_end(rows);
  }
}

void attrib_database_write_values(AttribRows *rows, AttribNode record)
{
  write_aliases(rows, record);
  write_refs(rows, record);
  write_own_keys(rows, record);
  write_figures(rows, record, ATTRIB_KEY_AFFECTED);
  write_figures(rows, record, ATTRIB_KEY_FIGURES);
  for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); ++i) {
    if (attrib_node_has_label(rows->graph, record, (AttribLabel){(uint16_t)lists[i].label})) {
      write_list(rows, record, &lists[i]);
    }
  }
}
