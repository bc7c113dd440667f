// Who said what, over which incident.
MATCH (who:Actor)-[:MADE]->(c:Claim)
OPTIONAL MATCH (c)-[:OVER]->(i:Incident)
RETURN who.name AS who, c.act AS act, i.name AS over
ORDER BY who, act
