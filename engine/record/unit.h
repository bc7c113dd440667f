// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_UNIT_H
#define ATTRIB_RECORD_UNIT_H

#include "engine/base/arena.h"
#include "engine/base/buffer.h"
#include "engine/base/diagnostic.h"
#include "engine/base/intern.h"
#include "engine/base/vector.h"
#include "engine/model/date.h"
#include "engine/model/schema.h"

#include <stdbool.h>
#include <stdint.h>

/// What an item of a unit is.
typedef enum {
  ATTRIB_ITEM_SCALAR, ///< a text
  ATTRIB_ITEM_MAP,    ///< a map of a known shape, or (below an analyst's own key) of any
  ATTRIB_ITEM_ENTRY, ///< a key that is the analyst's: its children are its value. A record is an entry of its section
  ATTRIB_ITEM_LIST, ///< a list below an analyst's own key; elsewhere a list is just several items of one field
} AttribItemForm;

/// The field number of keys that begin with `x-`, which are the analyst's own.
#define ATTRIB_FIELD_OWN 255

/// The value of a reference that is not resolved, or dangles.
#define ATTRIB_UNRESOLVED UINT32_MAX

/// One value of a record file, or one key of it that is not the schema's. Items stand in the order of the file, each before its
/// children, which reach up to `end`.
typedef struct {
  AttribString text; ///< its number among the texts; 0, the empty one, of what has none
  uint32_t line;     ///< from 1
  uint32_t column;   ///< in code points from 1
  uint32_t span;     ///< code points to underline
  uint32_t end;      ///< the item after the last of its children
  uint32_t
      value; ///< of a word its number, of a date its index in `dates`, of a boolean 0 or 1, of a long map its index in `runs`; linking puts the record's number here
  uint8_t form;   ///< AttribItemForm
  uint8_t field;  ///< number of the field in the shape of the map around it
  uint8_t shape;  ///< of a map or a record: AttribShapeNumber of its fields
  uint8_t scalar; ///< AttribScalar: what the text is
} AttribItem;

/// Where the values of a field begin in a map with so many children that looking for them one by one would take too long.
typedef struct {
  uint32_t item;  ///< the first of them
  uint32_t field; ///< number of the field; ATTRIB_RUNS_END after the last
} AttribRun;

#define ATTRIB_RUNS_END UINT32_MAX

/// Where the text of an item is until it has a number.
typedef struct {
  uint32_t offset; ///< in `written`
  uint32_t length;
} AttribSpelt;

/// A record file, compiled on its own: checked as far as it can be without the others.
///
/// Texts are numbered when the file is whole: most of them stand in many files, and the graph has the same numbers. They are
/// shared by the units that one thread compiles, and in the end by all.
typedef struct {
  AttribInterner *texts; ///< borrowed; of units to link begun by attrib_builder_strings_new()
  uint32_t first_text;   ///< those that came with this unit: from here
  uint32_t end_text;     ///< up to here
  AttribVector items;    ///< of AttribItem; the first is the file itself
  AttribVector dates;    ///< of AttribDate
  AttribVector
      bad; ///< of uint32_t: records (numbers of items) that have an error inside, ascending
  AttribVector runs;    ///< of AttribRun: where the fields of long maps begin
  AttribVector spelt;   ///< of AttribSpelt, one for each item while its text has no number
  AttribBuffer written; ///< those texts
  uint32_t file;        ///< the number of its path among the diagnostics' paths
  uint32_t cite;        ///< the first item of what the file itself cites; 0 where it cites nothing
  bool useless;     ///< an error outside any record: all of the file is left out by `--keep-going`
  bool cites_badly; ///< set when linking: an error in what the file cites
  uint32_t inheriting; ///< set when linking: records that cite what their file cites
} AttribUnit;

void attrib_unit_init(AttribUnit *unit, AttribInterner *texts);
void attrib_unit_clear(AttribUnit *unit); ///< free all but the texts; as after init
void attrib_unit_reset(AttribUnit *unit); ///< as after init, but with the room that it has

const AttribItem *attrib_unit_item(const AttribUnit *unit, uint32_t index);
/// The text of an item, which must be the unit's own and no copy; borrowed until another item, or another text, is added.
AttribText attrib_unit_text(const AttribUnit *unit, const AttribItem *item);
AttribPlace attrib_unit_place(const AttribUnit *unit, const AttribItem *item);

/// The first child of item `parent` for the field with a property, or `parent`'s end where there is none. Values of a field
/// are neighbours: read on with attrib_unit_next while attrib_unit_is() holds.
uint32_t attrib_unit_find(const AttribUnit *unit, uint32_t parent, AttribKey property);

/// The first value of each field of a map, by the numbers of the fields; `end`, that of the map, where a field has none.
typedef struct {
  uint32_t first[ATTRIB_FIELD_LIMIT];
  uint32_t end;
} AttribUnitFields;

/// All of them in one pass, for whoever looks at every field.
void attrib_unit_fields(const AttribUnit *unit, uint32_t parent, AttribUnitFields *fields);

/// The number of values that the field with a property has in item `parent`.
uint32_t attrib_unit_count(const AttribUnit *unit, uint32_t parent, AttribKey property);

/// Iterate over the values of one field: `for (i = find(...); i < end; i = next(...))`. Returns the item's end
/// where the next sibling is of another field.
uint32_t attrib_unit_next(const AttribUnit *unit, uint32_t parent, uint32_t index);

/// True, and `*date` set, where the item has a well-formed date for a property, alone or in a map with its words.
bool attrib_unit_date(const AttribUnit *unit, uint32_t parent, AttribKey property,
                      AttribDate *date);

/// Number the texts of all items, once they are all there. ATTRIB_NO_MEMORY; ATTRIB_LIMIT past 4 GiB of texts.
AttribStatus attrib_unit_number(AttribUnit *unit);

/// Note where the fields of map `parent` begin, if it is long; after its last child was added.
AttribStatus attrib_unit_index(AttribUnit *unit, uint32_t parent);

/// Compile the bytes of a record file, whose path has number `file` among the diagnostics' paths, into `unit` (initialised by
/// the caller). What is wrong with it is reported; the status is a failure only where memory ran out.
/// `shape` is ATTRIB_SHAPE_FILE, or ATTRIB_SHAPE_BASE for attrib.yaml.
AttribStatus attrib_unit_compile(AttribUnit *unit, AttribText bytes, AttribShapeNumber shape,
                                 AttribDiagnostics *diagnostics, uint32_t file);

/// The units of a knowledge base, in order of their paths.
typedef struct {
  AttribVector list; ///< of AttribUnit; their contents are in the arena, and never grow
  AttribArena arena;
  AttribInterner *texts; ///< of all units; NULL where there are none, or a builder has them
  uint32_t threads;      ///< that compiled them, and may link them; 0: one
} AttribUnits;

void attrib_units_init(AttribUnits *units);
void attrib_units_clear(AttribUnits *units); ///< free everything; as after init

/// Make `*out` a copy of a unit, no larger than it must be, whose contents are in `arena`. ATTRIB_NO_MEMORY.
AttribStatus attrib_unit_keep(const AttribUnit *unit, AttribArena *arena, AttribUnit *out);

/// Append such a copy. Its texts, which must be those of the units there already, become the units' own. ATTRIB_NO_MEMORY; then
/// they are still the caller's.
AttribStatus attrib_units_add(AttribUnits *units, const AttribUnit *unit);

#endif // ATTRIB_RECORD_UNIT_H
