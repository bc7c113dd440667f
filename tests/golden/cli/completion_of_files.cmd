bash complete.sh attrib check incidents/a
bash complete.sh attrib check --sources misq
bash complete.sh attrib query -o comp
bash complete.sh attrib --kb b
