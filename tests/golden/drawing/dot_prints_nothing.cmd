. ./drawn.sh
dot_is ':'
export_as svg
