CALL db.labels() YIELD label AS name WHERE name <> 'A' RETURN name
UNION
UNWIND ['x', 'y'] AS name RETURN name
