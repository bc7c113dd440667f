cp incidents/actors.yaml before
attrib new actor -o incidents/actors.yaml --force
echo "status $?"
cmp before incidents/actors.yaml
