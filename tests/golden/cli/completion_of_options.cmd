bash complete.sh attrib query --un
bash complete.sh attrib --k
bash complete.sh attrib check --s
