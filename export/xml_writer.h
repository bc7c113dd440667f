// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_XML_WRITER_H
#define ATTRIB_EXPORT_XML_WRITER_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// Writes XML 1.0 onto a buffer: elements, attributes, text, indented.
///
/// It is our own because Debian's libxml2 links ICU, which costs every start of the program some
/// five milliseconds.
///
/// No text can make the result ill-formed: `&`, `<`, `>`, `"` and, where it would be changed by a
/// reader, white space are escaped; a control character, a bidirectional override or isolate,
/// U+FFFE, U+FFFF and a malformed byte become U+FFFD. Names of elements and attributes are the
/// caller's own words, never a record's, and must live until the element ends.
///
/// An element that holds elements alone has each on a line of its own, indented; one that text was
/// added to is written as it stands, as white space counts there.
///
/// Failures stick to the buffer. A call out of place (an attribute behind content, an end too many)
/// is the caller's mistake and makes its status ATTRIB_BAD_ARGUMENT; elements deeper than
/// ATTRIB_XML_DEPTH make it ATTRIB_LIMIT.
enum { ATTRIB_XML_DEPTH = 32 };

typedef struct {
  const char *name;
  bool filled; ///< holds elements
  bool mixed;  ///< holds text, or stands in an element that does
} AttribXmlElement;

typedef struct {
  AttribBuffer *out; ///< borrowed
  AttribXmlElement open[ATTRIB_XML_DEPTH];
  unsigned depth;
  bool in_tag;   ///< attributes may follow
  bool in_value; ///< of an attribute
} AttribXml;

/// Begin to write at the end of `out`.
void attrib_xml_init(AttribXml *xml, AttribBuffer *out);

/// The line that a file of its own begins with; before all else.
void attrib_xml_declare(AttribXml *xml);

void attrib_xml_begin(AttribXml *xml, const char *name);
void attrib_xml_end(AttribXml *xml); ///< of the innermost element

/// An attribute of the element that was begun last.
void attrib_xml_attribute(AttribXml *xml, const char *name, AttribText value);
void attrib_xml_attribute_string(AttribXml *xml, const char *name, const char *value);
void attrib_xml_attribute_integer(AttribXml *xml, const char *name, int64_t value);

/// An attribute whose value is put together with attrib_xml_add….
void attrib_xml_begin_attribute(AttribXml *xml, const char *name);
void attrib_xml_end_attribute(AttribXml *xml);

/// Add text to the attribute that was begun, else to the innermost element.
void attrib_xml_add(AttribXml *xml, AttribText text);
void attrib_xml_add_string(AttribXml *xml, const char *string);
void attrib_xml_add_integer(AttribXml *xml, int64_t number);

/// The status of the buffer; ATTRIB_BAD_ARGUMENT where something is still open.
AttribStatus attrib_xml_finish(AttribXml *xml);

#endif // ATTRIB_EXPORT_XML_WRITER_H
