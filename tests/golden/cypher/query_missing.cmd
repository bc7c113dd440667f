attrib cypher
