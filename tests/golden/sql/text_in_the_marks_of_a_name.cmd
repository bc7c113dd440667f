attrib sql 'SELECT id FROM claims WHERE act = "deny"'
