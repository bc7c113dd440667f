// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/tck/procedures.h"

#include "engine/cypher/value/equivalence.h"
#include "tests/tck/constant.h"

/// Rows of inputs and outputs.
typedef struct {
  const CypherValue *values;
  size_t count;
} Table;

static bool row_fits(const CypherProcedure *procedure, const CypherValue *row,
                     const CypherValue *arguments)
{
  for (uint32_t i = 0; i < procedure->parameter_count; i++) {
    if (!attrib_cypher_equivalent(&row[i], &arguments[i])) {
      return false;
    }
  }
  return true;
}

static AttribStatus run_table(const CypherProcedure *procedure, CypherContext *context,
                              const CypherValue *arguments, CypherProcedureRows *out)
{
  const Table *const table = procedure->data;
  const size_t columns = procedure->column_count;
  const size_t width = procedure->parameter_count + columns;
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, table->count * columns, sizeof(CypherValue), &memory));
  CypherValue *const values = memory;
  size_t count = 0;
  for (size_t i = 0; i < table->count; i++) {
    const CypherValue *const row = table->values + i * width;
    if (row_fits(procedure, row, arguments)) {
      for (size_t column = 0; column < columns; column++) {
        values[count * columns + column] = row[procedure->parameter_count + column];
      }
      count++;
    }
  }
  *out = (CypherProcedureRows){values, count};
  return ATTRIB_SUCCESS;
}

static CypherKinds kinds_of(AttribText word)
{
  static const struct {
    AttribText word;
    CypherKinds kinds;
  } types[] = {
      {ATTRIB_TEXT_INIT("STRING"), CYPHER_KINDS(CYPHER_STRING)},
      {ATTRIB_TEXT_INIT("INTEGER"), CYPHER_KINDS(CYPHER_INTEGER)},
      {ATTRIB_TEXT_INIT("FLOAT"), CYPHER_KINDS_NUMBER},
      {ATTRIB_TEXT_INIT("NUMBER"), CYPHER_KINDS_NUMBER},
      {ATTRIB_TEXT_INIT("BOOLEAN"), CYPHER_KINDS(CYPHER_BOOLEAN)},
      {ATTRIB_TEXT_INIT("MAP"), CYPHER_KINDS(CYPHER_MAP)},
      {ATTRIB_TEXT_INIT("NODE"), CYPHER_KINDS(CYPHER_NODE)},
      {ATTRIB_TEXT_INIT("RELATIONSHIP"), CYPHER_KINDS(CYPHER_EDGE)},
      {ATTRIB_TEXT_INIT("PATH"), CYPHER_KINDS(CYPHER_PATH)},
  };
  for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
    if (attrib_text_equal(types[i].word, word)) {
      return types[i].kinds;
    }
  }
  return attrib_text_starts_with(word, ATTRIB_TEXT("LIST")) ? CYPHER_KINDS(CYPHER_LIST)
                                                            : CYPHER_KINDS_ANY;
}

// Where `part` begins in `text`, or its end.
static size_t find(AttribText text, AttribText part)
{
  size_t at = 0;
  while (at < text.length &&
         !attrib_text_starts_with(attrib_text_slice(text, at, text.length), part)) {
    at++;
  }
  return at;
}

static CypherField read_field(AttribText text)
{
  const size_t colons = find(text, ATTRIB_TEXT("::"));
  AttribText type = attrib_text_trim(attrib_text_slice(text, colons + 2, text.length));
  const bool is_optional = attrib_text_ends_with(type, ATTRIB_TEXT("?"));
  type.length -= is_optional;
  return (CypherField){.name = attrib_text_trim(attrib_text_slice(text, 0, colons)),
                       .kinds = kinds_of(type) | (is_optional ? CYPHER_KINDS(CYPHER_NULL) : 0)};
}

// Fields between parentheses, as in `name :: STRING?, in :: INTEGER?`.
static bool read_fields(CypherContext *context, AttribText text, const CypherField **out,
                        uint32_t *count)
{
  CypherField *const fields =
      attrib_arena_array(context->arena, text.length + 1, sizeof(CypherField));
  AttribText rest = attrib_text_trim(text);
  *count = 0;
  while (fields && rest.length) {
    const size_t comma = find(rest, ATTRIB_TEXT(","));
    fields[(*count)++] = read_field(attrib_text_slice(rest, 0, comma));
    rest = attrib_text_trim(attrib_text_slice(rest, comma + 1, rest.length));
  }
  *out = fields;
  return fields != NULL;
}

// `name(parameters) :: (columns)`
static bool read_signature(CypherContext *context, AttribText text, CypherProcedure *out)
{
  const size_t open = find(text, ATTRIB_TEXT("("));
  const size_t close = find(text, ATTRIB_TEXT(")"));
  AttribText columns = attrib_text_slice(text, close + 1, text.length);
  const size_t second = find(columns, ATTRIB_TEXT("("));
  columns = attrib_text_slice(columns, second + 1, columns.length);
  columns.length = find(columns, ATTRIB_TEXT(")"));
  out->name = attrib_text_trim(attrib_text_slice(text, 0, open));
  return close > open &&
         read_fields(context, attrib_text_slice(text, open + 1, close - open - 1), &out->parameters,
                     &out->parameter_count) &&
         read_fields(context, columns, &out->columns, &out->column_count);
}

static bool read_table(CypherContext *context, const json_t *rows, size_t width, Table *out)
{
  const size_t count = json_array_size(rows);
  CypherValue *const values =
      attrib_arena_array(context->arena, count * width, sizeof(CypherValue));
  for (size_t i = 0; values && i < count * width; i++) {
    const char *const cell =
        json_string_value(json_array_get(json_array_get(rows, i / width), i % width));
    if (!cell ||
        attrib_tck_constant_text(context, attrib_text(cell), &values[i]) != ATTRIB_SUCCESS) {
      return false;
    }
  }
  *out = (Table){values, count};
  return values != NULL;
}

static bool read_procedure(CypherContext *context, const json_t *from, CypherProcedure *out)
{
  const char *const signature = json_string_value(json_object_get(from, "signature"));
  Table *const table = attrib_arena_array(context->arena, 1, sizeof(Table));
  out->run = run_table;
  out->data = table;
  return signature && table && read_signature(context, attrib_text(signature), out) &&
         read_table(context, json_object_get(from, "rows"),
                    (size_t)out->parameter_count + out->column_count, table);
}

bool attrib_tck_procedures(CypherContext *context, const json_t *list, CypherProcedures *out)
{
  const size_t count = json_array_size(list);
  CypherProcedure *const procedures =
      attrib_arena_array(context->arena, count, sizeof(CypherProcedure));
  for (size_t i = 0; procedures && i < count; i++) {
    if (!read_procedure(context, json_array_get(list, i), &procedures[i])) {
      return false;
    }
  }
  *out = (CypherProcedures){procedures, (uint32_t)count};
  return procedures != NULL;
}
