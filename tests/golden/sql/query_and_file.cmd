attrib sql 'SELECT 1' -f q.sql
