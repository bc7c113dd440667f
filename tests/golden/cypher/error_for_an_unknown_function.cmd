attrib cypher 'RETURN toUper(1)'
