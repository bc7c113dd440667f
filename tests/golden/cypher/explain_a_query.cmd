attrib cypher 'EXPLAIN MATCH (a:Actor {id: "us"})-[:MADE]->(c:Claim)-[:OVER]->(i) RETURN a.name, count(c)'
