// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "export/schema_json.h"

AttribExit attrib_command_schema(AttribCli *cli, AttribBuffer *answer)
{
  (void)cli;
  const AttribStatus status = attrib_schema_write_json(answer);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                  : attrib_message_fail(status, "cannot make the schema");
}
