attrib query --json --format csv | head -c 3
echo
attrib query --format csv --json | head -c 1
