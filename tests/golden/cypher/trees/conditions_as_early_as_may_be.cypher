MATCH (a:A)-[r:T]->(b)-[s:U]->(c)
WHERE a.n = 1 AND r.w < s.w AND b.n > 0 AND (a.n = c.n OR c.n IS NULL)
RETURN a, c
