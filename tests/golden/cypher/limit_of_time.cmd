attrib cypher --timeout 0.2 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c WITH a WHERE a < 0 RETURN a'
