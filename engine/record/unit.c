// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/unit.h"

void attrib_unit_init(AttribUnit *unit, AttribInterner *texts)
{
  *unit = (AttribUnit){.texts = texts};
  attrib_vector_init(&unit->items, sizeof(AttribItem));
  attrib_vector_init(&unit->dates, sizeof(AttribDate));
  attrib_vector_init(&unit->bad, sizeof(uint32_t));
  attrib_vector_init(&unit->runs, sizeof(AttribRun));
  attrib_vector_init(&unit->spelt, sizeof(AttribSpelt));
  attrib_buffer_init(&unit->written);
}

void attrib_unit_clear(AttribUnit *unit)
{
  attrib_vector_clear(&unit->items);
  attrib_vector_clear(&unit->dates);
  attrib_vector_clear(&unit->bad);
  attrib_vector_clear(&unit->runs);
  attrib_vector_clear(&unit->spelt);
  attrib_buffer_clear(&unit->written);
}

void attrib_unit_reset(AttribUnit *unit)
{
  const AttribUnit room = *unit;
  attrib_unit_init(unit, room.texts);
  unit->items = room.items;
  unit->dates = room.dates;
  unit->bad = room.bad;
  unit->runs = room.runs;
  unit->spelt = room.spelt;
  unit->written = room.written;
  unit->items.length = unit->dates.length = unit->bad.length = unit->runs.length = 0;
  unit->spelt.length = 0;
  attrib_buffer_truncate(&unit->written, 0);
}

const AttribItem *attrib_unit_item(const AttribUnit *unit, uint32_t index)
{
  return (const AttribItem *)unit->items.data + index;
}

AttribText attrib_unit_text(const AttribUnit *unit, const AttribItem *item)
{
  if (unit->spelt.length == 0) {
    return attrib_interner_text(unit->texts, item->text);
  }
  const size_t index = (size_t)(item - attrib_unit_item(unit, 0));
  const AttribSpelt *spelt = attrib_vector_at(&unit->spelt, index);
  return (AttribText){unit->written.data + spelt->offset, spelt->length};
}

AttribPlace attrib_unit_place(const AttribUnit *unit, const AttribItem *item)
{
  return (AttribPlace){unit->file, item->line, item->column, item->span};
}

AttribStatus attrib_unit_number(AttribUnit *unit)
{
  enum { at_once = 64 };
  AttribText texts[at_once];
  AttribString numbers[at_once];
  for (uint32_t done = 0; done < unit->items.length; done += at_once) {
    const uint32_t left = (uint32_t)unit->items.length - done;
    const uint32_t count = left < at_once ? left : at_once;
    for (uint32_t i = 0; i < count; ++i) {
      texts[i] = attrib_unit_text(unit, attrib_unit_item(unit, done + i));
    }
    ATTRIB_TRY(attrib_interner_add_all(unit->texts, texts, count, numbers));
    for (uint32_t i = 0; i < count; ++i) {
      ((AttribItem *)attrib_vector_at(&unit->items, done + i))->text = numbers[i];
    }
  }
  unit->spelt.length = 0;
  return ATTRIB_SUCCESS;
}

/// Maps with this many items below them, or fewer, are looked through child by child.
enum { SHORT_MAP = 64 };

static bool is_long(uint32_t parent, uint32_t end)
{
  return end - parent > SHORT_MAP;
}

AttribStatus attrib_unit_index(AttribUnit *unit, uint32_t parent)
{
  const uint32_t end = (uint32_t)unit->items.length;
  uint32_t last = ATTRIB_RUNS_END;
  if (!is_long(parent, end)) {
    return ATTRIB_SUCCESS;
  }
  ((AttribItem *)attrib_vector_at(&unit->items, parent))->value = (uint32_t)unit->runs.length;
  for (uint32_t i = parent + 1; i < end; i = attrib_unit_item(unit, i)->end) {
    const AttribRun run = {i, attrib_unit_item(unit, i)->field};
    ATTRIB_TRY(run.field != last ? attrib_vector_push(&unit->runs, &run) : ATTRIB_SUCCESS);
    last = run.field;
  }
  const AttribRun none = {end, ATTRIB_RUNS_END};
  return attrib_vector_push(&unit->runs, &none);
}

static uint32_t find_run(const AttribUnit *unit, uint32_t runs, size_t field)
{
  const AttribRun *run = attrib_vector_at(&unit->runs, runs);
  while (run->field != ATTRIB_RUNS_END && run->field != field) {
    ++run;
  }
  return run->item;
}

uint32_t attrib_unit_find(const AttribUnit *unit, uint32_t parent, AttribKey property)
{
  const AttribItem *items = attrib_unit_item(unit, 0);
  const AttribItem *map = &items[parent];
  const AttribShape *shape = attrib_shape((AttribShapeNumber)map->shape);
  const size_t field = attrib_shape_find_property(shape, property);
  uint32_t child = parent + 1;
  if (field == shape->count) {
    return map->end;
  }
  if (is_long(parent, map->end)) {
    return find_run(unit, map->value, field);
  }
  while (child < map->end && items[child].field != field) {
    child = items[child].end;
  }
  return child;
}

void attrib_unit_fields(const AttribUnit *unit, uint32_t parent, AttribUnitFields *fields)
{
  const AttribItem *map = attrib_unit_item(unit, parent);
  const size_t count = attrib_shape((AttribShapeNumber)map->shape)->count;
  fields->end = map->end;
  for (size_t i = 0; i < count; ++i) {
    fields->first[i] = map->end;
  }
  for (uint32_t i = parent + 1; i < map->end; i = attrib_unit_item(unit, i)->end) {
    const uint8_t field = attrib_unit_item(unit, i)->field;
    if (field < count && fields->first[field] == map->end) {
      fields->first[field] = i;
    }
  }
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

// All units

void attrib_units_init(AttribUnits *units)
{
  attrib_vector_init(&units->list, sizeof(AttribUnit));
  attrib_arena_init(&units->arena);
  units->texts = NULL;
  units->threads = 0;
}

void attrib_units_clear(AttribUnits *units)
{
  attrib_vector_clear(&units->list);
  attrib_arena_clear(&units->arena);
  attrib_interner_free(units->texts);
  units->texts = NULL;
}

static AttribStatus keep_vector(AttribArena *arena, AttribVector *vector)
{
  vector->data = attrib_arena_keep(arena, vector->data, vector->length, vector->item_size);
  vector->capacity = vector->length;
  return vector->data != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

AttribStatus attrib_unit_keep(const AttribUnit *unit, AttribArena *arena, AttribUnit *out)
{
  AttribUnit kept = *unit;
  attrib_vector_init(&kept.spelt, sizeof(AttribSpelt));
  attrib_buffer_init(&kept.written);
  ATTRIB_TRY(keep_vector(arena, &kept.items));
  ATTRIB_TRY(keep_vector(arena, &kept.dates));
  ATTRIB_TRY(keep_vector(arena, &kept.bad));
  ATTRIB_TRY(keep_vector(arena, &kept.runs));
  *out = kept;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_units_add(AttribUnits *units, const AttribUnit *unit)
{
  AttribUnit kept;
  ATTRIB_TRY(attrib_unit_keep(unit, &units->arena, &kept));
  ATTRIB_TRY(attrib_vector_push(&units->list, &kept));
  units->texts = unit->texts;
  return ATTRIB_SUCCESS;
}
