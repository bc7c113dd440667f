attrib check broken --format sarif | grep -o '"uri": *"[^"]*"' | sort | uniq -c | sed "s/^ *//"
