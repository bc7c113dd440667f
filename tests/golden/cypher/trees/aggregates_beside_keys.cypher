MATCH (a:A)-[r]->(b)
WITH a, b.n AS n, count(DISTINCT r) + b.n AS c, collect(r.w) AS ws
WHERE c > 1
RETURN a.n, sum(n * c) AS total
