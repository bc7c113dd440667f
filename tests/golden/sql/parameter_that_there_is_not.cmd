attrib sql 'SELECT 1' --param b=2
