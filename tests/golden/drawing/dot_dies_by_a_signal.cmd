. ./drawn.sh
dot_is 'echo "<svg>"; kill -9 $$'
export_as svg
