# The claims that are nodes of the result, or that its edges come from; what they answer, and what answers them.
attrib cypher "MATCH (a)-[denies:DENIES]->(b) RETURN denies" --format dot | grep -o 'id="claim:[^"]*"' | sort
