. ./drawn.sh
export_as json --timeout 1 | head -c 1
echo
