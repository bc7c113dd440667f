echo old >answer.json
attrib --kb broken query -o answer.json 2>/dev/null
echo "status $?"
cat answer.json
