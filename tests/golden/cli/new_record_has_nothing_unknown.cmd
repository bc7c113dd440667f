mkdir kb
for kind in incident actor claim source; do
  attrib new $kind >kb/$kind.yaml
done
attrib --kb kb check --json | grep "code" | sort | uniq -c | sed "s/^ *//"
