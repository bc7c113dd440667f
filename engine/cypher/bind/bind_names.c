// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/cypher/bind/bind.h"

#include <stdio.h>

const CypherVariable *attrib_scope_find_own(const CypherScope *scope, AttribText name)
{
  const CypherVariable *const variables = scope->variables.items;
  for (uint32_t i = scope->variables.count; i-- > 0;) {
    if (attrib_text_equal(variables[i].name.text, name)) {
      return &variables[i];
    }
  }
  return NULL;
}

const CypherVariable *attrib_scope_find(const CypherScope *scope, AttribText name)
{
  for (; scope; scope = scope->parent) {
    const CypherVariable *const variable = attrib_scope_find_own(scope, name);
    if (variable) {
      return variable;
    }
  }
  return NULL;
}

AttribStatus attrib_scope_add(CypherBinder *binder, CypherScope *scope, CypherVariable variable)
{
  return attrib_cypher_array_add(binder->arena, &scope->variables, &variable, sizeof(variable));
}

AttribStatus attrib_binder_declare(CypherBinder *binder, CypherName name, CypherType type,
                                   uint32_t *slot)
{
  *slot = binder->slot_count++;
  if (!name.text.data) {
    return ATTRIB_SUCCESS;
  }
  return attrib_scope_add(binder, binder->scope, (CypherVariable){name, *slot, type});
}

void attrib_scope_suggest(const CypherScope *scope, AttribText name, char *out, size_t size)
{
  AttribSuggestion suggestion;
  AttribShown shown;
  attrib_suggestion_begin(&suggestion, name);
  for (; scope; scope = scope->parent) {
    const CypherVariable *const variables = scope->variables.items;
    for (uint32_t i = 0; i < scope->variables.count; i++) {
      attrib_suggestion_offer(&suggestion, variables[i].name.text);
    }
  }
  out[0] = '\0';
  if (attrib_suggestion_found(&suggestion)) {
    snprintf(out, size, "; did you mean %s?", attrib_show(suggestion.best, &shown));
  }
}
