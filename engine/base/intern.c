// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/intern.h"

#include "engine/base/alloc.h"

#include <string.h>

#if defined(__GNUC__)
#define PREFETCH(address) __builtin_prefetch(address)
#else
#define PREFETCH(address) ((void)(address))
#endif

enum { first_bits = 10, most_bits = 32, first_offsets = 256, first_bytes = 4096 };

// Index 0, the empty string, is never looked for in the table, so that it can mark a free slot.
typedef struct {
  uint32_t hash;
  uint32_t index;
} Slot;

// A short text that was added lately, whole: most texts of a base are few and short, and finding one here touches nothing else.
typedef struct {
  uint64_t words[3];
  uint32_t length;
  uint32_t index;
} Recent;

enum { recent_bits = 10, recent_length = 24 };

struct AttribInterner {
  Slot *slots;
  Recent *recent; // of many texts; NULL while there are few
  uint32_t *offsets;
  char *bytes;
  size_t offset_capacity;
  size_t byte_capacity;
  uint32_t count;
  uint32_t seed;
  unsigned bits; ///< the table has 2 to this power slots
};

static uint32_t load_32(const char *bytes)
{
  uint32_t value;
  memcpy(&value, bytes, sizeof(value));
  return value;
}

static uint64_t load_64(const char *bytes)
{
  uint64_t value;
  memcpy(&value, bytes, sizeof(value));
  return value;
}

static void mix(uint32_t lanes[2], uint32_t a, uint32_t b)
{
  const uint64_t product = (uint64_t)(lanes[0] ^ a) * (lanes[1] ^ b);
  lanes[0] = (uint32_t)product;
  lanes[1] = (uint32_t)(product >> 32);
}

// Multiplies two secret lanes, eight bytes of text mixed in at each step: which texts collide
// depends on the seed.
static uint32_t hash_text(AttribText text, uint32_t seed)
{
  uint32_t lanes[2] = {seed ^ 0x8EBC6AF1U, (seed << 16 | seed >> 16) ^ 0x58A7B5D3U};
  const char *bytes = text.data;
  size_t left = text.length;
  mix(lanes, (uint32_t)text.length, 0);
  for (; left > 8; left -= 8, bytes += 8) {
    mix(lanes, load_32(bytes), load_32(bytes + 4));
  }
  // The rest, 1 to 8 bytes, is read from both its ends, which may overlap.
  if (left >= 4) {
    mix(lanes, load_32(bytes), load_32(bytes + left - 4));
  } else {
    const unsigned char first = (unsigned char)bytes[0];
    const unsigned char middle = (unsigned char)bytes[left / 2];
    const unsigned char last = (unsigned char)bytes[left - 1];
    mix(lanes, (uint32_t)first << 16 | (uint32_t)middle << 8 | last, 0);
  }
  mix(lanes, 0xAAAAAAABU, 0x4B33A62DU ^ seed);
  return lanes[0] ^ lanes[1];
}

// Together with its length, all of a text that is no longer than `recent_length`.
static void read_words(AttribText text, uint64_t words[3])
{
  const char *const bytes = text.data;
  const size_t length = text.length;
  words[2] = length > 16 ? load_64(bytes + 8) : 0;
  if (length >= 8) {
    words[0] = load_64(bytes);
    words[1] = load_64(bytes + length - 8);
  } else if (length >= 4) {
    words[0] = load_32(bytes);
    words[1] = load_32(bytes + length - 4);
  } else {
    words[0] = (unsigned char)bytes[0];
    words[1] = (uint64_t)(unsigned char)bytes[length / 2] << 8 | (unsigned char)bytes[length - 1];
  }
}

// Where such a text would be; what is there may be another.
static Recent *find_recent(const AttribInterner *interner, const Recent *wanted)
{
  const uint64_t mixed =
      (wanted->words[0] ^ wanted->words[1] * 31 ^ wanted->words[2] * 961 ^ wanted->length) *
      UINT64_C(0x9E3779B97F4A7C15);
  return &interner->recent[mixed >> (64 - recent_bits)];
}

static bool is_same(const Recent *a, const Recent *b)
{
  return a->words[0] == b->words[0] && a->words[1] == b->words[1] && a->words[2] == b->words[2] &&
         a->length == b->length;
}

// `data` moved to where `needed` items fit, or NULL (and `data` still valid).
static void *grow(void *data, size_t *capacity, size_t needed, size_t item_size)
{
  if (needed <= *capacity) {
    return data;
  }
  const size_t doubled = *capacity * 2;
  const size_t wanted = doubled > needed ? doubled : needed;
  void *const moved = attrib_realloc_array(data, wanted, item_size);
  if (moved) {
    *capacity = wanted;
  }
  return moved;
}

static uint32_t first_slot(uint32_t hash, unsigned bits)
{
  return hash >> (most_bits - bits);
}

static uint32_t slot_mask(unsigned bits)
{
  return UINT32_MAX >> (most_bits - bits);
}

static Slot *new_slots(unsigned bits)
{
  const uint64_t count = (uint64_t)1 << bits;
  return count <= SIZE_MAX ? attrib_alloc_array((size_t)count, sizeof(Slot)) : NULL;
}

// Slots are ordered by the top bits of the hash, so that the old table is read, and the new one
// written, in order.
static AttribStatus enlarge_table(AttribInterner *interner, unsigned bits)
{
  Slot *const slots = bits <= most_bits ? new_slots(bits) : NULL;
  if (!slots) {
    return ATTRIB_NO_MEMORY;
  }
  const uint32_t mask = slot_mask(bits);
  const uint32_t last = slot_mask(interner->bits);
  for (uint32_t i = 0;; ++i) {
    const Slot slot = interner->slots[i];
    if (slot.index) {
      uint32_t to = first_slot(slot.hash, bits);
      while (slots[to].index) {
        to = (to + 1) & mask;
      }
      slots[to] = slot;
    }
    if (i == last) {
      break;
    }
  }
  attrib_free(interner->slots);
  interner->slots = slots;
  interner->bits = bits;
  return ATTRIB_SUCCESS;
}

static bool is_string(const AttribInterner *interner, uint32_t index, AttribText text)
{
  const uint32_t start = interner->offsets[index];
  const uint32_t length = interner->offsets[index + 1] - start - 1;
  return length == text.length && memcmp(interner->bytes + start, text.data, length) == 0;
}

// The slot that holds `text`, else the free one where it belongs.
static Slot *find_slot(const AttribInterner *interner, AttribText text, uint32_t hash)
{
  const uint32_t mask = slot_mask(interner->bits);
  uint32_t at = first_slot(hash, interner->bits);
  for (;;) {
    Slot *const slot = &interner->slots[at];
    if (!slot->index || (slot->hash == hash && is_string(interner, slot->index, text))) {
      return slot;
    }
    at = (at + 1) & mask;
  }
}

static AttribStatus make_room(AttribInterner *interner, size_t byte_length)
{
  const size_t used = interner->offsets[interner->count];
  char *const bytes = grow(interner->bytes, &interner->byte_capacity, used + byte_length, 1);
  if (!bytes) {
    return ATTRIB_NO_MEMORY;
  }
  interner->bytes = bytes;
  uint32_t *const offsets = grow(interner->offsets, &interner->offset_capacity,
                                 (size_t)interner->count + 2, sizeof(uint32_t));
  if (!offsets) {
    return ATTRIB_NO_MEMORY;
  }
  interner->offsets = offsets;
  return ATTRIB_SUCCESS;
}

// The table that bears a number of texts; no larger than is lightly made for what may never come.
static unsigned bits_for(uint32_t count)
{
  enum { most_expected_bits = 20 };
  unsigned bits = first_bits;
  while (bits < most_expected_bits && count > ((uint64_t)1 << bits) / 8 * 5) {
    ++bits;
  }
  return bits;
}

static bool is_crowded(const AttribInterner *interner)
{
  const uint64_t capacity = (uint64_t)1 << interner->bits;
  return interner->count > capacity / 8 * 5;
}

// Where there is no memory for all of it there may be for what really comes.
void attrib_interner_expect(AttribInterner *interner, uint32_t count, size_t bytes)
{
  if (bytes <= UINT32_MAX) {
    char *const moved = grow(interner->bytes, &interner->byte_capacity, bytes, sizeof(char));
    interner->bytes = moved ? moved : interner->bytes;
  }
  const unsigned bits = bits_for(count);
  if (bits > interner->bits) {
    (void)enlarge_table(interner, bits);
  }
}

static AttribStatus append_string(AttribInterner *interner, AttribText text)
{
  const uint32_t start = interner->offsets[interner->count];
  if (text.length >= UINT32_MAX - start) {
    return ATTRIB_LIMIT;
  }
  ATTRIB_TRY(make_room(interner, text.length + 1));
  if (text.length) {
    memcpy(interner->bytes + start, text.data, text.length);
  }
  interner->bytes[start + text.length] = '\0';
  interner->offsets[interner->count + 1] = start + (uint32_t)text.length + 1;
  ++interner->count;
  return ATTRIB_SUCCESS;
}

static AttribStatus find_or_append(AttribInterner *interner, AttribText text, uint32_t hash,
                                   AttribString *out)
{
  if (is_crowded(interner)) {
    ATTRIB_TRY(enlarge_table(interner, interner->bits + 1));
  }
  Slot *const slot = find_slot(interner, text, hash);
  if (!slot->index) {
    const uint32_t index = interner->count;
    ATTRIB_TRY(append_string(interner, text));
    *slot = (Slot){hash, index};
  }
  out->index = slot->index;
  return ATTRIB_SUCCESS;
}

// Where there is no memory for the recent ones they are looked for as the others are.
static void begin_remembering(AttribInterner *interner)
{
  enum { few = 512 };
  if (!interner->recent && interner->count >= few) {
    interner->recent = attrib_alloc_array((size_t)1 << recent_bits, sizeof(Recent));
  }
}

// A text on its way in.
typedef struct {
  AttribText text;
  Recent wanted;  // of a short one
  Recent *recent; // where it is, or will be; NULL where it is not remembered
  uint32_t hash;  // 0 where it was not needed yet
} Coming;

// Look for a short text where it may be; ask for the slot of another, which is far away more often than not.
static void approach(const AttribInterner *interner, AttribText text, Coming *coming)
{
  *coming = (Coming){.text = text};
  if (text.length == 0 || text.length >= UINT32_MAX) {
    return;
  }
  if (interner->recent && text.length <= recent_length) {
    coming->wanted.length = (uint32_t)text.length;
    read_words(text, coming->wanted.words);
    coming->recent = find_recent(interner, &coming->wanted);
    if (is_same(coming->recent, &coming->wanted)) {
      return;
    }
  }
  coming->hash = hash_text(text, interner->seed);
  PREFETCH(&interner->slots[first_slot(coming->hash, interner->bits)]);
}

// What was not there may be by now, where it comes twice.
static AttribStatus arrive(AttribInterner *interner, const Coming *coming, AttribString *out)
{
  if (coming->text.length == 0) {
    out->index = 0;
    return ATTRIB_SUCCESS;
  }
  if (coming->recent && is_same(coming->recent, &coming->wanted)) {
    out->index = coming->recent->index;
    return ATTRIB_SUCCESS;
  }
  if (coming->text.length >= UINT32_MAX) {
    return ATTRIB_LIMIT;
  }
  // One that was there when it was looked for, and was displaced since, has no hash yet.
  const uint32_t hash = coming->hash ? coming->hash : hash_text(coming->text, interner->seed);
  AttribString string;
  ATTRIB_TRY(find_or_append(interner, coming->text, hash, &string));
  if (coming->recent) {
    *coming->recent = coming->wanted;
    coming->recent->index = string.index;
  }
  *out = string;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_interner_add_all(AttribInterner *interner, const AttribText *texts,
                                     size_t count, AttribString *out)
{
  enum { at_once = 16 };
  Coming coming[at_once];
  for (size_t done = 0; done < count; done += at_once) {
    const size_t some = count - done < at_once ? count - done : at_once;
    begin_remembering(interner);
    for (size_t i = 0; i < some; ++i) {
      approach(interner, texts[done + i], &coming[i]);
    }
    for (size_t i = 0; i < some; ++i) {
      ATTRIB_TRY(arrive(interner, &coming[i], &out[done + i]));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_interner_add(AttribInterner *interner, AttribText text, AttribString *out)
{
  return attrib_interner_add_all(interner, &text, 1, out);
}

bool attrib_interner_find(const AttribInterner *interner, AttribText text, AttribString *out)
{
  uint32_t index = 0;
  if (text.length >= UINT32_MAX) {
    return false;
  }
  if (text.length) {
    index = find_slot(interner, text, hash_text(text, interner->seed))->index;
    if (!index) {
      return false;
    }
  }
  out->index = index;
  return true;
}

static AttribStatus fill_interner(AttribInterner *interner)
{
  // Differs from run to run where addresses do; ids do not depend on it.
  interner->seed = (uint32_t)((uintptr_t)interner >> 4) * 0x9E3779B1U;
  interner->bits = first_bits;
  interner->offset_capacity = first_offsets;
  interner->byte_capacity = first_bytes;
  interner->slots = new_slots(first_bits);
  interner->offsets = attrib_alloc_array(first_offsets, sizeof(uint32_t));
  interner->bytes = attrib_alloc(first_bytes);
  if (!interner->slots || !interner->offsets || !interner->bytes) {
    return ATTRIB_NO_MEMORY;
  }
  return append_string(interner, ATTRIB_TEXT(""));
}

AttribInterner *attrib_interner_new(void)
{
  AttribInterner *const interner = attrib_alloc_array(1, sizeof(AttribInterner));
  if (interner && fill_interner(interner) != ATTRIB_SUCCESS) {
    attrib_interner_free(interner);
    return NULL;
  }
  return interner;
}

void attrib_interner_free(AttribInterner *interner)
{
  if (interner) {
    attrib_free(interner->slots);
    attrib_free(interner->recent);
    attrib_free(interner->offsets);
    attrib_free(interner->bytes);
    attrib_free(interner);
  }
}

AttribStrings attrib_interner_strings(const AttribInterner *interner)
{
  return (AttribStrings){interner->offsets, interner->bytes, interner->count};
}

AttribText attrib_strings_text(const AttribStrings *strings, AttribString string)
{
  const uint32_t start = strings->offsets[string.index];
  return (AttribText){strings->bytes + start, strings->offsets[string.index + 1] - start - 1};
}

AttribText attrib_interner_text(const AttribInterner *interner, AttribString string)
{
  const AttribStrings strings = attrib_interner_strings(interner);
  return attrib_strings_text(&strings, string);
}
