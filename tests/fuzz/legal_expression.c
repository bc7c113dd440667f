// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/fuzz/legal_query.h"

enum { most_depth = 4 };

typedef void Form(Legal *legal);

uint32_t attrib_legal_draw(Legal *legal, uint32_t below)
{
  if (legal->size == 0 || below == 0) {
    return 0;
  }
  legal->size--;
  return *legal->data++ % below;
}

static void write(Legal *legal, const char *text)
{
  attrib_buffer_add_string(legal->out, text);
}

static void write_variable(Legal *legal, uint32_t number)
{
  attrib_buffer_add_format(legal->out, "v%u", (unsigned)number);
}

bool attrib_legal_find(Legal *legal, LegalKind kind, uint32_t *number)
{
  uint32_t fitting[LEGAL_MOST_VARIABLES];
  uint32_t count = 0;
  for (uint32_t i = 0; i < legal->count; i++) {
    if (legal->scope[i].kind == kind) {
      fitting[count++] = legal->scope[i].number;
    }
  }
  *number = count > 0 ? fitting[attrib_legal_draw(legal, count)] : 0;
  return count > 0;
}

bool attrib_legal_add(Legal *legal, LegalKind kind, uint32_t *number)
{
  if (legal->count == LEGAL_MOST_VARIABLES) {
    return false;
  }
  *number = legal->next++;
  legal->scope[legal->count++] = (LegalVariable){kind, *number};
  return true;
}

// One of the forms; the first, which has no parts, where it is deep enough.
static void write_form(Legal *legal, Form *const *forms, size_t count)
{
  const uint32_t form = attrib_legal_draw(legal, (uint32_t)count);
  legal->depth++;
  forms[legal->depth < most_depth ? form : 0](legal);
  legal->depth--;
}

#define WRITE_FORM(legal, forms) write_form(legal, forms, sizeof(forms) / sizeof((forms)[0]))

// Write `open`, then two parts with a word between them, then `)`.
static void write_pair(Legal *legal, const char *open, Form *part, const char *between)
{
  write(legal, open);
  part(legal);
  write(legal, between);
  part(legal);
  write(legal, ")");
}

// A property of a node, or what there is instead where none is in scope.
static void write_property(Legal *legal, const char *key, const char *instead)
{
  uint32_t number;
  if (!attrib_legal_find(legal, LEGAL_NODE, &number)) {
    write(legal, instead);
    return;
  }
  write_variable(legal, number);
  write(legal, key);
}

static void write_case(Legal *legal, Form *part)
{
  write(legal, "CASE WHEN ");
  attrib_legal_boolean(legal);
  write(legal, " THEN ");
  part(legal);
  if (attrib_legal_draw(legal, 2)) {
    write(legal, " ELSE ");
    part(legal);
  }
  write(legal, " END");
}

// Begin with `x IN list`, x being a new integer, which the list does not see; false, with nothing
// written, where there is no room.
static bool begin_local(Legal *legal, const char *open)
{
  if (legal->count == LEGAL_MOST_VARIABLES) {
    return false;
  }
  const uint32_t number = legal->next++;
  write(legal, open);
  write_variable(legal, number);
  write(legal, " IN ");
  attrib_legal_list(legal);
  legal->scope[legal->count++] = (LegalVariable){LEGAL_INTEGER, number};
  return true;
}

// Integers

static void literal_integer(Legal *legal)
{
  static const char *const literals[] = {"1", "0", "2", "(-1)", "$p", "9223372036854775807"};
  uint32_t number;
  const uint32_t choice = attrib_legal_draw(legal, 9);
  if (choice >= 7 && attrib_legal_find(legal, LEGAL_INTEGER, &number)) {
    write_variable(legal, number);
  } else if (choice >= 6) {
    write_property(legal, ".n", "3");
  } else {
    write(legal, literals[choice]);
  }
}

static void integer_property(Legal *legal)
{
  write_property(legal, attrib_legal_draw(legal, 4) == 0 ? ".missing" : ".n", "null");
}

static void arithmetic(Legal *legal)
{
  static const char *const operators[] = {" + ", " - ", " * ", " / ", " % "};
  write_pair(legal, "(", attrib_legal_integer, operators[attrib_legal_draw(legal, 5)]);
}

static void size_of_list(Legal *legal)
{
  write(legal, "size(");
  attrib_legal_list(legal);
  write(legal, ")");
}

static void size_of_text(Legal *legal)
{
  write(legal, "size(");
  attrib_legal_text(legal);
  write(legal, ")");
}

static void length_of_path(Legal *legal)
{
  uint32_t number;
  const bool is_path = attrib_legal_draw(legal, 2) == 0;
  if (attrib_legal_find(legal, is_path ? LEGAL_PATH : LEGAL_EDGES, &number)) {
    attrib_buffer_add_format(legal->out, "%s(v%u)", is_path ? "length" : "size", (unsigned)number);
  } else {
    write(legal, "null");
  }
}

static void integer_case(Legal *legal)
{
  write_case(legal, attrib_legal_integer);
}

static void first_of_integers(Legal *legal)
{
  write_pair(legal, "coalesce(", attrib_legal_integer, ", ");
}

static void count_of_matches(Legal *legal)
{
  const uint32_t count = legal->count;
  write(legal, "COUNT { ");
  attrib_legal_pattern(legal, 2);
  write(legal, " }");
  legal->count = count;
}

static void sum_of_list(Legal *legal)
{
  write(legal, "reduce(s = 0, x IN ");
  attrib_legal_list(legal);
  write(legal, " | s + x)");
}

void attrib_legal_integer(Legal *legal)
{
  static Form *const forms[] = {literal_integer, integer_property,  arithmetic,       size_of_list,
                                size_of_text,    length_of_path,    integer_case,     sum_of_list,
                                literal_integer, first_of_integers, count_of_matches, arithmetic};
  WRITE_FORM(legal, forms);
}

// Texts

static void literal_text(Legal *legal)
{
  static const char *const literals[] = {"'a'", "\"b\"", "''", "'\\u00e9\\n'", "$t"};
  uint32_t number;
  const uint32_t choice = attrib_legal_draw(legal, 6);
  if (choice == 5 && attrib_legal_find(legal, LEGAL_TEXT, &number)) {
    write_variable(legal, number);
  } else {
    write(legal, literals[choice % 5]);
  }
}

static void text_property(Legal *legal)
{
  write_property(legal, ".name", "'c'");
}

static void joined_texts(Legal *legal)
{
  write_pair(legal, "(", attrib_legal_text, " + ");
}

static void text_case(Legal *legal)
{
  write_case(legal, attrib_legal_text);
}

static void upper_text(Legal *legal)
{
  write(legal, "toUpper(");
  attrib_legal_text(legal);
  write(legal, ")");
}

static void type_of_edge(Legal *legal)
{
  uint32_t number;
  if (attrib_legal_find(legal, LEGAL_EDGE, &number)) {
    attrib_buffer_add_format(legal->out, "type(v%u)", (unsigned)number);
  } else {
    write(legal, "null");
  }
}

static void text_of_integer(Legal *legal)
{
  write(legal, "toString(");
  attrib_legal_integer(legal);
  write(legal, ")");
}

void attrib_legal_text(Legal *legal)
{
  static Form *const forms[] = {literal_text, text_property, joined_texts,   text_case,
                                upper_text,   type_of_edge,  text_of_integer};
  WRITE_FORM(legal, forms);
}

// Lists of integers

static void literal_list(Legal *legal)
{
  static const char *const literals[] = {"[1, 2]", "[]", "range(0, 3)", "[0, null, 2]"};
  uint32_t number;
  const uint32_t choice = attrib_legal_draw(legal, 5);
  if (choice == 4 && attrib_legal_find(legal, LEGAL_LIST, &number)) {
    write_variable(legal, number);
  } else {
    write(legal, literals[choice % 4]);
  }
}

static void list_of_two(Legal *legal)
{
  write(legal, "[");
  attrib_legal_integer(legal);
  write(legal, ", ");
  attrib_legal_integer(legal);
  write(legal, "]");
}

static void list_comprehension(Legal *legal)
{
  const uint32_t count = legal->count;
  if (!begin_local(legal, "[")) {
    write(legal, "[3]");
    return;
  }
  if (attrib_legal_draw(legal, 2)) {
    write(legal, " WHERE ");
    attrib_legal_boolean(legal);
  }
  if (attrib_legal_draw(legal, 2)) {
    write(legal, " | ");
    attrib_legal_integer(legal);
  }
  write(legal, "]");
  legal->count = count;
}

static void pattern_comprehension(Legal *legal)
{
  const uint32_t count = legal->count;
  legal->by_order = true;
  write(legal, "[");
  attrib_legal_pattern(legal, 2);
  if (attrib_legal_draw(legal, 2)) {
    write(legal, " WHERE ");
    attrib_legal_boolean(legal);
  }
  write(legal, " | ");
  attrib_legal_integer(legal);
  write(legal, "]");
  legal->count = count;
}

static void slice(Legal *legal)
{
  static const char *const slices[] = {"[0..1]", "[1..]", "[..-1]"};
  attrib_legal_list(legal);
  write(legal, slices[attrib_legal_draw(legal, 3)]);
}

void attrib_legal_list(Legal *legal)
{
  static Form *const forms[] = {literal_list, list_of_two, list_comprehension,
                                pattern_comprehension, slice};
  WRITE_FORM(legal, forms);
}

// Booleans

static void literal_boolean(Legal *legal)
{
  static const char *const literals[] = {"true", "false", "null"};
  write(legal, literals[attrib_legal_draw(legal, 3)]);
}

static void compared_integers(Legal *legal)
{
  static const char *const operators[] = {" = ", " <> ", " < ", " <= ", " > ", " >= "};
  write_pair(legal, "(", attrib_legal_integer, operators[attrib_legal_draw(legal, 6)]);
}

static void compared_chain(Legal *legal)
{
  write(legal, "(0 <= ");
  attrib_legal_integer(legal);
  write(legal, " < ");
  attrib_legal_integer(legal);
  write(legal, ")");
}

static void compared_texts(Legal *legal)
{
  static const char *const operators[] = {" = ",         " < ",        " STARTS WITH ",
                                          " ENDS WITH ", " CONTAINS ", " >= "};
  write_pair(legal, "(", attrib_legal_text, operators[attrib_legal_draw(legal, 6)]);
}

static void negation(Legal *legal)
{
  write(legal, "NOT ");
  attrib_legal_boolean(legal);
}

static void connection(Legal *legal)
{
  static const char *const operators[] = {" AND ", " OR ", " XOR "};
  write_pair(legal, "(", attrib_legal_boolean, operators[attrib_legal_draw(legal, 3)]);
}

static void null_test(Legal *legal)
{
  write(legal, "(");
  (attrib_legal_draw(legal, 2) ? attrib_legal_text : attrib_legal_integer)(legal);
  write(legal, attrib_legal_draw(legal, 2) ? " IS NOT NULL)" : " IS NULL)");
}

static void membership(Legal *legal)
{
  write(legal, "(");
  attrib_legal_integer(legal);
  write(legal, " IN ");
  attrib_legal_list(legal);
  write(legal, ")");
}

static void existence(Legal *legal)
{
  const uint32_t count = legal->count;
  write(legal, attrib_legal_draw(legal, 2) ? "EXISTS { MATCH " : "EXISTS { ");
  attrib_legal_pattern(legal, 2);
  if (attrib_legal_draw(legal, 2)) {
    write(legal, " WHERE ");
    attrib_legal_boolean(legal);
  }
  write(legal, " }");
  legal->count = count;
}

static void quantifier(Legal *legal)
{
  static const char *const quantifiers[] = {"all(", "any(", "none(", "single("};
  const uint32_t count = legal->count;
  if (!begin_local(legal, quantifiers[attrib_legal_draw(legal, 4)])) {
    write(legal, "true");
    return;
  }
  write(legal, " WHERE ");
  attrib_legal_boolean(legal);
  write(legal, ")");
  legal->count = count;
}

static void label_test(Legal *legal)
{
  uint32_t number;
  if (attrib_legal_find(legal, LEGAL_NODE, &number)) {
    attrib_buffer_add_format(legal->out, "(v%u:%s)", (unsigned)number,
                             attrib_legal_draw(legal, 2) ? "B" : "A");
  } else {
    write(legal, "false");
  }
}

void attrib_legal_boolean(Legal *legal)
{
  static Form *const forms[] = {literal_boolean, compared_integers, compared_chain,
                                compared_texts,  negation,          connection,
                                null_test,       membership,        existence,
                                quantifier,      label_test,        compared_integers};
  WRITE_FORM(legal, forms);
}
