// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/unit.h"

void attrib_unit_init(AttribUnit *unit)
{
  *unit = (AttribUnit){.file = 0};
  attrib_vector_init(&unit->items, sizeof(AttribItem));
  attrib_vector_init(&unit->dates, sizeof(AttribDate));
  attrib_vector_init(&unit->bad, sizeof(uint32_t));
  attrib_buffer_init(&unit->text);
}

void attrib_unit_clear(AttribUnit *unit)
{
  attrib_vector_clear(&unit->items);
  attrib_vector_clear(&unit->dates);
  attrib_vector_clear(&unit->bad);
  attrib_buffer_clear(&unit->text);
}

const AttribItem *attrib_unit_item(const AttribUnit *unit, uint32_t index)
{
  return (const AttribItem *)unit->items.data + index;
}

AttribText attrib_unit_text(const AttribUnit *unit, const AttribItem *item)
{
  return (AttribText){unit->text.data + item->text, item->length};
}

AttribPlace attrib_unit_place(const AttribUnit *unit, const AttribItem *item)
{
  return (AttribPlace){unit->file, item->line, item->column, item->span};
}

uint32_t attrib_unit_find(const AttribUnit *unit, uint32_t parent, AttribKey property)
{
  const AttribItem *map = attrib_unit_item(unit, parent);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)map->shape);
  const size_t field = attrib_shape_find_property(shape, property);
  uint32_t child = parent + 1;
  while (child < map->end && attrib_unit_item(unit, child)->field != field) {
    child = attrib_unit_item(unit, child)->end;
  }
  return child;
}

uint32_t attrib_unit_next(const AttribUnit *unit, uint32_t parent, uint32_t index)
{
  const uint32_t end = attrib_unit_item(unit, parent)->end;
  const AttribItem *item = attrib_unit_item(unit, index);
  const bool more = item->end < end && attrib_unit_item(unit, item->end)->field == item->field;
  return more ? item->end : end;
}

uint32_t attrib_unit_count(const AttribUnit *unit, uint32_t parent, AttribKey property)
{
  const uint32_t end = attrib_unit_item(unit, parent)->end;
  uint32_t count = 0;
  for (uint32_t i = attrib_unit_find(unit, parent, property); i < end;
       i = attrib_unit_next(unit, parent, i)) {
    ++count;
  }
  return count;
}

bool attrib_unit_date(const AttribUnit *unit, uint32_t parent, AttribKey property, AttribDate *date)
{
  uint32_t index = attrib_unit_find(unit, parent, property);
  uint32_t end = attrib_unit_item(unit, parent)->end;
  if (index < end && attrib_unit_item(unit, index)->form == ATTRIB_ITEM_MAP) {
    end = attrib_unit_item(unit, index)->end;
    index = attrib_unit_find(unit, index, ATTRIB_KEY_DATE);
  }
  if (index >= end || attrib_unit_item(unit, index)->value == ATTRIB_UNRESOLVED) {
    return false;
  }
  *date = *(const AttribDate *)attrib_vector_at(&unit->dates, attrib_unit_item(unit, index)->value);
  return true;
}
