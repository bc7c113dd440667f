// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/folder.h"

#include "engine/base/intern.h"
#include "engine/base/utf8.h"
#include "engine/record/problem.h"
#include "engine/record/symlink.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { most_depth = 64 };

// One name in a folder.
typedef struct {
  AttribText name;       // NUL-terminated
  AttribFolderFile file; // without its path
  mode_t type;           // of what a link leads to
  int reason;            // errno where that cannot be seen; then there is no type and no identity
  bool link;
} Entry;

typedef struct {
  AttribArena *arena;
  AttribDiagnostics *diagnostics;
  AttribVector *files;
  AttribArena names;
  AttribInterner *seen;                  // identities of what was listed or walked
  bool by_name;                          // nothing is looked at whose name tells enough
  AttribBuffer path;                     // of what is being looked at; the root's is empty
  size_t depth;                          // of the folder being walked
  AttribIdentity around[most_depth + 1]; // the root, and the folders from there to that one
} Walk;

static bool is_known(AttribIdentity identity)
{
  return identity.device != 0 || identity.number != 0;
}

// What is not known is like nothing that was seen.
static AttribStatus mark_seen(AttribInterner *seen, AttribIdentity identity, bool *first)
{
  *first = true;
  if (!is_known(identity)) {
    return ATTRIB_SUCCESS;
  }
  const AttribText key = {(const char *)&identity, sizeof(identity)};
  const uint32_t before = attrib_interner_strings(seen).count;
  AttribString string = {0};
  ATTRIB_TRY(attrib_interner_add(seen, key, &string));
  *first = string.index >= before;
  return ATTRIB_SUCCESS;
}

static AttribStatus report(Walk *walk, AttribProblemNumber number, const char *message,
                           const char *detail)
{
  uint32_t file = 0;
  ATTRIB_TRY(
      attrib_diagnostics_add_path(walk->diagnostics, attrib_buffer_text(&walk->path), &file));
  const AttribPlace place = {.file = file};
  return attrib_diagnostics_report(walk->diagnostics, attrib_problem(number), place, "%s%s",
                                   message, detail);
}

static AttribStatus pass_over(Walk *walk, const char *message, const char *hint)
{
  ATTRIB_TRY(report(walk, ATTRIB_PROBLEM_SKIPPED, message, ""));
  return attrib_diagnostics_hint(walk->diagnostics, "%s", hint);
}

static AttribStatus pass_over_loop(Walk *walk)
{
  return pass_over(walk, "a link that leads back to itself is passed over", "remove the link");
}

static AttribStatus pass_over_outside(Walk *walk)
{
  return pass_over(walk, "a link that leads out of the knowledge base is passed over",
                   "put a copy of what it leads to in its place");
}

static AttribStatus report_unreadable(Walk *walk, int reason)
{
  if (reason == ENOMEM) {
    return ATTRIB_NO_MEMORY;
  }
  return report(walk, ATTRIB_PROBLEM_UNREADABLE, "this cannot be read: ", strerror(reason));
}

static int open_folder(int folder, const char *name, int flags)
{
  return openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags);
}

static void close_quietly(int file)
{
  const int reason = errno;
  close(file);
  errno = reason;
}

static AttribStatus list_file(Walk *walk, const Entry *entry)
{
  AttribFolderFile file = entry->file;
  bool first = false;
  ATTRIB_TRY(mark_seen(walk->seen, file.identity, &first));
  if (!first) {
    return ATTRIB_SUCCESS;
  }
  file.path = attrib_arena_copy(walk->arena, attrib_buffer_text(&walk->path));
  return file.path.data ? attrib_vector_push(walk->files, &file) : ATTRIB_NO_MEMORY;
}

static AttribStatus visit_file(Walk *walk, int folder, const Entry *entry)
{
  if (!entry->link) {
    return list_file(walk, entry);
  }
  const int target = attrib_symlink_open_target(folder, entry->name);
  if (target < 0) {
    return report_unreadable(walk, errno);
  }
  const bool inside = attrib_symlink_is_inside(target, walk->around[0]);
  close(target);
  return inside ? list_file(walk, entry) : pass_over_outside(walk);
}

static bool is_around(const Walk *walk, AttribIdentity identity)
{
  size_t i = 0;
  while (i <= walk->depth && !attrib_identity_equal(walk->around[i], identity)) {
    ++i;
  }
  return i <= walk->depth;
}

static AttribStatus walk_folder(Walk *walk, DIR *folder);

// Walk a folder, which is closed.
static AttribStatus walk_and_close(Walk *walk, int file)
{
  DIR *const folder = fdopendir(file);
  if (!folder) {
    close_quietly(file);
    return report_unreadable(walk, errno);
  }
  const AttribStatus status = walk_folder(walk, folder);
  closedir(folder);
  return status;
}

// Walk an open folder one level further down; it is closed.
static AttribStatus walk_down(Walk *walk, int file, AttribIdentity identity)
{
  if (walk->depth == most_depth) {
    close(file);
    return report(walk, ATTRIB_PROBLEM_DEPTH, "this folder lies more than 64 folders deep", "");
  }
  walk->around[++walk->depth] = identity;
  const AttribStatus status = walk_and_close(walk, file);
  --walk->depth;
  return status;
}

// What is asked here is asked of the open folder, so that it cannot be exchanged in between.
static AttribStatus visit_folder(Walk *walk, int folder, const Entry *entry)
{
  const int file = open_folder(folder, entry->name.data, entry->link ? 0 : O_NOFOLLOW);
  if (file < 0) {
    return report_unreadable(walk, errno);
  }
  struct stat found;
  if (fstat(file, &found) != 0) {
    close_quietly(file);
    return report_unreadable(walk, errno);
  }
  const AttribIdentity identity = attrib_identity(&found);
  const bool loops = entry->link && is_around(walk, identity);
  if (loops || (entry->link && !attrib_symlink_is_inside(file, walk->around[0]))) {
    close(file);
    return loops ? pass_over_loop(walk) : pass_over_outside(walk);
  }
  bool first = false;
  const AttribStatus status = mark_seen(walk->seen, identity, &first);
  if (!first || status != ATTRIB_SUCCESS) {
    close(file);
    return status;
  }
  return walk_down(walk, file, identity);
}

static AttribStatus pass_over_special(Walk *walk)
{
  return pass_over(walk, "a pipe, socket or device is passed over",
                   "a knowledge base is made of regular files");
}

static AttribStatus visit_unseen(Walk *walk, const Entry *entry)
{
  if (entry->reason == ENOENT && !entry->link) {
    return ATTRIB_SUCCESS; // Removed since its name was read.
  }
  if (entry->link && entry->reason == ELOOP) {
    return pass_over_loop(walk);
  }
  if (entry->link && (entry->reason == ENOENT || entry->reason == ENOTDIR)) {
    return pass_over(walk, "a link that leads nowhere is passed over", "remove or mend the link");
  }
  return report_unreadable(walk, entry->reason);
}

static bool is_utf8(AttribText text)
{
  size_t offset = 0;
  uint32_t code_point = 0;
  while (attrib_utf8_next(text, &offset, &code_point)) {
  }
  return offset == text.length;
}

static bool is_record_name(AttribText name)
{
  return attrib_text_ends_with(name, ATTRIB_TEXT(".yaml")) ||
         attrib_text_ends_with(name, ATTRIB_TEXT(".yml"));
}

static AttribStatus visit_entry(Walk *walk, int folder, const Entry *entry)
{
  if (!entry->reason && S_ISREG(entry->type) && !is_record_name(entry->name)) {
    return ATTRIB_SUCCESS;
  }
  if (!is_utf8(entry->name)) {
    return pass_over(walk, "a name that is not UTF-8 is passed over", "rename it");
  }
  if (entry->reason) {
    return visit_unseen(walk, entry);
  }
  if (S_ISDIR(entry->type)) {
    return visit_folder(walk, folder, entry);
  }
  return S_ISREG(entry->type) ? visit_file(walk, folder, entry) : pass_over_special(walk);
}

static AttribStatus visit(Walk *walk, int folder, const Entry *entry)
{
  const size_t length = walk->path.length;
  if (length > 0) {
    attrib_buffer_add_char(&walk->path, '/');
  }
  attrib_buffer_add(&walk->path, entry->name);
  ATTRIB_TRY(walk->path.status);
  const AttribStatus status = visit_entry(walk, folder, entry);
  attrib_buffer_truncate(&walk->path, length);
  return status;
}

static int64_t nanoseconds(struct timespec time)
{
  return ((int64_t)time.tv_sec * 1000000000) + time.tv_nsec;
}

void attrib_folder_note(AttribFolderFile *file, const struct stat *found)
{
  if (found->st_ino != 0) {
    file->identity = attrib_identity(found);
    file->size = (uint64_t)found->st_size;
    file->modified = nanoseconds(found->st_mtim);
    file->changed = nanoseconds(found->st_ctim);
  }
}

bool attrib_folder_see(int root, AttribFolderFile *file)
{
  struct stat found;
  if (is_known(file->identity)) {
    return true;
  }
  if (fstatat(root, file->path.data, &found, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(found.st_mode)) {
    return false;
  }
  attrib_folder_note(file, &found);
  return true;
}

static void look_at(int folder, Entry *entry)
{
  struct stat found;
  int result = fstatat(folder, entry->name.data, &found, AT_SYMLINK_NOFOLLOW);
  entry->link = result == 0 && S_ISLNK(found.st_mode);
  if (entry->link) {
    result = fstatat(folder, entry->name.data, &found, 0);
  }
  if (result != 0) {
    entry->reason = errno;
    return;
  }
  entry->type = found.st_mode;
  attrib_folder_note(&entry->file, &found);
}

#ifdef DT_REG

// Of a regular file or a folder its name's entry tells enough to list or to open it, where it tells what it is at all.
static bool is_told(const Walk *walk, const struct dirent *found, Entry *entry)
{
  if (!walk->by_name || (found->d_type != DT_REG && found->d_type != DT_DIR)) {
    return false;
  }
  entry->type = found->d_type == DT_REG ? S_IFREG : S_IFDIR;
  return true;
}

#else

static bool is_told(const Walk *walk, const struct dirent *found, Entry *entry)
{
  (void)walk;
  (void)found;
  (void)entry;
  return false;
}

#endif

// Names are only noted here: a system gives them in no order, and what is reported has one.
static AttribStatus read_names(Walk *walk, DIR *folder, AttribVector *entries)
{
  for (;;) {
    errno = 0;
    const struct dirent *const found = readdir(folder);
    if (!found) {
      return errno == 0 ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
    }
    if (found->d_name[0] == '.') {
      continue;
    }
    Entry entry = {.name = attrib_arena_copy(&walk->names, attrib_text(found->d_name))};
    if (!entry.name.data) {
      return ATTRIB_NO_MEMORY;
    }
    if (!is_told(walk, found, &entry)) {
      look_at(dirfd(folder), &entry);
    }
    ATTRIB_TRY(attrib_vector_push(entries, &entry));
  }
}

// The byte of an entry's path at `index`, its name's length at most; -1 at the end.
static int path_byte(const Entry *entry, size_t index)
{
  if (index < entry->name.length) {
    return (unsigned char)entry->name.data[index];
  }
  return !entry->reason && S_ISDIR(entry->type) ? '/' : -1;
}

// Bytewise order of the paths that they lead to: that of a folder goes on with a slash.
static int compare_entries(const void *left, const void *right)
{
  const Entry *const a = left;
  const Entry *const b = right;
  const size_t length = a->name.length < b->name.length ? a->name.length : b->name.length;
  const int order = memcmp(a->name.data, b->name.data, length);
  return order ? order : path_byte(a, length) - path_byte(b, length);
}

static AttribStatus walk_entries(Walk *walk, DIR *folder, AttribVector *entries)
{
  const AttribStatus status = read_names(walk, folder, entries);
  if (status == ATTRIB_IO_ERROR && walk->depth > 0) {
    ATTRIB_TRY(report_unreadable(walk, errno));
  } else {
    ATTRIB_TRY(status);
  }
  if (entries->length > 0) {
    qsort(entries->data, entries->length, sizeof(Entry), compare_entries);
  }
  for (size_t i = 0; i < entries->length; ++i) {
    ATTRIB_TRY(visit(walk, dirfd(folder), attrib_vector_at(entries, i)));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus walk_folder(Walk *walk, DIR *folder)
{
  AttribVector entries;
  attrib_vector_init(&entries, sizeof(Entry));
  const AttribStatus status = walk_entries(walk, folder, &entries);
  attrib_vector_clear(&entries);
  return status;
}

static AttribStatus walk_root(Walk *walk, DIR *root)
{
  struct stat found;
  bool first = false;
  if (fstat(dirfd(root), &found) != 0) {
    return ATTRIB_IO_ERROR;
  }
  walk->around[0] = attrib_identity(&found);
  ATTRIB_TRY(mark_seen(walk->seen, walk->around[0], &first));
  return walk_folder(walk, root);
}

static AttribStatus walk_with(Walk *walk, DIR *root)
{
  attrib_arena_init(&walk->names);
  attrib_buffer_init(&walk->path);
  walk->seen = attrib_interner_new();
  const AttribStatus status = walk->seen ? walk_root(walk, root) : ATTRIB_NO_MEMORY;
  attrib_interner_free(walk->seen);
  attrib_buffer_clear(&walk->path);
  attrib_arena_clear(&walk->names);
  return status;
}

static AttribStatus list(const char *root, Walk *walk)
{
  DIR *const folder = opendir(root);
  if (!folder) {
    return errno == ENOMEM ? ATTRIB_NO_MEMORY : ATTRIB_IO_ERROR;
  }
  const AttribStatus status = walk_with(walk, folder);
  const int reason = errno;
  closedir(folder);
  errno = reason;
  return status;
}

AttribStatus attrib_folder_list(const char *root, AttribArena *arena,
                                AttribDiagnostics *diagnostics, AttribVector *files)
{
  Walk walk = {.arena = arena, .diagnostics = diagnostics, .files = files};
  return list(root, &walk);
}

AttribStatus attrib_folder_names(const char *root, AttribArena *arena,
                                 AttribDiagnostics *diagnostics, AttribVector *files)
{
  Walk walk = {.arena = arena, .diagnostics = diagnostics, .files = files, .by_name = true};
  return list(root, &walk);
}

static AttribStatus find_twins(const AttribVector *files, AttribInterner *seen, bool *twins)
{
  for (size_t i = 0; !*twins && i < files->length; ++i) {
    const AttribFolderFile *const file = attrib_vector_at(files, i);
    bool first = false;
    ATTRIB_TRY(mark_seen(seen, file->identity, &first));
    *twins = !first;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_folder_find_twins(const AttribVector *files, bool *twins)
{
  AttribInterner *const seen = attrib_interner_new();
  *twins = false;
  const AttribStatus status = seen ? find_twins(files, seen, twins) : ATTRIB_NO_MEMORY;
  attrib_interner_free(seen);
  return status;
}
