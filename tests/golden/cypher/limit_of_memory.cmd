attrib cypher --max-memory 8 'UNWIND range(1, 1000000) AS x RETURN collect(x)'
