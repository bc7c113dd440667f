attrib cypher --format md 'MATCH (a:Actor) RETURN a.name AS name, labels(a) AS labels ORDER BY name LIMIT 2'
