attrib cypher -f claims.cypher
