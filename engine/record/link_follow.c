// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/base/show.h"
#include "engine/record/linker.h"

/// The links in order of one end, so that those of a record are neighbours.
typedef struct {
  uint32_t *first; ///< for each record the first of its links; one more at the end
  uint32_t *links; ///< numbers of links
} LinkIndex;

static void clear_index(LinkIndex *index)
{
  attrib_free(index->first);
  attrib_free(index->links);
}

static const AttribLink *link_at(const AttribLinker *linker, uint32_t number)
{
  return (const AttribLink *)linker->links.data + number;
}

static AttribText id_of(const AttribLinker *linker, uint32_t record)
{
  return attrib_linker_id(linker, attrib_linker_record(linker, record));
}

static uint32_t end_of(const AttribLink *link, bool by_target)
{
  return by_target ? link->to : link->from;
}

/// A counting sort of the links by their source or target.
static AttribStatus make_index(const AttribLinker *linker, bool by_target, LinkIndex *index)
{
  const uint32_t records = (uint32_t)linker->records.length;
  const uint32_t links = (uint32_t)linker->links.length;
  index->first = attrib_alloc_array((size_t)records + 2, sizeof(uint32_t));
  index->links = attrib_alloc_array((size_t)links + 1, sizeof(uint32_t));
  if (index->first == NULL || index->links == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < links; ++i) {
    ++index->first[end_of(link_at(linker, i), by_target) + 2];
  }
  for (uint32_t i = 0; i < records; ++i) {
    index->first[i + 1] += index->first[i];
  }
  for (uint32_t i = 0; i < links; ++i) {
    const uint32_t at = index->first[end_of(link_at(linker, i), by_target) + 1]++;
    index->links[at] = i;
  }
  return ATTRIB_SUCCESS;
}

// Cycles

/// Where a record is on the stack, from 1, while it is open; else one of these.
#define UNSEEN 0
#define DONE UINT32_MAX

/// A walk in depth along the links of one key; `stack` holds the open records, `next` the link that each of them follows next.
typedef struct {
  AttribLinker *linker;
  const LinkIndex *index;
  AttribKey key;
  uint32_t *state; ///< of each record
  uint32_t *stack;
  uint32_t *next;
  uint32_t depth;
} Walk;

static void open_record(Walk *walk, uint32_t record)
{
  walk->stack[walk->depth] = record;
  walk->next[walk->depth] = walk->index->first[record];
  walk->state[record] = ++walk->depth;
}

/// "`a` > `b` > `a`": the records of a cycle, of a long one the first few.
static AttribStatus hint_at_chain(const Walk *walk, uint32_t start)
{
  enum { few = 6 };
  AttribLinker *linker = walk->linker;
  AttribShown shown;
  AttribBuffer chain;
  attrib_buffer_init(&chain);
  for (uint32_t i = start; i < walk->depth && i < start + few; ++i) {
    const AttribText id = id_of(linker, walk->stack[i]);
    attrib_buffer_add_format(&chain, "`%s` > ", attrib_show(id, &shown));
  }
  const AttribText begin = id_of(linker, walk->stack[start]);
  attrib_buffer_add_format(&chain, "%s`%s`", walk->depth > start + few ? "… > " : "",
                           attrib_show(begin, &shown));
  const AttribStatus status = chain.status != ATTRIB_SUCCESS
                                  ? chain.status
                                  : attrib_diagnostics_hint(linker->diagnostics, "%u records: %s",
                                                            walk->depth - start, chain.data);
  attrib_buffer_clear(&chain);
  return status;
}

/// A link leads back to a record that is still open.
static AttribStatus report_cycle(const Walk *walk, const AttribLink *link)
{
  AttribLinker *linker = walk->linker;
  AttribRecord *record = attrib_linker_record(linker, link->from);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)record->shape);
  const char *key = shape->fields[attrib_shape_find_property(shape, walk->key)].key;
  AttribShown shown;
  ATTRIB_TRY(attrib_linker_fault(linker, record, link->item, ATTRIB_PROBLEM_CYCLE,
                                 "`%s` comes back to `%s`", key,
                                 attrib_show(id_of(linker, link->to), &shown)));
  return link->from == link->to
             ? attrib_diagnostics_hint(linker->diagnostics, "that is this record itself")
             : hint_at_chain(walk, walk->state[link->to] - 1);
}

/// Follow the next link of the innermost open record, or close it.
static AttribStatus walk_on(Walk *walk)
{
  const uint32_t record = walk->stack[walk->depth - 1];
  if (walk->next[walk->depth - 1] == walk->index->first[record + 1]) {
    walk->state[record] = DONE;
    --walk->depth;
    return ATTRIB_SUCCESS;
  }
  const AttribLink *link = link_at(walk->linker, walk->index->links[walk->next[walk->depth - 1]++]);
  if (link->key != walk->key || walk->state[link->to] == DONE) {
    return ATTRIB_SUCCESS;
  }
  if (walk->state[link->to] != UNSEEN) {
    return report_cycle(walk, link);
  }
  open_record(walk, link->to);
  return ATTRIB_SUCCESS;
}

static AttribStatus walk_all(Walk *walk)
{
  for (uint32_t i = 0; i < walk->linker->records.length; ++i) {
    if (walk->state[i] == UNSEEN) {
      open_record(walk, i);
    }
    while (walk->depth > 0) {
      ATTRIB_TRY(walk_on(walk));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus find_cycles(AttribLinker *linker, const LinkIndex *index, AttribKey key)
{
  const size_t count = linker->records.length + 1;
  Walk walk = {.linker = linker, .index = index, .key = key};
  walk.state = attrib_alloc_array(count, sizeof(*walk.state));
  walk.stack = attrib_alloc_array(count, sizeof(*walk.stack));
  walk.next = attrib_alloc_array(count, sizeof(*walk.next));
  const bool ready = walk.state != NULL && walk.stack != NULL && walk.next != NULL;
  const AttribStatus status = ready ? walk_all(&walk) : ATTRIB_NO_MEMORY;
  attrib_free(walk.state);
  attrib_free(walk.stack);
  attrib_free(walk.next);
  return status;
}

static AttribStatus find_all_cycles(AttribLinker *linker)
{
  static const AttribKey keys[] = {ATTRIB_KEY_PART_OF, ATTRIB_KEY_SUPERSEDES, ATTRIB_KEY_ANSWERS,
                                   ATTRIB_KEY_RELAYS};
  LinkIndex index = {NULL, NULL};
  AttribStatus status = make_index(linker, false, &index);
  for (size_t i = 0; status == ATTRIB_SUCCESS && i < sizeof(keys) / sizeof(keys[0]); ++i) {
    status = find_cycles(linker, &index, keys[i]);
  }
  clear_index(&index);
  return status;
}

// What refers to records that are left out

/// Leave out the record that a link comes from; `*news` tells whether it was still in.
static AttribStatus leave_out_referrer(AttribLinker *linker, const AttribLink *link, bool *news)
{
  AttribShown shown;
  AttribRecord *referrer = attrib_linker_record(linker, link->from);
  *news = !referrer->left_out;
  return *news ? attrib_linker_fault(linker, referrer, link->item, ATTRIB_PROBLEM_LEFT_OUT,
                                     "`%s` is left out, so this record is too",
                                     attrib_show(id_of(linker, link->to), &shown))
               : ATTRIB_SUCCESS;
}

static AttribStatus leave_out_referrers(AttribLinker *linker, const LinkIndex *index,
                                        uint32_t *queue)
{
  uint32_t length = 0;
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    if (attrib_linker_record(linker, i)->left_out) {
      queue[length++] = i;
    }
  }
  for (uint32_t done = 0; done < length; ++done) {
    for (uint32_t i = index->first[queue[done]]; i < index->first[queue[done] + 1]; ++i) {
      const AttribLink *link = link_at(linker, index->links[i]);
      bool news = false;
      ATTRIB_TRY(leave_out_referrer(linker, link, &news));
      queue[length] = link->from;
      length += news ? 1U : 0U;
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus leave_out(AttribLinker *linker)
{
  LinkIndex index = {NULL, NULL};
  AttribStatus status = make_index(linker, true, &index);
  if (status == ATTRIB_SUCCESS) {
    uint32_t *queue = attrib_alloc_array(linker->records.length + 1, sizeof(*queue));
    status = queue != NULL ? leave_out_referrers(linker, &index, queue) : ATTRIB_NO_MEMORY;
    attrib_free(queue);
  }
  clear_index(&index);
  return status;
}

AttribStatus attrib_link_follow(AttribLinker *linker)
{
  ATTRIB_TRY(find_all_cycles(linker));
  return linker->keep_going && linker->diagnostics->errors > 0 ? leave_out(linker) : ATTRIB_SUCCESS;
}
