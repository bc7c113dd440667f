// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_HTML_H
#define ATTRIB_EXPORT_HTML_H

#include "export/text_page.h"
#include "export/xml_writer.h"

#include <stdbool.h>

// What the parts of page.h write HTML with; for them alone.
//
// Elements go through the XML writer, so that whatever a record holds is text or the value of an
// attribute, and the page is well-formed XML too. Sentences are those of the dossier: its functions
// add them to `phrase`, and attrib_html_phrase() takes them over. Failures stick to the buffers.

typedef struct {
  const AttribAnswer *answer;
  const AttribGraph *graph;
  AttribBuffer *out;
  AttribXml xml;
  AttribPage phrase;  ///< writes each paragraph as one line onto `lines`
  AttribBuffer lines; ///< what was written in phrases and not taken yet
} AttribHtml;

/// ATTRIB_NO_MEMORY is the only failure; the writer can be cleared all the same.
AttribStatus attrib_html_init(AttribHtml *html, const AttribAnswer *answer, AttribBuffer *out);
void attrib_html_clear(AttribHtml *html);
AttribStatus attrib_html_status(const AttribHtml *html);

/// Begin an element; `kind` is its class, NULL for none. An element that may stay empty must be
/// given a text, be it "": HTML knows no `<td/>`.
void attrib_html_begin(AttribHtml *html, const char *name, const char *kind);
void attrib_html_end(AttribHtml *html);
/// An element that holds a text of ours.
void attrib_html_element(AttribHtml *html, const char *name, const char *kind, const char *words);

/// Add words of ours, or a text of a record.
void attrib_html_say(AttribHtml *html, const char *words);
void attrib_html_add(AttribHtml *html, AttribText text);
/// Add what was put together in the phrase: one paragraph.
void attrib_html_phrase(AttribHtml *html);
/// An element for each paragraph that was written; none where there is none.
void attrib_html_phrases(AttribHtml *html, const char *name, const char *kind);

/// The analyst's note on a record, marked as such; nothing where there is none.
void attrib_html_note(AttribHtml *html, AttribNode record);

/// Give the element that was begun last an attribute with a prefix and the id of a node.
void attrib_html_id(AttribHtml *html, const char *attribute, const char *prefix, AttribNode node);
/// The same with the number of a source.
void attrib_html_number(AttribHtml *html, const char *attribute, const char *prefix,
                        uint32_t number);
/// Begin a link to a record of the page: `prefix` is "#claim:", "#actor:", "#incident:".
void attrib_html_begin_link(AttribHtml *html, const char *prefix, AttribNode node);
/// A link with the name of the node; an incident that is only alleged is marked.
void attrib_html_name(AttribHtml *html, const char *prefix, AttribNode node);
/// Links: "A, B and C".
void attrib_html_names(AttribHtml *html, const char *prefix, const AttribNodeArray *nodes);

/// Begin a link to a place on the web, where `url` is one of http or https; false where it is not.
bool attrib_html_begin_web_link(AttribHtml *html, AttribText url);

#endif // ATTRIB_EXPORT_HTML_H
