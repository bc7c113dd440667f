// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/html_record.h"

#include "engine/base/alloc.h"
#include "export/html_claim.h"
#include "export/text_cite.h"
#include "export/text_figure.h"
#include "export/text_names.h"
#include "export/text_subject.h"

// Who and what the claims name

static void mark(bool *marks, AttribNodeArray nodes)
{
  for (uint32_t i = 0; i < nodes.count; ++i) {
    marks[nodes.items[i].index] = true;
  }
}

static void mark_all(const AttribAnswer *answer, bool *marks)
{
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    const AttribClaimRow *const row = &answer->claims.items[i];
    mark(marks, row->by);
    mark(marks, row->voice);
    mark(marks, row->against);
    mark(marks, row->over);
    for (uint32_t j = 0; j < row->with.count; ++j) {
      marks[row->with.items[j].actor.index] = true;
    }
  }
  if (answer->subject.index != ATTRIB_NO_NODE.index) {
    marks[answer->subject.index] = true;
  }
}

// A record

static AttribStatus find_citations(AttribHtml *html, AttribNode record, AttribVector *cites)
{
  const AttribEdges edges =
      attrib_node_out_of_type(html->graph, record, (AttribType){ATTRIB_TYPE_CITES});
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribEdge edge = attrib_edges_at(edges, i);
    const AttribNode source = attrib_edge_target(html->graph, edge);
    const AttribCitation citation = {attrib_page_number(&html->phrase, source) - 1, edge};
    ATTRIB_TRY(attrib_vector_push(cites, &citation));
  }
  return ATTRIB_SUCCESS;
}

static void write_actor(AttribHtml *html, AttribNode actor, const AttribCitationArray *cites)
{
  const AttribEdges parents =
      attrib_node_out_of_type(html->graph, actor, (AttribType){ATTRIB_TYPE_PART_OF});
  AttribPage *const phrase = &html->phrase;
  attrib_page_actor(phrase, actor, cites);
  for (uint32_t i = 0; i < parents.count; ++i) {
    const AttribEdge edge = attrib_edges_at(parents, i);
    attrib_page_say(phrase, i == 0 ? "part of " : ", ");
    attrib_page_name(phrase, attrib_edge_target(html->graph, edge));
    attrib_page_term(phrase, edge);
  }
}

static void write_incident(AttribHtml *html, AttribNode incident, const AttribCitationArray *cites)
{
  AttribPage *const phrase = &html->phrase;
  attrib_page_incident_facts(phrase, incident, cites);
  attrib_page_figures(
      phrase, "affected: ", attrib_page_value(phrase, incident, ATTRIB_KEY_AFFECTED), cites, 0);
}

/// Records of one kind: the prefix of their ids, and what is said of each.
typedef struct {
  AttribKnownLabel label;
  const char *prefix;
  void (*write)(AttribHtml *html, AttribNode record, const AttribCitationArray *cites);
} Kind;

static void write_record(AttribHtml *html, const Kind *kind, AttribNode record,
                         const AttribCitationArray *cites)
{
  attrib_html_begin(html, "li", NULL);
  attrib_html_id(html, "id", kind->prefix, record);
  attrib_html_say(html, ""); // The record is a line.
  attrib_html_begin(html, "b", NULL);
  attrib_page_name(&html->phrase, record);
  attrib_html_phrase(html);
  attrib_html_end(html);
  kind->write(html, record, cites);
  attrib_html_phrases(html, "p", NULL);
  for (uint32_t i = 0; i < cites->count; ++i) {
    attrib_html_citation(html, &cites->items[i], NULL);
  }
  attrib_html_note(html, record);
  attrib_html_end(html);
}

static AttribStatus write_marked(AttribHtml *html, const Kind *kind, const bool *marks)
{
  const AttribNodes nodes =
      attrib_graph_labelled(html->graph, (AttribLabel){(uint16_t)kind->label});
  AttribVector cites;
  AttribStatus status = ATTRIB_SUCCESS;
  attrib_vector_init(&cites, sizeof(AttribCitation));
  for (uint32_t i = 0; i < nodes.count && status == ATTRIB_SUCCESS; ++i) {
    cites.length = 0;
    if (marks[nodes.items[i].index]) {
      status = find_citations(html, nodes.items[i], &cites);
      const AttribCitationArray array = {cites.data, (uint32_t)cites.length};
      write_record(html, kind, nodes.items[i], &array);
    }
  }
  attrib_vector_clear(&cites);
  return status;
}

static AttribStatus write_kind(AttribHtml *html, const Kind *kind)
{
  bool *const marks = attrib_alloc_array(attrib_graph_node_count(html->graph), sizeof(*marks));
  if (marks == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  mark_all(html->answer, marks);
  const AttribStatus status = write_marked(html, kind, marks);
  attrib_free(marks);
  return status;
}

AttribStatus attrib_html_actors(AttribHtml *html)
{
  return write_kind(html, &(Kind){ATTRIB_LABEL_ACTOR, "actor:", write_actor});
}

AttribStatus attrib_html_incidents(AttribHtml *html)
{
  return write_kind(html, &(Kind){ATTRIB_LABEL_INCIDENT, "incident:", write_incident});
}

// Sources

static void write_title(AttribHtml *html, AttribNode source)
{
  const bool linked =
      attrib_html_begin_web_link(html, attrib_page_text(&html->phrase, source, ATTRIB_KEY_URL));
  attrib_page_title(&html->phrase, source);
  attrib_html_phrase(html);
  if (linked) {
    attrib_html_end(html);
  }
}

static void write_archived(AttribHtml *html, AttribNode source)
{
  const AttribText url = attrib_page_text(&html->phrase, source, ATTRIB_KEY_ARCHIVED);
  if (attrib_html_begin_web_link(html, url)) {
    attrib_html_say(html, "archived copy");
    attrib_html_end(html);
  }
}

AttribStatus attrib_html_sources(AttribHtml *html)
{
  const AttribVector *const sources = &html->phrase.sources;
  for (size_t i = 0; i < sources->length; ++i) {
    const AttribNode source = *(const AttribNode *)attrib_vector_at(sources, i);
    attrib_html_begin(html, "li", NULL);
    attrib_html_number(html, "id", "source:", (uint32_t)i + 1);
    attrib_html_say(html, "");
    write_title(html, source);
    attrib_html_say(html, ", ");
    attrib_page_source(&html->phrase, source);
    attrib_html_phrase(html);
    attrib_html_say(html, " ");
    write_archived(html, source);
    attrib_html_note(html, source);
    attrib_html_end(html);
  }
  return ATTRIB_SUCCESS;
}
