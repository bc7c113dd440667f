// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/program.h"

int main(int argc, char **argv)
{
  return (int)attrib_program_run(argc, argv);
}
