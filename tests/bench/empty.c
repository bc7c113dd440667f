// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What starting a process costs that does nothing.

int main(void)
{
  return 0;
}
