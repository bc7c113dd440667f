. ./drawn.sh
dot_is 'echo "<svg/>"'
if command -v fc-list >/dev/null; then
  ln -sf "$(command -v fc-list)" tools/fc-list
else
  printf '#!/bin/sh\n' >tools/fc-list
fi
echo '<fontconfig/>' >fonts.conf
FONTCONFIG_FILE="$PWD/fonts.conf" export_as svg 2>words
echo $?
grep attrib words
