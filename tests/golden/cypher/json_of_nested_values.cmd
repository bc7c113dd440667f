attrib cypher --json 'MATCH (a:Actor {id: "us"}) RETURN a, {list: [1, 2.5, null, true], name: a.name} AS map'
