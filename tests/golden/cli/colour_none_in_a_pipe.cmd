attrib query | grep -c "$(printf "\033")"
attrib check broken | grep -c "$(printf "\033")"
