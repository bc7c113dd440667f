attrib --color=always query --claim cn-denies | grep -c "$(printf "\033")" >count
test "$(cat count)" -gt 0 && echo coloured
attrib --color=always check broken | head -n 1 | cat -v
