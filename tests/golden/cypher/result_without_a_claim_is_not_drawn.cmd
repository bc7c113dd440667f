attrib cypher "MATCH (a:Actor) RETURN a, [1, {k: 'v'}]" --format svg
