// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/tasks.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

enum { most_threads = 16 };

typedef struct {
  AttribTask task;
  void *context;
  uint32_t count;
  atomic_uint next; ///< the first task that nobody has taken
  atomic_bool failed;
} Work;

static void *work_on(void *context)
{
  Work *const work = context;
  while (!atomic_load(&work->failed)) {
    const uint32_t number = atomic_fetch_add(&work->next, 1);
    if (number >= work->count) {
      break;
    }
    if (!work->task(work->context, number)) {
      atomic_store(&work->failed, true);
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

bool attrib_tasks_run(uint32_t threads, uint32_t count, AttribTask task, void *context)
{
  pthread_t others[most_threads];
  Work work = {.task = task, .context = context, .count = count};
  uint32_t started = 0;
  while (started < most_threads && started + 1 < threads && started + 1 < count &&
         pthread_create(&others[started], NULL, work_on, &work) == 0) {
    ++started;
  }
  work_on(&work);
  for (uint32_t i = 0; i < started; ++i) {
    pthread_join(others[i], NULL);
  }
  return !atomic_load(&work.failed);
}
