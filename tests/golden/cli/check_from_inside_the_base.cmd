cd broken && attrib --kb . check claims.yaml | head -n 1
