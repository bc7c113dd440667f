attrib cypher --max-rows 2 'MATCH (a:Actor) RETURN a'
