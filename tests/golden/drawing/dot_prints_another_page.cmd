. ./drawn.sh
dot_is 'echo "<html/>"'
export_as svg
