attrib sql "ATTACH 'other.db' AS other"; ls other.db
