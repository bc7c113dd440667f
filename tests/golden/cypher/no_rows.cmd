attrib cypher 'MATCH (a:Nobody) RETURN a'
