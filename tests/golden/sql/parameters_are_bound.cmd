attrib sql --format csv 'SELECT :n + 1 AS n, typeof(:n), :t AS t, typeof(:t)' --param n=41 --param "t='); DROP TABLE claims; --"
