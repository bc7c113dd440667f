bash complete.sh attrib --kb broken query --actor ""
bash complete.sh attrib --kb = misquoted/kb query --actor c
bash complete.sh attrib --color never --kb broken query --actor u
