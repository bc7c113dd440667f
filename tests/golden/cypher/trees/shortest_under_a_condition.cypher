MATCH (a {n: 1}), (b {n: 4}), p = shortestPath((a)-[*]-(b))
WHERE length(p) > 1
RETURN p
