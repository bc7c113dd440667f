// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/svg_finish.h"

#include "export/claim_words.h"
#include "export/xml_writer.h"

#include <expat.h>
#include <limits.h>
#include <stdbool.h>
#include <string.h>

/// What becomes of an element.
typedef enum {
  KEEP,  ///< with its attributes
  ROOT,  ///< the picture itself
  GROUP, ///< kept where it has a class; without one it is only around a link
  LINK,  ///< kept where it leads somewhere
  NAME,  ///< left out
  WORDS, ///< kept, and its text
} Fate;

static const struct {
  const char *name;
  Fate fate;
} elements[] = {
    {"svg", ROOT},      {"g", GROUP},   {"a", LINK},       {"title", NAME}, {"polygon", KEEP},
    {"polyline", KEEP}, {"path", KEEP}, {"ellipse", KEEP}, {"text", WORDS},
};

enum { element_count = sizeof(elements) / sizeof(elements[0]) };

/// A document on its way through.
typedef struct {
  XML_Parser parser;
  AttribXml xml;
  const AttribSvgNames *names;
  bool written[ATTRIB_XML_DEPTH]; ///< of each element that is open: it was begun in the result
  unsigned depth;
  bool in_words;
  bool waiting; ///< a group was begun that has no name yet
  AttribStatus status;
} Finish;

static void stop(Finish *finish, AttribStatus status)
{
  finish->status = status;
  XML_StopParser(finish->parser, XML_FALSE);
}

/// The value of an attribute; NULL where there is none.
static const char *find(const char *const *attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2) {
    if (strcmp(attributes[0], name) == 0) {
      return attributes[1];
    }
  }
  return NULL;
}

// Elements

/// What stands once, at the root, for all that is below it.
static const struct {
  const char *name;
  const char *value;
  const char *drawn; ///< as Graphviz writes it at each element
} common[] = {
    {"font-family", "Noto Sans, Helvetica, Arial, sans-serif", "Noto Sans"},
    {"font-size", "11", "11.00"},
    {"fill", "#1a1a1a", "#1a1a1a"},
    {"text-anchor", "start", "start"},
};

enum { common_count = sizeof(common) / sizeof(common[0]) };

static bool is_common(const char *name, const char *value)
{
  for (size_t i = 0; i < common_count; ++i) {
    if (strcmp(common[i].name, name) == 0) {
      return strcmp(common[i].drawn, value) == 0;
    }
  }
  return false;
}

/// The attributes that Graphviz draws with; any other might act, or be one of ours.
static bool is_known(const char *name)
{
  static const char *const known[] = {
      "id",
      "class",
      "transform",
      "fill",
      "stroke",
      "stroke-width",
      "points",
      "d",
      "cx",
      "cy",
      "rx",
      "ry",
      "x",
      "y",
      "text-anchor",
      "font-size",
      "font-weight",
      "stroke-dasharray",
      "font-style",
      "fill-opacity",
      "stroke-opacity",
  };
  for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); ++i) {
    if (strcmp(known[i], name) == 0) {
      return true;
    }
  }
  return false;
}

/// A transparent stroke is none.
static void copy_attributes(Finish *finish, const char *const *attributes)
{
  for (; attributes[0] != NULL && attributes[1] != NULL; attributes += 2) {
    const bool clear = strcmp(attributes[1], "transparent") == 0;
    if (is_known(attributes[0]) && !is_common(attributes[0], attributes[1])) {
      attrib_xml_attribute_string(&finish->xml, attributes[0], clear ? "none" : attributes[1]);
    }
  }
}

static void write_name(Finish *finish, const char *id, AttribText text, const char *element)
{
  attrib_xml_begin(&finish->xml, element);
  if (id != NULL) {
    attrib_xml_attribute_string(&finish->xml, "id", id);
  }
  attrib_xml_add(&finish->xml, text);
  attrib_xml_end(&finish->xml);
}

static bool begin_root(Finish *finish, const char *const *attributes)
{
  static const char *const frame[] = {"xmlns", "width", "height", "viewBox"};
  attrib_xml_begin(&finish->xml, "svg");
  for (size_t i = 0; i < sizeof(frame) / sizeof(frame[0]); ++i) {
    const char *const value = find(attributes, frame[i]);
    if (value != NULL) {
      attrib_xml_attribute_string(&finish->xml, frame[i], value);
    }
  }
  for (size_t i = 0; i < common_count; ++i) {
    attrib_xml_attribute_string(&finish->xml, common[i].name, common[i].value);
  }
  attrib_xml_attribute_string(&finish->xml, "role", "group");
  attrib_xml_attribute_string(&finish->xml, "aria-labelledby", "picture-title picture-description");
  write_name(finish, "picture-title", finish->names->title, "title");
  write_name(finish, "picture-description", finish->names->description, "desc");
  return true;
}

static bool begin_group(Finish *finish, const char *const *attributes)
{
  const char *const class = find(attributes, "class");
  if (class == NULL) {
    return false;
  }
  attrib_xml_begin(&finish->xml, "g");
  copy_attributes(finish, attributes);
  finish->waiting = true;
  return true;
}

/// Around what a node is drawn with; its title is the tooltip, which names the group.
static bool begin_link(Finish *finish, const char *const *attributes)
{
  const char *const title = find(attributes, "xlink:title");
  const char *const target = find(attributes, "xlink:href");
  const bool leads = target != NULL && attrib_words_is_link(attrib_text(target));
  if (finish->waiting && title != NULL) {
    attrib_xml_attribute_string(&finish->xml, "role", leads ? "group" : "img");
    write_name(finish, NULL, attrib_text(title), "title");
  }
  finish->waiting = false;
  if (leads) {
    attrib_xml_begin(&finish->xml, "a");
    attrib_xml_attribute_string(&finish->xml, "href", target);
    attrib_xml_attribute_string(&finish->xml, "rel", "noopener noreferrer");
  }
  return leads;
}

static bool begin(Finish *finish, unsigned row, const char *const *attributes)
{
  switch (elements[row].fate) {
  case ROOT: return begin_root(finish, attributes);
  case GROUP: return begin_group(finish, attributes);
  case LINK: return begin_link(finish, attributes);
  case NAME: return false;
  case WORDS: finish->in_words = true; break;
  case KEEP: break;
  }
  finish->waiting = false;
  const char *const width = find(attributes, "stroke-width");
  if (width != NULL && strcmp(width, "0") == 0) {
    return false; // The frame of a cluster that has none.
  }
  attrib_xml_begin(&finish->xml, elements[row].name);
  copy_attributes(finish, attributes);
  return true;
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
  Finish *const finish = data;
  unsigned row = 0;
  while (row < element_count && strcmp(elements[row].name, name) != 0) {
    ++row;
  }
  // The picture is the outermost element, and only that.
  if (row == element_count || finish->depth == ATTRIB_XML_DEPTH ||
      (elements[row].fate == ROOT) != (finish->depth == 0)) {
    stop(finish, ATTRIB_BAD_TEXT);
    return;
  }
  finish->written[finish->depth++] = begin(finish, row, (const char *const *)attributes);
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
  Finish *const finish = data;
  (void)name;
  // An element that is empty ends even where its start has stopped the parser.
  if (finish->status != ATTRIB_SUCCESS) {
    return;
  }
  finish->in_words = false;
  if (finish->written[--finish->depth]) {
    attrib_xml_end(&finish->xml);
  }
}

static void XMLCALL on_text(void *data, const XML_Char *text, int length)
{
  Finish *const finish = data;
  if (finish->in_words) {
    attrib_xml_add(&finish->xml, (AttribText){text, (size_t)length});
  }
}

// The whole

static AttribStatus parse(Finish *finish, AttribText drawn)
{
  if (drawn.length > INT_MAX) {
    return ATTRIB_LIMIT;
  }
  XML_SetUserData(finish->parser, finish);
  XML_SetElementHandler(finish->parser, on_start, on_end);
  XML_SetCharacterDataHandler(finish->parser, on_text);
  if (XML_Parse(finish->parser, drawn.data, (int)drawn.length, XML_TRUE) != XML_STATUS_OK) {
    const bool memory = XML_GetErrorCode(finish->parser) == XML_ERROR_NO_MEMORY;
    return finish->status != ATTRIB_SUCCESS ? finish->status
           : memory                         ? ATTRIB_NO_MEMORY
                                            : ATTRIB_BAD_TEXT;
  }
  return attrib_xml_finish(&finish->xml);
}

AttribStatus attrib_svg_finish(AttribText drawn, const AttribSvgNames *names, AttribBuffer *out)
{
  Finish finish = {.names = names, .parser = XML_ParserCreate("UTF-8")};
  if (finish.parser == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  attrib_xml_init(&finish.xml, out);
  const AttribStatus status = parse(&finish, drawn);
  XML_ParserFree(finish.parser);
  return status;
}
