// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The analyst's own keys: any value, kept as it is.

#include "engine/record/check_record.h"
#include "engine/record/compiler.h"

static AttribItem own_row(AttribItemForm form)
{
  return (AttribItem){.form = (uint8_t)form,
                      .field = ATTRIB_FIELD_OWN,
                      .shape = ATTRIB_SHAPE_NONE,
                      .scalar = ATTRIB_SCALAR_TEXT};
}

static AttribStatus read_own(AttribCompiler *compiler, const AttribEvent *event);

static AttribStatus read_own_entries(AttribCompiler *compiler)
{
  for (;;) {
    AttribEvent key;
    bool odd = false;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &key));
    if (key.type == ATTRIB_EVENT_MAP_END || key.type == ATTRIB_EVENT_END) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(attrib_compiler_refuse_odd_key(compiler, &key, &odd));
    ATTRIB_TRY(odd ? ATTRIB_SUCCESS : attrib_compiler_own_field(compiler, &key));
  }
}

static AttribStatus read_own_list(AttribCompiler *compiler)
{
  for (;;) {
    AttribEvent event;
    ATTRIB_TRY(attrib_reader_next(compiler->reader, &event));
    if (event.type == ATTRIB_EVENT_LIST_END || event.type == ATTRIB_EVENT_END) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(read_own(compiler, &event));
  }
}

/// Recursion is bounded by the reader's limit on depth.
static AttribStatus read_own(AttribCompiler *compiler, const AttribEvent *event)
{
  static const AttribItemForm forms[] = {[ATTRIB_EVENT_SCALAR] = ATTRIB_ITEM_SCALAR,
                                         [ATTRIB_EVENT_LIST] = ATTRIB_ITEM_LIST,
                                         [ATTRIB_EVENT_MAP] = ATTRIB_ITEM_MAP};
  if (event->type != ATTRIB_EVENT_SCALAR && event->type != ATTRIB_EVENT_LIST &&
      event->type != ATTRIB_EVENT_MAP) {
    return ATTRIB_SUCCESS;
  }
  uint32_t index = 0;
  ATTRIB_TRY(attrib_compiler_add(compiler, event, own_row(forms[event->type]), &index));
  if (event->type == ATTRIB_EVENT_LIST) {
    ATTRIB_TRY(read_own_list(compiler));
  } else if (event->type == ATTRIB_EVENT_MAP) {
    const uint32_t first = index + 1;
    ATTRIB_TRY(read_own_entries(compiler));
    ATTRIB_TRY(attrib_check_twice(compiler->unit, first, compiler->diagnostics));
  }
  attrib_compiler_close(compiler, index);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_compiler_own_field(AttribCompiler *compiler, const AttribEvent *key)
{
  uint32_t entry = 0;
  ATTRIB_TRY(attrib_compiler_add(compiler, key, own_row(ATTRIB_ITEM_ENTRY), &entry));
  AttribEvent value;
  ATTRIB_TRY(attrib_reader_next(compiler->reader, &value));
  ATTRIB_TRY(read_own(compiler, &value));
  attrib_compiler_close(compiler, entry);
  return ATTRIB_SUCCESS;
}
