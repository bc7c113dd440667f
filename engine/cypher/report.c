// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/utf8.h"
#include "engine/cypher/cypher.h"

#include <string.h>

static const char explanation[] = "docs/cypher.md";

/// The details that errors have, as kinds of problems. The last is for those that are not listed.
static const AttribProblem problems[] = {
#define PROBLEM(word)                     \
  {                                       \
    word, ATTRIB_ERROR, word, explanation \
  }
    PROBLEM("AmbiguousAggregationExpression"),
    PROBLEM("ColumnNameConflict"),
    PROBLEM("DifferentColumnsInUnion"),
    PROBLEM("DivisionByZero"),
    PROBLEM("FloatingPointOverflow"),
    PROBLEM("IntegerOverflow"),
    PROBLEM("InvalidAggregation"),
    PROBLEM("InvalidArgumentPassingMode"),
    PROBLEM("InvalidArgumentType"),
    PROBLEM("InvalidArgumentValue"),
    PROBLEM("InvalidClauseComposition"),
    PROBLEM("InvalidNumberLiteral"),
    PROBLEM("InvalidNumberOfArguments"),
    PROBLEM("InvalidParameterUse"),
    PROBLEM("InvalidRelationshipPattern"),
    PROBLEM("InvalidUnicodeCharacter"),
    PROBLEM("InvalidUnicodeLiteral"),
    PROBLEM("Limit"),
    PROBLEM("MapElementAccessByNonString"),
    PROBLEM("MissingParameter"),
    PROBLEM("NegativeIntegerArgument"),
    PROBLEM("NestedAggregation"),
    PROBLEM("NestingTooDeep"),
    PROBLEM("NoExpressionAlias"),
    PROBLEM("NonConstantExpression"),
    PROBLEM("NoVariablesInScope"),
    PROBLEM("NumberOutOfRange"),
    PROBLEM("ProcedureNotFound"),
    PROBLEM("ReadOnly"),
    PROBLEM("RelationshipUniquenessViolation"),
    PROBLEM("UndefinedVariable"),
    PROBLEM("UnexpectedSyntax"),
    PROBLEM("UnknownFunction"),
    PROBLEM("UnsupportedClause"),
    PROBLEM("VariableAlreadyBound"),
    PROBLEM("VariableTypeConflict"),
    PROBLEM("QueryError"),
#undef PROBLEM
};

static const AttribProblem *find_problem(const char *detail)
{
  const size_t last = sizeof(problems) / sizeof(problems[0]) - 1;
  size_t i = 0;
  while (i < last && (!detail || strcmp(problems[i].code, detail) != 0)) {
    i++;
  }
  return &problems[i];
}

/// Where an error is, and the line of the query that it is in.
typedef struct {
  AttribPlace place;
  AttribText line;
} Location;

static Location locate(const AttribCypherError *error, AttribText query)
{
  const size_t end = query.length;
  const size_t start = error->range.start < end ? error->range.start : end;
  Location location = {.place = {.line = 1}};
  size_t begin = 0;
  for (size_t i = 0; i < start; i++) {
    if (query.data[i] == '\n') {
      location.place.line++;
      begin = i + 1;
    }
  }
  size_t stop = begin;
  while (stop < end && query.data[stop] != '\n' && query.data[stop] != '\r') {
    stop++;
  }
  location.line = attrib_text_slice(query, begin, stop - begin);
  const size_t last = error->range.end < stop ? error->range.end : stop;
  const size_t length = last > start ? last - start : 0;
  location.place.column =
      (uint32_t)attrib_utf8_count(attrib_text_slice(query, begin, start - begin)) + 1;
  location.place.length = (uint32_t)attrib_utf8_count(attrib_text_slice(query, start, length));
  location.place.length += location.place.length ? 0 : 1;
  return location;
}

AttribStatus attrib_cypher_report(const AttribCypherError *error, AttribText query, AttribText name,
                                  AttribDiagnostics *list)
{
  const bool is_placed = error->range.end > 0 || error->phase == CYPHER_COMPILE_TIME;
  Location location = locate(error, query);
  ATTRIB_TRY(attrib_diagnostics_add_path(list, name, &location.place.file));
  if (!is_placed) {
    location.place = (AttribPlace){.file = location.place.file};
  }
  ATTRIB_TRY(attrib_diagnostics_report(list, find_problem(error->detail), location.place, "%s",
                                       error->message));
  if (is_placed) {
    AttribDiagnostic *const item = attrib_vector_at(&list->items, list->items.length - 1);
    item->source = attrib_arena_copy(&list->arena, location.line);
    ATTRIB_TRY(item->source.data ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY);
  }
  return error->expected[0] ? attrib_diagnostics_hint(list, "expected %s", error->expected)
                            : ATTRIB_SUCCESS;
}
