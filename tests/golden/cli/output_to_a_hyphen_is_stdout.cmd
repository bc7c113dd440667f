attrib query --format csv -o - | wc -l
attrib export -o - | head -n 1
test -e - || echo none
