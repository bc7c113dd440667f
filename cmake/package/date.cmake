# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# Read by CPack before it packs: without another date every file has that of the changelog's newest
# entry, so that the same sources make the same package.

if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  set(ENV{SOURCE_DATE_EPOCH} ${CPACK_ATTRIB_DATE})
endif()
