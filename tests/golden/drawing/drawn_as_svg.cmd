. ./drawn.sh
dot_is '/bin/cat >in.dot; echo "$*" >words; echo "<svg><g class=\"x\"><path d=\"\"/></g></svg>"'
export_as svg && cat words && head -n 1 in.dot
