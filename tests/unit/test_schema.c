// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The schema table: the keys of the record format, spelt out once more by hand, and what every row must keep to.

#include "engine/base/buffer.h"
#include "engine/base/utf8.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/model/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// `!` behind a key: required; `+`: one or several.
static const struct {
  AttribShapeNumber shape;
  const char *keys;
} rows[] = {
    {ATTRIB_SHAPE_ACTOR, "name! kind! aliases+ country part-of+ member-of+ role located-in "
                         "accredited-to+ cite+ refs note"},
    {ATTRIB_SHAPE_INCIDENT,
     "name! aliases+ summary alleged kind+ part-of+ began ended disclosed targets+ products+ "
     "exploits+ techniques+ affected+ cite+ refs note"},
    {ATTRIB_SHAPE_CLAIM,
     "act! by!+ voice+ with+ against+ over+ answers+ supersedes+ said recorded instrument wording "
     "likelihood confidence responsibility grounds+ alleges+ figures+ cite+ quote+ at via refs "
     "note"},
    {ATTRIB_SHAPE_SOURCE, "title description publisher published updated url archived authors+ "
                          "lang relays+ reliability refs note"},
    {ATTRIB_SHAPE_FILE, "cite+ actors incidents claims sources"},
    {ATTRIB_SHAPE_BASE, "format! title lang"},
    {ATTRIB_SHAPE_ALIAS, "name! by+ since"},
    {ATTRIB_SHAPE_MEMBERSHIP, "actor! from until"},
    {ATTRIB_SHAPE_MOMENT, "date! as-written"},
    {ATTRIB_SHAPE_CITATION, "source! quote+ at via lang original credibility"},
    {ATTRIB_SHAPE_FIGURE, "count qualifier as-written what where+ cite+"},
    {ATTRIB_SHAPE_ALLEGATION, "who!+ tie! whom!+ wording negated"},
};

static void assert_keys(const AttribShape *shape, const char *wanted)
{
  AttribBuffer keys;
  attrib_buffer_init(&keys);
  for (size_t i = 0; i < shape->count; ++i) {
    const AttribField *const field = &shape->fields[i];
    attrib_buffer_add_format(&keys, "%s%s%s%s", i > 0 ? " " : "", field->key,
                             (field->flags & ATTRIB_FIELD_REQUIRED) != 0 ? "!" : "",
                             (field->flags & ATTRIB_FIELD_MANY) != 0 ? "+" : "");
  }
  assert_string_equal(keys.data, wanted);
  attrib_buffer_clear(&keys);
}

static void has_the_keys_of_the_record_format(void **state)
{
  (void)state;
  assert_int_equal(sizeof(rows) / sizeof(rows[0]), ATTRIB_SHAPES);
  for (size_t i = 0; i < ATTRIB_SHAPES; ++i) {
    assert_keys(attrib_shape(rows[i].shape), rows[i].keys);
  }
}

// Runs over every row of every shape.
static void for_each_field(void (*check)(const AttribShape *, const AttribField *))
{
  for (size_t i = 0; i < ATTRIB_SHAPES; ++i) {
    const AttribShape *const shape = attrib_shape((AttribShapeNumber)i);
    assert_in_range(shape->count, 1, ATTRIB_FIELD_LIMIT);
    for (size_t j = 0; j < shape->count; ++j) {
      check(shape, &shape->fields[j]);
    }
  }
}

static void assert_found(const AttribShape *shape, const AttribField *field)
{
  const size_t number = (size_t)(field - shape->fields);
  assert_int_equal(attrib_shape_find(shape, attrib_text(field->key)), number);
  assert_int_equal(attrib_shape_find_property(shape, field->property), number);
}

static void finds_each_field(void **state)
{
  (void)state;
  for_each_field(assert_found);
  const AttribShape *const claim = attrib_shape(ATTRIB_SHAPE_CLAIM);
  static const char *const unknown[] = {"", "Act", "act ", "acts", "part_of", "x-act"};
  for (size_t i = 0; i < sizeof(unknown) / sizeof(unknown[0]); ++i) {
    assert_int_equal(attrib_shape_find(claim, attrib_text(unknown[i])), claim->count);
  }
  assert_int_equal(attrib_shape_find_property(claim, ATTRIB_KEY_TITLE), claim->count);
}

// Programs read the same key in snake_case.
static void assert_named_alike(const AttribShape *shape, const AttribField *field)
{
  (void)shape;
  const AttribText property = attrib_key_texts[field->property];
  assert_int_equal(property.length, strlen(field->key));
  for (size_t i = 0; i < property.length; ++i) {
    assert_int_equal(property.data[i], field->key[i] == '-' ? '_' : field->key[i]);
  }
}

static void properties_are_keys_in_snake_case(void **state)
{
  (void)state;
  for_each_field(assert_named_alike);
}

static void assert_explained(const AttribShape *shape, const AttribField *field)
{
  size_t offset = 0;
  uint32_t code = 0;
  assert_in_range(strlen(field->help), 5, 140);
  assert_null(strchr(field->help, '\n'));
  assert_int_not_equal(field->help[strlen(field->help) - 1], '.');
  assert_true(field->example != NULL || shape == attrib_shape(ATTRIB_SHAPE_FILE));
  assert_int_equal(attrib_utf8_check(attrib_text(field->help), &offset, &code), ATTRIB_UTF8_FINE);
}

static void explains_each_key(void **state)
{
  (void)state;
  for_each_field(assert_explained);
}

// What the columns of a row promise each other.
static void assert_coherent(const AttribShape *shape, const AttribField *field)
{
  (void)shape;
  const bool word = field->scalar == ATTRIB_SCALAR_WORD;
  const bool reference = field->scalar == ATTRIB_SCALAR_REFERENCE;
  assert_true(!word || field->vocabulary != NULL);
  assert_true(reference == (field->targets != 0));
  assert_true(field->kinds == 0 || (field->targets & ATTRIB_SHAPE_BIT(ACTOR)) != 0);
  assert_true(field->node == ATTRIB_KNOWN_LABELS || field->edge != ATTRIB_KNOWN_TYPES);
  // A scalar stands for the first field of the map in whose place it is, so both are of one type.
  if (field->shape < ATTRIB_SHAPES && field->scalar != ATTRIB_SCALAR_NONE) {
    assert_int_equal(attrib_shape(field->shape)->fields[0].scalar, field->scalar);
    assert_int_equal(attrib_shape(field->shape)->fields[0].targets, reference ? field->targets : 0);
  }
  // Scalars that are no words of the schema are maps, or texts.
  assert_true(field->scalar != ATTRIB_SCALAR_NONE || field->shape < ATTRIB_SHAPES);
}

static void rows_are_coherent(void **state)
{
  (void)state;
  for_each_field(assert_coherent);
}

static const AttribField *field_of(AttribShapeNumber shape, AttribKey property)
{
  const AttribShape *const row = attrib_shape(shape);
  const size_t number = attrib_shape_find_property(row, property);
  assert_true(number < row->count);
  return &row->fields[number];
}

static void references_name_what_the_record_format_says(void **state)
{
  (void)state;
  static const struct {
    AttribShapeNumber shape;
    AttribKey property;
    uint32_t targets;
    uint32_t kinds;
  } references[] = {
      {ATTRIB_SHAPE_ACTOR, ATTRIB_KEY_PART_OF, ATTRIB_SHAPE_BIT(ACTOR), 0},
      {ATTRIB_SHAPE_ACTOR, ATTRIB_KEY_MEMBER_OF, ATTRIB_SHAPE_BIT(ACTOR),
       ATTRIB_KIND_BIT(ALLIANCE) | ATTRIB_KIND_BIT(ORGANISATION)},
      {ATTRIB_SHAPE_ACTOR, ATTRIB_KEY_LOCATED_IN, ATTRIB_SHAPE_BIT(ACTOR), ATTRIB_KIND_BIT(STATE)},
      {ATTRIB_SHAPE_INCIDENT, ATTRIB_KEY_PART_OF, ATTRIB_SHAPE_BIT(INCIDENT), 0},
      {ATTRIB_SHAPE_INCIDENT, ATTRIB_KEY_TARGETS, ATTRIB_SHAPE_BIT(ACTOR), 0},
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_BY, ATTRIB_SHAPE_BIT(ACTOR), 0},
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_VOICE, ATTRIB_SHAPE_BIT(ACTOR), ATTRIB_KIND_BIT(PERSON)},
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_OVER, ATTRIB_SHAPE_BIT(INCIDENT), 0},
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_ANSWERS, ATTRIB_SHAPE_BIT(CLAIM), 0},
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_SUPERSEDES, ATTRIB_SHAPE_BIT(CLAIM), 0},
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_VIA, ATTRIB_SHAPE_BIT(ACTOR) | ATTRIB_SHAPE_BIT(SOURCE),
       ATTRIB_KIND_BIT(MEDIA)},
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_CITE, ATTRIB_SHAPE_BIT(SOURCE), 0},
      {ATTRIB_SHAPE_SOURCE, ATTRIB_KEY_RELAYS, ATTRIB_SHAPE_BIT(SOURCE), 0},
      {ATTRIB_SHAPE_ALLEGATION, ATTRIB_KEY_WHO,
       ATTRIB_SHAPE_BIT(ACTOR) | ATTRIB_SHAPE_BIT(INCIDENT), 0},
  };
  for (size_t i = 0; i < sizeof(references) / sizeof(references[0]); ++i) {
    const AttribField *const field = field_of(references[i].shape, references[i].property);
    assert_int_equal(field->targets, references[i].targets);
    assert_int_equal(field->kinds, references[i].kinds);
  }
}

static void edges_run_from_actors_to_their_claims(void **state)
{
  (void)state;
  static const AttribKey reversed[] = {ATTRIB_KEY_BY, ATTRIB_KEY_VOICE, ATTRIB_KEY_WITH};
  uint32_t found = 0;
  const AttribShape *const claim = attrib_shape(ATTRIB_SHAPE_CLAIM);
  for (size_t i = 0; i < claim->count; ++i) {
    found += (claim->fields[i].flags & ATTRIB_FIELD_REVERSE) != 0 ? 1U : 0U;
  }
  assert_int_equal(found, 3);
  for (size_t i = 0; i < 3; ++i) {
    assert_true((field_of(ATTRIB_SHAPE_CLAIM, reversed[i])->flags & ATTRIB_FIELD_REVERSE) != 0);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(has_the_keys_of_the_record_format),
      cmocka_unit_test(finds_each_field),
      cmocka_unit_test(properties_are_keys_in_snake_case),
      cmocka_unit_test(explains_each_key),
      cmocka_unit_test(rows_are_coherent),
      cmocka_unit_test(references_name_what_the_record_format_says),
      cmocka_unit_test(edges_run_from_actors_to_their_claims),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
