attrib sql 'SELECT 1 AS one' -o out.csv; cat out.csv
