// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/join_texts.h"

#include "engine/base/alloc.h"
#include "engine/base/tasks.h"
#include "engine/graph/builder.h"

/// One of the numberings on its way into that of all.
typedef struct {
  AttribInterner *texts;
  AttribString *
      joined; ///< its numbers -> those of all; as a unit comes up that has a text first, that of the text is set
} Part;

typedef struct {
  Part *parts;
  uint32_t count;
  AttribUnits *units;
} Join;

static AttribUnit *unit_at(const Join *join, size_t number)
{
  return attrib_vector_at(&join->units->list, number);
}

static const Part *part_of(const Join *join, const AttribUnit *unit)
{
  uint32_t i = 0;
  while (i < join->count && join->parts[i].texts != unit->texts) {
    ++i;
  }
  return i < join->count ? &join->parts[i] : NULL;
}

// A text that is new in a unit, and has no number yet, comes before all texts of later units: a unit in which it stands earlier
// would have given it one.
static AttribStatus add_texts(const Join *join, const AttribUnit *unit)
{
  enum { at_once = 64 };
  AttribText texts[at_once];
  const Part *part = part_of(join, unit);
  const uint32_t end = part != NULL ? unit->end_text : unit->first_text;
  for (uint32_t done = unit->first_text; done < end; done += at_once) {
    const uint32_t count = end - done < at_once ? end - done : at_once;
    for (uint32_t i = 0; i < count; ++i) {
      texts[i] = attrib_interner_text(part->texts, (AttribString){done + i});
    }
    ATTRIB_TRY(attrib_interner_add_all(join->units->texts, texts, count, &part->joined[done]));
  }
  return ATTRIB_SUCCESS;
}

/// One of as many shares of the units as there are parts: their items' texts are numbered anew.
static bool renumber(void *context, uint32_t share)
{
  const Join *join = context;
  const uint64_t units = join->units->list.length;
  const uint64_t end = units * (share + 1U) / join->count;
  for (uint64_t i = units * share / join->count; i < end; ++i) {
    AttribUnit *unit = unit_at(join, (size_t)i);
    const Part *part = part_of(join, unit);
    AttribItem *items = unit->items.data;
    for (size_t j = 0; part != NULL && j < unit->items.length; ++j) {
      items[j].text = part->joined[items[j].text.index];
    }
    unit->texts = join->units->texts;
  }
  return true;
}

static AttribStatus join_all(Join *join)
{
  uint32_t known = attrib_interner_strings(join->units->texts).count;
  uint64_t texts = 0;
  uint64_t bytes = 0;
  for (uint32_t i = 0; i < join->count; ++i) {
    const AttribStrings strings = attrib_interner_strings(join->parts[i].texts);
    texts += strings.count;
    bytes += strings.offsets[strings.count];
    for (uint32_t j = 0; j < known; ++j) {
      join->parts[i].joined[j].index = j;
    }
  }
  // Threads that meet the same texts count them twice; better some room too much than a table that is made twice.
  attrib_interner_expect(join->units->texts, texts < UINT32_MAX ? (uint32_t)texts : 0,
                         (size_t)bytes);
  for (size_t i = 0; i < join->units->list.length; ++i) {
    ATTRIB_TRY(add_texts(join, unit_at(join, i)));
  }
  (void)attrib_tasks_run(join->count, join->count, renumber, join);
  return ATTRIB_SUCCESS;
}

static AttribStatus begin(Join *join, AttribInterner *const *texts)
{
  join->units->texts = attrib_builder_strings_new();
  join->parts = attrib_alloc_array(join->count, sizeof(*join->parts));
  if (join->units->texts == NULL || join->parts == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < join->count; ++i) {
    const uint32_t count = attrib_interner_strings(texts[i]).count;
    join->parts[i] = (Part){texts[i], attrib_alloc_array(count, sizeof(*join->parts[i].joined))};
    if (join->parts[i].joined == NULL) {
      return ATTRIB_NO_MEMORY;
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_texts_join(AttribInterner *const *texts, uint32_t count, AttribUnits *units)
{
  Join join = {.count = count, .units = units};
  AttribStatus status = begin(&join, texts);
  if (status == ATTRIB_SUCCESS) {
    status = join_all(&join);
  }
  for (uint32_t i = 0; join.parts != NULL && i < count; ++i) {
    attrib_free(join.parts[i].joined);
  }
  attrib_free(join.parts);
  return status;
}
