attrib search fabricated >/dev/null
sed -i 's/fabricated/made up/' incidents/records.yaml
attrib search fabricated
attrib search 'made up'
