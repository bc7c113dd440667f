bash complete.sh attrib query --format ""
bash complete.sh attrib check --format s
bash complete.sh attrib export --format ""
bash complete.sh attrib --color n
bash complete.sh attrib new ""
bash complete.sh attrib help E01
bash complete.sh attrib help q
bash complete.sh attrib completion ""
bash complete.sh attrib query --kind cam
