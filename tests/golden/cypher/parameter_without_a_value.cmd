attrib cypher 'RETURN $a' --param a
