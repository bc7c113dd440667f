attrib cypher "MATCH (n) WHERE n.name = '漢字' RETURN m"
