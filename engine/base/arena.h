// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_ARENA_H
#define ATTRIB_BASE_ARENA_H

#include "engine/base/text.h"

#include <stddef.h>

typedef struct AttribArenaBlock AttribArenaBlock;

/// Memory that is freed all at once. A whole lifetime (a load, a query) has one; nothing in it is
/// freed singly.
typedef struct {
  AttribArenaBlock *last; ///< where there may be room
  size_t used;            ///< bytes handed out, for limits and statistics
} AttribArena;

void attrib_arena_init(AttribArena *arena);
void attrib_arena_clear(AttribArena *arena); ///< free everything; as after init

/// A hint that about so many bytes will be taken: they get one block, where there is memory for it.
void attrib_arena_expect(AttribArena *arena, size_t bytes);

/// Take over everything that is in `other`, which is then as after init.
void attrib_arena_take(AttribArena *arena, AttribArena *other);

/// `count` zeroed items of `size` bytes, aligned for any type; NULL when out of memory.
void *attrib_arena_array(AttribArena *arena, size_t count, size_t size);

/// A copy of `count` items of `size` bytes, aligned likewise; NULL when out of memory.
void *attrib_arena_keep(AttribArena *arena, const void *items, size_t count, size_t size);

/// A NUL-terminated copy of `text`, also of an empty one; its `data` is NULL when out of memory.
AttribText attrib_arena_copy(AttribArena *arena, AttribText text);

#endif // ATTRIB_BASE_ARENA_H
