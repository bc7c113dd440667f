attrib cypher -f claims.cypher 'RETURN 1'
