. ./drawn.sh
export_as dot | head -n 1
