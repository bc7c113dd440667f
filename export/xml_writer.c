// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/xml_writer.h"

#include "engine/base/utf8.h"

enum { indent_width = 1 };

void attrib_xml_init(AttribXml *xml, AttribBuffer *out)
{
  *xml = (AttribXml){.out = out};
}

static void add(AttribXml *xml, const char *words)
{
  attrib_buffer_add_string(xml->out, words);
}

static bool fails(const AttribXml *xml)
{
  return xml->out->status != ATTRIB_SUCCESS;
}

/// Go on only where all went well and the call is in place.
static bool is_in_place(AttribXml *xml, bool in_place)
{
  if (!fails(xml) && !in_place) {
    xml->out->status = ATTRIB_BAD_ARGUMENT;
  }
  return !fails(xml);
}

// Characters

/// How a character that means something to a reader is written; NULL for all others.
static const char *escape_of(char c, bool in_value)
{
  switch (c) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '\r': return "&#13;";
  case '"': return in_value ? "&quot;" : NULL;
  case '\t': return in_value ? "&#9;" : NULL;
  case '\n': return in_value ? "&#10;" : NULL;
  default: return NULL;
  }
}

/// Write a text without characters that XML does not have.
static void write_fine(AttribXml *xml, AttribText text)
{
  size_t written = 0;
  for (size_t i = 0; i < text.length; ++i) {
    const char *const escape = escape_of(text.data[i], xml->in_value);
    if (escape != NULL) {
      attrib_buffer_add(xml->out, attrib_text_slice(text, written, i - written));
      add(xml, escape);
      written = i + 1;
    }
  }
  attrib_buffer_add(xml->out, attrib_text_slice(text, written, text.length - written));
}

static void write_text(AttribXml *xml, AttribText text)
{
  size_t fault = 0;
  uint32_t c = 0;
  AttribUtf8Fault kind = attrib_utf8_check(text, &fault, &c);
  while (kind != ATTRIB_UTF8_FINE) {
    write_fine(xml, attrib_text_slice(text, 0, fault));
    add(xml, "\xEF\xBF\xBD");
    if (!attrib_utf8_next(text, &fault, &c)) {
      ++fault;
    }
    text = attrib_text_slice(text, fault, text.length - fault);
    kind = attrib_utf8_check(text, &fault, &c);
  }
  write_fine(xml, text);
}

// Elements

static AttribXmlElement *innermost(AttribXml *xml)
{
  return &xml->open[xml->depth - 1];
}

static void close_tag(AttribXml *xml)
{
  if (xml->in_tag) {
    add(xml, ">");
    xml->in_tag = false;
  }
}

static void break_line(AttribXml *xml)
{
  add(xml, "\n");
  attrib_buffer_add_repeated(xml->out, ' ', (size_t)xml->depth * indent_width);
}

void attrib_xml_declare(AttribXml *xml)
{
  if (is_in_place(xml, xml->depth == 0)) {
    add(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }
}

void attrib_xml_begin(AttribXml *xml, const char *name)
{
  if (!is_in_place(xml, !xml->in_value)) {
    return;
  }
  if (xml->depth == ATTRIB_XML_DEPTH) {
    xml->out->status = ATTRIB_LIMIT;
    return;
  }
  AttribXmlElement element = {.name = name};
  if (xml->depth > 0) {
    close_tag(xml);
    innermost(xml)->filled = true;
    element.mixed = innermost(xml)->mixed;
    if (!element.mixed) {
      break_line(xml);
    }
  }
  add(xml, "<");
  add(xml, name);
  xml->open[xml->depth++] = element;
  xml->in_tag = true;
}

void attrib_xml_end(AttribXml *xml)
{
  if (!is_in_place(xml, xml->depth > 0 && !xml->in_value)) {
    return;
  }
  const AttribXmlElement element = *innermost(xml);
  --xml->depth;
  if (xml->in_tag) {
    add(xml, "/>");
    xml->in_tag = false;
  } else {
    if (element.filled && !element.mixed) {
      break_line(xml);
    }
    add(xml, "</");
    add(xml, element.name);
    add(xml, ">");
  }
  if (xml->depth == 0) {
    add(xml, "\n");
  }
}

// Attributes and text

void attrib_xml_begin_attribute(AttribXml *xml, const char *name)
{
  if (is_in_place(xml, xml->in_tag && !xml->in_value)) {
    add(xml, " ");
    add(xml, name);
    add(xml, "=\"");
    xml->in_value = true;
  }
}

void attrib_xml_end_attribute(AttribXml *xml)
{
  if (is_in_place(xml, xml->in_value)) {
    add(xml, "\"");
    xml->in_value = false;
  }
}

void attrib_xml_add(AttribXml *xml, AttribText text)
{
  if (!is_in_place(xml, xml->depth > 0)) {
    return;
  }
  if (!xml->in_value) {
    close_tag(xml);
    innermost(xml)->mixed = true;
  }
  write_text(xml, text);
}

void attrib_xml_add_string(AttribXml *xml, const char *string)
{
  attrib_xml_add(xml, attrib_text(string));
}

void attrib_xml_add_integer(AttribXml *xml, int64_t number)
{
  attrib_xml_add_string(xml, "");
  attrib_buffer_add_integer(xml->out, number);
}

void attrib_xml_attribute(AttribXml *xml, const char *name, AttribText value)
{
  attrib_xml_begin_attribute(xml, name);
  attrib_xml_add(xml, value);
  attrib_xml_end_attribute(xml);
}

void attrib_xml_attribute_string(AttribXml *xml, const char *name, const char *value)
{
  attrib_xml_attribute(xml, name, attrib_text(value));
}

void attrib_xml_attribute_integer(AttribXml *xml, const char *name, int64_t value)
{
  attrib_xml_begin_attribute(xml, name);
  attrib_xml_add_integer(xml, value);
  attrib_xml_end_attribute(xml);
}

AttribStatus attrib_xml_finish(AttribXml *xml)
{
  (void)is_in_place(xml, xml->depth == 0);
  return xml->out->status;
}
