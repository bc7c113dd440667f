// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What a user of the installed library writes: reads a knowledge base and lists its claims.
// Compiled with what pkg-config says and no more.

#include <attrib.h>
#include <stdio.h>

static void list_claims(const AttribGraph *graph)
{
  AttribLabel claim;
  AttribString id;
  if (!attrib_graph_find_label(graph, attrib_text("Claim"), &claim) ||
      !attrib_graph_find_string(graph, attrib_text("id"), &id)) {
    return;
  }
  const AttribNodes claims = attrib_graph_labelled(graph, claim);
  printf("%u claims\n", (unsigned)claims.count);
  for (uint32_t i = 0; i < claims.count; i++) {
    const AttribNode node = claims.items[i];
    const AttribText name = attrib_value_text(graph, attrib_node_property(graph, node, id));
    const AttribOrigin origin = attrib_node_origin(graph, node);
    printf("%s %s:%u\n", name.data, origin.file.data, (unsigned)origin.line);
  }
}

int main(int argc, char **argv)
{
  if (argc != 2) {
    (void)fprintf(stderr, "usage: %s KNOWLEDGE-BASE\n", argv[0]);
    return 2;
  }
  const AttribKbOptions options = {0};
  AttribKb *kb = NULL;
  const AttribStatus status = attrib_kb_open(argv[1], &options, &kb);
  if (status == ATTRIB_SUCCESS) {
    printf("attrib %s\n", attrib_version());
    list_claims(attrib_kb_graph(kb));
  } else {
    (void)fprintf(stderr, "%s: %s\n", argv[1], attrib_status_text(status));
  }
  attrib_kb_free(kb);
  return status == ATTRIB_SUCCESS ? 0 : 1;
}
