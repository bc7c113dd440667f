// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/context.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

/// Units of work between two looks at the clock.
enum { ticks_between_looks = 1024 };

static AttribStatus exceed(CypherContext *context, const char *what)
{
  const CypherFault fault = {CYPHER_LIMIT_ERROR, CYPHER_RUNTIME, "Limit", {0, 0}};
  return attrib_cypher_error_set(context->error, fault, "%s", what);
}

static bool memory_is_out(const CypherContext *context, size_t more)
{
  const size_t limit = context->memory_limit;
  return limit && (more > limit || context->arena->used > limit - more);
}

AttribStatus attrib_cypher_allocate(CypherContext *context, size_t count, size_t size, void **out)
{
  const size_t bytes = size && count > SIZE_MAX / size ? SIZE_MAX : count * size;
  if (memory_is_out(context, bytes)) {
    return exceed(context, "the query needs more memory than it may take");
  }
  void *const items = attrib_arena_array(context->arena, count, size);
  if (!items) {
    return ATTRIB_NO_MEMORY;
  }
  *out = items;
  return ATTRIB_SUCCESS;
}

static uint64_t now(void)
{
  struct timespec time = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000U + (uint64_t)time.tv_nsec;
}

AttribStatus attrib_cypher_tick(CypherContext *context)
{
  if (context->ticks > 0) {
    context->ticks--;
    return ATTRIB_SUCCESS;
  }
  context->ticks = ticks_between_looks;
  if (context->stop && *context->stop) {
    return exceed(context, "interrupted");
  }
  if (context->deadline && now() > context->deadline) {
    return exceed(context, "the query takes longer than it may");
  }
  return memory_is_out(context, 0) ? exceed(context, "the query needs more memory than it may take")
                                   : ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_fail(CypherContext *context, CypherErrorType type, const char *detail,
                                const char *format, ...)
{
  const CypherFault fault = {type, CYPHER_RUNTIME, detail, context->range};
  char message[sizeof(context->error->message)];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  return attrib_cypher_error_set(context->error, fault, "%s", message);
}
