attrib cypher "MATCH (c:Claim) RETURN c" --format dot --theme sepia
