// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/cgraph_bridge.h"

#include "engine/base/alloc.h"
#include "engine/base/intern.h"
#include "engine/base/utf8.h"
#include "engine/base/vector.h"

#include <cgraph.h>

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct AttribCgraph {
  Agraph_t *graph;
  Agdisc_t discipline;
  Agiodisc_t io;
  AttribInterner *names; ///< of the graph, nodes and subgraphs
  AttribVector strings;  ///< of char *: the same names as cgraph keeps its texts, by their numbers
  IDTYPE unnamed;        ///< the last odd number that an edge was given
  agusererrf old_report;
  AttribStatus status;
};

/// Held by whoever has a graph: reading, writing and errors of cgraph go through static variables.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/// cgraph takes `char *` for texts that it only reads.
static char *unconst(const char *text)
{
  union {
    const char *in;
    char *out;
  } bridge = {text};
  return bridge.out;
}

static AttribCgraphObject *wrap(void *object)
{
  return object;
}

// Where DOT goes. A failure is the buffer's: cgraph would be left in the middle of its state.

static int put(void *buffer, const char *text)
{
  attrib_buffer_add_string(buffer, text);
  return 0;
}

static int flush(void *buffer)
{
  (void)buffer;
  return 0;
}

// Numbers of nodes and subgraphs. cgraph takes the addresses of their names, and writes subgraphs in
// the order of their numbers: never twice the same. Ours are even, in the order of appearance; what
// has no name gets an odd one.

static void *open_ids(Agraph_t *graph, Agdisc_t *discipline)
{
  AttribCgraph *const own =
      (AttribCgraph *)(void *)((char *)discipline - offsetof(AttribCgraph, discipline));
  own->graph = graph;
  return own;
}

/// cgraph reads a mark in front of each name, which only its own texts have.
static AttribStatus add_name(AttribCgraph *graph, const char *name, AttribString *string)
{
  ATTRIB_TRY(attrib_interner_add(graph->names, attrib_text(name), string));
  // The first one is the empty text.
  while (graph->strings.length <= string->index) {
    char *const kept =
        agstrdup(graph->graph, unconst(graph->strings.length < string->index ? "" : name));
    ATTRIB_TRY(attrib_vector_push(&graph->strings, &kept));
  }
  return ATTRIB_SUCCESS;
}

static long find_id(void *state, int type, char *name, IDTYPE *id, int create)
{
  AttribCgraph *const graph = state;
  AttribString string = {0};
  (void)type;
  // Where a name could not be kept, cgraph asks for a number without one, and would leak what it notes.
  if (graph->status != ATTRIB_SUCCESS) {
    return 0;
  }
  if (name == NULL) {
    graph->unnamed += 2;
    *id = graph->unnamed;
    return 1;
  }
  if (!create) {
    *id = attrib_interner_find(graph->names, attrib_text(name), &string)
              ? 2 * ((IDTYPE)string.index + 1)
              : 0;
    return 1;
  }
  graph->status = add_name(graph, name, &string);
  if (graph->status != ATTRIB_SUCCESS) {
    return 0;
  }
  *id = 2 * ((IDTYPE)string.index + 1);
  return 1;
}

static long refuse_id(void *state, int type, IDTYPE id)
{
  (void)state;
  (void)type;
  (void)id;
  return 0;
}

static void forget_id(void *state, int type, IDTYPE id)
{
  (void)state;
  (void)type;
  (void)id;
}

static char *name_of_id(void *state, int type, IDTYPE id)
{
  const AttribCgraph *const graph = state;
  (void)type;
  if (id % 2 != 0 || id == 0) {
    return NULL;
  }
  char *const *const kept = attrib_vector_at(&graph->strings, (size_t)(id / 2 - 1));
  return *kept;
}

static void close_ids(void *state)
{
  (void)state;
}

static void note_object(void *state, int type, void *object)
{
  (void)state;
  (void)type;
  (void)object;
}

static Agiddisc_t ids = {open_ids,   find_id,   refuse_id,  forget_id,
                         name_of_id, close_ids, note_object};

/// What cgraph has to say of its input has been made impossible by then.
// NOLINTNEXTLINE(readability-non-const-parameter): the type is cgraph's.
static int keep_quiet(char *message)
{
  (void)message;
  return 0;
}

/// Whether so much memory can be had. It is given back at once: cgraph takes its own.
static bool has_room(size_t bytes)
{
  void *const room = attrib_alloc(bytes);
  attrib_free(room);
  return room != NULL;
}

AttribStatus attrib_cgraph_begin(const char *name, size_t bytes, AttribCgraph **out)
{
  AttribCgraph *const graph = attrib_alloc_array(1, sizeof(*graph));
  AttribInterner *const names = attrib_interner_new();
  if (graph == NULL || names == NULL || !has_room(bytes)) {
    attrib_interner_free(names);
    attrib_free(graph);
    return ATTRIB_NO_MEMORY;
  }
  graph->names = names;
  graph->unnamed = 1;
  attrib_vector_init(&graph->strings, sizeof(char *));
  pthread_mutex_lock(&lock);
  graph->old_report = agseterrf(keep_quiet);
  graph->io = (Agiodisc_t){NULL, put, flush};
  graph->discipline = (Agdisc_t){NULL, &ids, &graph->io};
  graph->graph = agopen(unconst(name), Agdirected, &graph->discipline);
  // Long lines are left whole, so that a text can be searched for.
  attrib_cgraph_default(graph, ATTRIB_CGRAPH_ROOT, "linelength", "0");
  *out = graph;
  return ATTRIB_SUCCESS;
}

void attrib_cgraph_end(AttribCgraph *graph)
{
  if (graph != NULL) {
    agclose(graph->graph);
    agseterrf(graph->old_report);
    pthread_mutex_unlock(&lock);
    attrib_vector_clear(&graph->strings);
    attrib_interner_free(graph->names);
    attrib_free(graph);
  }
}

/// Whether there is still anything to be done, and with texts that cgraph can take.
static bool goes_on_within(AttribCgraph *graph, const char *text, size_t limit)
{
  if (graph->status == ATTRIB_SUCCESS && strlen(text) > limit) {
    graph->status = ATTRIB_LIMIT;
  }
  return graph->status == ATTRIB_SUCCESS;
}

static bool goes_on(AttribCgraph *graph, const char *text)
{
  const bool quoted = strchr(text, '"') != NULL;
  return goes_on_within(graph, text, quoted ? ATTRIB_CGRAPH_TEXT_LIMIT : ATTRIB_CGRAPH_LIMIT);
}

/// Let cgraph know a text as HTML, which it then is wherever it is used.
static bool is_html(AttribCgraph *graph, const char *html)
{
  return goes_on_within(graph, html, ATTRIB_CGRAPH_LIMIT) &&
         agstrdup_html(graph->graph, unconst(html)) != NULL;
}

void attrib_cgraph_default(AttribCgraph *graph, AttribCgraphKind kind, const char *key,
                           const char *value)
{
  static const int kinds[] = {[ATTRIB_CGRAPH_ROOT] = AGRAPH,
                              [ATTRIB_CGRAPH_NODES] = AGNODE,
                              [ATTRIB_CGRAPH_EDGES] = AGEDGE};
  if (goes_on(graph, value)) {
    agattr(graph->graph, kinds[kind], unconst(key), unconst(value));
  }
}

void attrib_cgraph_default_html(AttribCgraph *graph, const char *key, const char *html)
{
  if (is_html(graph, html)) {
    agattr(graph->graph, AGRAPH, unconst(key), unconst(html));
  }
}

AttribCgraphObject *attrib_cgraph_node(AttribCgraph *graph, const char *name)
{
  return goes_on(graph, name) ? wrap(agnode(graph->graph, unconst(name), 1)) : NULL;
}

AttribCgraphObject *attrib_cgraph_edge(AttribCgraph *graph, AttribCgraphObject *tail,
                                       AttribCgraphObject *head)
{
  if (graph->status != ATTRIB_SUCCESS) {
    return NULL;
  }
  return wrap(agedge(graph->graph, (Agnode_t *)(void *)tail, (Agnode_t *)(void *)head, NULL, 1));
}

AttribCgraphObject *attrib_cgraph_subgraph(AttribCgraph *graph, AttribCgraphObject *parent,
                                           const char *name)
{
  Agraph_t *const above = parent != NULL ? (Agraph_t *)(void *)parent : graph->graph;
  return goes_on(graph, name) ? wrap(agsubg(above, unconst(name), 1)) : NULL;
}

void attrib_cgraph_place(AttribCgraph *graph, AttribCgraphObject *subgraph,
                         AttribCgraphObject *node)
{
  if (graph->status == ATTRIB_SUCCESS) {
    agsubnode((Agraph_t *)(void *)subgraph, (Agnode_t *)(void *)node, 1);
  }
}

void attrib_cgraph_set(AttribCgraph *graph, AttribCgraphObject *object, const char *key,
                       const char *value)
{
  if (goes_on(graph, value)) {
    agset(object, unconst(key), unconst(value));
  }
}

void attrib_cgraph_set_html(AttribCgraph *graph, AttribCgraphObject *object, const char *key,
                            const char *html)
{
  if (is_html(graph, html)) {
    agset(object, unconst(key), unconst(html));
  }
}

AttribStatus attrib_cgraph_write(AttribCgraph *graph, AttribBuffer *out)
{
  ATTRIB_TRY(graph->status);
  agwrite(graph->graph, out);
  return out->status;
}

// Texts

/// The one text that cgraph writes without quotation marks though it cannot read it then.
static bool is_misread(AttribText text)
{
  return attrib_text_equal(text, ATTRIB_TEXT("-."));
}

static void escape_character(uint32_t c, AttribBuffer *out)
{
  uint32_t code_point = c;
  size_t offset = 0;
  switch (c) {
  case '\\': attrib_buffer_add_string(out, "\\\\"); return;
  case '\n': attrib_buffer_add_string(out, "\\n"); return;
  // Graphviz reads the entities of HTML in plain labels, too.
  case '&': attrib_buffer_add_string(out, "&amp;"); return;
  case '<': attrib_buffer_add_string(out, "&lt;"); return;
  case '\t':
  case '\r': attrib_buffer_add_char(out, ' '); return;
  default: break;
  }
  const size_t start = out->length;
  attrib_buffer_add_code_point(out, c);
  const AttribText added = attrib_text_slice(attrib_buffer_text(out), start, out->length - start);
  if (attrib_utf8_check(added, &offset, &code_point) != ATTRIB_UTF8_FINE) {
    attrib_buffer_truncate(out, start);
    attrib_buffer_add_code_point(out, 0xFFFD);
  }
}

/// Escape the characters of a text one by one, as many as `limit`.
static void escape_all(AttribText text, size_t limit, void (*escape)(uint32_t c, AttribBuffer *out),
                       AttribBuffer *out)
{
  size_t offset = 0;
  for (size_t count = 0; offset < text.length && count < limit; ++count) {
    uint32_t c = 0xFFFD;
    if (!attrib_utf8_next(text, &offset, &c)) {
      ++offset;
    }
    escape(c, out);
  }
  attrib_buffer_add_string(out, offset < text.length ? "…" : "");
}

void attrib_cgraph_escape(AttribText text, size_t limit, AttribBuffer *out)
{
  if (is_misread(text)) {
    attrib_buffer_add_string(out, "&#45;.");
  } else {
    escape_all(text, limit, escape_character, out);
  }
}

static void escape_html_character(uint32_t c, AttribBuffer *out)
{
  switch (c) {
  case '>': attrib_buffer_add_string(out, "&gt;"); return;
  case '"': attrib_buffer_add_string(out, "&quot;"); return;
  case '\n': attrib_buffer_add_char(out, ' '); return;
  default: escape_character(c, out); return;
  }
}

void attrib_cgraph_escape_html(AttribText text, size_t limit, AttribBuffer *out)
{
  escape_all(text, limit, escape_html_character, out);
}
