// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/schema_json.h"

#include "engine/model/schema.h"
#include "export/json_out.h"
#include "export/schema_rules.h"

#include <stdlib.h>
#include <string.h>

/// EDTF level 1 by its form alone: `2021`, `202X`, `2021-07`, `2021-07-XX`, `2021-07-19?`, `a/b`.
#define DAY "-?([0-9]{4}(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?|[0-9]{3}X|[0-9]{2}XX)[?~%]?"
#define DATE_PATTERN "^(" DAY "|(" DAY "|\\.\\.)?/(" DAY "|\\.\\.)?)$"

static json_t *set_string(json_t *object, const char *key, const char *text)
{
  return attrib_json_set(object, key, json_string(text));
}

/// `#/definitions/NAME` of a shape.
static json_t *make_reference(AttribShapeNumber shape)
{
  AttribBuffer target;
  attrib_buffer_init(&target);
  attrib_buffer_add_format(&target, "#/definitions/%s", attrib_shape(shape)->name);
  json_t *const object = target.status ? NULL : set_string(json_object(), "$ref", target.data);
  attrib_buffer_clear(&target);
  return object;
}

// Words

static bool is_number(const char *word)
{
  return word[strspn(word, "0123456789")] == '\0';
}

/// A word, where it looks like a number also as one.
static json_t *push_word(json_t *list, const char *word)
{
  if (is_number(word)) {
    list = attrib_json_push(list, json_integer(strtoll(word, NULL, 10)));
  }
  return attrib_json_push(list, json_string(word));
}

static json_t *make_words(const AttribVocabulary *vocabulary)
{
  json_t *words = json_array();
  json_t *plain = json_array();
  json_t *markdown = json_array();
  for (size_t i = 0; i < vocabulary->count; ++i) {
    const AttribWord *const word = attrib_vocabulary_word(vocabulary, i);
    words = push_word(words, word->word);
    for (int forms = is_number(word->word) ? 2 : 1; forms > 0; --forms) {
      plain = attrib_json_push(plain, json_string(word->help));
      markdown = attrib_json_push(markdown, json_string(word->help));
    }
  }
  json_t *object = attrib_json_set(json_object(), "enum", words);
  object = attrib_json_set(object, "enumDescriptions", plain);
  return attrib_json_set(object, "markdownEnumDescriptions", markdown);
}

// Scalars

/// As what a plain scalar of YAML may come that is a text here.
static const char *const text_types[] = {"string", "number", "boolean", NULL};
static const char *const integer_types[] = {"integer", "string", NULL};
static const char *const boolean_types[] = {"boolean", "string", NULL};
static const char *const date_types[] = {"string", "integer", NULL};
static const char *const string_types[] = {"string", NULL};

static const struct {
  const char *const *types;
  const char *pattern; ///< where the table of scalars has none
} scalars[] = {
    [ATTRIB_SCALAR_NONE] = {text_types, NULL},
    [ATTRIB_SCALAR_ANY] = {text_types, NULL},
    [ATTRIB_SCALAR_TEXT] = {text_types, NULL},
    [ATTRIB_SCALAR_ID] = {text_types, NULL},
    [ATTRIB_SCALAR_INTEGER] = {integer_types, NULL},
    [ATTRIB_SCALAR_BOOLEAN] = {boolean_types, "^(true|false)$"},
    [ATTRIB_SCALAR_DATE] = {date_types, DATE_PATTERN},
    [ATTRIB_SCALAR_WORD] = {text_types, NULL},
    [ATTRIB_SCALAR_REFERENCE] = {text_types, NULL},
    [ATTRIB_SCALAR_COUNTRY] = {string_types, NULL},
    [ATTRIB_SCALAR_LANGUAGE] = {string_types, NULL},
    [ATTRIB_SCALAR_URL] = {string_types, NULL},
    [ATTRIB_SCALAR_CVE] = {string_types, NULL},
    [ATTRIB_SCALAR_TECHNIQUE] = {string_types, NULL},
};

static json_t *make_types(const char *const *types)
{
  json_t *list = json_array();
  for (; *types != NULL; ++types) {
    list = attrib_json_push(list, json_string(*types));
  }
  return list;
}

/// What may stand in place of a reference is offered, but is no limit.
static json_t *set_examples(json_t *object, const AttribField *field)
{
  if (field->scalar != ATTRIB_SCALAR_REFERENCE || field->vocabulary == NULL ||
      (field->flags & ATTRIB_FIELD_KEYED) != 0) {
    return object;
  }
  json_t *words = json_array();
  for (size_t i = 0; i < field->vocabulary->count; ++i) {
    words = push_word(words, attrib_vocabulary_word(field->vocabulary, i)->word);
  }
  return attrib_json_set(object, "examples", words);
}

/// A pattern, with what an editor says where a text does not match it.
static json_t *set_pattern(json_t *object, const char *pattern, const char *expected)
{
  AttribBuffer message;
  attrib_buffer_init(&message);
  attrib_buffer_add_format(&message, "expected %s", expected);
  object = set_string(object, "pattern", pattern);
  object = attrib_json_set(object, "patternErrorMessage",
                           message.status ? NULL : json_string(message.data));
  attrib_buffer_clear(&message);
  return object;
}

static json_t *make_scalar(const AttribField *field)
{
  if (field->scalar == ATTRIB_SCALAR_WORD) {
    return make_words(field->vocabulary);
  }
  const char *const known = attrib_scalar(field->scalar)->pattern;
  const char *const pattern = known != NULL ? known : scalars[field->scalar].pattern;
  json_t *object = attrib_json_set(json_object(), "type", make_types(scalars[field->scalar].types));
  if (pattern != NULL) {
    object = set_pattern(object, pattern, attrib_scalar(field->scalar)->expected);
  }
  if (field->scalar == ATTRIB_SCALAR_INTEGER) {
    object = attrib_json_set(object, "minimum", json_integer(0));
  }
  return set_examples(object, field);
}

// Values

/// The one of several; alone where there is only one.
static json_t *make_any(json_t *options)
{
  if (options == NULL || json_array_size(options) > 1) {
    return attrib_json_set(json_object(), "anyOf", options);
  }
  json_t *const only = json_incref(json_array_get(options, 0));
  json_decref(options);
  return only;
}

static json_t *push_single(json_t *options, const AttribField *field)
{
  if (field->scalar != ATTRIB_SCALAR_NONE) {
    options = attrib_json_push(options, make_scalar(field));
  }
  return field->shape != ATTRIB_SHAPE_NONE ? attrib_json_push(options, make_reference(field->shape))
                                           : options;
}

static json_t *make_list(const AttribField *field)
{
  json_t *object = set_string(json_object(), "type", "array");
  object = attrib_json_set(object, "minItems", json_integer(1));
  return attrib_json_set(object, "items", make_any(push_single(json_array(), field)));
}

/// What stands behind the keys of a keyed map: a record; a word for a reference; a text.
static json_t *make_entry(const AttribField *field)
{
  if (field->shape != ATTRIB_SHAPE_NONE) {
    return make_reference(field->shape);
  }
  const bool word = field->scalar == ATTRIB_SCALAR_REFERENCE;
  const AttribField value = {.scalar = word ? ATTRIB_SCALAR_WORD : ATTRIB_SCALAR_TEXT,
                             .vocabulary = field->vocabulary};
  return make_scalar(&value);
}

static json_t *make_entries(const AttribField *field)
{
  json_t *object = set_string(json_object(), "type", "object");
  object = attrib_json_set(object, "minProperties", json_integer(1));
  // Without, the YAML language server takes this for the other ways to write the value as well, and
  // says in a hover what each of them is: nothing.
  object = attrib_json_set(object, "properties", json_object());
  if (field->shape != ATTRIB_SHAPE_NONE || field->scalar == ATTRIB_SCALAR_REFERENCE) {
    const AttribScalarRow *const id = attrib_scalar(ATTRIB_SCALAR_ID);
    json_t *const names = set_pattern(json_object(), id->pattern, id->expected);
    object = attrib_json_set(object, "propertyNames", names);
  }
  return attrib_json_set(object, "additionalProperties", make_entry(field));
}

/// Texts that are keyed stand in no other way; references do.
static json_t *make_value(const AttribField *field)
{
  const bool keyed = (field->flags & ATTRIB_FIELD_KEYED) != 0;
  const bool many = (field->flags & ATTRIB_FIELD_MANY) != 0;
  json_t *options = json_array();
  if (!keyed || many) {
    options = push_single(options, field);
  }
  if (many) {
    options = attrib_json_push(options, make_list(field));
  }
  if (keyed) {
    options = attrib_json_push(options, make_entries(field));
  }
  return make_any(options);
}

// Fields

static json_t *set_descriptions(json_t *object, const AttribField *field)
{
  AttribBuffer plain;
  AttribBuffer markdown;
  attrib_buffer_init(&plain);
  attrib_buffer_init(&markdown);
  attrib_buffer_add_string(&plain, field->help);
  attrib_buffer_add_string(&markdown, field->help);
  if (field->example != NULL) {
    attrib_buffer_add_format(&plain, "; for example: %s", field->example);
    attrib_buffer_add_format(&markdown, "\n\n```yaml\n%s: %s\n```", field->key, field->example);
  }
  json_t *const texts[] = {plain.status ? NULL : json_string(plain.data),
                           markdown.status ? NULL : json_string(markdown.data)};
  attrib_buffer_clear(&plain);
  attrib_buffer_clear(&markdown);
  object = attrib_json_set(object, "description", texts[0]);
  return attrib_json_set(object, "markdownDescription", texts[1]);
}

/// Descriptions first, then what the value is. The parts move over: jansson counts references.
static json_t *make_field(const AttribField *field)
{
  json_t *const object = set_descriptions(json_object(), field);
  json_t *const value = make_value(field);
  if (object == NULL || value == NULL || json_object_update(object, value) != 0) {
    json_decref(object);
    json_decref(value);
    return NULL;
  }
  json_decref(value);
  return object;
}

static json_t *make_properties(const AttribShape *shape)
{
  json_t *object = json_object();
  for (size_t i = 0; i < shape->count; ++i) {
    object = attrib_json_set(object, shape->fields[i].key, make_field(&shape->fields[i]));
  }
  return object;
}

// Records

static json_t *set_shape(json_t *object, AttribShapeNumber number)
{
  const AttribShape *const shape = attrib_shape(number);
  object = set_string(object, "type", "object");
  object = attrib_json_set(object, "properties", make_properties(shape));
  object = attrib_schema_set_required(object, shape);
  if (shape->open) {
    json_t *const own = attrib_json_set(json_object(), "^x-", json_object());
    object = attrib_json_set(object, "patternProperties", own);
  }
  object = attrib_json_set(object, "additionalProperties", json_false());
  return attrib_schema_set_rules(object, number);
}

static json_t *make_definitions(void)
{
  json_t *object = json_object();
  for (int i = 0; i < ATTRIB_SHAPES; ++i) {
    if (i != ATTRIB_SHAPE_FILE && i != ATTRIB_SHAPE_BASE) {
      const AttribShape *const shape = attrib_shape((AttribShapeNumber)i);
      // What stands in place of a scalar is not described: an editor would say that, and not what the
      // key is for.
      json_t *const described = i < ATTRIB_RECORD_SHAPES
                                    ? set_string(json_object(), "description", shape->help)
                                    : json_object();
      object = attrib_json_set(object, shape->name, set_shape(described, (AttribShapeNumber)i));
    }
  }
  return object;
}

AttribStatus attrib_schema_write_json(AttribBuffer *out)
{
  json_t *object = set_string(json_object(), "$schema", "http://json-schema.org/draft-07/schema#");
  object = set_string(object, "description", attrib_shape(ATTRIB_SHAPE_FILE)->help);
  object = set_shape(object, ATTRIB_SHAPE_FILE);
  return attrib_json_write(attrib_json_set(object, "definitions", make_definitions()), out);
}
