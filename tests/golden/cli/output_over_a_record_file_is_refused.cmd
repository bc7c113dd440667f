cp incidents/actors.yaml before
ln -s incidents/actors.yaml link.csv
ln incidents/actors.yaml hard.csv
for file in incidents/actors.yaml ./incidents/2021/../actors.yaml link.csv hard.csv; do
  attrib query --format csv -o "$file"
  echo "status $?"
done
cmp before incidents/actors.yaml
