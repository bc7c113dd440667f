// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_COMMAND_H
#define ATTRIB_CLI_COMMAND_H

#include "cli/message.h"
#include "cli/option.h"
#include "engine/base/buffer.h"
#include "engine/store/store.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct AttribCommand AttribCommand;

/// What a command is run with.
typedef struct {
  const AttribCommand *command;
  AttribOptions options;
  char **arguments; ///< what is no option
  int argument_count;
  AttribBuffer query;     ///< the text of a query, which some files give only once (query_text.h)
  const char *query_name; ///< what it is called in messages; NULL until it was read
  const char *root;       ///< the folder of the knowledge base, once chosen (kb_option.h); borrowed
  AttribStoreDoubt *doubt; ///< of the knowledge base that is open (kb_option.h)
  /// An answer was made from a snapshot that turned out to be damaged, or not what the records say.
  bool mistaken;
} AttribCli;

/// Do the work of a command. Its answer is appended to `answer`, and written only where it
/// succeeds; what goes wrong was said on stderr when it returns.
typedef AttribExit (*AttribCommandFunction)(AttribCli *cli, AttribBuffer *answer);

/// One command: all that the program, its help and the completion know of it.
struct AttribCommand {
  const char *name;
  const char *arguments; ///< what it takes besides options, for the usage line
  const char *summary;   ///< one line; NULL hides the command
  const char *examples[2];
  const char *help; ///< paragraphs, in lines of at most 80 columns
  AttribCommandFunction run;
  uint32_t formats; ///< bits of AttribFormat; the lowest is the usual one
  int least;        ///< arguments
  int most;
  AttribCompletes completes; ///< its arguments
  bool always_answers;       ///< its answer is written with ATTRIB_EXIT_PROBLEMS, too
  /// It answers while the record files are still looked at; it changes nothing, and may be run twice.
  bool hurries;
};

/// The row of a command.
const AttribCommand *attrib_command(AttribCommandNumber number);

AttribCommandNumber attrib_command_number(const AttribCommand *command);

/// The command of a name, or ATTRIB_COMMANDS.
AttribCommandNumber attrib_command_find(const char *name);

// One file each.
AttribExit attrib_command_check(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_query(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_cypher(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_search(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_sql(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_export(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_stats(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_cache(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_new(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_schema(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_completion(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_complete(AttribCli *cli, AttribBuffer *answer);
AttribExit attrib_command_help(AttribCli *cli, AttribBuffer *answer);

#endif // ATTRIB_CLI_COMMAND_H
