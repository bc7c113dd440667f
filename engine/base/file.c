// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { most_links = 40, most_names = 1000, link_room = 4096, read_step = 65536 };

static int open_file(const char *path, int flags, mode_t mode)
{
  int file = -1;
  do {
    file = open(path, flags | O_CLOEXEC | O_NOCTTY, mode);
  } while (file < 0 && errno == EINTR);
  return file;
}

// Close, and keep the errno of what was done before.
static AttribStatus close_after(int file, AttribStatus status)
{
  const int reason = errno;
  close(file);
  errno = reason;
  return status;
}

// Set errno and fail where what is open is not a regular file.
static AttribStatus require_regular(int file, struct stat *found)
{
  if (fstat(file, found) != 0) {
    return ATTRIB_IO_ERROR;
  }
  if (!S_ISREG(found->st_mode)) {
    errno = S_ISDIR(found->st_mode) ? EISDIR : EINVAL;
    return ATTRIB_IO_ERROR;
  }
  return ATTRIB_SUCCESS;
}

// Read once, at most `most` bytes, to the end of `out`.
static AttribStatus read_some(int file, size_t most, AttribBuffer *out, size_t *got)
{
  ssize_t length = 0;
  do {
    length = read(file, out->data + out->length, most);
  } while (length < 0 && errno == EINTR);
  if (length < 0) {
    return ATTRIB_IO_ERROR;
  }
  *got = (size_t)length;
  out->length += *got;
  out->data[out->length] = '\0';
  return ATTRIB_SUCCESS;
}

// `expected` is the size that the file said it had; it is only believed as to how much to ask for.
static AttribStatus read_all(int file, size_t expected, size_t limit, AttribBuffer *out)
{
  const size_t before = out->length;
  size_t step = expected < SIZE_MAX ? expected + 1 : expected;
  for (;;) {
    if (!attrib_buffer_reserve(out, step)) {
      return out->status;
    }
    size_t got = 0;
    ATTRIB_TRY(read_some(file, step, out, &got));
    if (out->length - before > limit) {
      return ATTRIB_LIMIT;
    }
    if (got == 0) {
      return ATTRIB_SUCCESS;
    }
    step = got < step ? step - got : read_step;
  }
}

static AttribStatus read_open(int file, size_t limit, AttribBuffer *out, struct stat *found)
{
  ATTRIB_TRY(require_regular(file, found));
  if ((uintmax_t)found->st_size > limit) {
    return ATTRIB_LIMIT;
  }
  return read_all(file, (size_t)found->st_size, limit, out);
}

AttribStatus attrib_file_read_found(const char *path, size_t limit, AttribBuffer *out,
                                    struct stat *found)
{
  if (out->status != ATTRIB_SUCCESS) {
    return out->status;
  }
  const int file = open_file(path, O_RDONLY | O_NONBLOCK, 0);
  if (file < 0) {
    return ATTRIB_IO_ERROR;
  }
  const size_t before = out->length;
  const AttribStatus status = read_open(file, limit, out, found);
  if (status != ATTRIB_SUCCESS) {
    attrib_buffer_truncate(out, before);
  }
  return close_after(file, status);
}

AttribStatus attrib_file_read(const char *path, size_t limit, AttribBuffer *out)
{
  struct stat found;
  return attrib_file_read_found(path, limit, out, &found);
}

/// What is written: texts, one after the other.
typedef struct {
  const AttribText *parts;
  size_t count;
} Contents;

static AttribStatus write_all(int file, AttribText text)
{
  for (size_t done = 0; done < text.length;) {
    const ssize_t length = write(file, text.data + done, text.length - done);
    if (length >= 0) {
      done += (size_t)length;
    } else if (errno != EINTR) {
      return ATTRIB_IO_ERROR;
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus flush(int file)
{
  int result = -1;
  do {
    result = fsync(file);
  } while (result != 0 && errno == EINTR);
  // EINVAL: this kind of file has nothing to flush.
  return result == 0 || errno == EINVAL ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
}

// What lies side by side goes out at once: the larger a piece, the larger the pages that many file
// systems keep it in, and whoever maps the file meets fewer of them.
static AttribStatus write_and_flush(int file, Contents contents)
{
  AttribText piece = {"", 0};
  for (size_t i = 0; i < contents.count; ++i) {
    const AttribText part = contents.parts[i];
    if (part.length == 0 || part.data == piece.data + piece.length) {
      piece.length += part.length;
    } else {
      ATTRIB_TRY(write_all(file, piece));
      piece = part;
    }
  }
  ATTRIB_TRY(write_all(file, piece));
  return flush(file);
}

// Write what is open, and close it: a full disk may only show then.
static AttribStatus write_and_close(int file, Contents contents)
{
  const AttribStatus status = write_and_flush(file, contents);
  if (status != ATTRIB_SUCCESS) {
    return close_after(file, status);
  }
  return close(file) == 0 || errno == EINTR ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
}

// Pipes, terminals and the like have no name to put something else under. Nor have this process's
// open files, even where they are regular: what is written goes after what is there.
static AttribStatus write_into(const char *path, Contents contents)
{
  const int file = open_file(path, O_WRONLY | O_APPEND, 0);
  return file < 0 ? ATTRIB_IO_ERROR : write_and_close(file, contents);
}

static bool names_open_file(const char *path)
{
  static const char *const prefixes[] = {"/dev/fd/", "/dev/stdout", "/dev/stderr",
                                         "/proc/self/fd/"};
  for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); ++i) {
    if (attrib_text_starts_with(attrib_text(path), attrib_text(prefixes[i]))) {
      return true;
    }
  }
  return false;
}

// Cut a path to its folder, with the slash; nothing is left of a bare name.
static void cut_to_folder(AttribBuffer *path)
{
  size_t length = path->length;
  while (length > 0 && path->data[length - 1] != '/') {
    --length;
  }
  attrib_buffer_truncate(path, length);
}

static AttribStatus follow_link(AttribBuffer *path)
{
  char link[link_room];
  const ssize_t length = readlink(path->data, link, sizeof(link));
  if (length < 0) {
    return ATTRIB_IO_ERROR;
  }
  if ((size_t)length == sizeof(link)) {
    errno = ENAMETOOLONG;
    return ATTRIB_IO_ERROR;
  }
  if (length > 0 && link[0] == '/') {
    attrib_buffer_truncate(path, 0);
  } else {
    cut_to_folder(path);
  }
  attrib_buffer_add(path, (AttribText){link, (size_t)length});
  return path->status;
}

// Follow the links of `path` to the name that the file has, or will have. realpath is not in
// POSIX's base, and refuses links to what is not there yet.
static AttribStatus follow_links(AttribBuffer *path)
{
  for (int links = 0; links <= most_links; ++links) {
    struct stat found;
    if (lstat(path->data, &found) != 0) {
      return errno == ENOENT ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
    }
    if (!S_ISLNK(found.st_mode)) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(follow_link(path));
  }
  errno = ELOOP;
  return ATTRIB_IO_ERROR;
}

// Create a new file in the folder that `name` begins with. Not by mkstemp: a file made with the
// mode asked for gets the umask applied by the system, and the umask cannot be read without
// changing it for other threads too.
static AttribStatus create_in_folder(AttribBuffer *name, mode_t mode, int *file)
{
  const size_t folder = name->length;
  for (unsigned number = 0; number < most_names; ++number) {
    attrib_buffer_truncate(name, folder);
    attrib_buffer_add_format(name, ".attrib-%ld-%u.tmp", (long)getpid(), number);
    ATTRIB_TRY(name->status);
    *file = open_file(name->data, O_WRONLY | O_CREAT | O_EXCL, mode);
    if (*file >= 0) {
      return ATTRIB_SUCCESS;
    }
    if (errno != EEXIST) {
      break;
    }
  }
  return ATTRIB_IO_ERROR;
}

// Of a file that is replaced the mode is taken over before there is anything to read.
static AttribStatus fill_new_file(int file, const struct stat *old, Contents contents)
{
  if (old && fchmod(file, old->st_mode & (S_IRWXU | S_IRWXG | S_IRWXO)) != 0) {
    return close_after(file, ATTRIB_IO_ERROR);
  }
  return write_and_close(file, contents);
}

// `name` is room to make up the temporary file's name in.
static AttribStatus replace(const char *target, const struct stat *old, Contents contents,
                            AttribBuffer *name)
{
  attrib_buffer_add_string(name, target);
  cut_to_folder(name);
  int file = -1;
  ATTRIB_TRY(name->status);
  ATTRIB_TRY(create_in_folder(name, old ? S_IRUSR | S_IWUSR : 0666, &file));
  AttribStatus status = fill_new_file(file, old, contents);
  if (status == ATTRIB_SUCCESS && rename(name->data, target) != 0) {
    status = ATTRIB_IO_ERROR;
  }
  if (status != ATTRIB_SUCCESS) {
    const int reason = errno;
    unlink(name->data);
    errno = reason;
  }
  return status;
}

// Where `old` is a file that may not be written it is left alone, though its folder might allow a
// rename.
static AttribStatus replace_behind_links(const char *path, const struct stat *old,
                                         Contents contents)
{
  if (old && access(path, W_OK) != 0) {
    return ATTRIB_IO_ERROR;
  }
  AttribBuffer target;
  AttribBuffer name;
  attrib_buffer_init(&target);
  attrib_buffer_init(&name);
  attrib_buffer_add_string(&target, path);
  AttribStatus status = target.status;
  if (status == ATTRIB_SUCCESS) {
    status = follow_links(&target);
  }
  if (status == ATTRIB_SUCCESS) {
    status = replace(target.data, old, contents, &name);
  }
  const int reason = errno;
  attrib_buffer_clear(&name);
  attrib_buffer_clear(&target);
  errno = reason;
  return status;
}

AttribStatus attrib_file_write_parts(const char *path, const AttribText *parts, size_t count)
{
  const Contents contents = {parts, count};
  struct stat found;
  if (stat(path, &found) != 0) {
    return errno == ENOENT ? replace_behind_links(path, NULL, contents) : ATTRIB_IO_ERROR;
  }
  if (S_ISDIR(found.st_mode)) {
    errno = EISDIR;
    return ATTRIB_IO_ERROR;
  }
  if (!S_ISREG(found.st_mode) || names_open_file(path)) {
    return write_into(path, contents);
  }
  return replace_behind_links(path, &found, contents);
}

AttribStatus attrib_file_write(const char *path, AttribText text)
{
  return attrib_file_write_parts(path, &text, 1);
}
