. ./drawn.sh
printf 'neither program nor script' >tools/dot
chmod +x tools/dot
export_as svg
