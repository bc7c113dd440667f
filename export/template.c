// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/template.h"

#include "engine/model/act.h"

#include <string.h>

enum { width = 80, key_indent = 4 };

#define INDENT "    "

// Comments

/// The length of the next word, up to a blank or the end.
static size_t word_length(const char *text)
{
  return strcspn(text, " ");
}

/// A comment of as many lines as it takes.
static void write_comment(size_t indent, const char *text, AttribBuffer *out)
{
  size_t column = 0;
  while (*text != '\0') {
    const size_t length = word_length(text);
    if (column == 0 || column + 1 + length > width) {
      attrib_buffer_add_string(out, column > 0 ? "\n" : "");
      attrib_buffer_add_repeated(out, ' ', indent);
      attrib_buffer_add_char(out, '#');
      column = indent + 1;
    }
    attrib_buffer_add_char(out, ' ');
    attrib_buffer_add(out, (AttribText){text, length});
    column += 1 + length;
    text += length + (text[length] == ' ');
  }
  attrib_buffer_add_char(out, '\n');
}

/// What a key means, and the words that it takes.
static AttribStatus write_help(const AttribField *field, AttribBuffer *out)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add_string(&text, field->help);
  if (field->scalar == ATTRIB_SCALAR_WORD) {
    for (size_t i = 0; i < field->vocabulary->count; ++i) {
      attrib_buffer_add_format(&text, "%s%s", i == 0 ? " (" : ", ",
                               attrib_vocabulary_word(field->vocabulary, i)->word);
    }
    attrib_buffer_add_char(&text, ')');
  }
  const AttribStatus status = text.status;
  if (status == ATTRIB_SUCCESS) {
    write_comment(key_indent, text.data, out);
  }
  attrib_buffer_clear(&text);
  return status;
}

// Keys

/// What a record may lack, but is warned about or cannot be understood without.
static bool should_be_there(AttribShapeNumber shape, AttribKey key)
{
  static const struct {
    AttribShapeNumber shape;
    AttribKey key;
  } keys[] = {
      {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_CITE},       {ATTRIB_SHAPE_CLAIM, ATTRIB_KEY_QUOTE},
      {ATTRIB_SHAPE_SOURCE, ATTRIB_KEY_TITLE},     {ATTRIB_SHAPE_SOURCE, ATTRIB_KEY_PUBLISHER},
      {ATTRIB_SHAPE_SOURCE, ATTRIB_KEY_PUBLISHED},
  };
  for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); ++i) {
    if (keys[i].shape == shape && keys[i].key == key) {
      return true;
    }
  }
  return false;
}

/// Whether the act of the example asks for a key.
static bool is_needed(AttribShapeNumber shape, AttribKey key)
{
  if (shape != ATTRIB_SHAPE_CLAIM) {
    return false;
  }
  const AttribShape *const claim = attrib_shape(shape);
  const AttribField *const act = &claim->fields[attrib_shape_find_property(claim, ATTRIB_KEY_ACT)];
  const size_t number = attrib_vocabulary_find(act->vocabulary, attrib_text(act->example));
  const AttribKey *const needs = attrib_act(number)->needs;
  return needs[0] == key || needs[1] == key;
}

static AttribStatus write_field(AttribShapeNumber shape, const AttribField *field,
                                AttribBuffer *out)
{
  const bool there = (field->flags & ATTRIB_FIELD_REQUIRED) != 0 ||
                     should_be_there(shape, field->property) || is_needed(shape, field->property);
  ATTRIB_TRY(write_help(field, out));
  attrib_buffer_add_format(out, INDENT "%s%s: %s\n", there ? "" : "#", field->key, field->example);
  return out->status;
}

/// The section of a record file that records of a shape stand in.
static const AttribField *find_section(AttribShapeNumber shape)
{
  const AttribShape *const file = attrib_shape(ATTRIB_SHAPE_FILE);
  for (size_t i = 0; i < file->count; ++i) {
    if (file->fields[i].shape == shape && (file->fields[i].flags & ATTRIB_FIELD_KEYED) != 0) {
      return &file->fields[i];
    }
  }
  return NULL;
}

AttribStatus attrib_template_write(AttribShapeNumber shape, AttribText id, AttribBuffer *out)
{
  const AttribField *const section = shape < ATTRIB_SHAPES ? find_section(shape) : NULL;
  if (section == NULL) {
    return ATTRIB_BAD_ARGUMENT;
  }
  const AttribShape *const record = attrib_shape(shape);
  write_comment(0, "Fill in what stands here; take the # away from whatever else the source says.",
                out);
  attrib_buffer_add_format(out, "%s:\n", section->key);
  write_comment(2, record->help, out);
  write_comment(2, "The id is yours: lower-case letters, digits, - and ., used nowhere else.", out);
  if (id.length > 0) {
    attrib_buffer_add_format(out, "  %.*s:\n", ATTRIB_TEXT_ARGS(id));
  } else {
    attrib_buffer_add_format(out, "  my-%s:\n", record->name);
  }
  for (size_t i = 0; i < record->count; ++i) {
    ATTRIB_TRY(write_field(shape, &record->fields[i], out));
  }
  return out->status;
}
