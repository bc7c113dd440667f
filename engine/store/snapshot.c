// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/snapshot.h"

#include "engine/base/alloc.h"
#include "engine/base/file.h"
#include "engine/base/tasks.h"
#include "engine/base/version.h"
#include "engine/graph/attach.h"

#include <string.h>

#define MAGIC "attribSN"
#define ORDER 0x01020304U

enum {
  format = 1,     // of this file; the graph in it has a version of its own
  alignment = 64, // of parts that are not those of a graph
  most_parts = 64,
  version_room = 24,
};

enum { PART_ROOT, PART_TITLE, PART_LIST, PART_GRAPH };

typedef struct {
  uint64_t offset; ///< from the beginning of the file
  uint64_t length;
  AttribDigest digest;
} Part;

typedef struct {
  char magic[8];
  uint32_t order;
  uint32_t format;
  char version
      [version_room]; ///< of the program: another one may make another graph of the same records
  AttribFingerprint print;
  uint64_t size; ///< of the file
  uint64_t parts;
  Part part[most_parts];
  AttribDigest digest; ///< of all before it
} Header;

static AttribDigest digest_of(const Header *header)
{
  return attrib_digest((AttribText){(const char *)header, offsetof(Header, digest)});
}

static uint64_t round_up(uint64_t offset)
{
  return (offset + alignment - 1) / alignment * alignment;
}

static uint32_t count_parts(void)
{
  return PART_GRAPH + attrib_graph_part_count();
}

static void begin_header(Header *header)
{
  *header = (Header){.order = ORDER, .format = format, .parts = count_parts()};
  memcpy(header->magic, MAGIC, sizeof(header->magic));
  strncpy(header->version, attrib_version(), sizeof(header->version) - 1);
}

// Reading

// All that does not depend on the records.
static bool is_ours(const Header *header)
{
  Header ours;
  begin_header(&ours);
  return memcmp(header, &ours, offsetof(Header, print)) == 0 && header->parts == ours.parts;
}

// Parts lie one behind the other, those of a graph without a gap, and reach to the end of the file.
static bool are_parts_in_place(const Header *header, uint64_t size)
{
  uint64_t end = sizeof(*header);
  for (uint32_t i = 0; i < header->parts; ++i) {
    const Part *part = &header->part[i];
    const uint64_t begin = i <= PART_GRAPH ? round_up(end) : end;
    if (part->offset != begin || begin > size || part->length > size - begin) {
      return false;
    }
    end = begin + part->length;
  }
  return end == size && header->size == size;
}

static AttribText part_of(AttribText bytes, const Part *part)
{
  return attrib_text_slice(bytes, (size_t)part->offset, (size_t)part->length);
}

AttribStatus attrib_snapshot_read(AttribText bytes, AttribSnapshot *out)
{
  const Header *header = (const void *)bytes.data;
  if (bytes.length < sizeof(*header) || !is_ours(header) ||
      !attrib_digest_equal(digest_of(header), header->digest) ||
      !are_parts_in_place(header, bytes.length)) {
    return ATTRIB_BAD_TEXT;
  }
  *out = (AttribSnapshot){
      .print = header->print,
      .root = part_of(bytes, &header->part[PART_ROOT]),
      .title = part_of(bytes, &header->part[PART_TITLE]),
      .list = part_of(bytes, &header->part[PART_LIST]),
      .graph = attrib_text_slice(bytes, (size_t)header->part[PART_GRAPH].offset, bytes.length)};
  return ATTRIB_SUCCESS;
}

static bool is_sum_right(void *context, uint32_t number)
{
  const AttribText *const bytes = context;
  const Part *part = &((const Header *)(const void *)bytes->data)->part[number];
  return attrib_digest_equal(attrib_digest(part_of(*bytes, part)), part->digest);
}

uint32_t attrib_snapshot_threads(size_t bytes, uint32_t jobs)
{
  const size_t worth_a_thread = 4 << 20;
  const uint32_t most = jobs > 0 ? jobs : attrib_tasks_cores();
  const size_t wanted = 1 + bytes / worth_a_thread;
  return wanted < most ? (uint32_t)wanted : most;
}

bool attrib_snapshot_verify(AttribText bytes, uint32_t threads)
{
  return attrib_tasks_run(threads, count_parts(), is_sum_right, &bytes);
}

// Writing

/// What is written: the header, and each part after what fills the gap before it.
typedef struct {
  Header header;
  AttribText texts[1 + 2 * most_parts];
  size_t count;
  uint64_t end;
} Writing;

static void add_part(Writing *writing, uint32_t number, AttribText text)
{
  static const char zeros[alignment];
  const uint64_t offset = number <= PART_GRAPH ? round_up(writing->end) : writing->end;
  writing->texts[writing->count++] = (AttribText){zeros, (size_t)(offset - writing->end)};
  writing->texts[writing->count++] = text;
  writing->header.part[number] = (Part){offset, text.length, attrib_digest(text)};
  writing->end = offset + text.length;
}

static void fill(Writing *writing, const AttribSnapshot *snapshot, const AttribGraph *graph)
{
  begin_header(&writing->header);
  writing->header.print = snapshot->print;
  writing->texts[0] = (AttribText){(const char *)&writing->header, sizeof(writing->header)};
  writing->count = 1;
  writing->end = sizeof(writing->header);
  add_part(writing, PART_ROOT, snapshot->root);
  add_part(writing, PART_TITLE, snapshot->title);
  add_part(writing, PART_LIST, snapshot->list);
  for (uint32_t i = 0; i < attrib_graph_part_count(); ++i) {
    add_part(writing, PART_GRAPH + i, attrib_graph_part(graph, i));
  }
  writing->header.size = writing->end;
  writing->header.digest = digest_of(&writing->header);
}

AttribStatus attrib_snapshot_write(const char *path, const AttribSnapshot *snapshot,
                                   const AttribGraph *graph)
{
  Writing *writing = attrib_alloc_array(1, sizeof(*writing));
  if (writing == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  fill(writing, snapshot, graph);
  const AttribStatus status = attrib_file_write_parts(path, writing->texts, writing->count);
  attrib_free(writing);
  return status;
}
