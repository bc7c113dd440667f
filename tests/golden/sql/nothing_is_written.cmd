for query in 'DELETE FROM claims' 'PRAGMA writable_schema = 1' 'CREATE TABLE t (c)' "VACUUM INTO 'x.db'" 'BEGIN'; do attrib sql "$query"; done; ls x.db
