. ./drawn.sh
dot_is 'echo partly; exit 1'
echo old >x.svg
env PATH="$PWD/tools" attrib --kb good export -o x.svg
echo "$?: $(cat x.svg)"
ls | grep -v -e tools -e drawn.sh
