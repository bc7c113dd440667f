attrib --kb warnings check --strict >answer
echo "status $?"
tail -n 1 answer
