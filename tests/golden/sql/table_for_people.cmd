attrib sql 'SELECT accuser, accused, act, said FROM accusations'
