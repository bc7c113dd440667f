attrib sql 'SELECT :a' --param =2; attrib sql 'SELECT :a' --param a
