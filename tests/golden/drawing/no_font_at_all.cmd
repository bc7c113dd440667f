. ./drawn.sh
dot_is 'echo "<svg/>"'
printf '#!/bin/sh\n' >tools/fc-list
export_as svg
