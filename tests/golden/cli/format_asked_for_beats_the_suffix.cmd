attrib query --format csv -o answer.json && head -c 3 answer.json
