// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/diagnostics.h"
#include "export/json_out.h"

// Findings, and the folder that their paths are in.
typedef struct {
  const AttribDiagnostics *list;
  AttribText root;
} Findings;

static json_t *make_path(const Findings *findings, uint32_t file)
{
  const AttribText path = attrib_diagnostics_path(findings->list, file);
  AttribBuffer below;
  if (path.length == 0) {
    return json_null();
  }
  attrib_buffer_init(&below);
  attrib_diagnostics_write_path(findings->root, path, &below);
  json_t *const value = below.status ? NULL : attrib_json_text(attrib_buffer_text(&below));
  attrib_buffer_clear(&below);
  return value;
}

static json_t *set_place(json_t *object, const Findings *findings, AttribPlace place)
{
  const bool has_column = place.line > 0 && place.column > 0;
  object = attrib_json_set(object, "file", make_path(findings, place.file));
  object = attrib_json_set(object, "line", attrib_json_number_or_null(place.line));
  object =
      attrib_json_set(object, "column", attrib_json_number_or_null(has_column ? place.column : 0));
  return attrib_json_set(object, "length",
                         attrib_json_number_or_null(has_column ? place.length : 0));
}

static json_t *make_related(const Findings *findings, const AttribDiagnostic *item)
{
  if (item->label.length == 0) {
    return json_null();
  }
  json_t *const object = attrib_json_set(json_object(), "message", attrib_json_text(item->label));
  return set_place(object, findings, item->other);
}

static json_t *make_finding(const Findings *findings, const AttribDiagnostic *item)
{
  const bool error = item->problem->severity == ATTRIB_ERROR;
  json_t *object =
      attrib_json_set(json_object(), "code", attrib_json_text(attrib_text(item->problem->code)));
  object = attrib_json_set(object, "severity", json_string(error ? "error" : "warning"));
  object = attrib_json_set(object, "message", attrib_json_text(item->message));
  object = attrib_json_set(object, "hint", attrib_json_text_or_null(item->hint));
  object = set_place(object, findings, item->place);
  return attrib_json_set(object, "related", make_related(findings, item));
}

AttribStatus attrib_diagnostics_write_json(const AttribDiagnostics *list, AttribText root,
                                           AttribBuffer *out)
{
  const Findings findings = {list, root};
  json_t *items = json_array();
  for (size_t i = 0; i < list->items.length; ++i) {
    items = attrib_json_push(items, make_finding(&findings, attrib_vector_at(&list->items, i)));
  }
  json_t *top = attrib_json_set(json_object(), "format", json_string("attrib/1"));
  top = attrib_json_set(top, "diagnostics", items);
  top = attrib_json_set(top, "errors", json_integer(list->errors));
  top = attrib_json_set(top, "warnings", json_integer(list->warnings));
  return attrib_json_write(top, out);
}
