// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot_label.h"

#include "engine/model/names.h"
#include "export/cgraph_bridge.h"
#include "export/claim_words.h"
#include "export/figure_words.h"
#include "export/record_text.h"
#include "export/wrap.h"

/// The shape of a text in a box.
typedef struct {
  unsigned width;  ///< columns of a line
  unsigned most;   ///< lines
  const char *end; ///< between lines
  bool ends_last;  ///< behind the last line, too
  size_t limit;    ///< characters of a line, however many of them have no width
  void (*escape)(AttribText text, size_t limit, AttribBuffer *out);
} Lines;

/// What is not HTML must stay below ATTRIB_CGRAPH_TEXT_LIMIT: three lines of it, five bytes each
/// character.
enum { line_limit = 400, plain_limit = 240 };

#define LEFT "<BR ALIGN=\"LEFT\"/>", true, line_limit, attrib_cgraph_escape_html
#define CENTRED "<BR/>", false, line_limit, attrib_cgraph_escape_html

static const Lines statement_head = {44, 2, LEFT};
static const Lines statement_body = {38, 3, LEFT};
static const Lines statement_foot = {44, 2, LEFT};
static const Lines actor_name = {26, 3, "\\n", false, plain_limit, attrib_cgraph_escape};
static const Lines lead_name = {24, 3, CENTRED};
static const Lines incident_name = {28, 3, CENTRED};
static const Lines incident_facts = {36, 4, CENTRED};
static const Lines wide_title = {60, 2, LEFT};
static const Lines wide_subtitle = {110, 3, LEFT};
static const Lines wide_footnote = {150, 3, LEFT};

#define TABLE "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">"

// Lines

/// A text on one line for the wrapper: line ends and tabs are blanks.
static void flatten(AttribText text, AttribBuffer *out)
{
  for (size_t i = 0; i < text.length; ++i) {
    const char c = text.data[i];
    attrib_buffer_add_char(out, (unsigned char)c < ' ' ? ' ' : c);
  }
}

/// Add the wrapped lines of a text; where some do not fit, the last one ends in an ellipsis.
static void add_wrapped(AttribText wrapped, Lines shape, AttribBuffer *out)
{
  AttribText rest = wrapped;
  for (unsigned line = 0; line < shape.most && rest.length > 0; ++line) {
    size_t length = 0;
    while (length < rest.length && rest.data[length] != '\n') {
      ++length;
    }
    attrib_buffer_add_string(out, line > 0 ? shape.end : "");
    shape.escape(attrib_text_slice(rest, 0, length), shape.limit, out);
    rest = attrib_text_slice(rest, length + 1, rest.length);
  }
  attrib_buffer_add_string(out, rest.length > 0 ? " …" : "");
  attrib_buffer_add_string(out, shape.ends_last ? shape.end : "");
}

static void add_lines(AttribText text, Lines shape, AttribBuffer *out)
{
  AttribBuffer flat;
  AttribBuffer wrapped;
  attrib_buffer_init(&flat);
  attrib_buffer_init(&wrapped);
  flatten(text, &flat);
  attrib_wrap_write(attrib_buffer_text(&flat), (AttribWrap){.width = shape.width, .cut = true},
                    &wrapped);
  // Graphviz takes no empty element.
  add_wrapped(wrapped.length > 0 ? attrib_buffer_text(&wrapped) : ATTRIB_TEXT("–"), shape, out);
  attrib_buffer_fail(out, flat.status);
  attrib_buffer_fail(out, wrapped.status);
  attrib_buffer_clear(&wrapped);
  attrib_buffer_clear(&flat);
}

/// Text between a tag and its end.
static void add_in(const char *open, AttribText text, Lines shape, const char *close,
                   AttribBuffer *out)
{
  attrib_buffer_add_string(out, open);
  add_lines(text, shape, out);
  attrib_buffer_add_string(out, close);
}

// Statements

/// Append a text that no line may break within.
static void add_unbroken(AttribText text, AttribBuffer *out)
{
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] == ' ') {
      attrib_buffer_add_string(out, "\u00A0");
    } else {
      attrib_buffer_add_char(out, text.data[i]);
    }
  }
}

/// Who speaks, and on which day, where a source gives one.
static void write_head(const AttribModel *model, const AttribClaimRow *row,
                       const AttribPictureOptions *options, AttribBuffer *out)
{
  const AttribGraph *const graph = model->answer->graph;
  const AttribDateStyle style = {.language = options->language, .no_year = model->one_year};
  AttribBuffer day;
  attrib_buffer_init(&day);
  // One on whose authority a person speaks stands beside the card.
  if (row->by.count > 1) {
    attrib_words_whole_speaker(graph, row, options->language, out);
  } else {
    attrib_words_speaker(graph, row, options->language, out);
  }
  if (attrib_words_day(graph, row, style, &day)) {
    attrib_buffer_add_string(out, ATTRIB_WORDS_SEPARATOR);
    add_unbroken(attrib_buffer_text(&day), out);
  }
  attrib_buffer_fail(out, day.status);
  attrib_buffer_clear(&day);
}

static void write_body(const AttribModel *model, const AttribClaimRow *row,
                       const AttribPictureOptions *options, AttribBuffer *out)
{
  const AttribText quote = attrib_record_quote(model->answer->graph, row);
  if (quote.length > 0) {
    attrib_phrase_write(options->language, ATTRIB_PHRASE_QUOTE, &quote, 1, out);
  }
}

static void begin_cell(const char *port, const char *colour, AttribBuffer *out)
{
  attrib_buffer_add_format(out,
                           "<TR><TD PORT=\"%s\" BGCOLOR=\"%s\" ALIGN=\"LEFT\" BALIGN=\"LEFT\""
                           " WIDTH=\"222\">",
                           port, colour);
}

void attrib_dot_label_statement(const AttribModel *model, const AttribBox *box,
                                const AttribPictureOptions *options, AttribBuffer *out)
{
  const AttribRole role = attrib_claim_role(model->answer->graph, box->row);
  const char *const colour = attrib_role_style(options->theme, role)->line;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add_format(out,
                           "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"1\""
                           " CELLPADDING=\"4\" BGCOLOR=\"%s\">",
                           colour);
  begin_cell("h", colour, out);
  write_head(model, box->row, options, &text);
  add_in("<FONT COLOR=\"#FFFFFF\" POINT-SIZE=\"9\"><B>", attrib_buffer_text(&text), statement_head,
         "</B></FONT></TD></TR>", out);
  begin_cell("b", "#FFFFFF", out);
  attrib_buffer_truncate(&text, 0);
  write_body(model, box->row, options, &text);
  if (text.length > 0) {
    add_lines(attrib_buffer_text(&text), statement_body, out);
  }
  attrib_buffer_truncate(&text, 0);
  attrib_words_act(model->answer, box->row, options->language, &text);
  add_in("<FONT COLOR=\"#555555\" POINT-SIZE=\"9\">", attrib_buffer_text(&text), statement_foot,
         "</FONT></TD></TR></TABLE>", out);
  attrib_buffer_fail(out, text.status);
  attrib_buffer_clear(&text);
}

// Actors and incidents

bool attrib_dot_label_actor(const AttribModel *model, const AttribBox *box, AttribBuffer *out)
{
  AttribBuffer name;
  attrib_buffer_init(&name);
  attrib_buffer_add(&name, attrib_record_name(model->answer->graph, box->node));
  if (box->lead) {
    add_in("<B>", attrib_buffer_text(&name), lead_name, "</B>", out);
  } else {
    add_lines(attrib_buffer_text(&name), actor_name, out);
  }
  attrib_buffer_fail(out, name.status);
  attrib_buffer_clear(&name);
  return box->lead;
}

static void add_facts(const AttribModel *model, AttribNode incident,
                      const AttribPictureOptions *options, AttribBuffer *out)
{
  const AttribGraph *const graph = model->answer->graph;
  const AttribValue alleged = attrib_node_property(graph, incident, ATTRIB_KEY(ALLEGED));
  AttribBuffer facts;
  attrib_buffer_init(&facts);
  if (alleged.type == ATTRIB_BOOLEAN && alleged.as.boolean) {
    attrib_buffer_add_string(&facts,
                             attrib_phrase(options->language, ATTRIB_PHRASE_KNOWN_FROM_CLAIMS));
  } else {
    attrib_words_affected(graph, incident, &facts);
  }
  if (facts.length > 0) {
    add_in("<BR/><FONT POINT-SIZE=\"10\">", attrib_buffer_text(&facts), incident_facts, "</FONT>",
           out);
  }
  attrib_buffer_fail(out, facts.status);
  attrib_buffer_clear(&facts);
}

void attrib_dot_label_incident(const AttribModel *model, const AttribBox *box,
                               const AttribPictureOptions *options, AttribBuffer *out)
{
  AttribBuffer name;
  attrib_buffer_init(&name);
  attrib_buffer_add(&name, attrib_record_name(model->answer->graph, box->node));
  add_in("<B>", attrib_buffer_text(&name), incident_name, "</B>", out);
  attrib_buffer_fail(out, name.status);
  attrib_buffer_clear(&name);
  add_facts(model, box->node, options, out);
}

// What stands around them

void attrib_dot_label_heading(AttribText heading, AttribBuffer *out)
{
  attrib_buffer_add_string(out, "<B>");
  attrib_cgraph_escape_html(heading, line_limit, out);
  attrib_buffer_add_string(out, "</B>");
}

void attrib_dot_label_key(const char *meaning, AttribBuffer *out)
{
  attrib_buffer_add_string(out, TABLE "<TR><TD ALIGN=\"LEFT\" WIDTH=\"130\">");
  attrib_cgraph_escape_html(attrib_text(meaning), line_limit, out);
  attrib_buffer_add_string(out, "</TD></TR></TABLE>");
}

void attrib_dot_label_title(AttribText title, AttribText subtitle, AttribBuffer *out)
{
  const char *const cell = TABLE "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">"
                                 "<FONT POINT-SIZE=\"25\"><B>";
  add_in(cell, title, wide_title, "</B></FONT></TD></TR>", out);
  add_in("<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><FONT POINT-SIZE=\"13\" COLOR=\"#555555\">",
         subtitle, wide_subtitle, "</FONT></TD></TR><TR><TD HEIGHT=\"10\"></TD></TR></TABLE>", out);
}

void attrib_dot_label_footnote(AttribText lines, AttribBuffer *out)
{
  AttribText rest = lines;
  attrib_buffer_add_string(out, TABLE "<TR><TD HEIGHT=\"8\"></TD></TR>");
  while (rest.length > 0) {
    size_t length = 0;
    while (length < rest.length && rest.data[length] != '\n') {
      ++length;
    }
    add_in("<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">", attrib_text_slice(rest, 0, length),
           wide_footnote, "</TD></TR>", out);
    rest = attrib_text_slice(rest, length + 1, rest.length);
  }
  attrib_buffer_add_string(out, "</TABLE>");
}
