// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The only user of PCRE2. Patterns come from the query: what they may cost is bounded.

#include "engine/cypher/function/regex.h"

#include "engine/base/alloc.h"

#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum {
  most_patterns = 64, ///< compiled patterns that are kept
  longest_pattern = 65536,
  most_steps = 1000000,
  most_depth = 100000,
  most_kilobytes = 65536,
};

typedef struct {
  AttribText pattern; ///< owned
  pcre2_code *code;
} Compiled;

struct CypherRegexes {
  pcre2_general_context *memory;
  pcre2_compile_context *compile;
  pcre2_match_context *match;
  pcre2_match_data *data;
  Compiled patterns[most_patterns];
  size_t count;
  size_t next; ///< whose place the next one takes once all are taken
};

static void *take_memory(size_t size, void *unused)
{
  (void)unused;
  return attrib_alloc(size);
}

static void give_memory(void *memory, void *unused)
{
  (void)unused;
  attrib_free(memory);
}

static void clear_pattern(Compiled *compiled)
{
  pcre2_code_free(compiled->code);
  attrib_free((void *)(uintptr_t)compiled->pattern.data);
}

void attrib_regexes_free(CypherRegexes *regexes)
{
  if (!regexes) {
    return;
  }
  for (size_t i = 0; i < regexes->count; i++) {
    clear_pattern(&regexes->patterns[i]);
  }
  pcre2_match_data_free(regexes->data);
  pcre2_match_context_free(regexes->match);
  pcre2_compile_context_free(regexes->compile);
  pcre2_general_context_free(regexes->memory);
  attrib_free(regexes);
}

static bool fill_regexes(CypherRegexes *regexes)
{
  regexes->memory = pcre2_general_context_create(take_memory, give_memory, NULL);
  if (!regexes->memory) {
    return false;
  }
  regexes->compile = pcre2_compile_context_create(regexes->memory);
  regexes->match = pcre2_match_context_create(regexes->memory);
  regexes->data = pcre2_match_data_create(1, regexes->memory);
  if (!regexes->compile || !regexes->match || !regexes->data) {
    return false;
  }
  pcre2_set_max_pattern_length(regexes->compile, longest_pattern);
  pcre2_set_match_limit(regexes->match, most_steps);
  pcre2_set_depth_limit(regexes->match, most_depth);
  pcre2_set_heap_limit(regexes->match, most_kilobytes);
  return true;
}

static AttribStatus prepare(CypherContext *context)
{
  if (context->regexes) {
    return ATTRIB_SUCCESS;
  }
  CypherRegexes *const regexes = attrib_alloc_array(1, sizeof(CypherRegexes));
  if (!regexes || !fill_regexes(regexes)) {
    attrib_regexes_free(regexes);
    return ATTRIB_NO_MEMORY;
  }
  context->regexes = regexes;
  return ATTRIB_SUCCESS;
}

static AttribStatus refuse_pattern(CypherContext *context, int code, size_t offset)
{
  PCRE2_UCHAR why[160];
  if (code == PCRE2_ERROR_NOMEMORY || code == PCRE2_ERROR_HEAP_FAILED) {
    return ATTRIB_NO_MEMORY;
  }
  pcre2_get_error_message(code, why, sizeof(why));
  attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentValue",
                     "the regular expression is malformed at byte %zu: %s", offset,
                     (const char *)why);
  return ATTRIB_BAD_ARGUMENT;
}

// Compiles so that a match must reach from the first byte to the last. \C could split a character.
static AttribStatus compile(CypherContext *context, AttribText pattern, Compiled *out)
{
  int code;
  PCRE2_SIZE offset;
  const uint32_t options =
      PCRE2_UTF | PCRE2_UCP | PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_NEVER_BACKSLASH_C;
  const PCRE2_SPTR text = (PCRE2_SPTR)(pattern.length ? pattern.data : "");
  pcre2_code *const compiled =
      pcre2_compile(text, pattern.length, options, &code, &offset, context->regexes->compile);
  if (!compiled) {
    return refuse_pattern(context, code, offset);
  }
  char *const copy = attrib_alloc(pattern.length + 1);
  if (!copy) {
    pcre2_code_free(compiled);
    return ATTRIB_NO_MEMORY;
  }
  memcpy(copy, text, pattern.length);
  *out = (Compiled){{copy, pattern.length}, compiled};
  return ATTRIB_SUCCESS;
}

static AttribStatus find_pattern(CypherContext *context, AttribText pattern, pcre2_code **out)
{
  CypherRegexes *const regexes = context->regexes;
  for (size_t i = 0; i < regexes->count; i++) {
    if (attrib_text_equal(regexes->patterns[i].pattern, pattern)) {
      *out = regexes->patterns[i].code;
      return ATTRIB_SUCCESS;
    }
  }
  Compiled compiled;
  ATTRIB_TRY(compile(context, pattern, &compiled));
  Compiled *const place = &regexes->patterns[regexes->next];
  if (regexes->count == most_patterns) {
    clear_pattern(place);
  } else {
    regexes->count++;
  }
  *place = compiled;
  regexes->next = (regexes->next + 1) % most_patterns;
  *out = compiled.code;
  return ATTRIB_SUCCESS;
}

static AttribStatus refuse_match(CypherContext *context, int code)
{
  if (code == PCRE2_ERROR_NOMEMORY) {
    return ATTRIB_NO_MEMORY;
  }
  return attrib_cypher_fail(context, CYPHER_LIMIT_ERROR, "Limit",
                            "a regular expression takes too long on one of the texts");
}

AttribStatus attrib_regex_matches(CypherContext *context, AttribText text, AttribText pattern,
                                  bool *out)
{
  pcre2_code *code = NULL;
  ATTRIB_TRY(prepare(context));
  ATTRIB_TRY(find_pattern(context, pattern, &code));
  const CypherRegexes *const regexes = context->regexes;
  const PCRE2_SPTR bytes = (PCRE2_SPTR)(text.length ? text.data : "");
  const int result = pcre2_match(code, bytes, text.length, 0, 0, regexes->data, regexes->match);
  // A positive number, or 0 where there are groups beyond the one that is asked for, is a match.
  if (result < 0 && result != PCRE2_ERROR_NOMATCH) {
    return refuse_match(context, result);
  }
  *out = result >= 0;
  return ATTRIB_SUCCESS;
}
