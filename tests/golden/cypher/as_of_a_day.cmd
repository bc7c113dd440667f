attrib cypher --as-of 2021-07-19 'MATCH (c:Claim) RETURN c.id ORDER BY c.id'
