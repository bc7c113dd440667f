attrib query -o answer.csv && head -c 3 answer.csv
echo
attrib export -o answer.json && head -c 1 answer.json
echo
attrib query -o answer.xyz && grep -c SOURCES answer.xyz
