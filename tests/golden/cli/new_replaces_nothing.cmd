echo mine >note.yaml
attrib new actor -o note.yaml
echo "status $?"
cat note.yaml
attrib new actor -o note.yaml --force
echo "status $?"
grep -c my-actor note.yaml
