. ./drawn.sh
dot_is 'exit 1'
export_as pdf
