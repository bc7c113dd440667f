attrib check broken -o problems.json
echo "status $?"
head -c 1 problems.json
