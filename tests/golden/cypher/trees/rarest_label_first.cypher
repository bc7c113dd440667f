MATCH (a:A)-->(b:A&B), (c)
RETURN *
