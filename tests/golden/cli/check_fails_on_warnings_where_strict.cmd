attrib check >/dev/null
echo "status $?"
attrib check --strict >/dev/null
echo "status $?"
