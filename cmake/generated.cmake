# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# Files made by the build: the completion and the schema, by the program itself, and the man pages.

# Writes what `attrib ARGN` prints to `output`, whole or not at all.
function(attrib_generate output)
  add_custom_command(OUTPUT ${output}
    COMMAND attrib ${ARGN} > ${output}.part
    COMMAND ${CMAKE_COMMAND} -E rename ${output}.part ${output}
    DEPENDS attrib
    VERBATIM)
endfunction()

set(ATTRIB_COMPLETION ${PROJECT_BINARY_DIR}/attrib.bash)
set(ATTRIB_SCHEMA ${PROJECT_BINARY_DIR}/attrib.schema.json)
attrib_generate(${ATTRIB_COMPLETION} completion bash)
attrib_generate(${ATTRIB_SCHEMA} schema)

find_program(SCDOC scdoc)
file(GLOB man_sources CONFIGURE_DEPENDS docs/man/*.scd)
set(ATTRIB_MAN_PAGES)
if(SCDOC)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/man)
  foreach(source IN LISTS man_sources)
    cmake_path(GET source STEM LAST_ONLY page)
    set(output ${PROJECT_BINARY_DIR}/man/${page})
    add_custom_command(OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -E env SOURCE_DATE_EPOCH=0 ${SCDOC} < ${source} > ${output}
      DEPENDS ${source}
      VERBATIM)
    list(APPEND ATTRIB_MAN_PAGES ${output})
  endforeach()
else()
  message(STATUS "scdoc was not found: the man pages are not built")
endif()

add_custom_target(generated ALL
  DEPENDS ${ATTRIB_COMPLETION} ${ATTRIB_SCHEMA} ${ATTRIB_MAN_PAGES})
