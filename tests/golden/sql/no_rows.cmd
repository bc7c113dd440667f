attrib sql 'SELECT id FROM claims WHERE 0'; attrib sql --format csv 'SELECT id FROM claims WHERE 0'
