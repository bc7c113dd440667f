// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/fuzz/legal_query.h"

enum { most_clauses = 4, most_columns = 3, most_branches = 3 };

static void write(Legal *legal, const char *text)
{
  attrib_buffer_add_string(legal->out, text);
}

static void write_variable(Legal *legal, uint32_t number)
{
  attrib_buffer_add_format(legal->out, "v%u", (unsigned)number);
}

// Patterns

// What a new node must be; `number` is its variable, if it has one.
static void write_node_condition(Legal *legal, bool named, uint32_t number)
{
  static const char *const conditions[] = {"", "", " {n: 1}", " {name: 'a'}", " {n: $p, name: $t}"};
  const uint32_t choice = attrib_legal_draw(legal, 6);
  if (choice < 5) {
    write(legal, conditions[choice]);
  } else if (named) {
    attrib_buffer_add_format(legal->out, " WHERE v%u.n > 0", (unsigned)number);
  }
}

static void write_node(Legal *legal)
{
  static const char *const labels[] = {"", ":A", ":B", ":A|B", ":!A", ":%", ":A:B", ":A&!B"};
  uint32_t number = 0;
  const uint32_t choice = attrib_legal_draw(legal, 4);
  write(legal, "(");
  if (choice == 1 && attrib_legal_find(legal, LEGAL_NODE, &number)) {
    write_variable(legal, number);
  } else {
    const bool named = choice > 1 && attrib_legal_add(legal, LEGAL_NODE, &number);
    if (named) {
      write_variable(legal, number);
    }
    write(legal, labels[attrib_legal_draw(legal, 8)]);
    write_node_condition(legal, named, number);
  }
  write(legal, ")");
}

static void write_edge(Legal *legal)
{
  static const char *const left[] = {"-", "<-", "-"};
  static const char *const right[] = {"->", "-", "-"};
  static const char *const types[] = {"", ":T", ":U", ":T|U", ":NONE"};
  static const char *const lengths[] = {"*1..2", "*0..2", "*2", "*..2"};
  const uint32_t direction = attrib_legal_draw(legal, 3);
  const uint32_t choice = attrib_legal_draw(legal, 8);
  const bool is_long = choice % 4 == 3;
  uint32_t number;
  write(legal, left[direction]);
  write(legal, "[");
  if (choice >= 4 && attrib_legal_add(legal, is_long ? LEGAL_EDGES : LEGAL_EDGE, &number)) {
    write_variable(legal, number);
  }
  write(legal, types[attrib_legal_draw(legal, 5)]);
  write(legal, is_long ? lengths[attrib_legal_draw(legal, 4)] : "");
  write(legal, attrib_legal_draw(legal, 8) == 7 ? " {w: 0.5}" : "");
  write(legal, "]");
  write(legal, right[direction]);
}

void attrib_legal_pattern(Legal *legal, uint32_t edges)
{
  const uint32_t count = edges > 0 ? 1 + attrib_legal_draw(legal, edges) : 0;
  write_node(legal);
  for (uint32_t i = 0; i < count; i++) {
    write_edge(legal);
    write_node(legal);
  }
}

// A pattern of a MATCH, which may have a name; the path is no variable of its own pattern.
static void write_match_pattern(Legal *legal)
{
  const uint32_t number = legal->next++;
  const bool named =
      attrib_legal_draw(legal, 4) == 3 && legal->count + 8 < (uint32_t)LEGAL_MOST_VARIABLES;
  if (named) {
    write_variable(legal, number);
    write(legal, " = ");
  }
  attrib_legal_pattern(legal, attrib_legal_draw(legal, 3));
  if (named) {
    legal->scope[legal->count++] = (LegalVariable){LEGAL_PATH, number};
  }
}

// Clauses

static void write_where(Legal *legal)
{
  if (attrib_legal_draw(legal, 2)) {
    write(legal, " WHERE ");
    attrib_legal_boolean(legal);
  }
}

static void write_match(Legal *legal)
{
  write(legal, attrib_legal_draw(legal, 4) == 3 ? "OPTIONAL MATCH " : "MATCH ");
  write_match_pattern(legal);
  if (attrib_legal_draw(legal, 4) == 3) {
    write(legal, ", ");
    write_match_pattern(legal);
  }
  write_where(legal);
  write(legal, " ");
}

static void write_unwind(Legal *legal)
{
  uint32_t number;
  const uint32_t room = LEGAL_MOST_VARIABLES;
  if (legal->count == room) {
    return;
  }
  write(legal, "UNWIND ");
  attrib_legal_list(legal);
  write(legal, " AS ");
  if (attrib_legal_add(legal, LEGAL_INTEGER, &number)) {
    write_variable(legal, number);
  }
  write(legal, " ");
}

// The value of a column that is no aggregate.
static LegalKind write_value(Legal *legal)
{
  const LegalKind kind = LEGAL_INTEGER - attrib_legal_draw(legal, LEGAL_INTEGER + 1);
  uint32_t number;
  if (kind != LEGAL_INTEGER && attrib_legal_find(legal, kind, &number)) {
    write_variable(legal, number);
    return kind;
  }
  switch (attrib_legal_draw(legal, 4)) {
  case 1: attrib_legal_text(legal); return LEGAL_TEXT;
  case 2: attrib_legal_list(legal); return LEGAL_LIST;
  default: attrib_legal_integer(legal); return LEGAL_INTEGER;
  }
}

static LegalKind write_aggregate(Legal *legal)
{
  static const char *const names[] = {"count(", "sum(", "min(", "max(", "collect("};
  const uint32_t name = attrib_legal_draw(legal, 6);
  if (name == 5) {
    write(legal, "count(*)");
    return LEGAL_INTEGER;
  }
  write(legal, names[name]);
  write(legal, attrib_legal_draw(legal, 2) ? "DISTINCT " : "");
  attrib_legal_integer(legal);
  write(legal, ")");
  legal->by_order = legal->by_order || name == 4;
  return name == 4 ? LEGAL_LIST : LEGAL_INTEGER;
}

static LegalKind write_column(Legal *legal)
{
  return attrib_legal_draw(legal, 4) == 3 ? write_aggregate(legal) : write_value(legal);
}

// Sums may overflow, and errors come, by the order of the rows that are left; so every bound counts.
static void write_bounds(Legal *legal)
{
  static const char *const skips[] = {"", " SKIP 1", " SKIP $p", " OFFSET 0"};
  static const char *const limits[] = {"", " LIMIT 2", " LIMIT $p + 1", " LIMIT 0"};
  const uint32_t skip = attrib_legal_draw(legal, 4);
  const uint32_t limit = attrib_legal_draw(legal, 4);
  write(legal, skips[skip]);
  write(legal, limits[limit]);
  legal->by_order = legal->by_order || skip > 0 || limit > 0;
}

// Afterwards only the columns are in scope.
static void write_with(Legal *legal)
{
  LegalVariable columns[most_columns];
  const uint32_t count = 1 + attrib_legal_draw(legal, most_columns);
  write(legal, attrib_legal_draw(legal, 4) == 3 ? "WITH DISTINCT " : "WITH ");
  for (uint32_t i = 0; i < count; i++) {
    write(legal, i > 0 ? ", " : "");
    columns[i].kind = write_column(legal);
    columns[i].number = legal->next++;
    write(legal, " AS ");
    write_variable(legal, columns[i].number);
  }
  legal->count = count;
  for (uint32_t i = 0; i < count; i++) {
    legal->scope[i] = columns[i];
  }
  if (attrib_legal_draw(legal, 3) == 2) {
    write(legal, " ORDER BY ");
    attrib_legal_integer(legal);
    write(legal, attrib_legal_draw(legal, 2) ? " DESC" : "");
  }
  write_bounds(legal);
  write_where(legal);
  write(legal, " ");
}

// Every variable, by a WITH and alone.
static void write_with_all(Legal *legal)
{
  if (legal->count > 0) {
    write(legal, "WITH * ");
    write_where(legal);
    write(legal, " ");
  }
}

static void write_return(Legal *legal, uint32_t columns)
{
  write(legal, attrib_legal_draw(legal, 4) == 3 ? "RETURN DISTINCT " : "RETURN ");
  for (uint32_t i = 0; i < columns; i++) {
    write(legal, i > 0 ? ", " : "");
    write_column(legal);
    attrib_buffer_add_format(legal->out, " AS c%u", (unsigned)i);
  }
  if (attrib_legal_draw(legal, 3) == 2) {
    attrib_buffer_add_format(legal->out, " ORDER BY c%u DESC, c0",
                             (unsigned)attrib_legal_draw(legal, columns));
  }
  write_bounds(legal);
}

void attrib_legal_query(Legal *legal)
{
  static void (*const clauses[])(Legal *) = {write_match, write_match,  write_match,
                                             write_with,  write_unwind, write_with_all};
  const uint32_t columns = 1 + attrib_legal_draw(legal, most_columns);
  const uint32_t branches = 1 + attrib_legal_draw(legal, most_branches + 1) / 2;
  const bool all = attrib_legal_draw(legal, 2) == 0;
  for (uint32_t i = 0; i < branches; i++) {
    legal->count = 0;
    write(legal, i == 0 ? "" : all ? " UNION ALL " : " UNION ");
    const uint32_t count = attrib_legal_draw(legal, most_clauses + 1);
    for (uint32_t j = 0; j < count; j++) {
      clauses[attrib_legal_draw(legal, 6)](legal);
    }
    write_return(legal, columns);
  }
}
