// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/program.h"
#include "engine/base/heap.h"

int main(int argc, char **argv)
{
  attrib_heap_prepare();
  return (int)attrib_program_run(argc, argv);
}
