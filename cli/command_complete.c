// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/kb_option.h"
#include "engine/model/schema.h"

// What the completion of a shell asks: the ids of one kind of record that begin with some letters.
// It answers with what there is, and never with an error: somebody is in the middle of typing.

static void add_ids(const AttribGraph *graph, AttribKnownLabel label, AttribText prefix,
                    AttribBuffer *out)
{
  const AttribNodes nodes = attrib_graph_labelled(graph, (AttribLabel){(uint16_t)label});
  for (uint32_t i = 0; i < nodes.count; ++i) {
    const AttribText id =
        attrib_value_text(graph, attrib_node_property(graph, nodes.items[i], ATTRIB_KEY(ID)));
    if (attrib_text_starts_with(id, prefix)) {
      attrib_buffer_add(out, id);
      attrib_buffer_add_char(out, '\n');
    }
  }
}

AttribExit attrib_command_complete(AttribCli *cli, AttribBuffer *answer)
{
  const AttribStoreOptions options = {.kb = {.keep_going = true}};
  const char *const root = attrib_kb_option_root(cli);
  unsigned shape = 0;
  while (shape < ATTRIB_RECORD_SHAPES &&
         !attrib_text_equal(attrib_text(attrib_shape((AttribShapeNumber)shape)->name),
                            attrib_text(cli->arguments[0]))) {
    ++shape;
  }
  AttribKb *kb = NULL;
  if (!root || shape == ATTRIB_RECORD_SHAPES) {
    return ATTRIB_EXIT_DONE;
  }
  const AttribStatus status = attrib_store_open(root, &options, &kb);
  if ((status == ATTRIB_SUCCESS || status == ATTRIB_BAD_RECORDS) && attrib_kb_graph(kb)) {
    add_ids(attrib_kb_graph(kb), attrib_shape((AttribShapeNumber)shape)->label,
            attrib_text(cli->arguments[1]), answer);
  }
  attrib_kb_free(kb);
  return ATTRIB_EXIT_DONE;
}
