. ./drawn.sh
export_as svg
