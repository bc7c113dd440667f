// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What a program draws, made fit to be read aloud: the input is taken for SVG. It is refused, or what
// comes of it is well-formed, has one svg element around everything, only elements that Graphviz
// draws with, no link that leads anywhere but to the web, and nothing that acts; and it is the same
// each time.

#include "export/svg_finish.h"

#include <expat.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

static void XMLCALL check_element(void *depth, const XML_Char *name, const XML_Char **attributes)
{
  static const char *const names[] = {"svg",     "title",    "desc", "g",       "a",
                                      "polygon", "polyline", "path", "ellipse", "text"};
  bool known = false;
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    known = known || strcmp(name, names[i]) == 0;
  }
  require(known);
  require((strcmp(name, "svg") == 0) == (*(int *)depth == 0));
  for (; attributes[0] != NULL; attributes += 2) {
    require(strncmp(attributes[0], "on", 2) != 0);
    require(strcmp(attributes[0], "href") != 0 || strncmp(attributes[1], "http", 4) == 0);
  }
  ++*(int *)depth;
}

static void XMLCALL check_end(void *depth, const XML_Char *name)
{
  (void)name;
  --*(int *)depth;
}

static void check_finished(AttribText text)
{
  int depth = 0;
  XML_Parser parser = XML_ParserCreate("UTF-8");
  require(parser != NULL);
  XML_SetUserData(parser, &depth);
  XML_SetElementHandler(parser, check_element, check_end);
  require(XML_Parse(parser, text.data, (int)text.length, XML_TRUE) == XML_STATUS_OK);
  require(depth == 0);
  XML_ParserFree(parser);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const AttribSvgNames names = {ATTRIB_TEXT_INIT("A & <B>"), ATTRIB_TEXT_INIT("]]>")};
  const AttribText drawn = {(const char *)data, size};
  AttribBuffer first;
  AttribBuffer second;
  attrib_buffer_init(&first);
  attrib_buffer_init(&second);
  const AttribStatus status = attrib_svg_finish(drawn, &names, &first);
  require(attrib_svg_finish(drawn, &names, &second) == status);
  require(status == ATTRIB_SUCCESS || status == ATTRIB_BAD_TEXT || status == ATTRIB_LIMIT);
  if (status == ATTRIB_SUCCESS) {
    require(attrib_text_equal(attrib_buffer_text(&first), attrib_buffer_text(&second)));
    check_finished(attrib_buffer_text(&first));
  }
  attrib_buffer_clear(&second);
  attrib_buffer_clear(&first);
  return 0;
}
