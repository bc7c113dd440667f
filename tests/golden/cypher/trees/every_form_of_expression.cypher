RETURN [1, 2.5, 'x', true, null, $p] AS list, {k: 1, `a b`: -2}['k'],
  [1, 2, 3][0..-1], [x IN range(1, 3) WHERE x > 1 | x ^ 2],
  CASE $p WHEN 1 THEN 'one' ELSE 'more' END, CASE WHEN true THEN 1 END,
  all(x IN [1] WHERE x = 1), single(x IN [] WHERE true),
  reduce(s = 0, x IN [1, 2] | s + x), 'a' STARTS WITH 'b', NOT 1 < 2 <= 3 XOR false,
  size('abc'), coalesce(null, 1) // the end
