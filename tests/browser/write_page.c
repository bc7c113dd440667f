// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// write_page FOLDER ID GRAPH TIMELINE: the page of a record of a knowledge base, or of all claims
// where ID is "-", with two files as its pictures ("-" for none), on stdout.

#include "engine/base/file.h"
#include "engine/question/question.h"
#include "engine/record/kb.h"
#include "export/page.h"

#include <stdio.h>
#include <string.h>

enum { picture_limit = 1 << 24 };

static const struct {
  AttribKnownLabel label;
  AttribAbout about;
} subjects[] = {
    {ATTRIB_LABEL_ACTOR, ATTRIB_ABOUT_ACTOR},
    {ATTRIB_LABEL_INCIDENT, ATTRIB_ABOUT_INCIDENT},
    {ATTRIB_LABEL_CLAIM, ATTRIB_ABOUT_CLAIM},
    {ATTRIB_LABEL_SOURCE, ATTRIB_ABOUT_SOURCE},
};

static AttribQuestion question_about(const AttribGraph *graph, const char *id)
{
  AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS};
  const AttribNode node = attrib_graph_node_by_id(graph, attrib_text(id));
  for (size_t i = 0; i < sizeof(subjects) / sizeof(subjects[0]); ++i) {
    const AttribLabel label = {(uint16_t)subjects[i].label};
    if (node.index != ATTRIB_NO_NODE.index && attrib_node_has_label(graph, node, label)) {
      question.about = subjects[i].about;
      question.subject = node;
    }
  }
  return question;
}

static AttribStatus write_page(const AttribGraph *graph, const char *id,
                               const AttribPagePictures *pictures, AttribBuffer *out)
{
  const AttribQuestion question = question_about(graph, id);
  AttribView *view = NULL;
  AttribAnswer answer;
  ATTRIB_TRY(attrib_view_new(graph, (AttribViewOptions){.has_as_of = false}, &view));
  AttribStatus status = attrib_ask(view, &question, &answer);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_answer_write_page(&answer, pictures, out);
  }
  attrib_answer_clear(&answer);
  attrib_view_free(view);
  return status;
}

static AttribStatus read_picture(const char *path, AttribBuffer *out)
{
  return strcmp(path, "-") == 0 ? ATTRIB_SUCCESS : attrib_file_read(path, picture_limit, out);
}

static AttribStatus run(char **arguments, AttribKb **kb, AttribBuffer buffers[3])
{
  ATTRIB_TRY(attrib_kb_open(arguments[1], NULL, kb));
  ATTRIB_TRY(read_picture(arguments[3], &buffers[0]));
  ATTRIB_TRY(read_picture(arguments[4], &buffers[1]));
  const AttribPagePictures pictures = {attrib_buffer_text(&buffers[0]),
                                       attrib_buffer_text(&buffers[1])};
  return write_page(attrib_kb_graph(*kb), arguments[2], &pictures, &buffers[2]);
}

int main(int count, char **arguments)
{
  AttribBuffer buffers[3];
  AttribKb *kb = NULL;
  if (count != 5) {
    return 2;
  }
  for (size_t i = 0; i < 3; ++i) {
    attrib_buffer_init(&buffers[i]);
  }
  const AttribStatus status = run(arguments, &kb, buffers);
  if (status == ATTRIB_SUCCESS) {
    fwrite(buffers[2].data, 1, buffers[2].length, stdout);
  } else {
    fprintf(stderr, "write_page: %s\n", attrib_status_text(status));
  }
  for (size_t i = 0; i < 3; ++i) {
    attrib_buffer_clear(&buffers[i]);
  }
  attrib_kb_free(kb);
  return status == ATTRIB_SUCCESS && fflush(stdout) == 0 ? 0 : 1;
}
