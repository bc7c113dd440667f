attrib cypher -f nope.cypher
