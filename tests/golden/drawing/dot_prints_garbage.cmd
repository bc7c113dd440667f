. ./drawn.sh
dot_is 'echo garbage'
export_as svg
