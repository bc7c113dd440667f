attrib schema | python3 -c "import json, sys; print(json.load(sys.stdin)['\$schema'])"
attrib schema -o schema.json
attrib schema | cmp - schema.json
