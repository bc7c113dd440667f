bash complete.sh attrib ""
bash complete.sh attrib st
