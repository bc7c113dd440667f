attrib cypher 'MATCH (a:Actor)
WHERE a.name = 1 RETRUN a'
