attrib cypher 'MATCH (actor:Actor) RETURN acter.name'
