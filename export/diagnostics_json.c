// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/diagnostics.h"
#include "export/json_out.h"

static json_t *set_place(json_t *object, const AttribDiagnostics *list, AttribPlace place)
{
  const bool has_column = place.line > 0 && place.column > 0;
  const AttribText path = attrib_diagnostics_path(list, place.file);
  object = attrib_json_set(object, "file", attrib_json_text_or_null(path));
  object = attrib_json_set(object, "line", attrib_json_number_or_null(place.line));
  object =
      attrib_json_set(object, "column", attrib_json_number_or_null(has_column ? place.column : 0));
  return attrib_json_set(object, "length",
                         attrib_json_number_or_null(has_column ? place.length : 0));
}

static json_t *make_related(const AttribDiagnostics *list, const AttribDiagnostic *item)
{
  if (item->label.length == 0) {
    return json_null();
  }
  json_t *const object = attrib_json_set(json_object(), "message", attrib_json_text(item->label));
  return set_place(object, list, item->other);
}

static json_t *make_finding(const AttribDiagnostics *list, const AttribDiagnostic *item)
{
  const bool error = item->problem->severity == ATTRIB_ERROR;
  json_t *object =
      attrib_json_set(json_object(), "code", attrib_json_text(attrib_text(item->problem->code)));
  object = attrib_json_set(object, "severity", json_string(error ? "error" : "warning"));
  object = attrib_json_set(object, "message", attrib_json_text(item->message));
  object = attrib_json_set(object, "hint", attrib_json_text_or_null(item->hint));
  object = set_place(object, list, item->place);
  return attrib_json_set(object, "related", make_related(list, item));
}

AttribStatus attrib_diagnostics_write_json(const AttribDiagnostics *list, AttribBuffer *out)
{
  json_t *findings = json_array();
  for (size_t i = 0; i < list->items.length; ++i) {
    findings = attrib_json_push(findings, make_finding(list, attrib_vector_at(&list->items, i)));
  }
  json_t *top = attrib_json_set(json_object(), "format", json_string("attrib/1"));
  top = attrib_json_set(top, "diagnostics", findings);
  top = attrib_json_set(top, "errors", json_integer(list->errors));
  top = attrib_json_set(top, "warnings", json_integer(list->warnings));
  return attrib_json_write(top, out);
}
