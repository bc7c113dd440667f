# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# cmake -D FOLDER=… -D OUTPUT=… -P embed_page.cmake: puts page.css and page.js of FOLDER into its
# page.html, with their hashes for the Content-Security-Policy, and the whole into a C source.

# `hex`, the digits of some bytes, in base 64 (RFC 4648).
function(encode_base64 hex out)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(text)
  string(LENGTH ${hex} length)
  foreach(start RANGE 0 ${length} 6)
    string(SUBSTRING ${hex} ${start} 6 digits)
    string(LENGTH "${digits}" count)
    if(count EQUAL 0)
      break()
    endif()
    string(SUBSTRING ${digits}0000 0 6 padded)
    math(EXPR characters "${count} / 2 + 1")
    foreach(shift IN ITEMS 18 12 6 0)
      math(EXPR index "(0x${padded} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${index} 1 character)
      if(characters EQUAL 0)
        set(character =)
      else()
        math(EXPR characters "${characters} - 1")
      endif()
      string(APPEND text ${character})
    endforeach()
  endforeach()
  set(${out} ${text} PARENT_SCOPE)
endfunction()

file(READ ${FOLDER}/page.html page)
foreach(part IN ITEMS style script)
  set(suffix_style css)
  set(suffix_script js)
  set(file ${FOLDER}/page.${suffix_${part}})
  file(READ ${file} text)
  # What only readers of the source need: comments on lines of their own, indentation, and blanks
  # beside signs, which no text in these files has.
  string(REGEX REPLACE "\n[ \n]+" "\n" text "\n${text}")
  string(REGEX REPLACE "\n(//|/\\*)[^\n]*" "" text "${text}")
  string(REGEX REPLACE " ([=&|?:+*<>]+|=>) " "\\1" text "${text}")
  string(REGEX REPLACE " *([{}]) *" "\\1" text "${text}")
  string(REGEX REPLACE "([,;:]) " "\\1" text "${text}")
  string(SHA256 hash "${text}")
  encode_base64(${hash} encoded)
  string(REPLACE "@${part}_hash@" "sha256-${encoded}" page "${page}")
  string(REPLACE "@${part}@" "${text}" page "${page}")
endforeach()

file(WRITE ${OUTPUT}.html "${page}")
file(READ ${OUTPUT}.html hex HEX)
string(REGEX REPLACE "(................................)" "\\1\n" hex ${hex})
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," hex ${hex})
file(WRITE ${OUTPUT} "#include \"export/page_frame.h\"\n\n"
  "static const unsigned char bytes[] = {\n${hex}0};\n\n"
  "AttribText attrib_page_frame(void)\n{\n"
  "  return (AttribText){(const char *)bytes, sizeof(bytes) - 1};\n}\n")
