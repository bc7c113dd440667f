attrib sql 'SELECT zeroblob(100000000)'
