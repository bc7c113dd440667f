// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/arena.h"

#include "engine/base/alloc.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

enum { smallest_block = 4096, largest_block = 16 * 1024 * 1024 };

struct AttribArenaBlock {
  AttribArenaBlock *previous;
  size_t size;
  size_t used;
  max_align_t bytes[];
};

void attrib_arena_init(AttribArena *arena)
{
  *arena = (AttribArena){NULL, 0};
}

void attrib_arena_clear(AttribArena *arena)
{
  AttribArenaBlock *block = arena->last;
  while (block) {
    AttribArenaBlock *const previous = block->previous;
    attrib_free(block);
    block = previous;
  }
  attrib_arena_init(arena);
}

void attrib_arena_take(AttribArena *arena, AttribArena *other)
{
  AttribArenaBlock *oldest = other->last;
  while (oldest && oldest->previous) {
    oldest = oldest->previous;
  }
  if (oldest) {
    oldest->previous = arena->last;
    arena->last = other->last;
    arena->used += other->used;
  }
  attrib_arena_init(other);
}

static AttribArenaBlock *new_block(size_t size)
{
  if (size > SIZE_MAX - sizeof(AttribArenaBlock)) {
    return NULL;
  }
  AttribArenaBlock *const block = attrib_alloc(sizeof(AttribArenaBlock) + size);
  if (block) {
    block->size = size;
    block->used = 0;
  }
  return block;
}

static size_t next_block_size(const AttribArenaBlock *last)
{
  const size_t size = last ? last->size * 2 : smallest_block;
  return size < smallest_block ? smallest_block : size < largest_block ? size : largest_block;
}

// A block with `size` bytes free, `padding` first where it is the last one.
static AttribArenaBlock *block_for(AttribArena *arena, size_t size, size_t padding)
{
  AttribArenaBlock *const last = arena->last;
  if (last && padding <= last->size - last->used && size <= last->size - last->used - padding) {
    last->used += padding;
    return last;
  }
  const size_t regular = next_block_size(last);
  AttribArenaBlock *const block = new_block(size < regular ? regular : size);
  if (!block) {
    return NULL;
  }
  // A large item gets a block of its own, behind the last: what is free there stays in use.
  if (last && size >= regular) {
    block->previous = last->previous;
    last->previous = block;
  } else {
    block->previous = last;
    arena->last = block;
  }
  return block;
}

void attrib_arena_expect(AttribArena *arena, size_t bytes)
{
  AttribArenaBlock *const block = new_block(bytes);
  if (block) {
    block->previous = arena->last;
    arena->last = block;
  }
}

static void *take(AttribArena *arena, size_t size, size_t alignment)
{
  const size_t used = arena->last ? arena->last->used : 0;
  const size_t padding = (alignment - used % alignment) % alignment;
  AttribArenaBlock *const block = block_for(arena, size, padding);
  if (!block) {
    return NULL;
  }
  void *const bytes = (unsigned char *)block->bytes + block->used;
  block->used += size;
  arena->used += size;
  return bytes;
}

static void *take_items(AttribArena *arena, size_t count, size_t size)
{
  if (size && count > SIZE_MAX / size) {
    return NULL;
  }
  return take(arena, count * size, alignof(max_align_t));
}

void *attrib_arena_array(AttribArena *arena, size_t count, size_t size)
{
  // A block is not zeroed as a whole: most of a large one may never be handed out.
  void *const items = take_items(arena, count, size);
  return items ? memset(items, 0, count * size) : NULL;
}

void *attrib_arena_keep(AttribArena *arena, const void *items, size_t count, size_t size)
{
  void *const copy = take_items(arena, count, size);
  return copy && count ? memcpy(copy, items, count * size) : copy;
}

AttribText attrib_arena_copy(AttribArena *arena, AttribText text)
{
  char *const copy = text.length < SIZE_MAX ? take(arena, text.length + 1, 1) : NULL;
  if (!copy) {
    return (AttribText){NULL, 0};
  }
  if (text.length) {
    memcpy(copy, text.data, text.length);
  }
  copy[text.length] = '\0';
  return (AttribText){copy, text.length};
}
