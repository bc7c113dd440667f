// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/reader.h"

#include "engine/base/alloc.h"
#include "engine/base/utf8.h"
#include "engine/record/problem.h"

#include <yaml.h>

#include <string.h>

struct AttribReader {
  yaml_parser_t parser;
  yaml_event_t event; ///< the current one, whose text is lent out
  AttribDiagnostics *diagnostics;
  uint32_t file;
  uint32_t depth;
  uint32_t documents;
  uint64_t braces; ///< one bit for each level: written with braces
  bool has_event;
  bool ended;
  bool complete; ///< ended at the end of the file
};

// The characters of the file

static AttribPlace place_of_offset(uint32_t file, AttribText text, size_t offset)
{
  AttribPlace place = {file, 1, 1, 1};
  size_t line_start = 0;
  for (size_t i = 0; i < offset; ++i) {
    if (text.data[i] == '\n') {
      ++place.line;
      line_start = i + 1;
    }
  }
  place.column +=
      (uint32_t)attrib_utf8_count(attrib_text_slice(text, line_start, offset - line_start));
  return place;
}

static const AttribText byte_order_mark = ATTRIB_TEXT_INIT("\xEF\xBB\xBF");

static bool looks_like_utf16(AttribText bytes)
{
  const unsigned char *data = (const unsigned char *)bytes.data;
  return bytes.length >= 2 &&
         ((data[0] == 0xFF && data[1] == 0xFE) || (data[0] == 0xFE && data[1] == 0xFF) ||
          data[0] == 0 || data[1] == 0);
}

/// Report the first character that no record may hold; `*fine` says whether there is none.
static AttribStatus check_characters(AttribText bytes, AttribDiagnostics *diagnostics,
                                     uint32_t file, bool *fine)
{
  *fine = false;
  if (looks_like_utf16(bytes)) {
    ATTRIB_TRY(attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_ENCODING),
                                         (AttribPlace){file, 0, 0, 0},
                                         "the file is UTF-16, not UTF-8"));
    return attrib_diagnostics_hint(diagnostics, "save it as UTF-8");
  }
  size_t offset = 0;
  uint32_t code = 0;
  const AttribUtf8Fault fault = attrib_utf8_check(bytes, &offset, &code);
  if (fault == ATTRIB_UTF8_FINE) {
    *fine = true;
    return ATTRIB_SUCCESS;
  }
  const AttribPlace place = place_of_offset(file, bytes, offset);
  if (fault == ATTRIB_UTF8_MALFORMED) {
    ATTRIB_TRY(attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_ENCODING),
                                         place, "byte 0x%02X is not UTF-8", (unsigned)code));
    return attrib_diagnostics_hint(diagnostics, "save the file as UTF-8");
  }
  const bool bidi = fault == ATTRIB_UTF8_BIDI;
  return attrib_diagnostics_report(
      diagnostics, attrib_problem(bidi ? ATTRIB_PROBLEM_BIDI : ATTRIB_PROBLEM_CONTROL), place,
      "%s U+%04X", bidi ? "bidirectional control" : "control character", (unsigned)code);
}

AttribReader *attrib_reader_new(AttribText bytes, AttribDiagnostics *diagnostics, uint32_t file)
{
  AttribReader *reader = attrib_alloc_array(1, sizeof(*reader));
  if (reader == NULL || !yaml_parser_initialize(&reader->parser)) {
    attrib_free(reader);
    return NULL;
  }
  reader->diagnostics = diagnostics;
  reader->file = file;
  const size_t skipped =
      attrib_text_starts_with(bytes, byte_order_mark) ? byte_order_mark.length : 0;
  const AttribText text = attrib_text_slice(bytes, skipped, bytes.length);
  bool fine = false;
  if (check_characters(text, diagnostics, file, &fine) != ATTRIB_SUCCESS) {
    attrib_reader_free(reader);
    return NULL;
  }
  reader->ended = !fine;
  yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&reader->parser, (const unsigned char *)text.data, text.length);
  return reader;
}

void attrib_reader_free(AttribReader *reader)
{
  if (reader == NULL) {
    return;
  }
  if (reader->has_event) {
    yaml_event_delete(&reader->event);
  }
  yaml_parser_delete(&reader->parser);
  attrib_free(reader);
}

// Places and syntax errors

static AttribPlace place_of_mark(const AttribReader *reader, yaml_mark_t mark)
{
  return (AttribPlace){reader->file, (uint32_t)mark.line + 1, (uint32_t)mark.column + 1, 1};
}

static AttribPlace place_of_event(const AttribReader *reader)
{
  const yaml_event_t *event = &reader->event;
  AttribPlace place = place_of_mark(reader, event->start_mark);
  if (event->type == YAML_SCALAR_EVENT && event->end_mark.line == event->start_mark.line) {
    const size_t length = event->end_mark.column - event->start_mark.column;
    place.length = length > 0 ? (uint32_t)length : 1;
  }
  return place;
}

/// What libyaml says, and what usually helps.
static const struct {
  const char *problem;
  const char *hint;
} syntax_hints[] = {
    {"mapping values are not allowed in this context",
     "quote a text that holds `: `, and check the indentation"},
    {"found character that cannot start any token",
     "indent with blanks, not tabs; quote a text that begins with @, `, % or |"},
    {"could not find expected ':'",
     "a key needs `: ` behind it; check the indentation and the quotes of the lines above"},
    {"did not find expected key", "check the indentation, and the quotes of the lines above"},
    {"did not find expected ',' or ']'",
     "close the list with `]`, and quote a text that holds `,` `[` or `]`"},
    {"did not find expected ',' or '}'",
     "close the map with `}`, and quote a text that holds `,` `{` or `}`"},
    {"found unexpected end of stream", "a quote or a bracket is not closed"},
    {"did not find expected '-' indicator",
     "begin every item of the list with `- ` in the same column"},
    {"block sequence entries are not allowed in this context",
     "put the list on lines of its own, below its key"},
};

static AttribStatus report_syntax(const AttribReader *reader)
{
  const yaml_parser_t *parser = &reader->parser;
  const char *problem = parser->problem != NULL ? parser->problem : "unreadable";
  ATTRIB_TRY(attrib_diagnostics_report(reader->diagnostics, attrib_problem(ATTRIB_PROBLEM_YAML),
                                       place_of_mark(reader, parser->problem_mark), "not YAML: %s",
                                       problem));
  for (size_t i = 0; i < sizeof(syntax_hints) / sizeof(syntax_hints[0]); ++i) {
    if (strcmp(problem, syntax_hints[i].problem) == 0) {
      return attrib_diagnostics_hint(reader->diagnostics, "%s", syntax_hints[i].hint);
    }
  }
  return ATTRIB_SUCCESS;
}

// Steps

/// Ask libyaml for its next event. A syntax error is reported, and ends the reading.
static AttribStatus step(AttribReader *reader)
{
  if (reader->has_event) {
    yaml_event_delete(&reader->event);
    reader->has_event = false;
  }
  if (yaml_parser_parse(&reader->parser, &reader->event)) {
    reader->has_event = true;
    return ATTRIB_SUCCESS;
  }
  reader->ended = true;
  return reader->parser.error == YAML_MEMORY_ERROR ? ATTRIB_NO_MEMORY : report_syntax(reader);
}

static AttribStatus refuse(const AttribReader *reader, AttribProblemNumber problem,
                           const char *message, const char *hint)
{
  ATTRIB_TRY(attrib_diagnostics_report(reader->diagnostics, attrib_problem(problem),
                                       place_of_event(reader), "%s", message));
  return attrib_diagnostics_hint(reader->diagnostics, "%s", hint);
}

static AttribStatus refuse_properties(const AttribReader *reader, const yaml_char_t *anchor,
                                      const yaml_char_t *tag)
{
  if (anchor != NULL) {
    ATTRIB_TRY(
        refuse(reader, ATTRIB_PROBLEM_ANCHOR, "anchors are not allowed", "write the value out"));
  }
  if (tag != NULL) {
    ATTRIB_TRY(refuse(reader, ATTRIB_PROBLEM_TAG, "tags are not allowed",
                      "leave it out; quote a text that begins with `!`"));
  }
  return ATTRIB_SUCCESS;
}

/// Characters that escapes such as "\u202E" put into a scalar; those in the file were checked when it was opened.
static AttribStatus check_scalar(AttribReader *reader, AttribEvent *event)
{
  if (event->text.length > ATTRIB_SCALAR_LIMIT) {
    event->refused = true;
    return refuse(reader, ATTRIB_PROBLEM_TOO_MUCH, "a text of more than 64 KiB",
                  "quote less, and cite the source");
  }
  if (reader->event.data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE) {
    return ATTRIB_SUCCESS;
  }
  size_t offset = 0;
  uint32_t code = 0;
  const AttribUtf8Fault fault = attrib_utf8_check(event->text, &offset, &code);
  if (fault == ATTRIB_UTF8_FINE) {
    return ATTRIB_SUCCESS;
  }
  event->refused = true;
  const bool bidi = fault == ATTRIB_UTF8_BIDI;
  return attrib_diagnostics_report(
      reader->diagnostics, attrib_problem(bidi ? ATTRIB_PROBLEM_BIDI : ATTRIB_PROBLEM_CONTROL),
      event->place, "an escape makes the %s U+%04X",
      bidi ? "bidirectional control" : "control character", (unsigned)code);
}

static AttribStatus open_level(AttribReader *reader, bool braces)
{
  if (reader->depth >= ATTRIB_DEPTH_LIMIT - 1) {
    reader->ended = true;
    return refuse(reader, ATTRIB_PROBLEM_DEPTH, "nested more than 64 deep",
                  "a record needs no more than six");
  }
  ++reader->depth;
  reader->braces = (reader->braces << 1U) | (braces ? 1U : 0U);
  return ATTRIB_SUCCESS;
}

static void close_level(AttribReader *reader)
{
  --reader->depth;
  reader->braces >>= 1U;
}

static AttribStatus take_scalar(AttribReader *reader, AttribEvent *out)
{
  const yaml_event_t *event = &reader->event;
  out->type = ATTRIB_EVENT_SCALAR;
  out->text = (AttribText){(const char *)event->data.scalar.value, event->data.scalar.length};
  out->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  ATTRIB_TRY(refuse_properties(reader, event->data.scalar.anchor, event->data.scalar.tag));
  return check_scalar(reader, out);
}

/// An alias is refused; a text without meaning stands in its place.
static AttribStatus take_alias(AttribReader *reader, AttribEvent *out)
{
  out->type = ATTRIB_EVENT_SCALAR;
  out->refused = true;
  return refuse(reader, ATTRIB_PROBLEM_ANCHOR, "aliases are not allowed",
                "write the value out, or quote a text that begins with `*`");
}

static AttribStatus take_list(AttribReader *reader, AttribEvent *out)
{
  const yaml_event_t *event = &reader->event;
  out->type = ATTRIB_EVENT_LIST;
  ATTRIB_TRY(
      refuse_properties(reader, event->data.sequence_start.anchor, event->data.sequence_start.tag));
  return open_level(reader, event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
}

static AttribStatus take_map(AttribReader *reader, AttribEvent *out)
{
  const yaml_event_t *event = &reader->event;
  out->type = ATTRIB_EVENT_MAP;
  ATTRIB_TRY(
      refuse_properties(reader, event->data.mapping_start.anchor, event->data.mapping_start.tag));
  return open_level(reader, event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
}

/// The first document is the file; another one ends the reading.
static AttribStatus take_document(AttribReader *reader)
{
  if (++reader->documents == 1) {
    return ATTRIB_SUCCESS;
  }
  reader->ended = true;
  return refuse(reader, ATTRIB_PROBLEM_DOCUMENTS, "a second document begins here",
                "put it into a file of its own");
}

/// Turn libyaml's event into ours; `*said` tells whether there is one.
static AttribStatus take(AttribReader *reader, AttribEvent *out, bool *said)
{
  *said = true;
  out->place = place_of_event(reader);
  out->in_braces = (reader->braces & 1U) != 0;
  switch (reader->event.type) {
  case YAML_SCALAR_EVENT: return take_scalar(reader, out);
  case YAML_ALIAS_EVENT: return take_alias(reader, out);
  case YAML_SEQUENCE_START_EVENT: return take_list(reader, out);
  case YAML_MAPPING_START_EVENT: return take_map(reader, out);
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT:
    out->type = reader->event.type == YAML_SEQUENCE_END_EVENT ? ATTRIB_EVENT_LIST_END
                                                              : ATTRIB_EVENT_MAP_END;
    close_level(reader);
    return ATTRIB_SUCCESS;
  case YAML_DOCUMENT_START_EVENT: *said = false; return take_document(reader);
  case YAML_STREAM_END_EVENT: reader->ended = reader->complete = true; break;
  case YAML_NO_EVENT:
  case YAML_STREAM_START_EVENT:
  case YAML_DOCUMENT_END_EVENT: break;
  }
  *said = false;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_reader_next(AttribReader *reader, AttribEvent *event)
{
  bool said = false;
  *event = (AttribEvent){.type = ATTRIB_EVENT_END};
  while (!said && !reader->ended) {
    ATTRIB_TRY(step(reader));
    if (reader->has_event) {
      ATTRIB_TRY(take(reader, event, &said));
    }
  }
  if (reader->ended) {
    *event = (AttribEvent){.type = ATTRIB_EVENT_END, .place = {reader->file, 0, 0, 0}};
  }
  return ATTRIB_SUCCESS;
}

bool attrib_reader_gave_up(const AttribReader *reader)
{
  return reader->ended && !reader->complete;
}

AttribStatus attrib_reader_skip(AttribReader *reader, AttribEvent event)
{
  uint32_t open = event.type == ATTRIB_EVENT_LIST || event.type == ATTRIB_EVENT_MAP ? 1 : 0;
  while (open > 0) {
    AttribEvent inner;
    ATTRIB_TRY(attrib_reader_next(reader, &inner));
    if (inner.type == ATTRIB_EVENT_END) {
      break;
    }
    open += inner.type == ATTRIB_EVENT_LIST || inner.type == ATTRIB_EVENT_MAP ? 1U : 0U;
    open -= inner.type == ATTRIB_EVENT_LIST_END || inner.type == ATTRIB_EVENT_MAP_END ? 1U : 0U;
  }
  return ATTRIB_SUCCESS;
}
