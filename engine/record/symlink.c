// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/symlink.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

// The longest text of a link that systems allow, and the longest chain of links.
enum { link_room = 4096, most_links = 40 };

AttribIdentity attrib_identity(const struct stat *found)
{
  return (AttribIdentity){(uint64_t)found->st_dev, (uint64_t)found->st_ino};
}

bool attrib_identity_equal(AttribIdentity a, AttribIdentity b)
{
  return a.device == b.device && a.number == b.number;
}

// The folder is asked for its parents, up to the top, which is its own: no text is compared, and
// what links led here does not matter.
bool attrib_symlink_is_inside(int folder, AttribIdentity root)
{
  char up[link_room] = ".";
  AttribIdentity last = {0, 0};
  for (size_t length = 1; length + sizeof("/..") <= sizeof(up); length += strlen("/..")) {
    struct stat found;
    if (fstatat(folder, up, &found, 0) != 0) {
      return false;
    }
    const AttribIdentity identity = attrib_identity(&found);
    if (attrib_identity_equal(identity, root)) {
      return true;
    }
    if (attrib_identity_equal(identity, last)) {
      return false;
    }
    last = identity;
    memcpy(up + length, "/..", sizeof("/.."));
  }
  return false;
}

static int open_folder(int folder, const char *name)
{
  return openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void close_quietly(int file)
{
  const int reason = errno;
  close(file);
  errno = reason;
}

// A name, and the open folder that it is in.
typedef struct {
  int folder;
  char name[link_room];
} Spot;

// Move from a link to what it names. False with errno: EINVAL where there is no link, but a file.
static bool follow_link(Spot *spot)
{
  char target[link_room];
  const ssize_t length = readlinkat(spot->folder, spot->name, target, sizeof(target));
  if (length < 0) {
    return false;
  }
  if ((size_t)length >= sizeof(target)) {
    errno = ENAMETOOLONG;
    return false;
  }
  target[length] = '\0';
  char *const slash = strrchr(target, '/');
  const char *const last = slash ? slash + 1 : target;
  memcpy(spot->name, last, strlen(last) + 1);
  if (!slash) {
    return true;
  }
  target[slash == target ? 1 : slash - target] = '\0';
  const int folder = open_folder(spot->folder, target);
  close_quietly(spot->folder);
  spot->folder = folder;
  return folder >= 0;
}

// Link by link, since an open file cannot be asked where it is.
int attrib_symlink_open_target(int folder, AttribText name)
{
  if (name.length >= link_room) {
    errno = ENAMETOOLONG;
    return -1;
  }
  Spot spot = {open_folder(folder, "."), {0}};
  if (spot.folder < 0) {
    return -1;
  }
  memcpy(spot.name, name.data, name.length + 1);
  int links = 0;
  while (links < most_links && follow_link(&spot)) {
    ++links;
  }
  if (links < most_links && errno == EINVAL) {
    return spot.folder;
  }
  if (spot.folder >= 0) {
    close_quietly(spot.folder);
  }
  errno = links < most_links ? errno : ELOOP;
  return -1;
}
