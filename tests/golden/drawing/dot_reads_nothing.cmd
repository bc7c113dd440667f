. ./drawn.sh
dot_is 'exec <&-; echo "<svg/>"'
export_as svg | head -n 1 | cut -c 1-5
