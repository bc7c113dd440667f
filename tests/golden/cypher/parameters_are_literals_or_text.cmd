attrib cypher 'RETURN $a AS a, $b AS b, $c AS c' --param a=5 --param b=2021-07-19 --param 'c=[1, "x"]'
