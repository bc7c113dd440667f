. ./drawn.sh
dot_is 'echo "%PDF $*"'
env PATH="$PWD/tools" attrib --kb good export -o x.pdf && cat x.pdf
dot_is 'printf "\\211PNG %s" "$*"'
env PATH="$PWD/tools" attrib --kb good export -o x.png && tail -c 17 x.png
echo
dot_is 'echo "<svg/>"'
env PATH="$PWD/tools" attrib --kb good export -o x.svg && head -n 1 x.svg | cut -c 1-5
