attrib sql --json "SELECT 1 AS i, -2.5 AS r, 'a' AS t, '' AS e, NULL AS n, x'00fF' AS b, 9223372036854775807 AS big, 1e999 AS inf"
