attrib cypher 'MATCH (c:Claim) RETURN c.id AS id, c.quote AS quote, c AS claim, "a text that goes on and on and on and on and on until no line has room for it" AS text ORDER BY id'
