attrib cypher 'MATCH (a:Actor) SET a.name = 1'
