printf 'SELECT id FROM claims\n WHERE act = :act\n' > q.sql; attrib sql -f q.sql --param act=deny
