. ./drawn.sh
dot_is true
chmod -x tools/dot
export_as svg
