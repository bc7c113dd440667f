attrib sql 'SELECT id, nme FROM actors'
