attrib sql --timeout 0.1 "SELECT instr(hex(zeroblob(7000000)), hex(zeroblob(100000)) || '1')"
