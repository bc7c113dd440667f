. ./drawn.sh
dot_is 'echo "<svg/>"'
rm tools/fc-list
export_as svg | head -n 1 | cut -c 1-5
