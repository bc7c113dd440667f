MATCH p = (a:A)-[r:T*1..3 {w: 1}]->(b)<-[:T|U]-(c)
RETURN p, length(p), [x IN nodes(p) | x.n] AS ns, r
