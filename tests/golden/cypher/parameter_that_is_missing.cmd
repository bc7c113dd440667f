attrib cypher 'RETURN $a'
