// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/render.h"

#include "engine/base/process.h"
#include "engine/base/utf8.h"

#include <errno.h>
#include <string.h>

enum {
  most_words = 8,
  output_limit = 256 * 1024 * 1024, ///< bytes of a picture
  seconds_for_fonts = 10,
};

/// A program that draws, and where it comes from.
typedef struct {
  const char *words[most_words];
  const char *package; ///< of Debian
  const char *begins;  ///< what any picture of it begins with; NULL where that is seen elsewhere
} Drawer;

#define PNG "\x89PNG"
#define PDF "%PDF"

static const Drawer dots[ATTRIB_RENDERS] = {
    [ATTRIB_RENDER_SVG] = {{"dot", "-Tsvg", NULL}, "graphviz", NULL},
    [ATTRIB_RENDER_PNG] = {{"dot", "-Tpng", "-Gdpi=160", NULL}, "graphviz", PNG},
    [ATTRIB_RENDER_PDF] = {{"dot", "-Tpdf", NULL}, "graphviz", PDF},
};

static const Drawer converters[ATTRIB_RENDERS] = {
    [ATTRIB_RENDER_PNG] = {{"rsvg-convert", "--format=png", "--zoom=2", NULL}, "librsvg2-bin", PNG},
    [ATTRIB_RENDER_PDF] = {{"rsvg-convert", "--format=pdf", NULL}, "librsvg2-bin", PDF},
};

// What went wrong

static AttribStatus explain_missing(const Drawer *drawer, AttribBuffer *why)
{
  attrib_buffer_add_format(why,
                           "%s, which draws this, was not found; on Debian: "
                           "apt install %s\n",
                           drawer->words[0], drawer->package);
  return ATTRIB_RENDER_FAILED;
}

static AttribStatus explain_unusable(const Drawer *drawer, AttribBuffer *why)
{
  attrib_buffer_add_format(why, "%s, which draws this, cannot be run: %s\n", drawer->words[0],
                           strerror(errno));
  return ATTRIB_RENDER_FAILED;
}

/// What a program said on stderr, as it can be shown.
static void quote_errors(AttribText errors, AttribBuffer *why)
{
  AttribText rest = attrib_text_trim(errors);
  while (rest.length > 0) {
    size_t length = 0;
    while (length < rest.length && rest.data[length] != '\n') {
      ++length;
    }
    if (length > 0) {
      attrib_buffer_add_string(why, "  ");
      attrib_utf8_escape(attrib_text_slice(rest, 0, length), why);
      attrib_buffer_add_char(why, '\n');
    }
    rest = attrib_text_slice(rest, length + 1, rest.length);
  }
}

static AttribStatus explain_failure(const Drawer *drawer, unsigned seconds,
                                    const AttribProcessResult *result, AttribBuffer *why)
{
  const char *const name = drawer->words[0];
  if (result->timed_out) {
    attrib_buffer_add_format(why,
                             "%s took longer than %u s and was stopped; give it more with "
                             "--timeout, or draw a smaller selection\n",
                             name, seconds);
  } else if (result->wrote_too_much) {
    attrib_buffer_add_format(why, "the picture that %s made is too large\n", name);
  } else if (result->exit_status < 0) {
    attrib_buffer_add_format(why, "%s was ended by a signal\n", name);
  } else {
    attrib_buffer_add_format(why, "%s failed with exit status %d\n", name, result->exit_status);
  }
  quote_errors(attrib_buffer_text(&result->errors), why);
  return ATTRIB_RENDER_FAILED;
}

// Drawing

/// Let a program draw `input`; what it made is in `result`.
static AttribStatus run(const Drawer *drawer, AttribText input, unsigned seconds,
                        AttribProcessResult *result, AttribBuffer *why)
{
  const AttribProcess process = {drawer->words, input, seconds, output_limit};
  const AttribStatus status = attrib_process_run(&process, result);
  if (status != ATTRIB_SUCCESS) {
    return status == ATTRIB_NOT_FOUND  ? explain_missing(drawer, why)
           : status == ATTRIB_IO_ERROR ? explain_unusable(drawer, why)
                                       : status;
  }
  if (result->exit_status != 0 || result->timed_out || result->wrote_too_much) {
    return explain_failure(drawer, seconds, result, why);
  }
  const char *const begins = drawer->begins;
  if (begins != NULL &&
      !attrib_text_starts_with(attrib_buffer_text(&result->output), attrib_text(begins))) {
    attrib_buffer_add_format(why, "%s did not draw a picture\n", drawer->words[0]);
    return ATTRIB_RENDER_FAILED;
  }
  return ATTRIB_SUCCESS;
}

/// Programs draw without words, and do not say so, where there is no font at all. Where there is no
/// fc-list to ask, nothing is known.
static AttribStatus require_fonts(AttribBuffer *why)
{
  static const Drawer lister = {{"fc-list", ":", "family", NULL}, "fontconfig", NULL};
  const AttribProcess process = {lister.words, ATTRIB_TEXT(""), seconds_for_fonts, output_limit};
  AttribProcessResult result;
  const AttribStatus status = attrib_process_run(&process, &result);
  const bool none =
      status == ATTRIB_SUCCESS && result.exit_status == 0 && result.output.length == 0;
  attrib_process_result_clear(&result);
  if (none) {
    attrib_buffer_add_string(why, "there is no font to draw words with; on Debian: "
                                  "apt install fonts-noto-core fonts-noto-cjk\n");
    return ATTRIB_RENDER_FAILED;
  }
  return status == ATTRIB_NO_MEMORY ? status : ATTRIB_SUCCESS;
}

static AttribStatus take_svg(AttribText drawn, const AttribSvgNames *names, AttribBuffer *out,
                             AttribBuffer *why)
{
  const AttribStatus status = attrib_svg_finish(drawn, names, out);
  if (status == ATTRIB_BAD_TEXT) {
    attrib_buffer_add_string(why, "dot drew something that is no SVG as Graphviz 2.42 makes it\n");
    return ATTRIB_RENDER_FAILED;
  }
  return status;
}

AttribStatus attrib_render_dot(AttribText dot, const AttribRendering *rendering,
                               const AttribSvgNames *names, AttribBuffer *out, AttribBuffer *why)
{
  AttribProcessResult result;
  ATTRIB_TRY(require_fonts(why));
  AttribStatus status = run(&dots[rendering->render], dot, rendering->seconds, &result, why);
  const AttribText drawn = attrib_buffer_text(&result.output);
  if (status == ATTRIB_SUCCESS && rendering->render == ATTRIB_RENDER_SVG) {
    status = take_svg(drawn, names, out, why);
  } else if (status == ATTRIB_SUCCESS) {
    attrib_buffer_add(out, drawn);
    status = out->status;
  }
  attrib_process_result_clear(&result);
  return status;
}

AttribStatus attrib_render_svg(AttribText svg, const AttribRendering *rendering, AttribBuffer *out,
                               AttribBuffer *why)
{
  AttribProcessResult result;
  if (rendering->render == ATTRIB_RENDER_SVG) {
    attrib_buffer_add(out, svg);
    return out->status;
  }
  ATTRIB_TRY(require_fonts(why));
  AttribStatus status = run(&converters[rendering->render], svg, rendering->seconds, &result, why);
  if (status == ATTRIB_SUCCESS) {
    attrib_buffer_add(out, attrib_buffer_text(&result.output));
    status = out->status;
  }
  attrib_process_result_clear(&result);
  return status;
}
