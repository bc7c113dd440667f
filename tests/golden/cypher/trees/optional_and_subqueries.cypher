MATCH (a:A)
OPTIONAL MATCH (a)-[:U]->(b) WHERE b.n > a.n
RETURN a.n, b, EXISTS { (a)-->(:B) } AS e, COUNT { MATCH (a)-[x]->() WHERE x.w > 1 RETURN x } AS c,
  [(a)-[:T]->(t) | t.n] AS ts, a {.n, .*, twice: a.n * 2}
