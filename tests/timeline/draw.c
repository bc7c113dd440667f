// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// draw FOLDER THEME [ID]: the timeline of a knowledge base, or of one record of it, on stdout; on
// stderr what became of its claims.

#include "engine/question/question.h"
#include "engine/record/kb.h"
#include "export/timeline.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/// A record, by its kind.
static AttribQuestion ask_about(const AttribGraph *graph, const char *id)
{
  static const struct {
    AttribKnownLabel label;
    AttribAbout about;
  } kinds[] = {{ATTRIB_LABEL_ACTOR, ATTRIB_ABOUT_ACTOR},
               {ATTRIB_LABEL_INCIDENT, ATTRIB_ABOUT_INCIDENT},
               {ATTRIB_LABEL_CLAIM, ATTRIB_ABOUT_CLAIM},
               {ATTRIB_LABEL_SOURCE, ATTRIB_ABOUT_SOURCE}};
  AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS, .subject = ATTRIB_NO_NODE};
  if (id == NULL) {
    return question;
  }
  question.subject = attrib_graph_node_by_id(graph, attrib_text(id));
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); ++i) {
    const AttribLabel label = {(uint16_t)kinds[i].label};
    if (question.subject.index != ATTRIB_NO_NODE.index &&
        attrib_node_has_label(graph, question.subject, label)) {
      question.about = kinds[i].about;
    }
  }
  return question;
}

static AttribStatus write_answer(const AttribAnswer *answer, AttribTheme theme)
{
  const AttribTimelineOptions options = {theme, ATTRIB_LANGUAGE_ENGLISH};
  AttribTimelineCounts counts = {0};
  AttribBuffer out;
  attrib_buffer_init(&out);
  const AttribStatus status = attrib_answer_write_timeline(answer, &options, &counts, &out);
  if (status == ATTRIB_SUCCESS) {
    fwrite(out.data, 1, out.length, stdout);
    fprintf(stderr, "%" PRIu32 " %" PRIu32 " %" PRIu32 " %" PRIu32 "\n", counts.claims,
            counts.drawn, counts.folded, counts.undated);
  }
  attrib_buffer_clear(&out);
  return status;
}

static AttribStatus draw(const AttribGraph *graph, AttribTheme theme, const char *id)
{
  const AttribQuestion question = ask_about(graph, id);
  AttribView *view = NULL;
  AttribAnswer answer;
  ATTRIB_TRY(attrib_view_new(graph, (AttribViewOptions){0}, &view));
  AttribStatus status = attrib_ask(view, &question, &answer);
  if (status == ATTRIB_SUCCESS) {
    status = write_answer(&answer, theme);
  }
  attrib_answer_clear(&answer);
  attrib_view_free(view);
  return status;
}

int main(int argc, char **argv)
{
  AttribKb *kb = NULL;
  if (argc < 3 || attrib_kb_open(argv[1], NULL, &kb) != ATTRIB_SUCCESS) {
    attrib_kb_free(kb);
    fputs("cannot read the records\n", stderr);
    return 1;
  }
  const AttribTheme theme = strcmp(argv[2], "mono") == 0 ? ATTRIB_THEME_MONO : ATTRIB_THEME_PRINT;
  const AttribStatus status = draw(attrib_kb_graph(kb), theme, argc > 3 ? argv[3] : NULL);
  attrib_kb_free(kb);
  return status == ATTRIB_SUCCESS ? 0 : 1;
}
