// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/schema_rules.h"

#include "engine/model/act.h"
#include "export/json_out.h"

static json_t *make_required(const char *key)
{
  return attrib_json_set(json_object(), "required",
                         attrib_json_push(json_array(), json_string(key)));
}

json_t *attrib_schema_set_required(json_t *object, const AttribShape *shape)
{
  json_t *list = json_array();
  for (size_t i = 0; i < shape->count; ++i) {
    if ((shape->fields[i].flags & ATTRIB_FIELD_REQUIRED) != 0) {
      list = attrib_json_push(list, json_string(shape->fields[i].key));
    }
  }
  if (list != NULL && json_array_size(list) == 0) {
    json_decref(list);
    return object;
  }
  return attrib_json_set(object, "required", list);
}

static bool needs(const AttribAct *act, AttribKey key)
{
  return act->needs[0] == key || act->needs[1] == key;
}

static bool takes_none(const AttribAct *act, AttribKey key)
{
  return key == ATTRIB_KEY_AGAINST && !act->takes_against;
}

/// The acts that a question about a key picks.
static json_t *make_acts(AttribKey key, bool (*asks)(const AttribAct *, AttribKey))
{
  json_t *acts = json_array();
  for (size_t i = 0; i < attrib_acts.count; ++i) {
    if (asks(attrib_act(i), key)) {
      acts = attrib_json_push(acts, json_string(attrib_act(i)->word.word));
    }
  }
  return acts;
}

/// `if` the act is one of `acts`, `then` what follows.
static json_t *push_rule(json_t *rules, json_t *acts, json_t *then)
{
  json_t *const act = attrib_json_set(json_object(), "enum", acts);
  json_t *const chosen = attrib_json_set(make_required("act"), "properties",
                                         attrib_json_set(json_object(), "act", act));
  json_t *const rule = attrib_json_set(json_object(), "if", chosen);
  return attrib_json_push(rules, attrib_json_set(rule, "then", then));
}

static json_t *make_refusal(const char *key)
{
  return attrib_json_set(json_object(), "properties",
                         attrib_json_set(json_object(), key, json_false()));
}

/// What acts need, and what they do not take.
static json_t *make_act_rules(const AttribShape *claim)
{
  static const struct {
    bool (*asks)(const AttribAct *, AttribKey);
    json_t *(*then)(const char *);
  } questions[] = {{needs, make_required}, {takes_none, make_refusal}};
  json_t *rules = json_array();
  for (size_t i = 0; i < 2 * claim->count; ++i) {
    const AttribField *const field = &claim->fields[i / 2];
    json_t *const acts = make_acts(field->property, questions[i % 2].asks);
    if (acts != NULL && json_array_size(acts) == 0) {
      json_decref(acts);
    } else {
      rules = push_rule(rules, acts, questions[i % 2].then(field->key));
    }
  }
  return rules;
}

/// A source has a title, or says what it is.
static json_t *make_source_rules(void)
{
  json_t *const rules = attrib_json_push(json_array(), make_required("title"));
  return attrib_json_push(rules, make_required("description"));
}

json_t *attrib_schema_set_rules(json_t *object, AttribShapeNumber number)
{
  if (number == ATTRIB_SHAPE_CLAIM) {
    return attrib_json_set(object, "allOf", make_act_rules(attrib_shape(number)));
  }
  return number == ATTRIB_SHAPE_SOURCE ? attrib_json_set(object, "anyOf", make_source_rules())
                                       : object;
}
