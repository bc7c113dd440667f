. ./drawn.sh
dot_is 'echo "<svg/>"'
env PATH="$PWD/tools" attrib --kb many export -o x.svg
