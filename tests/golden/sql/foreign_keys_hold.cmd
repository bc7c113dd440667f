attrib sql 'PRAGMA foreign_key_check'; attrib sql 'PRAGMA integrity_check'
