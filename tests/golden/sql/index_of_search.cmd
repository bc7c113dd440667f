attrib sql --format csv "SELECT r.id FROM search JOIN records r ON r.number = search.rowid WHERE search MATCH 'hack' ORDER BY rank"
