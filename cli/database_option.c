// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/database_option.h"

#include "cli/kb_option.h"
#include "engine/store/cache_place.h"
#include "engine/store/look.h"

static const char suffix[] = "db";

/// Where the database is kept, and what the records are like before they are read.
typedef struct {
  AttribBuffer path;
  AttribFingerprint now;
  bool known; ///< both of it
} Kept;

// Without either the answer is the same, and only takes longer.
static void find_kept(const char *root, uint32_t jobs, Kept *kept)
{
  kept->known = root && attrib_cache_path(root, suffix, &kept->path) == ATTRIB_SUCCESS &&
                attrib_look_fingerprint(root, jobs, &kept->now) == ATTRIB_SUCCESS;
}

static bool open_kept(const Kept *kept, AttribDatabase **database)
{
  return kept->known &&
         attrib_database_open(kept->path.data, &kept->now, false, database) == ATTRIB_SUCCESS;
}

static AttribExit make(AttribCli *cli, const AttribKb *kb, const Kept *kept,
                       AttribDatabase **database)
{
  const AttribStatus status = attrib_database_new(attrib_kb_graph(kb), database);
  if (status != ATTRIB_SUCCESS) {
    return attrib_message_fail(status, "cannot make the database of the records");
  }
  // What --keep-going left out is missing in it.
  if (kept->known && attrib_kb_left_out(kb) == 0 &&
      !attrib_options_has(&cli->options, ATTRIB_OPTION_KEEP_GOING)) {
    attrib_database_keep(*database, kept->path.data, &kept->now);
  }
  return ATTRIB_EXIT_DONE;
}

static AttribExit open_or_make(AttribCli *cli, const Kept *kept, AttribDatabase **database)
{
  AttribKb *kb = NULL;
  if (open_kept(kept, database)) {
    return ATTRIB_EXIT_DONE;
  }
  AttribExit result = attrib_kb_option_open(cli, &kb);
  if (result == ATTRIB_EXIT_DONE) {
    result = make(cli, kb, kept, database);
  }
  attrib_kb_option_close(cli, kb);
  return result;
}

AttribExit attrib_database_option_open(AttribCli *cli, AttribDatabase **database)
{
  Kept kept = {.known = false};
  AttribStoreOptions options;
  const AttribExit told = attrib_kb_option_store(cli, &options);
  if (told != ATTRIB_EXIT_DONE) {
    return told;
  }
  cli->root = attrib_kb_option_root(cli);
  attrib_buffer_init(&kept.path);
  if (!attrib_options_has(&cli->options, ATTRIB_OPTION_NO_CACHE)) {
    find_kept(cli->root, options.kb.jobs, &kept);
  }
  const AttribExit result = open_or_make(cli, &kept, database);
  attrib_buffer_clear(&kept.path);
  return result;
}
