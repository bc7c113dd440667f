attrib sql --max-rows 2 'SELECT id FROM claims'; attrib sql --max-rows 6 'SELECT count(*) FROM claims'
