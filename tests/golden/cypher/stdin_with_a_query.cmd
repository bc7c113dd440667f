printf 'RETURN 1 + 1 AS two' | attrib cypher -
