attrib sql -f q.sql
