. ./drawn.sh
dot_is 'exec /bin/sleep 60'
export_as svg --timeout 1
