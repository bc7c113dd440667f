attrib --kb broken query
echo "status $?"
attrib --kb broken export
echo "status $?"
attrib --kb broken stats
echo "status $?"
