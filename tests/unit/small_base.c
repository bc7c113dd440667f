// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/small_base.h"

#include "tests/unit/scratch.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

AttribKb *attrib_small_base(const char *yaml)
{
  const AttribKbOptions options = {.keep_going = false};
  AttribKb *kb = NULL;
  attrib_scratch_file("base/records.yaml", yaml);
  const AttribStatus status = attrib_kb_open("base", &options, &kb);
  if (status != ATTRIB_SUCCESS && kb != NULL) {
    const AttribDiagnostic *first = attrib_vector_at(&attrib_kb_diagnostics(kb)->items, 0);
    print_error("line %u: %s\n", first->place.line, first->message.data);
  }
  assert_int_equal(status, ATTRIB_SUCCESS);
  return kb;
}

AttribNode attrib_small_named(const AttribGraph *graph, const char *id)
{
  const AttribNode node = attrib_graph_node_by_id(graph, attrib_text(id));
  assert_int_not_equal(node.index, ATTRIB_NO_NODE.index);
  return node;
}

const char *attrib_small_id(const AttribGraph *graph, AttribNode node)
{
  return attrib_value_text(graph, attrib_node_property(graph, node, ATTRIB_KEY(ID))).data;
}

void attrib_small_ask(const AttribGraph *graph, const char *subject, AttribQuestion question,
                      const char *as_of, AttribAnswer *answer)
{
  AttribView *view = attrib_small_view(graph, as_of);
  if (subject != NULL) {
    question.subject = attrib_small_named(graph, subject);
  }
  assert_int_equal(attrib_ask(view, &question, answer), ATTRIB_SUCCESS);
  attrib_view_free(view);
}

const char *attrib_small_asked(const AttribAnswer *answer)
{
  static char ids[1000];
  size_t used = 0;
  ids[0] = '\0';
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    if (!answer->claims.items[i].context) {
      const char *id = attrib_small_id(answer->graph, answer->claims.items[i].claim);
      used += (size_t)snprintf(ids + used, sizeof(ids) - used, "%s%s", used > 0 ? " " : "", id);
      assert_true(used < sizeof(ids));
    }
  }
  return ids;
}
