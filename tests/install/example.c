// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What a user of the installed library writes; compiled with what pkg-config says and no more.

#include <attrib.h>
#include <stdio.h>

int main(void)
{
  printf("attrib %s\n", attrib_version());
  return 0;
}
