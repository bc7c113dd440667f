attrib sql --timeout 0 'SELECT 1'; attrib sql --timeout soon 'SELECT 1'; attrib sql --timeout inf 'SELECT 1'
