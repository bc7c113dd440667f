// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/tasks.h"

#include <unistd.h>

static void *work_on(void *context)
{
  AttribTasks *const tasks = context;
  while (!atomic_load(&tasks->failed)) {
    const uint32_t number = atomic_fetch_add(&tasks->next, 1);
    if (number >= tasks->count) {
      break;
    }
    if (!tasks->task(tasks->context, number)) {
      atomic_store(&tasks->failed, true);
    }
  }
  return NULL;
}

uint32_t attrib_tasks_cores(void)
{
#ifdef _SC_NPROCESSORS_ONLN
  const long cores = sysconf(_SC_NPROCESSORS_ONLN);
  return cores > 0 ? (uint32_t)cores : 1;
#else
  return 1;
#endif
}

void attrib_tasks_begin(AttribTasks *tasks, uint32_t helpers, uint32_t count, AttribTask task,
                        void *context)
{
  tasks->task = task;
  tasks->context = context;
  tasks->count = count;
  tasks->started = 0;
  atomic_init(&tasks->next, 0);
  atomic_init(&tasks->failed, false);
  const uint32_t wanted = helpers < count ? helpers : count;
  while (tasks->started < ATTRIB_TASKS_MOST_HELPERS && tasks->started < wanted &&
         pthread_create(&tasks->helpers[tasks->started], NULL, work_on, tasks) == 0) {
    ++tasks->started;
  }
}

bool attrib_tasks_end(AttribTasks *tasks)
{
  work_on(tasks);
  for (uint32_t i = 0; i < tasks->started; ++i) {
    pthread_join(tasks->helpers[i], NULL);
  }
  tasks->started = 0;
  return !atomic_load(&tasks->failed);
}

bool attrib_tasks_run(uint32_t threads, uint32_t count, AttribTask task, void *context)
{
  // The caller's thread takes one of them.
  const uint32_t most = threads < count ? threads : count;
  AttribTasks tasks;
  attrib_tasks_begin(&tasks, most > 0 ? most - 1 : 0, count, task, context);
  return attrib_tasks_end(&tasks);
}
