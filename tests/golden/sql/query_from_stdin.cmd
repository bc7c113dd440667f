echo 'SELECT count(*) AS n FROM claims' | attrib sql -; echo 'SELECT 2' | attrib sql --file -
