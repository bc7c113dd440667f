// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/dot_reading.h"

#include <string.h>

/// cgraph takes `char *` for texts that it only reads.
static char *lend(const char *text)
{
  union {
    const char *in;
    char *out;
  } bridge = {text};
  return bridge.out;
}

const char *attrib_reading_get(void *object, const char *key)
{
  const char *const value = agget(object, lend(key));
  return value != NULL ? value : "";
}

// Classes

bool attrib_reading_next(const char *class, const char *prefix, size_t *at, AttribText *out)
{
  while (class[*at] != '\0') {
    const char *const word = class + *at;
    const size_t length = strcspn(word, " ");
    *at += length + strspn(word + length, " ");
    const AttribText text = {word, length};
    if (attrib_text_starts_with(text, attrib_text(prefix))) {
      *out = attrib_text_slice(text, strlen(prefix), length);
      return true;
    }
  }
  return false;
}

bool attrib_reading_has(void *object, const char *prefix, AttribText rest)
{
  const char *const class = attrib_reading_get(object, "class");
  AttribText found;
  size_t at = 0;
  while (attrib_reading_next(class, prefix, &at, &found)) {
    if (attrib_text_equal(found, rest)) {
      return true;
    }
  }
  return false;
}

bool attrib_reading_is_card(Agnode_t *node)
{
  return attrib_reading_has(node, "statement", ATTRIB_TEXT("")) &&
         !attrib_reading_has(node, "more", ATTRIB_TEXT(""));
}

// Edges

bool attrib_reading_is_ornament(Agedge_t *edge)
{
  return attrib_reading_has(edge, "key", ATTRIB_TEXT("")) ||
         strcmp(attrib_reading_get(edge, "style"), "invis") == 0;
}

static bool is_backwards(Agedge_t *edge)
{
  return strcmp(attrib_reading_get(edge, "dir"), "back") == 0;
}

Agnode_t *attrib_reading_from(Agedge_t *edge)
{
  return is_backwards(edge) ? aghead(edge) : agtail(edge);
}

Agnode_t *attrib_reading_to(Agedge_t *edge)
{
  return is_backwards(edge) ? agtail(edge) : aghead(edge);
}

const char *attrib_reading_bundle(Agedge_t *edge)
{
  return attrib_reading_get(edge, is_backwards(edge) ? "lhead" : "ltail");
}

// HTML-like labels

typedef struct {
  const char *open;
  const char *close; ///< "" for an element that is empty
} Element;

static const Element elements[] = {
    {"TABLE", "TABLE"}, {"TR", "TR"}, {"TD", "TD"}, {"FONT", "FONT"}, {"B", "B"}, {"BR", ""},
};

/// Step over ` KEY="VALUE"` as often as it stands there.
static const char *skip_attributes(const char *at)
{
  while (*at == ' ') {
    at += 1 + strspn(at + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    if (at[0] != '=' || at[1] != '"') {
      return "";
    }
    at += 2 + strcspn(at + 2, "\"<>&\\");
    if (*at++ != '"') {
      return "";
    }
  }
  return at;
}

/// Step over a tag; NULL where it is none that is known. `*open` are the elements that are open.
static const char *skip_tag(const char *at, const char **open, size_t *depth, size_t room)
{
  const bool closes = at[1] == '/';
  at += closes ? 2 : 1;
  const size_t length = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); ++i) {
    const Element *const element = &elements[i];
    if (strlen(element->open) != length || strncmp(at, element->open, length) != 0) {
      continue;
    }
    if (closes) {
      const bool fits = *depth > 0 && strcmp(open[*depth - 1], element->close) == 0;
      *depth -= fits;
      return fits && at[length] == '>' ? at + length + 1 : NULL;
    }
    const char *const end = skip_attributes(at + length);
    if (*element->close == '\0') {
      return strncmp(end, "/>", 2) == 0 ? end + 2 : NULL;
    }
    if (*end != '>' || *depth == room) {
      return NULL;
    }
    open[(*depth)++] = element->close;
    return end + 1;
  }
  return NULL;
}

/// The character that an escape of a label stands for, and how long the escape is; 0 for none.
static size_t read_escape(const char *at, char *c)
{
  static const struct {
    const char *escape;
    char c;
  } escapes[] = {{"&amp;", '&'}, {"&lt;", '<'},  {"&gt;", '>'}, {"&quot;", '"'},
                 {"&#45;", '-'}, {"\\\\", '\\'}, {"\\n", '\n'}};
  for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); ++i) {
    const size_t length = strlen(escapes[i].escape);
    if (strncmp(at, escapes[i].escape, length) == 0) {
      *c = escapes[i].c;
      return length;
    }
  }
  return 0;
}

bool attrib_reading_is_sound(const char *html)
{
  enum { room = 16 };
  const char *open[room];
  size_t depth = 0;
  char c = '\0';
  for (const char *at = html; *at != '\0';) {
    if (*at == '<') {
      at = skip_tag(at, open, &depth, room);
      if (at == NULL) {
        return false;
      }
    } else if (*at == '&' || *at == '\\') {
      const size_t length = read_escape(at, &c);
      if (length == 0 || c == '\n') {
        return false;
      }
      at += length;
    } else if (*at == '>' || *at == '"') {
      return false;
    } else {
      ++at;
    }
  }
  return depth == 0 && (*html == '\0' || html[strlen(html) - 1] == '>');
}

// Plain labels

static bool is_blank(char c)
{
  return (unsigned char)c <= ' ';
}

bool attrib_reading_says(const char *label, AttribText words)
{
  size_t said = 0;
  while (*label != '\0') {
    char c = *label;
    if (strncmp(label, "…", sizeof("…") - 1) == 0) {
      return true;
    }
    const size_t length = read_escape(label, &c);
    label += length > 0 ? length : 1;
    if (is_blank(c)) {
      continue;
    }
    while (said < words.length && is_blank(words.data[said])) {
      ++said;
    }
    if (said == words.length || words.data[said++] != c) {
      return false;
    }
  }
  while (said < words.length && is_blank(words.data[said])) {
    ++said;
  }
  return said == words.length;
}
