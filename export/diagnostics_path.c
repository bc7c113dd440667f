// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/diagnostics.h"

void attrib_diagnostics_write_path(AttribText root, AttribText path, AttribBuffer *out)
{
  // The one slash of the root of all files stays.
  while (root.length > 1 && root.data[root.length - 1] == '/') {
    --root.length;
  }
  if (root.length > 0 && !attrib_text_equal(root, ATTRIB_TEXT("."))) {
    attrib_buffer_add(out, root);
    attrib_buffer_add_string(out, attrib_text_equal(root, ATTRIB_TEXT("/")) ? "" : "/");
  }
  attrib_buffer_add(out, path);
}
