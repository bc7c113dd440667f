# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# The Debian packages, for the preset `package`: the program with its records, which needs nothing
# else of ours, and the library in the two packages that Debian's policy (8.1) asks for, so that an
# old and a new soname can be installed side by side.

option(ATTRIB_PACKAGE "Make Debian packages: the target `package`" OFF)
if(NOT ATTRIB_PACKAGE)
  return()
endif()
if(NOT CMAKE_INSTALL_PREFIX STREQUAL "/usr")
  message(FATAL_ERROR "a package is built for /usr, as the program looks for its records there")
endif()
if(NOT SCDOC)
  message(FATAL_ERROR "a package has man pages: install scdoc")
endif()

# Before any revision that Debian itself may give this version.
set(ATTRIB_PACKAGE_REVISION 0upstream1)
set(ATTRIB_PACKAGE_VERSION ${PROJECT_VERSION}-${ATTRIB_PACKAGE_REVISION})
set(ATTRIB_PACKAGE_MAINTAINER
  "The attrib authors <maintainers@users.noreply.r-seed-30d1036a.example>"
  CACHE STRING "Who answers for the packages")
configure_file(cmake/package/changelog.in package/changelog.Debian @ONLY)
execute_process(
  COMMAND dpkg-parsechangelog -l ${PROJECT_BINARY_DIR}/package/changelog.Debian -S Timestamp
  OUTPUT_VARIABLE CPACK_ATTRIB_DATE OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# Every package says what it may be used for, and what changed in it.
set(library libattrib${PROJECT_VERSION_MAJOR})
set(development libattrib-dev)
foreach(component IN ITEMS program library development)
  set(package attrib)
  if(DEFINED ${component})
    set(package ${${component}})
  endif()
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${package})
  install(FILES cmake/package/copyright ${PROJECT_BINARY_DIR}/package/changelog.Debian
          DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${package} COMPONENT ${component})
  install(FILES CHANGELOG.md RENAME changelog
          DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${package} COMPONENT ${component})
endforeach()

# Each package has a summary of its own.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program library development)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package/compress.cmake)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/package/date.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SOURCE attrib)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${ATTRIB_PACKAGE_REVISION})
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${ATTRIB_PACKAGE_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# SQLite is loaded by name, where dpkg-shlibdeps does not see it.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "libsqlite3-0 (>= 3.38)")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libsqlite3-0 (>= 3.38)")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS
  "graphviz, fonts-noto-core, fonts-noto-cjk, librsvg2-bin")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "who accused whom of a cyber incident, and who answered
States, companies and alliances accuse each other of cyber incidents, join,
hedge, indict, deny, and answer with accusations of their own. attrib keeps
that speech as records that analysts write in YAML: who said it, on whose
behalf, in which words, how sure, on which day, where it can be read, and who
answered.
.
It checks the records like a compiler, links them into a graph, answers
questions about an actor, an incident, a claim or a source, and draws them.
The records that come with it tell of the hack of Microsoft Exchange servers
of 2021.
.
Pictures are drawn by Graphviz and librsvg, in the Noto fonts.")

# A program that is built on the library asks for just this version: its interface may change with
# any other (CHANGELOG.md).
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY "=")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "public attributions of cyber incidents - shared library
libattrib reads records of who publicly accused whom of a cyber incident,
links them into a graph, answers questions about it, and writes answers as
text, JSON, tables and pictures.
.
This package holds the shared library.")
# The trigger does what scripts of CPack's own would. They are left out because they are named here;
# as they do not exist, CPack says that it misses them.
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA
  ${PROJECT_SOURCE_DIR}/cmake/package/triggers
  ${PROJECT_SOURCE_DIR}/cmake/package/postinst
  ${PROJECT_SOURCE_DIR}/cmake/package/postrm)

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${library} (= ${ATTRIB_PACKAGE_VERSION})")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "public attributions of cyber incidents - development files
libattrib reads records of who publicly accused whom of a cyber incident,
links them into a graph, answers questions about it, and writes answers as
text, JSON, tables and pictures.
.
This package holds what is needed to build programs on it: headers, the link
to the library, and its pkg-config file.")

include(CPack)
