# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# Run by CPack between installation and packing: what Debian wants compressed, without a date in it.

find_program(GZIP gzip REQUIRED)
file(GLOB_RECURSE plain
  ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/man/man*/*.[1-8]
  ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/doc/*/changelog*)
foreach(file IN LISTS plain)
  execute_process(COMMAND ${GZIP} -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
