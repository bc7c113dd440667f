// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/figure_words.h"

#include "engine/model/names.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>

/// What a qualifier adds to a number; a bare number is just stated.
static const struct {
  const char *word;
  const char *before;
} qualifiers[] = {
    {"exactly", "exactly "},
    {"at-least", "at least "},
    {"at-most", "at most "},
    {"about", "about "},
};

void attrib_words_qualifier(AttribText qualifier, AttribBuffer *out)
{
  for (size_t i = 0; i < sizeof(qualifiers) / sizeof(qualifiers[0]); ++i) {
    if (attrib_text_equal(qualifier, attrib_text(qualifiers[i].word))) {
      attrib_buffer_add_string(out, qualifiers[i].before);
    }
  }
}

void attrib_words_count(int64_t count, AttribBuffer *out)
{
  char digits[24];
  const int length = snprintf(digits, sizeof(digits), "%" PRId64, count);
  for (int i = 0; i < length; ++i) {
    const bool behind_digit = i > 0 && digits[i - 1] != '-';
    if (behind_digit && (length - i) % 3 == 0) {
      attrib_buffer_add_char(out, ',');
    }
    attrib_buffer_add_char(out, digits[i]);
  }
}

static AttribText entry_text(const AttribGraph *graph, AttribValue figure, AttribKey key)
{
  return attrib_value_text(graph, attrib_value_entry(graph, figure, (AttribString){key}));
}

/// "at least 30,000 organisations"; false, and nothing, where the figure has no number.
static bool add_number(const AttribGraph *graph, AttribValue figure, AttribBuffer *out)
{
  const AttribValue count = attrib_value_entry(graph, figure, ATTRIB_KEY(COUNT));
  const AttribText what = entry_text(graph, figure, ATTRIB_KEY_WHAT);
  if (count.type != ATTRIB_INTEGER) {
    return false;
  }
  attrib_words_qualifier(entry_text(graph, figure, ATTRIB_KEY_QUALIFIER), out);
  attrib_words_count(count.as.integer, out);
  attrib_buffer_add_string(out, what.length > 0 ? " " : "");
  attrib_buffer_add(out, what);
  return true;
}

void attrib_words_affected(const AttribGraph *graph, AttribNode incident, AttribBuffer *out)
{
  const AttribValues figures =
      attrib_value_items(graph, attrib_node_property(graph, incident, ATTRIB_KEY(AFFECTED)));
  const char *separator = "";
  for (uint32_t i = 0; i < figures.count; ++i) {
    const AttribText words = entry_text(graph, attrib_values_at(figures, i), ATTRIB_KEY_AS_WRITTEN);
    const size_t before = out->length;
    attrib_buffer_add_string(out, separator);
    attrib_buffer_add(out, words);
    if (words.length > 0 || add_number(graph, attrib_values_at(figures, i), out)) {
      separator = "; ";
    } else {
      attrib_buffer_truncate(out, before);
    }
  }
}
