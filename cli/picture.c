// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/picture.h"

#include "export/dot.h"
#include "export/page.h"
#include "export/picture_title.h"
#include "export/render.h"
#include "export/timeline.h"

#include <inttypes.h>

/// A picture on its way.
typedef struct {
  const AttribAnswer *answer;
  const AttribPictureWish *wish;
  AttribFormat format;
  AttribPictureReport reports[ATTRIB_PICTURES]; ///< on each that was drawn
  AttribBuffer why;                             ///< it could not be drawn
} Picture;

static AttribRendering rendering_of(const Picture *picture)
{
  static const AttribRender renders[ATTRIB_FORMATS] = {
      [ATTRIB_FORMAT_SVG] = ATTRIB_RENDER_SVG,
      [ATTRIB_FORMAT_PNG] = ATTRIB_RENDER_PNG,
      [ATTRIB_FORMAT_PDF] = ATTRIB_RENDER_PDF,
      [ATTRIB_FORMAT_HTML] = ATTRIB_RENDER_SVG,
  };
  return (AttribRendering){renders[picture->format], picture->wish->seconds};
}

// The graph

static AttribStatus render(Picture *picture, AttribText dot, AttribBuffer *out)
{
  const AttribRendering rendering = rendering_of(picture);
  const AttribLanguage language = picture->wish->look.language;
  AttribBuffer title;
  AttribBuffer subtitle;
  attrib_buffer_init(&title);
  attrib_buffer_init(&subtitle);
  attrib_picture_write_title(picture->answer, language, &title);
  attrib_picture_write_subtitle(picture->answer, language, &subtitle);
  const AttribSvgNames names = {attrib_buffer_text(&title), attrib_buffer_text(&subtitle)};
  AttribStatus status = title.status != ATTRIB_SUCCESS ? title.status : subtitle.status;
  if (status == ATTRIB_SUCCESS) {
    status = attrib_render_dot(dot, &rendering, &names, out, &picture->why);
  }
  attrib_buffer_clear(&subtitle);
  attrib_buffer_clear(&title);
  return status;
}

static AttribStatus draw_graph(Picture *picture, AttribBuffer *out)
{
  const AttribPictureOptions *const look = &picture->wish->look;
  AttribPictureReport *const report = &picture->reports[ATTRIB_PICTURE_GRAPH];
  if (picture->format == ATTRIB_FORMAT_DOT) {
    return attrib_answer_write_dot(picture->answer, look, report, out);
  }
  AttribBuffer dot;
  attrib_buffer_init(&dot);
  AttribStatus status = attrib_answer_write_dot(picture->answer, look, report, &dot);
  if (status == ATTRIB_SUCCESS) {
    status = render(picture, attrib_buffer_text(&dot), out);
  }
  attrib_buffer_clear(&dot);
  return status;
}

// The timeline

static AttribStatus draw_timeline(Picture *picture, AttribBuffer *out)
{
  const AttribPictureOptions *const look = &picture->wish->look;
  const AttribTimelineOptions options = {look->theme, look->language};
  const AttribRendering rendering = rendering_of(picture);
  AttribTimelineCounts counts;
  AttribBuffer svg;
  attrib_buffer_init(&svg);
  AttribStatus status = attrib_answer_write_timeline(picture->answer, &options, &counts, &svg);
  if (status == ATTRIB_SUCCESS) {
    picture->reports[ATTRIB_PICTURE_TIMELINE] =
        (AttribPictureReport){counts.claims, counts.folded, 0, counts.undated};
    status = attrib_render_svg(attrib_buffer_text(&svg), &rendering, out, &picture->why);
  }
  attrib_buffer_clear(&svg);
  return status;
}

// The page

static AttribStatus draw_both(Picture *picture, AttribBuffer *graph, AttribBuffer *timeline)
{
  ATTRIB_TRY(draw_timeline(picture, timeline));
  return draw_graph(picture, graph);
}

/// The table of a page has every claim, whatever its pictures leave out.
static AttribStatus draw_page(Picture *picture, AttribBuffer *out)
{
  AttribBuffer graph;
  AttribBuffer timeline;
  attrib_buffer_init(&graph);
  attrib_buffer_init(&timeline);
  AttribStatus status = draw_both(picture, &graph, &timeline);
  if (status == ATTRIB_SUCCESS) {
    const AttribPagePictures pictures = {attrib_buffer_text(&graph), attrib_buffer_text(&timeline)};
    status = attrib_answer_write_page(picture->answer, &pictures, out);
  }
  attrib_buffer_clear(&timeline);
  attrib_buffer_clear(&graph);
  return status;
}

static AttribStatus draw(Picture *picture, AttribBuffer *out)
{
  if (picture->format == ATTRIB_FORMAT_HTML) {
    return draw_page(picture, out);
  }
  return picture->wish->kind == ATTRIB_PICTURE_TIMELINE ? draw_timeline(picture, out)
                                                        : draw_graph(picture, out);
}

// What is said of it

/// The reasons are lines; each is a message of its own.
static AttribExit say_why(const AttribBuffer *why)
{
  AttribText rest = attrib_text_trim(attrib_buffer_text(why));
  while (rest.length > 0) {
    size_t length = 0;
    while (length < rest.length && rest.data[length] != '\n') {
      ++length;
    }
    attrib_message_say("%.*s", (int)length, rest.data);
    rest = attrib_text_slice(rest, length + 1, rest.length);
  }
  return ATTRIB_EXIT_RENDERER;
}

/// `where` is where something is not drawn, behind a blank; empty of a picture by itself.
static void say_report(const AttribPictureReport *report, const char *where)
{
  if (report->grouped > 0) {
    attrib_message_say("to fit, %" PRIu32 " actors and incidents stand in groups", report->grouped);
  }
  if (report->undated > 0) {
    attrib_message_say("%" PRIu32 " of %" PRIu32
                       " claims have no day, and are only counted in a timeline",
                       report->undated, report->claims);
  }
  if (report->left_out > 0) {
    attrib_message_say("to fit, %" PRIu32 " of %" PRIu32
                       " claims are not drawn%s; a narrower selection shows them",
                       report->left_out, report->claims, where);
  }
}

/// A page has two pictures, which do not leave out the same.
static void say_reports(const Picture *picture)
{
  static const char *const places[ATTRIB_PICTURES] = {
      [ATTRIB_PICTURE_GRAPH] = " in the graph",
      [ATTRIB_PICTURE_TIMELINE] = " in the timeline",
  };
  for (size_t i = 0; i < ATTRIB_PICTURES; ++i) {
    say_report(&picture->reports[i], picture->format == ATTRIB_FORMAT_HTML ? places[i] : "");
  }
}

AttribExit attrib_picture_write(const AttribAnswer *answer, AttribFormat format,
                                const AttribPictureWish *wish, AttribBuffer *out)
{
  Picture picture = {.answer = answer, .wish = wish, .format = format};
  attrib_buffer_init(&picture.why);
  const AttribStatus status = draw(&picture, out);
  AttribExit result = ATTRIB_EXIT_DONE;
  if (status == ATTRIB_SUCCESS) {
    say_reports(&picture);
  } else if (status == ATTRIB_RENDER_FAILED) {
    result = say_why(&picture.why);
  } else {
    result = attrib_message_fail(status, "cannot draw the picture");
  }
  attrib_buffer_clear(&picture.why);
  return result;
}
