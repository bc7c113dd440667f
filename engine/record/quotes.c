// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/quotes.h"

#include "engine/base/file.h"
#include "engine/base/show.h"
#include "engine/model/names.h"
#include "engine/record/excerpt.h"
#include "engine/record/problem.h"
#include "engine/record/quote_place.h"
#include "engine/record/quote_text.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

/// Quotes being looked for.
typedef struct {
  const AttribGraph *graph;
  AttribDiagnostics *findings;
  const char *root;
  const char *dir;
  AttribBuffer path;
  AttribBuffer raw;    ///< the text of the source at hand, as it is in its file
  AttribBuffer text;   ///< the same, normalised
  AttribBuffer quote;  ///< a quote, normalised
  AttribBuffer record; ///< a record file
  AttribText opened;   ///< the path of that file
} Quotes;

static AttribText text_of(const Quotes *quotes, AttribNode node, AttribKey key)
{
  return attrib_value_text(quotes->graph,
                           attrib_node_property(quotes->graph, node, (AttribString){key}));
}

// Places

/// The number of a path among the findings' paths. Past the limit nobody reads it.
static AttribStatus number_file(const Quotes *quotes, AttribText path, uint32_t *file)
{
  const AttribDiagnostics *findings = quotes->findings;
  if (findings->items.length >= findings->limit) {
    return ATTRIB_SUCCESS;
  }
  for (size_t i = 0; i < findings->paths.length; ++i) {
    if (attrib_text_equal(*(const AttribText *)attrib_vector_at(&findings->paths, i), path)) {
      *file = (uint32_t)i;
      return ATTRIB_SUCCESS;
    }
  }
  return attrib_diagnostics_add_path(quotes->findings, path, file);
}

static AttribStatus place_node(const Quotes *quotes, AttribNode node, AttribPlace *place)
{
  const AttribOrigin origin = attrib_node_origin(quotes->graph, node);
  *place = (AttribPlace){.line = origin.line, .column = origin.column};
  place->length = (uint32_t)text_of(quotes, node, ATTRIB_KEY_ID).length;
  return number_file(quotes, origin.file, &place->file);
}

/// The record file at `path`, read anew only where it is another than before; empty where it can no
/// longer be read.
static AttribText open_record_file(Quotes *quotes, AttribText path)
{
  if (!attrib_text_equal(path, quotes->opened)) {
    attrib_buffer_truncate(&quotes->record, 0);
    attrib_buffer_truncate(&quotes->path, 0);
    attrib_buffer_add_format(&quotes->path, "%s/%.*s", quotes->root, ATTRIB_TEXT_ARGS(path));
    if (quotes->path.status == ATTRIB_SUCCESS) {
      (void)attrib_file_read(quotes->path.data, ATTRIB_FILE_LIMIT, &quotes->record);
    }
    quotes->opened = path;
  }
  return attrib_buffer_text(&quotes->record);
}

static AttribStatus place_quote(Quotes *quotes, AttribEdge edge, AttribText quote,
                                AttribPlace *place)
{
  const AttribOrigin origin = attrib_edge_origin(quotes->graph, edge);
  AttribPlace record = {0, 0, 0, 0};
  ATTRIB_TRY(place_node(quotes, attrib_edge_record(quotes->graph, edge), &record));
  *place = (AttribPlace){.file = record.file, .line = origin.line};
  if (quotes->findings->items.length < quotes->findings->limit) {
    attrib_quote_place(open_record_file(quotes, origin.file), record, quote, place);
    ATTRIB_TRY(quotes->path.status);
    ATTRIB_TRY(quotes->record.status);
  }
  return ATTRIB_SUCCESS;
}

// Quotes

static AttribStatus report_quote(Quotes *quotes, AttribEdge edge, AttribText quote)
{
  AttribPlace place;
  AttribShown shown;
  AttribShown source;
  const AttribNode cited = attrib_edge_target(quotes->graph, edge);
  ATTRIB_TRY(place_quote(quotes, edge, quote, &place));
  attrib_show(text_of(quotes, cited, ATTRIB_KEY_ID), &source);
  ATTRIB_TRY(attrib_diagnostics_report(quotes->findings, attrib_problem(ATTRIB_PROBLEM_QUOTE),
                                       place, "the text of %s does not hold \"%s\"", source.bytes,
                                       attrib_show(quote, &shown)));
  if (!quotes->findings->kept) {
    return ATTRIB_SUCCESS;
  }
  const AttribText nearest =
      attrib_quote_nearest(attrib_buffer_text(&quotes->quote), attrib_buffer_text(&quotes->text));
  if (nearest.length == 0) {
    return ATTRIB_SUCCESS;
  }
  return attrib_diagnostics_hint(quotes->findings, "it has \"%s\"", attrib_show(nearest, &shown));
}

static AttribStatus check_quote(Quotes *quotes, AttribEdge edge, AttribValue value)
{
  const AttribText quote = attrib_value_text(quotes->graph, value);
  attrib_buffer_truncate(&quotes->quote, 0);
  attrib_quote_normalise(quote, &quotes->quote);
  ATTRIB_TRY(quotes->quote.status);
  const bool is_in =
      attrib_quote_is_in(attrib_buffer_text(&quotes->quote), attrib_buffer_text(&quotes->text));
  return is_in ? ATTRIB_SUCCESS : report_quote(quotes, edge, quote);
}

static AttribStatus check_citation(Quotes *quotes, AttribEdge edge)
{
  const AttribValue value = attrib_edge_property(quotes->graph, edge, ATTRIB_KEY(QUOTE));
  if (value.type == ATTRIB_STRING) {
    return check_quote(quotes, edge, value);
  }
  const AttribValues list = attrib_value_items(quotes->graph, value);
  for (uint32_t i = 0; i < list.count; ++i) {
    ATTRIB_TRY(check_quote(quotes, edge, attrib_values_at(list, i)));
  }
  return ATTRIB_SUCCESS;
}

// Texts of sources

/// True where a file of that name was read; a failure is an I/O error other than that there is none.
static AttribStatus try_file(Quotes *quotes, AttribText name, const char *suffix, bool *found)
{
  attrib_buffer_truncate(&quotes->path, 0);
  attrib_buffer_add_format(&quotes->path, "%s/%.*s%s", quotes->dir, ATTRIB_TEXT_ARGS(name), suffix);
  ATTRIB_TRY(quotes->path.status);
  const AttribStatus status = attrib_file_read(quotes->path.data, ATTRIB_FILE_LIMIT, &quotes->raw);
  *found = status == ATTRIB_SUCCESS;
  const bool none = status == ATTRIB_IO_ERROR && (errno == ENOENT || errno == ENAMETOOLONG ||
                                                  errno == ENOTDIR || errno == EISDIR);
  return none ? ATTRIB_SUCCESS : status;
}

/// A title is no path.
static bool can_name_file(AttribText title)
{
  return title.length > 0 && memchr(title.data, '/', title.length) == NULL && title.data[0] != '.';
}

/// Read the text of a source; `*found` says whether there is one. It comes out normalised.
static AttribStatus read_text(Quotes *quotes, AttribNode source, bool *found)
{
  const AttribText id = text_of(quotes, source, ATTRIB_KEY_ID);
  const AttribText title = text_of(quotes, source, ATTRIB_KEY_TITLE);
  attrib_buffer_truncate(&quotes->raw, 0);
  attrib_buffer_truncate(&quotes->text, 0);
  ATTRIB_TRY(try_file(quotes, id, ".txt", found));
  if (!*found) {
    ATTRIB_TRY(try_file(quotes, id, "", found));
  }
  if (!*found && can_name_file(title)) {
    ATTRIB_TRY(try_file(quotes, title, ".txt", found));
  }
  attrib_quote_normalise(attrib_buffer_text(&quotes->raw), &quotes->text);
  return quotes->text.status;
}

static AttribStatus report_no_text(Quotes *quotes, AttribNode source, const char *why)
{
  AttribPlace place;
  AttribShown id;
  ATTRIB_TRY(place_node(quotes, source, &place));
  attrib_show(text_of(quotes, source, ATTRIB_KEY_ID), &id);
  ATTRIB_TRY(attrib_diagnostics_report(
      quotes->findings, attrib_problem(ATTRIB_PROBLEM_NO_SOURCE_TEXT), place,
      "no text of %s to hold its quotes against%s%s", id.bytes, why[0] ? ": " : "", why));
  return attrib_diagnostics_hint(quotes->findings, "save it as %s.txt", id.bytes);
}

static bool is_quoted(const Quotes *quotes, AttribEdges citations)
{
  for (uint32_t i = 0; i < citations.count; ++i) {
    const AttribEdge edge = attrib_edges_at(citations, i);
    if (attrib_edge_property(quotes->graph, edge, ATTRIB_KEY(QUOTE)).type != ATTRIB_NULL) {
      return true;
    }
  }
  return false;
}

static AttribStatus check_source(Quotes *quotes, AttribNode source)
{
  const AttribEdges citations =
      attrib_node_in_of_type(quotes->graph, source, (AttribType){ATTRIB_TYPE_CITES});
  bool found = false;
  if (!is_quoted(quotes, citations)) {
    return ATTRIB_SUCCESS;
  }
  const AttribStatus status = read_text(quotes, source, &found);
  if (status == ATTRIB_IO_ERROR) {
    return report_no_text(quotes, source, strerror(errno));
  }
  if (status == ATTRIB_LIMIT) {
    return report_no_text(quotes, source, "the file is larger than 64 MiB");
  }
  if (status != ATTRIB_SUCCESS || !found) {
    return status != ATTRIB_SUCCESS ? status : report_no_text(quotes, source, "");
  }
  for (uint32_t i = 0; i < citations.count; ++i) {
    ATTRIB_TRY(check_citation(quotes, attrib_edges_at(citations, i)));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus check_all(Quotes *quotes)
{
  const AttribNodes sources =
      attrib_graph_labelled(quotes->graph, (AttribLabel){ATTRIB_LABEL_SOURCE});
  for (uint32_t i = 0; i < sources.count; ++i) {
    ATTRIB_TRY(check_source(quotes, sources.items[i]));
  }
  attrib_diagnostics_sort(quotes->findings);
  return attrib_excerpts_fill(quotes->findings, quotes->root);
}

static AttribStatus check_folder(const char *dir)
{
  DIR *const folder = opendir(dir);
  if (!folder) {
    return errno == ENOMEM ? ATTRIB_NO_MEMORY : ATTRIB_IO_ERROR;
  }
  closedir(folder);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_quotes_check(AttribKb *kb, const char *root, const char *dir)
{
  ATTRIB_TRY(check_folder(dir));
  Quotes quotes = {
      .graph = attrib_kb_graph(kb), .findings = attrib_kb_findings(kb), .root = root, .dir = dir};
  AttribBuffer *const buffers[] = {&quotes.path, &quotes.raw, &quotes.text, &quotes.quote,
                                   &quotes.record};
  for (size_t i = 0; i < sizeof(buffers) / sizeof(buffers[0]); ++i) {
    attrib_buffer_init(buffers[i]);
  }
  const AttribStatus status = quotes.graph ? check_all(&quotes) : ATTRIB_SUCCESS;
  for (size_t i = 0; i < sizeof(buffers) / sizeof(buffers[0]); ++i) {
    attrib_buffer_clear(buffers[i]);
  }
  return status;
}
