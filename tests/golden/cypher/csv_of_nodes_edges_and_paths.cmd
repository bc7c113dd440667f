attrib cypher --format csv 'MATCH p = (a:Actor)-[r:MADE]->(c:Claim) RETURN a, r, c, p ORDER BY c.id'
