attrib sql "SELECT char(27) || '[1m' AS x, char(0x202E) AS y"
