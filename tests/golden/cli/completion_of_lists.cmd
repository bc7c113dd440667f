bash complete.sh attrib query --act accuse,de
bash complete.sh attrib query --by us,c
