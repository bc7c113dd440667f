RETURN NOT 1 + 2 * 3 ^ -4 = 5 AND 'a' IN ['b'] OR null IS NOT NULL XOR 1 < 2 < 3 AS x
