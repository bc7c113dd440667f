attrib cypher 'MATCH (a)-[r:ACCUSES|DENIES]->(b) RETURN a.name, type(r), b.name, r.claim ORDER BY type(r), b.name'
