# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# Makes a C file of a text file: `const char symbol[]`, declared in `header`.
function(attrib_embed source symbol header output)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "((0x..,)(0x..,)(0x..,)(0x..,)(0x..,)(0x..,)(0x..,)(0x..,))" "\\1\n  " bytes "${bytes}")
  file(CONFIGURE OUTPUT ${output} @ONLY
       CONTENT "#include \"@header@\"\n\nconst char @symbol@[] = {\n  @bytes@0};\n")
endfunction()
