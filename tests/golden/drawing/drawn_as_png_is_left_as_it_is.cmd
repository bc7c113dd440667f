. ./drawn.sh
dot_is 'echo "$*" >words; printf "\\211PNG \\001"'
export_as png >x && od -c x && cat words
