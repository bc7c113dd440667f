printf 'SELECT id\nFROM actors\nWHRE 中 = 1\n' > q.sql; attrib sql -f q.sql
