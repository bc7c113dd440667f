// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/packed.h"

#include <string.h>

static AttribValue narrow_value(AttribPacked packed)
{
  AttribValue value = {.type = attrib_packed_type(packed), .key = attrib_packed_key(packed)};
  switch ((AttribValueType)value.type) {
  case ATTRIB_BOOLEAN: value.as.boolean = packed.content != 0; break;
  case ATTRIB_INTEGER: value.as.integer = (int32_t)packed.content; break;
  case ATTRIB_STRING: value.as.string.index = packed.content; break;
  case ATTRIB_DATE: value.as.date = packed.content; break;
  case ATTRIB_LIST:
  case ATTRIB_MAP: value.as.span = packed.content; break;
  case ATTRIB_NULL:
  case ATTRIB_FLOAT: break;
  }
  return value;
}

static AttribValue wide_integer(AttribPacked packed, uint64_t bits)
{
  AttribValue value = {.type = ATTRIB_INTEGER, .key = attrib_packed_key(packed)};
  memcpy(&value.as.integer, &bits, sizeof(bits));
  return value;
}

static AttribValue wide_float(AttribPacked packed, uint64_t bits)
{
  AttribValue value = {.type = ATTRIB_FLOAT, .key = attrib_packed_key(packed)};
  memcpy(&value.as.real, &bits, sizeof(bits));
  return value;
}

AttribValue attrib_unpack(AttribPacked packed, const uint64_t *wides)
{
  switch (attrib_packed_type(packed)) {
  case ATTRIB_PACKED_WIDE_INTEGER: return wide_integer(packed, wides[packed.content]);
  case ATTRIB_FLOAT: return wide_float(packed, wides[packed.content]);
  default: return narrow_value(packed);
  }
}
