// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/html.h"

#include "export/text_names.h"

#include <limits.h>
#include <string.h>

AttribStatus attrib_html_init(AttribHtml *html, const AttribAnswer *answer, AttribBuffer *out)
{
  *html = (AttribHtml){.answer = answer, .graph = answer->graph, .out = out};
  attrib_buffer_init(&html->lines);
  attrib_xml_init(&html->xml, out);
  const AttribStatus status =
      attrib_page_init(&html->phrase, answer, (AttribTextStyle){false, 0}, &html->lines);
  html->phrase.style.width = UINT_MAX; // No line ends but where a paragraph does.
  return status;
}

void attrib_html_clear(AttribHtml *html)
{
  attrib_page_clear(&html->phrase);
  attrib_buffer_clear(&html->lines);
}

AttribStatus attrib_html_status(const AttribHtml *html)
{
  return html->out->status != ATTRIB_SUCCESS ? html->out->status
                                             : attrib_page_status(&html->phrase);
}

// Elements and text

void attrib_html_begin(AttribHtml *html, const char *name, const char *kind)
{
  attrib_xml_begin(&html->xml, name);
  if (kind != NULL) {
    attrib_xml_attribute_string(&html->xml, "class", kind);
  }
}

void attrib_html_end(AttribHtml *html)
{
  attrib_xml_end(&html->xml);
}

void attrib_html_element(AttribHtml *html, const char *name, const char *kind, const char *words)
{
  attrib_html_begin(html, name, kind);
  attrib_html_say(html, words);
  attrib_html_end(html);
}

void attrib_html_say(AttribHtml *html, const char *words)
{
  attrib_xml_add_string(&html->xml, words);
}

void attrib_html_add(AttribHtml *html, AttribText text)
{
  attrib_xml_add(&html->xml, text);
}

/// Take the first line of what was written; false where there is none.
static bool take_line(AttribHtml *html, AttribText *rest, AttribText *line)
{
  const char *const end = rest->length > 0 ? memchr(rest->data, '\n', rest->length) : NULL;
  if (end == NULL) {
    attrib_buffer_truncate(&html->lines, 0);
    return false;
  }
  const size_t length = (size_t)(end - rest->data);
  *line = attrib_text_trim(attrib_text_slice(*rest, 0, length));
  *rest = attrib_text_slice(*rest, length + 1, rest->length);
  return true;
}

static AttribText end_phrase(AttribHtml *html)
{
  attrib_page_end(&html->phrase, 0, 0);
  return attrib_buffer_text(&html->lines);
}

void attrib_html_phrase(AttribHtml *html)
{
  AttribText rest = end_phrase(html);
  AttribText line;
  while (take_line(html, &rest, &line)) {
    attrib_html_add(html, line);
  }
}

void attrib_html_phrases(AttribHtml *html, const char *name, const char *kind)
{
  AttribText rest = end_phrase(html);
  AttribText line;
  while (take_line(html, &rest, &line)) {
    attrib_html_begin(html, name, kind);
    attrib_html_add(html, line);
    attrib_html_end(html);
  }
}

void attrib_html_note(AttribHtml *html, AttribNode record)
{
  const AttribText note = attrib_page_text(&html->phrase, record, ATTRIB_KEY_NOTE);
  if (note.length > 0) {
    attrib_page_say(&html->phrase, "Analyst’s note: ");
    attrib_page_add(&html->phrase, note);
    attrib_html_phrases(html, "p", "note");
  }
}

// Links

void attrib_html_id(AttribHtml *html, const char *attribute, const char *prefix, AttribNode node)
{
  attrib_xml_begin_attribute(&html->xml, attribute);
  attrib_html_say(html, prefix);
  attrib_html_add(html, attrib_page_text(&html->phrase, node, ATTRIB_KEY_ID));
  attrib_xml_end_attribute(&html->xml);
}

void attrib_html_number(AttribHtml *html, const char *attribute, const char *prefix,
                        uint32_t number)
{
  attrib_xml_begin_attribute(&html->xml, attribute);
  attrib_html_say(html, prefix);
  attrib_xml_add_integer(&html->xml, (int64_t)number);
  attrib_xml_end_attribute(&html->xml);
}

void attrib_html_begin_link(AttribHtml *html, const char *prefix, AttribNode node)
{
  attrib_html_say(html, ""); // A link stands in a sentence: nothing is added before it.
  attrib_html_begin(html, "a", NULL);
  attrib_html_id(html, "href", prefix, node);
}

void attrib_html_name(AttribHtml *html, const char *prefix, AttribNode node)
{
  const AttribValue alleged = attrib_page_value(&html->phrase, node, ATTRIB_KEY_ALLEGED);
  attrib_html_begin_link(html, prefix, node);
  attrib_page_name(&html->phrase, node);
  if (alleged.type == ATTRIB_BOOLEAN && alleged.as.boolean) {
    attrib_page_say(&html->phrase, " (alleged)");
  }
  attrib_html_phrase(html);
  attrib_html_end(html);
}

/// What stands before item `index` of `count` in "A, B and C".
static void add_comma(AttribHtml *html, uint32_t index, uint32_t count)
{
  if (index > 0) {
    attrib_html_say(html, index + 1 == count ? " and " : ", ");
  }
}

void attrib_html_names(AttribHtml *html, const char *prefix, const AttribNodeArray *nodes)
{
  for (uint32_t i = 0; i < nodes->count; ++i) {
    add_comma(html, i, nodes->count);
    attrib_html_name(html, prefix, nodes->items[i]);
  }
}

bool attrib_html_begin_web_link(AttribHtml *html, AttribText url)
{
  if (!attrib_text_starts_with(url, ATTRIB_TEXT("https://")) &&
      !attrib_text_starts_with(url, ATTRIB_TEXT("http://"))) {
    return false;
  }
  attrib_html_begin(html, "a", NULL);
  attrib_xml_attribute(&html->xml, "href", url);
  attrib_xml_attribute_string(&html->xml, "rel", "noopener noreferrer");
  return true;
}
