attrib query --format csv -o incidents/2021/new.yaml
echo "status $?"
ls incidents/2021
