# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# Sourced by the cases: `dot_is SCRIPT` makes a shell script the dot that attrib finds, and `export_as FORMAT…`
# exports with a PATH of that and of fonts alone.
mkdir tools
ln -s "$(command -v attrib)" tools/attrib
printf '#!/bin/sh\necho Sans\n' >tools/fc-list
chmod +x tools/fc-list
dot_is() {
  printf '#!/bin/sh\n%s\n' "$1" >tools/dot
  chmod +x tools/dot
}
export_as() {
  env PATH="$PWD/tools" attrib --kb good export --format "$@"
}
