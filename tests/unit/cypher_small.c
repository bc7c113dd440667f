// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/cypher_small.h"

#include "engine/base/buffer.h"
#include "engine/cypher/function/regex.h"
#include "engine/cypher/value/value_text.h"
#include "tests/tck/constant.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

void attrib_small_cypher_init(SmallCypher *small)
{
  memset(small, 0, sizeof(*small));
  attrib_arena_init(&small->arena);
  small->context = (CypherContext){.arena = &small->arena, .error = &small->error};
}

void attrib_small_cypher_clear(SmallCypher *small)
{
  attrib_regexes_free(small->context.regexes);
  attrib_arena_clear(&small->arena);
}

CypherValue attrib_small_value(SmallCypher *small, const char *expression)
{
  CypherValue value;
  if (attrib_tck_constant_text(&small->context, attrib_text(expression), &value) !=
      ATTRIB_SUCCESS) {
    fail_msg("%s: %s", expression, small->error.message);
  }
  return value;
}

static void write_outcome(SmallCypher *small, const char *expression, AttribBuffer *out)
{
  CypherValue value;
  const AttribStatus status =
      attrib_tck_constant_text(&small->context, attrib_text(expression), &value);
  if (status == ATTRIB_SUCCESS) {
    attrib_cypher_value_write(NULL, &value, out);
  } else if (status == ATTRIB_BAD_ARGUMENT || status == ATTRIB_LIMIT) {
    attrib_buffer_add_format(out, "!%s %s", attrib_cypher_error_type_text(small->error.type),
                             small->error.detail);
  } else {
    attrib_buffer_add_string(out, attrib_status_text(status));
  }
}

void attrib_small_assert_value(const CypherValue *value, const char *expected)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_cypher_value_write(NULL, value, &text);
  assert_int_equal(text.status, ATTRIB_SUCCESS);
  assert_string_equal(text.data, expected);
  attrib_buffer_clear(&text);
}

void attrib_small_check_all(const SmallCase *cases, size_t count)
{
  SmallCypher small;
  AttribBuffer text;
  attrib_small_cypher_init(&small);
  attrib_buffer_init(&text);
  for (size_t i = 0; i < count; i++) {
    attrib_buffer_truncate(&text, 0);
    write_outcome(&small, cases[i].expression, &text);
    assert_int_equal(text.status, ATTRIB_SUCCESS);
    if (strcmp(text.data, cases[i].expected) != 0) {
      fail_msg("%s is %s and not %s", cases[i].expression, text.data, cases[i].expected);
    }
  }
  attrib_buffer_clear(&text);
  attrib_small_cypher_clear(&small);
}
