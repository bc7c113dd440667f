// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/picture.h"

#include "export/dot.h"
#include "export/picture_title.h"
#include "export/render.h"
#include "export/timeline.h"

#include <inttypes.h>

/// A picture on its way.
typedef struct {
  const AttribAnswer *answer;
  const AttribPictureWish *wish;
  AttribFormat format;
  AttribPictureReport report;
  AttribBuffer *out;
  AttribBuffer why; ///< it could not be drawn
} Picture;

static AttribRender render_of(AttribFormat format)
{
  static const AttribRender renders[ATTRIB_FORMATS] = {
      [ATTRIB_FORMAT_SVG] = ATTRIB_RENDER_SVG,
      [ATTRIB_FORMAT_PNG] = ATTRIB_RENDER_PNG,
      [ATTRIB_FORMAT_PDF] = ATTRIB_RENDER_PDF,
  };
  return renders[format];
}

static AttribStatus render(Picture *picture, AttribText dot)
{
  const AttribRendering rendering = {render_of(picture->format), picture->wish->seconds};
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
    status = attrib_render_dot(dot, &rendering, &names, picture->out, &picture->why);
  }
  attrib_buffer_clear(&subtitle);
  attrib_buffer_clear(&title);
  return status;
}

static AttribStatus draw_graph(Picture *picture, AttribBuffer *dot)
{
  const AttribPictureOptions *const look = &picture->wish->look;
  ATTRIB_TRY(attrib_answer_write_dot(picture->answer, look, &picture->report, dot));
  return picture->format == ATTRIB_FORMAT_DOT ? ATTRIB_SUCCESS
                                              : render(picture, attrib_buffer_text(dot));
}

static AttribStatus draw_timeline(Picture *picture, AttribBuffer *svg)
{
  const AttribPictureOptions *const look = &picture->wish->look;
  const AttribTimelineOptions options = {look->theme, look->language};
  const AttribRendering rendering = {render_of(picture->format), picture->wish->seconds};
  AttribTimelineCounts counts;
  ATTRIB_TRY(attrib_answer_write_timeline(picture->answer, &options, &counts, svg));
  picture->report = (AttribPictureReport){counts.claims, counts.folded, 0, counts.undated};
  return attrib_render_svg(attrib_buffer_text(svg), &rendering, picture->out, &picture->why);
}

static AttribStatus draw(Picture *picture)
{
  AttribBuffer source;
  attrib_buffer_init(&source);
  AttribStatus status = ATTRIB_SUCCESS;
  if (picture->wish->kind == ATTRIB_PICTURE_TIMELINE) {
    status = draw_timeline(picture, &source);
  } else if (picture->format == ATTRIB_FORMAT_DOT) {
    status = draw_graph(picture, picture->out);
  } else {
    status = draw_graph(picture, &source);
  }
  attrib_buffer_clear(&source);
  return status;
}

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

static void say_report(const AttribPictureReport *report)
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
                       " claims are not drawn; a narrower selection shows them",
                       report->left_out, report->claims);
  }
}

AttribExit attrib_picture_write(const AttribAnswer *answer, AttribFormat format,
                                const AttribPictureWish *wish, AttribBuffer *out)
{
  Picture picture = {.answer = answer, .wish = wish, .format = format, .out = out};
  attrib_buffer_init(&picture.why);
  const AttribStatus status = draw(&picture);
  AttribExit result = ATTRIB_EXIT_DONE;
  if (status == ATTRIB_SUCCESS) {
    say_report(&picture.report);
  } else if (status == ATTRIB_RENDER_FAILED) {
    result = say_why(&picture.why);
  } else {
    result = attrib_message_fail(status, "cannot draw the picture");
  }
  attrib_buffer_clear(&picture.why);
  return result;
}
