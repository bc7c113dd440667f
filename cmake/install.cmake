# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

set(include_dir ${CMAKE_INSTALL_INCLUDEDIR}/attrib-${PROJECT_VERSION_MAJOR})

# Headers keep their paths, so that they find each other as they do in the tree; attrib.h has all.
set(umbrella "// SPDX-License-Identifier: MIT\n\n#pragma once\n\n")
foreach(header IN LISTS ATTRIB_PUBLIC_HEADERS)
  cmake_path(GET header PARENT_PATH folder)
  install(FILES ${header} DESTINATION ${include_dir}/${folder} COMPONENT development)
  string(APPEND umbrella "#include \"${header}\"\n")
endforeach()
file(CONFIGURE OUTPUT attrib.h CONTENT "${umbrella}" @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/attrib.h DESTINATION ${include_dir} COMPONENT development)

# The pkg-config file finds its prefix from its own place, so an installed tree can be moved.
set(PKGCONFIG_TO_PREFIX ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
string(REGEX REPLACE "[^/]+" ".." PKGCONFIG_TO_PREFIX ${PKGCONFIG_TO_PREFIX})
configure_file(cmake/attrib.pc.in attrib.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/attrib.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT development)

install(TARGETS attrib_shared LIBRARY COMPONENT library NAMELINK_COMPONENT development)
install(TARGETS attrib COMPONENT program)
install(DIRECTORY incidents DESTINATION ${CMAKE_INSTALL_DATADIR}/attrib COMPONENT program)
install(FILES ${ATTRIB_SCHEMA} DESTINATION ${CMAKE_INSTALL_DATADIR}/attrib COMPONENT program)
install(FILES ${ATTRIB_COMPLETION} RENAME attrib
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
foreach(page IN LISTS ATTRIB_MAN_PAGES)
  string(REGEX MATCH "[0-9]$" section ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program)
endforeach()
