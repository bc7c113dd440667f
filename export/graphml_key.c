// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/graphml_key.h"

#include "engine/base/utf8.h"

#include <stdbool.h>

static const char *const owners[] = {
    [ATTRIB_GRAPHML_GRAPH] = "graph",
    [ATTRIB_GRAPHML_NODE] = "node",
    [ATTRIB_GRAPHML_EDGE] = "edge",
};

/// What a form is in GraphML, and how a reader is to take it.
typedef struct {
  const char *word; ///< that the key's id ends with
  const char *type;
  const char *after_name; ///< what the name of the property is followed by
  const char *about;      ///< NULL where the type says all
} Form;

static const Form forms[] = {
    [ATTRIB_GRAPHML_BOOLEAN] = {"boolean", "boolean", "", NULL},
    [ATTRIB_GRAPHML_LONG] = {"long", "long", "", NULL},
    [ATTRIB_GRAPHML_DOUBLE] = {"double", "double", "", NULL},
    [ATTRIB_GRAPHML_STRING] = {"string", "string", "", NULL},
    [ATTRIB_GRAPHML_DATE] = {"date", "string", "", "a date, in EDTF"},
    [ATTRIB_GRAPHML_EARLIEST] = {"earliest", "string", "_earliest", "the first day that it may be"},
    [ATTRIB_GRAPHML_LATEST] = {"latest", "string", "_latest", "the last day that it may be"},
    [ATTRIB_GRAPHML_LIST] = {"list", "string", "", "a list, in JSON"},
    [ATTRIB_GRAPHML_MAP] = {"map", "string", "", "a map, in JSON"},
};

uint32_t attrib_graphml_forms(const AttribGraph *graph, AttribValue value,
                              AttribGraphmlForm forms_out[ATTRIB_GRAPHML_MOST_FORMS])
{
  static const AttribGraphmlForm of_types[] = {
      [ATTRIB_BOOLEAN] = ATTRIB_GRAPHML_BOOLEAN, [ATTRIB_INTEGER] = ATTRIB_GRAPHML_LONG,
      [ATTRIB_FLOAT] = ATTRIB_GRAPHML_DOUBLE,    [ATTRIB_STRING] = ATTRIB_GRAPHML_STRING,
      [ATTRIB_DATE] = ATTRIB_GRAPHML_DATE,       [ATTRIB_LIST] = ATTRIB_GRAPHML_LIST,
      [ATTRIB_MAP] = ATTRIB_GRAPHML_MAP,
  };
  AttribDate date;
  uint32_t count = 0;
  if (value.type == ATTRIB_NULL) {
    return 0;
  }
  forms_out[count++] = of_types[value.type];
  if (attrib_value_date(graph, value, &date)) {
    if (date.earliest != ATTRIB_DAY_MIN) {
      forms_out[count++] = ATTRIB_GRAPHML_EARLIEST;
    }
    if (date.latest != ATTRIB_DAY_MAX) {
      forms_out[count++] = ATTRIB_GRAPHML_LATEST;
    }
  }
  return count;
}

// Names

static bool is_plain(uint32_t c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_';
}

/// What follows the underscore would else be read as an escape.
static bool begins_escape(AttribText name, size_t offset)
{
  return name.data[offset] == '_' && offset + 1 < name.length && name.data[offset + 1] == 'x';
}

static void write_name(AttribText name, AttribBuffer *out)
{
  size_t offset = 0;
  while (offset < name.length) {
    const size_t start = offset;
    uint32_t c = 0;
    if (!attrib_utf8_next(name, &offset, &c)) {
      c = 0xFFFD;
      ++offset;
    }
    if (is_plain(c) && !begins_escape(name, start)) {
      attrib_buffer_add_char(out, (char)c);
    } else {
      attrib_buffer_add_format(out, "_x%04X_", (unsigned)c);
    }
  }
}

/// Whether a name is written as something else.
static bool is_escaped(AttribText name)
{
  for (size_t i = 0; i < name.length; ++i) {
    if (!is_plain((unsigned char)name.data[i]) || begins_escape(name, i)) {
      return true;
    }
  }
  return false;
}

// Keys of properties

void attrib_graphml_write_key(AttribGraphmlKey key, AttribBuffer *out)
{
  attrib_buffer_add_char(out, owners[key.owner][0]);
  attrib_buffer_add_char(out, '.');
  write_name(key.name, out);
  attrib_buffer_add_char(out, '.');
  attrib_buffer_add_string(out, forms[key.form].word);
}

/// A word about a key whose type, or whose name, does not say all.
static void describe(AttribGraphmlKey key, AttribXml *xml)
{
  const char *const about = forms[key.form].about;
  const bool escaped = is_escaped(key.name);
  if (about == NULL && !escaped) {
    return;
  }
  attrib_xml_begin(xml, "desc");
  if (escaped) {
    attrib_xml_add(xml, key.name);
  }
  if (about != NULL) {
    attrib_xml_add_string(xml, escaped ? ": " : "");
    attrib_xml_add_string(xml, about);
  }
  attrib_xml_end(xml);
}

void attrib_graphml_declare(AttribGraphmlKey key, AttribXml *xml, AttribBuffer *scratch)
{
  const Form *const form = &forms[key.form];
  attrib_xml_begin(xml, "key");
  attrib_buffer_truncate(scratch, 0);
  attrib_graphml_write_key(key, scratch);
  attrib_xml_attribute(xml, "id", attrib_buffer_text(scratch));
  attrib_xml_attribute_string(xml, "for", owners[key.owner]);
  attrib_buffer_truncate(scratch, 0);
  write_name(key.name, scratch);
  attrib_buffer_add_string(scratch, form->after_name);
  attrib_xml_attribute(xml, "attr.name", attrib_buffer_text(scratch));
  attrib_xml_attribute_string(xml, "attr.type", form->type);
  describe(key, xml);
  attrib_xml_end(xml);
}

// Keys of what is no property

typedef struct {
  const char *id; ///< no property's key is the same, as these end with a form
  AttribGraphmlOwner owner;
  const char *name;
  const char *type;
  const char *about;
} Fixed;

/// Neo4j's APOC reads labels and types from the keys `labels` and `label`.
static const Fixed fixed_keys[ATTRIB_GRAPHML_FIXED_KEYS] = {
    [ATTRIB_GRAPHML_FORMAT] = {"g.format", ATTRIB_GRAPHML_GRAPH, "format", "string",
                               "what wrote this"},
    [ATTRIB_GRAPHML_SUBJECT] = {"g.subject", ATTRIB_GRAPHML_GRAPH, "subject", "string",
                                "the node that was asked about"},
    [ATTRIB_GRAPHML_AS_OF] = {"g.as_of", ATTRIB_GRAPHML_GRAPH, "as_of", "string",
                              "only what had been said by this day"},
    [ATTRIB_GRAPHML_RECORDED_BY] = {"g.recorded_by", ATTRIB_GRAPHML_GRAPH, "recorded_by", "string",
                                    "only what had been recorded by this day"},
    [ATTRIB_GRAPHML_UNDATED] = {"g.undated", ATTRIB_GRAPHML_GRAPH, "undated", "long",
                                "claims that were left out as their day is not known"},
    [ATTRIB_GRAPHML_NODE_LABELS] = {"labels", ATTRIB_GRAPHML_NODE, "labels", "string",
                                    "labels, a colon before each"},
    [ATTRIB_GRAPHML_NODE_FILE] = {"n.file", ATTRIB_GRAPHML_NODE, "file", "string",
                                  "the file of the record"},
    [ATTRIB_GRAPHML_NODE_LINE] = {"n.line", ATTRIB_GRAPHML_NODE, "line", "long",
                                  "the line of the record"},
    [ATTRIB_GRAPHML_NODE_PRESENCE] = {"n.presence", ATTRIB_GRAPHML_NODE, "presence", "string",
                                      "maybe, or undated: whether it belongs here is not sure"},
    [ATTRIB_GRAPHML_NODE_SUPERSEDED] = {"n.superseded", ATTRIB_GRAPHML_NODE, "superseded", "string",
                                        "true, or maybe: a later claim takes this one's place"},
    [ATTRIB_GRAPHML_NODE_CONTEXT] = {"n.context", ATTRIB_GRAPHML_NODE, "context", "boolean",
                                     "not asked for itself: it answers, or is answered"},
    [ATTRIB_GRAPHML_EDGE_LABEL] = {"label", ATTRIB_GRAPHML_EDGE, "label", "string", "the type"},
    [ATTRIB_GRAPHML_EDGE_RECORD] = {"e.record", ATTRIB_GRAPHML_EDGE, "record", "string",
                                    "the node whose record says this: a claim wherever it was "
                                    "said by somebody"},
    [ATTRIB_GRAPHML_EDGE_FILE] = {"e.file", ATTRIB_GRAPHML_EDGE, "file", "string",
                                  "the file of that record"},
    [ATTRIB_GRAPHML_EDGE_LINE] = {"e.line", ATTRIB_GRAPHML_EDGE, "line", "long",
                                  "the line that says it"},
    [ATTRIB_GRAPHML_EDGE_PRESENCE] = {"e.presence", ATTRIB_GRAPHML_EDGE, "presence", "string",
                                      "maybe, or undated: whether it belongs here is not sure"},
};

const char *attrib_graphml_fixed_key(AttribGraphmlFixed fixed)
{
  return fixed_keys[fixed].id;
}

void attrib_graphml_declare_fixed(AttribXml *xml)
{
  for (size_t i = 0; i < ATTRIB_GRAPHML_FIXED_KEYS; ++i) {
    const Fixed *const fixed = &fixed_keys[i];
    attrib_xml_begin(xml, "key");
    attrib_xml_attribute_string(xml, "id", fixed->id);
    attrib_xml_attribute_string(xml, "for", owners[fixed->owner]);
    attrib_xml_attribute_string(xml, "attr.name", fixed->name);
    attrib_xml_attribute_string(xml, "attr.type", fixed->type);
    attrib_xml_begin(xml, "desc");
    attrib_xml_add_string(xml, fixed->about);
    attrib_xml_end(xml);
    attrib_xml_end(xml);
  }
}
