// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/reader.h"

#include "engine/base/alloc.h"
#include "engine/record/characters.h"
#include "engine/record/problem.h"
#include "engine/record/syntax.h"

#include <yaml.h>

#include <string.h>

struct AttribReader {
  yaml_parser_t parser;
  yaml_event_t event; ///< the current one, whose text is lent out
  AttribText text;    ///< of the file, without its byte order mark
  AttribDiagnostics *diagnostics;
  uint32_t file;
  uint32_t depth;
  uint32_t documents;
  uint64_t braces; ///< one bit for each level: written with braces
  bool has_event;
  bool ended;
  bool complete; ///< ended at the end of the file
  bool spoilt;   ///< characters that reorder text were found in the file, and reported
};

static const AttribText byte_order_mark = ATTRIB_TEXT_INIT("\xEF\xBB\xBF");

/// Refuse a line that begins with `%TAG`. libyaml compares each of these directives with all before it, so that a file of them
/// would never end; and tags are refused anyway.
static AttribStatus check_directives(AttribReader *reader)
{
  const AttribText directive = ATTRIB_TEXT("%TAG");
  AttribPlace place = {reader->file, 0, 0, 0};
  if (!attrib_characters_find_line(reader->text, directive, &place)) {
    return ATTRIB_SUCCESS;
  }
  reader->ended = true;
  ATTRIB_TRY(attrib_diagnostics_report(reader->diagnostics, attrib_problem(ATTRIB_PROBLEM_TAG),
                                       place, "tags are not allowed"));
  return attrib_diagnostics_hint(reader->diagnostics,
                                 "leave the line out; indent it where it belongs to a text");
}

static AttribStatus check_text(AttribReader *reader)
{
  AttribCharacters found = ATTRIB_CHARACTERS_FINE;
  ATTRIB_TRY(attrib_characters_check(reader->text, reader->diagnostics, reader->file, &found));
  reader->spoilt = found == ATTRIB_CHARACTERS_SPOILT;
  reader->ended = found == ATTRIB_CHARACTERS_REFUSED;
  return reader->ended ? ATTRIB_SUCCESS : check_directives(reader);
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
  reader->text = attrib_text_slice(bytes, skipped, bytes.length);
  if (check_text(reader) != ATTRIB_SUCCESS) {
    attrib_reader_free(reader);
    return NULL;
  }
  yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
  // libyaml wants a place even for no bytes at all.
  const char *const data = reader->text.length > 0 ? reader->text.data : "";
  yaml_parser_set_input_string(&reader->parser, (const unsigned char *)data, reader->text.length);
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

static AttribStatus report_syntax(const AttribReader *reader)
{
  const yaml_parser_t *parser = &reader->parser;
  const AttribSyntaxFault fault = {
      .problem = parser->problem != NULL ? parser->problem : "unreadable",
      .context = parser->context,
      .place = place_of_mark(reader, parser->problem_mark),
      .around = parser->context != NULL ? place_of_mark(reader, parser->context_mark)
                                        : (AttribPlace){reader->file, 0, 0, 0}};
  return attrib_syntax_report(reader->diagnostics, reader->text, &fault);
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

/// Characters that escapes such as "\u202E" put into a scalar; those in the file were reported when it was opened.
static AttribStatus check_scalar(AttribReader *reader, AttribEvent *event)
{
  if (event->text.length > ATTRIB_SCALAR_LIMIT) {
    event->refused = true;
    return refuse(reader, ATTRIB_PROBLEM_TOO_MUCH, "a text of more than 64 KiB",
                  "quote less, and cite the source");
  }
  if (reader->event.data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE && !reader->spoilt) {
    return ATTRIB_SUCCESS;
  }
  size_t offset = 0;
  uint32_t code = 0;
  const AttribUtf8Fault fault = attrib_characters_fault(event->text, &offset, &code);
  event->refused = fault != ATTRIB_UTF8_FINE;
  const bool bidi = fault == ATTRIB_UTF8_BIDI;
  if (!event->refused || (bidi && reader->spoilt)) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_diagnostics_report(
      reader->diagnostics, attrib_problem(bidi ? ATTRIB_PROBLEM_BIDI : ATTRIB_PROBLEM_CONTROL),
      event->place, "an escape makes the %s U+%04X",
      bidi ? "bidirectional control" : "control character", (unsigned)code));
  return attrib_diagnostics_hint(reader->diagnostics, "delete the escape");
}

static AttribStatus open_level(AttribReader *reader, bool braces)
{
  if (reader->depth >= ATTRIB_DEPTH_LIMIT) {
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
