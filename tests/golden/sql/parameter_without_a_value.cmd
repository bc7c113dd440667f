attrib sql 'SELECT :a'
