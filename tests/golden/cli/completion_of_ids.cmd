bash complete.sh attrib query --actor ""
bash complete.sh attrib query --actor m
bash complete.sh attrib query --actor = m
bash complete.sh attrib query --claim us
bash complete.sh attrib export --incident ""
bash complete.sh attrib query --source r
bash complete.sh attrib query --over h
