attrib export -o picture.bmp
echo "status $?"
test -e picture.bmp || echo none
